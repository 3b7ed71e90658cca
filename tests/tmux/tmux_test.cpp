// The week's first commands as a person meets them: typed into windows of 60 and 100 columns.
#include "tmux/window.hpp"

#include "terminal/width.hpp"

#include <sstream>

using namespace rtr::test;

namespace {

const std::string program = RTR_PROGRAM;
const std::string monday = " --today 2026-10-05";

/// Broken words at a line's end are the sign that the terminal, not the program, has folded a line.
void fits(const std::string& screen, int columns) {
  std::istringstream lines(screen);
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    CHECK(rtr::terminal::columns(line) <= columns);
    CHECK(line.find('\x1b') == std::string::npos);
  }
}

void answers(Window& window, const std::string& question, const std::string& answer) {
  window.sees(question);
  window.types(answer);
}

void sets_up(Window& window) {
  window.types("clear; " + program + " init --runner ana" + monday);
  answers(window, "What should I call you?", "Ana");
  answers(window, "Year of birth?", "1990");
  answers(window, "When did the back begin", "2026-07-01");
  answers(window, "What kind was it", "dics");
  answers(window, "one of unknown, disc", "disc");
  answers(window, "operated on", "no");
  answers(window, "a leg", "no");
  answers(window, "Units", "");
  answers(window, "Days to run on", "");
  answers(window, "before the injury", "200");
  answers(window, "get back to", "");
  answers(window, "Answer its questions now?", "n");
}

void goes_through_the_week(int columns) {
  const TemporaryFolder folder;
  Window window(folder, columns);
  sets_up(window);
  fits(window.sees("rtr check"), columns);

  window.types("clear; " + program + " check" + monday);
  constexpr int flags = 25;
  window.sees("Is any of this new");
  for (int i = 0; i < flags; ++i) window.types("n");
  answers(window, "Back pain at rest now", "0");
  window.sees("Now what you can do");
  constexpr int further = 14;
  for (int i = 0; i < further; ++i) window.types(i < 4 ? "n" : "y");
  fits(window.sees("Next: rtr plan"), columns);

  fits(window.runs(program + " --no-pager plan --week this" + monday, 0), columns);
  const std::string plan = window.sees("Week of Mon 5 to Sun 11 Oct");
  CHECK(plan.find("Week of Mon 5 to Sun 11 Oct, from today \u00B7 stage 1 of 13") != std::string::npos);
  CHECK(plan.find("Ana") != std::string::npos);

  const std::string tuesday = " --today 2026-10-06";
  window.types("clear; " + program + " log" + tuesday);
  answers(window, "Done as planned?", "");
  answers(window, "Effort 0-10:", "3");
  answers(window, "before / worst / after", "0 1 1");
  answers(window, "Anything else?", "none");
  const std::string logged = window.sees("Tomorrow decides");
  fits(logged, columns);
  CHECK(logged.find("Kept as s-0001") != std::string::npos);
  CHECK(logged.find("walk 5 \u00B7 5 x (run 1, walk 2) \u00B7 walk 5") != std::string::npos);

  const std::string wednesday = " --today 2026-10-07";
  fits(window.runs(program + " today" + wednesday, 0), columns);
  window.types("clear; " + program + " morning" + wednesday);
  answers(window, "Back pain this morning", "0");
  answers(window, "Stiffness", "usual");
  answers(window, "After how many hours", "12");
  fits(window.sees("Fine: nothing here speaks against going on."), columns);
}

}  // namespace

TEST_CASE("a first week is typed at a window of 60 columns", "[tmux]") {
  if (!has_tmux()) {
    WARN("skipped: tmux is not installed (scripts/setup --tests)");
    return;
  }
  goes_through_the_week(60);
}

TEST_CASE("a first week is typed at a window of 100 columns", "[tmux]") {
  if (!has_tmux()) {
    WARN("skipped: tmux is not installed (scripts/setup --tests)");
    return;
  }
  goes_through_the_week(100);
}

TEST_CASE("Ctrl-C at a question keeps nothing and ends with 130", "[tmux]") {
  if (!has_tmux()) {
    WARN("skipped: tmux is not installed (scripts/setup --tests)");
    return;
  }
  const TemporaryFolder folder;
  Window window(folder, 80);
  window.types("clear; " + program + " init --runner ana" + monday + "; echo code=$?");
  answers(window, "What should I call you?", "Ana");
  window.sees("Year of birth?");
  window.presses("C-c");
  window.sees("Nothing was kept.");
  CHECK_FALSE(std::filesystem::exists(folder.path() / "data"));
  window.runs(program + " init --runner ana --birth-year 1990" + monday, 0);
  const auto journal = folder.path() / "data/ana/journal.jsonl";
  const bool existed = std::filesystem::exists(journal);
  window.types("clear; " + program + " check" + monday + " || echo code=$?");
  answers(window, "numbness", "n");
  window.sees("passing urine");
  window.presses("C-c");
  window.sees("Nothing was kept.");
  CHECK(std::filesystem::exists(journal) == existed);
}

TEST_CASE("Ctrl-C after a sign was answered with yes says that it is not kept, and what to do all the same", "[tmux]") {
  if (!has_tmux()) {
    WARN("skipped: tmux is not installed (scripts/setup --tests)");
    return;
  }
  const TemporaryFolder folder;
  Window window(folder, 60);
  window.runs(program + " init --runner ana --birth-year 1990" + monday, 0);
  const auto leaves = [&] {
    window.presses("C-c");
    const std::string screen = window.sees("rtr check --yes one_leg_numbness");
    fits(screen, 60);
    CHECK(screen.find("Not this sign either: numbness or pins and") != std::string::npos);
    CHECK(screen.find("Book an appointment within days") != std::string::npos);
  };
  window.types("clear; " + program + " log today run 5 walk 20 --sign numb" + monday);
  answers(window, "You answered YES to", "y");
  window.sees("in both legs");
  leaves();
  window.types("clear; " + program + " check" + monday);
  constexpr int before_numbness = 17;
  window.sees("Is any of this new");
  for (int i = 0; i < before_numbness; ++i) window.types("n");
  answers(window, "pins and needles", "y");
  answers(window, "You answered YES to", "y");
  window.sees("gone below the knee");
  leaves();
  window.types("clear; " + program + " check" + monday);
  for (int i = 0; i < before_numbness; ++i) window.types("n");
  answers(window, "pins and needles", "y");
  answers(window, "You answered YES to", "n");
  window.types("n");
  window.sees("gone below the knee");
  window.presses("C-c");
  CHECK(window.sees("Nothing was kept").find("Not this sign") == std::string::npos);
}
