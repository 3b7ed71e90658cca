// The known places in which a worse state asks for more, each as narrow as it can be told; they are counted.
#include "enumeration/grid.hpp"

namespace rtr::enumeration {
namespace {

bool fires(const Evaluator& state, std::string_view rule) {
  for (const Finding& finding : state.decision().findings) {
    if (finding.rule == rule) return true;
  }
  return false;
}

}  // namespace

std::string_view exception_for(Evaluator& better, Evaluator& worse, Packed after, bool /*of_week*/) {
  // The lighter fourth week was due for the better state and falls out for the worse, because a week of it was light
  // anyway. Without that rule the better state would have been asked for at least as much.
  if (fires(better, "deload") && !fires(worse, "deload") && no_more_than(after, better.dose_without("deload")))
    return "timing of a deload";
  return {};
}

}  // namespace rtr::enumeration
