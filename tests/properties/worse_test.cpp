// Worse is never rewarded: more pain, one more sign or flag, a question left open, a session less - never a more
// demanding plan.
#include "enumeration/exceptions.hpp"
#include "properties/demand.hpp"
#include "properties/worsenings.hpp"

#include "support/catch.hpp"

#include <algorithm>

namespace rtr::test {
namespace {

/// A lighter week that was due, or a hold for what was too much: more than planned, which the session was part of, or
/// too hard, where a mean over fewer runs of the week before can be higher.
bool lighter_or_held_for_too_much(const Plan& plan) {
  return plan.progress == Progress::deload ||
         std::any_of(plan.findings.begin(), plan.findings.end(), [](const Finding& finding) {
           const bool too_hard = finding.rule == "intensity" && finding.severity == Severity::restrict;
           return too_hard || finding.rule == "overshoot";
         });
}

Demand demand_after(const History& history) {
  const std::optional<Plan> plan = Lived::plan_of(history);
  RC_ASSERT(plan.has_value());
  return demand_of(*plan);
}

void assert_no_more(const History& worse, const History& base) {
  const Demand before = demand_after(base), after = demand_after(worse);
  if (no_more_than(after, before) || explained(enumeration::cautious_without_a_plan, base, worse)) return;
  RC_FAIL("before: " + before.text() + "; after: " + after.text());
}

}  // namespace

TEST_CASE("worse in one place never gives a more demanding plan", "[properties]") {
  for (const NamedWorsening& worsening : worsenings()) {
    holds_for_lives(std::string(worsening.name) + " never gives a more demanding plan", [&] {
      const Lived lived = any_life();
      Choices choices;
      History worse = lived.history;
      RC_PRE(worsening.worsen(worse, choices));
      assert_no_more(worse, lived.history);
    });
  }
}

TEST_CASE("worse in two places is never more demanding than worse in one", "[properties]") {
  holds_for_lives("each kind of worsening on top of each other never gives a more demanding plan", [] {
    const Lived lived = any_life();
    Choices choices;
    History worse = lived.history;
    const auto draw = [&] {
      return worsenings()[static_cast<std::size_t>(choices.below(static_cast<int>(worsenings().size())))];
    };
    RC_PRE(draw().worsen(worse, choices));
    const History once = worse;
    RC_PRE(draw().worsen(worse, choices));
    assert_no_more(worse, once);
  });
}

TEST_CASE("a good session less never gives more minutes nor a higher stage, lighter and hard weeks aside",
          "[properties]") {
  holds_for_lives("a good session less never gives more minutes nor a higher stage, lighter and hard weeks aside", [] {
    const Lived lived = any_life();
    Choices choices;
    History fewer = lived.history;
    Session* left_out = any_session(fewer, choices);
    const bool found = left_out != nullptr && is_good(*left_out);
    RC_PRE(found);
    fewer.record.sessions.erase(fewer.record.sessions.begin() + (left_out - fewer.record.sessions.data()));
    const std::optional<Plan> before = lived.plan();
    RC_ASSERT(before.has_value());
    RC_PRE(!lighter_or_held_for_too_much(*before));
    assert_no_more(fewer, lived.history);
  });
}

}  // namespace rtr::test
