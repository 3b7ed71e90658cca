// red-flag-latch: a red flag stays until a clearance that names it and a "no" after that.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>

using namespace rtr;
using namespace rtr::test;

namespace {

Clearance naming(Item flag, Date on) {
  Clearance clearance;
  clearance.date = on;
  clearance.by = "A. Moreau, physiotherapist";
  clearance.covers.set(index_of(flag));
  return clearance;
}

/// Answered yes `yes` days ago; a clearance that names the flag `cleared` days ago; the newest "no" `no` days ago.
Story told_of(Item flag, int yes, std::optional<int> cleared, int no) {
  Story story;
  story.record.checklists = {with(ready(ago(no)), flag, Answer::no), with(ready(ago(0)), flag, Answer::unanswered)};
  story.answer(flag, Answer::yes, yes);
  if (cleared) story.record.clearances.push_back(naming(flag, ago(*cleared)));
  return story;
}

bool is_open(const Story& story, Item flag) {
  const std::vector<Item> open = open_flags(story.record, story.now);
  return std::find(open.begin(), open.end(), flag) != open.end();
}

}  // namespace

TEST_CASE("a no alone never lifts a red flag, and neither does time", "[rule][red-flag-latch]") {
  for (const int days : {3, 30, 200}) {
    CAPTURE(days);
    const Story emergency = told_of(Item::bowel_change, days, std::nullopt, 1);
    CHECK(emergency.fires("red-flag-latch"));
    CHECK(std::holds_alternative<Stop>(emergency.plan().body));
    CHECK(emergency.plan().tier == Tier::emergency);
    const Story today_only = told_of(Item::foot_drop, days, std::nullopt, 1);
    CHECK(today_only.fires("red-flag-latch"));
    CHECK(std::holds_alternative<Stop>(today_only.plan().body));
    CHECK(today_only.plan().tier == Tier::same_day);
    const Story clinician = told_of(Item::thoracic_pain, days, std::nullopt, 1);
    CHECK(clinician.fires("red-flag-latch"));
    CHECK(clinician.plan().tier == Tier::clinician);
    CHECK(outcome_of(clinician.plan()) == Outcome::prepare);
  }
}

TEST_CASE("every red flag latches", "[rule][red-flag-latch]") {
  for (const Item flag : red_flags()) {
    CAPTURE(id_of(flag));
    const Story story = told_of(flag, 20, std::nullopt, 1);
    const std::optional<Finding> finding = story.finding("red-flag-latch");
    REQUIRE(finding);
    CHECK(finding->restriction.tier == tier_of(flag));
    CHECK(finding->restriction.outcome == (tier_of(flag) == Tier::clinician ? Outcome::prepare : Outcome::stop));
    CHECK(finding->restriction.walking_only);
    // As if still present: the rule of its tier fires as well.
    CHECK(story.fires(tier_of(flag) == Tier::clinician  ? "red-flag-clinician"
                      : tier_of(flag) == Tier::same_day ? "red-flag-same-day"
                                                        : "red-flag-emergency"));
    CHECK(is_open(story, flag));
    CHECK(story.plan().tier == tier_of(flag));
    CHECK(run_minutes(story.plan()) == 0);
  }
}

TEST_CASE("a clearance that names the flag and a no since lift it", "[rule][red-flag-latch]") {
  for (const Item flag : red_flags()) {
    CAPTURE(id_of(flag));
    const Story story = told_of(flag, 20, 10, 1);
    CHECK_FALSE(story.fires("red-flag-latch"));
    CHECK_FALSE(is_open(story, flag));
    CHECK(story.plan().tier == Tier::none);
    CHECK(story.plan().stage == "S1");
  }
}

TEST_CASE("the clearance has to be dated on or after the last yes", "[rule][red-flag-latch]") {
  CHECK(is_open(told_of(Item::foot_drop, 20, 21, 1), Item::foot_drop));
  CHECK_FALSE(is_open(told_of(Item::foot_drop, 20, 20, 1), Item::foot_drop));
  CHECK_FALSE(is_open(told_of(Item::foot_drop, 20, 19, 1), Item::foot_drop));
}

TEST_CASE("the no has to be dated on or after the clearance", "[rule][red-flag-latch]") {
  CHECK(is_open(told_of(Item::foot_drop, 20, 4, 5), Item::foot_drop));
  CHECK_FALSE(is_open(told_of(Item::foot_drop, 20, 5, 5), Item::foot_drop));
  CHECK_FALSE(is_open(told_of(Item::foot_drop, 20, 6, 5), Item::foot_drop));
}

TEST_CASE("a yes, a clearance and a no of one day leave the flag open", "[rule][red-flag-latch]") {
  CHECK(is_open(told_of(Item::foot_drop, 5, 5, 5), Item::foot_drop));
}

TEST_CASE("a new yes after the clearance opens the flag again", "[rule][red-flag-latch]") {
  Story story = told_of(Item::foot_drop, 20, 10, 1);
  REQUIRE_FALSE(is_open(story, Item::foot_drop));
  story.answer(Item::foot_drop, Answer::yes, 5);
  CHECK(is_open(story, Item::foot_drop));
  CHECK(std::holds_alternative<Stop>(story.plan().body));
}

TEST_CASE("a clearance lifts the flag that it names and no other", "[rule][red-flag-latch]") {
  Story story = told_of(Item::foot_drop, 20, 10, 1);
  story.answer(Item::fever_unwell, Answer::yes, 20);
  CHECK_FALSE(is_open(story, Item::foot_drop));
  CHECK(is_open(story, Item::fever_unwell));
  CHECK(story.plan().tier == Tier::same_day);
}

TEST_CASE("permission to return to running covers no flag", "[rule][red-flag-latch]") {
  Story story = told_of(Item::thoracic_pain, 20, std::nullopt, 1);
  Clearance permission;
  permission.date = ago(10);
  permission.by = "A. Moreau, physiotherapist";
  permission.covers_return_to_running = true;
  story.record.clearances.push_back(permission);
  CHECK(story.fires("red-flag-latch"));
  CHECK(run_minutes(story.plan()) == 0);
}

TEST_CASE("a sign reported with a session latches like an answer", "[rule][red-flag-latch]") {
  const Story story = Story().trained(1, "S4").add(with_sign(other(ago(20), SessionKind::walk, 30), Sign::numbness));
  CHECK(story.fires("red-flag-latch"));
  CHECK(story.plan().tier == Tier::clinician);
  CHECK(run_minutes(story.plan()) == 0);
}

TEST_CASE("for under 18 and pregnancy the clearance alone covers, until its last day", "[rule][red-flag-latch]") {
  for (const Item flag : {Item::under_18, Item::pregnant_or_postnatal_12_weeks}) {
    CAPTURE(id_of(flag));
    Story story = Story().trained(1, "S4").answer(flag, Answer::yes, 0);
    REQUIRE(is_open(story, flag));
    story.record.clearances.push_back(naming(flag, ago(0)));
    CHECK_FALSE(is_open(story, flag));
    CHECK(story.plan().stage == "S5");
    story.record.clearances.back().until = ago(0);
    CHECK_FALSE(is_open(story, flag));
    story.record.clearances.back().date = ago(5);
    story.record.clearances.back().until = ago(1);
    CHECK(is_open(story, flag));
    CHECK(run_minutes(story.plan()) == 0);
  }
}

TEST_CASE("a no before the newest yes ends what an older clearance covered, unless that has a last day",
          "[rule][red-flag-latch]") {
  for (const Item flag : {Item::under_18, Item::pregnant_or_postnatal_12_weeks}) {
    CAPTURE(id_of(flag));
    Story story = Story().trained(1, "S4").answer(flag, Answer::yes, 0);
    Date newest_no;
    for (const Checklist& list : story.record.checklists)
      if (list.answers[index_of(flag)] == Answer::no) newest_no = std::max(newest_no, list.date);
    story.record.clearances.push_back(naming(flag, newest_no - 1));
    CHECK(is_open(story, flag));
    story.record.clearances.back().until = ago(0);
    CHECK_FALSE(is_open(story, flag));
    story.record.clearances.back().until = ago(1);
    CHECK(is_open(story, flag));
    story.record.clearances.back().until.reset();
    story.record.clearances.back().date = newest_no;
    CHECK_FALSE(is_open(story, flag));
  }
}

TEST_CASE("under 18 and pregnant need a clearance each, and neither is permission to run", "[rule][red-flag-latch]") {
  Story story = Story().trained(1, "S4");
  for (const Item flag : {Item::under_18, Item::pregnant_or_postnatal_12_weeks}) story.answer(flag, Answer::yes, 0);
  story.record.clearances.push_back(naming(Item::pregnant_or_postnatal_12_weeks, ago(0)));
  CHECK_FALSE(is_open(story, Item::pregnant_or_postnatal_12_weeks));
  CHECK(is_open(story, Item::under_18));
  CHECK(run_minutes(story.plan()) == 0);
  story.record.clearances.push_back(naming(Item::under_18, ago(0)));
  CHECK(run_minutes(story.plan()) > 0);
  // Before the first run the word that running may begin is asked for beside them.
  Story first;
  first.record.clearances = story.record.clearances;
  for (Clearance& clearance : first.record.clearances) clearance.covers_return_to_running = false;
  first.record.runner.birth_year = 1970;
  CHECK(first.fires("clearance-needed"));
  CHECK(run_minutes(first.plan()) == 0);
}

TEST_CASE("for every other flag the clearance alone is not enough", "[rule][red-flag-latch]") {
  for (const Item flag : red_flags()) {
    if (flag == Item::under_18 || flag == Item::pregnant_or_postnatal_12_weeks) continue;
    CAPTURE(id_of(flag));
    CHECK(is_open(told_of(flag, 20, 10, 11), flag));
  }
}

TEST_CASE("after a cleared emergency or same-day sign running starts again at S1", "[rule][red-flag-latch]") {
  for (const Item flag : {Item::chest_pain, Item::fever_unwell}) {
    CAPTURE(id_of(flag));
    const Story story = told_of(flag, 12, 6, 1).trained(3, "S8").trained(2, "S8");
    const Plan plan = story.plan();
    CHECK(plan.stage == "S1");
    CHECK(plan.tier == Tier::none);
    CHECK(run_minutes(plan) == 15);
  }
}

TEST_CASE("after a cleared emergency sign readiness has to be dated after it", "[rule][red-flag-latch]") {
  const auto asked = [](int gates_days_ago) {
    Story story = told_of(Item::chest_pain, 12, 6, 1).trained(2, "S8");
    story.record.checklists = {screen(ago(0)), ready(ago(gates_days_ago))};
    return story.answer(Item::chest_pain, Answer::yes, 12);
  };
  CHECK(run_minutes(asked(7).plan()) == 0);
  CHECK(run_minutes(asked(6).plan()) == 0);
  CHECK(run_minutes(asked(5).plan()) == 15);
}

TEST_CASE("sessions between the yes and the clearance set nothing", "[rule][red-flag-latch]") {
  // S8 was run on, after the yes and before the clearance.
  const Story story = told_of(Item::chest_pain, 13, 1, 0).trained(1, "S8");
  CHECK(story.plan().stage == "S1");
  CHECK(run_minutes(story.plan()) == 15);
}

TEST_CASE("what was told before an emergency sign was lifted is void, so its runs set nothing and open no gate",
          "[rule][red-flag-latch]") {
  const auto ran_on = [](int gates_days_ago) {
    // S8 was told a week ago; the sign came and was lifted within that week, and the run of its Saturday was done.
    Story story = Story().trained(3, "S7").trained(2, "S7").told(1).trained(1, "S8");
    REQUIRE(story.record.plans.front().stage == "S8");
    std::erase_if(story.record.sessions, [](const Session& made) { return made.date > ago(7) && made.date < ago(1); });
    story.record.checklists = {screen(ago(0)), ready(ago(gates_days_ago))};
    story.record.clearances.push_back(naming(Item::chest_pain, ago(3)));
    return story.answer(Item::chest_pain, Answer::yes, 5).plan();
  };
  CHECK(ran_on(1).stage == "S1");
  CHECK(run_minutes(ran_on(1)) == 15);
  CHECK(run_minutes(ran_on(4)) == 0);
}

TEST_CASE("runs after the clearance of an emergency sign count from S1 up", "[rule][red-flag-latch]") {
  const Story story = told_of(Item::chest_pain, 25, 16, 1).trained(4, "S8").trained(1, "S1");
  CHECK(story.plan().stage == "S2");
}

TEST_CASE("a run after the clearance of an emergency sign does not stand in for the gates", "[rule][red-flag-latch]") {
  const auto asked = [](int gates_days_ago) {
    Story story = told_of(Item::fever_unwell, 25, 16, 1).trained(4, "S8").trained(2, "S1").trained(1, "S1");
    story.record.checklists = {screen(ago(0)), ready(ago(gates_days_ago))};
    return story.answer(Item::fever_unwell, Answer::yes, 25).plan();
  };
  CHECK(run_minutes(asked(16)) == 0);
  CHECK(run_minutes(asked(15)) > 0);
  CHECK(run_minutes(asked(3)) > 0);
}

TEST_CASE("after a cleared emergency sign a stated stage counts from S1 up", "[rule][red-flag-latch]") {
  // S8 was run in both weeks since: they count as S1 and S2, and run above themselves they are repeated.
  const Story story = told_of(Item::chest_pain, 25, 16, 1).trained(4, "S8").trained(2, "S8").trained(1, "S8");
  CHECK(story.plan().stage == "S2");
}

TEST_CASE("plain runs after a cleared emergency sign are no running phase", "[rule][red-flag-latch]") {
  const Story story = told_of(Item::chest_pain, 25, 16, 1).trained(4, "S13").ran(2, 33).ran(1, 33);
  CHECK(story.plan().phase == Phase::walk_run);
  CHECK(story.plan().stage == "S2");
}

TEST_CASE("nor does a running week that was told before the sign make them one", "[rule][red-flag-latch]") {
  Story story = told_of(Item::chest_pain, 25, 16, 1).ran(2, 20).ran(1, 20);
  IssuedPlan before;
  before.week_start = next_monday - 28;
  before.as_of = before.week_start - 1;
  before.outcome = Outcome::train;
  before.phase = Phase::running;
  before.items = {{before.week_start + 1, ItemKind::run, "", 20 * 60, 600, 20 * 60}};
  story.record.plans = {before};
  CHECK(story.plan().phase == Phase::walk_run);
  CHECK(story.plan().stage == "S2");
}

TEST_CASE("a sign cleared before the injury changes nothing about the stages since", "[rule][red-flag-latch]") {
  Story story = told_of(Item::chest_pain, 25, 16, 1).trained(1, "S8");
  story.record.runner.injury.onset = ago(15);
  CHECK(story.facts().position.rung == story.facts().ladder->full(7));
}

TEST_CASE("after a cleared sign for a clinician the gap decides", "[rule][red-flag-latch]") {
  // The last run was on the Saturday 15 days ago: two stages back.
  const Story story = told_of(Item::thoracic_pain, 12, 6, 1).trained(4, "S8").trained(3, "S8");
  CHECK(story.plan().stage == "S6");
  CHECK(story.plan().tier == Tier::none);
}

TEST_CASE("a flag that was never answered yes does not latch", "[rule][red-flag-latch]") {
  CHECK_FALSE(Story().fires("red-flag-latch"));
  CHECK_FALSE(Story().trained(1, "S4").fires("red-flag-latch"));
  CHECK_FALSE(Story().trained(2, "S13").ran(1, 33).fires("red-flag-latch"));
}
