// A session counted down.
#include "terminal/countdown.hpp"

#include "terminal/names.hpp"
#include "terminal/width.hpp"

#include <algorithm>
#include <utility>

namespace rtr::terminal {
namespace {

constexpr std::int64_t ms_a_second = 1000;

class Countdown {
 public:
  Countdown(const std::vector<Cue>& cues, Stopwatch& stopwatch, int speed,
            const std::function<bool(std::string_view)>& print, const Style& style)
      : cues_(cues), stopwatch_(stopwatch), speed_(speed), print_(print), style_(style), since_(stopwatch.now()) {}

  Counted run() {
    const std::int64_t end_ms = (cues_.back().at_s + cues_.back().for_s) * ms_a_second;
    while (!counted_.lost) {
      const std::int64_t at_ms = std::min(elapsed_ms(), end_ms);
      counted_.elapsed_s = at_ms / ms_a_second;
      announce();
      if (at_ms == end_ms) {
        counted_.whole = true;
        say_line(clock_text(counted_.elapsed_s) + "  Done.\a");
        return counted_;
      }
      show();
      // To the next full second of the session: changes come on one as well.
      const std::int64_t wait_ms = paused_ ? ms_a_second : (ms_a_second - at_ms % ms_a_second + speed_ - 1) / speed_;
      if (take(stopwatch_.key_within(Milliseconds(wait_ms)))) break;
    }
    counted_.elapsed_s = std::min(elapsed_ms(), end_ms) / ms_a_second;
    announce();
    say_line(clock_text(counted_.elapsed_s) + "  Stopped.");
    return counted_;
  }

 private:
  std::int64_t elapsed_ms() { return counted_ms_ + (paused_ ? 0 : (stopwatch_.now() - since_).count() * speed_); }

  /// True when it ends here.
  bool take(Key key) {
    if (key == Key::lost) counted_.lost = true;
    if (key == Key::pause) {
      counted_ms_ = elapsed_ms();
      since_ = stopwatch_.now();
      paused_ = !paused_;
      if (style_.accessible) say_line(paused_ ? "Paused. Space goes on." : "Going on.");
    }
    return key == Key::stop || counted_.lost;
  }

  /// What has begun since the last look. A computer that slept through some of it rings once.
  void announce() {
    const std::size_t before = next_;
    while (next_ < cues_.size() && cues_[next_].at_s <= counted_.elapsed_s) {
      const Cue& cue = cues_[next_++];
      const std::string what = style_.accessible ? capital(spoken_cue(cue)) : cue_text(cue);
      say_line(clock_text(cue.at_s) + "  " + what);
    }
    if (next_ > before) say("\a");
  }

  /// The line that counts, in the place of the one before. It is left out for screen readers.
  void show() {
    if (style_.accessible || next_ == 0) return;
    const Cue& cue = cues_[next_ - 1];
    const std::string left = clock_text(cue.at_s + cue.for_s - counted_.elapsed_s);
    std::string line = paused_ ? "Paused: space goes on, q stops" : (cue.run ? "Run " : "Walk ") + left + " left";
    if (!paused_ && next_ < cues_.size()) line += ", then " + std::string(cues_[next_].run ? "run" : "walk");
    line = cut(line, style_.width - 1);
    if (line == shown_) return;
    say("\r" + pad(line, columns(shown_)));
    shown_ = line;
  }

  void say_line(const std::string& text) {
    if (!shown_.empty()) say("\r" + pad("", columns(shown_)) + "\r");
    shown_.clear();
    say(text + "\n");
  }

  void say(const std::string& text) {
    if (!print_(text)) counted_.lost = true;
  }

  const std::vector<Cue>& cues_;
  Stopwatch& stopwatch_;
  int speed_;
  const std::function<bool(std::string_view)>& print_;
  const Style& style_;
  Milliseconds since_;
  std::int64_t counted_ms_ = 0;  ///< of the session, up to `since_`
  bool paused_ = false;
  std::size_t next_ = 0;  ///< the first cue that is still to come
  std::string shown_;
  Counted counted_;
};

}  // namespace

Counted count_down(const std::vector<Cue>& cues, Stopwatch& stopwatch, int speed,
                   const std::function<bool(std::string_view)>& print, const Style& style) {
  return Countdown(cues, stopwatch, speed, print, style).run();
}

}  // namespace rtr::terminal
