// From facts to a decision: every rule is asked, the strictest of all wins.
#pragma once

#include "core/facts/facts.hpp"
#include "rtr/finding.hpp"

#include <vector>

namespace rtr {

/// What the week may hold.
struct Decision {
  Restriction limits;             ///< the meet of all findings
  std::vector<Finding> findings;  ///< all that fired
};

Decision decide(const Facts& facts);

/// How much running the week gets, before it is laid on days.
struct Dose {
  Phase phase = Phase::prepare;
  int rung = -1;              ///< walk_run
  std::vector<Seconds> runs;  ///< running phase: the running of each run, first to last
  int sessions = 0;           ///< sessions of the week, those already done included
};

/// Chooses the dose under the limits: run days first, then minutes, each only ever downwards.
Dose dose_of(const Facts& facts, const Restriction& limits);

}  // namespace rtr
