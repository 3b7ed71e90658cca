// A run as a FIT workout. Nothing in it pushes: no target of pace or heart rate, only what comes next and for how long.
#include "common/text.hpp"
#include "export/fit_file.hpp"
#include "export/sessions.hpp"
#include "words/messages.hpp"

namespace rtr::exporting {

namespace {

namespace base_type = fit::base_type;
namespace field = fit::field;
namespace intensity = fit::intensity;
namespace duration = fit::wkt_step_duration;

struct Step {
  std::string_view name;
  std::uint8_t duration = duration::time;
  std::uint32_t amount = 0;  ///< milliseconds, or the place of the first step to repeat
  std::uint32_t repeats = 0;
  std::uint8_t intensity = intensity::active;
};

Step step_of(const Interval& interval) {
  constexpr std::uint32_t ms_a_second = 1000;
  const auto amount = static_cast<std::uint32_t>(interval.seconds) * ms_a_second;
  if (interval.run) return {"Run, easy", duration::time, amount, 0, intensity::active};
  return {"Walk", duration::time, amount, 0, intensity::rest};
}

std::vector<Step> steps_of(const Steps& blocks) {
  std::vector<Step> steps;
  for (const Block& block : blocks) {
    const auto first = static_cast<std::uint32_t>(steps.size());
    for (const Interval& interval : block.intervals) steps.push_back(step_of(interval));
    if (block.repeat > 1) {
      const auto repeats = static_cast<std::uint32_t>(block.repeat);
      steps.push_back({"Repeat", duration::repeat_until_steps_cmplt, first, repeats, intensity::active});
    }
  }
  const auto plain_walk = [](const Block& block) {
    return block.repeat == 1 && block.intervals.size() == 1 && !block.intervals.front().run;
  };
  if (blocks.size() > 1 && plain_walk(blocks.front())) {
    steps.front().name = "Walk, warm up";
    steps.front().intensity = intensity::warmup;
  }
  if (blocks.size() > 1 && plain_walk(blocks.back())) {
    steps.back().name = "Walk, cool down";
    steps.back().intensity = intensity::cooldown;
  }
  return steps;
}

/// "Tue 13 Oct S2": what the watch lists; the stage where it fits.
std::string title_of(const Outing& run) {
  const std::string day = short_date(run.date);
  const std::string stage = run.item.stage.empty() ? " run" : " " + run.item.stage;
  return day.size() + stage.size() <= fit_text_max ? day + stage : day;
}

void add_steps(FitFile& file, const Outing& run) {
  const std::vector<Step> steps = steps_of(run.item.steps);
  file.add(fit::mesg::workout,
           {{field::workout_sport, base_type::enumeration, fit::sport::running},
            {field::workout_capabilities, base_type::uint32z, fit::workout_capability_tcx},
            {field::workout_num_valid_steps, base_type::uint16, static_cast<std::uint32_t>(steps.size())},
            {field::workout_wkt_name, title_of(run)}});
  std::uint32_t place = 0;
  for (const Step& step : steps) {
    file.add(fit::mesg::workout_step,
             {{field::message_index, base_type::uint16, place++},
              {field::workout_step_wkt_step_name, step.name},
              {field::workout_step_duration_type, base_type::enumeration, step.duration},
              {field::workout_step_duration_value, base_type::uint32, step.amount},
              {field::workout_step_target_type, base_type::enumeration, fit::wkt_step_target::open},
              {field::workout_step_target_value, base_type::uint32, step.repeats},
              {field::workout_step_intensity, base_type::enumeration, step.intensity}});
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
  file.add(fit::mesg::file_id,
           {{field::file_id_type, base_type::enumeration, fit::file_type::workout},
            {field::file_id_manufacturer, base_type::uint16, fit::manufacturer_development},
            {field::file_id_product, base_type::uint16, 0},
            {field::file_id_serial_number, base_type::uint32z, number_of(content)},
            {field::file_id_time_created, base_type::uint32,
             fit_seconds_at(run.told_on.days) + static_cast<std::uint32_t>(run.date - run.told_on)}});
  add_steps(file, run);
  return file.bytes();
}

}  // namespace rtr::exporting
