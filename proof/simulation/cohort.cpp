// Each runner is lived from its number alone, so that it does not matter who lives it, or when.
#include "simulation/cohort.hpp"

#include "histories/tables.hpp"
#include "laws/laws.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

namespace rtr::proof {
namespace {

constexpr std::int64_t runners_a_batch = 256;

/// One runner's life, with what is counted of it.
class Observed {
 public:
  Observed(std::int64_t number, Count& count)
      : number_(number), dice_(static_cast<std::uint64_t>(number)), count_(count) {
    temper_ = static_cast<std::size_t>(number) % count.tempers.size();
  }

  void live() {
    const Temper temper = tempers()[temper_];
    const Protocol& protocol = bundled_table(dice_.chance(10) ? "oxford" : "low-back-walk-run");
    const Profile profile = draw_profile(dice_);
    const int weeks = weeks_least + dice_.below(weeks_most - weeks_least + 1);
    Life life(profile, protocol, [this](const Asked& asked) { see(asked); });
    TemperCount& counted = count_.tempers[temper_];
    ++counted.runners;
    counted.runner_weeks += weeks;
    const bool can_arrive =
        weeks >= 52 && profile.permitted && profile.before_injury_min.value_or(90) >= 90 && protocol.id != "oxford";
    counted.could_arrive += can_arrive ? 1 : 0;
    int arrived = 0;
    for (week_ = 0; week_ < weeks; ++week_) {
      const std::optional<Plan>& plan = life.live(draw_week(dice_, temper));
      if (!plan) continue;
      count_week(*plan);
      if (arrived == 0 && plan->stage_number == plan->stage_count && plan->stage_count > 0) arrived = week_ + 1;
    }
    if (can_arrive && arrived > 0) counted.arrivals.push_back(arrived);
  }

 private:
  void see(const Asked& asked) {
    ++count_.tempers[temper_].plans;
    if (!asked.plan) return refused(asked);
    for (const std::string& law : broken_laws({asked.record, asked.protocol, *asked.plan})) violated(law);
    for (const Finding& finding : asked.plan->findings) {
      RuleCount& rule = count_.rules[finding.rule];
      ++rule.fired;
      rule.bound += finding.binding ? 1 : 0;
    }
  }

  void refused(const Asked& asked) {
    std::string laws;
    for (const std::string_view law : refused_for(asked.record, asked.protocol, asked.today, asked.week))
      laws += " " + std::string(law);
    violated("the audit refused the plan:" + laws);
  }

  void violated(std::string what) { count_.violations.push_back({number_, week_, std::move(what)}); }

  void count_week(const Plan& plan) {
    TemperCount& counted = count_.tempers[temper_];
    ++counted.outcomes[static_cast<std::size_t>(outcome_of(plan))];
    Severity gravest = Severity::info;
    for (const Finding& finding : plan.findings) gravest = std::max(gravest, finding.severity);
    ++counted.severities[static_cast<std::size_t>(gravest)];
    if (week_ >= curve_weeks) return;
    const Week* week = week_of(plan);
    const Seconds minutes = week == nullptr ? 0 : std::min<Seconds>(week->totals.run_s / 60, curve_minutes - 1);
    ++count_.curves[temper_][static_cast<std::size_t>(week_)][static_cast<std::size_t>(minutes)];
  }

  std::int64_t number_;
  Dice dice_;
  Count& count_;
  std::size_t temper_ = 0;
  int week_ = 0;
};

}  // namespace

Count::Count()
    : tempers(proof::tempers().size()),
      curves(tempers.size(), std::vector(curve_weeks, std::vector<std::int32_t>(curve_minutes))) {}

void Count::add(const Count& other) {
  for (std::size_t i = 0; i < tempers.size(); ++i) {
    TemperCount& mine = tempers[i];
    const TemperCount& more = other.tempers[i];
    mine.runners += more.runners;
    mine.runner_weeks += more.runner_weeks;
    mine.plans += more.plans;
    mine.could_arrive += more.could_arrive;
    for (std::size_t k = 0; k < mine.outcomes.size(); ++k) mine.outcomes[k] += more.outcomes[k];
    for (std::size_t k = 0; k < mine.severities.size(); ++k) mine.severities[k] += more.severities[k];
    mine.arrivals.insert(mine.arrivals.end(), more.arrivals.begin(), more.arrivals.end());
    for (std::size_t week = 0; week < curve_weeks; ++week) {
      for (std::size_t minute = 0; minute < curve_minutes; ++minute)
        curves[i][week][minute] += other.curves[i][week][minute];
    }
  }
  for (const auto& [rule, more] : other.rules) {
    rules[rule].fired += more.fired;
    rules[rule].bound += more.bound;
  }
  violations.insert(violations.end(), other.violations.begin(), other.violations.end());
}

Count live_runners(std::int64_t first, std::int64_t last) {
  Count count;
  for (std::int64_t number = first; number < last; ++number) Observed(number, count).live();
  return count;
}

Count live_cohort(std::int64_t runners, int threads) {
  std::atomic<std::int64_t> next{0};
  std::vector<Count> counts(static_cast<std::size_t>(threads));
  std::vector<std::thread> working;
  for (Count& count : counts) {
    working.emplace_back([&] {
      for (std::int64_t first = next.fetch_add(runners_a_batch); first < runners;
           first = next.fetch_add(runners_a_batch)) {
        count.add(live_runners(first, std::min(first + runners_a_batch, runners)));
      }
    });
  }
  for (std::thread& thread : working) thread.join();
  Count sum;
  for (const Count& count : counts) sum.add(count);
  for (TemperCount& temper : sum.tempers) std::sort(temper.arrivals.begin(), temper.arrivals.end());
  std::stable_sort(sum.violations.begin(), sum.violations.end(),
                   [](const Violation& a, const Violation& b) { return a.runner < b.runner; });
  return sum;
}

}  // namespace rtr::proof
