// Asking the engine for a week, and what its answer means.
#include "cli/records/planning.hpp"

#include "cli/words/dates.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"

#include <algorithm>
#include <array>

namespace rtr::cli {
namespace {

constexpr int days_a_week = 7;

bool stricter(const IssuedPlan& a, const IssuedPlan& b) {
  if (a.as_of != b.as_of) return a.as_of > b.as_of;
  return a.outcome > b.outcome;
}

}  // namespace

Code code_of(const Plan& plan) {
  if (plan.tier >= Tier::clinician) return Code::seek_care;
  if (outcome_of(plan) != Outcome::prepare) return Code::done;
  constexpr std::array<std::string_view, 3> about_answers{"screen-unanswered", "readiness", "clearance-needed"};
  const bool missing = std::any_of(plan.findings.begin(), plan.findings.end(), [&](const Finding& finding) {
    return std::find(about_answers.begin(), about_answers.end(), finding.rule) != about_answers.end();
  });
  return missing ? Code::not_ready : Code::done;
}

Code code_beside(const Plan& plan) { return code_of(plan) == Code::seek_care ? Code::seek_care : Code::done; }

Result<Plan> plan_for(const Record& record, const Protocol& protocol, Date today, Date week) {
  auto plan = plan_week(record, protocol, today, week);
  if (plan) return std::move(*plan);
  std::string laws;
  for (const std::string_view law : refused_for(record, protocol, today, week)) {
    laws += (laws.empty() ? "" : ", ") + std::string(law);
  }
  return fail(Code::internal, "no plan: the one that was made did not pass its own check (" + laws + ")", {},
              "Please do not run from an older plan; report this with rtr export.");
}

Result<Plan> usual_plan(const Record& record, const Protocol& protocol, Date today) {
  return plan_for(record, protocol, today, next_week(record.runner, today));
}

Result<Planned> load_planned(Shell& shell, const Inputs& inputs) {
  auto source = load_source(shell, inputs);
  if (!source) return tl::unexpected(source.error());
  auto plan = usual_plan(source->record, source->table.protocol, shell.today);
  if (!plan) return tl::unexpected(plan.error());
  return Planned{std::move(*source), std::move(*plan)};
}

Result<Date> week_meant(const std::optional<std::string>& given, const Runner& runner, Date today) {
  const Date next = next_week(runner, today);
  const Date present = week_start(today, runner.week_start);
  if (!given || *given == "next") return next;
  if (*given == "this") return present;
  const auto date = parse_date(*given);
  if (!date)
    return usage("--week is \"" + *given + "\"; a date such as " + iso(next) + ", this or next",
                 date_hint(*given, today));
  const Date week = week_start(*date, runner.week_start);
  if (week == present || week == next) return week;
  return usage("the week of " + iso(week) + (week < present ? " is past" : " is too far ahead") +
               "; a plan is made for the week of " + iso(present) + (next == present ? "" : " or of " + iso(next)));
}

const IssuedPlan* issued_for(const Record& record, Date week) {
  const IssuedPlan* found = nullptr;
  for (const IssuedPlan& plan : record.plans) {
    if (plan.week_start == week && (found == nullptr || stricter(plan, *found))) found = &plan;
  }
  return found;
}

const IssuedPlan* issued_on(const Record& record, Date day) {
  return issued_for(record, week_start(day, record.runner.week_start));
}

const IssuedPlan* told_before(const Record& record, Date week) {
  const IssuedPlan* same = issued_for(record, week);
  return same != nullptr ? same : issued_for(record, week - days_a_week);
}

}  // namespace rtr::cli
