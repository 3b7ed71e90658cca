// A session counted down at a window: keys answer at once, the terminal is as before, and the log is offered.
#include "tmux/window.hpp"

#include <fstream>

using namespace rtr::test;

namespace {

const std::string program = RTR_PROGRAM;
const std::string monday = " --today 2026-10-05";
const std::string tuesday = " --today 2026-10-06";

/// A table whose session is over in nine seconds.
constexpr const char* quick_table =
    R"({"format": "rtr-protocol/1", "id": "quick", "title": "Nine seconds", "sources": ["a test"],
 "reviewed": "2026-10-01", "sessions_per_week": 3, "min_days_between_runs": 1,
 "stages": [{"id": "Q1", "steps": [{"walk_min": 0.05}, {"run_min": 0.05}, {"walk_min": 0.05}]}]})";

/// A runner whose first week is told.
void is_told_a_week(Window& window, const std::string& plan_flags) {
  window.runs(program + " init --quiet --runner ana --birth-year 1990 --onset 2026-07-01 --surgery no" + monday, 0);
  window.runs(program +
                  " check --none --quiet --resting-pain 0 --yes walk_30_min daily_sitting daily_standing daily_bending"
                  " daily_lifting squat lunge bird_dog dead_bug seen_clinician" +
                  monday + " >/dev/null 2>&1",
              0);
  window.runs(program + " plan --quiet --week this" + plan_flags + monday, 0);
}

/// The terminal shows what is typed, line by line, and takes Ctrl-C for a signal.
void is_as_before(Window& window) {
  window.runs("stty -a | grep -q ' icanon' && stty -a | grep -q ' echo ' && stty -a | grep -q '^isig'", 0);
}

void begins(Window& window, const std::string& flags) {
  window.types("clear; " + program + " cues --run" + flags + tuesday + "; echo code=$?");
  window.sees("Space begins");
  window.presses("Space");
}

}  // namespace

TEST_CASE("a session is counted down to its end and put into the log", "[tmux]") {
  if (!has_tmux()) {
    WARN("skipped: tmux is not installed (scripts/setup --tests)");
    return;
  }
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "quick.json") << quick_table;
  Window window(folder, 60);
  is_told_a_week(window, " --protocol quick.json");
  begins(window, "");
  window.sees("0:03  Run 0:03");
  window.sees("0:09  Done.");
  window.sees("Done: run 0:03, walk 0:06.");
  window.types("");
  window.sees("Effort 0-10:");
  window.types("3");
  window.sees("before / worst / after");
  window.types("0 1 1");
  window.sees("Anything else?");
  window.types("none");
  const std::string screen = window.sees("code=0");
  CHECK(screen.find("Kept as s-0001: walk-run") != std::string::npos);
  is_as_before(window);
  CHECK(window.runs(program + " cues" + tuesday, 0).find("done today (s-0001)") != std::string::npos);
}

TEST_CASE("a countdown pauses, stops and leaves the terminal as it was", "[tmux]") {
  if (!has_tmux()) {
    WARN("skipped: tmux is not installed (scripts/setup --tests)");
    return;
  }
  const TemporaryFolder folder;
  Window window(folder, 40);
  is_told_a_week(window, "");
  begins(window, "");
  window.sees("0:00  Walk 5:00");
  window.sees("left, then run");
  window.presses("p");
  window.sees("Paused: space goes on, q stops");
  window.presses("Space");
  window.sees("left, then run");
  window.presses("q");
  window.sees("Stopped.");
  window.sees("Nothing to log yet.");
  window.sees("code=0");
  is_as_before(window);

  begins(window, " --speed 2");
  window.sees("A rehearsal, 2 times as fast.");
  window.sees("left, then run");
  window.presses("C-c");
  window.sees("That was a rehearsal: nothing is kept.");
  window.sees("code=0");
  is_as_before(window);

  window.types("clear; " + program + " cues --run" + tuesday + "; echo code=$?");
  window.sees("Space begins");
  window.presses("q");
  window.sees("code=0");
  is_as_before(window);
}

TEST_CASE("a countdown that is told to end gives the terminal back", "[tmux]") {
  if (!has_tmux()) {
    WARN("skipped: tmux is not installed (scripts/setup --tests)");
    return;
  }
  const TemporaryFolder folder;
  Window window(folder, 60);
  is_told_a_week(window, "");
  window.types("clear; sh -c 'echo $$ >pid; exec " + program + " cues --run" + tuesday + "'; echo code=$?");
  window.sees("Space begins");
  window.presses("Space");
  window.sees("left, then run");
  CHECK(run_process({"/bin/sh", "-c", "kill -TERM $(cat pid)"}, "", folder.path().string()).code == 0);
  window.sees("code=143");
  is_as_before(window);
}
