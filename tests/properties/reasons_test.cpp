// What a plan says of itself is true: its reasons shaped it, doing what it asks leads on, and adding to it earns
// nothing.
#include "core/week/decide.hpp"
#include "properties/demand.hpp"
#include "properties/property.hpp"

#include "support/catch.hpp"

#include <algorithm>

namespace rtr::test {
namespace {

bool same_dose(const Dose& a, const Dose& b) {
  return a.phase == b.phase && a.rung == b.rung && a.runs == b.runs && a.sessions == b.sessions;
}

/// A clinician's ceiling, or the ceiling of the goal, may hold a runner for good.
bool is_capped(const Plan& plan) {
  return plan.progress == Progress::maintain ||
         std::any_of(plan.findings.begin(), plan.findings.end(), [](const Finding& finding) {
           return finding.rule == "clearance" || finding.rule == "inflammatory-pattern";
         });
}

}  // namespace

TEST_CASE("a reason that is said to have shaped the week did", "[properties]") {
  holds_for_lives("without the rules that are named as its reasons the week would be another", [] {
    const Lived lived = any_life();
    const std::optional<Plan> plan = lived.plan();
    RC_ASSERT(plan.has_value());
    const bool stopped = week_of(*plan) == nullptr;
    RC_PRE(!stopped);
    const Ladder ladder(ladder_protocol());
    const Record& record = lived.history.record;
    const Facts facts =
        facts_of(record, ladder_protocol(), ladder, lived.history.today, next_week(record.runner, lived.history.today));
    const Decision decision = decide(facts);
    const Dose dose = dose_of(facts, decision.limits);
    std::string bound;
    Restriction looser;
    for (const Finding& finding : plan->findings) {
      if (finding.binding) bound += " " + std::string(finding.rule);
    }
    RC_PRE(!bound.empty());
    for (const Finding& finding : decision.findings) {
      if (bound.find(" " + std::string(finding.rule)) == std::string::npos) looser = meet(looser, finding.restriction);
    }
    const bool shaped = looser.outcome != decision.limits.outcome || looser.tier != decision.limits.tier ||
                        looser.first_run_day != decision.limits.first_run_day ||
                        !same_dose(dose_of(facts, looser), dose);
    if (!shaped) RC_FAIL(bound + ": named as the reasons, but the week is the same without them");
  });
}

TEST_CASE("whoever does what the plan asks moves up", "[properties]") {
  holds_for_lives("after weeks done as planned the plan asks for more, unless a ceiling holds it", [] {
    constexpr int patience_weeks = 12;
    const Lived lived = any_life();
    proof::Life life(lived.story.profile, ladder_protocol());
    for (const proof::WeekScript& week : lived.story.weeks) life.live(week);
    const proof::WeekScript well;
    const std::optional<Plan> first = life.live(well);
    RC_ASSERT(first.has_value());
    const Demand start = demand_of(*first);
    for (int week = 0; week < patience_weeks; ++week) {
      const std::optional<Plan>& plan = life.live(well);
      RC_ASSERT(plan.has_value());
      if (is_capped(*plan) || !no_more_than(demand_of(*plan), start)) return;
    }
    RC_FAIL("still no more after 12 weeks done as planned: " + start.text());
  });
}

TEST_CASE("a run that nobody planned earns nothing", "[properties]") {
  holds_for_lives("a run beyond the plan of a week that was done never gives a more demanding plan", [] {
    const Lived lived = life_of("perfect");
    Choices choices;
    History more = lived.history;
    Session extra = run(more.today - choices.below(7), 5 + choices.below(90));
    RC_PRE(std::none_of(more.record.sessions.begin(), more.record.sessions.end(),
                        [&](const Session& session) { return session.date == extra.date; }));
    more.record.sessions.push_back(extra);
    const std::optional<Plan> before = lived.plan();
    const std::optional<Plan> after = Lived::plan_of(more);
    RC_ASSERT(before.has_value() && after.has_value());
    RC_PRE(before->progress != Progress::deload);
    if (!no_more_than(demand_of(*after), demand_of(*before))) {
      RC_FAIL("before: " + demand_of(*before).text() + "; after: " + demand_of(*after).text());
    }
  });
}

}  // namespace rtr::test
