// A plan, a stop or an answer as text for people: 60 to 100 columns, with or without colour, or as labelled sentences.
#pragma once

#include "course/forecast.hpp"
#include "course/progress.hpp"
#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"

#include <string>

namespace rtr::terminal {

struct Style {
  int width = 80;
  bool colour = false;
  bool unicode = true;
  bool accessible = false;  ///< labelled sentences, no drawing
  bool quiet = false;
  std::string emergency_number = "112";
};

/// The whole printed plan. `before` is the plan told for this week or for the last one, to say what changed; may be
/// null.
std::string render_plan(const Plan& plan, const Protocol& protocol, const Record& record, const IssuedPlan* before,
                        const Style& style);
/// What a course is shown with: the plan that would be made now decides what may be shown at all.
struct CourseTold {
  const Plan& plan;
  const Protocol& protocol;
  const Record& record;
};
/// The course so far, drawn or told. Under a sign that stops everything: that sign alone. Where a clinician comes
/// first: what to do, and the pain so far, without a figure of running. `ahead` dates the goal.
std::string render_progress(const course::Course& course, const course::Forecast& ahead, const CourseTold& told,
                            const Style& style);
/// How many weeks fit side by side into a width, with numbers below them or without.
int weeks_that_fit(int width, bool numbers);
/// The course ahead. Where the plan has no running: what it waits for, and no date.
std::string render_forecast(const course::Forecast& forecast, const CourseTold& told, const Style& style);
/// A table as it stands: its stages, what its weeks carry, what follows, and where it comes from.
std::string render_protocol(const Protocol& protocol, const Style& style);
/// What the planner makes of a table: its steep steps, and the weeks with those that are put between.
std::string render_climb(const Protocol& protocol, const Style& style);
/// The text of open red flags alone, for the moment a flag is entered.
std::string render_flags(const std::vector<Item>& open, Date reported, const Style& style);
/// What a plan that waits for help or a clinician says of that, without its week.
std::string render_stop(const Plan& plan, const Protocol& protocol, const Record& record, const Style& style);
/// One session as a person would say it: what `rtr today` prints for it. `grounds` are those that the plan allows.
std::string render_activity(const Activity& activity, const Style& style, InjuryKind injury = InjuryKind::unknown,
                            const Surfaces& grounds = {});

}  // namespace rtr::terminal
