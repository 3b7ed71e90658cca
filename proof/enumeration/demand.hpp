// How much a week asks of a runner, as one number that can be compared.
#pragma once

#include "core/week/decide.hpp"
#include "rtr/plan.hpp"

#include <cstdint>
#include <string>

namespace rtr::enumeration {

/// More is more demanding, field by field in this order.
struct Demand {
  int outcome = 0;  ///< 0 stop, 1 no running, 2 running
  int level = 0;    ///< walk_run: the rung, counted from 1; the running phase is above the last
  int run_days = 0;
  Seconds run_s = 0;      ///< running of the week
  Seconds longest_s = 0;  ///< its longest bout
  int rpe = 0;

  std::string text() const;
};

/// The fields one after the other in one number, the first weighing most.
using Packed = std::uint64_t;
constexpr Packed pack(const Demand& demand) {
  Packed packed = static_cast<Packed>(demand.outcome);
  packed = packed << 8 | static_cast<Packed>(demand.level);
  packed = packed << 4 | static_cast<Packed>(demand.run_days);
  packed = packed << 20 | static_cast<Packed>(demand.run_s);
  packed = packed << 20 | static_cast<Packed>(demand.longest_s);
  return packed << 4 | static_cast<Packed>(demand.rpe);
}
constexpr Demand unpack(Packed packed) {
  return {static_cast<int>(packed >> 56),
          static_cast<int>(packed >> 48 & 0xFF),
          static_cast<int>(packed >> 44 & 0xF),
          static_cast<Seconds>(packed >> 24 & 0xFFFFF),
          static_cast<Seconds>(packed >> 4 & 0xFFFFF),
          static_cast<int>(packed & 0xF)};
}
constexpr int level_of(Packed packed) { return static_cast<int>(packed >> 48 & 0xFF); }
constexpr Packed running_of(Packed packed) { return packed >> 24 & 0xFFFFF; }

int outcome_number(Outcome outcome);
/// 0 without running, the rung counted from 1, and the running phase above the last.
int level_of(const Ladder& ladder, Phase phase, int rung);
/// What a dose asks for, before days are found for it.
Demand demand_of(const Facts& facts, const Restriction& limits, const Dose& dose);
/// The same of the dose that `limits` leave.
Packed dose_asked(const Facts& facts, const Restriction& limits);

/// Worse is never more demanding, and never asks for more running in the week.
constexpr bool no_more_than(Packed worse, Packed better) {
  return worse <= better && running_of(worse) <= running_of(better);
}

/// After less was done: never more minutes, and never a higher stage.
constexpr bool no_more_after_less(Packed less, Packed full) {
  return less >> 48 <= full >> 48 && running_of(less) <= running_of(full);
}

}  // namespace rtr::enumeration
