// Weeks as the audit reads them: what was told for each, what was run, the stage held at most, and how much of it may
// count as a reference (domain: Reference, Stage, Phase).
#include "core/audit/bounds.hpp"
#include "core/audit/reading.hpp"

#include <algorithm>
#include <tuple>

namespace rtr::auditing {
namespace {

Told told_of(const Reading& reading, const IssuedPlan& plan) {
  Told told;
  told.start = plan.week_start;
  told.as_of = plan.as_of;
  told.running_phase = plan.phase == Phase::running;
  told.step_back = plan.progress == Progress::step_back;
  told.own_stage = reading.stage_named(plan.stage);
  told.stage = told.own_stage;
  for (const IssuedItem& item : plan.items) {
    told.runs = told.runs || item.run_s > 0;
    told.run_s += item.run_s;
    told.run_days += item.run_s > 0 ? 1 : 0;
    told.longest_s = std::max(told.longest_s, item.longest_run_s);
    const int stage = reading.stage_named(item.stage);
    told.upper += item.run_s > 0 && stage > told.own_stage ? 1 : 0;
    told.runs_at_once = told.runs_at_once || (item.run_s > 0 && item.date == plan.as_of);
    told.stage = std::max(told.stage, stage);
  }
  return told;
}

/// A plan made within its week tells only the rest of it: what was done before belongs to it.
void add_done_before(const Reading& reading, Told& told) {
  if (told.as_of < told.start || !told.runs) return;
  auto one = std::lower_bound(reading.sessions.begin(), reading.sessions.end(), told.start,
                              [](const Seen& seen, Date day) { return seen.date < day; });
  for (; one != reading.sessions.end() && one->date <= told.as_of; ++one) {
    if (!one->runs) continue;
    told.run_s += one->run_s;
    told.longest_s = std::max(told.longest_s, one->longest_s);
    told.stage = std::max(told.stage, one->stage);
    // The first sessions of a bridge are those of the stage above.
    const bool done_before = one->date < told.as_of || !told.runs_at_once;
    told.upper += done_before && told.own_stage >= 0 && one->stage > told.own_stage ? 1 : 0;
  }
}

/// The highest stage that running covers, -1 for none. An unknown longest bout does not stand in the way.
int covered(const Reading& reading, Seconds run_s, std::optional<Seconds> longest_s) {
  int highest = -1;
  for (std::size_t i = 0; i < reading.stages.size(); ++i) {
    const Sum& stage = reading.stages[i].least;
    if (run_s >= stage.run_s && longest_s.value_or(run_s) >= stage.longest_s) highest = static_cast<int>(i);
  }
  return highest;
}

void read_stage(const Reading& reading, Seen& one) {
  if (!one.runs) return;
  const Session& session = *one.session;
  const int stated = reading.stage_named(session.stage);
  one.longest_s = session.longest_run_s.value_or(session.kind == SessionKind::run ? one.run_s : 0);
  const bool bout_known = one.longest_s > 0;
  one.stage =
      stated >= 0 ? stated : covered(reading, one.run_s, bout_known ? std::optional(one.longest_s) : std::nullopt);
  if (bout_known) return;
  one.longest_s = one.run_s;
  if (one.stage >= 0)
    one.longest_s = std::min(one.run_s, reading.stages[static_cast<std::size_t>(one.stage)].most.longest_s);
}

int week_number(const Reading& reading, Date day) {
  const int days = day - reading.start;
  return days >= 0 ? days / 7 : -((-days + 6) / 7);
}

}  // namespace

const Told* told_on(const Reading& reading, Date day) {
  const auto after = std::upper_bound(reading.told.begin(), reading.told.end(), day,
                                      [](Date at, const Told& told) { return at < told.start; });
  if (after == reading.told.begin()) return nullptr;
  const Told& told = *std::prev(after);
  return day - told.start < 7 ? &told : nullptr;
}

void read_told(Reading& reading) {
  for (Seen& one : reading.sessions) read_stage(reading, one);
  std::vector<Told>& told = reading.told;
  for (const IssuedPlan& plan : reading.record.plans) {
    if (plan.as_of <= reading.today) told.push_back(told_of(reading, plan));
  }
  // Of several plans for a week the newest counts, then the strictest; one that withheld what was left of the running
  // does not undo what was told and run before it.
  std::sort(told.begin(), told.end(), [](const Told& a, const Told& b) {
    return std::tuple(a.start, !a.runs, -a.as_of.days, a.run_s) < std::tuple(b.start, !b.runs, -b.as_of.days, b.run_s);
  });
  const auto same = [](const Told& a, const Told& b) { return a.start == b.start; };
  for (Told& one : told) one.most_run_s = one.run_s;
  for (std::size_t i = told.size(); i > 1; --i) {
    if (same(told[i - 2], told[i - 1]))
      told[i - 2].most_run_s = std::max(told[i - 2].most_run_s, told[i - 1].most_run_s);
  }
  told.erase(std::unique(told.begin(), told.end(), same), told.end());
  for (Told& one : told) {
    add_done_before(reading, one);
    reading.one_grid = reading.one_grid && (reading.start - one.start) % 7 == 0;
  }
  for (Seen& one : reading.sessions) {
    const Told* plan = one.runs ? told_on(reading, one.date) : nullptr;
    // What was told up to a new onset, or before a sign was lifted, asks for nothing any more.
    const bool stands = plan != nullptr && plan->as_of > reading.onset && plan->as_of >= reading.flags.lifted;
    const bool asked_for = plan == nullptr || !reading.one_grid || (plan->runs && stands);
    one.counts = one.runs && one.date >= reading.flags.lifted && asked_for;
    if (one.counts) reading.last_run = one.date;
    reading.ever_ran = reading.ever_ran || one.counts || (one.runs && one.date <= reading.flags.lifted);
    if (one.runs) reading.last_logged_run = one.date;
  }
}

void read_weeks(Reading& reading) {
  const int top = static_cast<int>(reading.stages.size()) - 1;
  std::vector<RunWeek>& weeks = reading.weeks;
  bool reached_top = false;
  int raw = -1;
  std::optional<int> last_running, week_logged;
  Date last_logged = long_ago, before_week = long_ago;
  for (Seen& one : reading.sessions) {
    const int number = week_number(reading, one.date);
    const bool plain = one.session->kind == SessionKind::run && one.session->stage.empty();
    const Told* told = one.runs ? told_on(reading, one.date) : nullptr;
    const bool may_be_running = one.runs && (plain || (told != nullptr && told->running_phase));
    if (may_be_running && number != last_running) ++reading.run_weeks_ever;
    if (may_be_running) last_running = number;
    if (one.runs && number != week_logged) before_week = last_logged;
    if (one.runs) last_logged = one.date, week_logged = number;
    if (!one.counts) continue;
    if (weeks.empty() || weeks.back().number != number) {
      RunWeek week{};
      week.number = number;
      week.first = one.date;
      week.told = told;
      week.run_before = before_week;
      weeks.push_back(week);
      raw = -1;
    }
    RunWeek& week = weeks.back();
    week.last = one.date;
    ++week.runs;
    week.clean_at_most += one.clean_at_most ? 1 : 0;
    week.run_s += one.run_s;
    week.longest_s = std::max(week.longest_s, one.longest_s);
    int stage = one.stage;
    if (week.told != nullptr && !week.told->running_phase) stage = std::min(stage, week.told->stage);
    raw = std::max(raw, stage);
    week.stated = week.stated || reading.stage_named(one.session->stage) >= 0;
    // A stage rises at most one a week, once another is on record.
    const RunWeek* before = weeks.size() > 1 ? &weeks[weeks.size() - 2] : nullptr;
    const bool first = before == nullptr || before->level < 0;
    week.level = first ? raw : std::min(raw, before->level + (number - before->number));
    // What was planned decides the stage of a week whose sessions name one, and the last stage's running the phase.
    if (week.told != nullptr && week.stated) week.level = std::max(week.level, week.told->own_stage);
    reached_top = reached_top || std::max(week.level, one.stage) == top;
    week.plain = week.plain && plain;
    week.running = week.told != nullptr ? week.told->running_phase : week.plain && reached_top;
    // A plan on record decides that its week was of the running phase; plain runs after it are then too.
    if (week.running) week.level = top, reached_top = true;
    if (week.level < 0 && before != nullptr) week.level = before->level;
  }
}

DoneThisWeek done_this_week(const Reading& reading) {
  DoneThisWeek done;
  Date day = long_ago;
  for (const Seen& one : reading.sessions) {
    if (!one.runs || one.date < reading.start) continue;
    done.run_s += one.run_s;
    done.walk_s += one.walk_s;
    done.days += one.date == day ? 0 : 1;
    day = one.date;
  }
  return done;
}

}  // namespace rtr::auditing
