// A run as text for intervals.icu's workout builder: one step a line, repetitions under a line such as `6x`, no target.
#include "export/sessions.hpp"
#include "words/messages.hpp"

namespace rtr::exporting {
namespace {

/// `1m30s`: its builder reads a bare `m` as minutes.
std::string time_text(Seconds seconds) {
  constexpr Seconds a_minute = 60;
  std::string text;
  if (seconds >= a_minute) text += std::to_string(seconds / a_minute) + "m";
  if (seconds % a_minute != 0) text += std::to_string(seconds % a_minute) + "s";
  return text;
}

std::string_view intensity_of(const Interval& interval, bool first, bool last) {
  if (interval.run) return "active";
  return first ? "warmup" : last ? "cooldown" : "recovery";
}

}  // namespace

std::string intervals_workout(const Outing& run, std::string_view) {
  const Steps& blocks = run.item.steps;
  std::string text = short_date(run.date) + (run.item.stage.empty() ? "" : " " + run.item.stage) + "\n";
  bool repeated = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    const bool alone = block.repeat == 1;
    // A repetition reaches to the next empty line.
    if (repeated || !alone) text += "\n";
    if (!alone) text += std::to_string(block.repeat) + "x\n";
    repeated = !alone;
    for (const Interval& interval : block.intervals) {
      text += interval.run ? "- Run easy " : "- Walk ";
      text += time_text(interval.seconds) + " intensity=";
      text += intensity_of(interval, alone && i == 0, alone && i + 1 == blocks.size());
      text += "\n";
    }
  }
  return text;
}

}  // namespace rtr::exporting
