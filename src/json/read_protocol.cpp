// Reads a walk-run table. It may be as careful as it likes, and is refused where it would loosen a rule or contradicts
// itself.
#include "json/codec.hpp"
#include "json/number.hpp"
#include "json/parts.hpp"
#include "json/reader.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace rtr::json {
namespace {

constexpr std::int64_t session_hours_max = 4;
constexpr int repeat_max = 60;
constexpr int sessions_min = 2;
constexpr int sessions_max = 3;  // a fourth run day is for a clearance alone
constexpr int days_between_min = 1;
constexpr int days_between_max = 3;
constexpr int sessions_default = 3;
constexpr Seconds running_from_s = 20 * 60;

std::string minutes(Seconds seconds) { return decimal_text((seconds * 100 + 30) / 60, 2) + " min"; }

Seconds seconds_of(const Steps& steps) {
  const StepTotals totals = totals_of(steps);
  return totals.run_s + totals.walk_s;
}

/// What a week of a stage carries: running, and half of the walking.
std::string load(const Stage& stage) {
  Seconds rem_half_s = 0;
  for (const Steps& steps : stage.sessions) rem_half_s += totals_of(steps).rem_half_s();
  return minutes(rem_half_s / 2);
}

// Each interval was rounded to whole seconds, so a sum may be off by half a second for each.
Seconds rounding_of(const Steps& steps) {
  Seconds intervals = 1;
  for (const Block& block : steps) intervals += block.repeat * static_cast<Seconds>(block.intervals.size());
  return intervals / 2;
}

void check_total(Fields& fields, std::optional<Seconds> declared, const Steps& steps) {
  if (!declared || steps.empty()) return;  // what could not be read is named already
  const Seconds total = seconds_of(steps);
  const Seconds apart = total > *declared ? total - *declared : *declared - total;
  if (apart <= rounding_of(steps)) return;
  fields.problem("total_min", "is " + minutes(*declared) + ", but the steps make " + minutes(total));
}

Steps session_steps(Fields& fields, const Spot& list) {
  StepRules rules;
  rules.total_min_max = session_hours_max * 60;
  rules.repeat_max = repeat_max;
  return steps_at(list, rules, fields.reading());
}

std::optional<Seconds> declared_total(Fields& fields) {
  return fields.minutes("total_min", session_min_max, Presence::optional, Zero::refused);
}

void read_session_list(const Spot& list, int sessions, std::optional<Seconds> declared, Fields& stage_fields,
                       Stage& stage) {
  Reading& reading = stage_fields.reading();
  if (list.node->children.empty()) {
    reading.problems.add(list, "is an empty list; at least one entry is needed");
  } else if (list.node->children.size() != static_cast<std::size_t>(sessions)) {
    reading.problems.add(list, "has " + std::to_string(list.node->children.size()) +
                                   " sessions; as many as sessions_per_week, " + std::to_string(sessions));
  }
  for (const Spot& entry : entries(list)) {
    Fields fields(entry, reading);
    const std::optional<Spot> steps = fields.list("steps", Presence::required);
    const std::optional<Seconds> own = declared_total(fields);
    if (steps) {
      stage.sessions.push_back(session_steps(fields, *steps));
      check_total(fields, own, stage.sessions.back());
      check_total(stage_fields, declared, stage.sessions.back());
    }
    fields.refuse_unknown();
  }
}

Stage stage_at(const Spot& spot, int sessions, Reading& reading) {
  Stage stage;
  Fields fields(spot, reading);
  stage.id = fields.id("id", Presence::required).value_or("");
  const bool has_steps = fields.member("steps").has_value();
  const bool has_sessions = fields.member("sessions").has_value();
  const std::optional<Seconds> declared = declared_total(fields);
  if (fields.is_object() && has_steps == has_sessions) {
    reading.problems.add(spot,
                         has_steps ? "has both steps and sessions; one of them" : "has neither steps nor sessions");
  } else if (const auto steps = has_steps ? fields.list("steps") : std::nullopt) {
    const std::size_t before = reading.problems.count();
    stage.sessions.assign(static_cast<std::size_t>(sessions), session_steps(fields, *steps));
    if (reading.problems.count() == before) check_total(fields, declared, stage.sessions.front());
  } else if (const auto list = has_sessions ? fields.list("sessions") : std::nullopt) {
    read_session_list(*list, sessions, declared, fields, stage);
  }
  fields.refuse_unknown();
  return stage;
}

/// A step that no mix of the two stages makes gentle enough.
void check_step(const Spot& spot, const Stage& lower, const Stage& higher, Reading& reading) {
  Protocol two;
  two.stages = {lower, higher};
  for (const TableFinding& finding : inspect(two)) {
    if (finding.fault != TableFault::unbridgeable) continue;
    reading.problems.add(spot,
                         "is too big a step, from " + load(lower) + " to " + load(higher) +
                             " of load a week: one new session alone lifts it by more than 10 %",
                         "put a stage between it and the one before");
  }
}

/// A step is judged where both its stages are whole, whatever is wrong with others.
void read_stages(const Spot& list, Protocol& protocol, Reading& reading) {
  if (list.node->children.empty()) reading.problems.add(list, "is an empty list; at least one entry is needed");
  bool whole_before = false;
  for (const Spot& entry : entries(list)) {
    const std::size_t problems = reading.problems.count();
    Stage stage = stage_at(entry, protocol.sessions_per_week, reading);
    const bool whole = reading.problems.count() == problems;
    if (whole && whole_before) check_step(entry, protocol.stages.back(), stage, reading);
    whole_before = whole;
    const bool repeated = std::any_of(protocol.stages.begin(), protocol.stages.end(),
                                      [&](const Stage& other) { return !stage.id.empty() && other.id == stage.id; });
    if (repeated)
      reading.problems.add_at(entry.node->line, entry.pointer_to("id"),
                              "is " + quoted(stage.id) + " again; ids may not repeat");
    protocol.stages.push_back(std::move(stage));
  }
}

void read_week(Fields& fields, Protocol& protocol) {
  protocol.sessions_per_week = fields.whole("sessions_per_week", sessions_min, sessions_max).value_or(sessions_default);
  protocol.min_days_between_runs =
      fields.whole("min_days_between_runs", days_between_min, days_between_max).value_or(days_between_min);
}

// Walking before and after is the warm-up and cool-down, not a walk break.
bool is_one_long_run(const Steps& steps) {
  const StepTotals totals = totals_of(steps);
  return totals.run_s >= running_from_s && totals.longest_run_s == totals.run_s;
}

void read_then(Fields& fields, Protocol& protocol) {
  constexpr std::array<std::string_view, 1> phases{"running"};
  const std::optional<Spot> given = fields.member("then");
  if (!given || !chosen(*given, phases, fields.reading().problems)) return;
  protocol.then_running = true;
  if (protocol.stages.empty()) return;
  const std::vector<Steps>& last = protocol.stages.back().sessions;
  if (!std::all_of(last.begin(), last.end(), is_one_long_run)) {
    fields.problem("then", "is \"running\", but the last stage is not one run of 20 minutes or more",
                   "leave then out, or end with a stage that is one run");
  }
}

Protocol protocol_at(const Spot& spot, TakenIds taken, Reading& reading) {
  Protocol protocol;
  Fields fields(spot, reading);
  if (!fields.is_object() || !format_is(fields, "rtr-protocol", 1)) return protocol;
  protocol.id = fields.id("id", Presence::required).value_or("");
  if (std::find(taken.begin(), taken.end(), protocol.id) != taken.end())
    fields.problem("id", "is " + quoted(protocol.id) + ", the id of a bundled protocol", "give yours an id of its own");
  protocol.title = fields.text("title").value_or("");
  if (const std::optional<Spot> list = fields.list("sources")) {
    if (list->node->children.empty()) reading.problems.add(*list, "is an empty list; at least one entry is needed");
    for (const Spot& entry : entries(*list)) protocol.sources.push_back(text_at(entry, reading.problems).value_or(""));
  }
  if (fields.date("reviewed", DateRange::any)) protocol.reviewed = fields.text("reviewed").value_or("");
  read_week(fields, protocol);
  if (const auto stages = fields.list("stages", Presence::required)) read_stages(*stages, protocol, reading);
  read_then(fields, protocol);
  fields.refuse_unknown();
  return protocol;
}

}  // namespace

Result<Protocol> read_protocol(std::string_view text, std::string_view file, TakenIds taken) {
  Problems problems(file);
  const std::optional<Document> document = read_document(text, problems);
  if (!document) return tl::unexpected(problems.failure(Code::bad_config));
  Reading reading{problems, Date{}};
  Protocol protocol = protocol_at(Spot{&document->root}, taken, reading);
  if (problems.any()) return tl::unexpected(problems.failure(Code::bad_config));
  return protocol;
}

}  // namespace rtr::json
