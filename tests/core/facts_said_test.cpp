// Every finding names the facts it compared, with their values: what the printed "Why" and the document's findings rest
// on.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace rtr;
using namespace rtr::test;

namespace {

using Said = std::vector<std::pair<std::string, std::int64_t>>;

/// The facts of a rule's finding, in order; nothing when it did not fire.
Said said(const Story& story, std::string_view rule) {
  Said out;
  const std::optional<Finding> finding = story.finding(rule);
  if (!finding) return out;
  for (const Fact& fact : finding->facts) out.emplace_back(std::string(fact.name), fact.value);
  return out;
}

std::int64_t day(int days_ago) { return ago(days_ago).days; }

Session hurting(Session made, int pain) {
  made.pain.during = pain;
  return made;
}

Session elsewhere_pain(Session made, int pain) {
  made.elsewhere = {{"knee", pain, Answer::unanswered}};
  return made;
}

Story running() { return Story().trained(3, "S13").ran(2, 33).ran(1, 36); }

}  // namespace

TEST_CASE("amber names how many sessions and the last of them", "[rule][amber]") {
  Story story = Story().trained(1, "S4", 3, [](Session& made, int i) {
    if (i < 2) made = hurting(made, 4);
  });
  CHECK(said(story, "amber") == Said{{"ambers", 2}, {"on", day(3)}});
}

TEST_CASE("amber again names the ambers of the week, or the sessions slow to settle", "[rule][amber-again]") {
  const auto two_ambers = [](Session& made, int i) {
    if (i < 2) made = hurting(made, 4);
  };
  CHECK(said(Story().trained(2, "S4", 3, two_ambers).trained(1, "S4", 3, two_ambers), "amber-again") ==
        Said{{"ambers", 2}});
  const auto slow = [](Session& made, int i) {
    if (i < 2) made.settled_h = 30;
  };
  CHECK(said(Story().trained(1, "S4", 3, slow), "amber-again") == Said{{"slow_sessions", 2}});
}

TEST_CASE("a cautious start names the repeats of the first stage", "[rule][cautious-start]") {
  Story story;
  story.record.runner.injury.leg_symptoms_last = ago(10);
  CHECK(said(story, "cautious-start") == Said{{"repeats", 4}});
}

TEST_CASE("the ceiling names its minutes, and the longest run that is the goal", "[rule][ceiling]") {
  Story story = running();
  CHECK(said(story, "ceiling") == Said{{"run_max", 240 * 60}});
  story.record.runner.goal.continuous_s = 50 * 60;
  CHECK(said(story, "ceiling") == Said{{"run_max", 240 * 60}, {"single_run_max", 50 * 60}});
}

TEST_CASE("what comes from a session names its day", "[rule][centralising][tightening][ill]") {
  const auto with_change = [](Session& made, int i) {
    if (i == 1) made.leg_change = LegChange::toward_back;
  };
  CHECK(said(Story().trained(1, "S4", 3, with_change), "centralising") == Said{{"on", day(3)}});
  const auto tight = [](Session& made, int i) {
    if (i == 1) made = with_sign(made, Sign::back_tightening);
  };
  CHECK(said(Story().trained(1, "S4", 3, tight), "tightening") == Said{{"on", day(3)}});
  const auto unwell = [](Session& made, int i) {
    if (i == 1) made = with_sign(made, Sign::ill);
  };
  CHECK(said(Story().trained(1, "S4", 3, unwell), "ill") == Said{{"on", day(3)}, {"run_again", day(0)}});
}

TEST_CASE("the clearance names every ceiling that it sets", "[rule][clearance]") {
  Story story = Story().trained(1, "S4");
  Clearance& clearance = story.record.clearances.front();
  clearance.stage_max = "S3";
  clearance.weekly_run_max_s = 20 * 60;
  clearance.no_running_before = next_monday + 2;
  CHECK(said(story, "clearance") ==
        Said{{"stage_max", 2}, {"weekly_run_max", 1200}, {"no_running_before", (next_monday + 2).days}});
}

TEST_CASE("who needs a clearance is told by what", "[rule][clearance-needed]") {
  Story story;
  story.record.clearances.clear();
  story.record.runner.birth_year = 1970;
  story.record.runner.injury.onset = ago(20);
  story.record.runner.injury.leg_symptoms_last = ago(42);
  story.record.runner.injury.surgery = Answer::yes;
  story.record.checklists = {with(ready(ago(2)), Item::seen_clinician, Answer::unanswered)};
  CHECK(said(story, "clearance-needed") ==
        Said{{"age", 56}, {"onset", day(20)}, {"leg_symptoms", day(42)}, {"surgery", 1}, {"seen_clinician", 0}});
}

TEST_CASE("four moves up in a row are named", "[rule][consolidate]") {
  CHECK(said(Story().trained(5, "S1").trained(4, "S2").trained(3, "S3").trained(2, "S4").trained(1, "S5"),
             "consolidate") == Said{{"advances", 4}});
}

TEST_CASE("the lighter week names its number and its share", "[rule][deload]") {
  const Story story = Story().trained(4, "S13").ran(3, 33).ran(2, 36).ran(1, 39);
  CHECK(said(story, "deload") == Said{{"running_week", 4}, {"percent", 80}});
}

TEST_CASE("pain elsewhere names the worst, the newest day, and that it stops running", "[rule][elsewhere]") {
  const auto knee = [](int pain) {
    return Story().trained(1, "S4", 3, [&](Session& made, int i) {
      if (i < 2) made = elsewhere_pain(made, i == 0 ? pain : 3);
    });
  };
  CHECK(said(knee(4), "elsewhere") == Said{{"pain", 4}, {"on", day(3)}});
  CHECK(said(knee(6), "elsewhere") == Said{{"pain", 6}, {"on", day(3)}, {"no_running", 1}});
}

TEST_CASE("a flare names its day, the first day to run again, the stage held and the stage allowed", "[rule][flare]") {
  Story story = Story().trained(1, "S5").add(hurting(other(ago(1), SessionKind::walk, 30), 6));
  story.record.checklists.push_back(screen(today));
  CHECK(said(story, "flare") == Said{{"on", day(1)}, {"run_again", day(1) + 3}, {"held", 4}, {"stage_max", 3}});
  story.record.checklists.back().resting_pain = 2;
  CHECK(said(story, "flare") ==
        Said{{"on", day(1)}, {"run_again", day(1) + 3}, {"held", 4}, {"stage_max", 3}, {"resting_pain", 2}});
  Story unrested = Story().trained(1, "S5").add(hurting(other(ago(0), SessionKind::walk, 30), 6));
  CHECK(said(unrested, "flare") ==
        Said{{"on", day(0)}, {"run_again", day(0) + 3}, {"held", 4}, {"stage_max", 3}, {"resting_pain_missing", 1}});
}

TEST_CASE("a flare in the running phase names the share, one before the first run no stage", "[rule][flare]") {
  Story story = running().add(hurting(other(ago(1), SessionKind::walk, 30), 6));
  story.record.checklists.push_back(screen(today));
  CHECK(said(story, "flare") == Said{{"on", day(1)}, {"run_again", day(1) + 3}, {"percent", 80}});
  Story before = Story().add(hurting(other(ago(1), SessionKind::walk, 30), 6));
  before.record.checklists.push_back(screen(today));
  CHECK(said(before, "flare") == Said{{"on", day(1)}, {"run_again", day(1) + 3}});
}

TEST_CASE("a gap names its days, the stages back, and the share in the running phase", "[rule][gap]") {
  Story ladder = Story().trained(2, "S5");
  CHECK(said(ladder, "gap") == Said{{"gap_days", 8}, {"stages_back", 1}});
  CHECK(said(Story().trained(4, "S13").ran(3, 33), "gap") ==
        Said{{"gap_days", 15}, {"stages_back", 2}, {"percent", 65}});
}

TEST_CASE("a long gap names its days and the highest stage allowed", "[rule][gap-rescreen]") {
  Story story;
  story.record.checklists = {ready(ago(1))};
  CHECK(said(story.trained(5, "S5"), "gap-rescreen") == Said{{"gap_days", 29}, {"stage_max", 0}});
}

TEST_CASE("effort names the limit, the mean, and the load where that rose", "[rule][intensity]") {
  CHECK(said(Story().trained(1, "S4"), "intensity") == Said{{"rpe_max", 4}});
  const auto hard = [](int rpe) { return [=](Session& made, int) { made.rpe = rpe; }; };
  CHECK(said(Story().trained(1, "S4", 3, hard(7)), "intensity") == Said{{"rpe_max", 4}, {"mean_rpe", 7}});
  CHECK(said(Story().trained(3, "S13").ran(2, 33).ran(1, 36, 3, hard(6)), "intensity") ==
        Said{{"rpe_max", 4}, {"mean_rpe", 6}, {"load_percent", 218}});
}

TEST_CASE("an overshoot names what was done and planned, and the day of a spike", "[rule][overshoot]") {
  const auto much = [](Session& made, int i) {
    if (i == 1) made.run_s = made.longest_run_s = 20 * 60;
  };
  CHECK(said(Story().trained(2, "S4").trained(1, "S4", 3, much), "overshoot") ==
        Said{{"done", 38 * 60}, {"planned", 27 * 60}, {"on", day(3)}});
}

TEST_CASE("rising mornings name the weeks", "[rule][pain-trend]") {
  const auto mornings = [](int pain) { return [=](Session& made, int) { made.pain.next_morning = pain; }; };
  CHECK(said(Story().trained(3, "S4").trained(2, "S4", 3, mornings(1)).trained(1, "S4", 3, mornings(2)),
             "pain-trend") == Said{{"weeks", 2}});
}

TEST_CASE("persistent pain names the bad weeks, the signs, and the last day", "[rule][persistent-pain]") {
  const auto sore = [](Session& made, int i) {
    if (i == 0) made = hurting(made, 4);
  };
  Story weeks;
  for (int back = 4; back > 0; --back) weeks.trained(back, "S4", 3, sore);
  CHECK(said(weeks, "persistent-pain") == Said{{"bad_weeks", 4}, {"of_weeks", 6}, {"last", day(5)}});
  const auto night = [](Session& made, int i) {
    if (i != 1) made = with_sign(made, Sign::night_pain);
  };
  CHECK(said(Story().trained(1, "S4", 3, night), "persistent-pain") == Said{{"signs", 2}, {"last", day(1)}});
}

TEST_CASE("the gates name what is refused, missing, or hurts", "[rule][readiness]") {
  Story story;
  story.record.checklists = {with(with(ready(ago(2)), Item::squat, Answer::no), Item::lunge, Answer::unanswered),
                             screen(ago(1))};
  story.record.checklists.back().resting_pain = 2;
  CHECK(said(story, "readiness") == Said{{"not_yet", static_cast<std::int64_t>(Item::squat)},
                                         {"missing", static_cast<std::int64_t>(Item::lunge)},
                                         {"resting_pain", 2}});
  for (Checklist& checklist : story.record.checklists) checklist.resting_pain = std::nullopt;
  CHECK(said(story, "readiness").back() == Said::value_type{"resting_pain_missing", 1});
}

TEST_CASE("a flag for a clinician names itself and its day", "[rule][red-flag-clinician][red-flag-latch]") {
  Story story;
  story.answer(Item::thoracic_pain, Answer::yes, 1);
  CHECK(said(story, "red-flag-clinician") ==
        Said{{"flag", static_cast<std::int64_t>(Item::thoracic_pain)}, {"on", day(1)}});
  story.answer(Item::thoracic_pain, Answer::no, 0);
  CHECK(said(story, "red-flag-latch") == Said{{"flag", static_cast<std::int64_t>(Item::thoracic_pain)}});
}

TEST_CASE("two flares name their days and the stage allowed, three their number",
          "[rule][repeated-flare][third-flare]") {
  const auto walk = [](int days_ago) { return hurting(other(ago(days_ago), SessionKind::walk, 30), 6); };
  const Story two = Story().trained(1, "S5").add(walk(10)).add(walk(1));
  CHECK(said(two, "repeated-flare") == Said{{"flares", 2}, {"first", day(10)}, {"last", day(1)}, {"stage_max", 2}});
  const Story phase = running().add(walk(10)).add(walk(1));
  CHECK(said(phase, "repeated-flare") == Said{{"flares", 2}, {"first", day(10)}, {"last", day(1)}});
  const Story three =
      Story().trained(3, "S5").trained(2, "S5").trained(1, "S5").add(walk(20)).add(walk(10)).add(walk(1));
  CHECK(said(three, "third-flare") == Said{{"last", day(1)}, {"flares", 3}});
  CHECK(said(Story().trained(1, "S1").add(walk(1)), "third-flare") == Said{{"last", day(1)}, {"at_first_stage", 1}});
}

TEST_CASE("rest, run days and the longest run are named", "[rule][rest-between-runs][run-days][single-run]") {
  CHECK(said(running(), "rest-between-runs") == Said{{"days", 1}});
  CHECK(said(running(), "run-days") == Said{{"run_days", 3}});
  CHECK(said(running(), "single-run") == Said{{"longest", 36 * 60}, {"run_max", 36 * 66}});
}

TEST_CASE("a stall names its weeks and stage, a start its stage", "[rule][stall][start]") {
  Story story;
  for (int back = 4; back > 0; --back) story.trained(back, "S4", 1);
  CHECK(said(story, "stall") == Said{{"weeks", 4}, {"stage", 3}});
  CHECK(said(Story(), "start") == Said{{"stage", 0}});
}

TEST_CASE("too few clean sessions are named with how many mornings are missing", "[rule][too-few-clean]") {
  const auto mute = [](Session& made, int i) {
    if (i > 0) made.pain.next_morning = std::nullopt;
  };
  CHECK(said(Story().trained(1, "S4", 3, mute), "too-few-clean") ==
        Said{{"clean", 1}, {"needed", 2}, {"mornings_missing", 2}});
  CHECK(said(Story().trained(1, "S4", 1), "too-few-clean") == Said{{"clean", 1}, {"needed", 2}});
}

TEST_CASE("an unsettled flare names its day, that no report came, and for how long", "[rule][unsettled-flare]") {
  const auto flare = [](int days_ago, std::optional<int> hours) {
    Session made = hurting(other(ago(days_ago), SessionKind::walk, 30), 6);
    made.settled_h = hours;
    made.pain.next_morning = std::nullopt;
    return Story().trained(1, "S5").add(made);
  };
  CHECK(said(flare(3, 60), "unsettled-flare") == Said{{"on", day(3)}});
  CHECK(said(flare(3, std::nullopt), "unsettled-flare") == Said{{"on", day(3)}, {"unreported", 1}});
  CHECK(said(flare(7, std::nullopt), "unsettled-flare") ==
        Said{{"on", day(7)}, {"unreported", 1}, {"unsettled_days", 7}});
}

TEST_CASE("a flare that took days to settle names how many", "[rule][unsettled-flare]") {
  Session walk = hurting(other(ago(7), SessionKind::walk, 30), 6);
  walk.settled_h = 7 * 24 + 5;
  CHECK(said(Story().trained(2, "S5").add(walk), "unsettled-flare") == Said{{"on", day(7)}, {"settled_days", 7}});
}

TEST_CASE("the weekly rise names its reference, its cap and its percentage, each once", "[rule][weekly-increase]") {
  CHECK(said(Story().trained(1, "S4"), "weekly-increase") ==
        Said{{"reference_rem", 2 * 3 * 37 * 30}, {"rem_max", 3 * 37 * 66}, {"increase_percent_max", 10}});
  CHECK(said(running(), "weekly-increase") ==
        Said{{"reference_run", 108 * 60}, {"run_max", 108 * 66}, {"increase_percent_max", 10}});
}
