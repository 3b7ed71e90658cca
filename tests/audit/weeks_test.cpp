// audit: what was run, week by week, as the domain counts it (Reference, Stage, Phase).
#include "audit/rows.hpp"

using namespace rtr;
using namespace rtr::test;
using auditing::Reading;
using auditing::RunWeek;
using auditing::Seen;

namespace {

/// Number, first to last day (day of the run before), stage held, running: seconds/longest/runs/clean.
std::string text(const RunWeek& week) {
  std::string out = std::to_string(week.number) + ": " + day_text(week.first) + ".." + day_text(week.last) + " (" +
                    day_text(week.run_before) + ") level " + std::to_string(week.level) + ", " +
                    std::to_string(week.run_s) + "/" + std::to_string(week.longest_s) + "/" +
                    std::to_string(week.runs) + "/" + std::to_string(week.clean_at_most);
  if (week.plain) out += " plain";
  if (week.running) out += " running";
  if (week.told != nullptr) out += " told";
  return out;
}

std::string weeks(const Journal& journal) {
  std::string out;
  const Reading reading = journal.read();
  for (const RunWeek& one : reading.weeks) out += (out.empty() ? "" : "; ") + text(one);
  return out;
}

}  // namespace

TEST_CASE("a session's stage is the one that it names, else the highest that it covered in full", "[audit]") {
  // Stage and longest bout of one session; D (3) runs 780 seconds, twice 390.
  check_rows(
      {
          {"the stage named", [](Journal& j) { j.did(-3, 4); }, "4 420"},
          {"named, whatever was run", [](Journal& j) { j.did(-3, 4).run_s = 60; }, "4 420"},
          {"named, the bout not told: the stage's", [](Journal& j) { j.did(-3, 4).longest_run_s.reset(); }, "4 420"},
          {"and no more than was run",
           [](Journal& j) { j.did(-3, 4).longest_run_s.reset(), j.record.sessions.back().run_s = 60; }, "4 60"},
          {"the first stage named", [](Journal& j) { j.ran(-3, 1200).stage = "A"; }, "0 1200"},
          {"the first named, the bout not told", [](Journal& j) { j.did(-3, 0).longest_run_s.reset(); }, "0 300"},
          {"the first covered exactly", [](Journal& j) { j.did(-3, 0).stage.clear(); }, "0 300"},
          {"covered exactly", [](Journal& j) { j.did(-3, 3).stage.clear(); }, "3 390"},
          {"a second short in all",
           [](Journal& j) { j.did(-3, 3).stage.clear(), j.record.sessions.back().run_s = 779; }, "2 390"},
          {"a second short in the bout",
           [](Journal& j) { j.did(-3, 3).stage.clear(), j.record.sessions.back().longest_run_s = 389; }, "2 389"},
          {"less than the first stage",
           [](Journal& j) { j.did(-3, 0).stage.clear(), j.record.sessions.back().run_s = 599; }, "-1 300"},
          {"more than the last", [](Journal& j) { j.ran(-3, 3600); }, "9 3600"},
          {"the bout not told does not stand in the way",
           [](Journal& j) { j.did(-3, 3).stage.clear(), j.record.sessions.back().longest_run_s.reset(); }, "3 390"},
          {"a bout of one second is told",
           [](Journal& j) { j.did(-3, 3).stage.clear(), j.record.sessions.back().longest_run_s = 1; }, "-1 1"},
          {"neither stage nor bout known",
           [](Journal& j) {
             j.did(-3, 0).stage.clear(), j.record.sessions.back().longest_run_s.reset(),
                 j.record.sessions.back().run_s = 500;
           },
           "-1 500"},
          {"a run's bout, not told, is all of it", [](Journal& j) { j.ran(-3, 1500).longest_run_s.reset(); }, "9 1500"},
          {"an unknown stage counts as none named", [](Journal& j) { j.did(-3, 3).stage = "Z"; }, "3 390"},
          {"no run has none", [](Journal& j) { j.moved(-3).stage = "D"; }, "-1 0"},
      },
      [](const Journal& journal) {
        const Seen& one = journal.read().sessions.front();
        return std::to_string(one.stage) + " " + std::to_string(one.longest_s);
      });
}

TEST_CASE("a stage whose sessions differ is covered by the least of them", "[audit]") {
  // The first stage alone: 100 seconds and 200, in bouts of 90 and 80.
  for (const bool swapped : {false, true}) {
    Journal journal;
    journal.protocol.stages.resize(1);
    std::vector<Steps>& sessions = journal.protocol.stages[0].sessions;
    sessions = {{{1, {{true, 90}, {false, 60}, {true, 10}}}}, {{2, {{true, 80}, {false, 60}}}, {1, {{true, 40}}}}};
    if (swapped) std::swap(sessions[0], sessions[1]);
    const auto stage = [&](Seconds run_s, std::optional<Seconds> longest_s, bool named = false) {
      Journal with = journal;
      Session& one = with.ran(-3, run_s);
      one.kind = SessionKind::walk_run, one.longest_run_s = longest_s;
      if (named) one.stage = "A";
      const Seen seen = with.read().sessions.front();
      return std::to_string(seen.stage) + " " + std::to_string(seen.longest_s);
    };
    CHECK(stage(100, 80) == "0 80");
    CHECK(stage(99, 80) == "-1 80");
    CHECK(stage(100, 79) == "-1 79");
    CHECK(stage(200, std::nullopt, true) == "0 90");
  }
}

TEST_CASE("which runs count: none under a plan without running, none before a lifted flag", "[audit]") {
  // For each session whether it counts; the last that counts, the last logged, whether anyone ran.
  const auto not_told = [](Journal& j, int week) { j.add(j.told(week, 0), 7 * week, 0, 0); };
  check_rows(
      {
          {"nothing", [](Journal&) {}, "last - logged - not yet"},
          {"without a plan", [](Journal& j) { j.did(-9, 0), j.did(-3, 0); }, "++ last -3 logged -3 ran"},
          {"under a plan", [](Journal& j) { j.told_week(-1, 0), j.did(-3, 0); }, "+ last -3 logged -3 ran"},
          {"a walking week was told", [&](Journal& j) { not_told(j, -1), j.did(-3, 0); }, "- last - logged -3 not yet"},
          {"the week after it counts", [&](Journal& j) { not_told(j, -2), j.did(-8, 0), j.did(-7, 0); },
           "-+ last -7 logged -7 ran"},
          {"unless the weeks do not match",
           [&](Journal& j) { not_told(j, -1), j.told_week(-3, 0).week_start = j.day(-20), j.did(-3, 0); },
           "+ last -3 logged -3 ran"},
          {"a walk is none", [](Journal& j) { j.did(-9, 0), j.moved(-3); }, "+- last -9 logged -9 ran"},
          {"before a lifted flag, on its day, after it",
           [](Journal& j) { j.lifted(-20, -10), j.did(-11, 0), j.did(-10, 0), j.did(-9, 0); },
           "-++ last -9 logged -9 ran"},
          {"before a lifted flag only: there was running once", [](Journal& j) { j.lifted(-20, -10), j.did(-11, 0); },
           "- last - logged -11 ran"},
          {"on the day of the lifting, in a week told without running",
           [&](Journal& j) { j.lifted(-20, -10), not_told(j, -2), j.did(-10, 0); }, "- last - logged -10 ran"},
          {"after it, in a week told without running",
           [&](Journal& j) { j.lifted(-20, -10), not_told(j, -2), j.did(-9, 0); }, "- last - logged -9 not yet"},
          {"a walk before a lifted flag is no running", [](Journal& j) { j.lifted(-20, -10), j.moved(-12); },
           "- last - logged - not yet"},
          {"a clinician's flag starts nothing anew",
           [](Journal& j) { j.lifted(-20, -10, Item::thoracic_pain), j.did(-11, 0); }, "+ last -11 logged -11 ran"},
      },
      [](const Journal& journal) {
        const Reading reading = journal.read();
        std::string out;
        for (const Seen& one : reading.sessions) out += one.counts ? "+" : "-";
        const auto text = [](const std::optional<Date>& date) { return date ? day_text(*date) : std::string("-"); };
        return out + (out.empty() ? "" : " ") + "last " + text(reading.last_run) + " logged " +
               text(reading.last_logged_run) + (reading.ever_ran ? " ran" : " not yet");
      });
}

TEST_CASE("weeks begin on the weekday of the planned one", "[audit]") {
  for (const auto& [day, number] : std::vector<std::pair<int, int>>{
           {-15, -3}, {-14, -2}, {-8, -2}, {-7, -1}, {-1, -1}, {0, 0}, {6, 0}, {7, 1}, {13, 1}, {14, 2}}) {
    CAPTURE(day);
    Journal journal;
    journal.today(20);
    journal.did(day, 0);
    CHECK(journal.read().weeks.at(0).number == number);
  }
}

TEST_CASE("a week's sums, and the stage held in it, at most one above the week before", "[audit]") {
  check_rows(
      {
          {"sums", [](Journal& j) { j.did(-6, 1), j.did(-4, 0).signs.reset(), j.moved(-3), j.ran(-2, 500); },
           "-1: -6..-2 (-) level 1, 1760/500/3/2"},
          {"the longest first", [](Journal& j) { j.did(-6, 1), j.did(-4, 0); }, "-1: -6..-4 (-) level 1, 1260/330/2/2"},
          {"two weeks, with a run before the second", [](Journal& j) { j.did(-13, 1), j.did(-11, 1), j.did(-6, 2); },
           "-2: -13..-11 (-) level 1, 1320/330/2/2; -1: -6..-6 (-11) level 2, 720/360/1/1"},
          {"a run that does not count is a run before, too",
           [](Journal& j) {
             j.add(j.told(-2, 0), -10, 0, 0);
             j.did(-16, 1), j.did(-10, 1), j.did(-6, 1);
           },
           "-3: -16..-16 (-) level 1, 660/330/1/1; -1: -6..-6 (-10) level 1, 660/330/1/1"},
          {"the run before the week, not before the first that counts in it",
           [](Journal& j) { j.lifted(-20, -5), j.did(-13, 1), j.did(-6, 1), j.did(-4, 1); },
           "-1: -4..-4 (-13) level 1, 660/330/1/1"},
          {"the first stage on record may be any", [](Journal& j) { j.did(-6, 5); },
           "-1: -6..-6 (-) level 5, 900/450/1/1"},
          {"then one a week", [](Journal& j) { j.did(-13, 1), j.did(-6, 5); },
           "-2: -13..-13 (-) level 1, 660/330/1/1; -1: -6..-6 (-13) level 2, 900/450/1/1"},
          {"and one for each week between", [](Journal& j) { j.did(-27, 1), j.did(-6, 8); },
           "-4: -27..-27 (-) level 1, 660/330/1/1; -1: -6..-6 (-27) level 4, 1080/540/1/1"},
          {"down at once", [](Journal& j) { j.did(-13, 5), j.did(-6, 2); },
           "-2: -13..-13 (-) level 5, 900/450/1/1; -1: -6..-6 (-13) level 2, 720/360/1/1"},
          {"down to the first", [](Journal& j) { j.did(-13, 5), j.did(-6, 0); },
           "-2: -13..-13 (-) level 5, 900/450/1/1; -1: -6..-6 (-13) level 0, 600/300/1/1"},
          {"the highest of the week", [](Journal& j) { j.did(-6, 2), j.did(-4, 4), j.did(-2, 3); },
           "-1: -6..-2 (-) level 4, 2340/420/3/3"},
          {"after a week below the first stage any may follow", [](Journal& j) { j.ran(-13, 100), j.did(-6, 5); },
           "-2: -13..-13 (-) level -1, 100/100/1/1 plain; -1: -6..-6 (-13) level 5, 900/450/1/1"},
          {"a week below the first stage keeps the one before", [](Journal& j) { j.did(-13, 3), j.ran(-6, 100); },
           "-2: -13..-13 (-) level 3, 780/390/1/1; -1: -6..-6 (-13) level 3, 100/100/1/1 plain"},
          {"from the first stage one up", [](Journal& j) { j.did(-13, 0), j.did(-6, 5); },
           "-2: -13..-13 (-) level 0, 600/300/1/1; -1: -6..-6 (-13) level 1, 900/450/1/1"},
          {"a run without a stage counts as far as it covers", [](Journal& j) { j.ran(-6, 720); },
           "-1: -6..-6 (-) level 2, 720/720/1/1 plain"},
          {"what was told bounds the stage run", [](Journal& j) { j.told_week(-1, 2), j.did(-6, 4); },
           "-1: -6..-6 (-) level 2, 840/420/1/1 told"},
          {"and the week held the stage told, though less was run",
           [](Journal& j) { j.told_week(-1, 4), j.did(-6, 2); }, "-1: -6..-6 (-) level 4, 720/360/1/1 told"},
          {"the first stage named in a week told the fifth", [](Journal& j) { j.told_week(-1, 4), j.did(-6, 0); },
           "-1: -6..-6 (-) level 4, 600/300/1/1 told"},
          {"without a name it is what it covered", [](Journal& j) { j.told_week(-1, 4), j.did(-6, 2).stage.clear(); },
           "-1: -6..-6 (-) level 2, 720/360/1/1 told"},
          {"a bridge's upper stage counts when it was run",
           [](Journal& j) {
             IssuedPlan& plan = j.told(-1, 2);
             j.add(plan, -6, 720, 360, 2), j.add(plan, -4, 780, 390, 3);
             j.did(-6, 3);
           },
           "-1: -6..-6 (-) level 3, 780/390/1/1 told"},
      },
      weeks);
}

TEST_CASE("a week is of the running phase when its plan was; else when it was plain runs after the last stage",
          "[audit]") {
  check_rows(
      {
          {"plain runs after the last stage", [](Journal& j) { j.did(-13, 9), j.ran(-6, 1200); },
           "-2: -13..-13 (-) level 9, 1140/570/1/1; -1: -6..-6 (-13) level 9, 1200/1200/1/1 plain running"},
          {"plain runs that cover it themselves", [](Journal& j) { j.ran(-6, 1200); },
           "-1: -6..-6 (-) level 9, 1200/1200/1/1 plain running"},
          {"not before it was reached", [](Journal& j) { j.did(-13, 8), j.ran(-6, 1100); },
           "-2: -13..-13 (-) level 8, 1080/540/1/1; -1: -6..-6 (-13) level 8, 1100/1100/1/1 plain"},
          {"a session of a stage among them", [](Journal& j) { j.did(-13, 9), j.ran(-6, 1200), j.did(-4, 9); },
           "-2: -13..-13 (-) level 9, 1140/570/1/1; -1: -6..-4 (-13) level 9, 2340/1200/2/2"},
          {"a run with a stage is no plain one", [](Journal& j) { j.did(-13, 9), j.ran(-6, 1200).stage = "J"; },
           "-2: -13..-13 (-) level 9, 1140/570/1/1; -1: -6..-6 (-13) level 9, 1200/1200/1/1"},
          {"nor is a walk-run without one", [](Journal& j) { j.did(-13, 9), j.did(-6, 9).stage.clear(); },
           "-2: -13..-13 (-) level 9, 1140/570/1/1; -1: -6..-6 (-13) level 9, 1140/570/1/1"},
          {"told so, whatever was run", [](Journal& j) { j.told_week(-1, -1, 1200), j.did(-6, 2); },
           "-1: -6..-6 (-) level 9, 720/360/1/1 running told"},
          {"told a stage, whatever was run", [](Journal& j) { j.did(-13, 9), j.told_week(-1, 9), j.ran(-6, 1200); },
           "-2: -13..-13 (-) level 9, 1140/570/1/1; -1: -6..-6 (-13) level 9, 1200/1200/1/1 plain told"},
          {"plain runs after a running week that was told",
           [](Journal& j) { j.told_week(-2, -1, 600), j.ran(-13, 600), j.ran(-6, 700); },
           "-2: -13..-13 (-) level 9, 600/600/1/1 plain running told; "
           "-1: -6..-6 (-13) level 9, 700/700/1/1 plain running"},
          {"the stage told last is reached, too", [](Journal& j) { j.told_week(-2, 9), j.did(-13, 3), j.ran(-6, 700); },
           "-2: -13..-13 (-) level 9, 780/390/1/1 told; -1: -6..-6 (-13) level 9, 700/700/1/1 plain running"},
      },
      weeks);
}

TEST_CASE("weeks that may have been of the running phase are counted", "[audit]") {
  check_rows(
      {
          {"none", [](Journal& j) { j.did(-6, 9), j.moved(-4); }, "0"},
          {"plain runs", [](Journal& j) { j.ran(-6, 60); }, "1"},
          {"two in a week are one", [](Journal& j) { j.ran(-6, 60), j.did(-5, 0), j.ran(-4, 60); }, "1"},
          {"two weeks", [](Journal& j) { j.ran(-13, 60), j.ran(-6, 60); }, "2"},
          {"this week, too", [](Journal& j) { j.today(3), j.ran(-6, 60), j.ran(1, 60); }, "2"},
          {"two in a row are one", [](Journal& j) { j.ran(-6, 60), j.ran(-4, 60); }, "1"},
          {"told so", [](Journal& j) { j.told_week(-1, -1, 60), j.did(-6, 9); }, "1"},
          {"told a stage", [](Journal& j) { j.told_week(-1, 9), j.did(-6, 9); }, "0"},
          {"told so, and only walked", [](Journal& j) { j.told_week(-1, -1, 60), j.moved(-6); }, "0"},
      },
      [](const Journal& journal) { return std::to_string(journal.read().run_weeks_ever); });
}

TEST_CASE("what was done in the planned week before the plan", "[audit]") {
  check_rows(
      {
          {"nothing", [](Journal& j) { j.did(-1, 0); }, "0/0/0"},
          {"from its first day", [](Journal& j) { j.did(-1, 0), j.did(0, 0), j.did(2, 1); }, "1260/1440/2"},
          {"two on a day", [](Journal& j) { j.did(0, 0), j.did(0, 0); }, "1200/1440/1"},
          {"a walk is none", [](Journal& j) { j.moved(0).walk_s = 600, j.did(2, 0); }, "600/720/1"},
      },
      [](Journal journal) {
        journal.today(4);
        const auditing::DoneThisWeek done = auditing::done_this_week(journal.read());
        return std::to_string(done.run_s) + "/" + std::to_string(done.walk_s) + "/" + std::to_string(done.days);
      });
}
