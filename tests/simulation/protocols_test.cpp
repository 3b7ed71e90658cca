// Every table is climbed to its end, the bundled ones also by those who do two of three sessions, and no week rises by
// more than 10 %.
#include "simulation/simulator.hpp"
#include "words/catalogue.hpp"

#include <algorithm>

namespace rtr::test {
namespace {

std::vector<Protocol> bundled_tables() {
  std::vector<Protocol> found;
  for (const std::string_view id : bundled_protocol_ids()) {
    found.push_back(json::read_protocol(bundled("protocols/" + std::string(id) + ".json"), id).value());
  }
  return found;
}

/// The bundled tables, and one whose steps are too steep and are bridged.
std::vector<Protocol> all_tables() {
  std::vector<Protocol> found = bundled_tables();
  found.push_back(steep_protocol());
  return found;
}

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
    for (const PlannedWeek& week : weeks) {
      CHECK(week.rem_half_s * 10 <= most * 11);
      most = std::max(most, week.rem_half_s);
    }
  }
}

}  // namespace rtr::test
