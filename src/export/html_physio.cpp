// The physio's page: where the runner stands, the course week by week, the last sessions, the flags, and what bound the
// plan.
#include "common/text.hpp"
#include "course/progress.hpp"
#include "export/html_page.hpp"
#include "export/picture.hpp"
#include "export/registry.hpp"
#include "json/names.hpp"
#include "rtr/engine.hpp"
#include "terminal/names.hpp"
#include "terminal/reasons.hpp"
#include "terminal/stop.hpp"
#include "words/catalogue.hpp"
#include "words/in_plan.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rtr::exporting {

std::string write_html_physio(const Material& material);

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string whole(const std::optional<int>& value) { return value ? std::to_string(*value) : "-"; }

std::string days_text(const std::vector<course::Event>& events, bool flares) {
  std::string text;
  for (const course::Event& event : events) {
    if (event.flare == flares) text += (text.empty() ? "" : ", ") + iso(event.date);
  }
  return text;
}

void add_weeks(HtmlPage& page, const Record& record, const Protocol& protocol, Date today) {
  constexpr int newest = 16;
  const course::Course course = course::course_of(record, protocol, today, {std::nullopt, newest});
  Rows rows;
  for (const course::CourseWeek& week : course.weeks) {
    std::string place = week.phase == Phase::running ? "running"
                        : week.stage                 ? "stage " + std::to_string(*week.stage + 1)
                        : week.planned_run_s > 0     ? (week.over ? "no run" : "no run so far")
                                                     : "walking";
    if (week.held) place += week.held_by.empty() ? ", held" : ", held: " + std::string(week.held_by);
    rows.push_back({iso(week.start), place,
                    std::to_string(week.runs) + (week.told ? " of " + std::to_string(week.planned_runs) : ""),
                    minutes_text(week.run_s) + (week.told ? " of " + minutes_text(week.planned_run_s) : ""),
                    minutes_text(week.run_s + week.walk_s / 2), whole(week.during.worst),
                    whole(week.next_morning.worst), days_text(week.events, true), days_text(week.events, false)});
  }
  page.table(
      fmt::format("The last {} weeks; {} earlier", rows.size(), course.earlier),
      {"Week from", "Stood at", "Runs", "Running min", "REM min", "Worst pain", "Next morning", "Flares", "Amber"},
      rows, "figures");
}

std::string signs_of(const Session& session) {
  if (!session.signs) return "not answered";
  std::string text;
  for (std::size_t i = 0; i < session.signs->size(); ++i) {
    if ((*session.signs)[i]) text += (text.empty() ? "" : ", ") + std::string(json::sign_names[i]);
  }
  return text.empty() ? "none" : text;
}

void add_sessions(HtmlPage& page, const Record& record, Date today) {
  constexpr int days = 28;
  std::vector<const Session*> sessions;
  for (const Session& session : record.sessions) {
    if (today - session.date <= days) sessions.push_back(&session);
  }
  std::stable_sort(sessions.begin(), sessions.end(),
                   [](const Session* a, const Session* b) { return a->date > b->date; });
  Rows rows;
  for (const Session* session : sessions) {
    const Pain& pain = session->pain;
    rows.push_back(
        {iso(session->date),
         std::string(json::name_of(session->kind, json::session_kind_names)) + (session->skipped ? ", skipped" : ""),
         minutes_text(session->run_s.value_or(0)),
         minutes_text(session->walk_s.value_or(session->run_s ? 0 : session->total_s.value_or(0))), whole(session->rpe),
         whole(pain.before) + " / " + whole(pain.during) + " / " + whole(pain.after) + " / " + whole(pain.next_morning),
         signs_of(*session), session->leg ? std::string(json::name_of(*session->leg, json::leg_names)) : "-"});
  }
  page.table("Sessions of the last 28 days; pain before / worst / after / next morning",
             {"Day", "Kind", "Run min", "Walk or other min", "Effort", "Pain", "Signs", "Leg"}, rows, "figures");
}

/// Every flag that was ever answered yes, and how fresh the answers to the others are.
void add_flags(HtmlPage& page, const Record& record, Date today) {
  Rows rows;
  std::vector<std::string> never;
  std::optional<Date> oldest;
  for (const FlagState& flag : flag_states(record, today)) {
    const Item item = flag.item;
    if (flag.yes || flag.open) {
      rows.push_back({std::string(question_of(item).label), std::string(json::name_of(tier_of(item), json::tier_names)),
                      flag.open ? "OPEN" : "closed", flag.yes ? iso(*flag.yes) : "-",
                      flag.asked ? iso(*flag.asked) : "-"});
    } else if (!flag.asked) {
      never.emplace_back(question_of(item).label);
    } else {
      oldest = std::min(oldest.value_or(*flag.asked), *flag.asked);
    }
  }
  page.heading(2, "Red flags");
  if (!rows.empty()) page.table("Answered yes at some time", {"Sign", "Tier", "Now", "Last yes", "Last asked"}, rows);
  if (oldest)
    page.paragraph((rows.empty() ? "All" : "All others") + std::string(": answered no, each on ") + iso(*oldest) +
                   " or later.");
  constexpr std::size_t named = 6;
  if (never.size() > named)
    page.paragraph("Never asked: " + std::to_string(never.size()) + " of the questions.");
  else if (!never.empty())
    page.paragraph("Never asked: " + terminal::joined(never) + ".");
}

void add_findings(HtmlPage& page, const Plan& plan, const Protocol& protocol) {
  Rows rows;
  for (const Finding& finding : plan.findings) {
    const Card* card = card_of(finding.rule);
    rows.push_back({std::string(finding.rule), finding.binding ? "yes" : "", message_in(plan, finding, protocol),
                    std::string(card == nullptr ? "convention" : card->evidence)});
  }
  page.table("Rules that spoke", {"Rule", "Bound", "Why", "Evidence"}, rows);
}

void add_clearances(HtmlPage& page, const Record& record, bool figures) {
  Rows rows;
  for (const Clearance& clearance : record.clearances) {
    std::vector<std::string> covers;
    if (clearance.covers_return_to_running) covers.emplace_back("return to running");
    for (const Item item : red_flags()) {
      if (clearance.covers[index_of(item)]) covers.emplace_back(question_of(item).label);
    }
    std::vector<std::string> limits;
    if (figures && clearance.stage_max) limits.push_back("stage at most " + *clearance.stage_max);
    if (figures && clearance.start_stage) limits.push_back("start at " + *clearance.start_stage);
    if (figures && clearance.weekly_run_max_s)
      limits.push_back("running at most " + minutes_text(*clearance.weekly_run_max_s) + " min a week");
    if (figures && clearance.no_running_before) limits.push_back("not before " + iso(*clearance.no_running_before));
    if (clearance.until) limits.push_back("until " + iso(*clearance.until));
    rows.push_back(
        {iso(clearance.date), clearance.by, terminal::joined(covers), terminal::joined(limits), clearance.note});
  }
  if (!rows.empty()) page.table("Clearances", {"Day", "By", "Covers", "Limits", "Note"}, rows);
}

}  // namespace

std::string write_html_physio(const Material& material) {
  const Plan& plan = material.plan;
  const Record& record = material.record;
  const bool withheld = withholds_figures(plan);
  HtmlPage page("Summary of " + record.runner.id);
  page.heading(1, record.runner.name.empty() ? record.runner.id : record.runner.name + " (" + record.runner.id + ")");
  page.paragraph(fmt::format("As of {}. Self-reported: nobody measured it, and nobody examined the runner for it.",
                             iso(plan.as_of)));
  const terminal::Told told{plan, material.protocol, record, material.before};
  if (plan.tier >= Tier::clinician) {
    const terminal::StopText text = terminal::stop_text(told, material.style);
    page.box_open();
    page.heading(2, text.title);
    for (const terminal::StopText::Sign& sign : text.signs) page.paragraph(sign.reported);
    for (const std::string& reason : text.because) page.paragraph(reason);
    page.box_close();
  }
  if (!withheld) {
    page.paragraph(terminal::capital(terminal::place_text(plan)) + ", week of " + iso(plan.week_start) + ". " +
                   terminal::lead_text(told));
    if (record.runner.injury.onset)
      page.paragraph("Injury of " + iso(*record.runner.injury.onset) + ", as the runner calls it: " +
                     std::string(json::name_of(record.runner.injury.kind, json::injury_kind_names)) + ".");
    for (const std::string& total : terminal::total_texts(told))
      page.paragraph(terminal::capital(total) + ".", "small");
  }
  add_flags(page, record, plan.as_of);
  add_clearances(page, record, !withheld);
  if (!withheld) {
    page.heading(2, "Plan and course");
    add_findings(page, plan, material.protocol);
    const std::string next = terminal::next_text(plan);
    if (!next.empty())
      page.paragraph((outcome_of(plan) == Outcome::train ? "To move up: " : "Running waits for: ") + next);
    add_weeks(page, record, material.protocol, plan.as_of);
    add_sessions(page, record, plan.as_of);
  }
  page.paragraph(text_of("notice"), "small");
  page.paragraph(fmt::format("rtr {}, rules {}, table {}. REM is running plus half of the walking. 2 points or 30 % on "
                             "the pain scale is the usual "
                             "meaningful change.",
                             program_version(), rules_version(), plan.protocol),
                 "small");
  return std::move(page).finish();
}

}  // namespace rtr::exporting
