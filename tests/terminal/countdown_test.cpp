// A session counted down with a clock and keys of the test's own: nothing here waits.
#include "terminal/countdown.hpp"

#include "terminal/width.hpp"

#include <algorithm>
#include <deque>

using namespace rtr;
using namespace rtr::terminal;

namespace {

const Steps steps{{1, {{false, 60}}}, {2, {{true, 30}, {false, 15}}}, {1, {{false, 60}}}};

/// Keys at set moments; time passes only while it is waited for.
class Hand : public Stopwatch {
 public:
  struct Press {
    std::int64_t at_ms;
    Key key;
  };
  explicit Hand(std::deque<Press> presses) : presses_(std::move(presses)) {}
  Milliseconds now() override { return Milliseconds(now_ms_); }
  Key key_within(Milliseconds most) override {
    CHECK(most.count() > 0);
    const std::int64_t until = now_ms_ + most.count();
    if (presses_.empty() || presses_.front().at_ms > until) {
      now_ms_ = until;
      return Key::none;
    }
    now_ms_ = std::max(now_ms_, presses_.front().at_ms);
    const Key key = presses_.front().key;
    presses_.pop_front();
    return key;
  }
  std::int64_t now_ms_ = 5'000;
  std::deque<Press> presses_;
};

struct Shown {
  Counted counted;
  std::string text;
  std::int64_t took_ms;
  long bells() const { return std::count(text.begin(), text.end(), '\a'); }
  bool has(const std::string& words) const { return text.find(words) != std::string::npos; }
};

Shown shown(std::deque<Hand::Press> presses, int speed = 1, Style style = {}) {
  Hand hand(std::move(presses));
  Shown result{};
  result.counted = count_down(
      cues_of(steps), hand, speed,
      [&](std::string_view text) {
        result.text += text;
        return true;
      },
      style);
  result.took_ms = hand.now_ms_ - 5'000;
  return result;
}

}  // namespace

TEST_CASE("a countdown names each change on its second, with a bell, and ends by itself", "[countdown]") {
  const Shown all = shown({});
  CHECK(all.counted.whole);
  CHECK(all.counted.elapsed_s == 210);
  CHECK(all.took_ms == 210'000);
  CHECK(all.bells() == 7);
  for (const char* line : {"0:00  Walk 1:00\n", "1:00  Run 0:30, 1 of 2\n", "1:30  Walk 0:15\n",
                           "1:45  Run 0:30, 2 of 2\n", "2:30  Walk 1:00\n", "3:30  Done."})
    CHECK(all.has(line));
  CHECK(all.has("Run 0:07 left, then walk"));
}

TEST_CASE("a pause stands still, however long it is", "[countdown]") {
  const Shown paused = shown({{5'000 + 20'500, Key::pause}, {5'000 + 620'500, Key::pause}});
  CHECK(paused.counted.whole);
  CHECK(paused.took_ms == 810'000);
  CHECK(paused.has("Paused: space goes on, q stops"));
}

TEST_CASE("a stop counts what was done up to it, to the full second", "[countdown]") {
  const Shown stopped = shown({{5'000 + 80'900, Key::stop}});
  CHECK_FALSE(stopped.counted.whole);
  CHECK(stopped.counted.elapsed_s == 80);
  CHECK(stopped.has("1:20  Stopped.\n"));
  const StepTotals done = done_of(cues_of(steps), stopped.counted.elapsed_s);
  CHECK(done.run_s == 20);
  CHECK(done.walk_s == 60);
  CHECK(done.longest_run_s == 20);
  CHECK(shown({{5'000 + 90'000, Key::pause}, {5'000 + 900'000, Key::stop}}).counted.elapsed_s == 90);
}

TEST_CASE("all of a session counted down is the session", "[countdown]") {
  const StepTotals done = done_of(cues_of(steps), 210);
  const StepTotals planned = totals_of(steps);
  CHECK(done.run_s == planned.run_s);
  CHECK(done.walk_s == planned.walk_s);
  CHECK(done.longest_run_s == planned.longest_run_s);
  CHECK(done_of(cues_of({{2, {{true, 30}}}, {1, {{true, 5}}}}), 65).longest_run_s == 65);
}

TEST_CASE("a rehearsal takes its part of the time and says the same", "[countdown]") {
  const Shown quick = shown({}, 60);
  CHECK(quick.counted.whole);
  CHECK(quick.took_ms >= 3'500);
  CHECK(quick.took_ms < 4'000);
  CHECK(quick.bells() == 7);
}

TEST_CASE("a computer that slept through a change names it late and rings once", "[countdown]") {
  struct Sleeper : Hand {
    using Hand::Hand;
    Key key_within(Milliseconds most) override {
      if (now_ms_ == 5'000 + 10'000) now_ms_ += 100'000;
      return Hand::key_within(most);
    }
  };
  Sleeper hand({{5'000 + 112'000, Key::stop}});
  std::string text;
  const Counted counted = count_down(cues_of(steps), hand, 1,
                                     [&](std::string_view part) {
                                       text += part;
                                       return true;
                                     },
                                     {});
  CHECK(counted.elapsed_s == 112);
  CHECK(std::count(text.begin(), text.end(), '\a') == 2);
  CHECK(text.find("1:45  Run 0:30, 2 of 2\n") != std::string::npos);
}

TEST_CASE("for a screen reader there are sentences and no line that changes", "[countdown]") {
  Style style;
  style.accessible = true;
  const Shown read = shown({{5'000 + 20'500, Key::pause}, {5'000 + 30'500, Key::pause}}, 1, style);
  CHECK_FALSE(read.has("\r"));
  CHECK_FALSE(read.has("left"));
  CHECK(read.has("1:00  Run 30 seconds, 1 of 2\n"));
  CHECK(read.has("Paused. Space goes on.\nGoing on.\n"));
}

TEST_CASE("a countdown that nobody sees any more ends and asks nothing", "[countdown]") {
  CHECK(shown({{5'000 + 3'000, Key::lost}}).counted.lost);
  Hand hand({});
  CHECK(count_down(cues_of(steps), hand, 1, [](std::string_view) { return false; }, {}).lost);
}

TEST_CASE("no line of a countdown or its list passes 40 columns", "[countdown]") {
  Style style;
  style.width = 40;
  std::string lines = shown({{5'000 + 100, Key::pause}, {5'000 + 200, Key::pause}}, 1, style).text;
  Activity item;
  item.kind = ItemKind::walk_run;
  item.stage = "S2";
  item.steps = steps;
  lines += render_cues(item, style);
  std::string line;
  for (const char c : lines) {
    if (c == '\n' || c == '\r') {
      CHECK(columns(line) <= 40);
      line.clear();
    } else if (c != '\a') {
      line += c;
    }
  }
}
