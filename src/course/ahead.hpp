// A runner in the future: sessions done as a plan says, and what is known of the distance they cover.
#pragma once

#include "course/forecast.hpp"

namespace rtr::course {

/// What becomes of one planned run.
enum class Done : std::uint8_t { as_planned, left_out, flare };

/// A planned run as it would be logged: done in full and well, or with sharp back pain that settles the next day.
Session logged(Date day, const Activity& planned, const std::optional<Speed>& speed, Done done);

/// A weekly answer: every gate a yes, no pain at rest, no red flag but those that a clearance covers by itself.
Checklist answered(const Record& record, Date day);

/// Looks for the targets in sessions as they come; those of the last 28 days may have met them already.
class Watch {
 public:
  Watch(const Record& record, const Protocol& protocol, Date today, const GoalMeant& goal,
        const std::optional<Speed>& speed);

  /// The sessions done in one week.
  void note(const std::vector<Session>& week);
  const std::array<Arrival, target_count>& arrivals() const { return arrivals_; }
  bool all_met() const;

 private:
  bool ends_table(const Session& session) const;
  bool covers_five_km(const Session& session) const;
  bool meets_goal(const std::vector<Session>& week) const;
  void meet(Target target, Date on);

  const Protocol& protocol_;
  GoalMeant goal_;
  std::optional<Speed> speed_;
  Date today_;
  std::array<Arrival, target_count> arrivals_{};
};

}  // namespace rtr::course
