// Named exceptions: where a worse state is known to ask for more, and why that is accepted.
#pragma once

#include "core/week/decide.hpp"
#include "enumeration/demand.hpp"
#include "rtr/record.hpp"

#include <string_view>

namespace rtr::enumeration {

/// One of two states that are compared: what is on record, what it means and what was decided.
struct Side {
  const Record& record;
  const Facts& facts;
  const Decision& decision;

  /// What the dose would be had this rule not fired.
  Packed dose_without(std::string_view rule) const;
};

/// Two states one step apart, of which the worse asks for more.
struct Change {
  Side better, worse;
  Packed before = 0, after = 0;  ///< what each asks for
  bool only_placed = false;      ///< the doses keep their order, what is left on the days of the week does not
};

/// The name of the exception that explains a change, or nothing.
std::string_view exception_for(const Change& change);

// Those that lives run into as well (tests/properties).
inline constexpr std::string_view half_after_a_long_gap = "half of the reference after a long gap";
inline constexpr std::string_view first_stage_anew = "a new start is the first stage";
inline constexpr std::string_view cautious_without_a_plan = "a cautious week that no plan tells";

}  // namespace rtr::enumeration
