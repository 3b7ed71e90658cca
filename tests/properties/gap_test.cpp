// The longer the pause, the less the plan asks.
#include "enumeration/exceptions.hpp"
#include "properties/demand.hpp"
#include "properties/property.hpp"

#include "support/catch.hpp"

namespace rtr::test {

TEST_CASE("the longer the pause, from none to 400 days, the less the plan asks", "[properties]") {
  holds_for_lives("a longer gap never gives a more demanding plan, 0 to 400 days", [] {
    Choices choices;
    const Lived lived = choices.chance(50) ? life_of("perfect") : life_of("70 % as in the trial");
    std::optional<Demand> shorter;
    History sooner;
    for (int days = 0; days <= 400; days += days < 70 ? 7 : 30) {
      History later = lived.history;
      later.today = later.today + days;
      later.record.checklists.push_back(ready(later.today));
      const std::optional<Plan> plan = Lived::plan_of(later);
      RC_ASSERT(plan.has_value());
      // A lighter week that was due comes first, whatever follows.
      if (plan->progress == Progress::deload) continue;
      const Demand demand = demand_of(*plan);
      if (shorter && !no_more_than(demand, *shorter) &&
          !explained(enumeration::half_after_a_long_gap, sooner, later) &&
          !explained(enumeration::first_stage_anew, sooner, later)) {
        RC_FAIL(std::to_string(days) + " days away: " + demand.text() + "; a week less: " + shorter->text());
      }
      shorter = demand;
      sooner = later;
    }
  });
}

}  // namespace rtr::test
