// Reads lists of steps: walking, running, and repeats of both.
#include "json/parts.hpp"

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
      fields.minutes(run ? "run_min" : "walk_min", rules.step_min_max, Presence::optional, Zero::refused);
  if (!seconds) return std::nullopt;
  return Interval{run.has_value(), *seconds};
}

std::optional<Block> repeat_at(Fields& fields, const StepRules& rules) {
  Block block;
  const std::optional<int> times = fields.whole("repeat", 1, rules.repeat_max, Presence::required);
  const std::optional<Spot> list = fields.list("steps", Presence::required);
  if (!list) return std::nullopt;
  if (list->node->children.empty()) fields.problem("steps", "is an empty list");
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

}  // namespace

Steps steps_at(const Spot& list, const StepRules& rules, Reading& reading) {
  Steps steps;
  if (list.node->children.empty()) reading.problems.add(list, "is an empty list");
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
  return steps;
}

}  // namespace rtr::json
