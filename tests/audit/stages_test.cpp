// audit: how high a stage and how much running-equivalent time the journal supports, worked out by hand (domain: gap,
// gap-rescreen, consolidate, repeated-flare, tightening, weekly-increase, Reference).
#include "audit/stages.hpp"

using namespace rtr;
using namespace rtr::test;
using auditing::check_stages;

namespace {

void bad(Journal& j) { j.record.sessions.back().pain.during = 4; }
void red(Journal& j, int day) { j.moved(day).pain.during = 7; }
/// Weeks before the planned one at these stages, the last one last; -1: nothing was run.
void held(Journal& j, std::initializer_list<int> stages) {
  int week = -static_cast<int>(stages.size());
  for (const int stage : stages) {
    if (stage >= 0) j.week_of(week, stage);
    ++week;
  }
}

}  // namespace

TEST_CASE("the first stage is the first of the table, or the clinician's, the fifth at most", "[audit]") {
  const auto starts = [](int day, std::string stage) {
    return [=](Journal& j) { j.cleared(day).start_stage = stage; };
  };
  check_stage_rows({
      {"nothing known", [](Journal&) {}, 0, risen(full(0))},
      {"a clinician's", starts(-3, "C"), 2, risen(full(2))},
      {"the fifth", starts(-3, "E"), 4, risen(full(4))},
      {"above the fifth", starts(-3, "F"), 4},
      {"a stage that the table does not have", starts(-3, "Z"), 0},
      {"dated today", starts(-1, "C"), 2},
      {"dated tomorrow", starts(0, "C"), 0},
      {"on the day of the onset", starts(-300, "C"), 2},
      {"before the onset", starts(-301, "C"), 0},
      {"the newest", [](Journal& j) { j.cleared(-3).start_stage = "B", j.cleared(-5).start_stage = "C"; }, 1},
      {"the newest, entered last", [](Journal& j) { j.cleared(-5).start_stage = "C", j.cleared(-3).start_stage = "B"; },
       1},
      {"of one day the lower", [](Journal& j) { j.cleared(-5).start_stage = "C", j.cleared(-5).start_stage = "B"; }, 1},
      {"of one day the lower, entered first",
       [](Journal& j) { j.cleared(-5).start_stage = "B", j.cleared(-5).start_stage = "C"; }, 1},
      {"one that says nothing of it", [](Journal& j) { j.cleared(-5).start_stage = "C", j.cleared(-3); }, 2},
      {"after a lifted flag",
       [](Journal& j) { j.lifted(-20, -10), j.week_of(-5, 4), j.cleared(-10).start_stage = "C"; }, 2},
      {"before a lifted flag",
       [](Journal& j) { j.lifted(-20, -10), j.week_of(-5, 4), j.cleared(-11).start_stage = "C"; }, 0},
      {"a short table",
       [](Journal& j) {
         j.protocol.stages.resize(3), j.cleared(-3).start_stage = "C";
         for (const int number : {4, 5, 6, 7, 8, 9, 10}) {
           j.protocol.stages.push_back(j.protocol.stages.back()),
               j.protocol.stages.back().id = std::string(1, 'A') + std::to_string(number);
         }
       },
       2},
  });
}

TEST_CASE("one stage up a week, when it was earned", "[audit]") {
  check_stage_rows({
      {"a good week", [](Journal& j) { held(j, {3}); }, 4, risen(full(3))},
      {"the first stage", [](Journal& j) { held(j, {0}); }, 1, risen(full(0))},
      {"a bad one", [](Journal& j) { held(j, {3}), bad(j); }, 3, risen(full(3))},
      {"one clean run", [](Journal& j) { j.week_of(-1, 3, 1); }, 3, risen(full(3))},
      {"a week below the first stage, earned", [](Journal& j) { j.ran(-6, 100), j.ran(-4, 100); }, 1, risen(full(0))},
      {"the last stage", [](Journal& j) { held(j, {9}); }, 9, risen(full(9))},
      {"the back tightened",
       [](Journal& j) {
         held(j, {3}), j.record.sessions.back() = with_sign(j.record.sessions.back(), Sign::back_tightening);
       },
       2, risen(full(3))},
      {"the back tightened at the first",
       [](Journal& j) {
         held(j, {0}), j.record.sessions.back() = with_sign(j.record.sessions.back(), Sign::back_tightening);
       },
       0},
      {"tightened in a walk",
       [](Journal& j) {
         held(j, {3}), j.moved(-1),
             j.record.sessions.back() = with_sign(j.record.sessions.back(), Sign::back_tightening);
       },
       2},
      {"tightened, and a run in the week since",
       [](Journal& j) {
         j.today(2), held(j, {3}),
             j.record.sessions.back() = with_sign(j.record.sessions.back(), Sign::back_tightening);
         j.did(1, 3);
       },
       3},
      {"a run in the week holds its stage", [](Journal& j) { j.today(2), held(j, {3}), bad(j), j.did(1, 3); }, 3},
      {"the stage of the week itself", [](Journal& j) { j.today(2), held(j, {3}), bad(j), j.did(1, 4); }, 4,
       risen(full(4)) - (2 * 840 + 720)},
      {"a lower one in the week itself", [](Journal& j) { j.today(2), held(j, {3}), bad(j), j.did(1, 1); }, 3,
       risen(full(3)) - (2 * 660 + 720)},
      {"only runs of the week itself", [](Journal& j) { j.today(2), j.did(1, 3); }, 3, risen(full(3))},
      {"only a short one of the week itself", [](Journal& j) { j.today(2), j.ran(1, 60); }, 0, risen(full(0))},
      {"the stage told, though less was run", [](Journal& j) { j.told_week(-1, 5), j.week_of(-1, 3); }, 6,
       risen(full(5))},
      {"the running phase stands one above",
       [](Journal& j) { j.week_of(-2, 9), j.told_week(-1, -1, 1200), j.run_week(-1, 1200); }, 9},
      {"and a step back from it is the last stage",
       [](Journal& j) {
         j.week_of(-2, 9), j.told_week(-1, -1, 1200), j.run_week(-1, 1200);
         j.record.sessions.back() = with_sign(j.record.sessions.back(), Sign::back_tightening);
       },
       9},
  });
  check_stage_rows(
      {{"two back from the running phase",
        [](Journal& j) { j.week_of(-2, 9), j.told_week(-1, -1, 1200), j.run_week(-1, 1200), j.today(13); }, 8}});
  Journal journal;
  journal.week_of(-2, 9), journal.told_week(-1, -1, 1200), journal.run_week(-1, 1200);
  CHECK(most_load(journal, 39'999) == 39'999);  // back onto the table the load falls, whatever it was
}

TEST_CASE("a gap takes one, two or three stages, cross-training one fewer", "[audit]") {
  // The last run was on day -2.
  const auto gap = [](int days, int cross_training = 0) {
    return [=](Journal& j) {
      held(j, {5});
      for (int i = 0; i < cross_training; ++i) j.moved(-1 + i % 5, SessionKind::cross_training, 30);
      j.today(days - 2);
    };
  };
  const auto from_the_last = [](int days, std::optional<std::string> start = std::nullopt) {
    return [=](Journal& j) {
      held(j, {9});
      if (start) j.cleared(-2).start_stage = start;
      j.today(days - 2);
    };
  };
  check_stage_rows({
      {"7 days", gap(7), 6},
      {"8 days", gap(8), 4, risen(full(5))},
      {"14 days", gap(14), 4},
      {"15 days", gap(15), 3},
      {"21 days", gap(21), 3},
      {"22 days", gap(22), 2},
      {"28 days", gap(28), 2, risen(full(5))},
      {"29 days", gap(29), 0, risen(full(0))},
      {"7 days after a bad week, with cross-training",
       [](Journal& j) {
         held(j, {5}), bad(j), j.today(5);
         for (const int day : {0, 1, 2}) j.moved(day, SessionKind::cross_training, 30);
       },
       5},
      {"8 days with cross-training", gap(8, 3), 6},
      {"and a walk", [=](Journal& j) { gap(8, 3)(j), j.moved(-1); }, 6},
      {"13 days with cross-training three times", gap(13, 3), 6},
      {"22 days with cross-training", gap(22, 9), 3},
      {"29 days with cross-training", gap(29, 12), 0},
      {"more than the stages there are", [](Journal& j) { held(j, {1}), j.today(21); }, 0},
      {"28 days from the last stage", from_the_last(28), 6},
      {"29 days from the last stage: S7 at best", from_the_last(29), 6, risen(full(6))},
      {"56 days", from_the_last(56), 6},
      {"57 days", from_the_last(57), 0},
      {"29 days, a clinician's start", from_the_last(29, "C"), 6},
      {"57 days, a clinician's start", from_the_last(57, "C"), 2, risen(full(2))},
      {"57 days, a start named before the gap",
       [=](Journal& j) { from_the_last(57, "C")(j), j.record.clearances.back().date = j.day(-3); }, 0},
      {"29 days after the last stage, three below the newest",
       [](Journal& j) {
         held(j, {9, 7}), j.today(27);
       },
       4},
      {"and never below the first",
       [](Journal& j) {
         held(j, {9, 1}), j.today(27);
       },
       0},
      {"29 days after the stage before the last", [](Journal& j) { held(j, {8}), j.today(27); }, 0},
  });
}

TEST_CASE("four moves up in a row ask for a week at the same stage", "[audit]") {
  check_stage_rows({
      {"three",
       [](Journal& j) {
         held(j, {0, 1, 2, 3});
       },
       4},
      {"four",
       [](Journal& j) {
         held(j, {0, 1, 2, 3, 4});
       },
       4},
      {"five, the fifth taken anyway",
       [](Journal& j) {
         held(j, {0, 1, 2, 3, 4, 5});
       },
       6},
      {"eight",
       [](Journal& j) {
         held(j, {0, 1, 2, 3, 4, 5, 6, 7, 8});
       },
       8},
      {"four with a repeat among them",
       [](Journal& j) {
         held(j, {0, 1, 2, 2, 3, 4});
       },
       5},
      {"four after a repeat",
       [](Journal& j) {
         held(j, {0, 0, 1, 2, 3, 4});
       },
       4},
      {"four and a repeat",
       [](Journal& j) {
         held(j, {0, 1, 2, 3, 4, 4});
       },
       5},
      {"four with a week missed",
       [](Journal& j) {
         held(j, {0, 1, -1, 2, 3, 4});
       },
       5},
      {"from below the first stage is no move up",
       [](Journal& j) {
         j.run_week(-5, 100), held(j, {0, 1, 2, 3});
       },
       4},
      {"two at once are no move up",
       [](Journal& j) {
         for (int week = -5; week < -1; ++week) j.week_of(week, week + 5);
         j.told_week(-1, 5), j.week_of(-1, 5);
       },
       6},
      {"four, and a run in the week since",
       [](Journal& j) {
         j.today(2), held(j, {0, 1, 2, 3, 4}), j.did(1, 4);
       },
       4},
      {"two flares: no advance", [](Journal& j) { j.today(3), held(j, {3}), red(j, 1), red(j, 2); }, 3},
      {"after one its own law holds", [](Journal& j) { j.today(3), held(j, {3}), red(j, 2); }, 4},
  });
}

TEST_CASE("every session of the plan is within the highest stage, and only running counts for its load", "[audit]") {
  Journal journal;
  journal.week_of(-1, 3);
  journal.plan_stage(3);
  CHECK(journal.found_by(check_stages).empty());
  journal.on(1).front().stage = "E";
  CHECK(journal.found_by(check_stages).empty());
  journal.on(1).front().stage = "F";
  CHECK(journal.breaks(Breach::stage_too_high, check_stages));
  journal.on(1).front().stage = "D";
  journal.plan.stage_number = 6;
  CHECK(journal.breaks(Breach::stage_too_high, check_stages));
  journal.plan.stage_number = 4;
  journal.put(2, ItemKind::walk, {{1, {{false, 40'000}}}});
  CHECK(journal.found_by(check_stages).empty());
  journal.on(2).front().kind = ItemKind::walk_run;
  CHECK(journal.breaks(Breach::rem_rise, check_stages));
  journal.plan.phase = Phase::running;
  CHECK(journal.found_by(check_stages).empty());
}
