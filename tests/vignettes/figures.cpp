// Counts what the vignettes got against what they had to get, with intervals that say how little a count can show.
#include "vignettes/figures.hpp"

#include "json/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace rtr::vignettes {
namespace {

std::string percent(double share) { return fmt::format("{:.1f} %", share * 100); }

/// Wilson's 95 % interval of `k` out of `n`.
std::string interval(int k, int n) {
  constexpr double z = 1.959964;
  const double share = static_cast<double>(k) / n;
  const double middle = (share + z * z / (2.0 * n)) / (1 + z * z / n);
  const double half = z / (1 + z * z / n) * std::sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
  return fmt::format("{} to {}", percent(std::max(0.0, middle - half)), percent(std::min(1.0, middle + half)));
}

int count(const std::vector<Judged>& judged, bool (*holds)(const Judged&)) {
  return static_cast<int>(std::ranges::count_if(judged, holds));
}

bool asks_for_help(const Judged& judged) { return judged.vignette.right.tier != Tier::none; }
bool needs_nobody(const Judged& judged) { return !asks_for_help(judged); }
bool benign(const Judged& judged) { return judged.vignette.group == "benign"; }
bool referred(const Judged& judged) { return judged.given.tier >= Tier::clinician; }
bool needs_nobody_but_referred(const Judged& judged) { return needs_nobody(judged) && referred(judged); }
bool benign_but_referred(const Judged& judged) { return benign(judged) && referred(judged); }
bool on_purpose(const Judged& judged) { return judged.vignette.over_referral.has_value(); }
bool single_flag(const Judged& judged) { return judged.vignette.flag && judged.vignette.right.tier != Tier::none; }

/// Rows: the tier that the picture asks for; columns: the tier that was given.
std::string table(const std::vector<Judged>& judged) {
  constexpr std::array tiers{Tier::emergency, Tier::same_day, Tier::clinician, Tier::hold, Tier::none};
  const auto named = [](Tier tier) { return json::name_of(tier, json::tier_names); };
  std::string head = "| the picture asks for |", line = "|---|", rows;
  for (const Tier right : tiers) {
    head += fmt::format(" given {} |", named(right));
    line += "---:|";
    rows += fmt::format("| {} |", named(right));
    for (const Tier got : tiers) {
      rows += fmt::format(" {} |", std::ranges::count_if(judged, [&](const Judged& one) {
                            return one.vignette.right.tier == right && one.given.tier == got;
                          }));
    }
    rows += "\n";
  }
  return head + "\n" + line + "\n" + rows;
}

}  // namespace

bool under(const Judged& judged) {
  const Answered& least = judged.vignette.expected();
  const std::optional<int>& stage = judged.vignette.stage_at_most;
  return judged.given.tier < least.tier || judged.given.outcome < least.outcome ||
         (stage && judged.stage_number > *stage);
}

bool over(const Judged& judged) {
  const Answered& most = judged.vignette.expected();
  return judged.given.tier > most.tier || judged.given.outcome > most.outcome;
}

std::string figures(const std::vector<Judged>& judged) {
  const int n = count(judged, asks_for_help);
  const int missed = count(judged, [](const Judged& one) { return asks_for_help(one) && under(one); });
  const int quiet = count(judged, needs_nobody), sent = count(judged, needs_nobody_but_referred);
  const int everyday = count(judged, benign), everyday_sent = count(judged, benign_but_referred);
  std::string out =
      fmt::format("{} cases in plain words, {} of them with a single red flag in an otherwise good picture.\n\n",
                  judged.size(), count(judged, single_flag));
  out += table(judged);
  out += fmt::format("\n- Under-triage: {} of {} pictures that ask for somebody or for a rest.", missed, n);
  if (missed == 0) {
    out += fmt::format(" None seen in {} still leaves up to 3/{} = {} (95 %, rule of three).", n, n, percent(3.0 / n));
  }
  out += fmt::format("\n- A looser week or a higher stage than the document allows: {} of all {}.",
                     count(judged, under), judged.size());
  out += fmt::format("\n- Over-referral: {} of {} pictures that ask for nobody were sent to somebody: {} (95 %: {}).",
                     sent, quiet, percent(static_cast<double>(sent) / quiet), interval(sent, quiet));
  out +=
      fmt::format(" {} pictures got more than the document asks for; the rest is on purpose.\n", count(judged, over));
  out += fmt::format("- Among these, everyday pictures (tight muscles, pain of 2, a sore knee): {} of {} (95 %: {}).\n",
                     everyday_sent, everyday, interval(everyday_sent, everyday));
  out += fmt::format(
      "- {} pictures get more help on purpose than they ask for (a red flag that is over but that no clinician "
      "cleared by name, an age that is not known), each with its reason in the file.\n",
      count(judged, on_purpose));
  out +=
      "\nThe cases were written from the same rules that the program follows, by the same people, and chosen, not "
      "sampled: the "
      "rates are those of this list, not of runners. They show that the program does what the rules say. They do not "
      "show "
      "that the rules find every serious cause, nor how often a runner answers a question wrongly.\n";
  return out;
}

}  // namespace rtr::vignettes
