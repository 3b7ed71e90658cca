// The same facts give the same plan: in any order of the entries, and in any year.
#include "properties/histories.hpp"

#include <array>

namespace rtr::test {
namespace {

template <class Value>
void shuffle(std::vector<Value>& values, Dice& dice) {
  for (std::size_t i = values.size(); i > 1; --i)
    std::swap(values[i - 1], values[static_cast<std::size_t>(dice.below(static_cast<int>(i)))]);
}

std::string document(const std::optional<Plan>& plan) {
  REQUIRE(plan);
  return json::write_plan(*plan, ladder_protocol());
}

void move(Date& date, int days) { date = date + days; }
void move(std::optional<Date>& date, int days) {
  if (date) date = *date + days;
}

void move(Record& record, int days) {
  move(record.runner.injury.onset, days);
  move(record.runner.injury.leg_symptoms_last, days);
  for (Clearance& clearance : record.clearances) {
    move(clearance.date, days);
    move(clearance.until, days);
    move(clearance.no_running_before, days);
  }
  for (Checklist& checklist : record.checklists) move(checklist.date, days);
  for (Session& session : record.sessions) move(session.date, days);
  for (IssuedPlan& plan : record.plans) {
    move(plan.week_start, days);
    move(plan.as_of, days);
    for (IssuedItem& item : plan.items) move(item.date, days);
  }
}

void move(Plan& plan, int days) {
  move(plan.as_of, days);
  move(plan.week_start, days);
  for (Finding& finding : plan.findings) {
    for (Fact& fact : finding.facts) fact.value += fact.unit == Unit::date ? days : 0;
  }
  Week* week = std::get_if<Week>(&plan.body);
  if (week == nullptr) return;
  move(week->limits.no_running_before, days);
  if (week->reference) move(week->reference->week_start, days);
  for (Day& day : week->days) move(day.date, days);
}

}  // namespace

TEST_CASE("the order of the entries changes not a byte of the plan", "[properties]") {
  for (int number = 0; number < 200; ++number) {
    History shuffled = history(number);
    const std::string before = document(shuffled.plan());
    Dice dice(static_cast<std::uint64_t>(number));
    shuffle(shuffled.record.sessions, dice);
    shuffle(shuffled.record.checklists, dice);
    shuffle(shuffled.record.clearances, dice);
    shuffle(shuffled.record.plans, dice);
    INFO("history " << number);
    CHECK(document(shuffled.plan()) == before);
  }
}

TEST_CASE("two sessions of one day give the same plan in either order", "[properties]") {
  for (int number = 0; number < 100; ++number) {
    History doubled = history(number);
    if (doubled.record.sessions.empty()) continue;
    Dice dice(static_cast<std::uint64_t>(number));
    for (int more = 0; more < 3; ++more) {
      Session twin =
          doubled.record
              .sessions[static_cast<std::size_t>(dice.below(static_cast<int>(doubled.record.sessions.size())))];
      twin.pain.during = dice.below(7);
      if (twin.run_s) twin.run_s = *twin.run_s * (50 + dice.below(100)) / 100;
      doubled.record.sessions.push_back(twin);
    }
    const std::string before = document(doubled.plan());
    std::reverse(doubled.record.sessions.begin(), doubled.record.sessions.end());
    INFO("history " << number);
    CHECK(document(doubled.plan()) == before);
  }
}

TEST_CASE("whole weeks earlier or later change nothing but the dates", "[properties]") {
  for (int number = 0; number < 120; ++number) {
    const History now = history(number);
    const std::string before = document(now.plan());
    for (const int weeks : std::array{-60, -1, 1, 9, 150}) {
      History moved = now;
      move(moved.record, 7 * weeks);
      moved.now = now.now + 7 * weeks;
      std::optional<Plan> plan = moved.plan();
      REQUIRE(plan);
      move(*plan, -7 * weeks);
      INFO("history " << number << ", " << weeks << " weeks later");
      CHECK(document(plan) == before);
    }
  }
}

TEST_CASE("asking twice gives the same plan", "[properties]") {
  for (int number = 0; number < 50; ++number) {
    const History asked = history(number);
    CHECK(document(asked.plan()) == document(asked.plan()));
  }
}

}  // namespace rtr::test
