// Putting the words for open red flags together.
#include "terminal/stop.hpp"

#include "terminal/escape.hpp"
#include "terminal/names.hpp"
#include "words/catalogue.hpp"
#include "words/messages.hpp"

#include "rtr/engine.hpp"

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
    flags.push_back({item, on, earlier, std::nullopt});
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
                      return question_of(flag.item).next_working_day && !flag.examined;
                    });
  std::string text(text_of(soon ? "stop.clinician.next_working_day" : key_of(tier)));
  replace(text, "{number}", escaped(style.emergency_number));
  return text;
}

/// A flag without a day that no earlier answer holds open comes from the profile.
StopText::Sign sign_of(const FlagReport& flag, Date near) {
  const Question& question = question_of(flag.item);
  std::string reported(text_of(flag.on ? "stop.reported" : "stop.profile"));
  if (flag.on) replace(reported, "{date}", day_text(*flag.on, near));
  replace(reported, "{flag}", question.label);
  if (!flag.on && flag.earlier) reported = capital(std::string(question.label)) + ".";
  if (!flag.examined) return {reported, std::string(question.meaning)};
  std::string examined(text_of("stop.examined"));
  replace(examined, "{date}", day_text(*flag.examined, near));
  return {fmt::format("{} {}", reported, examined), std::string(question.meaning)};
}

/// The open flags of a plan, the most urgent first, each once.
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

/// The newest clearance in force that names the flag and is dated on or after its last yes.
std::optional<Date> examined_on(const FlagReport& flag, const Told& told) {
  std::optional<Date> newest;
  for (const Clearance& clearance : told.record.clearances) {
    const bool lasts = !clearance.until || *clearance.until >= told.plan.as_of;
    const bool covers = flag.on && clearance.covers[index_of(flag.item)] && lasts && clearance.date >= *flag.on &&
                        clearance.date <= told.plan.as_of;
    if (covers && (!newest || *newest < clearance.date)) newest = clearance.date;
  }
  return newest;
}

std::int64_t value_of(const Finding& finding, std::string_view name) {
  const auto at =
      std::find_if(finding.facts.begin(), finding.facts.end(), [&](const Fact& f) { return f.name == name; });
  return at == finding.facts.end() ? 0 : at->value;
}

/// The days of the flares that a finding counts: the last red sessions up to the day that it names.
std::vector<Fact> flare_days(const Finding& finding, const Record& record) {
  std::vector<Fact> days;
  const Date last{static_cast<std::int32_t>(value_of(finding, "last"))};
  for (const Session& session : record.sessions) {
    const bool counts = session.date <= last && session.date >= record.runner.injury.onset.value_or(session.date);
    if (counts && verdict_of(session, false).light == Light::red) days.push_back({"on", Unit::date, session.date.days});
  }
  std::sort(days.begin(), days.end(), [](const Fact& a, const Fact& b) { return a.value < b.value; });
  const auto counted = static_cast<std::size_t>(std::max<std::int64_t>(value_of(finding, "flares"), 0));
  if (days.size() > counted) days.erase(days.begin(), days.end() - static_cast<std::ptrdiff_t>(counted));
  return days;
}

/// What asks for a clinician besides the flags, a sentence each.
std::vector<std::string> reasons_for_care(const Told& told) {
  std::vector<std::string> reasons;
  for (Finding finding : told.plan.findings) {
    if (finding.severity != Severity::seek_care || finding.rule.starts_with("red-flag")) continue;
    if (finding.rule == "third-flare") {
      for (const Fact& day : flare_days(finding, told.record)) finding.facts.push_back(day);
    }
    reasons.push_back(filled(text_of(fmt::format("stop.because.{}", finding.rule)), finding, told.protocol));
  }
  std::erase_if(reasons, [](const std::string& reason) { return reason.empty(); });
  return reasons;
}

/// What lifts it, and the commands that record that.
void add_ends(StopText& text, const std::vector<FlagReport>& flags, Tier tier) {
  const bool all_examined = !flags.empty() && std::all_of(flags.begin(), flags.end(), [](const FlagReport& flag) {
    return flag.examined.has_value();
  });
  for (const FlagReport& flag : flags) {
    if (flag.earlier && !all_examined) text.still_open = text_of("stop.earlier");
    if (!flag.examined) text.commands.push_back(fmt::format("rtr clear {} --by \"NAME\" --on DATE", id_of(flag.item)));
  }
  if (tier >= Tier::same_day) {
    text.ends = text_of(all_examined ? "stop.no_plan.examined" : "stop.no_plan");
  } else if (!text.commands.empty()) {
    text.ends = text_of("stop.ends.sign");
  }
  if (!text.commands.empty()) text.after = text_of("stop.after_clearance");
}

}  // namespace

std::vector<FlagReport> flags_of(const Told& told) {
  std::vector<FlagReport> flags = flags_in(told.plan);
  for (FlagReport& flag : flags) flag.examined = examined_on(flag, told);
  return flags;
}

std::string still_needed(const FlagReport& flag, Date near) {
  if (!flag.examined) return "no examination recorded since";
  return fmt::format("examined on {}; a \"no\" to the question since then is missing", day_text(*flag.examined, near));
}

bool waits_for_permission(const Finding& finding) {
  // A flare that took days to settle has nothing left to report; one that is not settled has.
  return finding.rule == "third-flare" || finding.rule == "persistent-pain" ||
         (finding.rule == "unsettled-flare" && value_of(finding, "settled_days") > 0);
}

std::string action_for(const std::vector<Item>& flags, const Style& style) {
  Tier worst = Tier::clinician;
  std::vector<FlagReport> reports;
  for (const Item flag : flags) {
    worst = std::max(worst, tier_of(flag));
    reports.push_back({flag, std::nullopt});
  }
  const std::string action = action_text(reports, worst, style);
  return worst == Tier::clinician ? action
                                  : fmt::format("{} {}", text_of(fmt::format("{}.title", key_of(worst))), action);
}

StopText stop_text(const std::vector<FlagReport>& flags, Tier tier, Date near, const Style& style) {
  StopText text;
  text.title = text_of(fmt::format("{}.title", key_of(tier)));
  text.action = action_text(flags, tier, style);
  for (const FlagReport& flag : flags) text.signs.push_back(sign_of(flag, near));
  add_ends(text, flags, tier);
  return text;
}

StopText stop_text(const Told& told, const Style& style) {
  const Plan& plan = told.plan;
  const std::vector<FlagReport> flags = flags_of(told);
  StopText text = stop_text(flags, plan.tier, plan.as_of, style);
  if (plan.tier != Tier::clinician) return text;
  text.because = reasons_for_care(told);
  if (std::any_of(plan.findings.begin(), plan.findings.end(), waits_for_permission)) {
    text.ends = text_of("stop.ends");
    text.commands.emplace_back(permission_command);
  } else if (text.because.empty() && text.commands.empty()) {
    text.title = text_of("stop.clinician.examined.title");
    text.action = text_of("stop.clinician.examined");
  }
  return text;
}

void print_stop(Page& page, const StopText& text) {
  page.text(text.title, 0, 0, Ink::care);
  page.blank();
  for (const std::string& reason : text.because) page.text(reason, 2);
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
  if (!text.after.empty()) page.text(text.after);
  if (!text.still_open.empty()) page.text(text.still_open);
}

}  // namespace rtr::terminal
