// What the files of a runner's folder say, and whether they agree with each other.
#include "json/codec.hpp"
#include "json/plan_day.hpp"
#include "store/copy.hpp"
#include "store/doctor.hpp"
#include "store/files.hpp"
#include "store/journal.hpp"
#include "store/merge.hpp"
#include "store/recall.hpp"
#include "store/twins.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>

#include <algorithm>
#include <memory>
#include <set>
#include <unordered_map>

namespace rtr::store {
namespace {

std::string bytes_text(std::size_t count) { return std::to_string(count) + (count == 1 ? " byte" : " bytes"); }

std::string entries_text(std::size_t count) { return std::to_string(count) + (count == 1 ? " entry" : " entries"); }

class Reading {
 public:
  Reading(Diagnosis& diagnosis, Date today) : all_(diagnosis), today_(today) {}

  Result<void> run() {
    auto folder = open_folder(all_.folder);
    if (!folder) return tl::unexpected(folder.error());
    folder_ = std::move(*folder);
    profile();
    auto text = journal_text();
    if (!text && text.error().code == Code::locked) return tl::unexpected(text.error());
    if (text)
      journal(*text);
    else
      failed("journal", text.error());
    copies();
    protocols();
    return {};
  }

 private:
  void add(Trouble trouble) { all_.troubles.push_back(std::move(trouble)); }

  void failed(const std::string& kind, const Failure& failure, const std::string& remedy = {}) {
    for (const Problem& problem : failure.problems) {
      const bool newer = problem.message.find("made by a newer rtr") != std::string::npos;
      const std::string help = !problem.hint.empty() ? problem.hint : newer ? "A newer rtr reads it." : remedy;
      add({newer ? "newer-version" : kind, false, problem.where, problem.message, help, Cure::by_hand});
    }
  }

  void profile() {
    const std::string where = (all_.folder / "runner.json").string();
    auto text = read_file(folder_, "runner.json", all_.folder);
    if (!text) return failed("profile", text.error());
    if (!*text) {
      add({"profile", false, where, "is missing", "Put a copy of it back, or one made by rtr init for this id.",
           Cure::by_hand});
      return;
    }
    auto runner = json::read_runner(**text, where, today_);
    if (!runner) return failed("profile", runner.error(), "Mend it with a text editor; nothing is planned until then.");
    if (runner->id != all_.folder.filename().string()) {
      add({"profile", false, where, "the id \"" + runner->id + "\" is not the folder's name",
           "Give the folder that name, or the runner that id.", Cure::by_hand});
    }
    if ((*text)->find("\"rtr-runner/") == std::string::npos) older(where);
    runner_ = std::move(*runner);
  }

  void older(const std::string& where) {
    add({"no-version", true, where, "does not say its version, as older ones did not; it is read as ever",
         "--fix adds it, with a backup of the whole folder.", Cure::rebuild});
  }

  /// Read under the lock, so that an entry that is being written does not look cut off.
  Result<std::string> journal_text() {
    const std::filesystem::path path = all_.folder / journal_name;
    auto file = open_file(folder_, journal_name, O_RDONLY, all_.folder);
    if (!file) return tl::unexpected(file.error());
    if (!*file)
      return fail(Code::bad_data, "is missing", path.string(),
                  "Put a copy of it back; without it nothing is known of what was entered.");
    if (auto held = lock(**file, LOCK_SH, path); !held) return tl::unexpected(held.error());
    return read_all(**file, path);
  }

  void journal(const std::string& text) {
    const std::filesystem::path path = all_.folder / journal_name;
    auto content = content_of(text, path, today_);
    if (!content)
      return failed("bad-line", content.error(),
                    "Mend the line with a text editor, or put it back from a copy; it is never left out.");
    all_.entries = content->entries.size();
    if (content->openings == 0) older(path.string());
    recalled(text);
    tail(*content, path.string());
    duplicates(content->entries, path.string());
    own_ = content->entries;
    auto ledger = ledger_of(content->entries, path.string());
    if (!ledger) return failed("bad-entry", ledger.error());
    undos(*ledger, path.string());
    auto record = merged(runner_.value_or(Runner{}), *ledger, path.string());
    if (!record) return failed("bad-entry", record.error());
    for (const Twins& twins : twins_in(*record))
      add({"twins", true, path.string(), "holds " + said_of(twins), remedy_for(twins) + ".", Cure::by_hand});
    plans(*record);
  }

  void recalled(const std::string& text) {
    const auto kept = read_file(folder_, recall_name, all_.folder);
    if (!kept || !*kept || recall(**kept, text, today_)) return;
    add({"recall", true, (all_.folder / recall_name).string(),
         "is not of the journal as it stands, and is not used; the journal itself is",
         "The next rtr plan makes it anew. It may be deleted at any time.", Cure::none});
  }

  void tail(const JournalContent& content, const std::string& where) {
    if (!content.torn.empty()) {
      add({"torn-tail", false, where,
           "its last entry was cut off after " + bytes_text(content.torn.size()) + " and does not count",
           "Enter it again. --fix sets the rest aside in journal.torn-N, as the next entry would.", Cure::rebuild});
    }
    if (content.newline_missing)
      add({"no-newline", true, where, "its last entry is whole but for the end of its line; it counts",
           "--fix ends the line, as the next entry would.", Cure::rebuild});
  }

  void duplicates(const std::vector<json::Entry>& entries, const std::string& where) {
    std::unordered_map<std::string_view, const json::Entry*> known;
    std::size_t copies = 0;
    for (const json::Entry& entry : entries) {
      const auto [first, is_new] = known.try_emplace(entry.id, &entry);
      if (is_new) continue;
      if (json::write_entry(*first->second) == json::write_entry(entry)) {
        ++copies;
        continue;
      }
      add({"duplicate-id", false, where + ":" + std::to_string(entry.line),
           "has the id \"" + entry.id + "\" of line " + std::to_string(first->second->line) +
               ", and other content; both count",
           "Give one of them another id with a text editor.", Cure::by_hand});
    }
    if (copies > 0)
      add({"copies", true, where, entries_text(copies) + " stand there twice; each counts once", {}, Cure::none});
  }

  /// Lines that take back what cannot be taken back.
  void undos(const Ledger& ledger, const std::string& where) {
    for (std::size_t i = 0; i < ledger.entries.size(); ++i) {
      const json::Entry& entry = ledger.entries[i];
      if (ledger.stands(i)) continue;
      const bool told = std::holds_alternative<IssuedPlan>(entry.value);
      const bool flag = std::holds_alternative<Checklist>(entry.value) && !flags_in(entry.value).empty();
      if (!told && !flag) continue;
      add({"undo-without-effect",
           true,
           where + ":" + std::to_string(ledger.entries[*ledger.undone_by[i]].line),
           told ? "takes back a plan that was told; it stays" : "takes back a yes to a red flag; it stays",
           {},
           Cure::none});
    }
  }

  void plans(const Record& record) {
    std::set<std::string> lines;
    for (const IssuedPlan& plan : record.plans) lines.insert(plan_file(plan.week_start, plan.as_of));
    std::set<std::string> documents;
    const std::filesystem::path path = all_.folder / "plans";
    const std::unique_ptr<DIR, int (*)(DIR*)> open(::opendir(path.c_str()), &::closedir);
    while (const dirent* entry = open ? ::readdir(open.get()) : nullptr) {
      const std::string name = static_cast<const char*>(entry->d_name);
      if (name.front() != '.' && name.ends_with(".json")) documents.insert(name);
    }
    for (const std::string& name : documents) {
      if (lines.count(name) == 0)
        add({"plan-without-line",
             true,
             (path / name).string(),
             "has no line in the journal, so it was never told",
             {},
             Cure::none});
      else
        document(path, name);
    }
    for (const IssuedPlan& plan : record.plans) {
      if (documents.count(plan_file(plan.week_start, plan.as_of)) != 0) continue;
      const bool over = plan.week_start + 7 <= today_;
      add({"line-without-plan", over, (path / plan_file(plan.week_start, plan.as_of)).string(),
           "is missing, and the journal says that it was told",
           over ? "Its week is over." : "Make the plan anew: rtr plan --week this", over ? Cure::none : Cure::by_hand});
    }
  }

  /// Conflict files of sync tools: `journal (conflicted copy).jsonl`, `journal.sync-conflict-20261010-1234.jsonl`, ...
  void document(const std::filesystem::path& path, const std::string& name) {
    const std::string remedy = "If its week is not over, make the plan anew: rtr plan --week this";
    auto folder = open_folder_in(folder_, "plans", all_.folder);
    if (!folder) return failed("plan", folder.error());
    auto text = read_file(*folder, name, path);
    if (!text) return failed("plan", text.error());
    auto read = json::read_plan_day(text->value_or(""), (path / name).string(), today_);
    if (!read) failed("plan", read.error(), remedy);
  }

  void copies() {
    for (const std::filesystem::path& path : conflict_copies(all_.folder)) copy(path);
  }

  void copy(const std::filesystem::path& path) {
    auto read = read_copy(path, today_);
    if (!read)
      return failed("conflict-copy", read.error(), "Mend it with a text editor; what is new in it is not known.");
    auto missing = missing_entries(own_, *read);
    if (!missing) return failed("conflict-copy", missing.error(), "Look at both; only you can know which is right.");
    if (missing->empty()) {
      add({"conflict-copy", true, path.string(),
           "is another copy of the journal; all that is in it is in the journal too", "The file may go.", Cure::none});
      return;
    }
    add({"conflict-copy", false, path.string(),
         "is another copy of the journal, with " + entries_text(missing->size()) + " that the journal lacks",
         "--fix adds what is new to the journal; the copy stays.", Cure::join});
  }

  void protocols() {
    auto folder = open_folder_in(folder_, "protocols", all_.folder);
    if (!folder) return;
    const std::filesystem::path path = all_.folder / "protocols";
    const std::unique_ptr<DIR, int (*)(DIR*)> open(::opendir(path.c_str()), &::closedir);
    while (const dirent* entry = open ? ::readdir(open.get()) : nullptr) {
      const std::string name = static_cast<const char*>(entry->d_name);
      if (name.front() == '.' || !name.ends_with(".json")) continue;
      auto text = read_file(*folder, name, path);
      if (!text) {
        failed("protocol", text.error());
        continue;
      }
      auto protocol = json::read_protocol(text->value_or(""), (path / name).string());
      if (!protocol) failed("protocol", protocol.error(), "Bring it again: rtr plan --protocol FILE");
    }
  }

  Diagnosis& all_;
  Date today_;
  Descriptor folder_;
  std::optional<Runner> runner_;
  std::vector<json::Entry> own_;
};

}  // namespace

Result<void> look_at_entries(Diagnosis& diagnosis, Date today) { return Reading(diagnosis, today).run(); }

}  // namespace rtr::store
