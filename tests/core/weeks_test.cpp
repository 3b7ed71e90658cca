// The weeks of a history: which plan was in force, what was done of it, and where the runner stood.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// The facts of the week so many weeks before the planned one.
WeekFacts week(const Story& story, int back = 1) { return story.facts().week_at(-back); }

IssuedPlan plan_of(int back, Outcome outcome = Outcome::train, std::string stage = "S4") {
  IssuedPlan plan;
  plan.week_start = next_monday - 7 * back;
  plan.as_of = plan.week_start - 1;
  plan.outcome = outcome;
  if (outcome != Outcome::train) return plan;
  plan.phase = Phase::walk_run;
  plan.stage = std::move(stage);
  for (const int day : {1, 3, 5})
    plan.items.push_back({plan.week_start + day, ItemKind::walk_run, plan.stage, 540, 1140, 90});
  return plan;
}

Session hurting(Session made, int pain) {
  made.pain.during = pain;
  return made;
}

}  // namespace

TEST_CASE("ambers and reds are those of sessions of any kind", "[core][weeks]") {
  const Story story = Story()
                          .add(hurting(session(ago(5), "S4"), 4))
                          .add(hurting(other(ago(4), SessionKind::walk, 30), 5))
                          .add(hurting(other(ago(3), SessionKind::strength, 30), 6))
                          .add(session(ago(1), "S4"))
                          .add(hurting(session(ago(8), "S4"), 4));
  CHECK(week(story).ambers == 2);
  CHECK(week(story).reds == 1);
  CHECK(week(story).runs == 2);
  CHECK(week(story, 2).ambers == 1);
  CHECK(week(story, 3).ambers == 0);
}

TEST_CASE("a week's running is added up: done, counted, planned, longest and on how many days", "[core][weeks]") {
  Session measured = session(ago(3), "S4");
  measured.distance_m = 3000;
  Session long_one = session(ago(1), "S4");
  long_one.run_s = 700;
  const WeekFacts found = week(Story().trained(2, "S4").add(session(ago(5), "S4")).add(measured).add(long_one));
  CHECK(found.runs == 3);
  CHECK(found.run_days == 3);
  CHECK(found.done_run_s == 540 + 540 + 700);
  CHECK(found.counted_run_s == 3 * 540);
  CHECK(found.planned_run_s == 3 * 540);
  CHECK(found.longest_s == 90);
  CHECK(found.distance_m == 3000);
  CHECK(found.distance_run_s == 540);
  CHECK(found.clean == 2);
}

TEST_CASE("two runs of one day are one run day", "[core][weeks]") {
  const Story story =
      Story().trained(2, "S4").add(session(ago(3), "S4")).add(session(ago(3), "S4")).add(session(ago(1), "S4"));
  CHECK(week(story).runs == 3);
  CHECK(week(story).run_days == 2);
}

TEST_CASE("without a plan a week holds no more than its stage's", "[core][weeks]") {
  Story story = Story().trained(2, "S4");
  for (const int day : {6, 5, 3, 1}) story.add(session(ago(day), "S4"));
  CHECK(week(story).planned_run_s == 27 * 60);
  CHECK(week(Story().trained(1, "S4", 2)).planned_run_s == 18 * 60);
}

TEST_CASE("under a plan a week is measured against its runs", "[core][weeks]") {
  Story story = Story().trained(2, "S4");
  story.record.plans = {plan_of(1)};
  Session half = session(ago(3), "S4"), most = session(ago(1), "S4");
  half.run_s = 431;
  most.run_s = 432;
  const WeekFacts found = week(story.add(session(ago(5), "S4")).add(half).add(most));
  CHECK(found.planned);
  CHECK(found.planned_runs == 3);
  CHECK(found.planned_run_s == 3 * 540);
  CHECK(found.planned_done == 2);
  CHECK_FALSE(week(story, 2).planned);
}

TEST_CASE("a plan of a later day or of another week is not in force", "[core][weeks]") {
  Story story = Story().trained(1, "S4");
  story.record.plans = {plan_of(1)};
  story.record.plans.front().as_of = today + 1;
  CHECK_FALSE(week(story).planned);
  story.record.plans.front().as_of = today;
  CHECK(week(story).planned);
}

TEST_CASE("a week's phase is its plan's; without one it is running once the last stage was run in plain runs",
          "[core][weeks]") {
  CHECK(week(Story()).phase == Phase::prepare);
  CHECK(week(Story().trained(1, "S13")).phase == Phase::walk_run);
  CHECK(week(Story().trained(2, "S13").ran(1, 30)).phase == Phase::running);
  CHECK(week(Story().ran(1, 30)).phase == Phase::running);
  CHECK(week(Story().ran(1, 29)).phase == Phase::walk_run);
  // One session of the ladder among them makes it a week of the ladder.
  CHECK(week(Story().trained(2, "S13").ran(1, 30, 2).add(session(ago(1), "S13"))).phase == Phase::walk_run);
  const auto with_stage = [](Session& made, int i) {
    if (i == 0) made.stage = "S13";
  };
  CHECK(week(Story().trained(2, "S13").ran(1, 30, 3, with_stage)).phase == Phase::walk_run);
  Story endless = Story().trained(2, "S13").ran(1, 30);
  endless.protocol.then_running = false;
  CHECK(week(endless).phase == Phase::walk_run);
  Story told = Story().trained(2, "S13").ran(1, 30);
  told.record.plans = {plan_of(1)};
  CHECK(week(told).phase == Phase::walk_run);
}

TEST_CASE("breaks in the last stage's half hour do not lead into the running phase", "[core][weeks]") {
  const auto broken = [](Session& made, int) { made.longest_run_s = 20 * 60; };
  CHECK(week(Story().trained(2, "S12").ran(1, 30, 3, broken)).phase == Phase::walk_run);
}

TEST_CASE("without a plan a week after eight days or more without a run steps back by the gap's rows",
          "[core][weeks]") {
  const auto back = [](int days_before) {
    // The last run before last week was so many days before its Monday.
    return week(Story().add(session(next_monday - 7 - days_before, "S8")).trained(1, "S8", 1)).stages_back;
  };
  CHECK(back(8) == 0);
  CHECK(back(9) == 1);
  CHECK(back(15) == 1);
  CHECK(back(16) == 2);
  CHECK(back(22) == 2);
  CHECK(back(23) == 3);
  CHECK(week(Story().trained(1, "S8")).stages_back == 0);
}

TEST_CASE("without a plan a week after a red or tightening session steps back by one", "[core][weeks]") {
  const auto after = [](int back, const Session& made) {
    return week(Story().trained(3, "S8").trained(2, "S8").add(made).trained(1, "S8"), back);
  };
  const Session red = hurting(other(ago(8), SessionKind::walk, 30), 6);
  const Session tight = with_sign(other(ago(8), SessionKind::walk, 30), Sign::back_tightening);
  const Session amber = hurting(other(ago(8), SessionKind::walk, 30), 4);
  CHECK(after(1, red).stages_back == 1);
  CHECK(after(1, red).step_back);
  CHECK(after(1, tight).stages_back == 1);
  CHECK(after(1, amber).stages_back == 0);
  CHECK_FALSE(after(1, amber).step_back);
  CHECK(after(2, red).stages_back == 0);
}

TEST_CASE("under a plan a week steps back when its plan says so", "[core][weeks]") {
  Story story = Story().trained(3, "S4").trained(1, "S4");
  story.record.plans = {plan_of(1)};
  CHECK_FALSE(week(story).step_back);
  CHECK(week(story).stages_back == 0);
  story.record.plans.front().progress = Progress::step_back;
  CHECK(week(story).step_back);
}

TEST_CASE("a week stands at the highest stage done in it, and the clean sessions of that stage count",
          "[core][weeks]") {
  const Ladder ladder(ladder_protocol());
  CHECK(week(Story().trained(1, "S4")).rung == ladder.full(3));
  CHECK(week(Story().trained(1, "S1")).rung == ladder.full(0));
  CHECK(week(Story()).rung == -1);
  const Story mixed =
      Story().trained(2, "S4").add(session(ago(5), "S4")).add(session(ago(3), "S5")).add(session(ago(1), "S5"));
  CHECK(week(mixed).rung == ladder.full(4));
  CHECK(week(mixed).clean == 2);
  CHECK(week(Story().trained(2, "S13").ran(1, 33)).rung == -1);
  CHECK(week(Story().trained(2, "S13").ran(1, 33)).clean == 3);
}

TEST_CASE("a first week of at most four minutes a session is the cautious one", "[core][weeks]") {
  const auto first = [](Seconds run_s, int count = 3) {
    return Story().trained(1, "S1", count, [=](Session& made, int) { made.run_s = run_s; });
  };
  CHECK(week(first(240)).rung == 0);
  CHECK(week(first(299)).rung == 0);
  CHECK(week(first(300)).rung == 1);
  CHECK(first(240).facts().position.exists());
  CHECK(first(240).plan().progress == Progress::advance);
  CHECK_FALSE(first(240).fires("start"));
  // One full session among them makes it the first stage; so does one that came before.
  CHECK(week(first(240, 2).add(session(ago(1), "S1"))).rung == 1);
  CHECK(week(Story().trained(2, "S1").trained(1, "S1", 3, [](Session& made, int) { made.run_s = 240; })).rung == 1);
}

TEST_CASE("who never ran has not run; a run that its plan asked for, or one without a plan, is a run",
          "[core][weeks]") {
  CHECK_FALSE(Story().facts().ever_ran);
  CHECK(Story().trained(1, "S1", 1).facts().ever_ran);
  Story against = Story();
  against.record.plans = {plan_of(1, Outcome::prepare)};
  CHECK_FALSE(Story(against).trained(1, "S1", 1).facts().ever_ran);
}

TEST_CASE("a red session two weeks before is no step back any more", "[core][weeks]") {
  const Story story = Story()
                          .trained(4, "S8")
                          .trained(3, "S8")
                          .add(hurting(other(next_monday - 15, SessionKind::walk, 30), 6))
                          .trained(2, "S8")
                          .trained(1, "S8");
  CHECK(week(story, 2).stages_back == 1);
  CHECK(week(story, 1).stages_back == 0);
}

TEST_CASE("the history begins with the first plan, also where nothing was done of it", "[core][weeks]") {
  Story story;
  story.record.plans = {plan_of(3)};
  CHECK(week(story, 3).planned);
  CHECK(week(story, 3).planned_runs == 3);
  CHECK_FALSE(week(story, 2).planned);
  story.record.plans.front().as_of = today;
  CHECK(week(story, 3).planned);
  story.record.plans.front().as_of = today + 1;
  CHECK(story.facts().weeks.size() == 2);
}

TEST_CASE("a first week of few minutes at a higher stage is no cautious one; two cautious weeks are", "[core][weeks]") {
  const auto four_minutes = [](Session& made, int) { made.run_s = 240; };
  const Ladder ladder(ladder_protocol());
  CHECK(week(Story().trained(1, "S3", 3, four_minutes)).rung == ladder.full(2));
  CHECK(week(Story().trained(2, "S1", 3, four_minutes).trained(1, "S1", 3, four_minutes)).rung == 0);
}

TEST_CASE("a week under a plan is a bridge when its plan names the stage below", "[core][weeks]") {
  const auto bridged = [](const std::string& told_stage, int upper) {
    Story story;
    story.protocol = steep_protocol();
    IssuedPlan plan = plan_of(1, Outcome::train, told_stage);
    for (std::size_t i = 0; i < 3; ++i) {
      const bool higher = static_cast<int>(i) < upper;
      plan.items[i].stage = higher ? "B" : "A";
      plan.items[i].run_s = plan.items[i].longest_run_s = higher ? 525 : 300;
      Session made = session(plan.items[i].date, "S1");
      made.stage = plan.items[i].stage;
      made.run_s = made.longest_run_s = plan.items[i].run_s;
      story.add(made);
    }
    story.record.plans = {plan};
    return week(story).rung;
  };
  const Ladder ladder(steep_protocol());
  CHECK(bridged("A", 0) == ladder.full(0));
  CHECK(bridged("A", 1) == ladder.bridge(0, 1));
  CHECK(bridged("A", 2) == ladder.bridge(0, 2));
  CHECK(bridged("B", 3) == ladder.full(1));
  CHECK(ladder.bridge(0, 1) != ladder.bridge(0, 2));
}
