// The printed plan: the answer first, then the week, then the reasons.
#include "terminal/accessible.hpp"
#include "terminal/days.hpp"
#include "terminal/heading.hpp"
#include "terminal/names.hpp"
#include "terminal/reasons.hpp"
#include "terminal/stop.hpp"
#include "words/catalogue.hpp"
#include "words/messages.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rtr::terminal {

namespace {

constexpr int evidence_columns = 12;

/// "Mon 5 to Sun 11 Oct".
std::string days_text(Date first, Date near) {
  const Date last = first + 6;
  std::string from = day_text(first, near);
  if (to_civil(first).month == to_civil(last).month) from = from.substr(0, from.find(' ', 4));
  return fmt::format("{} to {}", from, day_text(last, near));
}

/// On its first day the week that is planned is easily taken for the next one.
std::string title_of(const Page& page, const Plan& plan) {
  return page.spelled(fmt::format("Week of {}{}{}{}", days_text(plan.week_start, plan.as_of),
                                  plan.week_start == plan.as_of ? ", from today" : "", page.dot(), place_text(plan)));
}

void print_lead(Page& page, const Told& told, const Style& style) {
  const Plan& plan = told.plan;
  if (plan.tier == Tier::clinician) {
    print_stop(page, stop_text(told, style));
    page.blank();
  }
  print_heading(page, title_of(page, told.plan), told.record.runner);
  page.blank();
  const std::string_view alarm = alarm_word(plan);
  page.led(alarm, Ink::care, lead_text(told), 2);
  for (const Missing& missing : missing_for_running(told)) {
    page.text(missing.text, 4);
    if (!missing.command.empty()) page.text(missing.command, 6, 10, Ink::strong);
  }
}

void print_totals(Page& page, const Told& told) {
  const std::string gap = std::string(2, glue) + " ";
  std::string text;
  // A measure stays on one line where it can; the lines break in the gaps.
  for (const std::string& total : total_texts(told)) {
    const bool short_enough = columns(total) + 4 <= page.width();
    text += (text.empty() ? "" : gap) + (short_enough ? unbroken(total) : total);
  }
  page.text(text, 2);
  for (const std::string& clearance : clearance_texts(told)) page.text(clearance, 2);
}

/// "10 %" stays on one line.
std::string percent_kept(std::string text) {
  for (std::size_t at = text.find(" %"); at != std::string::npos; at = text.find(" %", at + 1)) text[at] = glue;
  return text;
}

void print_reason(Page& page, const Reason& reason) {
  const bool beside = page.width() >= 60;
  if (!beside) {
    page.text(percent_kept(fmt::format("{} ({})", reason.text, reason.evidence)), 2, 4);
    return;
  }
  const int room = page.width() - evidence_columns - 2;
  const std::vector<std::string> lines = wrap(page.spelled(percent_kept(reason.text)), room, 2, 4);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string note = i == 0 ? pad_left(reason.evidence, page.width() - room) : "";
    page.line({{pad(lines[i], room)}, {note}});
  }
}

void print_reasons(Page& page, const Told& told) {
  const std::vector<Reason> reasons = reasons_of(told);
  if (!reasons.empty()) {
    page.blank();
    page.text("Why", 0, 0, Ink::strong);
    for (const Reason& reason : reasons) print_reason(page, reason);
  }
  const std::string next = next_text(told.plan);
  if (next.empty()) return;
  if (outcome_of(told.plan) == Outcome::train) {
    page.led("Next move up:", Ink::strong, next, 0);
  } else if (told.plan.tier != Tier::clinician && missing_for_running(told).empty()) {
    page.led("Running waits for:", Ink::strong, next, 0);
  }
}

void print_closing(Page& page, const Plan& plan) {
  // Advice on running and exercises has no place beside a clinician's "not now".
  if (!plan.cautions.empty() && plan.tier != Tier::clinician) {
    page.blank();
    page.text("Keep in mind", 0, 0, Ink::strong);
    for (const std::string_view id : plan.cautions) {
      // The first lines have said this one already.
      if (id != "caution.delete_watch") page.text(text_of(id), 2, 4);
    }
  }
  page.blank();
  for (const std::string_view id : signs_to_show(plan)) page.text(text_of(id));
  page.text(fmt::format("{} As of {} {}.", text_of("notice"), short_date(plan.as_of), to_civil(plan.as_of).year));
}

void print_week(Page& page, const Told& told, const Week& week, const Style& style) {
  print_lead(page, told, style);
  page.blank();
  print_days(page, told, week);
  page.blank();
  print_totals(page, told);
  print_reasons(page, told);
  print_closing(page, told.plan);
}

/// The answer in a line or two.
void print_quiet(Page& page, const Told& told, const Style& style) {
  const Plan& plan = told.plan;
  const Week* week = week_of(plan);
  if (week == nullptr || plan.tier == Tier::clinician) {
    const StopText text = stop_text(told, style);
    // The title of an appointment says no more than its first words.
    page.led(plan.tier == Tier::clinician ? std::string_view{} : std::string_view(text.title), Ink::care, text.action,
             0);
    return;
  }
  std::vector<std::string> days;
  for (const Day& day : week->days) {
    const auto moves = [&](const Activity& item) {
      return week->totals.run_s > 0 ? has_running(item) : item.kind == ItemKind::walk;
    };
    if (std::any_of(day.items.begin(), day.items.end(), moves)) days.emplace_back(short_date(day.date).substr(0, 3));
  }
  const std::string_view what = week->totals.run_s > 0 ? "running" : "walking, no running";
  const Seconds time = week->totals.run_s > 0 ? week->totals.run_s : week->totals.walk_s;
  const std::string_view alarm = alarm_word(plan);
  page.led(alarm, Ink::care,
           fmt::format("Week of {}, {}: {} {}, on {}.", short_date(plan.week_start), place_text(plan), minutes_of(time),
                       what, joined(days)),
           0);
}

}  // namespace

std::string render_plan(const Plan& plan, const Protocol& protocol, const Record& record, const IssuedPlan* before,
                        const Style& style) {
  Page page(style);
  const Told told{plan, protocol, record, before};
  const Week* week = week_of(plan);
  if (style.quiet) {
    print_quiet(page, told, style);
  } else if (week == nullptr) {
    const StopText text = stop_text(told, style);
    style.accessible ? read_stop(page, text) : print_stop(page, text);
  } else {
    style.accessible ? read_plan(page, told, *week, style) : print_week(page, told, *week, style);
  }
  return std::move(page).finish();
}

std::string render_stop(const Plan& plan, const Protocol& protocol, const Record& record, const Style& style) {
  Page page(style);
  const StopText text = stop_text(Told{plan, protocol, record, nullptr}, style);
  style.accessible ? read_stop(page, text) : print_stop(page, text);
  return std::move(page).finish();
}

std::string render_flags(const std::vector<Item>& open, Date reported, const Style& style) {
  std::vector<FlagReport> flags;
  Tier worst = Tier::clinician;
  for (const Item item : open) {
    flags.push_back({item, reported, false, std::nullopt});
    worst = std::max(worst, tier_of(item));
  }
  Page page(style);
  if (flags.empty()) return {};
  const StopText text = stop_text(flags, worst, reported, style);
  style.accessible ? read_stop(page, text) : print_stop(page, text);
  return std::move(page).finish();
}

}  // namespace rtr::terminal
