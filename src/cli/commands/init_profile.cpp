// A runner's profile as it is typed.
#include "cli/commands/init_profile.hpp"

#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/codec.hpp"
#include "json/names.hpp"
#include "terminal/names.hpp"

#include <array>

namespace rtr::cli {
namespace {

Result<Answer> yes_or_no(std::string_view what, const std::optional<std::string>& given) {
  if (!given) return Answer::unanswered;
  const std::string word = lowered(*given);
  if (word == "yes" || word == "y") return Answer::yes;
  if (word == "no" || word == "n") return Answer::no;
  return usage(std::string(what) + " is \"" + *given + "\"; yes or no");
}

Result<Weekdays> days_of(const std::string& given) {
  Weekdays days;
  for (const std::string& word : split(given, ',')) {
    const auto day = weekday_word(word);
    if (!day) return not_among("--run-days", word, json::short_weekday_names);
    days.set(static_cast<std::size_t>(*day));
  }
  return days;
}

Result<std::bitset<6>> worse_of(const std::string& given) {
  std::bitset<6> worse;
  for (const std::string& word : split(given, ',')) {
    const auto place = place_of(word, json::worse_with_names);
    if (!place) return not_among("--worse-with", word, json::worse_with_names);
    worse.set(*place);
  }
  return worse;
}

/// Puts a value where it belongs, or remembers the first failure.
class Filler {
 public:
  template <class T, class U>
  void put(T& field, Result<U> value) {
    if (failure_) return;
    if (value)
      field = std::move(*value);
    else
      failure_ = std::move(value.error());
  }
  template <class T>
  void put_given(T& field, Result<std::optional<T>> value) {
    if (failure_) return;
    if (!value)
      failure_ = std::move(value.error());
    else if (*value)
      field = **value;
  }
  const std::optional<Failure>& failure() const { return failure_; }

 private:
  std::optional<Failure> failure_;
};

/// One set of rules for what a profile can be: that of the files. The lines of a file that nobody wrote are left out.
Result<Runner> as_in_files(Runner runner, Date today) {
  auto checked = json::read_runner(json::write_runner(runner), "", today);
  if (checked) return runner;
  checked.error().code = Code::usage;
  for (Problem& problem : checked.error().problems) {
    const std::size_t pointer = problem.where.find('/');
    if (pointer != std::string::npos) problem.message = problem.where.substr(pointer + 1) + " " + problem.message;
    problem.where.clear();
  }
  return tl::unexpected(std::move(checked.error()));
}

/// What is said of a flag or a field, its name first, said of an answer: the person typed neither.
std::string as_answer(const Problem& problem) {
  const std::string text = "That" + problem.message.substr(std::min(problem.message.find(' '), problem.message.size()));
  if (problem.hint.empty()) return text + ".";
  return text + ". " + terminal::capital(problem.hint) + (problem.hint.ends_with('?') ? "" : ".");
}

}  // namespace

void ProfileFlags::declare(Flags& flags) {
  flags.value("--name", name, "NAME", "how to call you");
  flags.value("--birth-year", birth_year, "YEAR", "year of birth");
  flags.value("--onset", onset, "DATE", "when the back began to hurt");
  flags.value("--injury", injury, "KIND", "disc, facet, muscle_strain, general_tightness, other, unknown");
  flags.value("--surgery", surgery, "yes|no", "whether the back was operated on");
  flags.value("--leg-symptoms", leg_symptoms, "DATE|no", "when there were leg symptoms last");
  flags.value("--worse-with", worse_with, "LIST", "bending, sitting, arching, standing, downhill, morning");
  flags.value("--units", units, "km|mi", "units of distance");
  flags.value("--run-days", run_days, "LIST", "days to run on, such as tue,thu,sat");
  flags.value("--week-start", week_start, "DAY", "the first day of your week");
  flags.value("--weekly-km", weekly_km, "KM", "a usual week before the injury");
  flags.value("--weekly-run-min", weekly_run, "MIN", "the same in minutes of running");
  flags.value("--longest-km", longest_km, "KM", "the longest run before the injury");
  flags.value("--days-per-week", days_per_week, "N", "run days a week before the injury");
  flags.value("--goal-km", goal_km, "KM", "the goal: a week's distance");
  flags.value("--goal-run-min", goal_run, "MIN", "the goal: a week's minutes of running");
  flags.value("--goal-continuous-min", goal_continuous, "MIN", "the goal: minutes of running at a stretch");
}

bool ProfileFlags::any() const {
  for (const auto* flag :
       {&name, &birth_year, &onset, &injury, &surgery, &leg_symptoms, &worse_with, &units, &run_days, &week_start,
        &weekly_km, &weekly_run, &longest_km, &days_per_week, &goal_km, &goal_run, &goal_continuous}) {
    if (*flag) return true;
  }
  return false;
}

void ProfileFlags::ask(Shell& shell) {
  struct Question {
    std::optional<std::string> ProfileFlags::*place;
    std::string_view text;
  };
  static constexpr std::array<Question, 10> questions{{
      {&ProfileFlags::name, "What should I call you? "},
      {&ProfileFlags::birth_year, "Year of birth? "},
      {&ProfileFlags::onset, "When did the back begin to hurt (YYYY-MM-DD)? "},
      {&ProfileFlags::injury, "What kind was it: disc, facet, muscle_strain, general_tightness, other, unknown? "},
      {&ProfileFlags::surgery, "Was the back operated on (yes/no)? "},
      {&ProfileFlags::leg_symptoms, "Pain, tingling or numbness in a leg: when last (YYYY-MM-DD), or no? "},
      {&ProfileFlags::units, "Units of distance, km or mi [km]? "},
      {&ProfileFlags::run_days, "Days to run on [tue,thu,sat]? "},
      {&ProfileFlags::weekly_run, "Minutes of running in a usual week before the injury? "},
      {&ProfileFlags::goal_run, "Minutes of running a week that you want to get back to? "},
  }};
  shell.out.line("A few questions. Enter leaves one open.");
  for (const Question& question : questions) {
    std::optional<std::string>& place = this->*question.place;
    shell.prompt.until(question.text, [&](const std::string& typed) -> std::string {
      place = typed.empty() ? std::nullopt : std::optional(typed);
      const auto fits = runner(shell.today);
      if (fits) return {};
      return as_answer(fits.error().problems.front());
    });
  }
}

Result<Runner> ProfileFlags::runner(Date today) const {
  constexpr int year_first = 1900;
  constexpr int days_a_week = 7;
  Runner runner;
  Filler filler;
  runner.name = name.value_or("");
  filler.put(runner.birth_year, number_in("--birth-year", birth_year, year_first, to_civil(today).year));
  filler.put(runner.injury.onset, date_in("--onset", onset, today));
  if (runner.injury.onset && *runner.injury.onset > today)
    return usage("--onset is " + iso(*runner.injury.onset) + ", which is still to come");
  filler.put_given(runner.injury.kind, choice<InjuryKind>("--injury", injury, json::injury_kind_names));
  filler.put(runner.injury.surgery, yes_or_no("--surgery", surgery));
  if (leg_symptoms && lowered(*leg_symptoms) != "no") {
    filler.put(runner.injury.leg_symptoms_last, date_in("--leg-symptoms", leg_symptoms, today));
    if (runner.injury.leg_symptoms_last > today)
      return usage("--leg-symptoms is " + iso(*runner.injury.leg_symptoms_last) + ", which is still to come");
  }
  if (worse_with) filler.put(runner.injury.worse_with, worse_of(*worse_with));
  filler.put_given(runner.units, choice<Units>("--units", units, json::units_names));
  if (run_days) filler.put(runner.run_days, days_of(*run_days));
  if (week_start) {
    const auto day = weekday_word(*week_start);
    if (!day) return not_among("--week-start", *week_start, json::weekday_names);
    runner.week_start = *day;
  }
  filler.put(runner.before_injury.weekly_m, km_in("--weekly-km", weekly_km));
  filler.put(runner.before_injury.weekly_run_s, minutes_in("--weekly-run-min", weekly_run));
  filler.put(runner.before_injury.longest_m, km_in("--longest-km", longest_km));
  filler.put(runner.before_injury.days_per_week, number_in("--days-per-week", days_per_week, 0, days_a_week));
  filler.put(runner.goal.weekly_m, km_in("--goal-km", goal_km));
  filler.put(runner.goal.weekly_run_s, minutes_in("--goal-run-min", goal_run));
  filler.put(runner.goal.continuous_s, minutes_in("--goal-continuous-min", goal_continuous));
  if (filler.failure()) return tl::unexpected(*filler.failure());
  return as_in_files(std::move(runner), today);
}

}  // namespace rtr::cli
