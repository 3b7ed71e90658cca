// A run as a FIT workout. Nothing in it pushes: no target of pace or heart rate, only what comes next and for how long.
#include "common/text.hpp"
#include "export/fit_file.hpp"
#include "export/sessions.hpp"
#include "words/messages.hpp"

namespace rtr::exporting {

namespace {

using fit::Duration;
using fit::Intensity;
using fit::Type;

struct Step {
  std::string_view name;
  Duration duration = Duration::time;
  std::uint32_t amount = 0;  ///< milliseconds, or the place of the first step to repeat
  std::uint32_t repeats = 0;
  Intensity intensity = Intensity::active;
};

Step step_of(const Interval& interval) {
  constexpr std::uint32_t ms_a_second = 1000;
  const auto amount = static_cast<std::uint32_t>(interval.seconds) * ms_a_second;
  if (interval.run) return {"Run, easy", Duration::time, amount, 0, Intensity::active};
  return {"Walk", Duration::time, amount, 0, Intensity::rest};
}

std::vector<Step> steps_of(const Steps& blocks) {
  std::vector<Step> steps;
  for (const Block& block : blocks) {
    const auto first = static_cast<std::uint32_t>(steps.size());
    for (const Interval& interval : block.intervals) steps.push_back(step_of(interval));
    if (block.repeat > 1) {
      const auto repeats = static_cast<std::uint32_t>(block.repeat);
      steps.push_back({"Repeat", Duration::repeat, first, repeats, Intensity::active});
    }
  }
  const auto plain_walk = [](const Block& block) {
    return block.repeat == 1 && block.intervals.size() == 1 && !block.intervals.front().run;
  };
  if (blocks.size() > 1 && plain_walk(blocks.front())) {
    steps.front().name = "Walk, warm up";
    steps.front().intensity = Intensity::warm_up;
  }
  if (blocks.size() > 1 && plain_walk(blocks.back())) {
    steps.back().name = "Walk, cool down";
    steps.back().intensity = Intensity::cool_down;
  }
  return steps;
}

/// "Tue 13 Oct S2": what the watch lists; the stage where it fits.
std::string title_of(const Outing& run) {
  const std::string day = short_date(run.date);
  const std::string stage = run.item.stage.empty() ? " run" : " " + run.item.stage;
  return day.size() + stage.size() <= fit::text_max ? day + stage : day;
}

void add_steps(FitFile& file, const Outing& run) {
  const std::vector<Step> steps = steps_of(run.item.steps);
  constexpr std::uint32_t with_intervals = 0x20;
  file.add(fit::Message::workout, {{4, Type::enumeration, fit::sport_running},
                                   {5, Type::u32z, with_intervals},
                                   {6, Type::u16, static_cast<std::uint32_t>(steps.size())},
                                   {8, title_of(run)}});
  std::uint32_t place = 0;
  for (const Step& step : steps) {
    file.add(fit::Message::step, {{fit::message_index, Type::u16, place++},
                                  {0, step.name},
                                  {1, Type::enumeration, static_cast<std::uint32_t>(step.duration)},
                                  {2, Type::u32, step.amount},
                                  {3, Type::enumeration, fit::target_open},
                                  {4, Type::u32, step.repeats},
                                  {7, Type::enumeration, static_cast<std::uint32_t>(step.intensity)}});
  }
}

/// A number of what the file holds (FNV-1a): watches take two files with the same one for the same workout.
std::uint32_t number_of(std::string_view text) {
  std::uint32_t number = 2166136261U;
  for (const char byte : text) number = (number ^ static_cast<unsigned char>(byte)) * 16777619U;
  return number == 0 || number == 0xFFFFFFFFU ? 1 : number;
}

}  // namespace

std::string fit_workout(const Outing& run, std::string_view runner) {
  FitFile body;
  add_steps(body, run);
  const std::string content = std::string(runner) + iso(run.date) + iso(run.told_on) + body.messages();
  FitFile file;
  file.add(fit::Message::file_id,
           {{0, Type::enumeration, static_cast<std::uint32_t>(fit::FileType::workout)},
            {1, Type::u16, fit::manufacturer_development},
            {2, Type::u16, 0},
            {3, Type::u32z, number_of(content)},
            {4, Type::u32, fit::seconds_at(run.told_on.days) + static_cast<std::uint32_t>(run.date - run.told_on)}});
  add_steps(file, run);
  return file.bytes();
}

}  // namespace rtr::exporting
