// The time since the last run: which run it is counted from, what fills it, and the newest leg symptoms.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

Session cross_training(Date on, Seconds seconds = 30 * 60) {
  Session made = other(on, SessionKind::cross_training, 0);
  made.total_s = seconds;
  return made;
}

/// A last run so many days ago, and cross-training so many days after it.
Story filled(int gap, const std::vector<int>& days_after, Seconds seconds = 30 * 60) {
  Story story = Story().add(session(ago(gap), "S4"));
  for (const int day : days_after) story.add(cross_training(ago(gap) + day, seconds));
  return story;
}

bool through(const Story& story) { return story.facts().cross_trained_through_gap; }

/// An emergency sign 30 days ago that a clearance of 20 days ago lifted.
Story lifted_emergency() {
  Story story;
  story.record.checklists = {with(ready(ago(30)), Item::chest_pain, Answer::yes), ready(ago(2))};
  Clearance examined;
  examined.date = ago(20);
  examined.by = "A doctor";
  examined.covers.set(index_of(Item::chest_pain));
  story.record.clearances.push_back(examined);
  return story;
}

IssuedPlan nothing_planned(Date week) {
  IssuedPlan plan;
  plan.week_start = week;
  plan.as_of = week - 1;
  plan.outcome = Outcome::prepare;
  return plan;
}

}  // namespace

TEST_CASE("a gap is counted from the last run to today", "[core][gap]") {
  CHECK(Story().add(session(ago(9), "S4")).add(session(ago(12), "S4")).facts().gap_days == 9);
  CHECK(Story().add(session(today, "S4")).facts().gap_days == 0);
  CHECK_FALSE(Story().facts().gap_days);
}

TEST_CASE("a run that no plan asked for does not shorten a gap, but rest is due after it", "[core][gap]") {
  Story story = Story().trained(2, "S4");
  story.record.plans = {nothing_planned(next_monday - 7)};
  story.add(session(ago(3), "S4"));
  CHECK(story.facts().gap_days == 8);
  CHECK(story.facts().last_run == ago(3));
}

TEST_CASE("after a lifted emergency a gap is counted from runs up to the clearance too", "[core][gap]") {
  CHECK(lifted_emergency().add(session(ago(25), "S4")).facts().gap_days == 25);
  CHECK(lifted_emergency().add(session(ago(20), "S4")).facts().gap_days == 20);
  CHECK(lifted_emergency().add(session(ago(25), "S4")).add(session(ago(5), "S1")).facts().gap_days == 5);
}

TEST_CASE("a walk is no run that rest is due after", "[core][gap]") {
  Story story = Story().trained(1, "S4").add(other(today, SessionKind::walk, 30));
  story.record.runner.run_days.set();
  CHECK(story.facts().last_run == ago(1));
  CHECK(first_run(story.plan()) == next_monday);
}

TEST_CASE("cross-training fills a gap when every whole week of it held three times half an hour", "[core][gap]") {
  CHECK(through(filled(10, {1, 4, 7})));
  CHECK_FALSE(through(filled(10, {1, 4})));
  CHECK_FALSE(through(filled(10, {1, 4, 8})));
  CHECK(through(filled(12, {1, 4, 7})));
  CHECK(through(filled(13, {2, 3, 4})));
  CHECK_FALSE(through(filled(14, {1, 4, 7})));
  CHECK_FALSE(through(filled(14, {8, 9, 10, 11, 12, 13})));
  CHECK(through(filled(14, {1, 4, 7, 8, 11, 14})));
}

TEST_CASE("cross-training on the day of the last run is not in the gap", "[core][gap]") {
  CHECK_FALSE(through(filled(10, {0, 1, 4})));
  CHECK_FALSE(through(filled(10, {-3, -1, 1, 4})));
}

TEST_CASE("cross-training of less than half an hour fills no gap", "[core][gap]") {
  CHECK(through(filled(10, {1, 4, 7}, 30 * 60)));
  CHECK_FALSE(through(filled(10, {1, 4, 7}, 30 * 60 - 1)));
}

TEST_CASE("a gap of less than a week has nothing to fill", "[core][gap]") {
  CHECK_FALSE(through(filled(6, {1, 2, 3, 4})));
  CHECK(through(filled(7, {1, 2, 3, 4})));
}

TEST_CASE("cross-training that was red fills no gap", "[core][gap]") {
  Story story = filled(10, {1, 4});
  Session red = cross_training(ago(3));
  red.pain.during = 6;
  CHECK_FALSE(through(story.add(red)));
}

TEST_CASE("leg symptoms are known from the profile and from each sign or place of a session", "[core][gap]") {
  CHECK_FALSE(Story().trained(1, "S4").facts().leg_symptoms);
  for (const Sign sign : {Sign::radiating_pain, Sign::numbness, Sign::tingling, Sign::weakness}) {
    CHECK(Story().add(with_sign(session(ago(4), "S4"), sign)).facts().leg_symptoms == ago(4));
  }
  for (const Sign sign : {Sign::tightness, Sign::fatigue, Sign::back_tightening, Sign::ill, Sign::night_pain}) {
    CHECK_FALSE(Story().add(with_sign(session(ago(4), "S4"), sign)).facts().leg_symptoms);
  }
  for (const Leg leg : {Leg::buttock, Leg::thigh, Leg::below_knee, Leg::foot}) {
    Session made = session(ago(4), "S4");
    made.leg = leg;
    CHECK(Story().add(made).facts().leg_symptoms == ago(4));
  }
}

TEST_CASE("the newest leg symptoms count, whether from the profile or a session", "[core][gap]") {
  const auto newest = [](int profile, int first, int second) {
    Story story;
    story.record.runner.injury.leg_symptoms_last = ago(profile);
    for (const int days : {first, second}) story.add(with_sign(session(ago(days), "S4"), Sign::tingling));
    return story.facts().leg_symptoms;
  };
  CHECK(newest(30, 9, 4) == ago(4));
  CHECK(newest(30, 4, 9) == ago(4));
  CHECK(newest(2, 9, 4) == ago(2));
}
