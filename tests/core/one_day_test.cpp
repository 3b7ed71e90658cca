// Two runs of one day are not two days of running: one may have been entered on two laptops.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// Two weeks at S4, the last with one run, and that entered `times` times.
Story once_entered(int times) {
  Story story = Story().trained(2, "S4");
  for (int i = 0; i < times; ++i) {
    Session same = session(next_monday - 6, "S4");
    same.id = "s-" + std::to_string(i);
    story.add(same);
  }
  return story;
}

/// The plan of a week in the running phase, with three runs of 30 minutes.
IssuedPlan three_runs(int back) {
  IssuedPlan plan;
  plan.week_start = next_monday - 7 * back;
  plan.as_of = plan.week_start - 1;
  plan.outcome = Outcome::train;
  plan.phase = Phase::running;
  for (const int on : {1, 3, 5}) plan.items.push_back({plan.week_start + on, ItemKind::run, "", 1800, 600, 1800});
  return plan;
}

}  // namespace

TEST_CASE("a run that was entered twice does not stand for two clean ones", "[core][sessions]") {
  CHECK(once_entered(1).fires("too-few-clean"));
  const Story twice = once_entered(2);
  CHECK(twice.fires("too-few-clean"));
  CHECK(twice.facts().last_week().clean == 1);
  CHECK(run_minutes(twice.plan()) <= run_minutes(once_entered(1).plan()));
  CHECK(Story(twice).add(session(ago(1), "S4")).facts().last_week().clean == 2);
}

TEST_CASE("nor does it end a flare", "[core][flares]") {
  Story story = Story().trained(4, "S4");
  story.add(with_sign(session(next_monday - 20, "S4"), Sign::sharp_pain));
  story.add(session(ago(9), "S3")).add(session(ago(9), "S3"));
  const Facts facts = story.facts();
  REQUIRE(facts.flares.size() == 1);
  CHECK(facts.flares.front().clean_runs_since == 1);
}

TEST_CASE("nor does it stand for a planned run of another day", "[core][weeks]") {
  Story story = Story().ran(4, 30).ran(3, 30);
  story.record.plans = {three_runs(2), three_runs(1)};
  for (const int back : {2, 1}) {
    for (const int on : {1, 1, 3}) story.add(run(next_monday - 7 * back + on, 30));
  }
  const Facts facts = story.facts();
  CHECK(facts.last_week().planned_done == 2);
  CHECK(facts.last_week().clean == 2);
}
