// audit: the light of every session, what was done, and what keeps a week from rising (domain: a session's light;
// amber, centralising, ill, elsewhere, too-few-clean, overshoot, intensity).
#include "audit/journal.hpp"

using namespace rtr;
using namespace rtr::test;
using auditing::Colour;
using auditing::Reading;
using auditing::Seen;

namespace {

struct Row {
  std::string_view name;
  std::function<void(Session&)> change;
  Colour light;
  bool clean = false;
};

constexpr Colour green = Colour::green, amber = Colour::amber, red = Colour::red;

std::function<void(Session&)> signed_by(Sign sign) {
  return [sign](Session& one) { one = with_sign(one, sign); };
}
std::function<void(Session&)> stiff(Stiffness how, std::optional<int> hours) {
  return [=](Session& one) { one.stiffness_next_morning = how, one.stiffness_h = hours; };
}
std::function<void(Session&)> legs(Leg leg, LegChange change = LegChange::none) {
  return [=](Session& one) { one.leg = leg, one.leg_change = change; };
}
std::function<void(Session&)> warm_up(int pain, std::optional<int> during) {
  return [=](Session& one) { one.pain.warm_up = pain, one.pain.during = during; };
}

struct Rise {
  std::string_view name;
  std::function<void(Journal&)> change;
  bool earned;
};

}  // namespace

TEST_CASE("the worst field gives a session its light", "[audit]") {
  const std::vector<Row> rows = {
      {"well", [](Session&) {}, green, true},
      {"tight muscles", signed_by(Sign::tightness), green, true},
      {"tired", signed_by(Sign::fatigue), green, true},
      {"ill is no matter of the back", signed_by(Sign::ill), green, true},
      {"the back tightens", signed_by(Sign::back_tightening), amber},
      {"sharp pain", signed_by(Sign::sharp_pain), red},
      {"radiating pain", signed_by(Sign::radiating_pain), red},
      {"numb", signed_by(Sign::numbness), red},
      {"tingling", signed_by(Sign::tingling), red},
      {"weak", signed_by(Sign::weakness), red},
      {"limping", signed_by(Sign::limp), red},
      {"night pain", signed_by(Sign::night_pain), red},
      {"before 2", [](Session& one) { one.pain.before = 2; }, green, true},
      {"before 3", [](Session& one) { one.pain.before = 3; }, amber},
      {"before 5", [](Session& one) { one.pain.before = 5; }, amber},
      {"before 6", [](Session& one) { one.pain.before = 6; }, red},
      {"during 2", [](Session& one) { one.pain.during = 2; }, green, true},
      {"during 3", [](Session& one) { one.pain.during = 3; }, amber},
      {"during 5", [](Session& one) { one.pain.during = 5; }, amber},
      {"during 6", [](Session& one) { one.pain.during = 6; }, red},
      {"after 3", [](Session& one) { one.pain.after = 3; }, amber},
      {"after 6", [](Session& one) { one.pain.after = 6; }, red},
      {"warm-up 6, eased", warm_up(6, 0), red},
      {"warm-up 3, eased", warm_up(3, 2), amber},
      {"warm-up 3, not eased", warm_up(3, 3), red},
      {"warm-up 3, and nothing known of the run", warm_up(3, std::nullopt), red},
      {"warm-up 2, not eased", warm_up(2, 2), green, true},
      {"next morning 1, before unknown", [](Session& one) { one.pain.next_morning = 1; }, green, true},
      {"next morning 2, before unknown", [](Session& one) { one.pain.next_morning = 2; }, amber},
      {"next morning 2 after 1", [](Session& one) { one.pain.before = 1, one.pain.next_morning = 2; }, green, true},
      {"next morning 3", [](Session& one) { one.pain.before = 2, one.pain.next_morning = 3; }, amber},
      {"next morning 6", [](Session& one) { one.pain.before = 2, one.pain.next_morning = 6; }, red},
      {"settled in 24 hours", [](Session& one) { one.settled_h = 24; }, green, true},
      {"in 25", [](Session& one) { one.settled_h = 25; }, amber},
      {"in 48", [](Session& one) { one.settled_h = 48; }, amber},
      {"in 49", [](Session& one) { one.settled_h = 49; }, red},
      {"stiff as usual", stiff(Stiffness::usual, 30), green, true},
      {"less stiff", stiff(Stiffness::less, std::nullopt), green, true},
      {"stiffer", stiff(Stiffness::more, std::nullopt), amber},
      {"stiffer for 24 hours", stiff(Stiffness::more, 24), amber},
      {"stiffer for 25", stiff(Stiffness::more, 25), red},
      {"no leg pain", legs(Leg::none), green, true},
      {"the buttock", legs(Leg::buttock), amber},
      {"the thigh", legs(Leg::thigh), amber},
      {"below the knee", legs(Leg::below_knee), red},
      {"the foot", legs(Leg::foot), red},
      {"moving down", legs(Leg::none, LegChange::toward_foot), red},
      {"moving up", legs(Leg::none, LegChange::toward_back), green, true},
      {"during not known", [](Session& one) { one.pain.during.reset(); }, green},
      {"next morning not known", [](Session& one) { one.pain.next_morning.reset(); }, green},
      {"signs not asked", [](Session& one) { one.signs.reset(); }, green},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Journal journal;
    row.change(journal.did(-3, 0));
    const Reading reading = journal.read();
    CHECK(static_cast<int>(reading.sessions.at(0).light) == static_cast<int>(row.light));
    CHECK(reading.sessions.at(0).clean_at_most == row.clean);
  }
}

TEST_CASE("pain in buttock or thigh is amber when it was not reported in the 14 days before", "[audit]") {
  const auto light = [](int before, Leg was, int now, bool again = false) {
    Journal journal;
    journal.today(20);
    if (again) journal.did(now, 0).leg = Leg::thigh;
    journal.did(before, 0).leg = was;
    journal.did(now, 0).leg = Leg::thigh;
    return static_cast<int>(journal.read().sessions.back().light);
  };
  CHECK(light(-14, Leg::buttock, 0) == static_cast<int>(green));
  CHECK(light(-15, Leg::buttock, 0) == static_cast<int>(amber));
  CHECK(light(-15, Leg::foot, -1) == static_cast<int>(green));
  CHECK(light(-5, Leg::none, 0) == static_cast<int>(amber));
  CHECK(light(0, Leg::thigh, 0) == static_cast<int>(amber));
  CHECK(light(-5, Leg::thigh, 0, true) == static_cast<int>(green));
}

TEST_CASE("sessions are read in the order of their dates: those done, from the onset to today", "[audit]") {
  Journal journal;
  journal.record.runner.injury.onset = journal.day(-20);
  for (const int day : {-21, -20, -19, -1, 0}) journal.did(day, 1);
  journal.did(-5, 0).skipped = true;
  journal.did(-10, 2);
  journal.moved(-9).run_s = 60;
  journal.did(-8, 3).run_s = 0;
  journal.did(-7, 3).run_s = 1;
  journal.did(-6, 3).run_s.reset();
  journal.record.sessions.back().walk_s.reset();
  std::string out;
  for (const Seen& one : journal.read().sessions) {
    out += day_text(one.date) + (one.runs ? " runs " : " ") + std::to_string(one.run_s) + "/" +
           std::to_string(one.walk_s) + "; ";
  }
  // What was run on the day of the onset may be what caused it.
  CHECK(out ==
        "-20 660/720; -19 runs 660/720; -10 runs 720/720; -9 60/0; -8 0/720; -7 runs 1/720; -6 0/0; "
        "-1 runs 660/720; ");
}

TEST_CASE("a rise is earned by two clean runs last week and nothing that holds", "[audit]") {
  const auto last = [](Journal& j) -> Session& { return j.record.sessions.back(); };
  const auto hurts = [](Journal& j, std::optional<int> pain) {
    j.record.sessions.back().elsewhere = {{"knee", pain, Answer::no}};
  };
  const auto efforts = [](Journal& j, std::initializer_list<int> all) {
    std::size_t i = 0;
    for (const int effort : all) j.record.sessions[i++].rpe = effort;
  };
  const std::vector<Rise> rows = {
      {"three clean", [](Journal& j) { j.week_of(-1, 2); }, true},
      {"two clean", [](Journal& j) { j.week_of(-1, 2, 2); }, true},
      {"one clean", [](Journal& j) { j.week_of(-1, 2, 1); }, false},
      {"two of three known", [=](Journal& j) { j.week_of(-1, 2), last(j).signs.reset(); }, true},
      {"one of two known", [=](Journal& j) { j.week_of(-1, 2, 2), last(j).signs.reset(); }, false},
      {"on the week's first day and its last", [](Journal& j) { j.did(-7, 2), j.did(-1, 2); }, true},
      {"one a day too early", [](Journal& j) { j.did(-8, 2), j.did(-1, 2); }, false},
      {"one in the week itself", [](Journal& j) { j.today(2), j.did(-1, 2), j.did(0, 2); }, false},
      {"a clean walk is none", [](Journal& j) { j.did(-5, 2), j.moved(-3); }, false},
      {"one amber", [=](Journal& j) { j.week_of(-1, 2), last(j).pain.during = 3; }, false},
      {"an amber walk", [=](Journal& j) { j.week_of(-1, 2), j.moved(-1).pain.during = 3; }, false},
      {"an amber walk the week before", [](Journal& j) { j.moved(-8).pain.during = 3, j.week_of(-1, 2); }, true},
      {"leg pain moving towards the back",
       [=](Journal& j) {
         j.did(-10, 2).leg = Leg::thigh, j.week_of(-1, 2);
         last(j).leg = Leg::thigh, last(j).leg_change = LegChange::toward_back;
       },
       false},
      {"the buttock's moving towards the back",
       [=](Journal& j) {
         j.did(-10, 2).leg = Leg::thigh, j.week_of(-1, 2);
         last(j).leg = Leg::buttock, last(j).leg_change = LegChange::toward_back;
       },
       false},
      {"leg pain as before",
       [=](Journal& j) {
         j.did(-10, 2).leg = Leg::thigh, j.week_of(-1, 2);
         last(j).leg = Leg::thigh, last(j).leg_change = LegChange::same;
       },
       true},
      {"towards the back, of no leg pain",
       [=](Journal& j) { j.week_of(-1, 2), last(j).leg = Leg::none, last(j).leg_change = LegChange::toward_back; },
       true},
      {"ill", [=](Journal& j) { j.week_of(-1, 2), last(j) = with_sign(last(j), Sign::ill); }, false},
      {"pain of 2 elsewhere", [=](Journal& j) { j.week_of(-1, 2), hurts(j, 2); }, true},
      {"pain of 3 elsewhere", [=](Journal& j) { j.week_of(-1, 2), hurts(j, 3); }, false},
      {"pain elsewhere, how much nobody knows", [=](Journal& j) { j.week_of(-1, 2), hurts(j, std::nullopt); }, false},
      {"effort 7 in all",
       [=](Journal& j) {
         j.week_of(-1, 2), efforts(j, {7, 7, 7});
       },
       false},
      {"effort below 7 on average",
       [=](Journal& j) {
         j.week_of(-1, 2), efforts(j, {7, 7, 6});
       },
       true},
      {"effort 7 on average",
       [=](Journal& j) {
         j.week_of(-1, 2), efforts(j, {8, 6});
       },
       false},
      {"effort of the one that told", [=](Journal& j) { j.week_of(-1, 2), efforts(j, {7}); }, false},
      {"effort of one below 7", [=](Journal& j) { j.week_of(-1, 2), efforts(j, {6}); }, true},
      {"the week 10 % over its plan",
       [](Journal& j) { j.told_week(-1, 2).items[0].run_s = 1960 - 2 * 720 + 440, j.week_of(-1, 2); }, true},
      {"exactly 110 %",
       [](Journal& j) { j.add(j.told(-1, 2), -3, 1200, 360, 2), j.did(-5, 2).run_s = 600, j.did(-3, 2); }, true},
      {"a second more",
       [](Journal& j) { j.add(j.told(-1, 2), -3, 1200, 360, 2), j.did(-5, 2).run_s = 601, j.did(-3, 2); }, false},
      {"the most that was told for the week counts",
       [](Journal& j) {
         j.add(j.told(-1, 2), -3, 1200, 360, 2), j.add(j.told(-1, 2), -3, 600, 360, 2);
         j.did(-5, 2).run_s = 600, j.did(-3, 2);
       },
       true},
      {"what was told later counts with what was done before it",
       [](Journal& j) {
         IssuedPlan& plan = j.told(-1, 2);
         plan.as_of = j.day(-5);
         j.add(plan, -3, 660, 360, 2);
         j.did(-5, 2), j.did(-3, 2);
       },
       true},
      {"a bout of 110 %",
       [](Journal& j) { j.told_week(-1, 2), j.week_of(-1, 2), j.record.sessions[0].longest_run_s = 396; }, true},
      {"a bout of a second more",
       [](Journal& j) { j.told_week(-1, 2), j.week_of(-1, 2), j.record.sessions[0].longest_run_s = 397; }, false},
      {"without a plan nothing is over it", [=](Journal& j) { j.week_of(-1, 2), last(j).run_s = 3600; }, true},
      {"a run that does not count is over no plan",
       [](Journal& j) { j.add(j.told(-1, 2), -3, 0, 0), j.week_of(-1, 2); }, true},
      {"a pattern that asks for a doctor",
       [](Journal& j) { j.week_of(-1, 2), j.answer(-90, Item::inflammatory_pattern, Answer::yes); }, false},
      {"no such pattern", [](Journal& j) { j.week_of(-1, 2), j.answer(-9, Item::inflammatory_pattern, Answer::no); },
       true},
      {"no longer",
       [](Journal& j) {
         j.week_of(-1, 2), j.answer(-8, Item::inflammatory_pattern, Answer::no);
         j.answer(-9, Item::inflammatory_pattern, Answer::yes);
       },
       true},
      {"of one day the yes",
       [](Journal& j) {
         j.week_of(-1, 2), j.answer(-9, Item::inflammatory_pattern, Answer::yes);
         j.answer(-9, Item::inflammatory_pattern, Answer::no);
       },
       false},
      {"of one day the yes, answered last",
       [](Journal& j) {
         j.week_of(-1, 2), j.answer(-9, Item::inflammatory_pattern, Answer::no);
         j.answer(-9, Item::inflammatory_pattern, Answer::yes);
       },
       false},
      {"a no after the yes",
       [](Journal& j) {
         j.week_of(-1, 2), j.answer(-9, Item::inflammatory_pattern, Answer::yes);
         j.answer(-8, Item::inflammatory_pattern, Answer::no);
       },
       true},
      {"not asked since",
       [](Journal& j) {
         j.week_of(-1, 2), j.answer(-9, Item::inflammatory_pattern, Answer::yes);
         j.answer(-8, Item::squat, Answer::no);
       },
       false},
      {"answered today", [](Journal& j) { j.week_of(-1, 2), j.answer(-1, Item::inflammatory_pattern, Answer::yes); },
       false},
      {"answered tomorrow", [](Journal& j) { j.week_of(-1, 2), j.answer(0, Item::inflammatory_pattern, Answer::yes); },
       true},
  };
  for (const Rise& row : rows) {
    CAPTURE(row.name);
    Journal journal;
    row.change(journal);
    CHECK(auditing::rise_earned(journal.read()) == row.earned);
  }
}
