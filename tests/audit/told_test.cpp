// audit: what was told, week by week, as the domain counts it (Reference, Order).
#include "audit/rows.hpp"

using namespace rtr;
using namespace rtr::test;
using auditing::Reading;
using auditing::Told;

namespace {

/// Own stage, highest stage, sessions above; running: seconds/longest/days; the most told; what else holds.
std::string text(const Told& told) {
  std::string out = day_text(told.start) + " of " + day_text(told.as_of) + ": " + std::to_string(told.own_stage) + "/" +
                    std::to_string(told.stage) + "/" + std::to_string(told.upper) + ", " + std::to_string(told.run_s) +
                    "/" + std::to_string(told.longest_s) + "/" + std::to_string(told.run_days) + ", most " +
                    std::to_string(told.most_run_s);
  if (told.runs) out += " runs";
  if (told.running_phase) out += " running";
  if (told.step_back) out += " back";
  if (told.runs_at_once) out += " at once";
  return out;
}

std::string told(const Journal& journal) {
  std::string out;
  const Reading reading = journal.read();
  for (const Told& one : reading.told) out += (out.empty() ? "" : "; ") + text(one);
  return out;
}

}  // namespace

TEST_CASE("a plan on record tells its stage, its running and its days", "[audit]") {
  check_rows(
      {
          {"three sessions of a stage", [](Journal& j) { j.told_week(-1, 2); },
           "-7 of -8: 2/2/0, 2160/360/3, most 2160 runs"},
          {"a bridge: one of the stage above",
           [](Journal& j) {
             IssuedPlan& plan = j.told(-1, 1);
             j.add(plan, -6, 660, 330, 1), j.add(plan, -4, 720, 360, 2);
           },
           "-7 of -8: 1/2/1, 1380/360/2, most 1380 runs"},
          {"the bridge's first session is of the stage above",
           [](Journal& j) {
             IssuedPlan& plan = j.told(-1, 1);
             j.add(plan, -6, 720, 360, 2), j.add(plan, -4, 660, 330, 1);
           },
           "-7 of -8: 1/2/1, 1380/360/2, most 1380 runs"},
          {"a session of a lower stage is none above",
           [](Journal& j) {
             IssuedPlan& plan = j.told(-1, 2);
             j.add(plan, -6, 600, 300, 0), j.add(plan, -4, 720, 360, 2);
           },
           "-7 of -8: 2/2/0, 1320/360/2, most 1320 runs"},
          {"a walk beside it, whatever its stage, is no running",
           [](Journal& j) {
             IssuedPlan& plan = j.told(-1, 1);
             j.add(plan, -6, 660, 330, 1), j.add(plan, -5, 0, 0, 2);
           },
           "-7 of -8: 1/2/0, 660/330/1, most 660 runs"},
          {"the running phase has no stage", [](Journal& j) { j.told_week(-1, -1, 1800); },
           "-7 of -8: -1/-1/0, 5400/1800/3, most 5400 runs running"},
          {"a step back", [](Journal& j) { j.told_week(-2, -1, 1800).progress = Progress::step_back; },
           "-14 of -15: -1/-1/0, 5400/1800/3, most 5400 runs running back"},
          {"a deload is no step back", [](Journal& j) { j.told_week(-1, -1, 60).progress = Progress::deload; },
           "-7 of -8: -1/-1/0, 180/60/3, most 180 runs running"},
          {"walks only, on the day it was made",
           [](Journal& j) {
             IssuedPlan& plan = j.told(-1, 0);
             plan.as_of = j.day(-7);
             j.add(plan, -7, 0, 0);
           },
           "-7 of -7: 0/0/0, 0/0/0, most 0"},
          {"one second is running", [](Journal& j) { j.add(j.told(-1, 0), -6, 1, 1, 1); },
           "-7 of -8: 0/1/1, 1/1/1, most 1 runs"},
          {"a run on the day it was made",
           [](Journal& j) {
             IssuedPlan& plan = j.told(-1, 0);
             plan.as_of = j.day(-6);
             j.add(plan, -6, 1, 1, 0);
           },
           "-7 of -6: 0/0/0, 1/1/1, most 1 runs at once"},
          {"made in its week, with runs later and before only",
           [](Journal& j) {
             IssuedPlan& plan = j.told(-1, 0);
             plan.as_of = j.day(-6);
             j.add(plan, -4, 600, 300, 0), j.add(plan, -7, 600, 300, 0);
           },
           "-7 of -6: 0/0/0, 1200/300/2, most 1200 runs"},
          {"a stage that the table does not have",
           [](Journal& j) {
             IssuedPlan& plan = j.told_week(-1, 0);
             plan.stage = plan.items.front().stage = "Z";
           },
           "-7 of -8: -1/0/2, 1800/300/3, most 1800 runs"},
      },
      told);
}

TEST_CASE("a plan made within its week tells what had been done before it, too", "[audit]") {
  // Made on Wednesday, for one run left on Saturday.
  const auto midweek = [](Journal& j, int as_of = -5, int own = 1) -> IssuedPlan& {
    IssuedPlan& plan = j.told(-1, own);
    plan.as_of = j.day(as_of);
    j.add(plan, -2, 660, 330, own);
    return plan;
  };
  check_rows(
      {
          {"a run before", [&](Journal& j) { midweek(j), j.did(-6, 1); }, "-7 of -5: 1/1/0, 1320/330/1, most 660 runs"},
          {"the week before is another", [&](Journal& j) { midweek(j), j.did(-8, 1); },
           "-7 of -5: 1/1/0, 660/330/1, most 660 runs"},
          {"on the week's first day", [&](Journal& j) { midweek(j), j.did(-7, 1); },
           "-7 of -5: 1/1/0, 1320/330/1, most 660 runs"},
          {"on the day itself", [&](Journal& j) { midweek(j), j.did(-5, 1); },
           "-7 of -5: 1/1/0, 1320/330/1, most 660 runs"},
          {"on the day after", [&](Journal& j) { midweek(j), j.did(-4, 1); },
           "-7 of -5: 1/1/0, 660/330/1, most 660 runs"},
          {"made on the first day, run on it", [&](Journal& j) { midweek(j, -7), j.did(-7, 1); },
           "-7 of -7: 1/1/0, 1320/330/1, most 660 runs"},
          {"made the day before the week", [&](Journal& j) { midweek(j, -8), j.did(-7, 1), j.did(-8, 1); },
           "-7 of -8: 1/1/0, 660/330/1, most 660 runs"},
          {"a longer run before", [&](Journal& j) { midweek(j), j.ran(-6, 900); },
           "-7 of -5: 1/5/1, 1560/900/1, most 660 runs"},
          {"a walk is passed over", [&](Journal& j) { midweek(j), j.moved(-7).run_s = 60, j.did(-6, 1); },
           "-7 of -5: 1/1/0, 1320/330/1, most 660 runs"},
          {"a bridge begun", [&](Journal& j) { midweek(j), j.did(-6, 2); },
           "-7 of -5: 1/2/1, 1380/360/1, most 660 runs"},
          {"a bridge begun on the day itself", [&](Journal& j) { midweek(j), j.did(-5, 2); },
           "-7 of -5: 1/2/1, 1380/360/1, most 660 runs"},
          {"a run on the day itself, where the plan asked for one that day, is the plan's own",
           [&](Journal& j) { j.add(midweek(j), -5, 660, 330, 1), j.did(-6, 2), j.did(-5, 2); },
           "-7 of -5: 1/2/1, 2760/360/2, most 1320 runs at once"},
          {"and a run before it is the bridge's", [&](Journal& j) { j.add(midweek(j), -5, 660, 330, 1), j.did(-6, 2); },
           "-7 of -5: 1/2/1, 2040/360/2, most 1320 runs at once"},
          {"the lowest stage has one above", [&](Journal& j) { midweek(j, -5, 0).items[0].run_s = 600, j.did(-6, 1); },
           "-7 of -5: 0/1/1, 1260/330/1, most 600 runs"},
          {"in the running phase nothing stands above", [&](Journal& j) { midweek(j, -5, -1), j.did(-6, 1); },
           "-7 of -5: -1/1/0, 1320/330/1, most 660 runs running"},
          {"without running left nothing was told", [&](Journal& j) { midweek(j).items.clear(), j.did(-6, 1); },
           "-7 of -5: 1/1/0, 0/0/0, most 0"},
      },
      told);
}

TEST_CASE("of several plans for a week the newest counts, then the strictest; what ran is not undone", "[audit]") {
  const auto plan = [](Journal& j, int week, int as_of, Seconds run_s) {
    IssuedPlan& one = j.told(week, 0);
    one.as_of = j.day(as_of);
    if (run_s > 0) j.add(one, 7 * week + 3, run_s, run_s);
  };
  check_rows(
      {
          {"the newest, though it asks for more", [&](Journal& j) { plan(j, -1, -9, 100), plan(j, -1, -8, 200); },
           "-7 of -8: 0/0/0, 200/200/1, most 200 runs"},
          {"the newest, though it asks for less",
           [&](Journal& j) { plan(j, -1, -8, 100), plan(j, -1, -9, 200), plan(j, -1, -10, 150); },
           "-7 of -8: 0/0/0, 100/100/1, most 200 runs"},
          {"the most of three", [&](Journal& j) { plan(j, -1, -8, 100), plan(j, -1, -9, 150), plan(j, -1, -10, 300); },
           "-7 of -8: 0/0/0, 100/100/1, most 300 runs"},
          {"of one day the strictest", [&](Journal& j) { plan(j, -1, -8, 200), plan(j, -1, -8, 100); },
           "-7 of -8: 0/0/0, 100/100/1, most 200 runs"},
          {"what withheld the rest does not undo", [&](Journal& j) { plan(j, -1, -5, 0), plan(j, -1, -8, 100); },
           "-7 of -8: 0/0/0, 100/100/1, most 100 runs"},
          {"each week its own", [&](Journal& j) { plan(j, -1, -8, 100), plan(j, -2, -15, 300), plan(j, -3, -22, 200); },
           "-21 of -22: 0/0/0, 200/200/1, most 200 runs; -14 of -15: 0/0/0, 300/300/1, most 300 runs; "
           "-7 of -8: 0/0/0, 100/100/1, most 100 runs"},
          {"one made today", [&](Journal& j) { plan(j, 0, -1, 100); }, "0 of -1: 0/0/0, 100/100/1, most 100 runs"},
          {"none made tomorrow", [&](Journal& j) { plan(j, 0, 0, 100); }, ""},
      },
      told);
}

TEST_CASE("a day belongs to the plan of its week, and to no other", "[audit]") {
  Journal journal;
  CHECK(auditing::told_on(journal.read(), journal.day(-7)) == nullptr);
  journal.told_week(-2, 0);
  journal.told_week(-4, 0);
  const Reading reading = journal.read();
  const auto week_told = [&](int day) {
    const Told* told = auditing::told_on(reading, journal.day(day));
    return told == nullptr ? std::string("none") : day_text(told->start);
  };
  CHECK(week_told(-29) == "none");
  CHECK(week_told(-28) == "-28");
  CHECK(week_told(-22) == "-28");
  CHECK(week_told(-21) == "none");
  CHECK(week_told(-15) == "none");
  CHECK(week_told(-14) == "-14");
  CHECK(week_told(-8) == "-14");
  CHECK(week_told(-7) == "none");
}

TEST_CASE("weeks told on another weekday are noticed", "[audit]") {
  const auto one_grid = [](int shift) {
    Journal journal;
    journal.told_week(-3, 0);
    journal.told_week(-2, 0).week_start = journal.day(-14 + shift);
    journal.told_week(-1, 0);
    return journal.read().one_grid;
  };
  CHECK(one_grid(0));
  CHECK_FALSE(one_grid(1));
  CHECK_FALSE(one_grid(-1));
  Journal later;
  later.told_week(0, 0).week_start = later.day(1);
  CHECK_FALSE(later.read().one_grid);
}
