// The pieces of the history: sessions measured against a plan, a stage, or the last 30 days.
#pragma once

#include "core/facts/facts.hpp"

#include <tuple>

namespace rtr {

/// The newest stage seen before a week, and in which week; -1 when none was.
struct StageSeen {
  int stage = -1;
  int week = 0;
  bool from_first = false;  ///< what comes next counts from the first stage up, whatever is stated
};

/// Fills facts.sessions with what does not depend on other weeks.
void collect_sessions(Facts& facts);

/// A session under a plan: counts up to its planned item, and for nothing without one.
void count_with_plan(SessionFacts& session, const IssuedItem* item, int stage);
/// A walk-run without a plan: counts up to its stage.
void count_with_stage(const Facts& facts, SessionFacts& session, const StageSeen& before);
/// A run of the running phase without a plan: counts up to 10 % over the longest of the 30 days before.
void count_without_plan(const Facts& facts, SessionFacts& session);

}  // namespace rtr
