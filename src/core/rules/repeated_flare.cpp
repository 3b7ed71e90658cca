// Two flares within 21 days: two stages back from the last one's, no move up for 14 days, and the physio.
#include "core/rules/rule.hpp"

namespace rtr {

static_assert(parameter::repeated_flare_flares <= 2 && parameter::repeated_flare_within_days >= 21 &&
                  parameter::repeated_flare_stages_back >= 2 && parameter::repeated_flare_hold_days >= 14,
              "hard bounds of a repeated flare");

std::optional<Finding> repeated_flare(const Facts& facts) {
  if (facts.flares.size() < static_cast<std::size_t>(parameter::repeated_flare_flares)) return std::nullopt;
  const Flare& last = facts.flares.back();
  const Flare& first = facts.flares[facts.flares.size() - static_cast<std::size_t>(parameter::repeated_flare_flares)];
  const bool waiting = facts.today - last.date <= parameter::repeated_flare_hold_days;
  if (last.date - first.date > parameter::repeated_flare_within_days || (!waiting && !facts.active(last)))
    return std::nullopt;
  Finding finding{.rule = "repeated-flare", .severity = Severity::hold};
  finding.restriction = meet(hold_level(facts), back_from_flare(facts, last, parameter::repeated_flare_stages_back));
  finding.restriction.tier = Tier::hold;
  finding.facts = {count_fact("flares", parameter::repeated_flare_flares), date_fact("first", first.date),
                   date_fact("last", last.date)};
  if (!last.running)
    finding.facts.push_back({"stage_max", Unit::stage, stage_of_rung(facts, finding.restriction.rung_max)});
  return finding;
}

}  // namespace rtr
