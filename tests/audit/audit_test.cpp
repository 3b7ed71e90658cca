// audit: through the public door every part is asked, and what is found is named once, in order.
#include "audit/journal.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// A right plan: ready, screened, a clean week of the third stage behind, the third again.
Journal right() {
  Journal journal;
  journal.record.checklists = {ready(journal.day(-2))};
  journal.week_of(-1, 2);
  journal.plan_stage(2);
  journal.week().limits.surfaces.set();
  Totals& totals = journal.week().totals;
  totals = {3 * 720, 3 * 720, 3 * (2 * 720 + 720), 3, 360};
  return journal;
}

struct Row {
  Breach breach;
  std::function<void(Journal&)> change;
};

std::vector<Breach> found(const Journal& journal) {
  return audit(journal.plan, journal.record, journal.protocol, journal.limits);
}

}  // namespace

TEST_CASE("every part of the audit is asked", "[audit]") {
  const std::vector<Row> rows = {
      {Breach::running_under_flag, [](Journal& j) { j.answer(-1, Item::thoracic_pain, Answer::yes); }},
      {Breach::screen_stale, [](Journal& j) { j.record.checklists.clear(); }},
      {Breach::pain_elsewhere,
       [](Journal& j) {
         j.record.sessions[0].elsewhere = {{"knee", 9, Answer::no}};
       }},
      {Breach::totals, [](Journal& j) { j.week().totals.run_s += 1; }},
      {Breach::companions, [](Journal& j) { j.put(0, ItemKind::cross_training, {}).rpe_max.reset(); }},
      {Breach::run_day, [](Journal& j) { j.record.runner.run_days.reset(); }},
      {Breach::effort, [](Journal& j) { j.on(1).front().rpe_max.reset(); }},
      {Breach::stage_too_high, [](Journal& j) { j.plan.stage_number = 9; }},
      {Breach::running_early,
       [](Journal& j) {
         j.plan.phase = Phase::running;
         j.record.sessions.clear();
       }},
      {Breach::ceiling, [](Journal& j) { j.cleared(-1).weekly_run_max_s = 0; }},
      {Breach::decided_outcome, [](Journal& j) { j.limits.outcome = Outcome::prepare; }},
  };
  CHECK(found(right()).empty());
  for (const Row& row : rows) {
    CAPTURE(name_of(row.breach));
    Journal journal = right();
    row.change(journal);
    const std::vector<Breach> all = found(journal);
    CHECK(std::find(all.begin(), all.end(), row.breach) != all.end());
  }
}

TEST_CASE("a stop is asked what a stop may hold, and nothing of a week", "[audit]") {
  Journal journal = right();
  journal.plan.body = Stop{};
  journal.plan.tier = journal.limits.tier = Tier::emergency;
  journal.limits.outcome = Outcome::stop;
  CHECK(found(journal) == std::vector{Breach::stop_with_figures});
}

TEST_CASE("where the first day of the week was changed, the caps are left out", "[audit]") {
  Journal journal = right();
  journal.told_week(-2, 0).week_start = journal.day(-13);
  CHECK(found(journal).empty());
  journal.plan.stage_number = 9;
  CHECK(found(journal) == std::vector{Breach::heading});
}

TEST_CASE("what is found is named once, in the order of the laws", "[audit]") {
  Journal journal = right();
  journal.record.runner.run_days.reset();
  journal.record.sessions[0].elsewhere = {{"knee", 9, Answer::no}};
  for (const int day : {1, 3, 5}) journal.on(day).front().surface = Surface::road;
  journal.on(3).front().rpe_max.reset();
  CHECK(found(journal) == std::vector{Breach::pain_elsewhere, Breach::run_day, Breach::effort, Breach::surface});
}
