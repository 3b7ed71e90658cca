// What is due besides today's sessions.
#include "cli/today/due.hpp"

#include "cli/records/planned.hpp"
#include "cli/records/planning.hpp"
#include "cli/records/red_flags.hpp"
#include "cli/words/words.hpp"
#include "terminal/names.hpp"
#include "words/messages.hpp"

namespace rtr::cli {
namespace {

void add_morning(std::vector<Due>& due, const Record& record, Date today) {
  const Session* session = morning_asked(record, today);
  if (session == nullptr) return;
  due.push_back(
      {"morning",
       "How was the morning after " + std::string(kind_word_of(session->kind)) + " on " + short_date(session->date) +
           "?",
       session == session_without_morning(record, today) ? "rtr morning" : "rtr morning --session " + session->id});
}

/// A run of the last days that nobody told of yet.
void add_log(std::vector<Due>& due, const Record& record, Date today) {
  constexpr int days_worth_asking = 3;
  const auto day = day_to_log(record, today - 1);
  if (!day || today - *day > days_worth_asking) return;
  const std::string name = lowered(terminal::weekday_name(*day)).substr(0, 3);
  due.push_back({"log", "The run of " + short_date(*day) + " is not logged yet.", "rtr log " + name});
}

void add_check(std::vector<Due>& due, const Record& record, Date today) {
  const auto until = screened_until(record);
  if (until && *until > today) return;
  const bool over = !until || *until < today;
  due.push_back(
      {"check", over ? "The weekly screen is due." : "The weekly screen is good until today only.", "rtr check"});
}

void add_plan(std::vector<Due>& due, const Record& record, Date today) {
  const Date next = next_week(record.runner, today);
  if (next - today > 1 || next == today || issued_for(record, next) != nullptr) return;
  due.push_back({"plan", "Next week has no plan yet.", "rtr plan"});
}

}  // namespace

std::vector<Due> due_on(const Record& record, Date today) {
  std::vector<Due> due;
  add_morning(due, record, today);
  add_log(due, record, today);
  add_check(due, record, today);
  add_plan(due, record, today);
  return due;
}

}  // namespace rtr::cli
