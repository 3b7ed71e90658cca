// The patient's page: the week as a table with room to write, the stop signs, the reasons, on one sheet of A4.
#include "course/progress.hpp"
#include "export/html_page.hpp"
#include "export/registry.hpp"
#include "terminal/accessible.hpp"
#include "terminal/days.hpp"
#include "terminal/names.hpp"
#include "terminal/reasons.hpp"
#include "terminal/stop.hpp"
#include "words/catalogue.hpp"
#include "words/messages.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rtr::exporting {

std::string write_html(const Material& material);

namespace {

using terminal::Told;

std::string name_of(const Record& record) { return record.runner.name.empty() ? record.runner.id : record.runner.name; }

void add_stop(HtmlPage& page, const terminal::StopText& text) {
  page.box_open();
  page.heading(2, text.title);
  page.paragraph(text.action);
  for (const std::string& reason : text.because) page.paragraph(reason);
  for (const terminal::StopText::Sign& sign : text.signs) {
    page.paragraph(sign.reported);
    page.paragraph(sign.meaning);
  }
  page.paragraph(text.ends);
  page.paragraph(text.after);
  page.paragraph(text.still_open);
  page.box_close();
}

/// What an activity is, in words. Exercises stand once, below the table.
std::string words_of(const Activity& item, InjuryKind injury) {
  if (item.exercises.empty()) return terminal::capital(terminal::spoken_activity(item, injury)) + ".";
  const std::string minutes = item.total_s > 0 ? ", " + terminal::spoken_time(item.total_s) : "";
  return terminal::capital(std::string(terminal::kind_name(item))) + minutes + ": exercises below.";
}

/// Each set of exercises once, by its kind.
void add_exercises(HtmlPage& page, const Week& week) {
  std::vector<std::string> sets;
  const auto take = [&](const Activity& item, std::string_view days) {
    if (item.exercises.empty()) return;
    std::vector<std::string> doses;
    for (const ExerciseDose& dose : item.exercises) doses.push_back(terminal::dose_text(dose));
    std::string text = fmt::format("{}{}: {}.", terminal::capital(std::string(terminal::kind_name(item))), days,
                                   fmt::join(doses, "; "));
    if (std::find(sets.begin(), sets.end(), text) == sets.end()) sets.push_back(std::move(text));
  };
  for (const Day& day : week.days) {
    for (const Activity& item : day.items) take(item, "");
  }
  for (const Activity& item : week.daily) take(item, ", every day");
  page.list(sets);
}

/// The same session again is said in short, by the day on which it stands in full.
std::string words_again(const Activity& item, Date first) {
  return fmt::format("{}, {}: as on {}.", terminal::capital(std::string(terminal::kind_name(item))),
                     terminal::spoken_time(item.total_s), terminal::weekday_name(first));
}

void add_week(HtmlPage& page, const Told& told, const Week& week) {
  const InjuryKind injury = told.record.runner.injury.kind;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::pair<std::string, Date>> said;
  for (const Day& day : week.days) {
    const std::string date = short_date(day.date);
    if (day.items.empty()) {
      const std::string free(terminal::empty_day_text(day, told.plan));
      rows.push_back({date, terminal::capital(free), "", "", "", "", ""});
    }
    for (const Activity& item : day.items) {
      std::string words = words_of(item, injury);
      const auto before = std::find_if(said.begin(), said.end(), [&](const auto& one) { return one.first == words; });
      if (before == said.end())
        said.emplace_back(words, day.date);
      else if (item.exercises.empty())
        words = words_again(item, before->second);
      rows.push_back({&item == &day.items.front() ? date : "", words, "\u2610", "", "", "", ""});
    }
  }
  page.table("The week", {"Day", "What", "Done", "Pain before", "Worst", "After", "Next morning"}, rows, "week");
  page.paragraph("Pain from 0 (none) to 10 (the worst there can be). Write down every number, a 0 as well.", "small");
  for (const Activity& item : week.daily) {
    if (item.exercises.empty()) page.paragraph("Every day: " + words_of(item, injury));
  }
  add_exercises(page, week);
  if (week.totals.run_s == 0) return;
  const std::string ground = terminal::surfaces_text(week.limits.surfaces);
  page.paragraph((ground.empty() ? "" : "Run on " + ground + ". ") +
                 terminal::capital(terminal::effort_text(week.limits.rpe_max)) + ".");
}

/// The weeks that are over, as two small pictures; without minutes where a clinician comes first.
void add_curves(HtmlPage& page, const Told& told, Date today) {
  const course::Course course = course::course_of(told.record, told.protocol, today, {std::nullopt, 16});
  std::vector<std::optional<double>> minutes, pain;
  double most = 0;
  for (const course::CourseWeek& week : course.weeks) {
    minutes.emplace_back(week.logged() ? std::optional(static_cast<double>(week.run_s) / 60) : std::nullopt);
    pain.emplace_back(week.next_morning.worst ? std::optional(static_cast<double>(*week.next_morning.worst))
                                              : std::nullopt);
    most = std::max(most, minutes.back().value_or(0));
  }
  if (told.plan.tier < Tier::clinician && most > 0) {
    page.curve(fmt::format("Running in each of the last {} weeks, at most {:.0f} minutes", minutes.size(), most),
               minutes, most, "minutes a week");
  }
  const auto known = [](const std::optional<double>& value) { return value.has_value(); };
  if (std::any_of(pain.begin(), pain.end(), known)) {
    const double worst = **std::max_element(pain.begin(), pain.end());
    page.curve(fmt::format("Worst pain on the morning after, in each of these weeks, at most {:.0f} of 10", worst),
               pain, 10, "0 to 10; a gap: not told");
  }
}

void add_reasons(HtmlPage& page, const Told& told) {
  std::vector<std::string> reasons;
  for (const terminal::Missing& missing : terminal::missing_for_running(told)) reasons.push_back(missing.text);
  for (const terminal::Reason& reason : terminal::reasons_of(told))
    reasons.push_back(fmt::format("{} ({})", reason.text, reason.evidence));
  if (!reasons.empty()) page.heading(2, "Why");
  page.list(reasons);
  const std::string next = terminal::next_text(told.plan);
  const bool running = outcome_of(told.plan) == Outcome::train;
  if (!next.empty() && (running || terminal::missing_for_running(told).empty()))
    page.paragraph((running ? "Next move up: " : "Running waits for: ") + next);
}

void add_plan(HtmlPage& page, const Told& told, const Week& week, const Material& material) {
  page.paragraph(terminal::capital(terminal::place_text(told.plan)) + ". " +
                 std::string(terminal::alarm_word(told.plan)) + (terminal::alarm_word(told.plan).empty() ? "" : " ") +
                 terminal::lead_text(told));
  add_week(page, told, week);
  const std::vector<std::string> totals = terminal::total_texts(told);
  page.paragraph(fmt::format("This week: {}.", fmt::join(totals, "; ")), "small");
  page.box_open();
  page.heading(2, "Stop, and get help");
  for (const std::string_view id : terminal::signs_to_show(told.plan)) page.paragraph(text_of(id));
  page.box_close();
  for (const std::string& text : terminal::clearance_texts(told)) page.paragraph(text);
  add_reasons(page, told);
  std::vector<std::string> cautions;
  constexpr std::string_view before_run = "caution.pain_before_run";
  const auto& known = told.plan.cautions;
  if (week.totals.run_s > 0 && std::find(known.begin(), known.end(), before_run) == known.end())
    cautions.emplace_back(text_of(before_run));
  if (told.plan.tier < Tier::clinician) {
    for (const std::string_view id : told.plan.cautions) cautions.emplace_back(text_of(id));
  }
  if (!cautions.empty()) page.heading(2, "Keep in mind");
  page.list(cautions);
  add_curves(page, told, material.plan.as_of);
}

}  // namespace

std::string write_html(const Material& material) {
  const Plan& plan = material.plan;
  const Told told{plan, material.protocol, material.record, material.before};
  const Week* week = week_of(plan);
  const std::string title =
      week == nullptr ? "No plan: get help first" : "Week of " + terminal::long_date(plan.week_start);
  HtmlPage page(title + ", " + name_of(material.record));
  if (week == nullptr || plan.tier == Tier::clinician) add_stop(page, terminal::stop_text(told, material.style));
  if (week != nullptr) page.heading(1, title);
  page.paragraph(name_of(material.record));
  if (week != nullptr) add_plan(page, told, *week, material);
  page.paragraph(text_of("notice"), "small");
  page.paragraph(fmt::format("Made on {} by rtr {}, rules {}, table {}, from what the runner entered.",
                             terminal::long_date(plan.as_of), program_version(), rules_version(), plan.protocol),
                 "small");
  return std::move(page).finish();
}

}  // namespace rtr::exporting
