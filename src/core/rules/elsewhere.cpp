// Pain in another part of the body: repeat, or no running when it is strong, makes one limp, or stays.
#include "core/rules/rule.hpp"

#include <algorithm>
#include <array>

namespace rtr {

static_assert(parameter::elsewhere_repeat_pain <= 3 && parameter::elsewhere_stop_pain <= 5,
              "hard bounds of pain elsewhere");

std::optional<Finding> elsewhere(const Facts& facts) {
  int worst = 0;
  bool limp = false;
  Date last{};
  std::array<bool, 3> weeks{};  // the planned week so far, the last, the one before
  for (const SessionFacts& found : facts.sessions) {
    if (found.week < -2) continue;
    for (const Elsewhere& place : found.session->elsewhere) {
      // Pain that is named but not rated counts as enough to hold.
      const int pain = place.pain.value_or(parameter::elsewhere_repeat_pain);
      if (pain >= parameter::elsewhere_repeat_pain) weeks[static_cast<std::size_t>(-found.week)] = true;
      if (!facts.recent(found)) continue;
      worst = std::max(worst, pain);
      limp = limp || place.limp == Answer::yes;
      if (pain >= parameter::elsewhere_repeat_pain || place.limp == Answer::yes) last = found.date;
    }
  }
  const bool two_weeks = (weeks[0] && weeks[1]) || (weeks[1] && weeks[2]);
  const bool stop = worst > parameter::elsewhere_stop_pain || limp || two_weeks;
  if (!stop && worst < parameter::elsewhere_repeat_pain) return std::nullopt;
  Finding finding{.rule = "elsewhere", .severity = stop ? Severity::hold : Severity::restrict};
  finding.restriction = stop ? meet(hold_level(facts), no_running()) : hold_level(facts);
  finding.facts = {{"pain", Unit::pain, worst}, date_fact("on", last)};
  if (stop) finding.facts.push_back(count_fact("no_running", 1));
  return finding;
}

}  // namespace rtr
