// The first lines of a plan: what happened, what that changes against the week before, how it ends.
#include "terminal/escape.hpp"
#include "terminal/lead_week.hpp"
#include "terminal/names.hpp"
#include "terminal/reasons.hpp"
#include "words/catalogue.hpp"
#include "words/in_plan.hpp"
#include "words/messages.hpp"

#include "course/told_week.hpp"
#include "rtr/engine.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace rtr::terminal {

namespace {

bool fired(const Plan& plan, std::string_view rule) {
  return std::any_of(plan.findings.begin(), plan.findings.end(),
                     [&](const Finding& finding) { return finding.rule == rule; });
}

/// Rules that bound every ordinary week: they shape it without anything having happened.
bool is_routine(std::string_view rule) {
  return rule == "weekly-increase" || rule == "single-run" || rule == "rest-between-runs" || rule == "run-days" ||
         rule == "surface" || rule == "start" || rule == "issued-plan";
}

Seconds running_of(const IssuedPlan& plan) {
  Seconds sum = 0;
  for (const IssuedItem& item : plan.items) sum += item.run_s;
  return sum;
}

/// The stage's place in the table from 0; -1 when it has no such stage.
int stage_index(const Protocol& protocol, const std::string& id) {
  const auto at =
      std::find_if(protocol.stages.begin(), protocol.stages.end(), [&](const Stage& stage) { return stage.id == id; });
  return at == protocol.stages.end() ? -1 : static_cast<int>(at - protocol.stages.begin());
}

/// The place on the ladder of the plan told before, counted as this plan counts; 0 when it had none.
int stage_number_before(const Told& told) {
  if (told.before == nullptr) return 0;
  const int then = stage_index(told.protocol, told.before->stage);
  const int now = stage_index(told.protocol, told.plan.stage);
  return then < 0 || now < 0 ? 0 : told.plan.stage_number + then - now;
}

bool ran_before(const Told& told) {
  const Date onset = told.record.runner.injury.onset.value_or(Date{});
  return std::any_of(told.record.sessions.begin(), told.record.sessions.end(), [&](const Session& session) {
    return is_running(session.kind) && !session.skipped && session.date >= onset && session.date < told.plan.week_start;
  });
}

std::string progress_text(const Told& told) {
  const bool ladder = told.plan.phase == Phase::walk_run;
  const int was = stage_number_before(told);
  const bool moved = ladder && was > 0 && was != told.plan.stage_number;
  const bool stopped = told.before != nullptr && running_of(*told.before) == 0;
  switch (told.plan.progress) {
    case Progress::none:
      return {};
    case Progress::start:
      return fmt::format("Running starts{}, at stage {}.", ran_before(told) ? " again" : "", told.plan.stage_number);
    case Progress::advance:
      return ladder ? "One stage up." : "A little more running.";
    case Progress::bridge:
      return "Half a step up: some sessions are already from the next stage.";
    case Progress::repeat:
      if (moved) return fmt::format("Stage {} instead of {}.", told.plan.stage_number, was);
      if (stopped)
        return ladder ? fmt::format("Running again, at stage {}.", told.plan.stage_number) : "Running again.";
      return ladder ? "The same stage again." : "The same running again.";
    case Progress::step_back:
      if (moved) return fmt::format("Stage {} instead of {}.", told.plan.stage_number, was);
      return ladder ? "A step back in stage." : "Less running than before.";
    case Progress::deload:
      return "A lighter week.";
    case Progress::maintain:
      return "Holding here.";
  }
  return {};
}

/// A table whose stages are not called S1, S2, ... has its own name said too, because reasons and clearances use it.
std::string stage_text(const Plan& plan) {
  const bool plain = plan.stage == fmt::format("S{}", plan.stage_number);
  const std::string own = plain ? "" : fmt::format(" ({})", UserText(plan.stage));
  return fmt::format("stage {} of {}{}", plan.stage_number, plan.stage_count, own);
}

/// Whether a flare keeps days of this week free of running, or all of them.
bool running_rests(const Plan& plan) {
  if (outcome_of(plan) != Outcome::train) return true;
  return std::any_of(plan.findings.begin(), plan.findings.end(), [&](const Finding& finding) {
    return finding.rule == "flare" && std::any_of(finding.facts.begin(), finding.facts.end(), [&](const Fact& fact) {
             return fact.name == "run_again" && rests_in_week(plan, Date{static_cast<std::int32_t>(fact.value)});
           });
  });
}

std::string_view prepare_text(const Told& told) {
  const Plan& plan = told.plan;
  if (plan.tier == Tier::clinician) return text_of("prepare.clinician");
  if (!alarm_word(plan).empty()) return text_of("prepare.flare");
  const bool begun = plan.as_of > plan.week_start;
  const bool withheld =
      std::any_of(plan.findings.begin(), plan.findings.end(), [](const Finding& finding) { return finding.binding; });
  const bool open = std::any_of(plan.findings.begin(), plan.findings.end(), [](const Finding& finding) {
    return finding.restriction.outcome != Outcome::train && finding.rule != "issued-plan";
  });
  if (begun && !open && course::run_beyond(told.record, plan.week_start, plan.as_of, 0))
    return "No more running this week: more was run than planned, and that has used it up.";
  if (begun && !withheld) return "No more running this week: its runs are done, or there is no room for another.";
  return "No running this week: walking instead.";
}

std::string first_run_text(const Told& told) {
  const Week* week = week_of(told.plan);
  if (week == nullptr) return {};
  for (const Day& day : week->days) {
    if (!std::any_of(day.items.begin(), day.items.end(), has_running)) continue;
    return fmt::format("The first run is on {}; until then walk, and do mobility, as it feels right.",
                       weekday_name(day.date));
  }
  return {};
}

/// A day with running, and how much.
using Run = std::pair<Date, Seconds>;

std::vector<Run> runs_from(const IssuedPlan& plan, Date from) {
  std::vector<Run> runs;
  for (const IssuedItem& item : plan.items) {
    if (item.run_s > 0 && item.date >= from) runs.emplace_back(item.date, item.run_s);
  }
  return runs;
}

std::vector<Run> runs_in(const Plan& plan) {
  std::vector<Run> runs;
  const Week* week = week_of(plan);
  if (week == nullptr) return runs;
  for (const Day& day : week->days) {
    for (const Activity& item : day.items) {
      if (has_running(item)) runs.emplace_back(day.date, totals_of(item.steps).run_s);
    }
  }
  return runs;
}

/// Whether runs that were told and are still to come no longer hold, so that copies of them have to go.
bool replaces_runs(const Told& told) {
  const Plan& plan = told.plan;
  if (fired(plan, "flare") || plan.tier != Tier::none) {
    return std::any_of(told.record.plans.begin(), told.record.plans.end(),
                       [&](const IssuedPlan& issued) { return !runs_from(issued, plan.as_of).empty(); });
  }
  if (told.before == nullptr || told.before->week_start != plan.week_start) return false;
  const std::vector<Run> before = runs_from(*told.before, plan.as_of);
  return !before.empty() && (before != runs_in(plan) || told.before->stage != plan.stage);
}

}  // namespace

std::string place_text(const Plan& plan) {
  switch (plan.phase) {
    case Phase::prepare:
      return "walking week";
    case Phase::walk_run:
      return stage_text(plan);
    case Phase::running:
      return "running week";
  }
  return {};
}

std::string_view alarm_word(const Plan& plan) {
  if (plan.tier == Tier::clinician) return "NO RUNNING.";
  const bool held = plan.tier == Tier::hold || fired(plan, "flare");
  return held && running_rests(plan) ? "HOLD." : "";
}

const Finding* lead_finding(const Plan& plan) {
  if (outcome_of(plan) != Outcome::train) return nullptr;
  const auto tells = [&](const Finding& finding) {
    return finding.rule == "flare" ||
           (finding.binding && !is_routine(finding.rule) && finding.severity >= Severity::restrict);
  };
  const auto flare =
      std::find_if(plan.findings.begin(), plan.findings.end(), [](const Finding& f) { return f.rule == "flare"; });
  if (flare != plan.findings.end()) return &*flare;
  // More than planned is news, and the reason why the runs were not clean.
  const auto beyond = std::find_if(plan.findings.begin(), plan.findings.end(),
                                   [&](const Finding& f) { return f.rule == "overshoot" && tells(f); });
  if (beyond != plan.findings.end()) return &*beyond;
  const auto first = std::find_if(plan.findings.begin(), plan.findings.end(), tells);
  return first == plan.findings.end() ? nullptr : &*first;
}

std::vector<std::string_view> signs_to_show(const Plan& plan) {
  const auto all = stop_sign_ids();
  std::vector<std::string_view> ids(all.begin(), all.end());
  if (outcome_of(plan) != Outcome::train) std::erase(ids, std::string_view("stop_sign.run"));
  return ids;
}

std::string lead_text(const Told& told) {
  std::vector<std::string> sentences;
  if (outcome_of(told.plan) == Outcome::prepare) {
    sentences.emplace_back(prepare_text(told));
  } else {
    const Finding* lead = lead_finding(told.plan);
    const bool flare = lead != nullptr && lead->rule == "flare";
    if (flare) {
      sentences = {message_in(told.plan, *lead, told.protocol), first_run_text(told)};
    } else {
      sentences = {last_week_text(told), still_open_text(told), progress_text(told)};
      if (lead != nullptr) sentences.push_back(message_in(told.plan, *lead, told.protocol));
    }
  }
  if (replaces_runs(told)) sentences.emplace_back(text_of("caution.delete_watch"));
  std::string text;
  for (const std::string& sentence : sentences) {
    if (!sentence.empty()) text += (text.empty() ? "" : " ") + sentence;
  }
  return text;
}

}  // namespace rtr::terminal
