// What was told for a day, and what of it may still be shown.
#include "cli/today/told.hpp"

#include "cli/records/planned.hpp"
#include "cli/records/red_flags.hpp"
#include "common/text.hpp"
#include "course/told_week.hpp"

#include <algorithm>
#include <numeric>

namespace rtr::cli {
namespace {

/// Entries of one day have no order. A plan of the day of a red session was made with it when it names that flare; a
/// second one of that day may have come after it.
bool made_with(const Record& record, const IssuedPlan& plan, const json::PlanDay& told) {
  const auto reds = std::count_if(record.sessions.begin(), record.sessions.end(), [&](const Session& session) {
    return session.date == plan.as_of && is_red(session);
  });
  return reds == 1 && told.flare_on == plan.as_of;
}

/// Whether the plan's runs still count. What came later than the plan's day is judged as ever.
bool still_counts(const Record& record, const IssuedPlan& plan, const json::PlanDay& told, Date today) {
  if (!made_with(record, plan, told)) return run_may_be_shown(record, plan, today);
  Record since = record;
  std::erase_if(since.sessions, [&](const Session& session) { return session.date == plan.as_of && is_red(session); });
  return run_may_be_shown(since, plan, today);
}

Seconds running_on(const std::vector<Activity>& items) {
  return std::accumulate(items.begin(), items.end(), Seconds{0},
                         [](Seconds sum, const Activity& item) { return sum + totals_of(item.steps).run_s; });
}

/// Running that was told for today or later and is still to do.
Seconds running_left(const Record& record, const IssuedPlan& plan, Date today) {
  Seconds left_s = 0;
  for (const IssuedItem& item : plan.items) {
    if (item.date >= today && !logged_run_on(record, item.date)) left_s += item.run_s;
  }
  return left_s;
}

bool has_runs_left(const IssuedPlan& plan, Date today) {
  return std::any_of(plan.items.begin(), plan.items.end(),
                     [&](const IssuedItem& item) { return item.run_s > 0 && item.date >= today; });
}

/// How the rest of a plan's week is planned anew.
std::string anew(const IssuedPlan& plan, Date today) {
  return plan.week_start > today ? "That week anew: rtr plan" : "The rest of the week anew: rtr plan --week this";
}

/// What speaks against a run that was told.
enum class Against : std::uint8_t { nothing, used_up, since, red };

std::string why_held_back(const Record& record, const IssuedPlan& plan, Against against, Date today) {
  const auto until = screened_until(record);
  if (!until || *until < today)
    return "The weekly screen is not answered in full within 7 days, so no run is shown: rtr check";
  if (against == Against::used_up)
    return "More was run this week than planned, and that has used up running that was still to come.\n"
           "Delete what is not shown any more from your watch and calendar too. " +
           anew(plan, today);
  const std::string what = against == Against::red
                               ? "Something red was reported since this plan was made, so its runs no longer count.\n"
                               : "What has come since this plan was made speaks against its runs.\n";
  return what + "Delete them from your watch and calendar too. " + anew(plan, today);
}

/// Walking goes on whatever holds the rest back, and mobility where a plan made now has it too. False when there was
/// nothing else.
bool keep_gentle(json::PlanDay& told, const Plan& now) {
  const Week* week = week_of(now);
  const bool moves = week != nullptr && std::any_of(week->daily.begin(), week->daily.end(),
                                                    [](const Activity& a) { return a.kind == ItemKind::mobility; });
  const auto harder = [&](const Activity& a) {
    return a.kind != ItemKind::walk && !(moves && a.kind == ItemKind::mobility);
  };
  const auto daily = std::erase_if(told.daily, harder);
  return std::erase_if(told.items, harder) + daily > 0;
}

json::PlanDay day_in(const Plan& plan, Date day) {
  json::PlanDay found;
  const Week* week = week_of(plan);
  if (week == nullptr) return found;
  for (const Day& one : week->days) {
    if (one.date == day) found.items = one.items;
  }
  found.daily = week->daily;
  found.surfaces = week->limits.surfaces;
  return found;
}

std::optional<Date> flare_of(const Finding& finding) {
  for (const Fact& fact : finding.facts) {
    if (fact.name == "on") return Date{static_cast<std::int32_t>(fact.value)};
  }
  return std::nullopt;
}

/// Whether a plan made now speaks against the run that was told: no running yet, a hold or a flare that the told plan
/// did not know, a clinician's lower ceiling, or a run too short a time ago. A cap or a gap alone shapes only the next
/// plan.
bool speaks_against(const Plan& now, const Record& record, const json::PlanDay& told, Date day) {
  const Seconds left = running_on(day_in(now, day).items);
  int rest_days = 0;
  for (const Finding& finding : now.findings) {
    const Restriction& taken = finding.restriction;
    if (taken.outcome != Outcome::train || taken.first_run_day > day) return true;
    const bool known = std::find(told.rules.begin(), told.rules.end(), finding.rule) != told.rules.end();
    if (finding.severity >= Severity::hold && !known) return true;
    if (finding.rule == "flare" && flare_of(finding) != told.flare_on) return true;
    if (finding.rule == "clearance" && left < running_on(told.items)) return true;
    rest_days = std::max(rest_days, taken.days_between_runs);
  }
  return std::any_of(record.sessions.begin(), record.sessions.end(), [&](const Session& session) {
    const int ago = day - session.date;
    return is_running(session.kind) && !session.skipped && ago > 0 && ago <= rest_days;
  });
}

/// Since the plan was made, a session of a day before it was entered, or an entry was taken back: the plan stands on
/// something else than the truth.
bool made_on_other_ground(const store::Ledger& ledger, const IssuedPlan& issued) {
  std::size_t place = ledger.entries.size();
  for (std::size_t i = 0; i < ledger.entries.size(); ++i) {
    const auto* plan = std::get_if<IssuedPlan>(&ledger.entries[i].value);
    if (plan != nullptr && plan->week_start == issued.week_start && plan->as_of == issued.as_of) place = i;
  }
  for (std::size_t i = place; i < ledger.entries.size(); ++i) {
    const json::EntryValue& value = ledger.entries[i].value;
    const auto* session = std::get_if<Session>(&value);
    if (std::holds_alternative<json::Undo>(value) || (session != nullptr && session->date < issued.as_of)) return true;
  }
  return false;
}

/// What was entered since, for whichever day, and speaks against the run that was told for `day`.
Against entered_since(const Source& source, const IssuedPlan& issued, const json::PlanDay& told, const Plan& now,
                      Date day, Date today) {
  const bool done = std::any_of(told.items.begin(), told.items.end(), [&](const Activity& item) {
    return totals_of(item.steps).run_s > 0 && done_on(source.record, item, day) != nullptr;
  });
  if (done || running_on(told.items) == 0) return Against::nothing;
  const Seconds left = running_on(day_in(now, day).items);
  // Answers that came after a plan of the flare's own day may have made it worse.
  if (made_with(source.record, issued, told) && left == 0) return Against::since;
  const bool less = left < running_on(told.items);
  // A week that has not begun is planned afresh when it is asked for: then the lesser of the two counts.
  if (less && (issued.week_start > today || made_on_other_ground(source.folder->entries(), issued)))
    return Against::since;
  if (speaks_against(now, source.record, told, day)) return Against::since;
  // A run that was some seconds longer than planned takes none of the others away.
  const bool beyond =
      less && course::run_beyond(source.record, issued.week_start, today, running_left(source.record, issued, today));
  return beyond ? Against::used_up : Against::nothing;
}

Result<std::string> document_of(const store::Folder& folder, const IssuedPlan& issued) {
  auto document = folder.plan_document(issued.week_start, issued.as_of);
  if (!document) return tl::unexpected(document.error());
  if (!*document) {
    return fail(Code::bad_data, "the plan of " + iso(issued.as_of) + " is missing from plans/", folder.path().string(),
                "Make it anew: rtr plan --week this");
  }
  return std::move(**document);
}

Result<json::PlanDay> day_of(const std::string& document, const IssuedPlan& issued, Date day) {
  return json::read_plan_day(document, "plans/" + iso(issued.week_start), day);
}

}  // namespace

Result<json::PlanDay> day_kept(const store::Folder& folder, const IssuedPlan& issued, Date day) {
  const auto document = document_of(folder, issued);
  if (!document) return tl::unexpected(document.error());
  return day_of(*document, issued, day);
}

Result<ToldWeek> ToldWeek::read(const Source& source, const IssuedPlan* issued, Date week, Date today) {
  ToldWeek told;
  told.source_ = &source;
  told.issued_ = issued;
  told.today_ = today;
  if (source.folder && issued == nullptr) return told;
  if (source.folder) {
    auto document = document_of(*source.folder, *issued);
    if (!document) return tl::unexpected(document.error());
    told.document_ = std::move(*document);
  }
  auto now = plan_for(source.record, source.table.protocol, today, week);
  if (!now) return tl::unexpected(now.error());
  told.now_ = std::move(*now);
  return told;
}

Result<Today> ToldWeek::on(Date day) const {
  Today told;
  told.planned = now_.has_value();
  if (!now_) return told;
  if (!source_->folder) {
    told.day = day_in(*now_, day);
    return told;
  }
  auto kept = day_of(document_, *issued_, day);
  if (!kept) return tl::unexpected(kept.error());
  told.day = std::move(*kept);
  const Record& record = source_->record;
  Against against = entered_since(*source_, *issued_, told.day, *now_, day, today_);
  // Only a clinician's sign takes the mobility out of a week: it was lifted since.
  told.reopens = told.day.daily.empty() && !day_in(*now_, day).daily.empty();
  const bool counts = open_flags(record, today_).empty() && still_counts(record, *issued_, told.day, today_);
  if (!counts) against = Against::red;
  if (against != Against::nothing) {
    // A plan without runs that asks for nothing but walking is followed as it is: making it anew would not change it.
    if (keep_gentle(told.day, *now_) || has_runs_left(*issued_, today_))
      told.held_back = why_held_back(record, *issued_, against, today_);
  }
  return told;
}

Result<Today> told_for(const Source& source, const IssuedPlan* issued, Date day, Date today) {
  const Date week = issued != nullptr ? issued->week_start : week_start(day, source.record.runner.week_start);
  const auto told = ToldWeek::read(source, issued, week, today);
  if (!told) return tl::unexpected(told.error());
  return told->on(day);
}

Result<RunsToCome> runs_to_come(const Source& source, Date today) {
  RunsToCome runs;
  const Date present = week_start(today, source.record.runner.week_start);
  for (const Date week : {present, present + 7}) {
    const IssuedPlan* issued = source.folder ? issued_for(source.record, week) : nullptr;
    if (issued == nullptr || !has_runs_left(*issued, today)) continue;
    const auto told = ToldWeek::read(source, issued, week, today);
    if (!told) return tl::unexpected(told.error());
    for (const IssuedItem& item : issued->items) {
      if (item.run_s == 0 || item.date < today || logged_run_on(source.record, item.date)) continue;
      const auto day = told->on(item.date);
      if (!day) return tl::unexpected(day.error());
      const bool stands = running_on(day->day.items) > 0;
      (stands ? runs.standing : runs.withheld).push_back(item.date);
      if (!stands && runs.why.empty()) runs.why = day->held_back;
    }
  }
  return runs;
}

const Session* done_on(const Record& record, const Activity& item, Date day) {
  const SessionKind kind = session_kind(item.kind);
  const auto found = std::find_if(record.sessions.begin(), record.sessions.end(), [&](const Session& session) {
    const bool alike = session.kind == kind || (is_running(session.kind) && is_running(kind));
    return session.date == day && alike;
  });
  return found == record.sessions.end() ? nullptr : &*found;
}

}  // namespace rtr::cli
