// Every table is climbed to its end, the bundled ones also by those who do two of three sessions, and no week rises by
// more than 10 %.
#include "course/climb.hpp"
#include "simulation/simulator.hpp"
#include "support/tables.hpp"

#include <algorithm>

namespace rtr::test {
namespace {

void arrives(const Protocol& table, Plans plans, const Behaviour& behaviour) {
  Simulation simulation(plans, table);
  const std::vector<PlannedWeek> weeks = simulation.live(52, behaviour);
  INFO(table.id << ": " << curve(weeks));
  CHECK(std::any_of(weeks.begin(), weeks.end(),
                    [&](const PlannedWeek& week) { return week.stage == table.stages.back().id; }));
  const bool runs =
      std::any_of(weeks.begin(), weeks.end(), [](const PlannedWeek& week) { return week.phase == Phase::running; });
  CHECK(runs == table.then_running);
}

}  // namespace

TEST_CASE("every table leads a runner who does everything to its end and beyond", "[simulation]") {
  const Plans plans = GENERATE(Plans::on_record, Plans::forgotten);
  for (const Protocol& table : all_tables()) arrives(table, plans, does_all);
}

TEST_CASE("every bundled table leads a runner who does two of three sessions to its end and beyond", "[simulation]") {
  const Plans plans = GENERATE(Plans::on_record, Plans::forgotten);
  for (const Protocol& table : bundled_tables()) arrives(table, plans, does_two);
}

TEST_CASE("on no table a week carries more than 10 % over the most before it", "[simulation]") {
  for (const Protocol& table : all_tables()) {
    Simulation simulation(Plans::on_record, table);
    const std::vector<PlannedWeek> weeks = simulation.live(40, does_all);
    INFO(table.id << ": " << curve(weeks));
    Seconds most = weeks.front().rem_half_s;
    for (std::size_t i = 0; i < weeks.size(); ++i) {
      CHECK(weeks[i].rem_half_s * 10 <= most * 11);
      // On the table itself no lighter week is made up for either: each is held to the one right before it.
      if (i > 0 && weeks[i].phase == Phase::walk_run) CHECK(weeks[i].rem_half_s * 10 <= weeks[i - 1].rem_half_s * 11);
      most = std::max(most, weeks[i].rem_half_s);
    }
  }
}

TEST_CASE("the weeks that a table is shown with are those that the planner makes for a runner who does everything",
          "[simulation]") {
  for (const Protocol& table : all_tables()) {
    std::string planned, shown;
    const auto add = [](std::string& to, std::string_view stage, Seconds rem_half_s, int run_min) {
      to += std::string(stage) + " " + std::to_string(rem_half_s) + " " + std::to_string(run_min) + "\n";
    };
    for (const PlannedWeek& week : Simulation(Plans::on_record, table).live(40, does_all)) {
      const bool moves =
          week.progress == Progress::start || week.progress == Progress::advance || week.progress == Progress::bridge;
      if (moves && week.phase == Phase::walk_run) add(planned, week.stage, week.rem_half_s, week.run_min);
    }
    for (const course::ClimbWeek& week : course::climb_of(table, course::Bridges::put_in))
      add(shown, table.stages[week.stage].id, week.rem_half_s(), static_cast<int>(week.run_s / 60));
    INFO(table.id);
    CHECK(planned == shown);
  }
}

}  // namespace rtr::test
