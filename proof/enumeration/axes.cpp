// Shared axes: names, steps from good to bad, and what they set.
#include "enumeration/axes.hpp"

namespace rtr::enumeration {
namespace {

std::vector<std::string> names(const std::vector<int>& values, const std::string& unit, const std::string& none = {}) {
  std::vector<std::string> found;
  for (const int value : values) found.push_back(value < 0 && !none.empty() ? none : std::to_string(value) + unit);
  return found;
}

std::size_t at(int value) { return static_cast<std::size_t>(value); }

}  // namespace

Axis unordered(std::string_view name, std::vector<std::string> values, std::function<void(Sketch&, int)> set) {
  return {name, std::move(values), {}, false, std::move(set)};
}

Axis ordered(std::string_view name, std::vector<std::string> values, std::function<void(Sketch&, int)> set) {
  Axis axis = unordered(name, std::move(values), std::move(set));
  axis.worse = in_order(axis.values.size());
  return axis;
}

Axis answered(std::string_view name, std::vector<std::string> values, std::function<void(Sketch&, int)> set) {
  Axis axis = ordered(name, std::move(values), std::move(set));
  axis.answers = true;
  return axis;
}

Axis position(const Ladder& ladder, std::vector<std::string> where) {
  std::vector<int> rungs;
  for (const std::string& name : where) {
    const int stage = ladder.stage_named(name);
    rungs.push_back(name == "cautious S1" ? 0 : name == "running" ? ladder.size() : ladder.full(stage));
  }
  return unordered("stands at", std::move(where),
                   [rungs](Sketch& sketch, int value) { sketch.rung = rungs[at(value)]; });
}

Axis gap_days(std::vector<int> days) {
  return ordered("days since the last run", names(days, ""),
                 [days](Sketch& sketch, int value) { sketch.gap = days[at(value)]; });
}

Axis screen() {
  return answered("screen", {"today", "7 days ago", "one question open", "8 days ago"}, [](Sketch& sketch, int value) {
    constexpr int days[] = {0, 7, 7, 8};
    sketch.screen_days_ago = days[value];
    sketch.screen_hole = value == 2;
  });
}

Axis gates() {
  return answered("gates", {"today", "14 days ago", "15 days ago", "one missing", "one refused"},
                  [](Sketch& sketch, int value) {
                    constexpr int days[] = {0, 14, 15, 15, 15};
                    sketch.gates_days_ago = days[value];
                    sketch.gate_missing = value == 3;
                    sketch.gate_refused = value == 4;
                  });
}

Axis resting_pain() {
  Axis axis = answered("resting pain", {"0", "1", "2", "3", "not answered"},
                       [](Sketch& sketch, int value) { sketch.resting_pain = value == 4 ? -1 : value; });
  // Not answered is worse than the best answer, and no better than a little.
  axis.worse = {{0, 1}, {1, 2}, {2, 3}, {0, 4}};
  return axis;
}

Axis stage_max(std::vector<int> stages) {
  std::vector<std::string> values;
  for (const int stage : stages) {
    values.push_back(stage == -1 ? "none" : stage == -2 ? "a stage unknown" : "stage " + std::to_string(stage + 1));
  }
  return answered("clearance: highest stage", std::move(values),
                  [stages](Sketch& sketch, int value) { sketch.stage_max = stages[at(value)]; });
}

Axis weekly_max(std::vector<int> minutes) {
  return answered("clearance: minutes a week", names(minutes, "", "none"),
                  [minutes](Sketch& sketch, int value) { sketch.weekly_max_min = minutes[at(value)]; });
}

Axis not_before(std::vector<int> days) {
  return answered("clearance: no running for", names(days, " days"),
                  [days](Sketch& sketch, int value) { sketch.not_before_days = days[at(value)]; });
}

Axis flag(std::string_view name, std::size_t which) {
  // A lifted emergency changes what the sessions before it count for, so this is an axis of the story.
  return ordered(name, {"never", "lifted long ago", "lifted 3 days ago", "open", "a no alone since"},
                 [which](Sketch& sketch, int value) {
                   constexpr FlagState states[] = {FlagState::never, FlagState::lifted_long_ago,
                                                   FlagState::lifted_lately, FlagState::open, FlagState::latched};
                   sketch.flags[which] = states[value];
                 });
}

Axis ambers(std::string_view name, std::size_t back, std::vector<int> counts) {
  return ordered(name, names(counts, ""),
                 [back, counts](Sketch& sketch, int value) { sketch.ambers[back] = counts[at(value)]; });
}

Axis pain_elsewhere() {
  return ordered("pain in a knee", {"none", "3", "3, and limping", "6, two weeks running"},
                 [](Sketch& sketch, int value) {
                   constexpr std::array<int, 2> pain[] = {{0, 0}, {3, 0}, {3, 0}, {6, 3}};
                   sketch.elsewhere = pain[value];
                   sketch.limp = value >= 2;
                 });
}

}  // namespace rtr::enumeration
