// Orders the plans of a week and answers for its days.
#include "core/facts/told_plans.hpp"

#include <algorithm>
#include <tuple>

namespace rtr {
namespace {

bool runs_on(const IssuedPlan& plan, Date day) {
  return std::any_of(plan.items.begin(), plan.items.end(),
                     [&](const IssuedItem& item) { return item.date == day && item.run_s > 0; });
}

}  // namespace

Seconds running_of(const IssuedPlan& plan) {
  Seconds sum = 0;
  for (const IssuedItem& item : plan.items) sum += item.run_s;
  return sum;
}

ToldPlans::ToldPlans(const Record& record, Date week, Date today) : week_(week) {
  for (const IssuedPlan& plan : record.plans) {
    if (plan.week_start == week && plan.as_of <= today) plans_.push_back(&plan);
  }
  std::stable_sort(plans_.begin(), plans_.end(), [](const IssuedPlan* a, const IssuedPlan* b) {
    return std::tuple(a->as_of, a->outcome, -running_of(*a)) < std::tuple(b->as_of, b->outcome, -running_of(*b));
  });
}

const IssuedPlan& ToldPlans::newest() const {
  const auto found = std::find_if(plans_.rbegin(), plans_.rend(),
                                  [](const IssuedPlan* plan) { return plan->outcome == Outcome::train; });
  return found == plans_.rend() ? *plans_.back() : **found;
}

const IssuedPlan* ToldPlans::binding() const {
  // A week withheld only for want of answers may open; what was told before it still binds.
  const auto found = std::find_if(plans_.rbegin(), plans_.rend(),
                                  [](const IssuedPlan* plan) { return !plan->waits_for_answers_only; });
  return found == plans_.rend() ? nullptr : *found;
}

const IssuedPlan* ToldPlans::on(Date day) const {
  const IssuedPlan* found = nullptr;
  for (const IssuedPlan* plan : plans_) {
    if (plan->as_of < day || (plan->as_of == day && (found == nullptr || runs_on(*plan, day)))) found = plan;
  }
  return found;
}

std::vector<const IssuedItem*> ToldPlans::runs() const {
  std::vector<const IssuedItem*> items;
  for (int day = 0; day < 7; ++day) {
    const IssuedPlan* plan = on(week_ + day);
    if (plan == nullptr) continue;
    for (const IssuedItem& item : plan->items) {
      if (item.date == week_ + day && item.run_s > 0) items.push_back(&item);
    }
  }
  return items;
}

}  // namespace rtr
