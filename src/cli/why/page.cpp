// The chain from entries to plan in plain words.
#include "cli/why/page.hpp"

#include "cli/records/planned.hpp"
#include "cli/session/answer.hpp"
#include "cli/words/session.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "course/told_week.hpp"
#include "rtr/engine.hpp"
#include "terminal/escape.hpp"
#include "terminal/names.hpp"
#include "terminal/reasons.hpp"
#include "words/in_plan.hpp"
#include "words/messages.hpp"

#include <algorithm>
#include <iterator>

namespace rtr::cli {
namespace {

using terminal::Ink;
using terminal::Page;

std::string rating(const std::optional<int>& value) { return value ? std::to_string(*value) : "-"; }

std::string session_detail(const Session& session) {
  if (session.skipped) {
    const std::string signs = signs_text(session.signs);
    return signs.empty() ? "skipped" : "skipped; " + signs;
  }
  std::string text = is_running(session.kind)
                         ? run_and_walk(session.run_s.value_or(0), session.walk_s.value_or(0))
                         : minutes_text(session.total_s.value_or(session.walk_s.value_or(0))) + " min";
  const Pain& pain = session.pain;
  if (pain.before || pain.during || pain.after)
    text += "; pain " + rating(pain.before) + "/" + rating(pain.during) + "/" + rating(pain.after);
  if (pain.next_morning) text += ", next morning " + rating(pain.next_morning);
  return text;
}

std::string checklist_detail(const Checklist& checklist) {
  int yes = 0;
  int no = 0;
  for (const Item item : red_flags()) {
    yes += checklist.answers[index_of(item)] == Answer::yes ? 1 : 0;
    no += checklist.answers[index_of(item)] == Answer::no ? 1 : 0;
  }
  std::string text = "red flags: " + std::to_string(yes) + " yes, " + std::to_string(no) + " no";
  if (checklist.resting_pain) text += "; resting pain " + std::to_string(*checklist.resting_pain);
  return text;
}

/// A few entries by name, the rest by number.
std::string entry_list(const Record& record, const std::vector<Entry>& entries) {
  constexpr std::size_t most_named = 6;
  std::vector<std::string> names;
  // The newest say the most.
  const std::size_t left_out = entries.size() > most_named ? entries.size() - most_named : 0;
  if (left_out > 0) names.push_back(std::to_string(left_out) + " earlier entries");
  for (std::size_t i = left_out; i < entries.size(); ++i) {
    std::string name = entry_name(record, entries[i]);
    // Two checks of one day have one name.
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  }
  return terminal::joined(names);
}

Seconds running_of(const IssuedPlan& plan) {
  Seconds sum = 0;
  for (const IssuedItem& item : plan.items) sum += item.run_s;
  return sum;
}

/// What was run of a week before its plan was made: a plan made within its week says what is still to come.
Seconds run_before(const Record& record, const IssuedPlan& plan) {
  const bool runs_that_day = std::any_of(plan.items.begin(), plan.items.end(), [&](const IssuedItem& item) {
    return item.date == plan.as_of && item.run_s > 0;
  });
  return course::running_done(record, plan.week_start, plan.as_of - (runs_that_day ? 1 : 0)).run_s;
}

void print_entries(Page& page, const Explained& explained) {
  constexpr int days_shown = 7;
  page.blank();
  page.text("What you told in the last 7 days", 0, 0, Ink::strong);
  bool any = false;
  for (const Entry& entry : entries_of(explained.record, explained.plan.as_of)) {
    if (explained.plan.as_of - entry.date > days_shown) continue;
    any = true;
    const std::string light = entry_light(explained.record, entry);
    page.text(terminal::capital(entry_name(explained.record, entry)) + ": " + entry_detail(explained.record, entry) +
                  (light.empty() ? "" : ". " + light),
              2, 4);
  }
  if (!any) page.text("Nothing.", 2, 4);
}

/// What the entries since then kept from happening.
void print_silent_rules(Page& page, const Changes& changes) {
  if (changes.rules_without.empty()) return;
  page.text("Without that these rules would have held you back:", 2, 4);
  for (const std::string_view rule : changes.rules_without) {
    if (const Card* card = card_of(rule))
      page.text(std::string(card->title) + " (" + std::string(rule) + ", " + std::string(card->evidence) +
                    "): " + std::string(card->when),
                4, 6);
  }
}

void print_changes(Page& page, const Explained& explained, const Protocol& protocol, const Changes& changes) {
  page.blank();
  if (changes.before == nullptr) {
    page.text("There is no earlier plan to compare with.");
    return;
  }
  page.text("What changed since the plan of " + short_date(changes.before->as_of), 0, 0, Ink::strong);
  const std::vector<std::string> differences = difference_texts(explained, protocol, *changes.before);
  if (differences.empty())
    page.text(
        running_of(*changes.before) > 0 ? "The same stage and the same minutes of running." : "No running, as before.",
        2, 4);
  for (const std::string& difference : differences) page.text(difference, 2, 4);
  std::vector<Entry> deciding = changes.alone;
  if (changes.together) {
    std::copy_if(changes.since.begin(), changes.since.end(), std::back_inserter(deciding),
                 [](const Entry& entry) { return entry.kind == Entry::Kind::session; });
  }
  if (!deciding.empty())
    page.text(std::string(differences.empty() ? "That rests on " : "Decided by ") +
                  (changes.together ? "all of " : "") + entry_list(explained.record, deciding) + ".",
              2, 4);
  print_silent_rules(page, changes);
  if (changes.alone.empty() && !changes.together)
    page.text("No entry since then made the difference: it follows from the plan before and the days that passed.", 2,
              4);
}

void print_rule(Page& page, const Explained& explained, const Protocol& protocol, const Grounds& grounds) {
  const Card* card = card_of(grounds.finding->rule);
  const std::string id(grounds.finding->rule);
  const std::string title = (card == nullptr ? id : std::string(card->title));
  const std::string evidence = card == nullptr ? "convention" : std::string(card->evidence);
  page.led(title, Ink::strong,
           "(" + id + ", " + evidence + (grounds.finding->binding ? ", shaped this week" : "") + ")", 2);
  page.text(message_in(explained.plan, *grounds.finding, protocol), 4);
  if (!grounds.entries.empty())
    page.text((grounds.together ? "From, together: " : "From: ") + entry_list(explained.record, grounds.entries) + ".",
              4, 6);
  if (card != nullptr && grounds.finding->severity > Severity::info)
    page.text("Ends: " + std::string(card->ends), 4, 6);
}

}  // namespace

std::string entry_name(const Record& record, const Entry& entry) {
  if (entry.kind == Entry::Kind::checklist) return "the check of " + short_date(entry.date);
  if (entry.kind == Entry::Kind::clearance) return "the clearance of " + short_date(entry.date);
  const Session& session = record.sessions[entry.place];
  std::string name = std::string(kind_word_of(session.kind)) + " on " + short_date(entry.date);
  // An id made from the content says nothing to a person.
  if (session.id.size() <= 8 && !session.id.empty()) name += " (" + session.id + ")";
  return name;
}

std::string entry_detail(const Record& record, const Entry& entry) {
  if (entry.kind == Entry::Kind::checklist) return checklist_detail(record.checklists[entry.place]);
  if (entry.kind == Entry::Kind::clearance) return "by " + terminal::escaped(record.clearances[entry.place].by);
  return session_detail(record.sessions[entry.place]);
}

std::string entry_light(const Record& record, const Entry& entry) {
  if (entry.kind != Entry::Kind::session) return {};
  const Session& session = record.sessions[entry.place];
  const SessionVerdict verdict = verdict_in(record, session);
  if (verdict.light == Light::red) return "STOP";
  if (verdict.light == Light::amber) return "CAUTION";
  if (session.skipped) return {};
  return verdict.known ? "PAIN OK" : "Not all answered";
}

std::vector<std::string> difference_texts(const Explained& explained, const Protocol& protocol,
                                          const IssuedPlan& before) {
  const Plan& plan = explained.plan;
  const Week* week = week_of(plan);
  std::vector<std::string> texts;
  if (week == nullptr) return {"There is no plan now."};
  if (before.outcome == Outcome::stop) texts.emplace_back("There is a plan again; everything was stopped.");
  const auto at = std::find_if(protocol.stages.begin(), protocol.stages.end(),
                               [&](const Stage& stage) { return stage.id == before.stage; });
  const std::string was = at == protocol.stages.end() ? "none" : std::to_string(at - protocol.stages.begin() + 1);
  const std::string is = plan.stage.empty() ? "none" : std::to_string(plan.stage_number);
  if (plan.stage != before.stage) texts.push_back("stage " + is + " (before: " + was + ")");
  // Whole weeks are compared, as rtr plan compares them.
  const Seconds then = running_of(before) + run_before(explained.record, before);
  const Seconds now = week->totals.run_s + course::running_done(explained.record, plan.week_start, plan.as_of).run_s;
  if (now != then && week->totals.run_s + running_of(before) > 0)
    texts.push_back((now > 0 ? "running " + terminal::minutes_of(now) : std::string("no running")) +
                    terminal::before_text(now, then));
  return texts;
}

std::string why_text(const Explained& explained, const Protocol& protocol, const std::vector<Grounds>& grounds,
                     const Changes& changes, const terminal::Style& style) {
  const Plan& plan = explained.plan;
  if (week_of(plan) == nullptr) return terminal::render_plan(plan, protocol, explained.record, changes.before, style);
  Page page(style);
  const terminal::Told told{plan, protocol, explained.record, changes.before};
  page.text("Why: the week of " + short_date(plan.week_start) + (style.accessible ? ", " : std::string(page.dot())) +
                terminal::place_text(plan),
            0, 2, Ink::strong);
  page.blank();
  page.led(terminal::alarm_word(plan), Ink::care, terminal::lead_text(told), 2);
  const std::vector<terminal::Missing> missing = terminal::missing_for_running(told);
  if (!missing.empty()) page.text("Running waits for:", 2, 4, Ink::strong);
  for (const terminal::Missing& one : missing) {
    page.text(one.text, 4);
    if (!one.command.empty()) page.text(one.command, 6, 10, Ink::strong);
  }
  print_entries(page, explained);
  print_changes(page, explained, protocol, changes);
  page.blank();
  page.text("The rules that spoke", 0, 0, Ink::strong);
  for (const bool binding : {true, false}) {
    for (const Grounds& ground : grounds) {
      if (ground.finding->binding == binding) print_rule(page, explained, protocol, ground);
    }
  }
  const std::string next = terminal::next_text(plan);
  if (!next.empty() && missing.empty()) {
    page.blank();
    page.led(outcome_of(plan) == Outcome::train ? "Next move up:" : "Running waits for:", Ink::strong, next, 0);
  }
  page.blank();
  page.text(terminal::unbroken("rtr why RULE") + " shows a rule's card and its sources; " +
            terminal::unbroken("rtr rules") + " lists all. Worked out from the plan of " + short_date(plan.as_of) +
            ".");
  return std::move(page).finish();
}

void print_card(Page& page, const Card& card, bool short_form) {
  page.led(card.title, Ink::strong, "(" + std::string(card.id) + ", " + std::string(card.evidence) + ")", 0);
  page.text("When: " + std::string(card.when), 2, 4);
  page.text("Then: " + std::string(card.then), 2, 4);
  if (!card.ends.empty()) page.text("Ends: " + std::string(card.ends), 2, 4);
  for (const CardParameter& parameter : card.parameters) {
    std::string name(parameter.name);
    std::replace(name.begin(), name.end(), '_', ' ');
    page.text("Number: " + name + " " + std::to_string(parameter.value) + " (" + std::string(parameter.unit) + ")", 2,
              4);
  }
  if (short_form) {
    page.text("Sources: " + joined(std::vector<std::string>(card.sources.begin(), card.sources.end()), ", "), 2, 4);
    return;
  }
  for (const std::string_view source : card.sources)
    page.text("Source: " + std::string(source) + ", " + std::string(citation_of(source)), 2, 4);
}

}  // namespace rtr::cli
