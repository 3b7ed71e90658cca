// How many weeks the engine plans in a second on one core, without reading, words or drawing: facts, rules, week and
// audit, over lives of 8, 52 and 520 weeks. Usage: rtr_bench_planner; prints a row for each.
#include "histories/life.hpp"
#include "histories/tables.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

/// Plans a second: the median of rounds that take at least a tenth of a second each.
double plans_a_second(const rtr::Record& record, rtr::Date today) {
  const rtr::Protocol& table = rtr::proof::bundled_table();
  const rtr::Date week = rtr::next_week(record.runner, today);
  std::vector<double> rates;
  for (int round = 0; round < 9; ++round) {
    int plans = 0;
    const auto begun = Clock::now();
    std::chrono::duration<double> took{};
    while (took.count() < 0.1) {
      if (!rtr::plan_week(record, table, today, week)) return 0;
      ++plans;
      took = Clock::now() - begun;
    }
    rates.push_back(plans / took.count());
  }
  std::nth_element(rates.begin(), rates.begin() + 4, rates.end());
  return rates[4];
}

}  // namespace

int main() {
  for (const int weeks : {0, 8, 52, 520}) {
    rtr::proof::Profile profile;
    profile.onset_weeks = 20;
    rtr::proof::Life life(profile, rtr::proof::bundled_table());
    for (int week = 0; week < weeks; ++week) life.live({});
    life.answer({});
    const double rate = plans_a_second(life.record(), life.today());
    std::printf("%d %zu %.0f %.0f\n", weeks, life.record().sessions.size(), rate, rate * std::max(weeks, 1));
  }
}
