// Two hands, one domain: what the audit reads from a journal and what the planner reads agree, and the audit refuses no
// plan that the planner makes of a journal gone wrong in every way.
#include "core/audit/reading.hpp"
#include "histories/life.hpp"
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>
#include <set>

namespace rtr::test {
namespace {

using proof::Dice;
using proof::History;

Item any_flag(Dice& dice) {
  return red_flags()[static_cast<std::size_t>(dice.below(static_cast<int>(red_flags().size())))];
}

Checklist one_answer(Dice& dice, Date on, Item item) {
  Checklist checklist{.date = on, .resting_pain = std::nullopt, .answers = {}};
  return with(checklist, item, dice.chance(50) ? Answer::yes : Answer::no);
}

Clearance any_clearance(Dice& dice, Date now) {
  Clearance given;
  given.date = now - dice.below(40);
  given.by = "A. Moreau, physiotherapist";
  given.covers_return_to_running = dice.chance(60);
  for (int flags = dice.below(4); flags > 0; --flags) given.covers.set(index_of(any_flag(dice)));
  if (dice.chance(20)) given.until = now - 5 + dice.below(10);
  if (dice.chance(40)) given.stage_max = "S" + std::to_string(1 + dice.below(13));
  if (dice.chance(30)) given.weekly_run_max_s = 60 * dice.below(120);
  if (dice.chance(30)) given.no_running_before = now + dice.below(10);
  if (dice.chance(30)) given.start_stage = "S" + std::to_string(1 + dice.below(5));
  return given;
}

void change(Dice& dice, Session& session, Date now) {
  switch (dice.below(11)) {
    case 0:
      session.pain.during = dice.below(9);
      break;
    case 1:
      session.pain.next_morning.reset();
      break;
    case 2:
      if (!session.signs) session.signs.emplace();
      session.signs->set(static_cast<std::size_t>(dice.below(11)));
      break;
    case 3:
      session.settled_h = dice.below(80);
      break;
    case 4:
      session.leg = static_cast<Leg>(dice.below(5));
      session.leg_change = static_cast<LegChange>(dice.below(4));
      break;
    case 5:
      if (session.run_s) session.run_s = *session.run_s * (30 + dice.below(200)) / 100 + 1;
      session.longest_run_s.reset();
      break;
    case 6:
      session.date = now - dice.below(20);
      break;
    case 7:
      session.stage.clear();
      break;
    case 8:
      session.pain.warm_up = dice.below(6);
      break;
    case 9:
      session.stiffness_next_morning = Stiffness::more;
      session.stiffness_h = dice.below(40);
      break;
    default:
      session.skipped = true;
  }
}

/// A life in which a few things are changed afterwards: sessions, answers, clearances, the runner.
History changed(int number) {
  Dice dice(500'000 + static_cast<std::uint64_t>(number));
  const auto tempers = proof::tempers();
  const proof::Temper& temper = tempers[static_cast<std::size_t>(number) % tempers.size()];
  History made = proof::history_of(proof::draw_story(dice, temper, 1 + dice.below(30)), ladder_protocol());
  std::vector<Session>& sessions = made.record.sessions;
  for (int changes = 1 + dice.below(5); changes > 0; --changes) {
    const int recent = std::min(static_cast<int>(sessions.size()), 3 + dice.below(40));
    switch (dice.below(8)) {
      case 0:
        made.record.clearances.push_back(any_clearance(dice, made.today));
        break;
      case 1:
        made.record.checklists.push_back(one_answer(dice, made.today - dice.below(60), any_flag(dice)));
        break;
      case 2:
        made.record.checklists.push_back({made.today - dice.below(20), dice.below(5), {}});
        break;
      case 3:
        made.record.runner.injury.onset = made.today - dice.below(120);
        made.record.runner.birth_year = 1950 + dice.below(60);
        break;
      case 4:
        made.record.runner.run_days = Weekdays(static_cast<unsigned>(dice.below(128)) | 0b0001001u);
        break;
      default:
        if (recent > 0) change(dice, *(sessions.end() - 1 - dice.below(recent)), made.today);
    }
  }
  return made;
}

std::optional<Plan> next_plan(const History& made) {
  return plan_week(made.record, ladder_protocol(), made.today, next_week(made.record.runner, made.today));
}

constexpr int histories = 1200;

}  // namespace

TEST_CASE("the audit refuses no plan of a changed history, for the next week or the rest of this one", "[audit]") {
  for (int number = 0; number < histories; ++number) {
    const History made = changed(number);
    INFO("changed history " << number);
    CHECK(next_plan(made));
    CHECK(plan_week(made.record, ladder_protocol(), made.today, week_start(made.today, made.record.runner.week_start)));
  }
}

TEST_CASE("both hands read the same red flags as open", "[audit]") {
  for (int number = 0; number < histories; ++number) {
    const History made = changed(number);
    const auditing::Flags read = auditing::read_flags(made.record, made.today);
    std::set<Item> open;
    for (const Item item : red_flags()) {
      if (read.open[index_of(item)]) open.insert(item);
    }
    const std::vector<Item> planner = open_flags(made.record, made.today);
    INFO("changed history " << number);
    CHECK(open == std::set<Item>(planner.begin(), planner.end()));
  }
}

TEST_CASE("both hands see the same light on every session", "[audit]") {
  for (int number = 0; number < histories; ++number) {
    const History made = changed(number);
    const std::optional<Plan> plan = next_plan(made);
    REQUIRE(plan);
    if (week_of(*plan) == nullptr) continue;
    const Restriction limits;
    const auditing::Reading read = auditing::read(*plan, made.record, ladder_protocol(), limits);
    for (const auditing::Seen& one : read.sessions) {
      const bool recent_leg =
          std::any_of(read.sessions.begin(), read.sessions.end(), [&](const auditing::Seen& before) {
            const int days = one.date - before.date;
            const Leg leg = before.session->leg.value_or(Leg::none);
            return days > 0 && days <= 14 && leg != Leg::none;
          });
      const Light light = verdict_of(*one.session, recent_leg).light;
      INFO("changed history " << number << ", day " << one.date.days);
      CHECK(static_cast<int>(one.light) == static_cast<int>(light));
    }
  }
}

}  // namespace rtr::test
