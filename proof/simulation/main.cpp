// rtr_simulate: lives a cohort and reports. Usage: rtr_simulate [RUNNERS [THREADS]]
#include "simulation/cohort.hpp"

#include <cstdio>
#include <cstdlib>
#include <thread>

int main(int argc, char** argv) {
  using namespace rtr::proof;
  const long runners = argc > 1 ? std::atol(argv[1]) : 2200;
  const int threads = argc > 2 ? std::atoi(argv[2]) : static_cast<int>(std::thread::hardware_concurrency());
  const Count count = live_cohort(runners, threads);
  std::int64_t weeks = 0;
  for (std::size_t i = 0; i < count.tempers.size(); ++i) {
    const TemperCount& t = count.tempers[i];
    weeks += t.runner_weeks;
    std::printf("%-26s %8ld weeks, train %ld prepare %ld stop %ld, arrived %zu of %ld, median %d\n", tempers()[i].name,
                t.runner_weeks, t.outcomes[0], t.outcomes[1], t.outcomes[2], t.arrivals.size(), t.could_arrive,
                t.arrivals.empty() ? 0 : t.arrivals[t.arrivals.size() / 2]);
  }
  for (const auto& [rule, c] : count.rules)
    std::printf("%-24.*s %9ld %9ld\n", int(rule.size()), rule.data(), c.fired, c.bound);
  std::printf("%ld runner-weeks, %zu violations\n", weeks, count.violations.size());
  for (std::size_t i = 0; i < count.violations.size() && i < 40; ++i) {
    const Violation& v = count.violations[i];
    std::printf("runner %ld week %d: %s\n", v.runner, v.week, v.what.c_str());
  }
}
