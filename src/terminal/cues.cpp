// A session as a timed list.
#include "terminal/cues.hpp"

#include "terminal/names.hpp"
#include "terminal/page.hpp"

#include <algorithm>

namespace rtr::terminal {
namespace {

constexpr Seconds a_minute = 60;

std::string named(const Cue& cue, const std::string& time) {
  std::string text = (cue.run ? "run " : "walk ") + time;
  if (cue.run && cue.of > 1) text += ", " + std::to_string(cue.repetition) + " of " + std::to_string(cue.of);
  return text;
}

std::string heading_of(const Activity& item, Seconds total_s) {
  std::string text = capital(std::string(kind_name(item)));
  if (!item.stage.empty()) text += " " + item.stage;
  return text + ", " + minutes_of(total_s);
}

void read_out(Page& page, const Activity& item, const std::vector<Cue>& cues, Seconds total_s) {
  page.fact(heading_of(item, total_s) + ".");
  for (const Cue& cue : cues)
    page.fact((cue.at_s == 0 ? "At the start" : "After " + spoken_time(cue.at_s)) + ": " + spoken_cue(cue) + ".");
  page.fact("After " + spoken_time(total_s) + ": done.");
}

}  // namespace

std::vector<Cue> cues_of(const Steps& steps) {
  std::vector<Cue> cues;
  Seconds at_s = 0;
  for (const Block& block : steps) {
    for (int turn = 1; turn <= block.repeat; ++turn) {
      for (const Interval& interval : block.intervals) {
        const bool repeated = block.repeat > 1;
        cues.push_back({at_s, interval.seconds, interval.run, repeated ? turn : 0, repeated ? block.repeat : 0});
        at_s += interval.seconds;
      }
    }
  }
  return cues;
}

StepTotals done_of(const std::vector<Cue>& cues, Seconds elapsed_s) {
  StepTotals done;
  Seconds bout_s = 0;
  for (const Cue& cue : cues) {
    const Seconds part_s = std::clamp<Seconds>(elapsed_s - cue.at_s, 0, cue.for_s);
    (cue.run ? done.run_s : done.walk_s) += part_s;
    bout_s = cue.run ? bout_s + part_s : 0;
    done.longest_run_s = std::max(done.longest_run_s, bout_s);
  }
  return done;
}

std::string clock_text(Seconds seconds) {
  const std::string rest = std::to_string(seconds % a_minute);
  return std::to_string(seconds / a_minute) + (rest.size() < 2 ? ":0" : ":") + rest;
}

std::string cue_text(const Cue& cue) { return capital(named(cue, clock_text(cue.for_s))); }

std::string spoken_cue(const Cue& cue) { return named(cue, spoken_time(cue.for_s)); }

std::string render_cues(const Activity& item, const Style& style) {
  const std::vector<Cue> cues = cues_of(item.steps);
  const Seconds total_s = cues.empty() ? 0 : cues.back().at_s + cues.back().for_s;
  Page page(style);
  if (style.accessible) {
    read_out(page, item, cues, total_s);
    return std::move(page).finish();
  }
  page.led(heading_of(item, total_s), Ink::strong, "", 0);
  constexpr int clock_columns = 7;
  for (const Cue& cue : cues) {
    const std::string at = pad_left(clock_text(cue.at_s), clock_columns) + "  ";
    page.line({{at, Ink::plain}, {cue_text(cue), cue.run ? Ink::go : Ink::plain}});
  }
  page.line({{pad_left(clock_text(total_s), clock_columns) + "  Done", Ink::plain}});
  return std::move(page).finish();
}

}  // namespace rtr::terminal
