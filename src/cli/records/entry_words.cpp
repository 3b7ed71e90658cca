// An entry of the journal in a person's words.
#include "cli/records/entry_words.hpp"

#include "cli/records/planned.hpp"
#include "cli/words/session.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/names.hpp"
#include "terminal/escape.hpp"
#include "words/messages.hpp"

namespace rtr::cli {
namespace {

std::string minutes_of(const Session& session) {
  if (session.skipped) return "skipped";
  if (is_running(session.kind)) return run_and_walk(session.run_s.value_or(0), session.walk_s.value_or(0));
  return minutes_text(session.total_s.value_or(0)) + " min";
}

/// "25 no, 1 yes (saddle_numbness)" of a group of questions; empty when none was answered.
std::string answered(const Checklist& checklist, std::span<const Item> items, Answer named) {
  int yes = 0;
  int no = 0;
  std::vector<std::string> ids;
  for (const Item item : items) {
    const Answer answer = checklist.answers[index_of(item)];
    yes += answer == Answer::yes ? 1 : 0;
    no += answer == Answer::no ? 1 : 0;
    if (answer == named) ids.emplace_back(id_of(item));
  }
  std::vector<std::string> parts;
  const std::string which = ids.empty() ? "" : " (" + joined(ids, ", ") + ")";
  if (no > 0) parts.push_back(std::to_string(no) + " no" + (named == Answer::no ? which : ""));
  if (yes > 0) parts.push_back(std::to_string(yes) + " yes" + (named == Answer::yes ? which : ""));
  return joined(parts, ", ");
}

struct Said {
  const std::string& named;

  std::string operator()(const Session& session) const {
    return std::string(kind_word_of(session.kind)) + ", " + minutes_of(session);
  }
  std::string operator()(const json::Morning& morning) const {
    std::vector<std::string> parts;
    if (morning.pain) parts.push_back("pain " + std::to_string(*morning.pain));
    if (morning.stiffness)
      parts.push_back("stiffness " + std::string(json::name_of(*morning.stiffness, json::stiffness_names)));
    if (morning.stiffness_h) parts.push_back("stiff for " + std::to_string(*morning.stiffness_h) + " h");
    if (morning.settled_h) parts.push_back("settled after " + std::to_string(*morning.settled_h) + " h");
    const std::string signs = signs_text(morning.signs);
    if (morning.signs) parts.push_back(signs.empty() ? "no signs" : signs);
    return "morning after " + (named.empty() ? morning.session : named) + ": " + joined(parts, ", ");
  }
  std::string operator()(const Checklist& checklist) const {
    std::vector<std::string> parts;
    const std::string flags = answered(checklist, red_flags(), Answer::yes);
    const std::string gates = answered(checklist, readiness_items(), Answer::no);
    if (!flags.empty()) parts.push_back("red flags " + flags);
    if (!gates.empty()) parts.push_back("readiness " + gates);
    if (checklist.resting_pain) parts.push_back("resting pain " + std::to_string(*checklist.resting_pain));
    return "check: " + (parts.empty() ? "nothing answered" : joined(parts, "; "));
  }
  std::string operator()(const Clearance& clearance) const {
    std::vector<std::string> parts;
    if (clearance.covers_return_to_running) parts.emplace_back("return to running");
    for (const Item item : red_flags()) {
      if (clearance.covers[index_of(item)]) parts.emplace_back(id_of(item));
    }
    if (clearance.start_stage) parts.push_back("start stage " + *clearance.start_stage);
    if (clearance.stage_max) parts.push_back("no stage above " + *clearance.stage_max);
    if (clearance.weekly_run_max_s)
      parts.push_back("at most " + minutes_text(*clearance.weekly_run_max_s) + " min running a week");
    if (clearance.no_running_before) parts.push_back("no running before " + short_date(*clearance.no_running_before));
    return "clearance by " + terminal::escaped(clearance.by) + ": " + joined(parts, ", ");
  }
  std::string operator()(const IssuedPlan& plan) const {
    std::string text = "plan for the week of " + short_date(plan.week_start) + ": ";
    if (plan.outcome == Outcome::stop) return text + "stop";
    Seconds run_s = 0;
    for (const IssuedItem& item : plan.items) run_s += item.run_s;
    if (plan.outcome == Outcome::prepare) return text + "walking";
    if (!plan.stage.empty()) text += "stage " + plan.stage + ", ";
    return text + "run " + minutes_text(run_s);
  }
  std::string operator()(const json::Undo&) const { return "takes back " + named; }
};

struct DayOf {
  Date at;
  Date operator()(const Session& session) const { return session.date; }
  Date operator()(const json::Morning& morning) const { return morning.date; }
  Date operator()(const Checklist& checklist) const { return checklist.date; }
  Date operator()(const Clearance& clearance) const { return clearance.date; }
  Date operator()(const IssuedPlan& plan) const { return plan.as_of; }
  Date operator()(const json::Undo&) const { return at; }
};

}  // namespace

std::string session_text(const Session& session) {
  return std::string(kind_word_of(session.kind)) + " on " + short_date(session.date) + ", " + minutes_of(session);
}

Date day_of(const json::Entry& entry) { return std::visit(DayOf{entry.at}, entry.value); }

std::string entry_text(const json::EntryValue& value, const std::string& named) {
  return std::visit(Said{named}, value);
}

}  // namespace rtr::cli
