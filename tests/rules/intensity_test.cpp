// intensity: hard runs, or a load that rises faster than the minutes; and how hard a run may be.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>
#include <array>

using namespace rtr;
using namespace rtr::test;

namespace {

auto efforts(std::array<std::optional<int>, 3> rpes) {
  return [rpes](Session& made, int i) { made.rpe = rpes[static_cast<std::size_t>(i)]; };
}
auto effort(std::optional<int> rpe) { return efforts({rpe, rpe, rpe}); }

/// A bigger week at one effort, then a smaller one at another.
Story loads(int reference_rpe, int last_rpe) {
  return Story().trained(3, "S13").ran(2, 33, 3, effort(reference_rpe)).ran(1, 32, 3, effort(last_rpe));
}

int rpe_max(const Story& story) { return week_of(story.plan())->limits.rpe_max; }

/// So many running weeks of 33 minutes behind; with `hurt` the last one is held.
Story running_weeks(int count, bool hurt) {
  Story story;
  story.trained(count + 1, "S13");
  for (int back = count; back > 0; --back) {
    story.ran(back, 33, 3, [&](Session& made, int i) {
      if (back == 1 && i == 0 && hurt) made.pain.during = 3;
    });
  }
  return story;
}

}  // namespace

TEST_CASE("a mean effort of 7 repeats the stage, just below does not", "[rule][intensity]") {
  const Story hard = Story().trained(1, "S4", 3, effort(7));
  CHECK(hard.finding("intensity")->severity == Severity::restrict);
  CHECK(hard.plan().stage == "S4");
  CHECK(hard.plan().progress == Progress::repeat);
  const Story harder = Story().trained(1, "S4", 3, effort(9));
  CHECK(harder.plan().stage == "S4");
  const Story below = Story().trained(1, "S4", 3, efforts({7, 7, 6}));
  CHECK(below.finding("intensity")->severity == Severity::info);
  CHECK(below.plan().stage == "S5");
}

TEST_CASE("efforts that were not given are left out of the mean", "[rule][intensity]") {
  const auto only_last = [](int rpe) {
    return Story().trained(1, "S4", 3, [=](Session& made, int i) {
      made.rpe.reset();
      if (i == 2) made.rpe = rpe;
    });
  };
  CHECK(only_last(7).plan().stage == "S4");
  CHECK(only_last(6).plan().stage == "S5");
  CHECK(Story().trained(1, "S4", 3, effort(std::nullopt)).plan().stage == "S5");
}

TEST_CASE("the effort of other sessions is not the effort of the runs", "[rule][intensity]") {
  Session ride = other(ago(0), SessionKind::cross_training, 30);
  ride.rpe = 10;
  CHECK(Story().trained(1, "S4", 3, effort(6)).add(ride).plan().stage == "S5");
}

TEST_CASE("hard runs of the week before last are over", "[rule][intensity]") {
  CHECK(Story().trained(2, "S4", 3, effort(9)).trained(1, "S4").plan().stage == "S5");
}

TEST_CASE("in the running phase a mean effort of 7 holds the week", "[rule][intensity]") {
  const Story story = Story().trained(2, "S13").ran(1, 33, 3, effort(7));
  CHECK(run_minutes(story.plan()) == 99);
  CHECK(story.plan().progress == Progress::repeat);
}

TEST_CASE("a load more than 10 percent above the reference week's holds the week", "[rule][intensity]") {
  const Story story = loads(4, 5);
  CHECK(story.finding("intensity")->severity == Severity::restrict);
  CHECK(run_minutes(story.plan()) == 99);
}

TEST_CASE("a load of 111 percent is more than 10 percent above, one of 110 is not", "[rule][intensity]") {
  const auto severity = [](int reference_rpe, std::array<std::optional<int>, 3> last) {
    return Story()
        .trained(3, "S13")
        .ran(2, 33, 3, effort(reference_rpe))
        .ran(1, 33, 3, efforts(last))
        .finding("intensity")
        ->severity;
  };
  CHECK(severity(6, {7, 7, 6}) == Severity::restrict);
  CHECK(severity(5, {6, 5, 5}) == Severity::info);
}

TEST_CASE("a load that did not rise by more than 10 percent holds nothing", "[rule][intensity]") {
  const Story story = loads(5, 5);
  CHECK(story.finding("intensity")->severity == Severity::info);
  CHECK(run_minutes(story.plan()) > 99);
}

TEST_CASE("easy runs hold nothing, however much their load rose", "[rule][intensity]") {
  CHECK(loads(2, 4).finding("intensity")->severity == Severity::info);
  CHECK(loads(2, 5).finding("intensity")->severity == Severity::restrict);
}

TEST_CASE("on the ladder the load of the weeks is not compared", "[rule][intensity]") {
  CHECK(Story().trained(2, "S4", 3, effort(2)).trained(1, "S4", 3, effort(6)).plan().stage == "S5");
}

TEST_CASE("the target effort is at most 4 on the ladder and in the first four running weeks", "[rule][intensity]") {
  CHECK(rpe_max(Story()) <= 4);
  CHECK(rpe_max(Story().trained(1, "S4")) == 4);
  CHECK(rpe_max(running_weeks(1, true)) == 4);
  CHECK(rpe_max(running_weeks(3, true)) == 4);
}

TEST_CASE("from the fifth running week the target is 5, but not in a week that raises volume", "[rule][intensity]") {
  const Story held = running_weeks(4, true);
  REQUIRE(held.plan().progress == Progress::repeat);
  CHECK(rpe_max(held) == 5);
  const Story rising = running_weeks(4, false);
  const Plan plan = rising.plan();
  REQUIRE(plan.progress == Progress::advance);
  CHECK(rpe_max(rising) == 4);
  for (const Day& day : week_of(plan)->days) {
    for (const Activity& item : day.items) CHECK(item.rpe_max.value_or(0) <= 4);
  }
}

TEST_CASE("a week of more effort is measured against the week it grew from", "[rule][intensity]") {
  const auto effort = [](int before, int last) {
    return Story()
        .trained(3, "S13")
        .ran(2, 32, 3, [=](Session& made, int) { made.rpe = before; })
        .ran(1, 33, 3, [=](Session& made, int) { made.rpe = last; });
  };
  CHECK(run_minutes(effort(3, 3).plan()) > 99);
  CHECK(run_minutes(effort(2, 6).plan()) <= 99);
  CHECK(effort(2, 6).finding("intensity")->severity == Severity::restrict);
}

TEST_CASE("a week that leads back onto the table says the effort of the first weeks", "[rule][intensity]") {
  Story story = running_weeks(7, true);
  REQUIRE(story.facts().running_week > 4);
  story.now = today + 35;
  story.record.checklists = {ready(story.now)};
  REQUIRE(story.plan().stage_number > 0);
  const Decision decision = story.decision();
  const auto said = std::ranges::find(decision.findings, std::string_view("intensity"), &Finding::rule);
  REQUIRE(said != decision.findings.end());
  CHECK(said->restriction.rpe_max == 4);
  CHECK(said->facts.front().value == 4);
  CHECK(std::ranges::count(decision.findings, std::string_view("intensity"), &Finding::rule) == 1);
}
