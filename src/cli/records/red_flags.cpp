// Red flags at the prompt.
#include "cli/records/red_flags.hpp"

#include "cli/shell/sign_rescue.hpp"
#include "rtr/parameters.hpp"
#include "words/catalogue.hpp"
#include "words/messages.hpp"

#include <algorithm>
#include <array>

namespace rtr::cli {

std::optional<Date> last_yes(const Record& record, Item flag) {
  std::optional<Date> last;
  const auto take = [&](Date date) {
    if (!last || *last < date) last = date;
  };
  for (const Checklist& checklist : record.checklists) {
    if (checklist.answers[index_of(flag)] == Answer::yes) take(checklist.date);
  }
  for (const Session& session : record.sessions) {
    const std::vector<Item> flags = flags_of(session);
    if (std::find(flags.begin(), flags.end(), flag) != flags.end()) take(session.date);
  }
  return last;
}

std::optional<Date> screened_on(const Record& record) {
  std::optional<Date> oldest;
  for (const Item item : rtr::red_flags()) {
    std::optional<Date> newest;
    for (const Checklist& checklist : record.checklists) {
      const bool answered = checklist.answers[index_of(item)] != Answer::unanswered;
      if (answered && (!newest || *newest < checklist.date)) newest = checklist.date;
    }
    if (!newest) return std::nullopt;
    if (!oldest || *newest < *oldest) oldest = newest;
  }
  return oldest;
}

std::optional<Date> screened_until(const Record& record) {
  const auto on = screened_on(record);
  return on ? std::optional<Date>(*on + parameter::screen_unanswered_max_age_days) : std::nullopt;
}

bool read_back(Shell& shell, Item flag) {
  const FlagSet given = FlagSet().set(index_of(flag));
  hold_flags(shell, given);
  if (!shell.prompt.available()) return true;
  const std::string label(question_of(flag).label);
  // Enter, and an input that ends here, count as yes: a sign is not lost by looking away.
  const bool right = shell.prompt.confirm("You answered YES to: " + label + "; right?", true);
  if (!right) release_flags(shell, given);
  return right;
}

Answer ask_flag(Shell& shell, Item flag, const std::string& place) {
  while (true) {
    const Answer given = shell.prompt.answer(place + std::string(question_of(flag).question));
    if (given != Answer::yes || read_back(shell, flag)) return given;
  }
}

std::vector<Item> nerve_questions(const std::vector<Item>& answered) {
  std::vector<Item> items{Item::both_legs, Item::saddle_numbness, Item::bladder_change, Item::bowel_change,
                          Item::foot_drop};
  std::erase_if(items, [&](Item item) { return std::find(answered.begin(), answered.end(), item) != answered.end(); });
  return items;
}

std::optional<Checklist> ask_nerve_questions(Shell& shell, const std::vector<Item>& answered) {
  shell.out.line("A few questions at once, because of that sign:");
  Checklist checklist;
  checklist.date = shell.today;
  bool any = false;
  for (const Item item : nerve_questions(answered)) {
    const Answer given = ask_flag(shell, item);
    checklist.answers[index_of(item)] = given;
    any = any || given != Answer::unanswered;
  }
  if (!any) return std::nullopt;
  return checklist;
}

std::string nerve_questions_hint(const std::vector<Item>& answered) {
  std::string text = "Answer these now, with rtr check (--yes ID, --no ID):\n";
  for (const Item item : nerve_questions(answered)) {
    text += "  " + std::string(id_of(item)) + ": " + std::string(question_of(item).question) + "\n";
  }
  return text;
}

std::string flags_text(const Shell& shell, const Source& source, const Plan& plan) {
  const std::vector<Item> open = open_flags(source.record, shell.today);
  if (open.empty()) return {};
  // The stop that a plan would be says each flag with its own day.
  if (week_of(plan) == nullptr) {
    return terminal::render_plan(plan, source.table.protocol, source.record, nullptr, shell.style);
  }
  if (plan.tier >= Tier::clinician)
    return terminal::render_stop(plan, source.table.protocol, source.record, shell.style);
  Date reported{};
  for (const Item item : open) reported = std::max(reported, last_yes(source.record, item).value_or(shell.today));
  return terminal::render_flags(open, reported, shell.style);
}

std::vector<std::string> seek_care_lines(const Plan& plan, const Protocol& protocol) {
  std::vector<std::string> lines;
  for (const Finding& finding : plan.findings) {
    if (finding.severity == Severity::seek_care) lines.push_back(message_of(finding, protocol));
  }
  return lines;
}

std::vector<std::string> missing_lines(const Plan& plan, const Protocol& protocol) {
  constexpr std::array<std::string_view, 3> rules{"screen-unanswered", "readiness", "clearance-needed"};
  std::vector<std::string> lines;
  for (const Finding& finding : plan.findings) {
    if (std::find(rules.begin(), rules.end(), finding.rule) != rules.end())
      lines.push_back(message_of(finding, protocol));
  }
  return lines;
}

}  // namespace rtr::cli
