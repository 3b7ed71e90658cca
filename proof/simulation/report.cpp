// The figures as tables.
#include "simulation/report.hpp"

#include "rtr/finding.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rtr::proof {
namespace {

std::int64_t sum_of(const Count& count, std::int64_t TemperCount::*field) {
  std::int64_t sum = 0;
  for (const TemperCount& temper : count.tempers) sum += temper.*field;
  return sum;
}

/// Whole and tenths of a percent, rounded to the nearest; independent of any locale.
std::string percent(std::int64_t part, std::int64_t whole) {
  const std::int64_t tenths = whole == 0 ? 0 : (part * 2000 + whole) / (2 * whole);
  return fmt::format("{}.{} %", tenths / 10, tenths % 10);
}

/// 12 345 678
std::string grouped(std::int64_t number) {
  std::string text = std::to_string(number);
  for (std::ptrdiff_t at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
    text.insert(static_cast<std::size_t>(at), " ");
  return text;
}

/// Of those who arrive the weeks after which a tenth, half and nine tenths have.
std::string weeks_to_arrive(const TemperCount& temper) {
  if (temper.arrivals.empty()) return "none";
  return fmt::format("{}, {}, {}", at_percent(temper.arrivals, 10), at_percent(temper.arrivals, 50),
                     at_percent(temper.arrivals, 90));
}

void add_arrivals(const Count& count, std::string& out) {
  out +=
      "\n| runners | weeks lived | weeks with running | walking weeks | no plan | arrive | weeks until a tenth, half, "
      "nine tenths of those who arrive are there |\n|---|--:|--:|--:|--:|--:|--:|\n";
  for (std::size_t i = 0; i < count.tempers.size(); ++i) {
    const TemperCount& temper = count.tempers[i];
    const std::int64_t all = temper.runner_weeks;
    out += fmt::format("| {} | {} | {} | {} | {} | {} of {} | {} |\n", tempers()[i].name, grouped(all),
                       percent(temper.outcomes[0], all), percent(temper.outcomes[1], all),
                       percent(temper.outcomes[2], all), grouped(static_cast<std::int64_t>(temper.arrivals.size())),
                       grouped(temper.could_arrive), weeks_to_arrive(temper));
  }
}

void add_severities(const Count& count, std::string& out) {
  static constexpr const char* words[] = {"info", "advice", "restrict", "hold", "seek care"};
  out += "\nHow grave the gravest word of a weekly plan was (alarm fatigue):\n\n| runners |";
  for (const char* word : words) out += fmt::format(" {} |", word);
  out += "\n|---|--:|--:|--:|--:|--:|\n";
  for (std::size_t i = 0; i < count.tempers.size(); ++i) {
    out += fmt::format("| {} |", tempers()[i].name);
    for (const std::int64_t severity : count.tempers[i].severities)
      out += fmt::format(" {} |", percent(severity, count.tempers[i].runner_weeks));
    out += "\n";
  }
}

void add_rules(const Count& count, std::string& out) {
  std::vector<std::pair<std::string_view, RuleCount>> rules(count.rules.begin(), count.rules.end());
  std::stable_sort(rules.begin(), rules.end(),
                   [](const auto& a, const auto& b) { return a.second.bound > b.second.bound; });
  const std::int64_t plans = sum_of(count, &TemperCount::plans);
  out +=
      "\nHow often each rule spoke, and how often it shaped the week, of all plans:\n\n| rule | spoke | shaped "
      "|\n|---|--:|--:|\n";
  for (const auto& [rule, counted] : rules) {
    out += fmt::format("| {} | {} | {} |\n", rule, percent(counted.fired, plans), percent(counted.bound, plans));
  }
}

}  // namespace

int at_percent(const std::vector<int>& sorted, int percent) {
  return sorted.empty() ? 0 : sorted[(sorted.size() - 1) * static_cast<std::size_t>(percent) / 100];
}

std::string figures_of(const Count& count) {
  std::string out = fmt::format(
      "{} runners lived {} weeks of {} to {} each; {} plans, those of mid-week included. Plans that broke a law or "
      "that "
      "the audit refused: **{}**.\n",
      grouped(sum_of(count, &TemperCount::runners)), grouped(sum_of(count, &TemperCount::runner_weeks)), weeks_least,
      weeks_most, grouped(sum_of(count, &TemperCount::plans)),
      grouped(static_cast<std::int64_t>(count.violations.size())));
  add_arrivals(count, out);
  out +=
      "\nArrival is counted among lives of 52 weeks and more on the default table, permitted from the start, of "
      "runners "
      "who ran 90 minutes a week and more before. A tenth "
      "of "
      "the lives follow the Oxford table. Who ignores advice, overshoots, or never answers does not arrive, and is "
      "meant "
      "not to.\n\n![Planned minutes of running a week](curves.svg)\n";
  add_severities(count, out);
  add_rules(count, out);
  return out;
}

}  // namespace rtr::proof
