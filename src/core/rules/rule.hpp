// What a rule is, and the few moves that rules make. A rule sees facts and can only take away.
#pragma once

#include "core/facts/facts.hpp"
#include "rtr/finding.hpp"

#include <optional>
#include <span>

namespace rtr {

/// A rule: nothing when it does not apply, else what it takes away and why.
using RuleCheck = std::optional<Finding> (*)(const Facts&);

struct Rule {
  std::string_view id;  ///< also the name of its file, its card and its test
  RuleCheck check;
};

/// Every rule (rules/registry.cpp). Their order means nothing.
std::span<const Rule> all_rules();

// Moves: restrictions that several rules share.

/// `most`; after more than 28 days without a run never below the first stage, which is begun with anew however little
/// was run in the end, or could not be begun at all.
Seconds or_a_new_start(const Facts& facts, Seconds most, Seconds first_stage);
/// No more than last week's: the same rung, or the running phase's reference.
Restriction hold_level(const Facts& facts);
/// `stages` back from where the runner stands; in the running phase a share of the smaller of reference and last plan.
Restriction back_from_here(const Facts& facts, int stages);
/// At most `stages` below what was held when the flare happened.
Restriction back_from_flare(const Facts& facts, const Flare& flare, int stages);
/// No running this week.
Restriction no_running(Tier tier = Tier::none);

/// The stage that a rung belongs to, as a fact's value; the last stage for the running phase.
std::int64_t stage_of_rung(const Facts& facts, int rung);

constexpr Fact date_fact(std::string_view name, Date date) { return {name, Unit::date, date.days}; }
constexpr Fact count_fact(std::string_view name, std::int64_t count) { return {name, Unit::count, count}; }
constexpr Fact item_fact(std::string_view name, Item item) {
  return {name, Unit::item, static_cast<std::int64_t>(item)};
}

}  // namespace rtr
