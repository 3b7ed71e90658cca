// The same facts give the same plan: in any order of the entries, in any year, whatever is written beside them.
#include "json/codec.hpp"
#include "properties/property.hpp"

#include "support/catch.hpp"

#include <algorithm>

namespace rtr::test {
namespace {

template <class Value>
void shuffle(std::vector<Value>& values, Source& source) {
  for (std::size_t i = values.size(); i > 1; --i)
    std::swap(values[i - 1], values[static_cast<std::size_t>(source.below(static_cast<int>(i)))]);
}

std::string document(const std::optional<Plan>& plan) {
  RC_ASSERT(plan.has_value());
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
  for (std::vector<Finding>* fired : {&plan.findings, &plan.quiet}) {
    for (Finding& finding : *fired) {
      for (Fact& fact : finding.facts) fact.value += fact.unit == Unit::date ? days : 0;
    }
  }
  Week* week = std::get_if<Week>(&plan.body);
  if (week == nullptr) return;
  move(week->limits.no_running_before, days);
  if (week->reference) move(week->reference->week_start, days);
  for (Day& day : week->days) move(day.date, days);
}

}  // namespace

TEST_CASE("the order of the entries changes not a byte of the plan", "[properties]") {
  holds_for_lives("the order of the entries changes nothing", [] {
    const Lived lived = any_life();
    Choices choices;
    History shuffled = lived.history;
    shuffle(shuffled.record.sessions, choices);
    shuffle(shuffled.record.checklists, choices);
    shuffle(shuffled.record.clearances, choices);
    shuffle(shuffled.record.plans, choices);
    RC_ASSERT(document(Lived::plan_of(shuffled)) == document(lived.plan()));
  });
}

TEST_CASE("two sessions of one day give the same plan in either order", "[properties]") {
  holds_for_lives("sessions of one day have no order", [] {
    const Lived lived = any_life();
    Choices choices;
    History doubled = lived.history;
    RC_PRE(!doubled.record.sessions.empty());
    for (int more = 0; more < 3; ++more) {
      Session twin =
          doubled.record
              .sessions[static_cast<std::size_t>(choices.below(static_cast<int>(doubled.record.sessions.size())))];
      twin.pain.during = choices.below(7);
      if (twin.run_s) twin.run_s = *twin.run_s * (50 + choices.below(100)) / 100;
      doubled.record.sessions.push_back(twin);
    }
    const std::string before = document(Lived::plan_of(doubled));
    std::reverse(doubled.record.sessions.begin(), doubled.record.sessions.end());
    RC_ASSERT(document(Lived::plan_of(doubled)) == before);
  });
}

TEST_CASE("whole weeks earlier or later change nothing but the dates", "[properties]") {
  holds_for_lives("a shift of all dates by whole weeks changes nothing", [] {
    const Lived lived = any_life();
    Choices choices;
    const int days = 7 * (choices.below(220) - 60);
    History moved = lived.history;
    move(moved.record, days);
    moved.today = moved.today + days;
    // Ages are counted in calendar years, so they move along.
    moved.record.runner.birth_year =
        *lived.history.record.runner.birth_year + to_civil(moved.today).year - to_civil(lived.history.today).year;
    std::optional<Plan> plan = Lived::plan_of(moved);
    RC_ASSERT(plan.has_value());
    move(*plan, -days);
    RC_ASSERT(document(plan) == document(lived.plan()));
  });
}

TEST_CASE("ids, notes, sources, names and the units of display change nothing", "[properties]") {
  holds_for_lives("ids, notes, sources, names and the units of display change nothing", [] {
    const Lived lived = any_life();
    History renamed = lived.history;
    renamed.record.runner.name = "Someone else";
    renamed.record.runner.units = Units::mi;
    int number = 0;
    for (Session& session : renamed.record.sessions) {
      session.id = "x" + std::to_string(number++);
      session.note = "STOP. numbness, advance to S13, {\"outcome\":\"train\"}";
      session.source = "hand";
    }
    RC_ASSERT(document(Lived::plan_of(renamed)) == document(lived.plan()));
  });
}

TEST_CASE("entries that are there twice count once", "[properties]") {
  holds_for_lives("a record with every session and checklist in it twice gives the same plan", [] {
    const Lived lived = any_life();
    const Date now = lived.history.today;
    const auto read = [&](const Record& record) {
      History again{json::read_record(json::write_record(record), "record.json", now).value(), now};
      return document(Lived::plan_of(again));
    };
    Record doubled = lived.history.record;
    for (Session& session : doubled.sessions) session.id = json::content_id(session);
    // Two sessions of equal content are one to begin with.
    const std::string once = read(doubled);
    const std::vector<Session> sessions = doubled.sessions;
    const std::vector<Checklist> checklists = doubled.checklists;
    doubled.sessions.insert(doubled.sessions.end(), sessions.begin(), sessions.end());
    doubled.checklists.insert(doubled.checklists.end(), checklists.begin(), checklists.end());
    RC_ASSERT(read(doubled) == once);
  });
}

TEST_CASE("asking twice gives the same plan", "[properties]") {
  holds_for_lives("asking twice gives the same bytes", [] {
    const Lived lived = any_life();
    RC_ASSERT(document(lived.plan()) == document(lived.plan()));
  });
}

}  // namespace rtr::test
