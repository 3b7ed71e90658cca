// Reads lists of steps: walking, running, and repeats of both.
#include "json/number.hpp"
#include "json/parts.hpp"

#include <string>

namespace rtr::json {
namespace {

constexpr std::string_view shape =
    "a step is {\"walk_min\": ...}, {\"run_min\": ...} or {\"repeat\": ..., \"steps\": [...]}";

// A step that names no time, or two, is not guessed at.
std::optional<Interval> interval_of(Fields& fields, const StepRules& rules) {
  const std::optional<Spot> run = fields.member("run_min");
  const std::optional<Spot> walk = fields.member("walk_min");
  if (run.has_value() == walk.has_value()) {
    fields.reading().problems.add(fields.spot(), run ? "has both run_min and walk_min" : "has no time",
                                  std::string(shape));
    return std::nullopt;
  }
  const std::optional<Seconds> seconds =
      fields.minutes(run ? "run_min" : "walk_min", rules.total_min_max, Presence::optional, Zero::refused);
  if (!seconds) return std::nullopt;
  return Interval{run.has_value(), *seconds};
}

std::optional<Block> repeat_at(Fields& fields, const StepRules& rules) {
  Block block;
  const std::optional<int> times = fields.whole("repeat", 1, rules.repeat_max, Presence::required);
  const std::optional<Spot> list = fields.list("steps", Presence::required);
  if (!list) return std::nullopt;
  if (list->node->children.empty()) fields.problem("steps", "is an empty list; at least one entry is needed");
  for (const Spot& entry : entries(*list)) {
    Fields inner(entry, fields.reading());
    if (!inner.is_object()) continue;
    if (inner.member("repeat") || inner.member("steps")) {
      fields.reading().problems.add(entry, "is a repeat inside a repeat; repeats are one deep", std::string(shape));
      continue;
    }
    if (const std::optional<Interval> interval = interval_of(inner, rules)) block.intervals.push_back(*interval);
    if (!rules.unknown_keys) inner.refuse_unknown();
  }
  if (fields.member("run_min") || fields.member("walk_min")) {
    fields.reading().problems.add(fields.spot(), "has a time beside its repeat", std::string(shape));
  }
  if (!times) return std::nullopt;
  block.repeat = *times;
  return block;
}

/// Counted without going through the repeats, of which a hostile file has billions.
Seconds seconds_of(const Steps& steps) {
  Seconds sum = 0;
  for (const Block& block : steps) {
    for (const Interval& interval : block.intervals) sum += block.repeat * interval.seconds;
  }
  return sum;
}

}  // namespace

Steps steps_at(const Spot& list, const StepRules& rules, Reading& reading) {
  Steps steps;
  if (list.node->children.empty()) reading.problems.add(list, "is an empty list; at least one entry is needed");
  for (const Spot& entry : entries(list)) {
    Fields fields(entry, reading);
    if (!fields.is_object()) continue;
    if (fields.member("repeat") || fields.member("steps")) {
      if (const std::optional<Block> block = repeat_at(fields, rules)) steps.push_back(*block);
    } else if (const std::optional<Interval> interval = interval_of(fields, rules)) {
      steps.push_back(Block{1, {*interval}});
    }
    if (!rules.unknown_keys) fields.refuse_unknown();
  }
  const Seconds total = seconds_of(steps);
  if (total <= rules.total_min_max * 60) return steps;
  reading.problems.add(list, "make " + decimal_text((total * 100 + 30) / 60, 2) + " min; a session has at most " +
                                 std::to_string(rules.total_min_max / 60) + " hours");
  return {};
}

}  // namespace rtr::json
