// The journal of a runner's folder, as text: its lines to entries, entries to a record, a record to a plan.
#include "fuzz/plan_traps.hpp"
#include "fuzz/promises.hpp"
#include "histories/tables.hpp"
#include "json/codec.hpp"
#include "json/journal.hpp"
#include "store/journal.hpp"
#include "store/merge.hpp"

#include <algorithm>

namespace rtr::fuzz {
namespace {

constexpr const char* file = "journal.jsonl";

std::string written(const std::vector<json::Entry>& entries) {
  std::string text;
  std::size_t number = 0;
  for (const json::Entry& entry : entries) text += json::write_entry(entry.value, entry.at, ++number) + "\n";
  return text;
}

void check_entries(Broken& broken, const std::vector<json::Entry>& entries) {
  const std::string first = written(entries);
  const auto again = json::read_journal(first, file, today);
  if (!again) {
    broken.push_back("written entries are refused: " + again.error().problems.front().where + ": " +
                     again.error().problems.front().message + "\n" + first);
    return;
  }
  promise(broken, written(*again) == first, "entries are not the same again:\n" + first);
  for (const json::Entry& entry : entries) {
    if (const auto* session = std::get_if<Session>(&entry.value)) check_limits(broken, *session);
    if (const auto* checklist = std::get_if<Checklist>(&entry.value)) check_limits(broken, *checklist);
  }
}

/// Half a line at the end is set apart and takes nothing from what stands before it.
void check_torn(Broken& broken, std::string_view whole, const store::JournalContent& content) {
  const std::string torn = R"({"id":"e-9)";
  const auto cut = store::content_of(std::string(whole) + torn, file, today);
  promise(broken, cut && cut->torn == torn && written(cut->entries) == written(content.entries),
          "half a line changed what stands before it");
}

/// Two copies of one journal, one after the other, are that journal: nothing may count twice.
void check_copies(Broken& broken, const std::vector<json::Entry>& entries, const Record& record) {
  std::vector<json::Entry> twice = entries;
  twice.insert(twice.end(), entries.begin(), entries.end());
  const auto merged = store::merged(Runner{}, std::move(twice), file);
  promise(broken, merged && json::write_record(*merged, -1) == json::write_record(record, -1),
          "a journal and its copy are not that journal");
}

}  // namespace

Broken trap_journal(std::string_view bytes) {
  Broken broken;
  const auto content = store::content_of(bytes, file, today);
  if (!content) {
    check_refusal(broken, content.error(), Code::bad_data, file, bytes);
    return broken;
  }
  const std::string_view whole = bytes.substr(0, bytes.size() - content->torn.size());
  promise(broken, bytes.ends_with(content->torn), "what was set apart is not the end");
  const auto lines = static_cast<std::size_t>(std::count(whole.begin(), whole.end(), '\n'));
  promise(broken, content->lines == lines, "lines were counted wrong");
  promise(broken, content->entries.size() + content->openings == lines + (content->newline_missing ? 1U : 0U), "a line that is no entry");
  check_entries(broken, content->entries);
  if (content->torn.empty() && !content->newline_missing) check_torn(broken, bytes, *content);

  const auto record = store::merged(Runner{}, content->entries, file);
  if (!record) {
    promise(broken, record.error().code == Code::bad_data, "not merged, with another code");
    return broken;
  }
  check_copies(broken, content->entries, *record);
  const std::string text = json::write_record(*record, -1);
  const auto read = json::read_record(text, file, today);
  promise(broken, read && json::write_record(*read, -1) == text, "the merged record does not read back:\n" + text);
  check_planning(broken, *record, proof::bundled_table(), today, Depth::shallow, 0);
  return broken;
}

}  // namespace rtr::fuzz
