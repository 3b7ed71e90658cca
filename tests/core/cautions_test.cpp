// The cautions beside a plan: each when it applies and only then; and what is needed to move up.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

using namespace rtr;
using namespace rtr::test;

namespace {

using Ids = std::vector<std::string_view>;

Ids cautions(const Story& story) { return story.plan().cautions; }

bool warned(const Story& story, std::string_view id) {
  const Ids found = cautions(story);
  return std::count(found.begin(), found.end(), id) == 1;
}

Story of_kind(InjuryKind kind) {
  Story story = Story().trained(1, "S4");
  story.record.runner.injury.kind = kind;
  return story;
}

Story stopped_by_squat(Story story) { return story.answer(Item::squat, Answer::no, 0); }

Story in_running_week(int week) {
  Story story = Story().trained(week, "S13");
  for (int back = week - 1; back > 0; --back) story.ran(back, 33);
  return story;
}

Session red_walk(int days_ago) {
  Session made = other(ago(days_ago), SessionKind::walk, 30);
  made.pain.during = 6;
  return made;
}

std::vector<std::string_view> needed(const Plan& plan) {
  std::vector<std::string_view> rules;
  for (const Need& need : plan.to_advance) rules.push_back(need.rule);
  return rules;
}

}  // namespace

TEST_CASE("a plan with running warns of pain before a run, one without does not", "[core][cautions]") {
  CHECK(cautions(of_kind(InjuryKind::unknown)) == Ids{"caution.pain_before_run"});
  CHECK(warned(in_running_week(3), "caution.pain_before_run"));
  CHECK(cautions(stopped_by_squat(of_kind(InjuryKind::unknown))).empty());
}

TEST_CASE("a third day of strength is spoken of only in a week with running", "[core][cautions]") {
  const Story weak = of_kind(InjuryKind::unknown).answer(Item::cause_weak_core_hips, Answer::yes, 1);
  CHECK(warned(weak, "caution.cause_weak_core_hips"));
  CHECK_FALSE(warned(stopped_by_squat(weak), "caution.cause_weak_core_hips"));
}

TEST_CASE("the kind of injury brings its own advice and no other", "[core][cautions]") {
  CHECK(cautions(of_kind(InjuryKind::disc)) == Ids{"caution.pain_before_run", "caution.disc"});
  CHECK(cautions(of_kind(InjuryKind::facet)) == Ids{"caution.pain_before_run", "caution.facet"});
  CHECK(cautions(of_kind(InjuryKind::muscle_strain)) == Ids{"caution.pain_before_run", "caution.muscle_strain"});
  CHECK(cautions(of_kind(InjuryKind::general_tightness)) ==
        Ids{"caution.pain_before_run", "caution.general_tightness"});
  CHECK(cautions(of_kind(InjuryKind::other)) == Ids{"caution.pain_before_run"});
}

TEST_CASE("what makes it worse is said, unless the kind of injury says it already", "[core][cautions]") {
  const auto worse = [](InjuryKind kind) {
    Story story = of_kind(kind);
    story.record.runner.injury.worse_with.set();
    Ids found = cautions(story);
    std::erase_if(found, [](std::string_view id) { return id.substr(0, 14) != "caution.worse_"; });
    return found;
  };
  CHECK(worse(InjuryKind::unknown) == Ids{"caution.worse_bending", "caution.worse_sitting", "caution.worse_arching",
                                          "caution.worse_standing", "caution.worse_downhill", "caution.worse_morning"});
  CHECK(worse(InjuryKind::disc) == Ids{"caution.worse_arching", "caution.worse_standing", "caution.worse_downhill"});
  CHECK(worse(InjuryKind::facet) == Ids{"caution.worse_bending", "caution.worse_sitting", "caution.worse_morning"});
  Story one = of_kind(InjuryKind::unknown);
  one.record.runner.injury.worse_with.set(static_cast<std::size_t>(WorseWith::morning));
  CHECK(cautions(one) == Ids{"caution.pain_before_run", "caution.worse_morning"});
}

TEST_CASE("each cause brings its advice, a cadence cue only from S5 and with running", "[core][cautions]") {
  for (const auto& [item, id] : {std::pair{Item::cause_volume, "caution.cause_volume"},
                                 {Item::cause_mechanics, "caution.cause_mechanics"},
                                 {Item::cause_weak_core_hips, "caution.cause_weak_core_hips"},
                                 {Item::cause_limited_mobility, "caution.cause_limited_mobility"},
                                 {Item::inflammatory_pattern, "caution.inflammatory"}}) {
    CAPTURE(id);
    CHECK(warned(Story().trained(1, "S4").answer(item, Answer::yes, 1), id));
    CHECK_FALSE(warned(Story().trained(1, "S4").answer(item, Answer::no, 1), id));
    CHECK_FALSE(warned(Story().trained(1, "S4"), id));
  }
  const auto cue = [](Story story) {
    return warned(story.answer(Item::cause_mechanics, Answer::yes, 1), "caution.cause_cadence");
  };
  CHECK(cue(Story().trained(1, "S4")));
  CHECK_FALSE(cue(Story().trained(1, "S3")));
  CHECK(cue(in_running_week(3)));
  CHECK_FALSE(cue(stopped_by_squat(Story().trained(1, "S8"))));
  CHECK_FALSE(cue(Story()));
  CHECK_FALSE(warned(Story().trained(1, "S8"), "caution.cause_cadence"));
}

TEST_CASE("where the walk breaks end and the longest bout doubles the plan says so", "[core][cautions]") {
  CHECK(warned(Story().trained(1, "S10"), "caution.s10_to_s11"));
  for (const std::string_view stage : {"S4", "S5", "S9", "S11", "S12"}) {
    CAPTURE(stage);
    CHECK_FALSE(warned(Story().trained(1, stage), "caution.s10_to_s11"));
  }
  CHECK_FALSE(warned(Story().trained(2, "S10").trained(1, "S11", 1), "caution.s10_to_s11"));
  CHECK_FALSE(warned(Story(), "caution.s10_to_s11"));
  CHECK_FALSE(warned(in_running_week(3), "caution.s10_to_s11"));
}

TEST_CASE("hills are said from the fifth running week on", "[core][cautions]") {
  CHECK_FALSE(warned(in_running_week(4), "caution.uphill"));
  CHECK(warned(in_running_week(5), "caution.uphill"));
  CHECK(warned(in_running_week(6), "caution.uphill"));
  CHECK_FALSE(warned(stopped_by_squat(in_running_week(6)), "caution.uphill"));
}

TEST_CASE("after a flare, and where the physio should look, the plan says so", "[core][cautions]") {
  CHECK(warned(Story().trained(1, "S5").add(red_walk(1)), "caution.after_flare"));
  CHECK_FALSE(warned(Story().trained(1, "S5"), "caution.after_flare"));
  CHECK(warned(Story().trained(1, "S5").add(red_walk(9)).add(red_walk(1)), "caution.see_physio"));
  CHECK_FALSE(warned(Story().trained(1, "S5").add(red_walk(1)), "caution.see_physio"));
  const auto knee = [](int pain) {
    return Story().trained(1, "S5", 3, [=](Session& made, int) {
      made.elsewhere = {{"knee", pain, Answer::unanswered}};
    });
  };
  CHECK(warned(knee(6), "caution.see_physio"));
  CHECK_FALSE(warned(knee(5), "caution.see_physio"));
}

TEST_CASE("runs on the watch are to be deleted when a flare comes after the plan", "[core][cautions]") {
  Story story = Story().trained(1, "S5").told(0);
  story.week = next_monday;
  story.now = next_monday + 2;
  story.record.checklists.push_back(screen(today));
  CHECK_FALSE(warned(story, "caution.delete_watch"));
  Session walk = red_walk(0);
  walk.date = next_monday + 1;
  CHECK(warned(story.add(walk), "caution.delete_watch"));
  CHECK_FALSE(warned(Story().trained(1, "S5").add(red_walk(1)), "caution.delete_watch"));
}

TEST_CASE("before the first run a clinician not seen and a profile not filled in are said", "[core][cautions]") {
  Story story;
  CHECK_FALSE(warned(story, "caution.profile_incomplete"));
  CHECK_FALSE(warned(story, "caution.seen_clinician_no"));
  CHECK(warned(Story().answer(Item::seen_clinician, Answer::no, 0), "caution.seen_clinician_no"));
  Story ageless, sudden;
  ageless.record.runner.birth_year = std::nullopt;
  sudden.record.runner.injury.onset = std::nullopt;
  CHECK(warned(ageless, "caution.profile_incomplete"));
  CHECK(warned(sudden, "caution.profile_incomplete"));
  CHECK_FALSE(warned(ageless.trained(1, "S4"), "caution.profile_incomplete"));
}

TEST_CASE("under a clinician's sign there is no advice on exercise", "[core][cautions]") {
  Story story = in_running_week(6);
  story.record.runner.injury.worse_with.set();
  story.answer(Item::cause_volume, Answer::yes, 1).answer(Item::cause_mechanics, Answer::yes, 1);
  CHECK(cautions(story.answer(Item::thoracic_pain, Answer::yes, 0)).empty());
}

TEST_CASE("a week without anything held asks for two clean runs and nothing else", "[core][cautions]") {
  const Plan plan = Story().trained(1, "S4").plan();
  REQUIRE(plan.to_advance.size() == 1);
  CHECK(plan.to_advance.front().rule == "too-few-clean");
  CHECK(plan.to_advance.front().count == 2);
}

TEST_CASE("what held the week is asked for, and clean runs once", "[core][cautions]") {
  const auto amber = [](Session& made, int i) {
    if (i == 0) made.pain.during = 4;
  };
  CHECK(needed(Story().trained(1, "S4", 3, amber).plan()) == Ids{"amber", "too-few-clean"});
  const Plan few = Story().trained(1, "S4", 1).plan();
  CHECK(needed(few) == Ids{"too-few-clean"});
  CHECK(few.to_advance.front().count == 2);
}

TEST_CASE("a week without running asks for what withholds it, not for clean runs", "[core][cautions]") {
  const Plan plan = stopped_by_squat(Story().trained(1, "S4")).plan();
  CHECK(needed(plan) == Ids{"readiness"});
  CHECK(plan.to_advance.front().count == 0);
}
