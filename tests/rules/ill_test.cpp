// ill: the sign ill last week.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// The session of the week with this number was done while ill.
auto ill_at(int number) {
  return [number](Session& made, int i) {
    if (i == number) made = with_sign(made, Sign::ill);
  };
}

Session ill_walk(int days_ago) { return with_sign(other(ago(days_ago), SessionKind::walk, 20), Sign::ill); }

int run_days(const Story& story) { return week_of(story.plan())->totals.run_days; }

}  // namespace

TEST_CASE("ill early last week repeats the stage and costs no run", "[rule][ill]") {
  const Story story = Story().trained(1, "S4", 3, ill_at(0));
  CHECK(story.fires("ill"));
  CHECK(story.plan().stage == "S4");
  CHECK(story.plan().progress == Progress::repeat);
  CHECK(first_run(story.plan()) == date("2026-11-24"));
  CHECK(run_days(story) == 3);
}

TEST_CASE("running comes back after two whole days well", "[rule][ill]") {
  // Ill on Saturday: Sunday and Monday well, Tuesday may be a run.
  CHECK(first_run(Story().trained(1, "S4").add(ill_walk(1)).plan()) == date("2026-11-24"));
  // Ill on Sunday: Tuesday is too soon, and its session is dropped.
  const Story sunday = Story().trained(1, "S4").add(ill_walk(0));
  CHECK(first_run(sunday.plan()) == date("2026-11-26"));
  CHECK(run_days(sunday) == 2);
}

TEST_CASE("without the sign, or with signs not given, nobody is ill", "[rule][ill]") {
  CHECK_FALSE(Story().trained(1, "S4").fires("ill"));
  CHECK_FALSE(Story().trained(1, "S4", 3, [](Session& made, int) { made.signs.reset(); }).fires("ill"));
}

TEST_CASE("ill in the week before last is over", "[rule][ill]") {
  const Story story = Story().trained(2, "S4", 3, ill_at(2)).trained(1, "S4");
  CHECK_FALSE(story.fires("ill"));
  CHECK(story.plan().stage == "S5");
}

TEST_CASE("being ill is not a flare", "[rule][ill]") {
  const Story story = Story().trained(1, "S4", 3, ill_at(1));
  CHECK_FALSE(story.fires("flare"));
  CHECK(story.plan().tier == Tier::none);
}

TEST_CASE("in the running phase an illness holds the week at the reference", "[rule][ill]") {
  const Story story = Story().trained(2, "S13").ran(1, 33, 3, ill_at(0));
  CHECK(story.fires("ill"));
  CHECK(run_minutes(story.plan()) == 99);
  CHECK(story.plan().progress == Progress::repeat);
}

TEST_CASE("before the first run an illness puts the first run off", "[rule][ill]") {
  CHECK(first_run(Story().plan()) == date("2026-11-24"));
  CHECK(first_run(Story().add(ill_walk(0)).plan()) == date("2026-11-26"));
}
