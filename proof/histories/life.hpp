// A runner and the engine in a closed loop: each week is answered for, planned, and run the way a script says. Every
// record that comes out is one that the program itself could have written.
#pragma once

#include "histories/script.hpp"
#include "rtr/engine.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace rtr::proof {

/// A plan as it was asked for. `record` is what was known then; `plan` is empty when the audit refused it.
struct Asked {
  const Record& record;
  const Protocol& protocol;
  Date today;
  Date week;
  const std::optional<Plan>& plan;
};
using OnPlan = std::function<void(const Asked&)>;

class Life {
 public:
  /// `protocol` must outlive the life. `on_plan` sees every plan that is made, also those of mid-week.
  Life(const Profile& profile, const Protocol& protocol, OnPlan on_plan = {});

  /// Lives one week, from the evening before it to its last day, and returns its first plan.
  const std::optional<Plan>& live(const WeekScript& script);

  /// Answers the checklist as before a week, without living it.
  void answer(const WeekScript& script);

  const Record& record() const { return record_; }
  /// The day on which the next plan is asked for: the last one of the week lived.
  Date today() const { return today_; }
  int weeks() const { return weeks_; }

 private:
  void report_late();
  void visit_clinic();
  void set_ceiling(const WeekScript& script);
  void ask(Date today, Date week, bool kept, std::optional<Plan>& plan);
  void train(const WeekScript& script, Date week);
  void run_day(const WeekScript& script, Date day, std::size_t& index);
  void do_run(const RunScript& script, const Activity& item, Date day);
  void do_extra(const WeekScript& script, Date day);

  const Protocol& protocol_;
  OnPlan on_plan_;
  Record record_;
  Date today_;
  std::optional<Plan> plan_;     ///< of the week, made before it
  std::optional<Plan> current_;  ///< the same, or what replaced it in mid-week
  bool seen_clinician_;
  bool gates_asked_ = true;
  bool sent_to_clinic_ = false;
  int weeks_ = 0;
};

/// A whole life: a profile, and the weeks that `source` draws for one temper.
struct Story {
  Profile profile;
  std::vector<WeekScript> weeks;
};
Story draw_story(Source& source, const Temper& temper, int weeks);

/// The record of a life after its weeks, with the answers that a next plan needs, and the day on which that is asked
/// for.
struct History {
  Record record;
  Date today;
};
History history_of(const Story& story, const Protocol& protocol);

}  // namespace rtr::proof
