// Reading a plan out.
#include "terminal/accessible.hpp"

#include "terminal/days.hpp"
#include "terminal/names.hpp"
#include "words/catalogue.hpp"
#include "words/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace rtr::terminal {

namespace {

std::string spoken_block(const Block& block) {
  std::vector<std::string> parts;
  for (const Interval& interval : block.intervals) {
    parts.push_back(fmt::format("{} {}", interval.run ? "run" : "walk", spoken_time(interval.seconds)));
  }
  return (block.repeat > 1 ? fmt::format("{} times ", block.repeat) : "") + joined(parts);
}

std::string spoken_dose(const ExerciseDose& dose) {
  const std::string_view side = dose.per_side ? " on each side" : "";
  const std::string hold = counted(dose.hold_s, "second");
  if (dose.hold_s > 0 && dose.reps == 1)
    return fmt::format("{}, {} for {}{}", exercise_name(dose.id), counted(dose.sets, "time"), hold, side);
  const std::string sets = dose.sets > 1 ? counted(dose.sets, "set") + " of " : "";
  return fmt::format("{}, {}{}{}{}", exercise_name(dose.id), sets, counted(dose.reps, "repetition"), side,
                     dose.hold_s > 0 ? ", each held " + hold : "");
}

std::string spoken_exercises(const std::vector<ExerciseDose>& exercises) {
  std::string out;
  for (const ExerciseDose& dose : exercises) out += (out.empty() ? "" : "; ") + spoken_dose(dose);
  return out;
}

std::string detail_of(const Activity& activity, InjuryKind kind) {
  if (!activity.steps.empty()) return spoken_steps(activity.steps);
  if (activity.kind == ItemKind::cross_training) return std::string(cross_training_text(kind));
  return spoken_exercises(activity.exercises);
}

void read_days(Page& page, const Told& told, const Week& week) {
  for (const DayItem& entry : items_of(week)) {
    const std::string date = long_date(entry.day->date);
    if (entry.item == nullptr) {
      page.fact(fmt::format("{}: {}.", date, empty_day_text(*entry.day, told.plan)));
    } else if (entry.same_as != nullptr) {
      page.fact(fmt::format("{}: {}, {}, the same as on {}.", date, kind_name(*entry.item),
                            spoken_time(entry.item->total_s), weekday_name(entry.same_as->date)));
    } else {
      page.fact(fmt::format("{}: {}.", date, spoken_activity(*entry.item, told.record.runner.injury.kind)));
    }
  }
  for (const Activity& item : week.daily) {
    page.fact(fmt::format("Every day: {}.", spoken_activity(item, told.record.runner.injury.kind)));
  }
  const std::string ground = surfaces_text(week.limits.surfaces);
  if (week.totals.run_s == 0) return;
  if (!ground.empty()) page.fact(fmt::format("Ground for the runs: {}.", ground));
  page.fact(fmt::format("Effort of the runs: at most {} of 10.", week.limits.rpe_max));
}

void read_missing(Page& page, const Told& told) {
  for (const Missing& missing : missing_for_running(told)) {
    page.fact("Running waits for: " + spoken(missing.text));
    if (!missing.command.empty()) page.fact("Type: " + missing.command);
  }
}

void read_reasons(Page& page, const Told& told) {
  for (const Reason& reason : reasons_of(told))
    page.fact(fmt::format("Reason, by {}: {}", reason.evidence, spoken(reason.text)));
  const std::string next = next_text(told.plan);
  const bool running = outcome_of(told.plan) == Outcome::train;
  if (!next.empty() && (running || missing_for_running(told).empty()))
    page.fact((running ? "Next move up: " : "Running waits for: ") + spoken(next));
}

}  // namespace

std::string spoken(std::string_view text) {
  struct Word {
    std::string_view written;
    std::string_view said;
  };
  constexpr std::array<Word, 4> words{
      {{" min", " minutes"}, {" km", " kilometres"}, {" mi", " miles"}, {" %", " percent"}}};
  const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  const auto letter = [&](std::size_t at) { return at < text.size() && text[at] >= 'a' && text[at] <= 'z'; };
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool after_digit = at > 0 && digit(at - 1);
    const auto word = std::find_if(words.begin(), words.end(), [&](const Word& candidate) {
      return after_digit && text.substr(at).starts_with(candidate.written) && !letter(at + candidate.written.size());
    });
    const bool range = after_digit && text[at] == '-' && digit(at + 1);
    out += word != words.end() ? word->said : range ? std::string_view(" to ") : text.substr(at, 1);
    at += word != words.end() ? word->written.size() : 1;
  }
  return out;
}

std::string spoken_steps(const Steps& steps) {
  std::string out;
  for (const Block& block : steps) out += (out.empty() ? "" : ", then ") + spoken_block(block);
  return out;
}

std::string spoken_activity(const Activity& activity, InjuryKind kind) {
  const std::string detail = detail_of(activity, kind);
  const std::string_view name = activity.kind == ItemKind::cross_training ? "cross-training" : kind_name(activity);
  std::string text(name);
  if (activity.total_s > 0) text += ", " + spoken_time(activity.total_s);
  // A walk of one step would only be said twice.
  const bool plain_walk = activity.kind == ItemKind::walk && activity.steps.size() <= 1;
  return detail.empty() || plain_walk ? text : fmt::format("{}: {}", text, detail);
}

void read_stop(Page& page, const StopText& text) {
  page.fact(text.title);
  for (const std::string& reason : text.because) page.fact(spoken(reason));
  page.fact("What to do: " + text.action);
  for (const StopText::Sign& sign : text.signs) {
    page.fact(sign.reported);
    page.fact(sign.meaning);
  }
  if (!text.ends.empty()) page.fact(text.ends);
  for (const std::string& command : text.commands) page.fact("Type: " + command);
  if (!text.after.empty()) page.fact(text.after);
  if (!text.still_open.empty()) page.fact(text.still_open);
}

void read_plan(Page& page, const Told& told, const Week& week, const Style& style) {
  const Plan& plan = told.plan;
  if (plan.tier == Tier::clinician) read_stop(page, stop_text(told, style));
  page.fact(fmt::format("Plan for the week of {} to {}.", long_date(plan.week_start), long_date(plan.week_start + 6)));
  page.fact(fmt::format("Place: {}.", place_text(plan)));
  const std::string_view alarm = alarm_word(plan);
  page.fact(fmt::format("What changed: {}{}{}", alarm, alarm.empty() ? "" : " ", spoken(lead_text(told))));
  read_missing(page, told);
  for (const std::string& text : clearance_texts(told)) page.fact(spoken(text));
  read_days(page, told, week);
  for (const std::string& text : total_texts(told)) page.fact("This week: " + spoken(text) + ".");
  read_reasons(page, told);
  for (const std::string_view id : plan.tier == Tier::clinician ? std::vector<std::string_view>{} : plan.cautions)
    page.fact("Keep in mind: " + spoken(text_of(id)));
  for (const std::string_view id : signs_to_show(plan)) page.fact(text_of(id));
  page.fact(text_of("notice"));
}

}  // namespace rtr::terminal
