// The laws, counted from the record with nothing of the engine's own but names, tiers and lights.
#include "fuzz/plan_laws.hpp"

#include "rtr/engine.hpp"

#include <algorithm>

namespace rtr::fuzz {
namespace {

constexpr int screen_days = 7;
constexpr int rest_days = 2;

class Laws {
 public:
  Laws(const Record& record, const Protocol& protocol, const Plan& plan)
      : record_(record), protocol_(protocol), plan_(plan), week_(week_of(plan)) {}

  std::vector<std::string> check() {
    check_flags();
    check_screen();
    check_gates();
    if (week_ == nullptr) return broken_;
    check_shape();
    check_sums();
    check_days();
    check_caps();
    check_clearances();
    return broken_;
  }

 private:
  void law(bool holds, std::string text) {
    if (!holds) broken_.push_back(std::move(text));
  }
  bool runs() const { return week_ != nullptr && week_->totals.run_s > 0; }

  /// The days on which an item had an answer, sessions' signs included, newest last.
  std::vector<Date> days_of(Item item, Answer answer) const {
    std::vector<Date> days;
    for (const Checklist& checklist : record_.checklists) {
      if (checklist.date <= plan_.as_of && checklist.answers[index_of(item)] == answer) days.push_back(checklist.date);
    }
    for (const Session& session : record_.sessions) {
      if (session.date > plan_.as_of || answer != Answer::yes || !session.signs) continue;
      const bool numb = has(*session.signs, Sign::numbness) || has(*session.signs, Sign::tingling);
      const bool weak = has(*session.signs, Sign::weakness);
      if ((item == Item::one_leg_numbness && numb) || (item == Item::foot_drop && weak)) days.push_back(session.date);
    }
    std::sort(days.begin(), days.end());
    return days;
  }

  /// A yes that no clearance names after it, or after which no "no" came. Two flags a clearance covers alone: those
  /// are open for certain only when none names them.
  bool surely_open(Item item) const {
    const std::vector<Date> yes = days_of(item, Answer::yes);
    if (yes.empty()) return false;
    const std::vector<Date> no = days_of(item, Answer::no);
    const bool alone = item == Item::under_18 || item == Item::pregnant_or_postnatal_12_weeks;
    return std::none_of(record_.clearances.begin(), record_.clearances.end(), [&](const Clearance& clearance) {
      if (!clearance.covers[index_of(item)] || clearance.date > plan_.as_of) return false;
      if (clearance.until && *clearance.until < plan_.as_of) return false;
      if (alone) return true;
      return clearance.date >= yes.back() && !no.empty() && no.back() >= clearance.date && no.back() > yes.back();
    });
  }

  void check_flags() {
    for (const Item item : red_flags()) {
      if (!surely_open(item)) continue;
      const std::string name(id_of(item));
      law(plan_.tier >= tier_of(item), name + " is open, and the tier is lower");
      law(!runs(), name + " is open, and there is running");
      if (tier_of(item) >= Tier::same_day) law(week_ == nullptr, name + " is open, and it is no stop");
      if (week_ == nullptr) continue;
      for (const Day& day : week_->days) {
        for (const Activity& one : day.items) law(one.kind == ItemKind::walk, name + " is open, and more than walks");
      }
    }
  }

  void check_screen() {
    if (!runs()) return;
    for (const Item item : red_flags()) {
      const std::vector<Date> yes = days_of(item, Answer::yes);
      const std::vector<Date> no = days_of(item, Answer::no);
      const Date newest = std::max(yes.empty() ? Date{} : yes.back(), no.empty() ? Date{} : no.back());
      law(plan_.as_of - newest <= screen_days, "running, and " + std::string(id_of(item)) + " was not asked");
    }
  }

  void check_gates() {
    if (!runs()) return;
    const Date onset = record_.runner.injury.onset.value_or(Date{});
    const bool ran = std::any_of(record_.sessions.begin(), record_.sessions.end(), [&](const Session& session) {
      return session.date > onset && session.date <= plan_.as_of && session.run_s.value_or(0) > 0 && !session.skipped;
    });
    for (const Item item : readiness_items()) {
      const std::vector<Date> yes = days_of(item, Answer::yes);
      const std::vector<Date> no = days_of(item, Answer::no);
      const std::string name(id_of(item));
      law(no.empty() || (!yes.empty() && yes.back() > no.back()), "running, and " + name + " was refused last");
      law(ran || (!yes.empty() && plan_.as_of - yes.back() <= 14), "a first run, and " + name + " is not known");
    }
    const bool asked =
        !days_of(Item::seen_clinician, Answer::yes).empty() || !days_of(Item::seen_clinician, Answer::no).empty();
    law(ran || asked, "a first run, and nobody knows whether a clinician was seen");
    std::optional<Date> rated;
    int worst = 0;
    for (const Checklist& checklist : record_.checklists) {
      if (!checklist.resting_pain || checklist.date > plan_.as_of) continue;
      if (!rated || checklist.date > *rated) worst = 0;
      if (!rated || checklist.date >= *rated) worst = std::max(worst, *checklist.resting_pain);
      rated = std::max(rated.value_or(checklist.date), checklist.date);
    }
    law(worst < 3, "running with a resting pain of 3 or more");
    law(ran || (rated && worst <= 1), "a first run without a resting pain of 0 or 1");
  }

  void check_shape() {
    law(plan_.tier < Tier::same_day, "a week for an emergency");
    law(week_->days.size() == 7, "a week that has not seven days");
    law(!runs() || plan_.tier < Tier::clinician, "running, and a clinician is needed");
    law(runs() == (plan_.phase != Phase::prepare), "a phase that does not go with the running");
    law((plan_.phase == Phase::walk_run) == !plan_.stage.empty(), "a stage that does not go with the phase");
    const auto rest =
        std::count_if(week_->days.begin(), week_->days.end(), [](const Day& d) { return d.items.empty(); });
    law(!runs() || rest > 0, "running, and no full rest day");
    for (const Activity& item : week_->daily) law(totals_of(item.steps).run_s == 0, "running every day");
  }

  void check_sums() {
    Totals sum;
    for (const Day& day : week_->days) {
      Seconds today_s = 0;
      for (const Activity& item : day.items) {
        const StepTotals totals = totals_of(item.steps);
        const bool moves = item.kind == ItemKind::walk || item.kind == ItemKind::walk_run || item.kind == ItemKind::run;
        law(moves == !item.steps.empty(), "steps that do not go with the kind");
        law(!moves || item.total_s == totals.run_s + totals.walk_s, "a total that its steps do not make");
        law(totals.run_s == 0 || item.kind != ItemKind::walk, "running in a walk");
        today_s += totals.run_s;
        sum.walk_s += totals.walk_s;
        sum.longest_run_s = std::max(sum.longest_run_s, totals.longest_run_s);
      }
      sum.run_s += today_s;
      sum.run_days += today_s > 0 ? 1 : 0;
    }
    const Totals& told = week_->totals;
    law(sum.run_s == told.run_s && sum.walk_s == told.walk_s && sum.run_days == told.run_days &&
            sum.longest_run_s == told.longest_run_s && told.rem_half_s == 2 * sum.run_s + sum.walk_s,
        "totals that the days do not make");
  }

  void check_days() {
    std::optional<Date> last;
    for (const Session& session : record_.sessions) {
      const bool ran = is_running(session.kind) && session.run_s.value_or(0) > 0 && !session.skipped;
      const bool counts = session.date >= record_.runner.injury.onset.value_or(Date{});
      if (ran && counts && session.date <= plan_.as_of) last = std::max(last.value_or(session.date), session.date);
    }
    for (const Day& day : week_->days) {
      law(day.date >= plan_.as_of || day.items.empty(), "something on a day that is past");
      const bool running = std::any_of(day.items.begin(), day.items.end(),
                                       [](const Activity& item) { return totals_of(item.steps).run_s > 0; });
      if (!running) continue;
      law(record_.runner.run_days[static_cast<std::size_t>(weekday(day.date))], "a run on no run day");
      law(plan_.phase != Phase::walk_run || !last || day.date - *last >= 2, "no day between two runs");
      law(!last || day.date > *last, "two runs on one day");
      last = day.date;
      for (const Session& session : record_.sessions) {
        const int since = day.date - session.date;
        const bool counts = session.date >= record_.runner.injury.onset.value_or(Date{}) && !session.skipped;
        if (!counts || session.date > plan_.as_of || since < 0 || since > rest_days) continue;
        law(verdict_of(session, true).light != Light::red, "a run within two days of a red session");
      }
    }
  }

  void check_caps() {
    if (!runs()) return;
    const Limits& limits = week_->limits;
    const Totals& totals = week_->totals;
    law(!limits.rem_half_s_max || totals.rem_half_s <= *limits.rem_half_s_max, "more load than the limit");
    law(!limits.weekly_run_s_max || totals.run_s <= *limits.weekly_run_s_max, "more running than the limit");
    law(!limits.single_run_s_max || totals.longest_run_s <= *limits.single_run_s_max, "a longer run than the limit");
    law(!limits.no_running_before || first_run() >= *limits.no_running_before, "a run before the limit");
    // The first stage as it stands is the floor of every table: a cautious or lighter week may come before it.
    Seconds first_stage = 0;
    for (const Steps& steps : protocol_.stages.front().sessions) first_stage += totals_of(steps).rem_half_s();
    if (!week_->reference || totals.rem_half_s <= first_stage) return;
    const ReferenceWeek& reference = *week_->reference;
    if (plan_.phase == Phase::walk_run) {
      law(totals.rem_half_s * 10 <= reference.rem_half_s * 11, "more than a tenth above the reference's load");
    } else if (reference.run_s > 0) {
      law(totals.run_s * 10 <= reference.run_s * 11, "more than a tenth above the reference's running");
    }
  }

  Date first_run() const {
    for (const Day& day : week_->days) {
      for (const Activity& item : day.items) {
        if (totals_of(item.steps).run_s > 0) return day.date;
      }
    }
    return plan_.week_start + 7;
  }

  void check_clearances() {
    if (!runs()) return;
    const Clearance* minutes = nullptr;
    const Clearance* before = nullptr;
    for (const Clearance& clearance : record_.clearances) {
      if (clearance.date > plan_.as_of) continue;
      if (clearance.weekly_run_max_s && (minutes == nullptr || clearance.date > minutes->date)) minutes = &clearance;
      if (clearance.no_running_before && (before == nullptr || clearance.date > before->date)) before = &clearance;
    }
    if (minutes != nullptr) law(week_->totals.run_s <= *minutes->weekly_run_max_s, "more than a clinician allowed");
    if (before != nullptr) law(first_run() >= *before->no_running_before, "a run before a clinician's day");
  }

  const Record& record_;
  const Protocol& protocol_;
  const Plan& plan_;
  const Week* week_;
  std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> broken_laws(const Record& record, const Protocol& protocol, const Plan& plan) {
  return Laws(record, protocol, plan).check();
}

}  // namespace rtr::fuzz
