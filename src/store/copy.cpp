// Another copy of a journal, and what in it is new here.
#include "store/copy.hpp"

#include "json/codec.hpp"
#include "store/files.hpp"
#include "store/journal.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <memory>
#include <tuple>
#include <unordered_map>

namespace rtr::store {
namespace {

Result<Copy> read_folder(const std::filesystem::path& path, Date today) {
  auto folder = open_folder(path);
  if (!folder) return tl::unexpected(folder.error());
  auto read = read_journal(*folder, path, today);
  if (!read) return tl::unexpected(read.error());
  Copy copy{path / journal_name, path, std::move(read->content.entries), {}, std::move(read->content.torn)};
  auto text = read_file(*folder, "runner.json", path);
  if (!text) return tl::unexpected(text.error());
  if (!*text) return copy;
  auto runner = json::read_runner(**text, (path / "runner.json").string(), today);
  if (!runner) return tl::unexpected(runner.error());
  copy.runner = std::move(*runner);
  return copy;
}

Result<Copy> read_alone(const std::filesystem::path& path, Date today) {
  const std::filesystem::path parent = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  auto folder = open_folder(parent);
  if (!folder) return tl::unexpected(folder.error());
  auto text = read_file(*folder, path.filename().string(), parent);
  if (!text) return tl::unexpected(text.error());
  if (!*text) return fail(Code::no_input, system_text(ENOENT), path.string());
  auto content = content_of(**text, path, today);
  if (!content) return tl::unexpected(content.error());
  return Copy{path, {}, std::move(content->entries), {}, std::move(content->torn)};
}

Seconds running_in(const IssuedPlan& plan) {
  Seconds sum = 0;
  for (const IssuedItem& item : plan.items) sum += item.run_s;
  return sum;
}

Seconds longest_in(const IssuedPlan& plan) {
  Seconds longest = 0;
  for (const IssuedItem& item : plan.items) longest = std::max(longest, item.longest_run_s);
  return longest;
}

}  // namespace

bool looks_like_journal(std::string_view text) {
  text = text.substr(0, text.find('\n'));
  return text.starts_with(R"({"format":"rtr-journal/)") ||
         (text.starts_with(R"({"id":")") && text.find(R"("kind":")") != std::string_view::npos);
}

std::vector<std::filesystem::path> conflict_copies(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> copies;
  const std::unique_ptr<DIR, int (*)(DIR*)> open(::opendir(folder.c_str()), &::closedir);
  while (const dirent* entry = open ? ::readdir(open.get()) : nullptr) {
    const std::string_view name = static_cast<const char*>(entry->d_name);
    if (name != journal_name && name.starts_with("journal") && name.ends_with(".jsonl"))
      copies.push_back(folder / name);
  }
  std::sort(copies.begin(), copies.end());
  return copies;
}

Result<Copy> read_copy(const std::filesystem::path& path, Date today) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return fail(Code::no_input, system_text(errno), path.string());
  return S_ISDIR(status.st_mode) ? read_folder(path, today) : read_alone(path, today);
}

Result<std::vector<json::Entry>> missing_entries(const std::vector<json::Entry>& own, const Copy& copy) {
  std::unordered_multimap<std::string_view, const json::Entry*> known;
  for (const json::Entry& entry : own) known.emplace(entry.id, &entry);
  std::vector<json::Entry> missing;
  missing.reserve(copy.entries.size());  // they stay where they are: `known` looks into them
  Failure clash{Code::bad_data, {}};
  for (const json::Entry& entry : copy.entries) {
    const auto [first, last] = known.equal_range(entry.id);
    const auto alike = [&](const auto& other) { return json::write_entry(*other.second) == json::write_entry(entry); };
    if (std::any_of(first, last, alike)) continue;
    if (first != last) {
      clash.problems.push_back({"the entry \"" + entry.id + "\" is there already, with other content",
                                copy.journal.string() + ":" + std::to_string(entry.line),
                                {}});
      continue;
    }
    missing.push_back(entry);
    known.emplace(missing.back().id, &missing.back());
  }
  if (!clash.problems.empty()) return tl::unexpected(std::move(clash));
  return missing;
}

std::vector<std::string> differing_fields(const Runner& a, const Runner& b) {
  std::vector<std::string> fields;
  const auto compare = [&](const char* name, const auto& left, const auto& right) {
    if (left != right) fields.emplace_back(name);
  };
  compare("name", a.name, b.name);
  compare("birth_year", a.birth_year, b.birth_year);
  compare("units", a.units, b.units);
  compare("week_start", a.week_start, b.week_start);
  compare("run_days", a.run_days, b.run_days);
  compare("protocol", a.protocol, b.protocol);
  const auto injury = [](const Runner& r) {
    return std::tuple(r.injury.kind, r.injury.onset, r.injury.surgery, r.injury.leg_symptoms_last,
                      r.injury.worse_with.to_ulong());
  };
  compare("injury", injury(a), injury(b));
  const auto before = [](const Runner& r) {
    return std::tuple(r.before_injury.weekly_m, r.before_injury.weekly_run_s, r.before_injury.longest_m,
                      r.before_injury.days_per_week);
  };
  compare("before_injury", before(a), before(b));
  const auto goal = [](const Runner& r) {
    return std::tuple(r.goal.weekly_m, r.goal.weekly_run_s, r.goal.continuous_s);
  };
  compare("goal", goal(a), goal(b));
  return fields;
}

bool asks_less(const IssuedPlan& a, const IssuedPlan& b) {
  if (a.outcome != b.outcome) return a.outcome > b.outcome;
  if (running_in(a) != running_in(b)) return running_in(a) < running_in(b);
  return longest_in(a) < longest_in(b);
}

}  // namespace rtr::store
