// The sessions to come, as far as they may leave the program today.
#include "cli/export/sessions_told.hpp"

#include "cli/records/planned.hpp"
#include "cli/records/red_flags.hpp"
#include "cli/words/words.hpp"
#include "words/catalogue.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

using exporting::Outing;
using exporting::Withdrawn;

constexpr int days_a_week = 7;

bool same_place(ItemKind a, ItemKind b) {
  return a == b || (is_running(session_kind(a)) && is_running(session_kind(b)));
}

std::int64_t entries_in(const Source& source) {
  const Record& record = source.record;
  const std::size_t count = source.folder ? source.folder->entries().entries.size()
                                          : record.sessions.size() + record.checklists.size() +
                                                record.clearances.size() + record.plans.size();
  return static_cast<std::int64_t>(count);
}

class Gathering {
 public:
  Gathering(Shell& shell, const Source& source, SessionsTold& told) : shell_(shell), source_(source), told_(told) {}

  Result<void> add_week(Date week) {
    const IssuedPlan* issued = source_.folder ? issued_for(source_.record, week) : nullptr;
    if (source_.folder && issued == nullptr) return {};
    told_.planned = true;
    const auto told = ToldWeek::read(source_, issued, week, shell_.today);
    if (!told) return tl::unexpected(told.error());
    for (Date day = std::max(week, shell_.today); day - week < days_a_week; day = day + 1) {
      if (!withheld_) {
        if (auto added = add_day(*told, day, issued); !added) return added;
      }
      for (const IssuedPlan& plan : source_.record.plans) {
        if (plan.week_start != week) continue;
        if (auto gone = withdraw(day, plan); !gone) return gone;
      }
    }
    return {};
  }

  /// From now on nothing is given out, only withdrawn.
  void withhold() { withheld_ = true; }

 private:
  Result<void> add_day(const ToldWeek& week, Date day, const IssuedPlan* issued) {
    auto today = week.on(day);
    if (!today) return tl::unexpected(today.error());
    told_.days.push_back(std::move(*today));
    const Today& told = told_.days.back();
    if (told_.held_back.find(told.held_back) == std::string::npos) told_.held_back += told.held_back + "\n";
    for (const Activity& item : told.day.items) {
      if (done_on(source_.record, item, day) != nullptr) continue;
      told_.sessions.outings.push_back(
          {day, issued == nullptr ? shell_.today : issued->as_of, item, told.day.surfaces});
    }
    return {};
  }

  Result<void> withdraw(Date day, const IssuedPlan& plan) {
    if (!source_.folder) {
      for (const IssuedItem& item : plan.items) {
        if (item.date == day) withdraw(day, item.kind);
      }
      return {};
    }
    auto kept = day_kept(*source_.folder, plan, day);
    if (!kept) return tl::unexpected(kept.error());
    for (const Activity& item : kept->items) withdraw(day, item.kind);
    return {};
  }

  void withdraw(Date day, ItemKind kind) {
    Activity item;
    item.kind = kind;
    const auto here = [&](const auto& other, ItemKind of) { return other.date == day && same_place(of, kind); };
    std::vector<Outing>& outings = told_.sessions.outings;
    std::vector<Withdrawn>& gone = told_.sessions.withdrawn;
    const bool stands =
        std::any_of(outings.begin(), outings.end(), [&](const Outing& o) { return here(o, o.item.kind); });
    const bool known = std::any_of(gone.begin(), gone.end(), [&](const Withdrawn& w) { return here(w, w.kind); });
    if (!stands && !known && done_on(source_.record, item, day) == nullptr) gone.push_back({day, kind});
  }

  Shell& shell_;
  const Source& source_;
  SessionsTold& told_;
  bool withheld_ = false;
};

/// What a sign or a flare that a clinician has to see first is told with.
std::string alarm_of(const Shell& shell, const Source& source, const Plan& plan) {
  std::string text = flags_text(shell, source, plan);
  if (!text.empty()) return text;
  for (const std::string& line : seek_care_lines(plan, source.table.protocol)) text += shell.fitted(line);
  return text;
}

}  // namespace

Result<SessionsTold> sessions_told(Shell& shell, const Source& source, const std::optional<std::string>& week) {
  auto plan = usual_plan(source.record, source.table.protocol, shell.today);
  if (!plan) return tl::unexpected(plan.error());
  const Date present = week_start(shell.today, source.record.runner.week_start);
  std::vector<Date> weeks{present, present + days_a_week};
  if (!source.folder) weeks = {next_week(source.record.runner, shell.today)};
  if (week) {
    auto meant = week_meant(week, source.record.runner, shell.today);
    if (!meant) return tl::unexpected(meant.error());
    weeks = {*meant};
  }
  SessionsTold told;
  told.code = code_of(*plan);
  told.sessions.runner = source.record.runner.id;
  told.sessions.today = shell.today;
  told.sessions.injury = source.record.runner.injury.kind;
  Gathering gathering(shell, source, told);
  if (plan->tier >= Tier::clinician || week_of(*plan) == nullptr) {
    gathering.withhold();
    told.alarm = alarm_of(shell, source, *plan);
  }
  for (const Date start : weeks) {
    if (auto added = gathering.add_week(start); !added) return tl::unexpected(added.error());
  }
  // What may be shown changes with an entry or with the day: the sum of both has grown whenever it did.
  told.sessions.revision = entries_in(source) + shell.today.days;
  return told;
}

}  // namespace rtr::cli
