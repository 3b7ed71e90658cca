// From a record to a plan: there is one, it is lawful, it is shown without a slip, and not knowing never loosens it.
#include "common/text.hpp"
#include "fuzz/life.hpp"
#include "fuzz/plan_traps.hpp"
#include "fuzz/promises.hpp"
#include "histories/tables.hpp"
#include "json/codec.hpp"
#include "laws/laws.hpp"
#include "rtr/engine.hpp"
#include "words/catalogue.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace rtr::fuzz {
namespace {

constexpr std::size_t sign_count = Signs{}.size();

/// How much a plan asks for, the most telling first.
auto demand_of(const Plan& plan) {
  const Week* week = week_of(plan);
  const int outcome = static_cast<int>(Outcome::stop) - static_cast<int>(outcome_of(plan));
  if (week == nullptr || week->totals.run_s == 0) return std::tuple(outcome, 0, 0, Seconds{0}, Seconds{0}, 0);
  const int level = plan.phase == Phase::running ? plan.stage_count + 1 : plan.stage_number;
  return std::tuple(outcome, level, week->totals.run_days, week->totals.run_s, week->totals.longest_run_s,
                    week->limits.rpe_max);
}

/// The record with one question left open in every checklist.
Record unanswered(Record record, std::size_t which) {
  std::vector<Item> items(readiness_items().begin(), readiness_items().end());
  items.insert(items.end(), red_flags().begin(), red_flags().end());
  for (Checklist& checklist : record.checklists) {
    if (which == items.size()) {
      if (checklist.resting_pain.value_or(3) < 3) checklist.resting_pain.reset();
      continue;
    }
    // A bad answer that is left out is no answer less but a worse record more; only the good ones go.
    const Item item = items[which];
    const Answer good = group_of(item) == ItemGroup::red_flag ? Answer::no : Answer::yes;
    Answer& answer = checklist.answers[index_of(item)];
    if (answer == good) answer = Answer::unanswered;
  }
  return record;
}

Record reversed(Record record) {
  std::reverse(record.sessions.begin(), record.sessions.end());
  std::reverse(record.checklists.begin(), record.checklists.end());
  std::reverse(record.clearances.begin(), record.clearances.end());
  std::reverse(record.plans.begin(), record.plans.end());
  return record;
}

/// The record with one thing worse in one session of the last three weeks; false when there is none.
bool worsen(Record& record, Date day, std::size_t chance) {
  std::vector<Session*> late;
  for (Session& session : record.sessions) {
    if (session.date <= day && day - session.date < 21 && !session.skipped) late.push_back(&session);
  }
  if (late.empty()) return false;
  Session& session = *late[chance % late.size()];
  const int more = 1 + static_cast<int>(chance / 64 % 5);
  const auto raise = [&](std::optional<int>& rating) { rating = std::min(10, rating.value_or(2) + more); };
  switch (chance / 8 % 6) {
    case 0:
      raise(session.pain.during);
      break;
    case 1:
      raise(session.pain.after);
      break;
    case 2:
      raise(session.pain.next_morning);
      break;
    case 3:
      if (!session.signs) return false;  // not known is bad news already
      session.signs->set(chance / 512 % sign_count);
      break;
    case 4:
      session.settled_h = std::max(session.settled_h.value_or(12), 12) + 12 * more;
      break;
    default:
      session.elsewhere.push_back({"ankle", 2 * more, Answer::unanswered});
  }
  return true;
}

void check_relatives(Broken& broken, const Record& record, const Protocol& protocol, const Plan& plan,
                     std::size_t chance) {
  const std::string document = json::write_plan(plan, protocol);
  const auto again = [&](const Record& other) { return plan_week(other, protocol, plan.as_of, plan.week_start); };
  const auto twice = again(record);
  promise(broken, twice && json::write_plan(*twice, protocol) == document, "asked twice, another plan");
  const auto turned = again(reversed(record));
  promise(broken, turned && json::write_plan(*turned, protocol) == document, "another order, another plan");

  const std::size_t questions = readiness_items().size() + red_flags().size() + 1;
  const auto less = again(unanswered(record, chance % questions));
  promise(broken, less.has_value(), "no plan when a question is left open");
  if (less) promise(broken, demand_of(*less) <= demand_of(plan), "a question left open loosened the plan");

  Record hurt = record;
  if (worsen(hurt, plan.as_of, chance / 11)) {
    const auto after = again(hurt);
    promise(broken, after.has_value(), "no plan when a session went worse");
    if (after) promise(broken, demand_of(*after) <= demand_of(plan), "a session that went worse loosened the plan");
  }

  Record alarmed = record;
  Checklist alarm;
  alarm.date = plan.as_of;
  const Item flag = red_flags()[chance / 7 % red_flags().size()];
  alarm.answers[index_of(flag)] = Answer::yes;
  alarmed.checklists.push_back(alarm);
  const auto worse = again(alarmed);
  promise(broken, worse.has_value(), "no plan under a red flag");
  if (worse) {
    promise(broken, demand_of(*worse) <= demand_of(plan), "a red flag loosened the plan");
    for (std::string& law : proof::broken_laws({alarmed, protocol, *worse}))
      broken.push_back("with one flag more: " + law);
  }
}

}  // namespace

void check_planning(Broken& broken, const Record& record, const Protocol& protocol, Date day, Depth depth,
                    std::size_t chance) {
  const Date present = week_start(day, record.runner.week_start);
  const Date next = next_week(record.runner, day);
  const Date closer = chance % 4 == 0 ? present : next;
  for (const Date week : std::set{present, next}) {
    const std::optional<Plan> plan = plan_week(record, protocol, day, week);
    promise(broken, plan.has_value(), "no plan for the week of " + iso(week));
    if (!plan) continue;
    promise(broken, plan->as_of == day && plan->week_start == week, "a plan for another week");
    for (std::string& law : proof::broken_laws({record, protocol, *plan})) broken.push_back(std::move(law));
    if (depth == Depth::shallow || week != closer) continue;
    check_document(broken, protocol, *plan, chance);
    check_shown(broken, record, protocol, *plan, chance);
    check_relatives(broken, record, protocol, *plan, chance);
  }
}

Broken trap_record_to_plan(std::string_view bytes) {
  Broken broken;
  auto record = json::read_record(bytes, "f.json", today);
  if (!record) return broken;
  const Protocol& protocol = proof::bundled_table(record->runner.protocol);
  const auto checked = json::check_stages(std::move(*record), protocol, bytes, "f.json");
  if (!checked) {
    check_refusal(broken, checked.error(), Code::bad_data, "f.json", bytes);
    return broken;
  }
  check_planning(broken, *checked, protocol, today, Depth::deep, pick(bytes));
  return broken;
}

Broken trap_life_to_plan(std::string_view bytes) {
  const Lived life = life_of(bytes);
  Broken broken = life.broken;
  const std::size_t chance = pick(bytes);
  check_planning(broken, life.record, life.protocol, life.today, Depth::deep, chance);
  if (chance % 3 != 0 && broken.empty()) return broken;

  // A life is legal by construction: the reader takes it, and plans are the same whether it was written down or not.
  const std::string text = json::write_record(life.record, -1);
  auto record = json::read_record(text, "life.json", life.today);
  if (!record) {
    broken.push_back("a life that is refused: " + record.error().problems.front().where + ": " +
                     record.error().problems.front().message);
  } else {
    const auto checked = json::check_stages(std::move(*record), life.protocol, text, "life.json");
    promise(broken, checked.has_value(), "a life whose stages are refused");
    const Date week = next_week(life.record.runner, life.today);
    const auto direct = plan_week(life.record, life.protocol, life.today, week);
    const auto read = checked ? plan_week(*checked, life.protocol, life.today, week) : std::nullopt;
    promise(broken,
            !checked ||
                (direct && read && json::write_plan(*direct, life.protocol) == json::write_plan(*read, life.protocol)),
            "written down, the life has another plan");
  }
  if (!broken.empty()) broken.push_back("the life, on " + iso(life.today) + ":\n" + text);
  return broken;
}

}  // namespace rtr::fuzz
