// Cohorts of runners lived to the end, and what is counted on the way.
#pragma once

#include "histories/life.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rtr::proof {

inline constexpr int weeks_least = 12;
inline constexpr int weeks_most = 104;
inline constexpr int curve_weeks = 60;
inline constexpr int curve_minutes = 300;

/// A plan that broke a law, or none at all.
struct Violation {
  std::int64_t runner = 0;  ///< number of the runner: its seed
  int week = 0;
  std::string what;
};

/// How often a rule was shown, and how often it shaped the week.
struct RuleCount {
  std::int64_t fired = 0;
  std::int64_t bound = 0;
};

/// What one kind of runner went through.
struct TemperCount {
  std::int64_t runners = 0;
  std::int64_t runner_weeks = 0;
  std::int64_t plans = 0;                    ///< those of mid-week included
  std::array<std::int64_t, 3> outcomes{};    ///< by Outcome, of weekly plans
  std::array<std::int64_t, 5> severities{};  ///< by Severity: the gravest that a weekly plan showed
  std::int64_t could_arrive = 0;  ///< lives of 52 weeks and more on the default ladder, permitted from the start
  std::vector<int> arrivals;      ///< of those: weeks to the last stage, where it was reached; sorted when merged
};

struct Count {
  std::vector<TemperCount> tempers;
  std::map<std::string_view, RuleCount> rules;
  /// curves[temper][week][minutes]: how many runners had so many minutes of running planned in that week.
  std::vector<std::vector<std::vector<std::int32_t>>> curves;
  std::vector<Violation> violations;

  Count();
  void add(const Count& other);
};

/// Lives the runners from `first` to `last` - 1. The counts depend on the numbers alone.
Count live_runners(std::int64_t first, std::int64_t last);

/// The same in parallel: `threads` at a time. The result does not depend on their number.
Count live_cohort(std::int64_t runners, int threads);

}  // namespace rtr::proof
