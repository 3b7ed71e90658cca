// audit: each bound stands exactly where the domain puts it: the last value that is right, and the first that is not.
#include "audit/made.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// `made(right)` does not break the law, `made(wrong)` does; other laws may break beside it.
struct Edge {
  Breach breach;
  int right, wrong;
  std::function<Made(int)> made;
};

Date tuesday() { return next_monday + 1; }

Checklist resting(int pain) { return {ago(0), pain, {}}; }

/// A plan of the ladder over a journal that is changed after it was made.
std::function<Made(int)> ladder(const std::function<void(Made&, int)>& change) {
  return [change](int n) {
    Made made(on_the_ladder());
    made.allow_all();
    change(made, n);
    return made;
  };
}

std::function<Made(int)> first_week(const std::function<void(Made&, int)>& change) {
  return [change](int n) {
    Made made{Story()};
    change(made, n);
    return made;
  };
}

std::function<Made(int)> running(const std::function<void(Made&, int)>& change) {
  return [change](int n) {
    Made made(in_the_running_phase());
    made.allow_all();
    change(made, n);
    made.sum_up();
    return made;
  };
}

/// A walking week.
std::function<Made(int)> walking(const std::function<void(Made&, int)>& change) {
  return [change](int n) {
    Made made(on_the_ladder().answer(Item::squat, Answer::no, 1));
    change(made, n);
    made.sum_up();
    return made;
  };
}

/// A flare three days ago, and the plan after it.
std::function<Made(int)> flared(const std::function<void(Made&, int)>& change) {
  return [change](int n) {
    Made made(on_the_ladder().add(red_walk(ago(3))));
    change(made, n);
    return made;
  };
}

/// `stage` planned `n` days after the last of three clean sessions of S6.
std::function<Made(int)> after_gap(int stage) {
  return ladder([stage](Made& made, int n) {
    made.record().sessions.clear();
    for (const int back : {4, 2, 0}) made.story.add(session(ago(n + back), "S6"));
    made.record().checklists = {ready(ago(0))};
    put_stage(made, stage);
  });
}

Activity cross_training(int minutes) {
  Activity item;
  item.kind = ItemKind::cross_training;
  item.total_s = minutes * 60;
  item.rpe_max = 4;
  return item;
}

Clearance& added(Made& made) {
  made.record().clearances.push_back({});
  made.record().clearances.back().date = ago(1);
  return made.record().clearances.back();
}

std::vector<Edge> gate_edges() {
  return {
      {Breach::screen_stale, 7, 8, ladder([](Made& made, int n) { made.record().checklists = {ready(ago(n))}; })},
      {Breach::gate_missing, 14, 15, first_week([](Made& made, int n) {
         made.record().checklists = {screen(ago(0)), ready(ago(n))};
       })},
      {Breach::gate_missing, 3, 2, first_week([](Made& made, int n) { made.record().runner.injury.onset = ago(n); })},
      {Breach::gate_refused, 2, 3, ladder([](Made& made, int n) { made.record().checklists.push_back(resting(n)); })},
      {Breach::gate_missing, 1, 2,
       first_week([](Made& made, int n) { made.record().checklists.push_back(resting(n)); })},
      {Breach::clearance_missing, 45, 46, first_week([](Made& made, int n) {
         made.record().clearances.clear();
         made.record().runner.birth_year = to_civil(today).year - n;
       })},
      {Breach::clearance_missing, 42, 41, first_week([](Made& made, int n) {
         made.record().clearances.clear();
         made.record().runner.injury.onset = ago(n);
       })},
      {Breach::clearance_missing, 43, 42, first_week([](Made& made, int n) {
         made.record().clearances.clear();
         made.record().runner.injury.leg_symptoms_last = ago(n);
       })},
  };
}

std::vector<Edge> flare_edges() {
  return {
      {Breach::rest_after_flare, 3, 2, ladder([](Made& made, int n) { made.story.add(red_walk(tuesday() - n)); })},
      {Breach::flare_pain, 8, 7, ladder([](Made& made, int n) {
         for (Checklist& checklist : made.record().checklists) checklist.resting_pain.reset();
         made.story.add(red_walk(ago(n)));
       })},
      {Breach::flare_pain, 1, 2, flared([](Made& made, int n) { made.record().checklists.push_back(resting(n)); })},
      {Breach::flare_unsettled, 48, 49, flared([](Made& made, int n) { made.record().sessions.back().settled_h = n; })},
      {Breach::flare_unsettled, 2, 3, ladder([](Made& made, int n) {
         Session red = red_walk(ago(n));
         red.settled_h.reset();
         red.pain.next_morning.reset();
         made.story.add(red);
       })},
      {Breach::flare_stage, 22, 21, flared([](Made& made, int n) { made.story.add(red_walk(ago(n))); })},
      {Breach::flares_repeated, 46, 45,
       flared([](Made& made, int n) { made.story.add(red_walk(ago(10))).add(red_walk(ago(n))); })},
      {Breach::flares_repeated, 18, 17, ladder([](Made& made, int n) {
         made.story.add(with_sign(other(ago(3), SessionKind::walk, 20), Sign::night_pain));
         made.story.add(with_sign(other(ago(n), SessionKind::walk, 20), Sign::night_pain));
       })},
      {Breach::flares_repeated, 3, 4, ladder([](Made& made, int n) {
         for (int week = 0; week < n; ++week) {
           Session amber = other(ago(1 + 7 * week), SessionKind::walk, 20);
           amber.pain.during = 3;
           made.story.add(amber);
         }
       })},
      {Breach::pain_elsewhere, 5, 6, ladder([](Made& made, int n) {
         made.record().sessions.back().elsewhere = {{"knee", n, Answer::no}};
       })},
      {Breach::ill, 2, 1, ladder([](Made& made, int n) {
         std::swap(made.on(0), made.on(1));
         made.story.add(with_sign(other(next_monday - n, SessionKind::walk, 20), Sign::ill));
       })},
  };
}

std::vector<Edge> week_edges() {
  return {
      {Breach::walk_too_long, 1800, 1801, walking([](Made& made, int n) {
         for (Day& day : made.week().days) {
           for (Activity& item : day.items) {
             if (item.kind == ItemKind::walk) item.steps.front().intervals.front().seconds = n;
           }
         }
       })},
      {Breach::walk_too_long, 5, 6, walking([](Made& made, int n) {
         Activity walk;
         walk.steps = {{1, {{false, 600}}}};
         for (int day = 0; day < 7; ++day) made.on(day).clear();
         for (int day = 0; day < n; ++day) made.on(day) = {walk};
       })},
      {Breach::companions, 40, 41, ladder([](Made& made, int n) { made.on(2) = {cross_training(n)}; })},
      {Breach::companions, 2, 3, ladder([](Made& made, int n) {
         for (const int day : {0, 2, 4}) made.on(day).clear();
         for (int i = 0; i < n; ++i) made.on(2 * i) = {cross_training(30)};
       })},
      {Breach::effort, 4, 5, ladder([](Made& made, int n) { made.tuesday().rpe_max = n; })},
      {Breach::effort, 4, 5, running([](Made& made, int n) { made.tuesday().rpe_max = n; })},
      {Breach::recovery, 3, 4, running([](Made& made, int n) {
         made.runs([n](Activity& item) {
           if (item.recovery) item.rpe_max = n;
         });
       })},
      {Breach::run_days, 3, 4, ladder([](Made& made, int n) {
         if (n == 4) made.on(6) = {made.tuesday()};
       })},
      {Breach::run_spacing, 2, 1, ladder([](Made& made, int n) {
         if (n == 1) std::swap(made.on(0), made.on(1));
         made.story.add(session(ago(0), "S4"));
       })},
  };
}

std::vector<Edge> cap_edges() {
  return {
      {Breach::rem_rise, 126, 127, ladder([](Made& made, int n) {
         made.tuesday().steps.front().intervals.front().seconds += n;
         made.sum_up();
       })},
      {Breach::stage_too_high, 7, 8, after_gap(6)},
      {Breach::stage_too_high, 14, 15, after_gap(5)},
      {Breach::stage_too_high, 21, 22, after_gap(4)},
      {Breach::stage_too_high, 28, 29, after_gap(3)},
      {Breach::stage_too_high, 5, 6,
       [](int n) {
         Made made{Story()};
         added(made).start_stage = "S9";  // no higher than the fifth, whatever it says
         put_stage(made, n);
         return made;
       }},
      {Breach::run_rise, 6534, 6535, running([](Made& made, int n) {
         made.runs([](Activity& item) { item.steps[1].intervals.front().seconds = 2178; });
         made.tuesday().steps[1].intervals.front().seconds = n - 2 * 2178;
       })},
      {Breach::single_run, 2178, 2179,
       running([](Made& made, int n) { made.tuesday().steps[1].intervals.front().seconds = n; })},
      {Breach::goal, 0, 1,
       running([](Made& made, int n) { made.record().runner.goal.weekly_run_s = made.week().totals.run_s - n; })},
      {Breach::ceiling, 0, 1,
       running([](Made& made, int n) { added(made).weekly_run_max_s = made.week().totals.run_s - n; })},
      {Breach::ceiling, 1, 2, ladder([](Made& made, int n) { added(made).no_running_before = next_monday + n; })},
      {Breach::ceiling, 5, 4, ladder([](Made& made, int n) { added(made).stage_max = "S" + std::to_string(n); })},
  };
}

bool breaks(const Made& made, Breach breach) {
  const std::vector<Breach> found = made.found();
  return std::find(found.begin(), found.end(), breach) != found.end();
}

}  // namespace

TEST_CASE("every bound of the audit stands where the domain puts it", "[audit]") {
  for (const auto& part : {gate_edges(), flare_edges(), week_edges(), cap_edges()}) {
    for (const Edge& edge : part) {
      CAPTURE(name_of(edge.breach), edge.right, edge.wrong);
      CHECK_FALSE(breaks(edge.made(edge.right), edge.breach));
      CHECK(breaks(edge.made(edge.wrong), edge.breach));
    }
  }
}

TEST_CASE("a week of the running phase may put runs on days in a row from its fifth week, as the audit counts it",
          "[audit]") {
  const auto weeks = [](int count) {
    Story story = Story().trained(count + 1, "S13");
    for (int back = count; back > 0; --back) story.ran(back, 33);
    return story;
  };
  Story fifth = weeks(4);
  fifth.record.runner.run_days = Weekdays(0b0001110);
  Made made(fifth);
  CHECK_FALSE(breaks(made, Breach::run_spacing));
  made.record().sessions = weeks(3).record.sessions;
  CHECK(breaks(made, Breach::run_spacing));
}
