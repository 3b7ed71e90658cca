// Putting the words for open red flags together.
#include "terminal/stop.hpp"

#include "terminal/escape.hpp"
#include "terminal/names.hpp"
#include "words/catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rtr::terminal {

namespace {

void replace(std::string& text, std::string_view place, std::string_view with) {
  if (const std::size_t at = text.find(place); at != std::string::npos) text.replace(at, place.size(), with);
}

void add_flag(std::vector<FlagReport>& flags, Item item, std::optional<Date> on, bool earlier) {
  const auto known =
      std::find_if(flags.begin(), flags.end(), [&](const FlagReport& flag) { return flag.item == item; });
  if (known == flags.end()) {
    flags.push_back({item, on, earlier});
    return;
  }
  known->earlier = known->earlier || earlier;
  if (on && (!known->on || *known->on < *on)) known->on = on;
}

/// A rule names its flags as facts `flag`, each followed by the day `on` which it was reported.
void add_flags_of(const Finding& finding, std::vector<FlagReport>& flags) {
  std::optional<Item> item;
  for (const Fact& fact : finding.facts) {
    if (fact.name == "flag" && fact.unit == Unit::item) {
      item = static_cast<Item>(fact.value);
      add_flag(flags, *item, std::nullopt, finding.rule == "red-flag-latch");
    } else if (fact.name == "on" && fact.unit == Unit::date && item) {
      add_flag(flags, *item, Date{static_cast<std::int32_t>(fact.value)}, false);
    }
  }
}

std::string_view key_of(Tier tier) {
  return tier == Tier::emergency ? "stop.emergency" : tier == Tier::same_day ? "stop.same_day" : "stop.clinician";
}

std::string action_text(const std::vector<FlagReport>& flags, Tier tier, const Style& style) {
  const bool soon = tier == Tier::clinician && std::any_of(flags.begin(), flags.end(), [](const FlagReport& flag) {
                      return question_of(flag.item).next_working_day;
                    });
  std::string text(text_of(soon ? "stop.clinician.next_working_day" : key_of(tier)));
  replace(text, "{number}", escaped(style.emergency_number));
  return text;
}

StopText::Sign sign_of(const FlagReport& flag, Date near) {
  const Question& question = question_of(flag.item);
  std::string reported = flag.on ? std::string(text_of("stop.reported")) : capital(std::string(question.label)) + ".";
  if (flag.on) {
    replace(reported, "{date}", day_text(*flag.on, near));
    replace(reported, "{flag}", question.label);
  }
  return {reported, std::string(question.meaning)};
}

}  // namespace

std::vector<FlagReport> flags_in(const Plan& plan) {
  std::vector<FlagReport> flags;
  for (const Finding& finding : plan.findings) {
    if (finding.rule.starts_with("red-flag")) add_flags_of(finding, flags);
  }
  std::stable_sort(flags.begin(), flags.end(), [](const FlagReport& a, const FlagReport& b) {
    return tier_of(a.item) != tier_of(b.item) ? tier_of(a.item) > tier_of(b.item) : a.item < b.item;
  });
  return flags;
}

StopText stop_text(const std::vector<FlagReport>& flags, Tier tier, Date near, const Style& style) {
  StopText text;
  text.title = text_of(fmt::format("{}.title", key_of(tier)));
  text.action = action_text(flags, tier, style);
  for (const FlagReport& flag : flags) {
    text.signs.push_back(sign_of(flag, near));
    if (flag.earlier) text.still_open = text_of("stop.earlier");
    text.commands.push_back(fmt::format("rtr clear {} --by \"NAME\" --on DATE", id_of(flag.item)));
  }
  if (tier >= Tier::same_day)
    text.ends = text_of("stop.no_plan");
  else if (!flags.empty())
    text.ends = "Once a clinician has examined you for this sign, record it:";
  if (!flags.empty()) text.after = text_of("stop.after_clearance");
  return text;
}

void print_stop(Page& page, const StopText& text) {
  page.text(text.title, 0, 0, Ink::care);
  page.blank();
  page.text(text.action, 2, 2, Ink::strong);
  for (const StopText::Sign& sign : text.signs) {
    page.blank();
    page.text(sign.reported, 2);
    page.text(sign.meaning, 2);
  }
  if (text.ends.empty()) return;
  page.blank();
  page.text(text.ends);
  for (const std::string& command : text.commands) page.text(command, 2, 6);
  page.text(text.after);
  if (!text.still_open.empty()) page.text(text.still_open);
}

}  // namespace rtr::terminal
