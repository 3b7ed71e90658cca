// The rest of the week around running: the first free day stays free, then strength and something easy take turns.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <string>

using namespace rtr;
using namespace rtr::test;

namespace {

/// A week as letters, a day each: w walk, r run or walk-run, c cross-training, s strength; - for a day of rest.
std::string layout(const Story& story) {
  std::string out;
  const Plan plan = story.plan();
  for (const Day& day : week_of(plan)->days) {
    if (!out.empty()) out += ' ';
    if (day.items.empty()) out += '-';
    for (const Activity& item : day.items) out += "wrrcsm"[static_cast<int>(item.kind)];
  }
  return out;
}

Story weak(Story story) { return story.answer(Item::cause_weak_core_hips, Answer::yes, 1); }
Story no_squat(Story story) { return story.answer(Item::squat, Answer::no, 0); }
Story s4() { return Story().trained(1, "S4"); }

Story begun(Story story, int day) {
  story.week = next_monday;
  story.now = next_monday + day;
  return story;
}

Session red_walk() {
  Session made = other(today, SessionKind::walk, 30);
  made.pain.during = 6;
  return made;
}

/// Minutes of one walk of a walking week, for somebody who cannot walk 30 minutes yet.
Seconds walk_minutes(Story story) {
  for (Checklist& checklist : story.record.checklists)
    checklist.answers[index_of(Item::walk_30_min)] = Answer::unanswered;
  const Plan plan = no_squat(std::move(story)).plan();
  for (const Day& day : week_of(plan)->days) {
    for (const Activity& item : day.items) {
      if (item.kind == ItemKind::walk) return item.total_s / 60;
    }
  }
  return 0;
}

const Activity* first_of(const Plan& plan, ItemKind kind) {
  for (const Day& day : week_of(plan)->days) {
    for (const Activity& item : day.items) {
      if (item.kind == kind) return &item;
    }
  }
  return nullptr;
}

}  // namespace

TEST_CASE("around three runs there is strength twice, something easy once, and a day of rest", "[core][companions]") {
  CHECK(layout(s4()) == "- r s r c r s");
  CHECK(layout(Story().trained(2, "S13").ran(1, 33)) == "- r s r c r s");
  CHECK(layout(weak(s4())) == "- r s r cs r s");
}

TEST_CASE("around two runs there is something easy twice", "[core][companions]") {
  Story two = s4();
  two.record.runner.run_days = Weekdays{0b0010010};
  CHECK(layout(two) == "- r s c r s c");
}

TEST_CASE("a week of walking has four walks, strength on free days, and nothing more", "[core][companions]") {
  CHECK(layout(no_squat(s4())) == "w w - w s w s");
  Story none = s4();
  none.record.clearances.front().weekly_run_max_s = 0;
  CHECK(layout(none) == "w w - w s w s");
  CHECK(layout(begun(s4().answer(Item::squat, Answer::no, -1), 2)) == "- - w w w w s");
}

TEST_CASE("where walking is all there is, a clinician's sign leaves out mobility as well", "[core][companions]") {
  const Story held = s4().answer(Item::thoracic_pain, Answer::yes, 0);
  CHECK(layout(held) == "w w - w - w -");
  CHECK(week_of(held.plan())->daily.empty());
  Story unanswered = s4();
  unanswered.record.checklists = {with(ready(ago(2)), Item::thoracic_pain, Answer::unanswered)};
  CHECK(layout(unanswered) == "w w - w - w -");
  CHECK(week_of(unanswered.plan())->daily.size() == 1);
}

TEST_CASE("until running resumes after a flare there is neither strength nor cross-training", "[core][companions]") {
  Story flared = Story().trained(1, "S5").add(red_walk());
  CHECK(layout(flared) == "w w - w - w -");
  CHECK(week_of(flared.plan())->daily.size() == 1);
  flared.record.checklists.push_back(screen(today));
  CHECK(layout(flared) == "- - cs r s r c");
}

TEST_CASE("a week that has begun gets its strength on the days that are left", "[core][companions]") {
  CHECK(layout(begun(s4(), 2)) == "- - cs r s r c");
}

TEST_CASE("strength takes 15 minutes of stability, 20 more from S4 on and in the running phase", "[core][companions]") {
  const auto minutes = [](const Story& story) { return first_of(story.plan(), ItemKind::strength)->total_s / 60; };
  CHECK(minutes(Story().trained(1, "S2")) == 15);
  CHECK(minutes(Story().trained(1, "S3")) == 35);
  CHECK(minutes(Story().trained(2, "S13").ran(1, 33)) == 35);
  CHECK(minutes(no_squat(Story().trained(1, "S8"))) == 15);
}

TEST_CASE("cross-training is half an hour at an effort of 4", "[core][companions]") {
  const Plan plan = s4().plan();
  const Activity* item = first_of(plan, ItemKind::cross_training);
  REQUIRE(item != nullptr);
  CHECK(item->total_s == 30 * 60);
  CHECK(item->rpe_max == 4);
}

TEST_CASE("a walk is five minutes longer than the newest comfortable one of the last 28 days, 12 to 30 minutes",
          "[core][companions]") {
  const auto after = [](int days, int minutes) {
    return walk_minutes(s4().add(other(ago(days), SessionKind::walk, minutes)));
  };
  CHECK(after(28, 20) == 25);
  CHECK(after(29, 20) == 12);
  CHECK(after(3, 24) == 29);
  CHECK(after(3, 25) == 30);
  CHECK(after(3, 26) == 30);
  CHECK(walk_minutes(s4()) == 12);
  CHECK(walk_minutes(s4().add(other(ago(9), SessionKind::walk, 10)).add(other(ago(3), SessionKind::walk, 20))) == 25);
  CHECK(walk_minutes(s4().add(other(ago(3), SessionKind::cross_training, 20))) == 12);
}

TEST_CASE("under a clinician's sign walks stay short, however long one has walked", "[core][companions]") {
  const Plan plan = s4().answer(Item::thoracic_pain, Answer::yes, 0).plan();
  const Activity* walk = first_of(plan, ItemKind::walk);
  REQUIRE(walk != nullptr);
  CHECK(walk->total_s == 12 * 60);
  CHECK(walk->steps == Steps{{1, {{false, 12 * 60}}}});
}

TEST_CASE("the second run of the running phase is the easy one, or the only one", "[core][companions]") {
  const auto easy = [](const Story& story) {
    std::string out;
    const Plan plan = story.plan();
    for (const Day& day : week_of(plan)->days) {
      for (const Activity& item : day.items) {
        if (item.kind == ItemKind::run) out += item.recovery && item.rpe_max == 3 ? 'e' : 'r';
      }
    }
    return out;
  };
  CHECK(easy(Story().trained(2, "S13").ran(1, 33)) == "rer");
  Story late = Story().trained(2, "S13").ran(1, 33);
  late.record.clearances.front().no_running_before = next_monday + 5;
  CHECK(easy(late) == "e");
  late.record.clearances.front().no_running_before = next_monday + 2;
  CHECK(easy(late) == "re");
}

TEST_CASE("in a week with one or two runs strength is on two days, with a weak core on three", "[core][companions]") {
  const auto from = [](int day) {
    Story story = s4();
    story.record.clearances.front().no_running_before = next_monday + day;
    return story;
  };
  CHECK(layout(from(5)) == "- s c s c r -");
  CHECK(layout(weak(from(5))) == "- s c s c r s");
  CHECK(layout(weak(from(3))) == "- s cs r s r c");
}
