// Lives through a life day by day: screened and planned each week, run the way the bytes say.
#include "fuzz/life.hpp"

#include "fuzz/choices.hpp"
#include "fuzz/life_events.hpp"
#include "fuzz/plan_traps.hpp"
#include "json/codec.hpp"
#include "rtr/engine.hpp"

#include <algorithm>
#include <utility>

namespace rtr::fuzz {
namespace {

/// A table made of choices; it counts when the reader takes it.
Protocol made_table(Choices& choices) {
  std::string stages;
  int run = 30 + 15 * choices.below(8);  // seconds
  const int count = 1 + choices.below(8);
  for (int i = 0; i < count; ++i) {
    const std::string repeat = std::to_string(1 + choices.below(8));
    const std::string steps = R"({"walk_min":5},{"repeat":)" + repeat + R"(,"steps":[{"run_min":)" +
                              std::to_string(run / 60) + (run % 60 == 30 ? ".5" : "") + R"(},{"walk_min":)" +
                              std::to_string(1 + choices.below(3)) + "}]}";
    stages += std::string(i == 0 ? "" : ",") + R"({"id":"M)" + std::to_string(i) + R"(","steps":[)" + steps + "]}";
    run = 30 * (1 + run / 30 + choices.below(3));
  }
  if (choices.below(2) == 0)
    stages += R"(,{"id":"end","steps":[{"walk_min":5},{"run_min":)" + std::to_string(20 + choices.below(20)) + "}]}";
  const std::string head = R"({"format":"rtr-protocol/1","id":"made","sessions_per_week":)" +
                           std::to_string(3 - choices.below(2)) + R"(,"stages":[)" + stages + "]";
  for (const char* tail : {R"(,"then":"running"})", "}"}) {
    if (auto table = json::read_protocol(head + tail, "made.json")) return std::move(*table);
  }
  return default_protocol();
}

Protocol table_of(Choices& choices) {
  switch (choices.below(8)) {
    case 6:
      return bundled_protocol("oxford");
    case 7:
      return made_table(choices);
    default:
      return default_protocol();
  }
}

void describe(Runner& runner, Date first, Choices& choices) {
  runner.injury.onset = first - (choices.seldom(60) ? choices.below(50) - 30 : 60 + choices.below(200));
  if (*runner.injury.onset > today) runner.injury.onset = first;
  if (choices.seldom(30)) runner.birth_year = 1940 + choices.below(80);
  if (choices.seldom(30)) runner.injury.surgery = static_cast<Answer>(choices.below(3));
  if (choices.seldom(30)) runner.injury.leg_symptoms_last = first - choices.below(60);
  if (choices.seldom(30)) runner.week_start = static_cast<Weekday>(choices.below(7));
  if (choices.seldom(60)) {
    const Weekdays days(static_cast<unsigned long long>(choices.below(128)));
    Runner alone;
    alone.run_days = days;
    if (json::read_runner(json::write_runner(alone, -1), "days", today)) runner.run_days = days;
  }
  runner.before_injury.weekly_run_s = 60 * 240;
  if (choices.seldom(60)) runner.before_injury.weekly_run_s = 60 * 2 * choices.below(256);
  if (choices.seldom(30)) runner.before_injury.weekly_run_s.reset();
  if (choices.seldom(40)) runner.before_injury.weekly_m = 500 * choices.below(200);
  if (choices.seldom(40)) runner.goal.weekly_m = 500 * choices.below(200);
  if (choices.seldom(40)) runner.goal.weekly_run_s = 120 * choices.below(256);
}

class Living {
 public:
  Living(Life& life, Choices& choices) : life_(life), choices_(choices) {}

  void live(Date first) {
    const auto start = life_.record.runner.week_start;
    if (!choices_.seldom(30)) permit(first - 1);
    life_.record.checklists.push_back(all_well(first - 1, true));
    for (Date day = first; day <= life_.today; day = day + 1) {
      if (weekday(day + 1) == start) evening(day);
      do_planned(day);
      if (choices_.seldom(20)) befall(life_.record, life_.protocol, day, choices_);
    }
    screen(life_.today, choices_.below(16), gates_asked_);
  }

 private:
  void permit(Date day) {
    Clearance clearance;
    clearance.date = day;
    clearance.by = "A. Moreau";
    clearance.covers_return_to_running = true;
    life_.record.clearances.push_back(std::move(clearance));
  }

  /// Mostly everything is answered well; sometimes only what was never answered yes, sometimes nothing.
  void screen(Date day, int how, bool gates) {
    if (how >= 14) return;
    Checklist checklist = all_well(day, gates);
    if (how >= 11) {
      for (const Item item : said_yes(life_.record)) checklist.answers[index_of(item)] = Answer::unanswered;
    }
    life_.record.checklists.push_back(checklist);
  }

  /// The evening before a week: the screen is answered and the week is planned.
  void evening(Date day) {
    const int how = choices_.below(64);
    screen(day, how % 16, gates_asked_ || how > 55);
    const auto plan = plan_week(life_.record, life_.protocol, day, day + 1);
    if (!plan) life_.no_plan_on = day;
    items_.clear();
    if (!plan) return;
    gates_asked_ = std::any_of(plan->findings.begin(), plan->findings.end(),
                               [](const Finding& finding) { return finding.rule == "readiness"; });
    IssuedPlan issued = json::issued(*plan);
    items_ = issued.items;
    if (how / 16 != 3) life_.record.plans.push_back(std::move(issued));
  }

  void do_planned(Date day) {
    for (const IssuedItem& item : items_) {
      if (item.date != day || item.run_s == 0) continue;
      Session session = as_planned(item);
      if (change(session, life_.protocol, choices_)) life_.record.sessions.push_back(std::move(session));
    }
  }

  Life& life_;
  Choices& choices_;
  std::vector<IssuedItem> items_;
  bool gates_asked_ = true;
};

}  // namespace

Life life_of(std::string_view bytes) {
  Choices choices(bytes);
  Life life;
  life.protocol = table_of(choices);
  const int weeks = 1 + choices.below(26);
  life.today = today - choices.below(7);
  const Date first = week_start(life.today, Weekday::monday) - 7 * weeks;
  life.record.runner.id = "r";
  life.record.runner.protocol = life.protocol.id;
  describe(life.record.runner, first, choices);
  if (*life.record.runner.injury.onset > life.today) life.record.runner.injury.onset = life.today;
  Living(life, choices).live(first);
  int number = 0;
  for (Session& session : life.record.sessions) session.id = "s-" + std::to_string(++number);
  return life;
}

}  // namespace rtr::fuzz
