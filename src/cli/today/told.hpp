// What was told for a day, and what of it may still be shown.
#pragma once

#include "cli/records/planning.hpp"
#include "json/plan_day.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rtr::cli {

/// The day as it was told, and why not all of it is shown.
struct Today {
  json::PlanDay day;
  bool planned = false;   ///< a plan covers today
  std::string held_back;  ///< why only walking and mobility are shown; empty when all of it is
  bool reopens = false;   ///< the plan waited for something that has come since
};

/// One day of a plan as it was told, from its document. A failure when that is gone.
Result<json::PlanDay> day_kept(const store::Folder& folder, const IssuedPlan& issued, Date day);

/// A week as it was told and as it would be planned now, both worked out once for all of its days.
class ToldWeek {
 public:
  /// From the document in the folder; `issued` is null where none was told. A record without a folder has no documents,
  /// so its week is planned anew. `source` has to outlive it. Failures: the document is gone; there is no plan.
  static Result<ToldWeek> read(const Source& source, const IssuedPlan* issued, Date week, Date today);

  /// What may be shown, as things stand today, of what was told for `day` (today or later, in this week).
  Result<Today> on(Date day) const;

 private:
  const Source* source_ = nullptr;
  const IssuedPlan* issued_ = nullptr;
  Date today_;
  std::string document_;
  std::optional<Plan> now_;
};

/// One day of such a week.
Result<Today> told_for(const Source& source, const IssuedPlan* issued, Date day, Date today);

/// The days of the runs told for today and later that are still to do: those that may be shown, and those that may not.
struct RunsToCome {
  std::vector<Date> standing;
  std::vector<Date> withheld;
  std::string why;  ///< as `held_back` of the first that is withheld
};

/// Each day judged as `ToldWeek` judges it. Without a folder nothing was told.
Result<RunsToCome> runs_to_come(const Source& source, Date today);

/// The session that did what an item asks for on a day; null when it is still to do.
const Session* done_on(const Record& record, const Activity& item, Date day);

}  // namespace rtr::cli
