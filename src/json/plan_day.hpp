// What a plan document says for one day: the items that `rtr today` shows.
#pragma once

#include "common/result.hpp"
#include "rtr/plan.hpp"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rtr::json {

struct PlanDay {
  std::vector<Activity> items;
  std::vector<Activity> daily;     ///< what is for every day
  Surfaces surfaces;               ///< the grounds that its runs may be on
  std::optional<Date> flare_on;    ///< the newest red session that the plan was made with
  std::vector<std::string> rules;  ///< the ids of the rules that fired
  std::deque<std::string> ids;     ///< the texts that the exercises' ids look into
};

/// Reads one day of an rtr-plan/1 document that this program wrote. A stop has nothing for any day.
Result<PlanDay> read_plan_day(std::string_view text, std::string_view file, Date day);

}  // namespace rtr::json
