// Asking the engine for a week, and what its answer means for the exit code.
#pragma once

#include "cli/records/source.hpp"
#include "rtr/engine.hpp"

#include <optional>
#include <string>

namespace rtr::cli {

/// 3 seek care, 4 not ready or answers missing, else 0 (contract: exit codes).
Code code_of(const Plan& plan);
/// What a command ends with that does its work whatever the plan: 3 seek care, else 0.
Code code_beside(const Plan& plan);

/// The plan for a week; a failure (internal) when the engine gives none.
Result<Plan> plan_for(const Record& record, const Protocol& protocol, Date today, Date week);
/// The plan for the week that is planned when none is named. `check`, `log` and others end as it would.
Result<Plan> usual_plan(const Record& record, const Protocol& protocol, Date today);

/// A source, and the plan that would be made for it now.
struct Planned {
  Source source;
  Plan plan;
};
Result<Planned> load_planned(Shell& shell, const Inputs& inputs);

/// The start of the week that `--week` names: DATE, this or next. A past or far week is a usage failure.
Result<Date> week_meant(const std::optional<std::string>& given, const Runner& runner, Date today);

/// The plan told for a week: the newest, and of one day the strictest; null when there is none.
const IssuedPlan* issued_for(const Record& record, Date week);
/// The plan told for the week that holds `day`.
const IssuedPlan* issued_on(const Record& record, Date day);
/// What a new plan for `week` is compared with: the plan told for it before, else that of the week before it.
const IssuedPlan* told_before(const Record& record, Date week);

/// Tiers under which no running figure may be shown anywhere.
inline bool withholds_figures(Tier tier) { return tier == Tier::emergency || tier == Tier::same_day; }

}  // namespace rtr::cli
