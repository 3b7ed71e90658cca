// The reference week at its edges: the first day that counts, days with two runs, weeks of equal size, steps back.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

Reference reference_of(const Story& story) {
  const Facts facts = story.facts();
  REQUIRE(facts.reference);
  return *facts.reference;
}

int minutes_of(const Story& story) { return static_cast<int>(reference_of(story).run_s / 60); }

/// In the running phase for long; since then one run of 30 minutes a week, the last one so many days ago.
Story one_a_week(int last) {
  Story story = Story().trained(12, "S13").trained(11, "S13");
  for (int week = 5; week >= 0; --week) story.add(run(ago(last + 7 * week), 30));
  return story;
}

void tighten_last(Session& made, int i) {
  if (i == 2) made = with_sign(made, Sign::back_tightening);
}

}  // namespace

TEST_CASE("a run of exactly 42 days before the last one counts, one of 43 does not", "[core][reference]") {
  CHECK(minutes_of(one_a_week(1).add(run(ago(43), 33))) == 33);
  CHECK(minutes_of(one_a_week(1).add(run(ago(44), 33))) == 30);
  // On a Sunday it is the last day of its week.
  CHECK(minutes_of(one_a_week(0).add(run(ago(42), 33))) == 33);
  CHECK(minutes_of(one_a_week(0).add(run(ago(43), 33))) == 30);
}

TEST_CASE("a later run that counts for nothing does not move the 42 days", "[core][reference]") {
  Story story = one_a_week(4).add(run(ago(46), 33));
  IssuedPlan none;
  none.week_start = next_monday - 7;
  none.as_of = ago(3);
  none.outcome = Outcome::prepare;
  story.record.plans = {none};
  CHECK(minutes_of(story.add(run(ago(1), 30))) == 33);
}

TEST_CASE("two runs of one day are one run day of the reference", "[core][reference]") {
  const auto twice = [](Session& made, int i) {
    if (i == 2) made.date = made.date - 2;
  };
  CHECK(reference_of(Story().trained(2, "S13").ran(1, 33)).run_days == 3);
  CHECK(reference_of(Story().trained(2, "S13").ran(1, 33, 3, twice)).run_days == 2);
}

TEST_CASE("of weeks of equal running the one on fewer days is the reference, of equal ones the newest",
          "[core][reference]") {
  // 90 minutes on three days, and 90 on two.
  const auto three_days = [](Story& story, int back) { story.ran(back, 30); };
  const auto two_days = [](Story& story, int back) {
    story.ran(back, 30, 3, [](Session& made, int i) {
      if (i == 2) made.date = made.date - 2;
    });
  };
  Story newer_on_two = Story().trained(3, "S13"), newer_on_three = newer_on_two, both = newer_on_two;
  three_days(newer_on_two, 2);
  two_days(newer_on_two, 1);
  CHECK(reference_of(newer_on_two).run_days == 2);
  CHECK(reference_of(newer_on_two).week == -1);
  two_days(newer_on_three, 2);
  three_days(newer_on_three, 1);
  CHECK(reference_of(newer_on_three).run_days == 2);
  CHECK(reference_of(newer_on_three).week == -2);
  three_days(both, 2);
  three_days(both, 1);
  CHECK(reference_of(both).run_s == 90 * 60);
  CHECK(reference_of(both).week == -1);
}

TEST_CASE("the plan names the week that it is measured against", "[core][reference]") {
  const Plan plan = Story().trained(4, "S13").ran(3, 33).ran(2, 36).ran(1, 30).plan();
  REQUIRE(week_of(plan)->reference);
  CHECK(week_of(plan)->reference->week_start == next_monday - 14);
  CHECK(week_of(plan)->reference->run_s == 108 * 60);
  CHECK(week_of(plan)->reference->rem_half_s == 2 * 108 * 60 + 3 * 600);
}

TEST_CASE("a week at S13 counts in full with two clean sessions and a third that is not", "[core][reference]") {
  const auto amber = [](int which) {
    return [=](Session& made, int i) {
      if (i >= which) made.pain.during = 4;
    };
  };
  CHECK(minutes_of(Story().trained(2, "S12").trained(1, "S13", 3, amber(2))) == 90);
  const Reference two = reference_of(Story().trained(2, "S12").trained(1, "S13", 2));
  CHECK(two.run_s == 90 * 60);
  CHECK(two.run_days == 3);
  CHECK(two.load == 3 * 90 * 60);
}

TEST_CASE("two clean sessions of one day are one, and one is not enough to count S13 in full", "[core][reference]") {
  const auto same_day = [](Session& made, int i) { made.date = made.date - 2 * i; };
  CHECK(minutes_of(Story().trained(2, "S12").trained(1, "S13", 2)) == 90);
  CHECK(minutes_of(Story().trained(2, "S12", 2).trained(1, "S13", 2, same_day)) == 60);
}

TEST_CASE("a week below the last stage counts as what was run", "[core][reference]") {
  const Reference found = reference_of(Story().trained(2, "S12", 2).trained(1, "S13", 1));
  CHECK(found.run_s == 56 * 60);
  CHECK(found.run_days == 2);
}

TEST_CASE("the load of a reference is its effort times its running, unrated runs at the others' mean",
          "[core][reference]") {
  const auto rated = [](Session& made, int i) { made.rpe = i == 0 ? std::nullopt : std::optional<int>(4); };
  CHECK(reference_of(Story().trained(2, "S13").ran(1, 33)).load == 3 * 99 * 60);
  CHECK(reference_of(Story().trained(2, "S13").ran(1, 33, 3, rated)).load == 4 * 99 * 60);
  const auto unrated = [](Session& made, int) { made.rpe = std::nullopt; };
  CHECK(reference_of(Story().trained(2, "S13", 3, unrated).ran(1, 33, 3, unrated)).load == 0);
}

TEST_CASE("the kilometres of a reference are those of its runs, counted as far as the runs", "[core][reference]") {
  const auto measured = [](Session& made, int i) {
    if (i > 0) made.distance_m = 6000;
  };
  CHECK(reference_of(Story().trained(2, "S13").ran(1, 33, 3, measured)).distance_m == 18000);
  CHECK_FALSE(reference_of(Story().trained(2, "S13").ran(1, 33)).distance_m);
}

TEST_CASE("a step-back week counts with all the runs of its plan once one of them was clean", "[core][reference]") {
  const Reference found =
      reference_of(Story().trained(4, "S13").ran(3, 33).ran(2, 36, 3, tighten_last).ran(1, 28, 1).told(1));
  CHECK(found.run_s == 86 * 60);
  CHECK(found.run_days == 3);
}

TEST_CASE("a step back that was planned and left out stays the measure of what comes after", "[core][reference]") {
  // Cross-training keeps the week that was left out from being a gap.
  Story story = Story().trained(5, "S13").ran(4, 33).ran(3, 36, 3, tighten_last).told(2);
  CHECK(minutes_of(story) == 108);
  for (const int day : {13, 11, 9}) story.add(other(ago(day), SessionKind::cross_training, 40));
  CHECK(minutes_of(story.told(1).ran(1, 20)) == 86);
}

TEST_CASE("a step back made anew in mid-week counts in full without a run that the older plan had and nobody did",
          "[core][reference]") {
  Story story = Story().trained(4, "S13").ran(3, 33).ran(2, 36, 3, tighten_last);
  const Date week = next_monday - 7;
  const auto plan = [&](int as_of, std::initializer_list<int> days) {
    IssuedPlan made;
    made.week_start = week;
    made.as_of = week + as_of;
    made.phase = Phase::running;
    made.progress = Progress::step_back;
    for (const int day : days) {
      IssuedItem item;
      item.date = week + day;
      item.run_s = item.longest_run_s = 20 * 60;
      made.items.push_back(item);
    }
    return made;
  };
  // Monday's run was missed; on Tuesday the week was planned anew with the two that were left.
  story.record.plans = {plan(-1, {0, 2, 4}), plan(1, {2, 4})};
  story.add(run(week + 2, 20)).add(run(week + 4, 20));
  CHECK(minutes_of(story) == 40);
  CHECK(reference_of(story).run_days == 2);
  // What was run before the newest plan does count.
  story.add(run(week, 20));
  CHECK(minutes_of(story) == 60);
  CHECK(reference_of(story).run_days == 3);
  // One that no plan asked for does not.
  Story unasked = story;
  CHECK(unasked.add(run(week + 1, 20)).facts().week_at(-1).in_full_runs == 3);
  // One left out under the newest plan counts with the rest of it.
  story.record.sessions.erase(story.record.sessions.end() - 2);
  CHECK(minutes_of(story) == 60);
}

TEST_CASE("a step-back week without a plan counts as the week that a plan would have asked for", "[core][reference]") {
  // After eight days without a run: two of three runs of 26 minutes, below 80 percent of 99.
  const Story story = Story().trained(4, "S13").ran(3, 33).ran(1, 26, 2);
  REQUIRE(story.facts().week_at(-1).step_back);
  CHECK(minutes_of(story) == 78);
  CHECK(reference_of(story).run_days == 3);
}

TEST_CASE("a step back that a plan asked for counts on the days of its plan", "[core][reference]") {
  Story story = Story().trained(9, "S13");
  int back = 8;
  for (const int minutes : {33, 36, 39, 42, 46, 49, 49}) story.ran(back--, minutes, 2);
  IssuedPlan plan;
  plan.week_start = next_monday - 7;
  plan.as_of = plan.week_start - 1;
  plan.outcome = Outcome::train;
  plan.phase = Phase::running;
  plan.progress = Progress::step_back;
  for (const int day : {1, 3, 5}) plan.items.push_back({plan.week_start + day, ItemKind::run, "", 1200, 600, 1200});
  story.record.plans = {plan};
  story.ran(1, 20);
  CHECK(minutes_of(story) == 60);
  CHECK(reference_of(story).run_days == 3);
}
