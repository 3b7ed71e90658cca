// What a physio asks beside the record itself.
#include "export/picture.hpp"

#include "json/names.hpp"
#include "json/write_parts.hpp"
#include "rtr/engine.hpp"

#include <algorithm>
#include <array>

namespace rtr::exporting {
namespace {

constexpr std::array<std::string_view, 3> light_names{"green", "amber", "red"};

void write_date_or_null(json::Writer& writer, std::string_view key, std::optional<Date> date) {
  writer.key(key);
  if (date)
    json::write_date(writer, *date);
  else
    writer.null();
}

void take_newer(std::optional<Date>& kept, Date date) {
  if (!kept || date > *kept) kept = date;
}

/// Whether buttock or thigh pain was reported in the 14 days before (domain: a session's light).
bool leg_before(const Record& record, const Session& session) {
  constexpr int days = 14;
  return std::any_of(record.sessions.begin(), record.sessions.end(), [&](const Session& other) {
    const int ago = session.date - other.date;
    return ago > 0 && ago <= days && (other.leg == Leg::buttock || other.leg == Leg::thigh);
  });
}

}  // namespace

std::vector<FlagState> flag_states(const Record& record, Date today) {
  const std::vector<Item> open = open_flags(record, today);
  std::vector<FlagState> states;
  for (const Item item : red_flags()) {
    FlagState state{item, {}, {}, {}, std::find(open.begin(), open.end(), item) != open.end()};
    for (const Checklist& checklist : record.checklists) {
      const Answer answer = checklist.answers[index_of(item)];
      if (answer != Answer::unanswered) take_newer(state.asked, checklist.date);
      if (answer == Answer::yes) take_newer(state.yes, checklist.date);
    }
    for (const Session& session : record.sessions) {
      const std::vector<Item> told = flags_of(session);
      if (std::find(told.begin(), told.end(), item) != told.end()) take_newer(state.yes, session.date);
    }
    for (const Clearance& clearance : record.clearances) {
      if (clearance.covers[index_of(item)]) take_newer(state.cleared, clearance.date);
    }
    states.push_back(state);
  }
  return states;
}

Record without_figures(const Record& record) {
  Record rest;
  rest.runner = record.runner;
  rest.runner.before_injury = {};
  rest.runner.goal = {};
  rest.checklists = record.checklists;
  for (const Clearance& clearance : record.clearances) {
    Clearance bare;
    bare.date = clearance.date;
    bare.by = clearance.by;
    bare.covers_return_to_running = clearance.covers_return_to_running;
    bare.covers = clearance.covers;
    bare.until = clearance.until;
    rest.clearances.push_back(std::move(bare));
  }
  return rest;
}

void write_flags(json::Writer& writer, const std::vector<FlagState>& flags) {
  writer.open_list();
  for (const FlagState& flag : flags) {
    writer.open_object().key("id").text(id_of(flag.item));
    writer.key("tier").text(json::name_of(tier_of(flag.item), json::tier_names));
    write_date_or_null(writer, "last_asked", flag.asked);
    write_date_or_null(writer, "last_yes", flag.yes);
    write_date_or_null(writer, "last_clearance", flag.cleared);
    writer.key("open").boolean(flag.open).close();
  }
  writer.close();
}

void write_readings(json::Writer& writer, const Record& record) {
  writer.open_list();
  for (const Session& session : record.sessions) {
    const SessionVerdict verdict = verdict_of(session, leg_before(record, session));
    writer.open_object().key("session").text(session.id);
    json::write_date(writer.key("date"), session.date);
    writer.key("light").text(json::name_of(verdict.light, light_names)).key("known").boolean(verdict.known);
    const Seconds run = session.run_s.value_or(0), walk = session.walk_s.value_or(0);
    const Seconds total = std::max(session.total_s.value_or(0), run + walk);
    const Seconds walked = session.kind == SessionKind::walk ? total : is_running(session.kind) ? walk : 0;
    json::write_rem_minutes(writer.key("rem_min"), 2 * run + walked);
    writer.key("load");
    if (session.rpe)
      json::write_minutes(writer, *session.rpe * total);
    else
      writer.null();
    writer.close();
  }
  writer.close();
}

void write_adherence(json::Writer& writer, const course::Course& course) {
  int weeks = 0, planned = 0, done = 0;
  for (const course::CourseWeek& week : course.weeks) {
    if (!week.over || !week.told) continue;
    ++weeks;
    planned += week.planned_runs;
    done += std::min(week.runs, week.planned_runs);  // a run more in one week does not make up for one less in another
  }
  writer.open_object().key("weeks").number(weeks).key("planned_runs").number(planned).key("runs").number(done);
  writer.key("percent");
  if (planned > 0)
    writer.number(done * 100 / planned);
  else
    writer.null();
  writer.close();
}

}  // namespace rtr::exporting
