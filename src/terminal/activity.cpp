// One session as a person would say it, with every dose: what `rtr today` prints.
#include "terminal/accessible.hpp"
#include "terminal/days.hpp"
#include "terminal/names.hpp"
#include "words/messages.hpp"

#include <fmt/format.h>

namespace rtr::terminal {

namespace {

void print_activity(Page& page, const Activity& activity, InjuryKind injury, const Surfaces& grounds) {
  const bool cross_training = activity.kind == ItemKind::cross_training;
  const std::string minutes = activity.total_s > 0 ? minutes_of(activity.total_s) : "";
  const std::string name(cross_training ? std::string_view("cross-training") : kind_name(activity));
  page.led(name + (minutes.empty() ? "" : ", " + minutes), Ink::strong, "", 0);
  if (!activity.steps.empty()) page.text(steps_text(activity.steps, page.dot()), 2, 4);
  if (cross_training) page.text(cross_training_text(injury), 2);
  for (const ExerciseDose& dose : activity.exercises) page.text(dose_text(dose), 2, 4);
  std::vector<std::string> notes;
  if (has_running(activity)) {
    const std::string allowed = surfaces_text(grounds);
    if (!allowed.empty())
      notes.push_back(allowed);
    else if (activity.surface)
      notes.emplace_back(surface_name(*activity.surface));
  }
  if (activity.rpe_max) notes.push_back(effort_text(*activity.rpe_max));
  if (!notes.empty()) page.text(capital(notes.size() == 1 ? notes[0] : notes[0] + "; " + notes[1]) + ".", 2);
}

}  // namespace

std::string render_activity(const Activity& activity, const Style& style, InjuryKind injury, const Surfaces& grounds) {
  Page page(style);
  if (style.accessible) {
    page.fact(capital(spoken_activity(activity, injury)) + ".");
  } else {
    print_activity(page, activity, injury, grounds);
  }
  return std::move(page).finish();
}

}  // namespace rtr::terminal
