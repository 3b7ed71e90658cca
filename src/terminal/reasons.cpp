// Why the week is as it is, what it waits for and what comes next.
#include "terminal/reasons.hpp"

#include "common/text.hpp"
#include "course/told_week.hpp"
#include "terminal/escape.hpp"
#include "terminal/names.hpp"
#include "terminal/stop.hpp"
#include "words/catalogue.hpp"
#include "words/in_plan.hpp"
#include "words/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace rtr::terminal {

namespace {

/// More than these would hide the ones that matter; the plan document lists all.
constexpr std::size_t most_other_reasons = 3;

constexpr std::string_view check_command = "rtr check";

std::string command_for(std::string_view rule) {
  if (rule == "screen-unanswered" || rule == "readiness" || rule == "gap-rescreen" || rule == "flare") {
    return std::string(check_command);
  }
  if (rule == "unsettled-flare") return "rtr morning --settled HOURS";
  if (rule == "clearance-needed") return std::string(permission_command);
  return {};
}

/// A flare that nobody has reported as settled yet holds the next week, too: that is asked for with the rest.
std::optional<Missing> not_settled(const Told& told) {
  const auto fired = [&](std::string_view rule) {
    return std::any_of(told.plan.findings.begin(), told.plan.findings.end(),
                       [&](const Finding& finding) { return finding.rule == rule; });
  };
  if (!fired("flare") || fired("unsettled-flare")) return std::nullopt;
  const Session* red = course::unsettled_red(told.record, told.plan.as_of);
  if (red == nullptr) return std::nullopt;
  return Missing{
      fmt::format("The flare of {} is not reported as settled yet; once it has, report that.", short_date(red->date)),
      command_for("unsettled-flare")};
}

/// A plan for the rest of a week that was told without running: when it can come back.
Missing week_without_runs(const Finding& finding) {
  std::string given;
  for (const Fact& fact : finding.facts) {
    if (fact.name == "as_of") given = fmt::format(" of {}", short_date(Date{static_cast<std::int32_t>(fact.value)}));
  }
  return {
      fmt::format("The plan{} for this week has no running, and a week that has begun gets none added. The plan for "
                  "next week says whether there is running again.",
                  given),
      "rtr plan"};
}

bool keeps_from_running(const Finding& finding) {
  return finding.restriction.outcome != Outcome::train || finding.binding;
}

/// A screen that was never answered would list every question there is; their number says enough.
std::string missing_text(const Finding& finding, const Told& told) {
  constexpr std::ptrdiff_t most_named = 6;
  const auto items = std::count_if(finding.facts.begin(), finding.facts.end(),
                                   [](const Fact& fact) { return fact.unit == Unit::item; });
  if (finding.rule != "screen-unanswered" || items <= most_named) return message_in(told.plan, finding, told.protocol);
  return fmt::format("{} {} of it have no answer from the last 7 days.", text_of("prepare.screen"),
                     counted(items, "question"));
}

Reason reason_of(const Finding& finding, const Told& told) {
  const Card* card = card_of(finding.rule);
  const std::string_view evidence = card == nullptr ? std::string_view{} : card->evidence;
  // What the first lines have told in full is only named again, with its evidence.
  if (&finding == lead_finding(told.plan) && card != nullptr) return {fmt::format("{} (above)", card->title), evidence};
  return {message_in(told.plan, finding, told.protocol), evidence};
}

/// The least that the rules allow of something. What the week was told to have stands beside it, and would only say the
/// same number twice; nothing where no other rule sets one.
std::optional<Seconds> cap_of(const Plan& plan, Seconds Restriction::*field, const std::optional<Seconds>& shown) {
  const auto told = [](const Finding& finding) { return finding.rule == "issued-plan"; };
  if (std::none_of(plan.findings.begin(), plan.findings.end(), told)) return shown;
  Seconds least = Restriction::unlimited;
  for (const Finding& finding : plan.findings) {
    if (!told(finding)) least = std::min(least, finding.restriction.*field);
  }
  return least == Restriction::unlimited ? std::nullopt : std::optional(least);
}

std::string ceilings_of(const Clearance& clearance, Date near) {
  std::vector<std::string> parts;
  if (clearance.covers_return_to_running) parts.emplace_back("return to running");
  for (const Item item : red_flags()) {
    if (clearance.covers[index_of(item)]) parts.push_back(fmt::format("examined for {}", question_of(item).label));
  }
  if (clearance.stage_max) parts.push_back(fmt::format("stage at most {}", escaped(*clearance.stage_max)));
  if (clearance.start_stage) parts.push_back(fmt::format("start at {}", escaped(*clearance.start_stage)));
  if (clearance.weekly_run_max_s)
    parts.push_back(fmt::format("running at most {} a week", minutes_of(*clearance.weekly_run_max_s)));
  if (clearance.no_running_before)
    parts.push_back(fmt::format("no running before {}", day_text(*clearance.no_running_before, near)));
  if (clearance.until) parts.push_back(fmt::format("until {}", day_text(*clearance.until, near)));
  return joined(parts);
}

}  // namespace

std::vector<Missing> missing_for_running(const Told& told) {
  std::vector<Missing> missing;
  if (outcome_of(told.plan) != Outcome::prepare) return missing;
  for (const Finding& finding : told.plan.findings) {
    const bool in_the_box = finding.rule.starts_with("red-flag") || waits_for_permission(finding);
    // Where a clinician comes first, what a lesser rule waits for would only distract.
    const Severity least = told.plan.tier == Tier::clinician ? Severity::seek_care : Severity::restrict;
    if (in_the_box || !keeps_from_running(finding) || finding.severity < least) continue;
    if (finding.rule == "issued-plan") {
      missing.push_back(week_without_runs(finding));
      continue;
    }
    const bool answerable = finding.restriction.outcome != Outcome::train;
    missing.push_back({missing_text(finding, told), answerable ? command_for(finding.rule) : ""});
  }
  if (auto settling = not_settled(told); settling && told.plan.tier < Tier::clinician)
    missing.push_back(std::move(*settling));
  return missing;
}

std::vector<Reason> reasons_of(const Told& told) {
  std::vector<Reason> reasons;
  const bool walking_week = outcome_of(told.plan) == Outcome::prepare;
  const auto told_above = [&](const Finding& finding) {
    if (finding.rule.starts_with("red-flag")) return true;
    // In a walking week the caps on running are no news, and what keeps from running stands in the first lines.
    return walking_week && (finding.severity != Severity::advice || finding.rule == "stall");
  };
  const auto add_where = [&](auto wanted, std::size_t most) {
    for (const Finding& finding : told.plan.findings) {
      if (most == 0 || told_above(finding) || !wanted(finding)) continue;
      reasons.push_back(reason_of(finding, told));
      --most;
    }
  };
  const std::size_t all = told.plan.findings.size();
  add_where([](const Finding& f) { return f.binding; }, all);
  add_where([](const Finding& f) { return !f.binding && f.severity >= Severity::advice; }, all);
  add_where([](const Finding& f) { return !f.binding && f.severity < Severity::advice; }, most_other_reasons);
  return reasons;
}

std::string next_text(const Plan& plan) {
  std::vector<std::string> sentences;
  const bool running = outcome_of(plan) == Outcome::train;
  for (const Need& need : plan.to_advance) {
    // Clean runs end nothing while there are none.
    if (!running && (need.rule == "flare" || need.rule == "too-few-clean" || need.rule == "issued-plan")) continue;
    std::string sentence = need_text(need);
    if (sentence.empty() || std::find(sentences.begin(), sentences.end(), sentence) != sentences.end()) continue;
    sentences.push_back(std::move(sentence));
  }
  // What "clean" means stands in brackets behind a need; behind several it is said once, at the end.
  const std::string bracket = fmt::format(" ({})", text_of("clean"));
  const auto explained = std::count_if(sentences.begin(), sentences.end(), [&](const std::string& sentence) {
    return sentence.find(bracket) != std::string::npos;
  });
  std::string text;
  for (std::string& sentence : sentences) {
    const std::size_t at = sentence.find(bracket);
    if (explained > 1 && at != std::string::npos) sentence.erase(at, bracket.size());
    text += (text.empty() ? "" : " ") + sentence;
  }
  return explained > 1 ? fmt::format("{} Clean means: {}.", text, text_of("clean")) : text;
}

std::vector<std::string> clearance_texts(const Told& told) {
  const auto in_force = [&](const Clearance& clearance) {
    return clearance.date <= told.plan.as_of && (!clearance.until || *clearance.until >= told.plan.as_of);
  };
  Date newest{std::numeric_limits<std::int32_t>::min()};
  for (const Clearance& clearance : told.record.clearances) {
    if (in_force(clearance)) newest = std::max(newest, clearance.date);
  }
  std::vector<std::string> texts;
  for (const Clearance& clearance : told.record.clearances) {
    if (clearance.date != newest || !in_force(clearance)) continue;
    const std::string what = ceilings_of(clearance, told.plan.as_of);
    texts.push_back(fmt::format("Clearance of {} by {}{}{}.", day_text(clearance.date, told.plan.as_of),
                                UserText(clearance.by), what.empty() ? "" : ": ", what));
  }
  // Entries of one day have no order; the same record gives the same bytes.
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  return texts;
}

std::vector<std::string> total_texts(const Told& told) {
  const Week* week = week_of(told.plan);
  if (week == nullptr) return {};
  const Totals& totals = week->totals;
  if (totals.run_s == 0) return {fmt::format("walking {}", minutes_of(totals.walk_s))};
  const Limits& limits = week->limits;
  const Seconds before = week->reference ? week->reference->run_s : 0;
  // What was run already: the totals are of the days to come.
  const Seconds done = course::running_done(told.record, told.plan.week_start, told.plan.as_of).run_s;
  const std::string reference = before_text(totals.run_s + done, before);
  const auto week_max = cap_of(told.plan, &Restriction::weekly_run_s_max, limits.weekly_run_s_max);
  const std::string so_far =
      done > 0 ? fmt::format(" to come and {} run so far{}", minutes_of(done), week_max ? "," : "") : "";
  const auto single_max = cap_of(told.plan, &Restriction::single_run_s_max, limits.single_run_s_max);
  const std::string weekly_max = week_max ? fmt::format(" of at most {}", minutes_of(*week_max)) : "";
  std::vector<std::string> texts{
      fmt::format("running {}{}{}{}", minutes_of(totals.run_s), so_far, weekly_max, reference)};
  if (limits.rem_half_s_max) {
    // Running-equivalent time is held in half seconds, so half of it is shown as minutes.
    texts.push_back(fmt::format("load {}{} of at most {}{} (running plus half of the walking)",
                                minutes_text(totals.rem_half_s / 2), done > 0 ? " to come," : "",
                                minutes_text(*limits.rem_half_s_max / 2), done > 0 ? " in the whole week" : ""));
  }
  if (single_max) {
    texts.push_back(
        fmt::format("longest run {} of at most {}", minutes_of(totals.longest_run_s), minutes_of(*single_max)));
  }
  if (limits.weekly_m_max) {
    texts.push_back(fmt::format("distance at most {}", distance_text(*limits.weekly_m_max, told.record.runner.units)));
  }
  return texts;
}

}  // namespace rtr::terminal
