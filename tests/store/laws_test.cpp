// What holds for any journal, over 10,000 made up ones with late entries, corrections of corrections, copies and torn
// tails. RTR_PROPERTY_RUNS asks for more.
#include "store/journal.hpp"
#include "store/merge.hpp"
#include "store/support.hpp"

#include <algorithm>
#include <random>
#include <set>

namespace rtr::test {
namespace {

constexpr const char* file = "journal.jsonl";

int runs() {
  const char* text = std::getenv("RTR_PROPERTY_RUNS");
  return text == nullptr ? 10'000 : std::atoi(text);
}

/// Journals of up to a dozen entries, each like one that the program could have written.
class Maker {
 public:
  explicit Maker(std::uint32_t seed) : engine_(seed) {}

  int below(int count) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(count)); }

  void add(std::vector<json::Entry>& entries, const std::string& laptop) {
    const auto number = entries.size() + 2;
    const Date at = day("2026-09-01") + below(40);
    entries.push_back(json::new_entry(value(entries, laptop), at, number));
  }

  std::vector<json::Entry> shuffled(std::vector<json::Entry> entries) {
    for (std::size_t i = entries.size(); i > 1; --i)
      std::swap(entries[i - 1], entries[static_cast<std::size_t>(below(static_cast<int>(i)))]);
    return entries;
  }

 private:
  json::EntryValue value(const std::vector<json::Entry>& entries, const std::string& laptop) {
    const int kind = entries.empty() ? 0 : below(6);
    if (kind == 3) return checklist();
    if (kind >= 4) return json::Undo{entries[static_cast<std::size_t>(below(static_cast<int>(entries.size())))].id};
    if (kind == 2) {
      for (const json::Entry& entry : entries) {
        const auto* session = std::get_if<Session>(&entry.value);
        if (session != nullptr && below(2) == 0) return morning(*session, entry.id);
      }
    }
    Session session = walk_run_on("2026-09-01");
    session.date = day("2026-09-01") + below(40);  // often of a day long before it was entered
    session.id = laptop + std::to_string(entries.size());
    if (below(3) == 0) session.signs = Signs(static_cast<unsigned>(below(2048)));
    session.pain.during = below(11);
    return session;
  }
  json::Morning morning(const Session& session, const std::string& entry) {
    json::Morning morning;
    morning.session = session.id;
    morning.date = session.date;
    morning.pain = below(11);
    if (below(4) == 0) morning.signs = Signs(static_cast<unsigned>(below(2048)));
    morning.entry = entry;
    return morning;
  }
  Checklist checklist() {
    Checklist checklist;
    checklist.date = day("2026-09-01") + below(40);
    const auto flags = red_flags();
    checklist.answers[index_of(flags[static_cast<std::size_t>(below(static_cast<int>(flags.size())))])] =
        below(2) == 0 ? Answer::yes : Answer::no;
    return checklist;
  }

  std::mt19937 engine_;
};

/// A record as a set of lines: the order of a journal's entries means nothing.
std::multiset<std::string> lines_of(const Record& record) {
  std::multiset<std::string> lines;
  for (const Session& session : record.sessions) lines.insert(json::write_session(session));
  for (const Checklist& checklist : record.checklists) lines.insert(json::write_checklist(checklist));
  return lines;
}

Record record_of(const std::vector<json::Entry>& entries) {
  auto record = store::merged(Runner{}, entries, file);
  REQUIRE(record);
  return std::move(*record);
}

std::string text_of(const std::vector<json::Entry>& entries) {
  std::string text = std::string(json::journal_opening) + "\n";
  for (const json::Entry& entry : entries) text += json::write_entry(entry) + "\n";
  return text;
}

std::vector<json::Entry> joined(std::vector<json::Entry> own, const std::vector<json::Entry>& theirs) {
  store::Copy copy;
  copy.entries = theirs;
  const auto missing = store::missing_entries(own, copy);
  REQUIRE(missing);
  own.insert(own.end(), missing->begin(), missing->end());
  return own;
}

/// Whether every yes to a red flag that was ever entered is in the record.
bool flags_stay(const std::vector<json::Entry>& entries, const Record& record) {
  std::set<Item> said;
  for (const json::Entry& entry : entries) {
    for (const Item flag : store::flags_in(entry.value)) said.insert(flag);
  }
  for (const Checklist& checklist : record.checklists) {
    for (const Item flag : store::flags_in(checklist)) said.erase(flag);
  }
  for (const Session& session : record.sessions) {
    for (const Item flag : store::flags_in(session)) said.erase(flag);
  }
  return said.empty();
}

/// Half a last line changes nothing of what stands before it.
bool torn_tail_holds(Maker& maker, const std::vector<json::Entry>& entries) {
  std::string text = text_of(entries);
  const std::size_t last = text.rfind('\n', text.size() - 2) + 1;
  const auto length = static_cast<int>(text.size() - last);
  text.resize(last + 1 + static_cast<std::size_t>(maker.below(length - 2)));
  const auto content = store::content_of(text, file, store_today);
  if (!content || content->torn.empty()) return false;
  const std::vector<json::Entry> before(entries.begin(), entries.end() - 1);
  return lines_of(record_of(content->entries)) == lines_of(record_of(before));
}

/// An undo of an entry that stands, and the undo of that: as if nothing had been.
bool undo_is_undone(Maker& maker, std::vector<json::Entry> entries) {
  const auto before = lines_of(record_of(entries));
  const auto ledger = store::ledger_of(entries, file);
  const auto place = static_cast<std::size_t>(maker.below(static_cast<int>(entries.size())));
  if (!ledger->stands(place)) return true;
  entries.push_back(json::new_entry(json::Undo{entries[place].id}, store_today, 900));
  const Record without = record_of(entries);
  if (!flags_stay(entries, without)) return false;
  entries.push_back(json::new_entry(json::Undo{entries.back().id}, store_today, 901));
  return lines_of(record_of(entries)) == before;
}

}  // namespace

TEST_CASE("in any journal corrections mean the same in any order, copies add nothing, and no red flag is ever lost") {
  const int count = runs();
  bool all = true;
  for (int run = 0; run < count && all; ++run) {
    Maker maker(static_cast<std::uint32_t>(run));
    std::vector<json::Entry> entries;
    for (int i = 1 + maker.below(11); i >= 0; --i) maker.add(entries, "a");
    const Record record = record_of(entries);
    const auto lines = lines_of(record);
    const auto read = json::read_journal(text_of(entries), file, store_today);
    all = read && lines_of(record_of(*read)) == lines && lines_of(record_of(maker.shuffled(entries))) == lines &&
          flags_stay(entries, record) && torn_tail_holds(maker, entries) && undo_is_undone(maker, entries);
    std::vector<json::Entry> here = entries;
    std::vector<json::Entry> there = entries;
    for (int i = maker.below(4); i > 0; --i) maker.add(here, "h");
    for (int i = maker.below(4); i > 0; --i) maker.add(there, "t");
    const auto both = joined(here, there);
    all = all && lines_of(record_of(both)) == lines_of(record_of(joined(there, here))) &&
          joined(both, there).size() == both.size() && flags_stay(both, record_of(both));
    if (!all) FAIL("journal " << run << ":\n" << text_of(entries));
  }
  CHECK(all);
}

}  // namespace rtr::test
