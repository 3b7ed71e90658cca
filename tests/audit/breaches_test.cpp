// audit: each law has a right plan that passes, and the same plan changed in one place so that exactly this law is
// named.
#include "audit/made.hpp"

#include <array>

using namespace rtr;
using namespace rtr::test;

namespace {

/// What is planted, and where.
struct Case {
  Breach breach;
  std::function<Story()> story;
  std::function<void(Made&)> plant;
};

Story waiting() { return on_the_ladder().answer(Item::squat, Answer::no, 1); }
Story held() { return on_the_ladder().answer(Item::thoracic_pain, Answer::yes, 1); }
Story stopped() { return on_the_ladder().answer(Item::chest_pain, Answer::yes, 1); }

/// Takes the answer of `item` back from every checklist but those older than `days`.
void forget(Record& record, Item item, int days = 10'000) {
  for (Checklist& checklist : record.checklists) {
    if (today - checklist.date <= days) checklist.answers[index_of(item)] = Answer::unanswered;
  }
}

void say(Made& made, Item item, Answer answer) { made.story.answer(item, answer, 0); }

std::vector<Case> flag_cases() {
  return {
      {Breach::week_under_flag, held,
       [](Made& made) {
         say(made, Item::foot_drop, Answer::yes);
         made.plan.tier = made.limits.tier = Tier::same_day;
       }},
      {Breach::running_under_flag, on_the_ladder,
       [](Made& made) {
         say(made, Item::pulsing_tummy, Answer::yes);
         made.plan.tier = made.limits.tier = Tier::clinician;
         for (Day& day : made.week().days) {
           std::erase_if(day.items, [](const Activity& item) { return item.kind != ItemKind::walk_run; });
         }
         made.sum_up();
       }},
      {Breach::exercise_under_flag, held,
       [](Made& made) {
         made.on(6).push_back(strength());
         made.limits.walking_only = false;
         made.limits.easy_days_only = false;
       }},
      {Breach::tier_too_low, held, [](Made& made) { made.plan.tier = made.limits.tier = Tier::hold; }},
      {Breach::stop_without_cause, on_the_ladder,
       [](Made& made) {
         const Plan plan = made.plan;
         made.plan = Plan{};
         made.plan.as_of = plan.as_of;
         made.plan.week_start = plan.week_start;
         made.limits.outcome = Outcome::stop;
       }},
      {Breach::stop_with_figures, stopped, [](Made& made) { made.plan.stage = "S4"; }},
  };
}

std::vector<Case> gate_cases() {
  return {
      {Breach::screen_stale, on_the_ladder, [](Made& made) { forget(made.record(), Item::chest_pain, 7); }},
      {Breach::gate_refused, on_the_ladder, [](Made& made) { say(made, Item::squat, Answer::no); }},
      {Breach::gate_missing, [] { return Story(); }, [](Made& made) { forget(made.record(), Item::lunge); }},
      {Breach::clearance_missing, [] { return Story(); },
       [](Made& made) { made.record().runner.birth_year = 1970, made.record().clearances.clear(); }},
      {Breach::flare_pain, [] { return Story().trained(1, "S4").add(red_walk(ago(3))); },
       [](Made& made) {
         for (Checklist& checklist : made.record().checklists) checklist.resting_pain.reset();
       }},
  };
}

std::vector<Case> flare_cases() {
  const auto flared = [] { return Story().trained(1, "S4").add(red_walk(ago(3))); };
  return {
      {Breach::rest_after_flare, on_the_ladder,
       [](Made& made) {
         made.story.add(red_walk(ago(0)));
         made.record().checklists.push_back(ready(ago(0)));
         made.plan.tier = made.limits.tier = Tier::hold;
         put_stage(made, 3);
         made.on(0) = {made.tuesday()};
         made.on(1).clear();
         made.record().runner.run_days.set();
         made.sum_up();
       }},
      {Breach::flare_unsettled, flared, [](Made& made) { made.record().sessions.back().settled_h = 60; }},
      {Breach::flare_stage, flared, [](Made& made) { put_stage(made, 4), made.allow_all(); }},
      {Breach::flares_repeated, flared,
       [](Made& made) {
         made.story.add(red_walk(ago(30))).add(red_walk(ago(29)));
         made.plan.tier = made.limits.tier = Tier::clinician;
       }},
      {Breach::pain_elsewhere,
       [] {
         return Story().trained(1, "S4", 3, [](Session& one, int index) {
           if (index == 0) one.elsewhere = {{"knee", 3, Answer::no}};
         });
       },
       [](Made& made) { made.record().sessions.front().elsewhere.front().pain = 6; }},
      {Breach::ill,
       [] {
         return Story().trained(1, "S4", 3, [](Session& one, int index) {
           if (index == 0) one = with_sign(one, Sign::ill);
         });
       },
       [](Made& made) {
         made.story.add(with_sign(other(ago(0), SessionKind::walk, 20), Sign::ill));
         made.record().runner.run_days.set();
         made.on(0) = {made.tuesday()};
         made.on(1).clear();
         made.sum_up();
       }},
  };
}

std::vector<Case> form_cases() {
  return {
      {Breach::heading, on_the_ladder, [](Made& made) { made.plan.progress = Progress::none; }},
      {Breach::days, on_the_ladder, [](Made& made) { made.week().days.pop_back(), made.sum_up(); }},
      {Breach::past_day,
       [] {
         Story story = on_the_ladder();
         story.now = next_monday + 2;
         story.week = next_monday;
         return story;
       },
       [](Made& made) { made.on(0).push_back(strength()); }},
      {Breach::steps, on_the_ladder,
       [](Made& made) {
         made.tuesday().steps.push_back({0, {{false, 60}}});
       }},
      {Breach::item, on_the_ladder, [](Made& made) { made.on(6).push_back(Activity{}); }},
      {Breach::item_total, on_the_ladder, [](Made& made) { made.tuesday().total_s += 60; }},
      {Breach::item_stage, [] { return Story().trained(1, "S4", 1); },
       [](Made& made) {
         lengthen(made.tuesday(), 6);
         made.sum_up();
       }},
      {Breach::totals, on_the_ladder, [](Made& made) { made.week().totals.rem_half_s -= 1; }},
      {Breach::daily, on_the_ladder, [](Made& made) { made.week().daily.push_back(strength()); }},
      {Breach::rest_day, on_the_ladder,
       [](Made& made) {
         for (Day& day : made.week().days) {
           if (day.items.empty()) day.items.push_back(strength());
         }
       }},
      {Breach::companions, on_the_ladder,
       [](Made& made) {
         Activity swim;
         swim.kind = ItemKind::cross_training;
         swim.total_s = 41 * 60;
         swim.rpe_max = 3;
         made.on(2) = {swim};
       }},
      {Breach::walk_too_long, waiting,
       [](Made& made) {
         for (Day& day : made.week().days) {
           for (Activity& item : day.items) {
             if (item.kind == ItemKind::walk) item.steps.front().intervals.front().seconds = 1801;
           }
         }
         made.sum_up();
       }},
  };
}

std::vector<Case> day_cases() {
  return {
      {Breach::run_day, on_the_ladder, [](Made& made) { std::swap(made.on(0), made.on(1)); }},
      {Breach::run_spacing, on_the_ladder,
       [](Made& made) {
         made.record().runner.run_days.set();
         made.on(2) = {made.thursday()};
         made.on(3).clear();
         made.limits.days_between_runs = 0;
       }},
      {Breach::run_days, [] { return Story().ran(2, 33, 1).ran(1, 33, 1); },
       [](Made& made) {
         made.allow_all();
         made.on(5) = {made.thursday()};
         made.runs([](Activity& item) { item.steps[1].intervals.front().seconds = 600; });
         made.sum_up();
       }},
      {Breach::effort, on_the_ladder, [](Made& made) { made.allow_all(), made.tuesday().rpe_max = 5; }},
      {Breach::recovery, in_the_running_phase,
       [](Made& made) { made.runs([](Activity& item) { item.recovery = false; }); }},
      {Breach::surface, on_the_ladder, [](Made& made) { made.allow_all(), made.tuesday().surface = Surface::road; }},
  };
}

std::vector<Case> cap_cases() {
  const auto capped = [](const std::function<void(Clearance&)>& set) {
    return [set](Made& made) {
      Clearance ceiling;
      ceiling.date = ago(1);
      set(ceiling);
      made.record().clearances.push_back(ceiling);
    };
  };
  return {
      {Breach::stage_too_high, [] { return Story().trained(1, "S4", 1); },
       [](Made& made) { made.allow_all(), put_stage(made, 5); }},
      {Breach::rem_rise, [] { return Story().trained(1, "S4", 1); },
       [](Made& made) {
         made.allow_all();
         made.runs([](Activity& item) { item.steps.front().intervals.front().seconds += 600; });
         made.sum_up();
       }},
      {Breach::running_early, on_the_ladder, [](Made& made) { made.allow_all(), put_runs(made, 5); }},
      {Breach::run_rise,
       [] {
         return Story().trained(2, "S13").ran(1, 33, 3, [](Session& one, int index) {
           if (index == 0) one.pain.during = 4;
         });
       },
       [](Made& made) {
         made.allow_all();
         made.runs([](Activity& item) { item.steps[1].intervals.front().seconds = 34 * 60; });
         made.sum_up();
       }},
      {Breach::single_run, in_the_running_phase,
       [](Made& made) {
         made.allow_all();
         made.tuesday().steps[1].intervals.front().seconds = 37 * 60;
         made.thursday().steps[1].intervals.front().seconds = 30 * 60;
         made.sum_up();
       }},
      {Breach::ceiling, on_the_ladder, capped([](Clearance& given) { given.stage_max = "S4"; })},
      {Breach::goal, in_the_running_phase,
       [](Made& made) { made.record().runner.goal.weekly_run_s = made.week().totals.run_s - 1; }},
  };
}

std::vector<Case> decision_cases() {
  return {
      {Breach::decided_outcome, on_the_ladder, [](Made& made) { made.limits.outcome = Outcome::prepare; }},
      {Breach::decided_days, on_the_ladder, [](Made& made) { made.limits.first_run_day = next_monday + 2; }},
      {Breach::decided_minutes, on_the_ladder,
       [](Made& made) { made.limits.weekly_run_s_max = made.week().totals.run_s - 1; }},
      {Breach::decided_effort, on_the_ladder, [](Made& made) { made.limits.rpe_max = 3; }},
      {Breach::decided_kinds, waiting, [](Made& made) { made.limits.walking_only = true; }},
      {Breach::shown_limits, on_the_ladder,
       [](Made& made) { made.week().limits.rem_half_s_max = made.week().totals.rem_half_s - 1; }},
  };
}

std::vector<Case> all_cases() {
  std::vector<Case> all;
  for (const auto& part :
       {flag_cases(), gate_cases(), flare_cases(), form_cases(), day_cases(), cap_cases(), decision_cases()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

std::string names(const std::vector<Breach>& breaches) {
  std::string text;
  for (const Breach breach : breaches) text += std::string(name_of(breach)) + " ";
  return text;
}

}  // namespace

TEST_CASE("a right plan passes, and a fault planted in it is named, alone", "[core][audit]") {
  for (const Case& one : all_cases()) {
    CAPTURE(name_of(one.breach));
    Made made(one.story());
    CHECK(names(made.found()) == "");
    one.plant(made);
    CHECK(names(made.found()) == std::string(name_of(one.breach)) + " ");
  }
}

TEST_CASE("every law of the audit has its planted fault", "[core][audit]") {
  std::array<bool, breach_count> planted{};
  for (const Case& one : all_cases()) planted[static_cast<std::size_t>(one.breach)] = true;
  for (std::size_t i = 0; i < breach_count; ++i) {
    CAPTURE(name_of(static_cast<Breach>(i)));
    CHECK(planted[i]);
  }
}
