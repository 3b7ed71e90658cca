// audit: what follows a red session, and pain elsewhere (domain: flare, unsettled-flare, repeated-flare, third-flare,
// persistent-pain, elsewhere).
#include "audit/rows.hpp"

using namespace rtr;
using namespace rtr::test;
using auditing::check_flares;

namespace {

/// The laws that a running plan of tier none breaks; then the least tier that is no longer too low.
std::string laws(const Journal& journal) {
  Journal with = journal;
  with.plan_stage(0);
  std::string out;
  for (const Breach breach : {Breach::flares_repeated, Breach::flare_unsettled, Breach::pain_elsewhere}) {
    if (with.breaks(breach, check_flares)) out += std::string(name_of(breach)) + " ";
  }
  for (const Tier tier : {Tier::none, Tier::hold, Tier::clinician}) {
    with.plan.tier = tier;
    if (!with.breaks(Breach::tier_too_low, check_flares)) return out + std::to_string(static_cast<int>(tier));
  }
  return out + "never";
}

void check(const std::vector<Row>& rows) { check_rows(rows, laws); }

Session& red(Journal& j, int day) {
  Session& one = j.moved(day);
  one.pain.during = 7;
  return one;
}
void amber(Journal& j, int day) { j.moved(day).pain.during = 4; }
Session& signs(Journal& j, int day, Sign sign) {
  Session& one = j.moved(day);
  one = with_sign(one, sign);
  return one;
}

}  // namespace

TEST_CASE("a flare that has not settled stops the week", "[audit]") {
  // Today is day -1.
  const auto settled = [](int day, std::optional<int> hours, std::optional<int> morning = 0,
                          std::optional<int> before = {}) {
    return [=](Journal& j) {
      Session& one = red(j, day);
      one.settled_h = hours, one.pain.next_morning = morning, one.pain.before = before;
    };
  };
  check({
      {"no flare", [](Journal&) {}, "0"},
      {"settled", settled(-4, 48), "1"},
      {"settled late", settled(-4, 49), "flare_unsettled 1"},
      {"settled late, 7 days ago", settled(-8, 49), "flare_unsettled 1"},
      {"settled late, 8 days ago", settled(-9, 49), "0"},
      {"7 days ago", settled(-8, 24), "1"},
      {"8 days ago", settled(-9, 24), "0"},
      {"not reported, the morning well", settled(-4, {}), "1"},
      {"the morning one above", settled(-4, {}, 1), "1"},
      {"the morning two above", settled(-4, {}, 2), "flare_unsettled 1"},
      {"the morning one above what it was before", settled(-4, {}, 3, 2), "1"},
      {"the morning two above what it was before", settled(-4, {}, 4, 2), "flare_unsettled 1"},
      {"nothing known, two days ago", settled(-3, {}, {}), "1"},
      {"nothing known, three days ago", settled(-4, {}, {}), "flare_unsettled 1"},
      {"nothing known, 7 days ago", settled(-8, {}, {}), "flare_unsettled 1"},
      {"nothing known, 8 days ago: a clinician", settled(-9, {}, {}), "flare_unsettled 2"},
      {"two clean runs since, 8 days ago", [=](Journal& j) { settled(-9, {}, {})(j), j.did(-5, 0), j.did(-3, 0); },
       "0"},
      {"two clean runs since, 7 days ago", [=](Journal& j) { settled(-8, {}, {})(j), j.did(-5, 0), j.did(-3, 0); },
       "flare_unsettled 1"},
      {"one clean run since", [=](Journal& j) { settled(-9, {}, {})(j), j.did(-3, 0); }, "flare_unsettled 2"},
      {"two clean walks since", [=](Journal& j) { settled(-9, {}, {})(j), j.moved(-5), j.moved(-3); },
       "flare_unsettled 2"},
      {"one clean, one not known",
       [=](Journal& j) { settled(-9, {}, {})(j), j.did(-5, 0), j.did(-3, 0).signs.reset(); }, "flare_unsettled 2"},
      {"clean runs on its day", [=](Journal& j) { settled(-9, {}, {})(j), j.did(-9, 0), j.did(-3, 0); },
       "flare_unsettled 2"},
      {"amber settles nothing and asks for nothing here",
       [](Journal& j) { j.moved(-4).settled_h = 30, j.record.sessions.back().pain.next_morning.reset(); }, "0"},
  });
}

TEST_CASE("three flares, one at the first stage, or a sign twice: a clinician first", "[audit]") {
  const std::string stopped = "flares_repeated 2";
  const auto after = [](const std::function<void(Journal&)>& flares, int permission) {
    return [=](Journal& j) { flares(j), j.cleared(permission).covers_return_to_running = true; };
  };
  const auto three = [](Journal& j) { red(j, -44), red(j, -30), red(j, -2); };
  const auto nights = [](Journal& j) { signs(j, -16, Sign::night_pain), signs(j, -2, Sign::night_pain); };
  const auto at_first = [](Journal& j) { j.did(-2, 0).pain.during = 7; };
  check({
      {"three in 42 days", three, stopped},
      {"three in 43", [](Journal& j) { red(j, -45), red(j, -30), red(j, -2); }, "1"},
      {"two", [](Journal& j) { red(j, -3), red(j, -2); }, "1"},
      {"three on a day", [](Journal& j) { red(j, -2), red(j, -2), red(j, -2); }, stopped},
      {"four, long ago between", [](Journal& j) { red(j, -90), red(j, -60), red(j, -30), red(j, -2); }, "1"},
      {"three, then a permission", after(three, -1), "1"},
      {"three, a permission of the day of the last", after(three, -2), "1"},
      {"three, a permission before the last", after(three, -3), stopped},
      {"a permission that is not in force yet", after(three, 0), stopped},
      {"a permission that ended",
       [=](Journal& j) { after(three, -1)(j), j.record.clearances.back().until = j.day(-2); }, stopped},
      {"a permission that ends today",
       [=](Journal& j) { after(three, -1)(j), j.record.clearances.back().until = j.day(-1); }, "1"},
      {"a clearance that does not permit running", [=](Journal& j) { three(j), j.cleared(-1); }, stopped},
      {"a newer permission entered before an older",
       [=](Journal& j) { after(three, -1)(j), after([](Journal&) {}, -20)(j); }, "1"},
      {"a flare at the first stage", at_first, stopped},
      {"at the second", [](Journal& j) { j.did(-2, 1).pain.during = 7; }, "1"},
      {"at the first, permitted since", after(at_first, -1), "1"},
      {"in a walk", [](Journal& j) { red(j, -2); }, "1"},
      {"in a stage that the table does not have, below its first",
       [](Journal& j) {
         Session& one = j.did(-2, 0);
         one.stage = "Z", one.run_s = 500, one.pain.during = 7;
       },
       "1"},
      {"in a run without a stage", [](Journal& j) { j.ran(-2, 600).pain.during = 7; }, "1"},
      {"in the first stage, in a week told above it", [=](Journal& j) { j.told_week(-1, 1), at_first(j); }, "1"},
      {"in the first stage, told so", [=](Journal& j) { j.told_week(-1, 0), at_first(j); }, stopped},
      {"in the first stage, in a week told without running",
       [=](Journal& j) { j.add(j.told(-1, 0), -2, 0, 0), at_first(j); }, "1"},
      {"in the first stage, told the running phase", [=](Journal& j) { j.told_week(-1, -1, 600), at_first(j); },
       stopped},
      {"night pain twice in 14 days", nights, stopped},
      {"in 15", [](Journal& j) { signs(j, -17, Sign::night_pain), signs(j, -2, Sign::night_pain); }, "1"},
      {"once", [](Journal& j) { signs(j, -2, Sign::night_pain); }, "1"},
      {"night pain twice, permitted since", after(nights, -1), "1"},
      {"night pain twice, permitted on the day", after(nights, -2), "1"},
      {"night pain twice, permitted between", after(nights, -10), stopped},
      {"toward the foot twice in 14 days",
       [](Journal& j) {
         j.moved(-16).leg_change = LegChange::toward_foot, j.moved(-2).leg_change = LegChange::toward_foot;
       },
       stopped},
      {"toward the foot in 15 days",
       [](Journal& j) {
         j.moved(-17).leg_change = LegChange::toward_foot, j.moved(-2).leg_change = LegChange::toward_foot;
       },
       "1"},
      {"one of each",
       [](Journal& j) { signs(j, -3, Sign::night_pain), j.moved(-2).leg_change = LegChange::toward_foot; }, "1"},
      {"another sign twice", [](Journal& j) { signs(j, -3, Sign::limp), signs(j, -2, Sign::limp); }, "1"},
      {"signs not asked", [](Journal& j) { red(j, -3).signs.reset(), red(j, -2).signs.reset(); }, "1"},
  });
}

TEST_CASE("amber or red in four of the last six weeks: a clinician first", "[audit]") {
  const std::string stopped = "flares_repeated 2";
  const auto ambers = [](std::initializer_list<int> days) {
    return [=](Journal& j) {
      for (const int day : days) amber(j, day);
    };
  };
  check({
      {"three weeks", ambers({-1, -8, -15}), "0"},
      {"four weeks", ambers({-1, -8, -15, -22}), stopped},
      {"the first of each week", ambers({-7, -14, -21, -28}), stopped},
      {"twice in a week is once", ambers({-1, -7, -8, -15}), "0"},
      {"four of six", ambers({-1, -15, -29, -42}), stopped},
      {"the seventh week back is none of six", ambers({-1, -15, -29, -43}), "0"},
      {"the week itself is one of six",
       [=](Journal& j) {
         j.today(2), ambers({1, -1, -8, -15})(j);
       },
       stopped},
      {"its first day",
       [=](Journal& j) {
         j.today(2), ambers({0, -1, -8, -15})(j);
       },
       stopped},
      {"with it the sixth back is none",
       [=](Journal& j) {
         j.today(2), ambers({1, -1, -8, -42})(j);
       },
       "0"},
      {"nor on its first day",
       [=](Journal& j) {
         j.today(2), ambers({0, -1, -8, -42})(j);
       },
       "0"},
      {"with it the fifth back is one",
       [=](Journal& j) {
         j.today(2), ambers({1, -1, -8, -35})(j);
       },
       stopped},
      {"nothing in it yet, the sixth is one",
       [=](Journal& j) {
         j.today(2), ambers({-1, -8, -15, -42})(j);
       },
       stopped},
      {"a good walk in it, the sixth is none",
       [=](Journal& j) {
         j.today(2), ambers({-1, -8, -15, -42})(j), j.moved(1);
       },
       "0"},
      {"good sessions are none",
       [](Journal& j) {
         for (const int day : {-1, -8, -15, -22}) j.moved(day);
       },
       "0"},
      {"red counts as well",
       [=](Journal& j) {
         ambers({-1, -8, -15})(j), red(j, -22);
       },
       stopped},
      {"permitted since",
       [=](Journal& j) {
         ambers({-1, -8, -15, -22})(j), j.cleared(-1).covers_return_to_running = true;
       },
       "0"},
      {"permitted on the day of the first",
       [=](Journal& j) {
         ambers({-1, -8, -15, -22})(j), j.cleared(-22).covers_return_to_running = true;
       },
       "0"},
      {"permitted before the first",
       [=](Journal& j) {
         ambers({-1, -8, -15, -22})(j), j.cleared(-23).covers_return_to_running = true;
       },
       stopped},
  });
}

TEST_CASE("strong pain or a limp elsewhere last week stops the running", "[audit]") {
  const auto elsewhere = [](int day, std::optional<int> pain, Answer limp = Answer::no) {
    return [=](Journal& j) { j.moved(day).elsewhere = {{"toe", 0, Answer::no}, {"knee", pain, limp}}; };
  };
  check({
      {"pain of 5", elsewhere(-2, 5), "0"},
      {"pain of 6", elsewhere(-2, 6), "pain_elsewhere 0"},
      {"not known", elsewhere(-2, std::nullopt), "0"},
      {"a limp", elsewhere(-2, 1, Answer::yes), "pain_elsewhere 0"},
      {"a limp, not asked", elsewhere(-2, 1, Answer::unanswered), "0"},
      {"on the first day of last week", elsewhere(-7, 6), "pain_elsewhere 0"},
      {"before it", elsewhere(-8, 6), "0"},
      {"in the week itself", [=](Journal& j) { j.today(2), elsewhere(0, 6)(j); }, "0"},
  });
}

TEST_CASE("a walking week breaks no law of the flares, but its tier may be too low", "[audit]") {
  Journal journal;
  red(journal, -4).settled_h = 60;
  red(journal, -5), red(journal, -6);
  journal.record.sessions.back().elsewhere = {{"knee", 9, Answer::no}};
  CHECK(journal.found_by(check_flares) == std::vector{Breach::tier_too_low});
  journal.plan.tier = Tier::clinician;
  CHECK(journal.found_by(check_flares).empty());
}

TEST_CASE("an open flare allows one stage below the one held at it, two in 21 days two", "[audit]") {
  const auto highest = [](const std::function<void(Journal&)>& change) {
    Journal journal;
    change(journal);
    for (int stage = 9; stage >= 0; --stage) {
      Journal with = journal;
      with.plan_stage(stage);
      if (!with.breaks(Breach::flare_stage, check_flares)) return stage;
    }
    return -1;
  };
  const auto two_clean = [](Journal& j) { j.did(-6, 5), j.did(-4, 5); };
  CHECK(highest([](Journal& j) { j.week_of(-1, 5); }) == 9);
  CHECK(highest([](Journal& j) { j.week_of(-1, 5), red(j, -2); }) == 4);
  CHECK(highest([](Journal& j) { j.week_of(-1, 5), red(j, -8); }) == 0);
  CHECK(highest([](Journal& j) { j.week_of(-1, 5), red(j, -9); }) == 9);
  CHECK(highest([](Journal& j) { j.did(-2, 5), red(j, -8); }) == 0);
  CHECK(highest([](Journal& j) { red(j, -9); }) == 0);
  CHECK(highest([&](Journal& j) { two_clean(j), red(j, -9); }) == 9);
  CHECK(highest([&](Journal& j) { two_clean(j), red(j, -8), j.week_of(-2, 5); }) == 4);
  // The stage of its week or of the one before, whichever is higher.
  CHECK(highest([](Journal& j) { j.week_of(-2, 5), j.week_of(-1, 3), red(j, -2); }) == 4);
  CHECK(highest([](Journal& j) { j.week_of(-3, 5), j.week_of(-2, 3), j.week_of(-1, 3), red(j, -2); }) == 2);
  CHECK(highest([](Journal& j) { j.week_of(-2, 3), j.week_of(-1, 4), red(j, -2); }) == 3);
  CHECK(highest([](Journal& j) { j.week_of(-2, 3), j.week_of(-1, 4), red(j, -7); }) == 2);
  CHECK(highest([](Journal& j) { j.week_of(-2, 3), j.week_of(-1, 4), red(j, -6); }) == 3);
  CHECK(highest([](Journal& j) { j.run_week(-1, 100), red(j, -2); }) == 0);
  CHECK(highest([](Journal& j) { j.told_week(-1, 6), red(j, -2); }) == 5);
  CHECK(highest([](Journal& j) { j.told_week(-1, 6), j.told_week(-2, 8), j.week_of(-1, 5), red(j, -2); }) == 5);
  // The running phase stands one above the last stage.
  CHECK(highest([](Journal& j) { j.week_of(-2, 9), j.told_week(-1, -1, 1200), j.run_week(-1, 1200), red(j, -2); }) ==
        9);
  CHECK(highest([](Journal& j) {
          j.week_of(-2, 9), j.told_week(-1, -1, 1200), j.run_week(-1, 1200), red(j, -2), red(j, -3);
        }) == 8);
  // Two flares.
  CHECK(highest([](Journal& j) { j.week_of(-4, 5), j.week_of(-1, 5), red(j, -22), red(j, -2); }) == 3);
  CHECK(highest([](Journal& j) { j.week_of(-4, 5), j.week_of(-1, 5), red(j, -23), red(j, -2); }) == 4);
  CHECK(highest([](Journal& j) { j.week_of(-1, 1), red(j, -3), red(j, -2); }) == 0);
  // In the running phase the caps in minutes stand for it.
  Journal running;
  running.week_of(-1, 5), red(running, -2);
  running.plan_runs({60});
  CHECK_FALSE(running.breaks(Breach::flare_stage, check_flares));
}
