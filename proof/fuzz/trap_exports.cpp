// What leaves of a plan for a watch, a calendar or a spreadsheet.
#include "fuzz/plan_traps.hpp"
#include "fuzz/promises.hpp"

namespace rtr::fuzz {
namespace {

/// What of a plan may leave; of a stop nothing, and what was told before is withdrawn.
exporting::Sessions sessions_of(const Plan& plan, const IssuedPlan* before) {
  exporting::Sessions sessions;
  sessions.runner = plan.runner;
  sessions.today = plan.as_of;
  const Week* week = week_of(plan);
  for (const Day& day : week == nullptr ? std::vector<Day>{} : week->days) {
    for (const Activity& item : day.items)
      sessions.outings.push_back({day.date, plan.as_of, item, week->limits.surfaces});
  }
  if (week != nullptr || before == nullptr) return sessions;
  for (const IssuedItem& item : before->items) sessions.withdrawn.push_back({item.date, item.kind});
  return sessions;
}

}  // namespace

std::string sessions_sent(Broken& broken, const exporting::Exporter& exporter, const Plan& plan,
                          const IssuedPlan* before) {
  const exporting::Sessions sessions = sessions_of(plan, before);
  if (exporter.write_sessions != nullptr) return exporter.write_sessions(sessions);
  std::string text;
  for (const exporting::Outing& outing : sessions.outings) {
    if (!exporting::is_run(outing)) continue;
    const std::string file = exporter.write_run(outing, sessions.runner);
    promise(broken, exporter.extension == "txt" || file.substr(8, 4) == ".FIT", "a workout that is not whole");
    if (exporter.extension == "txt") text += file;
  }
  return text;
}

}  // namespace rtr::fuzz
