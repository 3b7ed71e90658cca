// The weeks since the onset, oldest first: which plan was in force, what was done of it, and where the runner stood.
#include "core/facts/planned_stage.hpp"
#include "core/facts/sessions.hpp"
#include "core/facts/told_plans.hpp"

#include <algorithm>

namespace rtr {
namespace {

/// Builds one week after the other; what a session counts for depends on the weeks before.
class WeekBuilder {
 public:
  explicit WeekBuilder(Facts& facts) : facts_(facts) {
    for (const FlagFacts& flag : facts.flags) {
      if (flag.lifted && tier_of(flag.item) >= Tier::same_day && *flag.lifted > restart_) restart_ = *flag.lifted;
    }
    if (restart_ > Date{}) facts_.restart_on = restart_;
  }

  void build() {
    const int first = std::min(first_offset(), -1);
    std::size_t next = 0;
    for (int offset = first; offset <= 0; ++offset) {
      std::vector<SessionFacts*> sessions;
      while (next < facts_.sessions.size() && facts_.sessions[next].week == offset)
        sessions.push_back(&facts_.sessions[next++]);
      facts_.weeks.push_back(build_week(offset, sessions));
    }
    facts_.ever_ran = ran_;
    facts_.restart = facts_.restart_on && last_counting_run_ <= restart_;
    facts_.reached_running = reached_top_;
  }

 private:
  int first_offset() const {
    int first = facts_.sessions.empty() ? 0 : facts_.sessions.front().week;
    for (const IssuedPlan& plan : facts_.record->plans) {
      if (plan.as_of <= facts_.today) first = std::min(first, (plan.week_start - facts_.week) / 7);
    }
    return first;
  }

  /// After a lifted emergency the sessions before the clearance set nothing.
  bool counts(const SessionFacts& session) const { return session.running && session.date > restart_; }

  /// An emergency voids what was told before it was lifted, and a new injury what was told up to its onset.
  bool is_void(const IssuedPlan& plan) const {
    return plan.as_of < restart_ || plan.as_of <= facts_.record->runner.injury.onset.value_or(Date{});
  }

  WeekFacts build_week(int offset, const std::vector<SessionFacts*>& sessions) {
    WeekFacts week;
    week.offset = offset;
    const Date start = facts_.week + 7 * offset;
    const ToldPlans told(*facts_.record, start, facts_.today);
    std::vector<SessionFacts*> runs;
    for (SessionFacts* session : sessions) {
      week.ambers += session->light == Light::amber ? 1 : 0;
      week.reds += session->light == Light::red ? 1 : 0;
      if (!session->running) continue;
      if (counts(*session)) runs.push_back(session);
      ran_ = ran_ || !counts(*session);
    }
    week.planned = told.any();
    if (!told.any() && !runs.empty()) note_return_without_plan(runs.front()->date);
    week.phase = phase_of(told, runs, offset);
    week.stages_back = told.any() ? 0 : stages_back_without_plan(start, runs);
    week.step_back = told.any() ? told.newest().progress == Progress::step_back : week.stages_back > 0;
    measure(week, told, runs);
    place(week, told, runs);
    for (const SessionFacts* session : runs) {
      // A run that its plan did not ask for opens no gate, and ends neither a gap nor a restart.
      if (session->counted_s == 0) continue;
      last_counting_run_ = session->date;
      ran_ = true;
    }
    return week;
  }

  /// A run without a plan after a long gap does not stand in for the gates, and counts from the first stage up.
  void note_return_without_plan(Date date) {
    if (last_counting_run_ == Date{} || date - last_counting_run_ <= parameter::gap_rescreen_after_days) return;
    facts_.returned_without_plan_after = last_counting_run_;
    seen_ = {.from_first = true};
  }

  /// A week's phase is its plan's. Without one it is running when all its sessions are plain runs and the last stage's
  /// running has been run by then - not in one leap from a lower stage, which rises at most one a week.
  Phase phase_of(const ToldPlans& told, const std::vector<SessionFacts*>& runs, int offset) {
    const int last = facts_.ladder->stages() - 1;
    const StepTotals& top = facts_.ladder->session_of(last);
    const bool within_reach =
        seen_.stage < 0 ? !seen_.from_first : seen_.stage + std::max(1, offset - seen_.week) >= last;
    bool plain = !runs.empty();
    for (const SessionFacts* session : runs) {
      const bool covers = session->run_s >= top.run_s && session->longest_s >= top.longest_run_s;
      // Under a plan the week itself says below what it comes to: a run against it shows nothing.
      if (covers && within_reach && !told.any() && !facts_.counts_from_first_stage()) ran_top_ = true;
      if (session->session->kind != SessionKind::run || !session->session->stage.empty()) plain = false;
    }
    if (told.any()) return told.newest().phase;
    if (runs.empty()) return Phase::prepare;
    return plain && ran_top_ && facts_.ladder->then_running() ? Phase::running : Phase::walk_run;
  }

  /// Without a plan on record: a week after eight days or more without a run, or after a red or tightening session.
  int stages_back_without_plan(Date start, const std::vector<SessionFacts*>& runs) const {
    if (runs.empty() || last_counting_run_ == Date{}) return 0;
    const int days = start - 1 - last_counting_run_;
    if (days >= parameter::gap_three_back_days) return 3;
    if (days >= parameter::gap_two_back_days) return 2;
    if (days >= parameter::gap_one_back_days) return 1;
    const std::span<const SessionFacts> before = facts_.sessions_between(start - 7, start - 1);
    const auto troubled = [](const SessionFacts& session) {
      const bool tightened = session.session->signs && has(*session.session->signs, Sign::back_tightening);
      return session.light == Light::red || tightened;
    };
    return std::any_of(before.begin(), before.end(), troubled) ? 1 : 0;
  }

  void measure(WeekFacts& week, const ToldPlans& told, const std::vector<SessionFacts*>& runs) {
    std::vector<const IssuedItem*> items = told.runs();
    std::vector<const IssuedItem*> matched(runs.size(), nullptr);
    match(told, items, runs, matched);
    for (std::size_t i = 0; i < runs.size(); ++i) {
      if (matched[i] != nullptr && is_void(*told.on(runs[i]->date))) matched[i] = nullptr;
    }
    const StageSeen before = seen_;
    std::optional<Date> done_on;  // a day that has its run does not make up for another
    for (std::size_t i = 0; i < runs.size(); ++i) {
      SessionFacts& session = *runs[i];
      if (told.on(session.date) != nullptr) {
        count_with_plan(session, matched[i], matched[i] == nullptr ? -1 : stage_under_plan(*facts_.ladder, session, *matched[i]));
      } else if (week.phase == Phase::running) {
        count_without_plan(facts_, session);
      } else {
        count_with_stage(facts_, session, before);
      }
      add_run(week, session, told.on(session.date) != nullptr);
      const Seconds asked = matched[i] == nullptr ? 0 : matched[i]->run_s;
      if (asked == 0 || session.run_s * 100 < asked * parameter::clean_done_percent || session.date == done_on)
        continue;
      ++week.planned_done;
      done_on = session.date;
    }
    for (const IssuedItem* item : items) week.planned_run_s += item->run_s;
    week.planned_runs = static_cast<int>(items.size());
    if (told.any()) count_in_full(week, told, runs, items);
  }

  /// The runs of the newest plan, and those done before it: a run that an older plan asked for and that was left out is
  /// none of them.
  static void count_in_full(WeekFacts& week, const ToldPlans& told, const std::vector<SessionFacts*>& runs,
                            const std::vector<const IssuedItem*>& items) {
    const auto count = [&](Date date, Seconds run_s, bool by_newest) {
      if (run_s == 0 || (told.on(date) == &told.newest()) != by_newest) return;
      week.in_full_s += run_s;
      ++week.in_full_runs;
    };
    for (const SessionFacts* session : runs) count(session->date, session->counted_s, false);
    for (const IssuedItem* item : items) count(item->date, item->run_s, true);
  }

  void add_run(WeekFacts& week, const SessionFacts& session, bool under_plan) {
    ++week.runs;
    week.done_run_s += session.run_s;
    week.counted_run_s += session.counted_s;
    week.longest_s = std::max(week.longest_s, session.counted_longest_s);
    if (!under_plan) week.planned_run_s += session.planned_s.value_or(session.counted_s);
    if (session.counted_s > 0 && session.date != last_day_) ++week.run_days;
    if (session.counted_s > 0) last_day_ = session.date;
    if (session.session->distance_m) {
      week.distance_m += *session.session->distance_m;
      week.distance_run_s += session.run_s;
    }
  }

  /// Pairs sessions with planned runs: of one day first, the rest in order, because people move their days; but no run
  /// takes the place of one that a newer plan had dropped by then.
  void match(const ToldPlans& told, const std::vector<const IssuedItem*>& items, const std::vector<SessionFacts*>& runs,
             std::vector<const IssuedItem*>& matched) const {
    std::vector<bool> taken(items.size(), false);
    const auto pair = [&](bool same_day) {
      for (std::size_t i = 0; i < runs.size(); ++i) {
        const IssuedPlan* plan = told.on(runs[i]->date);
        for (std::size_t j = 0; j < items.size() && matched[i] == nullptr; ++j) {
          const bool there = same_day ? items[j]->date == runs[i]->date : told.on(items[j]->date) == plan;
          if (taken[j] || !there) continue;
          matched[i] = items[j];
          taken[j] = true;
        }
      }
    };
    pair(true);
    pair(false);
  }

  /// Where the week stood: the highest stage done, or the bridge below it when only some sessions were of it.
  void place(WeekFacts& week, const ToldPlans& told, const std::vector<SessionFacts*>& runs) {
    const Ladder& ladder = *facts_.ladder;
    if (week.phase == Phase::running) {
      week.clean = clean_days(runs, -1);
      if (week.counted_run_s == 0) return;
      move_to(week.offset, ladder.size());
      ran_top_ = true;
      return;
    }
    int stage = -1;
    for (const SessionFacts* session : runs) {
      if (session->counted_s > 0) stage = std::max(stage, session->stage);
    }
    if (stage < 0) return;
    int upper = 0, lower = 0;
    for (const SessionFacts* session : runs)
      (session->stage == stage ? upper : lower) += session->counted_s > 0 ? 1 : 0;
    const bool bridging = stage > 0 && (told.any() ? told.newest().stage == ladder.stage_id(stage - 1) : lower > 0) &&
                          ladder.full(stage) > ladder.full(stage - 1) + 1;
    if (bridging) {
      week.rung = ladder.bridge(stage - 1, upper);
      stage -= 1;
    } else {
      week.rung = cautious(stage, runs) ? 0 : ladder.full(stage);
    }
    week.clean = clean_days(runs, stage);
    // Without a plan the week may hold no more than its stage's.
    if (!told.any()) week.planned_run_s = std::min(week.planned_run_s, ladder[week.rung].run_s);
    // Who went back onto the ladder comes to its last stage again before plain runs are the running phase.
    ran_top_ = stage == ladder.stages() - 1;
    seen_ = {.stage = stage, .week = week.offset};
    move_to(week.offset, week.rung);
  }

  /// Clean runs of at least a stage. Those of one day are one: it may have been entered twice, and the rest between
  /// runs is part of what shows that a stage goes well.
  static int clean_days(const std::vector<SessionFacts*>& runs, int stage) {
    int count = 0;
    std::optional<Date> last;
    for (const SessionFacts* session : runs) {
      if (!session->clean || session->stage < stage || session->date == last) continue;
      ++count;
      last = session->date;
    }
    return count;
  }

  /// The cautious first week: nothing beyond its shorter sessions was planned or done, and nothing came before it.
  bool cautious(int stage, const std::vector<SessionFacts*>& runs) const {
    if (stage != 0 || facts_.position.rung > 0) return false;
    const Seconds full = facts_.ladder->session_of(0).run_s;
    return std::all_of(runs.begin(), runs.end(),
                       [&](const SessionFacts* session) { return session->counted_s < full; });
  }

  void move_to(int offset, int rung) {
    if (rung >= facts_.ladder->full(facts_.ladder->stages() - 1)) reached_top_ = true;
    // The planned week itself never raises the position that it is planned from.
    if (offset < 0) facts_.position.rung = rung;
  }

  Facts& facts_;
  Date restart_{};
  StageSeen seen_;
  Date last_counting_run_{};
  Date last_day_{};
  bool ran_ = false;
  bool ran_top_ = false;
  bool reached_top_ = false;
};

}  // namespace

void add_sessions_and_weeks(Facts& facts) {
  collect_sessions(facts);
  WeekBuilder(facts).build();
}

}  // namespace rtr
