// A pattern that a doctor should hear about: running may go on, without moving up.
#include "core/rules/rule.hpp"

namespace rtr {

std::optional<Finding> inflammatory_pattern(const Facts& facts) {
  if (facts.newest[index_of(Item::inflammatory_pattern)] != Answer::yes) return std::nullopt;
  return Finding{.rule = "inflammatory-pattern", .severity = Severity::advice, .restriction = hold_level(facts)};
}

}  // namespace rtr
