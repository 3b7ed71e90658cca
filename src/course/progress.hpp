// The course so far, week by week: what was done, where the runner stood, how the back was. Pure: for the charts, the
// documents and whatever shows a course.
#pragma once

#include "rtr/protocol.hpp"
#include "rtr/record.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace rtr::course {

/// The worst pain (0-10) of a week's sessions, and how many of them did not say.
struct WeekPain {
  std::optional<int> worst;
  int unanswered = 0;
};

/// A session that was more than normal, and how.
struct Event {
  Date date;
  bool flare = false;  ///< red; else amber
  int pain = 0;        ///< the worst that was rated, the next morning included
};

/// One week, since the onset. A week without sessions has no pain and no stage: that is a gap, not a zero.
struct CourseWeek {
  Date start;
  bool over = true;   ///< its seven days are past; else there may be more to come
  bool told = false;  ///< a plan is on record
  int planned_runs = 0;
  int runs = 0;
  int sessions = 0;  ///< of any kind, skipped ones left out
  Seconds planned_run_s = 0;
  Seconds run_s = 0;   ///< as done, also beyond the plan
  Seconds walk_s = 0;  ///< walks, and the walking of the runs
  /// The running that the 10 % rule left room for, beside that walking; absent where it bounded nothing.
  std::optional<Seconds> most_run_s;
  Phase phase = Phase::prepare;        ///< of what was run
  std::optional<int> stage;            ///< where it stood, from 0; walk_run only
  Progress progress = Progress::none;  ///< as it was told
  bool held = false;                   ///< told to stay, to step back, or not to run, once running had begun
  std::string_view held_by;            ///< the rule that did it, as far as that can be worked out again
  WeekPain during;                     ///< in the session or right after it
  WeekPain next_morning;
  std::vector<Event> events;  ///< by date
  std::vector<Date> signs;    ///< the days on which a checklist answered a red flag with yes, by date

  bool logged() const { return sessions > 0; }
};

/// The course as of a day; each week begins on the runner's `week_start`.
struct Course {
  Date as_of;
  int earlier = 0;                ///< weeks before the first of these
  std::vector<CourseWeek> weeks;  ///< oldest first, to the one that holds `as_of`; empty when nothing is on record

  const CourseWeek* newest_with_runs() const;
};

/// What a course may be cut to.
struct Window {
  std::optional<Date> since;  ///< no week that ends before it
  std::optional<int> newest;  ///< so many weeks at most
};

Course course_of(const Record& record, const Protocol& protocol, Date today, const Window& window = {});

}  // namespace rtr::course
