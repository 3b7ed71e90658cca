// audit: what has to be known before anyone runs (domain: screen-unanswered, readiness, clearance-needed, flare).
#include "audit/rows.hpp"

using namespace rtr;
using namespace rtr::test;
using auditing::check_gates;

namespace {

/// Ready and screened three days ago; today is day -1.
Journal ready_one() {
  Journal journal;
  journal.record.checklists = {ready(journal.day(-4))};
  journal.plan_stage(0);
  return journal;
}
/// The same with a run two days ago, so that no start stands in the way.
Journal running_one() {
  Journal journal = ready_one();
  journal.did(-3, 1);
  return journal;
}

void check(Journal (*from)(), const std::vector<Row>& rows) {
  check_rows(
      rows, [](const Journal& journal) { return names(journal.found_by(check_gates)); }, from);
}

std::function<void(Journal&)> rests(int day, int pain) {
  return [=](Journal& j) { j.record.checklists.push_back({j.day(day), pain, {}}); };
}
void forget(Journal& j, Item item) {
  for (Checklist& one : j.record.checklists) one.answers[index_of(item)] = Answer::unanswered;
}

}  // namespace

TEST_CASE("every red flag is answered within 7 days, by any answer", "[audit]") {
  for (const Item item : red_flags()) {
    CAPTURE(id_of(item));
    Journal journal = running_one();
    forget(journal, item);
    CHECK(names(journal.found_by(check_gates)) == "screen_stale");
    journal.answer(-9, item, Answer::no);
    CHECK(names(journal.found_by(check_gates)) == "screen_stale");
    journal.answer(-8, item, Answer::no);
    CHECK(journal.found_by(check_gates).empty());
    journal.answer(0, item, Answer::no);
    CHECK(journal.found_by(check_gates).empty());
    journal.record.checklists.pop_back();
    journal.record.checklists.back().answers[index_of(item)] = Answer::yes;
    CHECK(journal.found_by(check_gates).empty());
    forget(journal, item);
    journal.answer(0, item, Answer::no);
    CHECK(names(journal.found_by(check_gates)) == "screen_stale");
    journal.answer(-1, item, Answer::no);
    CHECK(journal.found_by(check_gates).empty());
    forget(journal, item);
    clear_days(journal);
    CHECK(journal.found_by(check_gates).empty());
  }
}

TEST_CASE("a refused gate stops the running at any time; the newest answer counts, of one day the no", "[audit]") {
  for (const Item item : readiness_items()) {
    CAPTURE(id_of(item));
    Journal journal = running_one();
    forget(journal, item);
    CHECK(journal.found_by(check_gates).empty());
    journal.answer(-90, item, Answer::no);
    CHECK(names(journal.found_by(check_gates)) == "gate_refused");
    journal.answer(-90, item, Answer::yes);
    CHECK(names(journal.found_by(check_gates)) == "gate_refused");
    journal.answer(-89, item, Answer::yes);
    CHECK(journal.found_by(check_gates).empty());
    journal.answer(-89, item, Answer::no);
    CHECK(names(journal.found_by(check_gates)) == "gate_refused");
    journal.answer(-88, item, Answer::yes);
    journal.answer(-90, item, Answer::no);
    CHECK(journal.found_by(check_gates).empty());
    journal.answer(0, item, Answer::no);
    CHECK(journal.found_by(check_gates).empty());
  }
  for (const Item item : {Item::seen_clinician, Item::single_leg_balance_10s, Item::cause_volume}) {
    Journal journal = running_one();
    journal.answer(-2, item, Answer::no);
    CHECK(journal.found_by(check_gates).empty());
  }
  check(running_one,
        {
            {"resting pain 2", rests(-2, 2), ""},
            {"resting pain 3", rests(-2, 3), "gate_refused"},
            {"long ago", [](Journal& j) { forget(j, Item::squat), rests(-90, 3)(j); }, ""},
            {"newer, and better", [](Journal& j) { rests(-3, 3)(j), rests(-2, 2)(j); }, ""},
            {"older, entered later", [](Journal& j) { rests(-2, 2)(j), rests(-3, 3)(j); }, ""},
            {"of one day the worst", [](Journal& j) { rests(-2, 3)(j), rests(-2, 1)(j); }, "gate_refused"},
            {"of one day the worst, told last", [](Journal& j) { rests(-2, 1)(j), rests(-2, 3)(j); }, "gate_refused"},
            {"tomorrow's", rests(0, 3), ""},
            {"never told", [](Journal& j) { j.record.checklists[0].resting_pain.reset(); }, ""},
            {"the newest, however old",
             [](Journal& j) { j.record.checklists[0].resting_pain.reset(), rests(-90, 3)(j); }, "gate_refused"},
        });
}

TEST_CASE("before the first run every gate is answered yes, after the onset and within 14 days", "[audit]") {
  for (const Item item : readiness_items()) {
    CAPTURE(id_of(item));
    Journal journal = ready_one();
    CHECK(journal.found_by(check_gates).empty());
    forget(journal, item);
    CHECK(names(journal.found_by(check_gates)) == "gate_missing");
    journal.answer(-16, item, Answer::yes);
    CHECK(names(journal.found_by(check_gates)) == "gate_missing");
    journal.answer(-15, item, Answer::yes);
    CHECK(journal.found_by(check_gates).empty());
  }
  const auto pain = [](int day, int value) {
    return [=](Journal& j) { j.record.checklists[0].resting_pain.reset(), rests(day, value)(j); };
  };
  const auto onset = [](int day) { return [=](Journal& j) { j.record.runner.injury.onset = j.day(day); }; };
  const auto permitted = [](const std::function<void(Journal&)>& change) {
    return [=](Journal& j) { change(j), j.cleared(-1).covers_return_to_running = true; };
  };
  check(ready_one, {
                       {"resting pain 1", pain(-2, 1), ""},
                       {"resting pain 2", pain(-2, 2), "gate_missing"},
                       {"14 days ago", pain(-15, 0), ""},
                       {"15 days ago", pain(-16, 0), "gate_missing"},
                       {"not told", [](Journal& j) { j.record.checklists[0].resting_pain.reset(); }, "gate_missing"},
                       {"onset the day before", permitted(onset(-5)), ""},
                       {"onset on the day", permitted(onset(-4)), "gate_missing"},
                   });
}

TEST_CASE("the gates are asked again after 28 days without a run and after a lifted flag", "[audit]") {
  const auto last_run = [](int day) {
    return [=](Journal& j) { j.record.sessions.clear(), j.did(day, 1), forget(j, Item::squat); };
  };
  check(running_one,
        {
            {"28 days", last_run(-29), ""},
            {"29 days", last_run(-30), "gate_missing"},
            {"29 days, asked since", [=](Journal& j) { last_run(-30)(j), j.answer(-2, Item::squat, Answer::yes); }, ""},
            {"a lifted flag after the last run",
             [](Journal& j) { j.record.sessions.clear(), j.did(-11, 1), j.lifted(-12, -10), forget(j, Item::squat); },
             "gate_missing"},
            {"a run since it", [](Journal& j) { j.lifted(-12, -10), forget(j, Item::squat); }, ""},
            {"a run on its day",
             [](Journal& j) { j.record.sessions.clear(), j.did(-10, 1), j.lifted(-12, -10), forget(j, Item::squat); },
             ""},
            {"lifted, the gates of the day itself do not count",
             [](Journal& j) { j.record.sessions.clear(), j.did(-7, 1), j.lifted(-6, -4); }, "gate_missing"},
            {"lifted, the gates after it",
             [](Journal& j) { j.record.sessions.clear(), j.did(-7, 1), j.lifted(-6, -5); }, ""},
        });
}

TEST_CASE("before the first run a clinician: asked of everyone, needed for some", "[audit]") {
  const auto born = [](int years) {
    return [=](Journal& j) { j.record.runner.birth_year = to_civil(j.day(-1)).year - years; };
  };
  const auto onset = [](int days) { return [=](Journal& j) { j.record.runner.injury.onset = j.day(-1 - days); }; };
  const auto legs = [](int days) {
    return [=](Journal& j) { j.record.runner.injury.leg_symptoms_last = j.day(-1 - days); };
  };
  const auto surgery = [](Answer answer) { return [=](Journal& j) { j.record.runner.injury.surgery = answer; }; };
  const auto given = [=](int day, bool permits = true) {
    return [=](Journal& j) { born(50)(j), j.cleared(day).covers_return_to_running = permits; };
  };
  const std::string lacks = "clearance_missing";
  check(
      ready_one,
      {
          {"nothing asks for one", [](Journal&) {}, ""},
          {"seen_clinician not answered", [](Journal& j) { forget(j, Item::seen_clinician); }, lacks},
          {"answered no", [](Journal& j) { j.answer(-2, Item::seen_clinician, Answer::no); }, ""},
          {"answered long ago",
           [](Journal& j) { forget(j, Item::seen_clinician), j.answer(-90, Item::seen_clinician, Answer::yes); }, ""},
          {"45 years", born(45), ""},
          {"46 years", born(46), lacks},
          {"42 days since the onset", onset(42), ""},
          {"41 days", onset(41), lacks},
          {"the onset not known", [](Journal& j) { j.record.runner.injury.onset.reset(); }, ""},
          {"leg symptoms 42 days ago", legs(42), lacks},
          {"43 days ago", legs(43), ""},
          {"surgery", surgery(Answer::yes), lacks},
          {"surgery, not told", surgery(Answer::unanswered), ""},
          {"a permission", given(-9), ""},
          {"of today", given(-1), ""},
          {"of tomorrow", given(0), lacks},
          {"of the day of the onset", given(-300), ""},
          {"before the onset", given(-301), lacks},
          {"a clearance without a permission", given(-9, false), lacks},
          {"a permission that ends today", [=](Journal& j) { given(-9)(j), j.record.clearances[0].until = j.day(-1); },
           ""},
          {"that ended yesterday", [=](Journal& j) { given(-9)(j), j.record.clearances[0].until = j.day(-2); }, lacks},
          {"one of two", [=](Journal& j) { given(-301)(j), given(-9)(j); }, ""},
          {"who ran needs none", [=](Journal& j) { born(50)(j), j.did(-3, 0); }, ""},
      });
}

TEST_CASE("in a flare running asks for resting pain of 0-1 on its day or later", "[audit]") {
  const auto flare = [](int day) { return [=](Journal& j) { j.moved(day).pain.during = 7; }; };
  const std::string lacks = "flare_pain";
  check(running_one, {
                         {"told since", flare(-5), ""},
                         {"told on the day", flare(-4), ""},
                         {"told before", flare(-3), lacks},
                         {"told since, 1", [=](Journal& j) { flare(-3)(j), rests(-2, 1)(j); }, ""},
                         {"told since, 2", [=](Journal& j) { flare(-3)(j), rests(-2, 2)(j); }, lacks},
                         {"no open flare", [=](Journal& j) { rests(-2, 2)(j); }, ""},
                     });
}
