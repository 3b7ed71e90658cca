// The builders behind runner.hpp.
#include "support/runner.hpp"

#include "histories/session.hpp"
#include "json/codec.hpp"
#include "support/catch.hpp"
#include "words/catalogue.hpp"

namespace rtr::test {

Date date(std::string_view text) {
  const std::optional<Date> found = parse_date(text);
  REQUIRE(found);
  return *found;
}

const Protocol& ladder_protocol() {
  static const Protocol protocol = json::read_protocol(bundled("protocols/low-back-walk-run.json"), "ladder").value();
  return protocol;
}

Protocol steep_protocol() {
  // 15, 18.75 and 23.4 running-equivalent minutes: each step is 25 %.
  const auto stage = [](std::string id, Seconds run_s, Seconds walk_s) {
    return Stage{std::move(id), std::vector<Steps>(3, Steps{{1, {{false, walk_s}}}, {1, {{true, run_s}}}})};
  };
  Protocol protocol;
  protocol.id = "steep";
  protocol.stages = {stage("A", 300, 1200), stage("B", 525, 1200), stage("C", 804, 1200)};
  return protocol;
}

Checklist screen(Date on) {
  Checklist checklist{.date = on, .resting_pain = 0, .answers = {}};
  for (const Item item : red_flags()) checklist.answers[index_of(item)] = Answer::no;
  return checklist;
}

Checklist ready(Date on) {
  Checklist checklist = screen(on);
  for (const Item item : readiness_items()) checklist.answers[index_of(item)] = Answer::yes;
  checklist.answers[index_of(Item::seen_clinician)] = Answer::yes;
  return checklist;
}

Checklist with(Checklist checklist, Item item, Answer answer) {
  checklist.answers[index_of(item)] = answer;
  return checklist;
}

Session session(Date on, std::string_view stage) {
  Session out = proof::well(on, SessionKind::walk_run);
  const Ladder ladder(ladder_protocol());
  const int index = ladder.stage_named(stage);
  REQUIRE(index >= 0);
  const StepTotals& totals = ladder.session_of(index);
  out.stage = stage;
  out.run_s = totals.run_s;
  out.walk_s = totals.walk_s;
  out.longest_run_s = totals.longest_run_s;
  return out;
}

Session run(Date on, int minutes) {
  Session out = proof::well(on, SessionKind::run);
  out.run_s = minutes * 60;
  out.walk_s = 600;
  out.longest_run_s = minutes * 60;
  return out;
}

Session other(Date on, SessionKind kind, int minutes) {
  Session out = proof::well(on, kind);
  out.total_s = minutes * 60;
  return out;
}

Session with_sign(Session session, Sign sign) {
  if (!session.signs) session.signs = Signs{};
  session.signs->set(static_cast<std::size_t>(sign));
  return session;
}

Story::Story() : protocol(ladder_protocol()) {
  record.runner.id = "test";
  record.runner.injury.kind = InjuryKind::muscle_strain;
  record.runner.injury.onset = date("2026-03-01");
  record.runner.injury.surgery = Answer::no;
  record.runner.birth_year = 1990;
  record.runner.before_injury.weekly_run_s = 240 * 60;
  Clearance clearance;
  clearance.date = date("2026-05-01");
  clearance.by = "A. Moreau, physiotherapist";
  clearance.covers_return_to_running = true;
  record.clearances.push_back(clearance);
  record.checklists = {ready(ago(2)), screen(ago(1))};
}

Story& Story::trained(int back, std::string_view stage, int count, const std::function<void(Session&, int)>& change) {
  for (int i = 0; i < count; ++i) {
    Session made = session(next_monday - 7 * back + (1 + 2 * i), stage);
    if (change) change(made, i);
    record.sessions.push_back(made);
  }
  return *this;
}

Story& Story::ran(int back, int minutes, int count, const std::function<void(Session&, int)>& change) {
  for (int i = 0; i < count; ++i) {
    Session made = run(next_monday - 7 * back + (1 + 2 * i), minutes);
    if (change) change(made, i);
    record.sessions.push_back(made);
  }
  return *this;
}

Story& Story::add(Session session) {
  record.sessions.push_back(std::move(session));
  return *this;
}

Story& Story::answer(Item item, Answer answer, int days_ago) {
  Checklist checklist{.date = ago(days_ago), .resting_pain = std::nullopt, .answers = {}};
  record.checklists.push_back(with(checklist, item, answer));
  return *this;
}

Story& Story::told(int back) {
  Story then = *this;
  then.now = next_monday - 7 * back - 1;
  then.week = next_monday - 7 * back;
  then.record.checklists.push_back(ready(then.now));
  std::erase_if(then.record.sessions, [&](const Session& session) { return session.date > then.now; });
  record.plans.push_back(json::issued(then.plan()));
  return *this;
}

Facts Story::facts() const {
  ladder_.emplace(protocol);
  return facts_of(record, protocol, *ladder_, now, week.value_or(next_week(record.runner, now)));
}

Decision Story::decision() const { return decide(facts()); }

std::optional<Finding> Story::finding(std::string_view rule) const {
  for (const Finding& finding : decision().findings) {
    if (finding.rule == rule) return finding;
  }
  return std::nullopt;
}

Plan Story::plan() const {
  std::optional<Plan> plan = plan_week(record, protocol, now, week.value_or(next_week(record.runner, now)));
  REQUIRE(plan);
  return *plan;
}

int run_minutes(const Plan& plan) {
  const Week* week = week_of(plan);
  return week == nullptr ? 0 : static_cast<int>(week->totals.run_s / 60);
}

std::vector<std::string_view> binding(const Story& story) {
  std::vector<std::string_view> found;
  for (const Finding& finding : story.plan().findings) {
    if (finding.binding) found.push_back(finding.rule);
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::optional<Date> first_run(const Plan& plan) {
  const Week* week = week_of(plan);
  if (week == nullptr) return std::nullopt;
  for (const Day& day : week->days) {
    for (const Activity& item : day.items) {
      if (totals_of(item.steps).run_s > 0) return day.date;
    }
  }
  return std::nullopt;
}

}  // namespace rtr::test
