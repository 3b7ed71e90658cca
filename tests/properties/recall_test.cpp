// A journal of which a part was read before is the same journal: late entries, mornings, entries taken back and brought
// back, copies, two laptops, cut-off ends, and changes by hand.
#include "store/recall.hpp"
#include "json/codec.hpp"
#include "properties/property.hpp"
#include "store/merge.hpp"

#include "support/catch.hpp"

#include <algorithm>

namespace rtr::test {
namespace {

using Made = std::pair<Date, json::EntryValue>;  // with the day on which it was entered

/// What a life would have entered, some of it late.
std::vector<Made> entries_of(const History& history, Source& choices) {
  std::vector<Made> made;
  const auto add = [&](Date date, json::EntryValue value) {
    const Date at = choices.chance(10) ? std::min(history.today, date + choices.below(60)) : date;
    made.emplace_back(std::min(at, history.today), std::move(value));
  };
  for (const Clearance& clearance : history.record.clearances) add(clearance.date, clearance);
  for (const Checklist& checklist : history.record.checklists) add(checklist.date, checklist);
  for (const IssuedPlan& plan : history.record.plans) add(plan.as_of, plan);
  int number = 0;
  for (Session session : history.record.sessions) {
    // Two laptops may each give one id.
    session.id = "s-" + std::to_string(choices.chance(3) ? number : ++number);
    const std::optional<int> morning = session.pain.next_morning;
    const bool apart = morning && choices.chance(40);
    if (apart) session.pain.next_morning.reset();
    add(session.date, session);
    if (!apart) continue;
    json::Morning answer{.session = session.id,
                         .date = std::min(session.date + 1, history.today),
                         .pain = morning,
                         .stiffness = {},
                         .stiffness_h = {},
                         .settled_h = {},
                         .signs = {}};
    if (choices.chance(5)) answer.signs = Signs().set(static_cast<std::size_t>(Sign::numbness));
    // Late entries are not answered before they are there.
    made.emplace_back(std::max(made.back().first, answer.date), answer);
  }
  std::stable_sort(made.begin(), made.end(), [](const Made& a, const Made& b) { return a.first < b.first; });
  return made;
}

struct Journal {
  std::vector<std::string> lines;
  std::string end;  // what stands behind the last newline

  std::string first(std::size_t count) const {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += lines[i] + "\n";
    return text;
  }
  std::string text() const { return first(lines.size()) + end; }
};

Journal journal_of(const History& history, Source& choices) {
  Journal journal;
  if (!choices.chance(5)) journal.lines.emplace_back(json::journal_opening);
  std::vector<std::string> ids;
  const auto write = [&](const json::EntryValue& value, Date at) {
    const json::Entry entry = json::new_entry(value, at, journal.lines.size() + 1);
    ids.push_back(entry.id);
    journal.lines.push_back(json::write_entry(entry));
  };
  for (const auto& [at, value] : entries_of(history, choices)) {
    write(value, at);
    // Now and then something is taken back, an undo too; or a line is there twice.
    if (choices.chance(6))
      write(json::Undo{ids[ids.size() - 1 -
                           static_cast<std::size_t>(choices.below(std::min(static_cast<int>(ids.size()), 40)))]},
            at);
    if (choices.chance(2)) journal.lines.push_back(journal.lines.back());
  }
  if (choices.chance(30)) {
    const std::string last = journal.lines.back();
    journal.lines.pop_back();
    journal.end = last.substr(0, last.size() - static_cast<std::size_t>(choices.below(static_cast<int>(last.size()))));
  }
  return journal;
}

std::string shown(const Result<store::JournalContent>& content) {
  std::string text;
  if (!content) {
    for (const Problem& problem : content.error().problems) text += problem.where + ": " + problem.message + "\n";
    return text;
  }
  text = std::to_string(content->lines) + " " + std::to_string(content->openings) + " " + content->torn +
         (content->newline_missing ? "|" : "\n");
  for (const json::Entry& entry : content->entries)
    text += std::to_string(entry.line) + json::write_entry(entry) + "\n";
  return text;
}

std::string plan_from(const Runner& runner, const Result<store::JournalContent>& content, Date on) {
  if (!content) return shown(content);
  const auto record = store::merged(runner, content->entries, "journal");
  if (!record) return record.error().problems.front().message;
  const auto plan = plan_week(*record, ladder_protocol(), on, next_week(runner, on));
  return plan ? json::write_plan(*plan, ladder_protocol()) : "refused";
}

/// What is kept of the first `count` lines by a reading on some day on which they could be read.
std::string kept_of(const Journal& journal, std::size_t count, Date on, Source& choices) {
  const std::string lines = journal.first(count);
  const Date earlier = on - choices.below(60);
  const Date made = store::content_of(lines, "journal", earlier) ? earlier : on;
  const auto content = store::content_of(lines, "journal", made);
  RC_ASSERT(content.has_value());
  return store::remember(*content, lines, made);
}

}  // namespace

TEST_CASE("a journal of which a part was read before gives the same plans", "[properties][recall]") {
  holds_for_lives("a journal of which a part was read before gives the same plans as one read whole (4 a life)", [] {
    const Lived lived = any_life();
    Choices choices;
    for (int journals = 0; journals < 4; ++journals) {
      const Journal journal = journal_of(lived.history, choices);
      const std::string text = journal.text();
      const std::size_t count = static_cast<std::size_t>(choices.below(static_cast<int>(journal.lines.size()))) + 1;
      const Date on = lived.history.today;
      const std::string kept = kept_of(journal, count, on, choices);
      const auto whole = store::content_of(text, "journal", on);
      const auto again = store::content_of(text, "journal", on, kept);
      RC_ASSERT(shown(again) == shown(whole));
      RC_ASSERT(!again || again->recalled == journal.first(count).size());
      for (const int later : {0, 1, 8, 30}) {
        const Runner& runner = lived.history.record.runner;
        RC_ASSERT(plan_from(runner, again, on + later) == plan_from(runner, whole, on + later));
      }
    }
  });
}

TEST_CASE("what was kept of a journal is not used once anything in that part is another", "[properties][recall]") {
  holds_for_lives("a change by hand in what was read before is read", [] {
    const Lived lived = any_life();
    Choices choices;
    const Date on = lived.history.today;
    const Journal journal = journal_of(lived.history, choices);
    const std::size_t count = static_cast<std::size_t>(choices.below(static_cast<int>(journal.lines.size()))) + 1;
    const std::string kept = kept_of(journal, count, on, choices);
    std::string text = journal.text();
    const auto place = static_cast<std::size_t>(choices.below(static_cast<int>(journal.first(count).size())));
    switch (choices.below(4)) {
      case 0:
        text[place] = text[place] == '1' ? '0' : '1';
        break;
      case 1:
        text.insert(place, " ");
        break;
      case 2:
        text.erase(place, 1 + static_cast<std::size_t>(choices.below(300)));
        break;
      default:
        text.resize(place);
        break;
    }
    const auto again = store::content_of(text, "journal", on, kept);
    RC_ASSERT(shown(again) == shown(store::content_of(text, "journal", on)));
    RC_ASSERT(!again || again->recalled == 0);
  });
}

}  // namespace rtr::test
