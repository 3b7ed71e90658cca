// A table as a course: its weeks with and without the ones that are put between steep steps.
#include "course/climb.hpp"

#include "support/catch.hpp"
#include "support/tables.hpp"

using namespace rtr;
using namespace rtr::course;
using namespace rtr::test;

namespace {

/// "A", or "A+1" for a week of A with one session of the stage above.
std::string told(const std::vector<ClimbWeek>& weeks, const Protocol& table) {
  std::string text;
  for (const ClimbWeek& week : weeks) {
    text += (text.empty() ? "" : " ") + table.stages[week.stage].id;
    if (week.of_next > 0) text += "+" + std::to_string(week.of_next);
  }
  return text;
}

std::string weeks_of(const Protocol& table, Bridges bridges) { return told(climb_of(table, bridges), table); }

}  // namespace

TEST_CASE("without bridges a climb has a week for each stage, as the table stands") {
  for (const Protocol& table : all_tables()) {
    const std::vector<ClimbWeek> weeks = climb_of(table, Bridges::left_out);
    REQUIRE(weeks.size() == table.stages.size());
    for (std::size_t i = 0; i < weeks.size(); ++i) {
      INFO(table.id << " " << table.stages[i].id);
      StepTotals week;
      for (const Steps& steps : table.stages[i].sessions) {
        const StepTotals session = totals_of(steps);
        week.run_s += session.run_s;
        week.walk_s += session.walk_s;
        week.longest_run_s = std::max(week.longest_run_s, session.longest_run_s);
      }
      CHECK(weeks[i].stage == i);
      CHECK(weeks[i].of_stage == table.stages[i].sessions.size());
      CHECK(weeks[i].of_next == 0);
      CHECK(weeks[i].run_s == week.run_s);
      CHECK(weeks[i].walk_s == week.walk_s);
      CHECK(weeks[i].longest_run_s == week.longest_run_s);
      CHECK(weeks[i].rem_half_s() == week.rem_half_s());
    }
  }
}

TEST_CASE("a climb has weeks with sessions of both stages where a step is steeper than 10 %, and nowhere else") {
  CHECK(weeks_of(steep_protocol(), Bridges::put_in) == "A A+1 A+2 B B+1 B+2 C");
  CHECK(weeks_of(bundled_table("oxford"), Bridges::put_in) == "L1 L2 L3 L4 L5 L6");
  CHECK(weeks_of(couch_to_5k(), Bridges::put_in) == "W1 W2 W3 W3+1 W3+2 W4 W5 W5+1 W5+2 W6 W7 W8 W9");
  const std::vector<ClimbWeek> weeks = climb_of(steep_protocol(), Bridges::put_in);
  CHECK(weeks[1].of_stage == 2);
  CHECK(weeks[1].run_s == 2 * 300 + 525);
}

TEST_CASE("with bridges no week of a climb carries more than 10 % over the one before it") {
  for (const Protocol& table : all_tables()) {
    const std::vector<ClimbWeek> weeks = climb_of(table, Bridges::put_in);
    for (std::size_t i = 1; i < weeks.size(); ++i) {
      INFO(table.id << ", week " << i + 1);
      CHECK(rise_tenths(weeks[i - 1].rem_half_s(), weeks[i].rem_half_s()) <= 100);
    }
  }
}

TEST_CASE("a rise is rounded up, so that more than 10 % never reads as 10") {
  CHECK(rise_tenths(1000, 1100) == 100);
  CHECK(rise_tenths(100000, 110001) == 101);
  CHECK(rise_tenths(1000, 1000) == 0);
  CHECK(rise_tenths(1000, 1001) == 1);
  CHECK(rise_tenths(3000, 2850) == -50);
  CHECK(rise_tenths(30000, 29999) == 0);
  CHECK(rise_tenths(0, 100) == 0);
}

TEST_CASE("the nine weeks of Couch to 5K have the minutes that are published") {
  const int running[] = {24, 27, 27, 48, 51, 63, 75, 84, 90};
  const Protocol table = couch_to_5k();
  REQUIRE(table.stages.size() == 9);
  const std::vector<ClimbWeek> weeks = climb_of(table, Bridges::left_out);
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    INFO(table.stages[i].id);
    CHECK(weeks[i].run_s == running[i] * 60);
  }
}
