// Where a runner stands, from the record and next week's plan.
#include "cli/records/standing.hpp"

#include "cli/records/planned.hpp"
#include "cli/records/red_flags.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "terminal/reasons.hpp"
#include "terminal/stop.hpp"
#include "words/catalogue.hpp"
#include "words/in_plan.hpp"
#include "words/messages.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace rtr::cli {
namespace {

constexpr std::array<std::string_view, state_count> names{"stop",      "unreadable", "see_clinician", "held",
                                                          "no_screen", "not_ready",  "to_log",        "to_plan",
                                                          "stalled",   "at_goal",    "on_course"};

std::string first_sentence(const std::string& text) {
  const std::size_t end = text.find(". ");
  return end == std::string::npos ? text : text.substr(0, end + 1);
}

/// What keeps from running before the first run, for the physio: the message is for the runner.
std::string clearance_why(const Finding& finding, const Protocol& protocol) {
  struct Ground {
    std::string_view fact, text;
  };
  constexpr std::array<Ground, 6> grounds{{{"age", "age {}"},
                                           {"onset", "injury of {}"},
                                           {"leg_symptoms", "leg symptoms on {}"},
                                           {"surgery", "back surgery"},
                                           {"profile_incomplete", "birth year or date of injury not recorded"},
                                           {"seen_clinician", "not answered whether a clinician was seen"}}};
  std::vector<std::string> parts;
  for (const Ground& ground : grounds) {
    for (const Fact& fact : finding.facts) {
      if (fact.name != ground.fact) continue;
      std::string text(ground.text);
      if (const std::size_t at = text.find("{}"); at != std::string::npos)
        text.replace(at, 2, fact_text(fact, protocol));
      parts.push_back(std::move(text));
    }
  }
  return "no clinician's word on running yet" + (parts.empty() ? "" : ": " + joined(parts, ", "));
}

/// In a row the reason counts, not what the runner is asked to do about it.
std::string why_of(const Plan& plan, const Finding& finding, const Protocol& protocol) {
  if (finding.rule == "clearance-needed") return clearance_why(finding, protocol);
  const std::string text = message_in(plan, finding, protocol);
  const std::string first = first_sentence(text);
  const bool asks_first = finding.rule == "readiness" && first.size() < text.size();
  return asks_first ? text.substr(first.size() + 1) : first;
}

const Finding* finding_of(const Plan& plan, std::string_view rule) {
  const auto at =
      std::find_if(plan.findings.begin(), plan.findings.end(), [&](const Finding& f) { return f.rule == rule; });
  return at == plan.findings.end() ? nullptr : &*at;
}

/// The gravest finding, and of those alike the one that binds.
const Finding* gravest(const Plan& plan) {
  const auto at = std::max_element(plan.findings.begin(), plan.findings.end(), [](const Finding& a, const Finding& b) {
    return std::tuple(a.restriction.outcome, a.severity, a.binding) <
           std::tuple(b.restriction.outcome, b.severity, b.binding);
  });
  return at == plan.findings.end() ? nullptr : &*at;
}

/// The day of what a finding speaks of, which is not the day on which it ends.
std::optional<Date> day_of(const Finding& finding) {
  for (const std::string_view name : {"on", "last", "unreported"}) {
    for (const Fact& fact : finding.facts) {
      if (fact.name == name && fact.unit == Unit::date) return Date{static_cast<std::int32_t>(fact.value)};
    }
  }
  return std::nullopt;
}

void tell(Standing& standing, const Finding* finding, const Source& source, const Plan& plan) {
  if (finding == nullptr) return;
  standing.rule = finding->rule;
  standing.since = day_of(*finding);
  standing.why = why_of(plan, *finding, source.table.protocol);
}

/// The gravest open flag, and of those the one reported last. False when none is open.
bool tell_flags(Standing& standing, const Source& source, const Plan& plan, Date today) {
  const Record& record = source.record;
  const std::vector<Item> open = open_flags(record, today);
  if (open.empty()) return false;
  const auto first = std::max_element(open.begin(), open.end(), [&](Item a, Item b) {
    return std::tuple(tier_of(a), last_yes(record, a)) < std::tuple(tier_of(b), last_yes(record, b));
  });
  if (const Finding* finding = gravest(plan)) standing.rule = finding->rule;
  standing.since = last_yes(record, *first);
  terminal::FlagReport report{*first, standing.since};
  for (const terminal::FlagReport& flag : terminal::flags_of({plan, source.table.protocol, record, nullptr})) {
    if (flag.item == *first) report = flag;
  }
  standing.why = std::string(question_of(*first).label) + "; " + terminal::still_needed(report, today);
  if (open.size() > 1) standing.why += "; and " + std::to_string(open.size() - 1) + " more";
  return true;
}

/// What keeps the runner from running, or nothing.
std::optional<State> withheld(const Plan& plan) {
  if (withholds_figures(plan.tier)) return State::stop;
  if (plan.tier == Tier::clinician) return State::see_clinician;
  const bool answers = code_of(plan) == Code::not_ready;
  if (plan.tier == Tier::hold || finding_of(plan, "flare") != nullptr) return State::held;
  if (answers) return finding_of(plan, "screen-unanswered") != nullptr ? State::no_screen : State::not_ready;
  if (outcome_of(plan) == Outcome::prepare) return State::held;
  return std::nullopt;
}

void tell_withheld(Standing& standing, const Source& source, const Plan& plan, Date today) {
  if (standing.tier >= Tier::clinician && tell_flags(standing, source, plan, today)) return;
  if (standing.state == State::no_screen) {
    standing.rule = "screen-unanswered";
    standing.since = screened_on(source.record);
    standing.why = standing.since ? "weekly questions last answered in full " +
                                        std::to_string(today - *standing.since) + " days ago"
                                  : "weekly questions never answered in full";
    return;
  }
  const Finding* behind =
      standing.state == State::not_ready ? finding_of(plan, "readiness") : finding_of(plan, "flare");
  if (standing.state == State::not_ready && behind == nullptr) behind = finding_of(plan, "clearance-needed");
  tell(standing, behind != nullptr && standing.tier < Tier::clinician ? behind : gravest(plan), source, plan);
}

/// The start of the week that should have a plan and has none.
std::optional<Date> week_to_plan(const Record& record, Date today) {
  const Date present = week_start(today, record.runner.week_start), next = next_week(record.runner, today);
  if (issued_for(record, present) == nullptr) return present;
  if (next - today <= 1 && issued_for(record, next) == nullptr) return next;
  return std::nullopt;
}

/// A runner who may run: what the physio, or the runner, has left to do.
void tell_running(Standing& standing, const Source& source, const Plan& plan, Date today) {
  if (const auto day = day_to_log(source.record, today - 1)) {
    standing.state = State::to_log;
    standing.since = day;
    standing.why = "the run of " + short_date(*day) + " is not logged";
  } else if (const auto week = week_to_plan(source.record, today)) {
    standing.state = State::to_plan;
    standing.since = week;
    standing.why = "the week of " + short_date(*week) + " has no plan";
  } else if (const Finding* stall = finding_of(plan, "stall")) {
    standing.state = State::stalled;
    tell(standing, stall, source, plan);
  } else if (const Finding* ceiling = finding_of(plan, "ceiling"); ceiling != nullptr && ceiling->binding) {
    standing.state = State::at_goal;
    tell(standing, ceiling, source, plan);
  } else {
    standing.state = State::on_course;
    const terminal::Told told{plan, source.table.protocol, source.record, told_before(source.record, plan.week_start)};
    standing.why = first_sentence(terminal::lead_text(told));
    for (const Session& session : source.record.sessions) {
      if (is_running(session.kind) && (!standing.since || session.date > *standing.since))
        standing.since = session.date;
    }
  }
}

}  // namespace

std::string_view name_of(State state) { return names[static_cast<std::size_t>(state)]; }

Standing standing_of(const Source& source, const Plan& plan, Date today) {
  Standing standing;
  standing.runner = source.record.runner.id;
  standing.name = source.record.runner.name;
  standing.tier = plan.tier;
  standing.outcome = outcome_of(plan);
  const bool runs = standing.outcome == Outcome::train && plan.tier < Tier::clinician;
  if (runs) {
    standing.phase = plan.phase;
    if (plan.phase == Phase::walk_run) standing.stage = plan.stage;
  }
  if (const auto state = withheld(plan)) {
    standing.state = *state;
    tell_withheld(standing, source, plan, today);
  } else {
    tell_running(standing, source, plan, today);
  }
  return standing;
}

Standing standing_of(const std::string& runner, const Failure& failure) {
  Standing standing;
  standing.runner = runner;
  standing.code = failure.code;
  if (failure.problems.empty()) return standing;
  const Problem& problem = failure.problems.front();
  // The way to the runner's folder is known; what is in it is not.
  const std::string home = "/" + runner + "/";
  const std::size_t inside = problem.where.find(home);
  std::string where = inside == std::string::npos ? problem.where : problem.where.substr(inside + home.size());
  if (const std::size_t pointer = where.find(" /"); pointer != std::string::npos)
    where.insert(pointer, ":");
  else if (!where.empty())
    where += ":";
  standing.why = where + (where.empty() ? "" : " ") + problem.message;
  if (failure.problems.size() > 1) standing.why += "; and " + std::to_string(failure.problems.size() - 1) + " more";
  return standing;
}

bool more_urgent(const Standing& a, const Standing& b) {
  const auto rank = [](const Standing& one) {
    return std::tuple(one.state, -static_cast<int>(one.tier), !one.since.has_value(), one.since, one.runner);
  };
  return rank(a) < rank(b);
}

}  // namespace rtr::cli
