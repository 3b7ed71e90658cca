// Which entries a plan rests on, by making the plan once more without each of them.
#include "cli/why/causes.hpp"

#include "cli/records/planning.hpp"
#include "rtr/engine.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

constexpr int days_looked_at = 42;
constexpr int days_a_week = 7;

Record without(const Record& record, const std::vector<Entry>& entries) {
  Record rest = record;
  std::vector<Entry> sorted = entries;
  // From the back, so that the places of the others stay what they are.
  std::sort(sorted.begin(), sorted.end(), [](const Entry& a, const Entry& b) { return a.place > b.place; });
  for (const Entry& entry : sorted) {
    const auto at = static_cast<std::ptrdiff_t>(entry.place);
    if (entry.kind == Entry::Kind::session)
      rest.sessions.erase(rest.sessions.begin() + at);
    else if (entry.kind == Entry::Kind::checklist)
      rest.checklists.erase(rest.checklists.begin() + at);
    else
      rest.clearances.erase(rest.clearances.begin() + at);
  }
  return rest;
}

const Finding* found(const Plan& plan, std::string_view rule) {
  const auto at = std::find_if(plan.findings.begin(), plan.findings.end(),
                               [&](const Finding& finding) { return finding.rule == rule; });
  return at == plan.findings.end() ? nullptr : &*at;
}

bool same_facts(const Finding& a, const Finding& b) {
  return std::equal(a.facts.begin(), a.facts.end(), b.facts.begin(), b.facts.end(), [](const Fact& x, const Fact& y) {
    return x.name == y.name && x.unit == y.unit && x.value == y.value;
  });
}

Seconds running_of(const Plan& plan) {
  const Week* week = week_of(plan);
  return week == nullptr ? 0 : week->totals.run_s;
}

bool same_demand(const Plan& a, const Plan& b) {
  return outcome_of(a) == outcome_of(b) && a.tier == b.tier && a.stage == b.stage && running_of(a) == running_of(b);
}

std::vector<std::string_view> rules_only_in(const Plan& other, const Plan& plan) {
  std::vector<std::string_view> rules;
  for (const Finding& finding : other.findings) {
    const Finding* here = found(plan, finding.rule);
    if (finding.severity > Severity::advice && here == nullptr) rules.push_back(finding.rule);
  }
  return rules;
}

template <class List>
void add_entries(std::vector<Entry>& entries, const List& list, Entry::Kind kind, Date from, Date to) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].date >= from && list[i].date <= to) entries.push_back({kind, i, list[i].date});
  }
}

}  // namespace

std::vector<Entry> entries_of(const Record& record, Date as_of) {
  std::vector<Entry> entries;
  const Date from = as_of - days_looked_at;
  add_entries(entries, record.clearances, Entry::Kind::clearance, Date{}, as_of);
  add_entries(entries, record.checklists, Entry::Kind::checklist, from, as_of);
  add_entries(entries, record.sessions, Entry::Kind::session, from, as_of);
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.date < b.date; });
  return entries;
}

std::vector<Grounds> grounds_of(const Explained& explained, const Protocol& protocol) {
  const Plan& plan = explained.plan;
  std::vector<Grounds> grounds;
  for (const Finding& finding : plan.findings) grounds.push_back({&finding, {}});
  for (const Entry& entry : entries_of(explained.record, plan.as_of)) {
    const auto other = plan_week(without(explained.record, {entry}), protocol, plan.as_of, plan.week_start);
    if (!other) continue;
    // Without the week's answers there are no runs at all, so what is said of every run falls silent: no cause.
    const bool other_kind = outcome_of(*other) != outcome_of(plan);
    // What only opened the way, such as a clearance, holds nothing back, but for the limits that it sets.
    const bool opened = entry.kind != Entry::Kind::session && outcome_of(*other) > outcome_of(plan);
    for (Grounds& ground : grounds) {
      if (other_kind && ground.finding->severity == Severity::info) continue;
      if (opened && ground.finding->rule != "clearance") continue;
      const Finding* there = found(*other, ground.finding->rule);
      if (there == nullptr || !same_facts(*there, *ground.finding)) ground.entries.push_back(entry);
    }
  }
  std::vector<Entry> week;
  for (const Entry& entry : entries_of(explained.record, plan.as_of)) {
    if (entry.kind == Entry::Kind::session && plan.as_of - entry.date < days_a_week) week.push_back(entry);
  }
  const auto other = plan_week(without(explained.record, week), protocol, plan.as_of, plan.week_start);
  for (Grounds& ground : grounds) {
    if (!other || week.empty() || !ground.entries.empty()) continue;
    const Finding* there = found(*other, ground.finding->rule);
    ground.together = there == nullptr || !same_facts(*there, *ground.finding);
    if (ground.together) ground.entries = week;
  }
  return grounds;
}

Changes changes_in(const Explained& explained, const Protocol& protocol, const IssuedPlan* before) {
  const Plan& plan = explained.plan;
  Changes changes;
  changes.before = before;
  if (before == nullptr) return changes;
  for (const Entry& entry : entries_of(explained.record, plan.as_of)) {
    if (entry.date >= before->as_of) changes.since.push_back(entry);
  }
  const auto plan_without = [&](const std::vector<Entry>& entries) {
    return plan_week(without(explained.record, entries), protocol, plan.as_of, plan.week_start);
  };
  for (const Entry& entry : changes.since) {
    const auto other = plan_without({entry});
    if (!other || same_demand(*other, plan)) continue;
    changes.alone.push_back(entry);
    for (const std::string_view rule : rules_only_in(*other, plan)) {
      if (std::find(changes.rules_without.begin(), changes.rules_without.end(), rule) == changes.rules_without.end())
        changes.rules_without.push_back(rule);
    }
  }
  std::vector<Entry> sessions;
  for (const Entry& entry : changes.since) {
    if (entry.kind == Entry::Kind::session) sessions.push_back(entry);
  }
  if (!sessions.empty()) {
    const auto other = plan_without(sessions);
    const bool any_session = std::any_of(changes.alone.begin(), changes.alone.end(),
                                         [](const Entry& e) { return e.kind == Entry::Kind::session; });
    changes.together = other && !any_session && !same_demand(*other, plan);
    if (changes.together) changes.rules_without = rules_only_in(*other, plan);
  }
  return changes;
}

std::optional<Explained> replayed(const Record& record, const Protocol& protocol, const IssuedPlan& told) {
  Explained then{record, {}};
  const auto later = [&](const auto& entry) { return entry.date > told.as_of; };
  std::erase_if(then.record.sessions, later);
  std::erase_if(then.record.checklists, later);
  std::erase_if(then.record.clearances, later);
  const auto place = &told - record.plans.data();
  then.record.plans.erase(then.record.plans.begin() + place, then.record.plans.end());
  auto plan = plan_week(then.record, protocol, told.as_of, told.week_start);
  if (!plan) return std::nullopt;
  Seconds running = 0;
  for (const IssuedItem& item : told.items) running += item.run_s;
  if (outcome_of(*plan) != told.outcome || plan->stage != told.stage || running_of(*plan) != running)
    return std::nullopt;
  then.plan = std::move(*plan);
  return then;
}

}  // namespace rtr::cli
