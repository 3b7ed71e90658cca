// Writes what was entered, so that reading it again gives the same values.
#include "json/codec.hpp"
#include "json/write_parts.hpp"

#include <string>

namespace rtr::json {
namespace {

// Only what is known is written: absent and null are the same, and a short line is easier to read.
class Known {
 public:
  explicit Known(Writer& writer) : writer_(writer) {}

  void text(std::string_view key, const std::string& value) {
    if (!value.empty()) writer_.key(key).text(value);
  }
  void text(std::string_view key, const std::optional<std::string>& value) {
    if (value) writer_.key(key).text(*value);
  }
  void whole(std::string_view key, const std::optional<int>& value) {
    if (value) writer_.key(key).number(*value);
  }
  void minutes(std::string_view key, const std::optional<Seconds>& value) {
    if (value) write_minutes(writer_.key(key), *value);
  }
  void km(std::string_view key, const std::optional<Metres>& value) {
    if (value) write_km(writer_.key(key), *value);
  }
  void date(std::string_view key, const std::optional<Date>& value) {
    if (value) write_date(writer_.key(key), *value);
  }
  void answer(std::string_view key, Answer value) {
    if (value != Answer::unanswered) writer_.key(key).boolean(value == Answer::yes);
  }
  template <class Enum, std::size_t N>
  void choice(std::string_view key, const std::optional<Enum>& value, const std::array<std::string_view, N>& names) {
    if (value) writer_.key(key).text(name_of(*value, names));
  }
  template <std::size_t N>
  void set(std::string_view key, const std::bitset<N>& value, const std::array<std::string_view, N>& names) {
    writer_.key(key).open_list();
    for (std::size_t i = 0; i < N; ++i) {
      if (value[i]) writer_.text(names[i]);
    }
    writer_.close();
  }

 private:
  Writer& writer_;
};

void write_clearance_to(Writer& writer, const Clearance& clearance) {
  Known known(writer.open_object());
  known.date("date", clearance.date);
  known.text("by", clearance.by);
  writer.key("covers").open_list();
  if (clearance.covers_return_to_running) writer.text("return_to_running");
  for (const Item flag : red_flags()) {
    if (clearance.covers[index_of(flag)]) writer.text(id_of(flag));
  }
  writer.close();
  known.date("until", clearance.until);
  known.text("stage_max", clearance.stage_max);
  known.minutes("weekly_run_min_max", clearance.weekly_run_max_s);
  known.date("no_running_before", clearance.no_running_before);
  known.text("start_stage", clearance.start_stage);
  known.text("note", clearance.note);
  writer.close();
}

void write_checklist_to(Writer& writer, const Checklist& checklist) {
  Known known(writer.open_object());
  known.date("date", checklist.date);
  known.whole("resting_pain", checklist.resting_pain);
  writer.key("answers").open_object();
  for (const Item item : all_items()) known.answer(id_of(item), checklist.answers[index_of(item)]);
  writer.close().close();
}

void write_pain(Writer& writer, const Pain& pain) {
  if (!pain.before && !pain.warm_up && !pain.during && !pain.after && !pain.next_morning) return;
  Known known(writer.key("pain").open_object());
  known.whole("before", pain.before);
  known.whole("warm_up", pain.warm_up);
  known.whole("during", pain.during);
  known.whole("after", pain.after);
  known.whole("next_morning", pain.next_morning);
  writer.close();
}

void write_elsewhere(Writer& writer, const std::vector<Elsewhere>& elsewhere) {
  if (elsewhere.empty()) return;
  writer.key("elsewhere").open_list();
  for (const Elsewhere& one : elsewhere) {
    Known known(writer.open_object());
    known.text("site", one.site);
    known.whole("pain", one.pain);
    known.answer("limp", one.limp);
    writer.close();
  }
  writer.close();
}

template <class Part>
std::string one_line(Part part) {
  Writer writer(-1);
  part(writer);
  return writer.str();
}

}  // namespace

void write_runner(Writer& writer, const Runner& runner) {
  Known known(writer.open_object());
  writer.key("id").text(runner.id);
  known.text("name", runner.name);
  known.whole("birth_year", runner.birth_year);
  known.choice("units", std::optional(runner.units), units_names);
  known.choice("week_start", std::optional(runner.week_start), weekday_names);
  known.set("run_days", runner.run_days, short_weekday_names);
  known.text("protocol", runner.protocol);
  writer.key("injury").open_object();
  known.choice("kind", std::optional(runner.injury.kind), injury_kind_names);
  known.date("onset", runner.injury.onset);
  known.answer("surgery", runner.injury.surgery);
  known.date("leg_symptoms_last", runner.injury.leg_symptoms_last);
  known.set("worse_with", runner.injury.worse_with, worse_with_names);
  writer.close();
  writer.key("before_injury").open_object();
  known.km("weekly_km", runner.before_injury.weekly_m);
  known.minutes("weekly_run_min", runner.before_injury.weekly_run_s);
  known.km("longest_km", runner.before_injury.longest_m);
  known.whole("days_per_week", runner.before_injury.days_per_week);
  writer.close();
  writer.key("goal").open_object();
  known.km("weekly_km", runner.goal.weekly_m);
  known.minutes("weekly_run_min", runner.goal.weekly_run_s);
  known.minutes("continuous_min", runner.goal.continuous_s);
  writer.close().close();
}

void write_session(Writer& writer, const Session& session, bool with_id) {
  Known known(writer.open_object());
  if (with_id) known.text("id", session.id);
  known.date("date", session.date);
  known.text("start", session.start);
  known.text("source", session.source);
  known.choice("kind", std::optional(session.kind), session_kind_names);
  known.text("stage", session.stage);
  known.minutes("run_min", session.run_s);
  known.minutes("walk_min", session.walk_s);
  known.minutes("total_min", session.total_s);
  known.minutes("longest_run_min", session.longest_run_s);
  known.km("distance_km", session.distance_m);
  known.whole("rpe", session.rpe);
  known.choice("surface", session.surface, surface_names);
  write_pain(writer, session.pain);
  known.whole("settled_h", session.settled_h);
  known.choice("stiffness_next_morning", session.stiffness_next_morning, stiffness_names);
  known.whole("stiffness_h", session.stiffness_h);
  known.choice("leg", session.leg, leg_names);
  known.choice("leg_change", session.leg_change, leg_change_names);
  if (session.signs) known.set("signs", *session.signs, sign_names);
  write_elsewhere(writer, session.elsewhere);
  if (session.skipped) writer.key("skipped").boolean(true);
  known.text("note", session.note);
  writer.close();
}

std::string write_record(const Record& record, int indent) {
  Writer writer(indent);
  writer.open_object().key("format").text("rtr-record/1").key("runner");
  write_runner(writer, record.runner);
  writer.key("clearances").open_list();
  for (const Clearance& clearance : record.clearances) write_clearance_to(writer, clearance);
  writer.close().key("checklists").open_list();
  for (const Checklist& checklist : record.checklists) write_checklist_to(writer, checklist);
  writer.close().key("sessions").open_list();
  for (const Session& session : record.sessions) write_session(writer, session, true);
  writer.close().key("plans").open_list();
  for (const IssuedPlan& plan : record.plans) write_issued_plan(writer, plan);
  writer.close().close();
  return writer.str();
}

std::string write_runner(const Runner& runner, int indent) {
  Writer writer(indent);
  write_runner(writer, runner);
  return writer.str();
}

std::string write_runner_file(const Runner& runner) {
  return write_runner(runner).replace(0, 1, "{\n  \"format\": \"rtr-runner/1\",") + "\n";
}

std::string write_session(const Session& session) {
  return one_line([&](Writer& writer) { write_session(writer, session, true); });
}

std::string write_checklist(const Checklist& checklist) {
  return one_line([&](Writer& writer) { write_checklist_to(writer, checklist); });
}

std::string write_clearance(const Clearance& clearance) {
  return one_line([&](Writer& writer) { write_clearance_to(writer, clearance); });
}

}  // namespace rtr::json
