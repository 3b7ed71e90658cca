// Writes what a table amounts to (docs/formats.md: rtr-protocol-weeks/1).
#include "course/climb.hpp"
#include "json/course.hpp"
#include "json/write_parts.hpp"
#include "words/catalogue.hpp"

namespace rtr::json {
namespace {

using course::ClimbWeek;

void write_rise(Writer& writer, Seconds before, Seconds after) {
  writer.key("rise_percent").decimal(course::rise_tenths(before, after), 1);
}

void write_stage(Writer& writer, const Stage& stage) {
  writer.open_object().key("id").text(stage.id).key("sessions").open_list();
  for (const Steps& steps : stage.sessions) {
    const StepTotals totals = totals_of(steps);
    writer.open_object().key("steps");
    write_steps(writer, steps);
    write_minutes(writer.key("run_min"), totals.run_s);
    write_minutes(writer.key("walk_min"), totals.walk_s);
    write_minutes(writer.key("total_min"), totals.run_s + totals.walk_s);
    write_rem_minutes(writer.key("rem_min"), totals.rem_half_s());
    write_minutes(writer.key("longest_run_min"), totals.longest_run_s);
    writer.close();
  }
  writer.close().close();
}

void write_finding(Writer& writer, const TableFinding& finding, const Protocol& protocol,
                   const std::vector<ClimbWeek>& stages) {
  const std::size_t lower = finding.stage - 1;
  writer.open_object().key("kind").text(finding.fault == TableFault::steep ? "steep" : "shrinks");
  writer.key("from").text(protocol.stages[lower].id).key("to").text(protocol.stages[finding.stage].id);
  write_rem_minutes(writer.key("rem_min_from"), stages[lower].rem_half_s());
  write_rem_minutes(writer.key("rem_min_to"), stages[finding.stage].rem_half_s());
  write_rise(writer, stages[lower].rem_half_s(), stages[finding.stage].rem_half_s());
  writer.close();
}

void write_week(Writer& writer, const std::vector<ClimbWeek>& weeks, std::size_t at, const Protocol& protocol) {
  const ClimbWeek& week = weeks[at];
  writer.open_object().key("week").number(static_cast<std::int64_t>(at + 1));
  writer.key("stage").text(protocol.stages[week.stage].id).key("bridge").boolean(week.of_next > 0);
  writer.key("sessions").open_list();
  for (std::size_t i = 0; i < week.of_next; ++i) writer.text(protocol.stages[week.stage + 1].id);
  for (std::size_t i = 0; i < week.of_stage; ++i) writer.text(protocol.stages[week.stage].id);
  writer.close();
  write_minutes(writer.key("run_min"), week.run_s);
  write_minutes(writer.key("walk_min"), week.walk_s);
  write_rem_minutes(writer.key("rem_min"), week.rem_half_s());
  write_minutes(writer.key("longest_run_min"), week.longest_run_s);
  if (at > 0) write_rise(writer, weeks[at - 1].rem_half_s(), week.rem_half_s());
  writer.close();
}

}  // namespace

std::string write_protocol_weeks(const Protocol& protocol) {
  Writer writer(2);
  writer.open_object().key("format").text("rtr-protocol-weeks/1").key("id").text(protocol.id);
  write_text_or_null(writer.key("title"), protocol.title);
  writer.key("sources").open_list();
  for (const std::string& source : protocol.sources) writer.text(source);
  write_text_or_null(writer.close().key("reviewed"), protocol.reviewed);
  writer.key("sessions_per_week").number(protocol.sessions_per_week);
  writer.key("min_days_between_runs").number(protocol.min_days_between_runs);
  write_text_or_null(writer.key("then"), protocol.then_running ? "running" : "");
  writer.key("stages").open_list();
  for (const Stage& stage : protocol.stages) write_stage(writer, stage);
  writer.close().key("findings").open_list();
  const std::vector<ClimbWeek> stages = course::climb_of(protocol, course::Bridges::left_out);
  for (const TableFinding& finding : inspect(protocol)) write_finding(writer, finding, protocol, stages);
  writer.close().key("weeks").open_list();
  const std::vector<ClimbWeek> weeks = course::climb_of(protocol, course::Bridges::put_in);
  for (std::size_t i = 0; i < weeks.size(); ++i) write_week(writer, weeks, i, protocol);
  writer.close().key("made_by").open_object().key("program").text("rtr " + std::string(program_version())).close();
  return writer.close().str();
}

}  // namespace rtr::json
