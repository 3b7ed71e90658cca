// A healthy runner arrives, a patchy one arrives later, and nothing that goes wrong once spirals downwards.
#include "simulation/runners.hpp"

#include <algorithm>

namespace rtr::test {
namespace {

std::vector<PlannedWeek> course_of(Plans plans, int weeks, const Behaviour& behaviour, int before_injury_min = 240) {
  return NamedRunner{"", weeks, behaviour, plans, before_injury_min}.course();
}

const std::string ladder_weeks = "S1 S2 S3 S4 S5 S5 S6 S7 S8 S9 S9 S10 S11 S12 S13 S13";

/// The index of the first running week.
std::size_t first_running(const std::vector<PlannedWeek>& weeks) {
  const auto found =
      std::find_if(weeks.begin(), weeks.end(), [](const PlannedWeek& week) { return week.phase == Phase::running; });
  return static_cast<std::size_t>(found - weeks.begin());
}

int most_so_far(const std::vector<PlannedWeek>& weeks, std::size_t until) {
  int most = 0;
  for (std::size_t i = 0; i < until; ++i) most = std::max(most, weeks[i].run_min);
  return most;
}

}  // namespace

TEST_CASE("a runner who does everything reaches 30 minutes without a break in sixteen weeks and then runs on",
          "[simulation]") {
  const Plans plans = GENERATE(Plans::on_record, Plans::forgotten);
  CHECK(curve(course_of(plans, 25, does_all)) == ladder_weeks + " 99 108 117 93 126 138 150 120 165");
}

TEST_CASE("a runner who does everything comes back to the minutes of before the injury and stays there",
          "[simulation]") {
  const std::vector<PlannedWeek> weeks = course_of(Plans::on_record, 60, does_all);
  for (std::size_t i = 32; i < weeks.size(); ++i) {
    INFO("week " << i << ": " << weeks[i].label());
    CHECK((weeks[i].run_min == 240 || weeks[i].progress == Progress::deload));
  }
}

TEST_CASE("two of three sessions climb the ladder as fast as three", "[simulation]") {
  const Plans plans = GENERATE(Plans::on_record, Plans::forgotten);
  CHECK(curve(course_of(plans, 16, does_two)) == ladder_weeks);
}

TEST_CASE("two of three runs grow slower after the ladder and never fall away", "[simulation]") {
  const std::vector<PlannedWeek> weeks = course_of(Plans::on_record, 60, does_two);
  std::string minutes;
  for (std::size_t i = 16; i < 28; ++i) minutes += " " + std::to_string(weeks[i].run_min);
  CHECK(minutes == " 99 99 99 99 99 99 72 78 85 84 92 101");
  for (std::size_t i = 16; i < weeks.size(); ++i) CHECK(weeks[i].run_min >= 66);
}

TEST_CASE("no week rises by more than ten percent over the most before it", "[simulation]") {
  for (const NamedRunner& runner : named_runners()) {
    const std::vector<PlannedWeek> weeks = runner.course();
    for (std::size_t i = first_running(weeks); i < weeks.size(); ++i) {
      INFO(runner.name << ", week " << i);
      CHECK(weeks[i].run_min * 10 <= most_so_far(weeks, i) * 11);
    }
  }
}

TEST_CASE("a flare on the ladder costs one stage and nothing more", "[simulation]") {
  const Plans plans = GENERATE(Plans::on_record, Plans::forgotten);
  const std::vector<PlannedWeek> weeks = course_of(plans, 18, flares_in_week(7));
  CHECK(curve({weeks.begin() + 7, weeks.begin() + 10}) == "S7 S6 S7");
  CHECK(weeks[16].stage == "S13");
}

TEST_CASE("a flare in the running phase brings the week to 80 % and it grows from there", "[simulation]") {
  const std::vector<PlannedWeek> weeks = course_of(Plans::on_record, 32, flares_in_running_week(6));
  const std::size_t flared = first_running(weeks) + 5;
  const int reference = weeks[flared - 1].run_min;
  CHECK(weeks[flared].run_min == 138);
  CHECK(weeks[flared + 1].run_min == reference * 80 / 100);
  for (std::size_t i = flared + 2; i < weeks.size(); ++i) {
    INFO("week " << i);
    // No rebound: each week grows from the low one; no collapse: never below it again but for a deload.
    CHECK(weeks[i].run_min * 10 <= std::max(weeks[i - 1].run_min, weeks[i - 2].run_min) * 11);
    CHECK((weeks[i].run_min > weeks[flared + 1].run_min || weeks[i].progress == Progress::deload));
  }
}

TEST_CASE("after a fortnight away the way back starts two stages lower and leads up again", "[simulation]") {
  const std::vector<PlannedWeek> weeks = course_of(Plans::on_record, 22, is_away(8, 2));
  CHECK(curve({weeks.begin() + 7, weeks.end()}) == "S7 S8 S6 S5 S6 S7 S8 S9 S9 S10 S11 S12 S13 S13 99");
}

TEST_CASE("five weeks away from the running phase lead back over the gates and the ladder", "[simulation]") {
  const std::vector<PlannedWeek> weeks = course_of(Plans::on_record, 48, is_away(20, 5));
  const auto walk = std::find_if(weeks.begin(), weeks.end(), [](const PlannedWeek& week) { return week.run_min == 0; });
  REQUIRE(walk != weeks.end());
  CHECK(std::any_of(walk, weeks.end(), [](const PlannedWeek& week) { return week.phase == Phase::running; }));
}

TEST_CASE("whoever always does a third more is never moved up for it", "[simulation]") {
  const Plans plans = GENERATE(Plans::on_record, Plans::forgotten);
  for (const PlannedWeek& week : course_of(plans, 30, does_share(130))) CHECK(week.stage == "S1");
}

TEST_CASE("a runner who starts to overshoot in the running phase gains nothing by it", "[simulation]") {
  const Behaviour overshoots = [](const Prescribed& run, Session& session) {
    return run.running_week < 3 || does_share(130)(run, session);
  };
  const std::vector<PlannedWeek> all = course_of(Plans::on_record, 32, does_all);
  const std::vector<PlannedWeek> more = course_of(Plans::on_record, 32, overshoots);
  for (std::size_t i = 0; i < all.size(); ++i) {
    INFO("week " << i << ": " << more[i].label() << " against " << all[i].label());
    CHECK(more[i].run_min <= std::max(all[i].run_min, 117));
  }
}

TEST_CASE("the plan holds at the last stage that the week before the injury allows", "[simulation]") {
  const Plans plans = GENERATE(Plans::on_record, Plans::forgotten);
  const std::vector<PlannedWeek> weeks = course_of(plans, 40, does_all, 60);
  for (std::size_t i = 8; i < weeks.size(); ++i) {
    CHECK(weeks[i].label() == "S8");
    CHECK((weeks[i].progress == Progress::maintain || i == 8));
  }
}

}  // namespace rtr::test
