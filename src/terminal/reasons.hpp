// What a plan says in words besides its days: what changed, what is missing, why, and what comes next. Plain sentences,
// laid out by plan.cpp and read out by accessible.cpp.
#pragma once

#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rtr::terminal {

/// A plan and what is known around it; `before` may be null.
struct Told {
  const Plan& plan;
  const Protocol& protocol;
  const Record& record;
  const IssuedPlan* before;
};

/// A reason with the kind of evidence behind it.
struct Reason {
  std::string text;
  std::string_view evidence;
};

/// Something that keeps the week from having runs, and the command that answers it (may be empty).
struct Missing {
  std::string text;
  std::string command;
};

/// "stage 2 of 13", "running week", "walking week".
std::string place_text(const Plan& plan);
/// The one word that a careful week begins with: "HOLD" after a flare, "NO RUNNING" when a clinician comes first, else
/// empty.
std::string_view alarm_word(const Plan& plan);
/// The first sentences: what happened, what that changes, how it ends.
std::string lead_text(const Told& told);
/// The finding that the lead has told in full; null when there is none.
const Finding* lead_finding(const Plan& plan);
/// The signs to stop and get help for, as ids in data/texts; what stops a run has no place where none is planned.
std::vector<std::string_view> signs_to_show(const Plan& plan);
/// Everything that running waits for in a week without it, all at once; every page that says so asks here.
std::vector<Missing> missing_for_running(const Told& told);
/// Binding findings first, then advice, then a few of the rest.
std::vector<Reason> reasons_of(const Told& told);
/// What has to be true to move up; empty when there is nothing to say. Where a week has no running, what it waits for
/// is said instead: no move up while no run is allowed.
std::string next_text(const Plan& plan);
/// The clearances of the newest day that are in force, each named with its author.
std::vector<std::string> clearance_texts(const Told& told);
/// The week's sums beside what bounded them, one measure each.
std::vector<std::string> total_texts(const Told& told);

}  // namespace rtr::terminal
