// The plans of samples.hpp, and that they agree with themselves.
#include "terminal/samples.hpp"

#include "support/catch.hpp"

#include <algorithm>

namespace rtr::sample {

namespace {

constexpr Date monday{20780};  // 2026-11-23

Date day(int offset) { return monday + offset; }

Fact date_fact(std::string_view name, Date date) { return {name, Unit::date, date.days}; }

Finding finding(std::string_view rule, Severity severity, bool binding, std::vector<Fact> facts = {}) {
  Finding made;
  made.rule = rule;
  made.severity = severity;
  made.binding = binding;
  made.facts = std::move(facts);
  return made;
}

Activity strength() {
  Activity activity;
  activity.kind = ItemKind::strength;
  activity.total_s = 1200;
  activity.exercises = {{"bird_dog", 1, 6, 10, true},
                        {"side_plank", 1, 6, 10, true},
                        {"dead_bug", 2, 6, 0, true},
                        {"squat", 2, 8, 0, false},
                        {"glute_bridge", 2, 10, 0, false}};
  return activity;
}

Activity cross_training() {
  Activity activity;
  activity.kind = ItemKind::cross_training;
  activity.total_s = 1800;
  activity.rpe_max = 4;
  return activity;
}

Activity walk(Seconds seconds) {
  Activity activity;
  activity.kind = ItemKind::walk;
  activity.steps = {{1, {{false, seconds}}}};
  activity.total_s = seconds;
  return activity;
}

Activity run(Seconds seconds, bool recovery) {
  Activity activity;
  activity.kind = ItemKind::run;
  activity.steps = {{1, {{false, 300}}}, {1, {{true, seconds}}}, {1, {{false, 300}}}};
  activity.total_s = seconds + 600;
  activity.rpe_max = recovery ? 3 : 4;
  activity.recovery = recovery;
  return activity;
}

Activity mobility() {
  Activity activity;
  activity.kind = ItemKind::mobility;
  activity.total_s = 300;
  activity.exercises = {{"hip_flexor", 2, 1, 30, true}, {"thoracic_rotation", 1, 8, 0, true}};
  return activity;
}

/// A week of `session` on Tuesday, Thursday and Saturday from `first_run` on, strength and cross-training between.
Week week_of_runs(const std::vector<Activity>& sessions, int first_run = 1) {
  Week week;
  std::size_t next = 0;
  for (int offset = 0; offset < 7; ++offset) {
    Day made{day(offset), {}};
    const bool run_day = offset == 1 || offset == 3 || offset == 5;
    if (run_day && offset >= first_run) {
      made.items.push_back(sessions[next++ % sessions.size()]);
      const StepTotals totals = totals_of(made.items.back().steps);
      week.totals.run_s += totals.run_s;
      week.totals.walk_s += totals.walk_s;
      week.totals.rem_half_s += totals.rem_half_s();
      week.totals.run_days += totals.run_s > 0 ? 1 : 0;
      week.totals.longest_run_s = std::max(week.totals.longest_run_s, totals.longest_run_s);
    }
    if (offset == 2 || offset == 6) made.items.push_back(strength());
    if (offset == 4) made.items.push_back(cross_training());
    week.days.push_back(made);
  }
  week.daily = {mobility()};
  week.limits.surfaces = Surfaces{0b000111};
  return week;
}

Session clean_session(Date date) {
  Session session;
  session.date = date;
  session.stage = "S1";
  session.run_s = 300;
  session.walk_s = 1200;
  session.pain = {0, 0, 1, 1, 0};
  session.settled_h = 12;
  session.signs = Signs{};
  return session;
}

Case made(std::string name, Phase phase, Progress progress, int stage) {
  Case sample{std::move(name), {}, runner(), std::nullopt};
  Plan& plan = sample.plan;
  plan.runner = "maria";
  plan.as_of = day(-1);
  plan.week_start = monday;
  plan.phase = phase;
  plan.progress = progress;
  plan.protocol = "low-back-walk-run";
  if (phase == Phase::walk_run) plan.stage = "S" + std::to_string(stage);
  plan.stage_number = stage;
  plan.stage_count = 13;
  return sample;
}

}  // namespace

Protocol ladder() {
  Protocol protocol;
  protocol.id = "low-back-walk-run";
  for (int number = 1; number <= 13; ++number) protocol.stages.push_back({"S" + std::to_string(number), {}});
  return protocol;
}

Record runner() {
  Record record;
  record.runner.id = "maria";
  record.runner.name = "Maria";
  Clearance clearance;
  clearance.date = day(-100);
  clearance.by = "A. Moreau, physiotherapist";
  clearance.covers_return_to_running = true;
  record.clearances = {clearance};
  for (const int offset : {-6, -4, -2}) record.sessions.push_back(clean_session(day(offset)));
  return record;
}

Activity walk_run(const std::string& stage, int repeats, Seconds run, Seconds walk) {
  Activity activity;
  activity.kind = ItemKind::walk_run;
  activity.stage = stage;
  activity.steps = {{1, {{false, 300}}}, {repeats, {{true, run}, {false, walk}}}, {1, {{false, 300}}}};
  activity.total_s = 600 + repeats * (run + walk);
  activity.rpe_max = 4;
  return activity;
}

Case advance() {
  Case sample = made("advance", Phase::walk_run, Progress::advance, 2);
  Week week = week_of_runs({walk_run("S2", 6, 60, 90)});
  week.limits.rem_half_s_max = 5940;
  week.reference = ReferenceWeek{900, 5400, day(-7)};
  sample.plan.body = week;
  sample.plan.findings = {finding("weekly-increase", Severity::info, true,
                                  {{"increase_percent_max", Unit::percent, 10},
                                   {"reference_rem", Unit::half_seconds, 5400},
                                   {"rem_max", Unit::half_seconds, 5940}}),
                          finding("rest-between-runs", Severity::info, true, {{"days", Unit::days, 1}}),
                          finding("surface", Severity::info, false)};
  sample.plan.to_advance = {{"too-few-clean", 2}};
  sample.before = IssuedPlan{day(-7), day(-8), Outcome::train, Phase::walk_run, Progress::start, "S1", {}, false};
  return sample;
}

Case after_flare() {
  Case sample = made("after-flare", Phase::walk_run, Progress::step_back, 5);
  sample.plan.tier = Tier::hold;
  sample.record.sessions.back().signs->set(static_cast<std::size_t>(Sign::sharp_pain));
  Week week = week_of_runs({walk_run("S5", 5, 120, 120)}, 3);
  week.limits.no_running_before = day(2);
  week.limits.rem_half_s_max = 7560;
  week.reference = ReferenceWeek{2160, 7560, day(-7)};
  sample.plan.body = week;
  sample.plan.findings = {
      finding("flare", Severity::hold, true,
              {date_fact("on", day(-1)),
               date_fact("run_again", day(2)),
               {"stage_max", Unit::stage, 4},
               {"held", Unit::stage, 5}}),
      finding("weekly-increase", Severity::info, false, {{"increase_percent_max", Unit::percent, 10}})};
  sample.plan.to_advance = {{"flare", 2}};
  sample.plan.cautions = {"caution.after_flare", "caution.pain_before_run", "caution.disc"};
  sample.before = IssuedPlan{day(-7), day(-8), Outcome::train, Phase::walk_run, Progress::advance, "S6", {}, false};
  return sample;
}

Case running_week() {
  Case sample = made("running", Phase::running, Progress::advance, 0);
  sample.record.runner.injury.kind = InjuryKind::disc;
  Week week = week_of_runs({run(1980, false), run(1980, true), run(1980, false)});
  week.limits.weekly_run_s_max = 5940;
  week.limits.single_run_s_max = 1980;
  week.limits.weekly_m_max = 16500;
  week.limits.surfaces.set();
  week.reference = ReferenceWeek{5400, 14400, day(-7)};
  sample.plan.body = week;
  sample.plan.findings = {finding("weekly-increase", Severity::info, true,
                                  {{"increase_percent_max", Unit::percent, 10},
                                   {"reference_run", Unit::seconds, 5400},
                                   {"run_max", Unit::seconds, 5940}}),
                          finding("single-run", Severity::info, true,
                                  {{"longest", Unit::seconds, 1800}, {"run_max", Unit::seconds, 1980}})};
  sample.plan.to_advance = {{"too-few-clean", 2}, {"run-days", 0}};
  return sample;
}

Case walking_week() {
  Case sample = made("walking", Phase::prepare, Progress::none, 0);
  Week week = week_of_runs({walk(900)});
  sample.plan.body = week;
  Finding readiness = finding("readiness", Severity::hold, true,
                              {{"not_yet", Unit::item, static_cast<std::int64_t>(Item::squat)},
                               {"missing", Unit::item, static_cast<std::int64_t>(Item::daily_sitting)},
                               {"resting_pain", Unit::pain, 2}});
  readiness.restriction.outcome = Outcome::prepare;
  Finding clearance = finding("clearance-needed", Severity::hold, true, {{"age", Unit::count, 51}});
  clearance.restriction.outcome = Outcome::prepare;
  sample.plan.findings = {readiness, clearance};
  sample.plan.to_advance = {{"readiness", 0}, {"clearance-needed", 0}};
  sample.record.clearances.clear();
  return sample;
}

Case see_clinician() {
  Case sample = walking_week();
  sample.name = "clinician";
  sample.plan.tier = Tier::clinician;
  Finding flag = finding("red-flag-clinician", Severity::seek_care, true,
                         {{"flag", Unit::item, static_cast<std::int64_t>(Item::one_leg_numbness)},
                          date_fact("on", day(-3)),
                          {"flag", Unit::item, static_cast<std::int64_t>(Item::unexplained_weight_loss)},
                          date_fact("on", day(-2))});
  flag.restriction.outcome = Outcome::prepare;
  flag.restriction.walking_only = true;
  sample.plan.findings = {flag};
  sample.plan.to_advance = {{"red-flag-clinician", 0}};
  return sample;
}

Case stop_for(Item flag) {
  Case sample = made("stop", Phase::prepare, Progress::none, 0);
  sample.plan.tier = tier_of(flag);
  sample.plan.body = Stop{};
  const std::string_view rule = sample.plan.tier == Tier::emergency ? "red-flag-emergency" : "red-flag-same-day";
  const std::vector<Fact> facts{{"flag", Unit::item, static_cast<std::int64_t>(flag)}, date_fact("on", day(-1))};
  sample.plan.findings = {finding(rule, Severity::seek_care, true, facts),
                          finding("red-flag-latch", Severity::seek_care, true, facts)};
  return sample;
}

std::vector<Case> all() {
  return {advance(),
          after_flare(),
          running_week(),
          walking_week(),
          see_clinician(),
          stop_for(Item::saddle_numbness),
          stop_for(Item::foot_drop)};
}

std::string printed(const Case& sample, const terminal::Style& style) {
  return terminal::render_plan(sample.plan, ladder(), sample.record, sample.before ? &*sample.before : nullptr, style);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

}  // namespace rtr::sample

TEST_CASE("The sample plans are what they say: a stop has no week, a week has seven days", "[terminal]") {
  for (const rtr::sample::Case& sample : rtr::sample::all()) {
    INFO(sample.name);
    const rtr::Week* week = rtr::week_of(sample.plan);
    REQUIRE((sample.name == "stop") == (week == nullptr));
    if (week != nullptr) CHECK(week->days.size() == 7);
  }
}
