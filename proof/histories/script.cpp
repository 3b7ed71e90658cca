// Scripts drawn from a source of chances.
#include "histories/script.hpp"

namespace rtr::proof {

std::array<Temper, 11> tempers() {
  constexpr int flares = static_cast<int>(Trouble::night);
  constexpr int ambers = static_cast<int>(Trouble::leg);
  return {{
      {.name = "perfect"},
      {.name = "70 % as in the trial", .left_out = 30, .morning_unknown = 10},
      {.name = "does half", .half_done = 90},
      {.name = "overshoots", .overdone = 60, .trouble = 5, .worst_trouble = ambers},
      {.name = "ignores advice",
       .overdone = 20,
       .trouble = 10,
       .extra = 60,
       .extra_run = 100,
       .answers_amiss = 10,
       .stays_away_from_clinic = 60},
      {.name = "flares at random", .left_out = 10, .trouble = 12, .worst_trouble = flares},
      {.name = "long gaps", .left_out = 15, .trouble = 3, .extra = 30, .away = 18},
      {.name = "never answers mornings", .left_out = 10, .trouble = 5, .morning_unknown = 100},
      {.name = "two a day", .left_out = 10, .trouble = 4, .twice_a_day = 40},
      {.name = "loses plans",
       .left_out = 20,
       .overdone = 10,
       .trouble = 8,
       .signs_unknown = 10,
       .extra = 20,
       .extra_run = 30,
       .plan_lost = 60},
      {.name = "a bit of everything",
       .left_out = 12,
       .half_done = 6,
       .overdone = 6,
       .trouble = 14,
       .morning_unknown = 8,
       .signs_unknown = 5,
       .twice_a_day = 3,
       .extra = 20,
       .extra_run = 25,
       .answers_amiss = 10,
       .away = 4,
       .plan_lost = 15,
       .ceilings = 3,
       .replans = 15,
       .stays_away_from_clinic = 30},
  }};
}

namespace {

/// Small numbers are drawn more often than large ones.
int amount(Source& source) { return source.below(1 + source.below(11)); }

Trouble draw_trouble(Source& source, const Temper& temper) {
  return static_cast<Trouble>(1 + source.below(temper.worst_trouble));
}

void draw_trouble_of(RunScript& run, Source& source, const Temper& temper) {
  if (!source.chance(temper.trouble)) return;
  run.trouble = draw_trouble(source, temper);
  run.amount = amount(source);
}

RunScript draw_run(Source& source, const Temper& temper) {
  RunScript run;
  if (source.chance(temper.left_out)) {
    run.done_percent = 0;
    draw_trouble_of(run, source, temper);
    return run;
  }
  if (source.chance(temper.half_done)) run.done_percent = 40 + source.below(50);
  if (source.chance(temper.overdone)) run.done_percent = 105 + source.below(60);
  run.morning_known = !source.chance(temper.morning_unknown);
  run.signs_known = !source.chance(temper.signs_unknown);
  run.stated_distance = source.chance(15);
  run.twice = source.chance(temper.twice_a_day);
  draw_trouble_of(run, source, temper);
  return run;
}

void draw_answers(Source& source, WeekScript& week) {
  switch (source.below(8)) {
    case 0:
      week.screening = Screening::left_out;
      break;
    case 1:
      week.screening = Screening::one_left_out;
      break;
    case 2:
      week.screening = Screening::one_yes;
      break;
    case 3:
      week.gates = Gates::nothing;
      break;
    case 4:
      week.gates = Gates::one_no;
      break;
    case 5:
      week.gates = Gates::all;
      break;
    case 6:
      week.resting_pain = std::nullopt;
      break;
    default:
      week.resting_pain = amount(source);
  }
  week.answered_days_ago = source.below(4);
  week.flag = source.below(static_cast<int>(red_flags().size()));
  week.gate = source.below(static_cast<int>(readiness_items().size()));
}

}  // namespace

WeekScript draw_week(Source& source, const Temper& temper) {
  WeekScript week;
  if (source.chance(temper.answers_amiss)) draw_answers(source, week);
  week.sees_clinician = !source.chance(temper.stays_away_from_clinic);
  if (source.chance(temper.ceilings)) {
    week.ceiling = static_cast<Ceiling>(1 + source.below(3));
    week.ceiling_height = source.below(20);
  }
  week.reports_late = !source.chance(temper.morning_unknown);
  week.plan_kept = !source.chance(temper.plan_lost);
  week.away = source.chance(temper.away);
  if (source.chance(temper.replans)) week.replans_on = 1 + source.below(6);
  for (RunScript& run : week.runs) run = draw_run(source, temper);
  if (source.chance(temper.extra)) {
    week.extra = source.chance(temper.extra_run) ? Extra::run : static_cast<Extra>(1 + source.below(3));
    week.extra_day = source.below(7);
    week.extra_minutes = 10 + source.below(50);
  }
  return week;
}

Profile draw_profile(Source& source) {
  static constexpr std::array<unsigned, 6> days = {0b0101010, 0b0010101, 0b1010100, 0b0100010, 0b1111111, 0b0101011};
  static constexpr std::array<int, 6> before = {240, 60, 90, 120, 180, 400};
  Profile profile;
  if (source.chance(30)) profile.age = 19 + source.below(60);
  if (source.chance(20)) profile.onset_weeks = 1 + source.below(60);
  profile.surgery = source.chance(8);
  if (source.chance(15)) profile.leg_symptoms_weeks = source.below(12);
  if (source.chance(40)) profile.before_injury_min = before[static_cast<std::size_t>(source.below(6))];
  if (source.chance(10)) profile.before_injury_min = std::nullopt;
  profile.permitted = !source.chance(20);
  profile.seen_clinician = !source.chance(10);
  if (source.chance(10)) profile.start_stage = 1 + source.below(5);
  if (source.chance(30)) profile.run_days = Weekdays(days[static_cast<std::size_t>(source.below(6))]);
  profile.kind = static_cast<InjuryKind>(source.below(6));
  return profile;
}

void draw_oddities(Source& source, WeekScript& week) {
  for (RunScript& run : week.runs) {
    if (!source.chance(10)) continue;
    run.slip = static_cast<Slip>(1 + source.below(slip_count - 1));
    run.slip_amount = source.below(61);
  }
  if (week.extra != Extra::none && source.chance(30)) {
    week.extra_trouble = static_cast<Trouble>(1 + source.below(trouble_count - 1));
    week.extra_amount = amount(source);
  }
  if (!source.chance(20)) return;
  week.turn = static_cast<Turn>(1 + source.below(turn_count - 1));
  week.turn_day = source.below(7);
  week.turn_choice = source.below(64);
  week.turn_amount = source.below(61);
}

void draw_oddities(Source& source, Profile& profile) {
  if (source.chance(20)) profile.week_start = static_cast<Weekday>(source.below(7));
  // Two days with one between them are what a week of running needs.
  if (source.chance(20)) profile.run_days = Weekdays(static_cast<unsigned>(source.below(128)) | 0b0001001u);
  if (source.chance(10)) profile.age = 10 + source.below(80);
  if (source.chance(20)) profile.before_injury_m = 500 * source.below(200);
  if (source.chance(20)) profile.goal.weekly_m = 500 * source.below(200);
  if (source.chance(20)) profile.goal.weekly_run_s = 120 * source.below(250);
}

}  // namespace rtr::proof
