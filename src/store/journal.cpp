// The append-only journal of one runner.
#include "store/journal.hpp"

#include "common/text.hpp"
#include "json/reader.hpp"
#include "store/recall.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <ctime>

namespace rtr::store {
namespace {

/// A last line without its newline: one that is whole counts (or is an error like any other), half of one was cut off.
Result<void> take_tail(JournalContent& content, std::string_view tail, const std::string& file, Date today) {
  if (tail.empty()) return {};
  json::Problems ignored(file);
  if (!json::read_document(tail, ignored)) {
    content.torn = std::string(tail);
    return {};
  }
  auto entry = json::read_journal(tail, file, today, content.lines + 1);
  if (!entry) return tl::unexpected(entry.error());
  if (entry->empty()) ++content.openings;
  for (json::Entry& whole : *entry) content.entries.push_back(std::move(whole));
  content.newline_missing = true;
  return {};
}

Result<void> write_lines(const Descriptor& file, const std::string& lines, off_t size,
                         const std::filesystem::path& path) {
  auto written = write_all(file, lines, path);
  if (written && ::fdatasync(file.number()) != 0) written = fail(Code::cannot_write, system_text(errno), path.string());
  // Half a line must not stay: "nothing was kept" has to be true.
  if (!written && ::ftruncate(file.number(), size) != 0) {
    written.error().problems.front().hint = "The journal could not be put back as it was: " + system_text(errno) + ".";
    written.error().in_doubt = true;
  }
  return written;
}

Result<Descriptor> open_journal(const Descriptor& folder, int flags, const std::filesystem::path& shown) {
  auto file = open_file(folder, journal_name, flags, shown);
  if (!file) return tl::unexpected(file.error());
  if (!*file) return fail(Code::bad_data, "the journal is missing", (shown / journal_name).string());
  return std::move(**file);
}

/// Where days to come are all that is wrong, that is one problem, and most likely the clock's.
tl::unexpected<Failure> behind_or(Failure failure, std::string_view whole, const std::filesystem::path& path,
                                  Date today) {
  const auto entries = json::read_journal(whole, path.string(), *from_civil(9999, 12, 31));
  if (!entries) return tl::unexpected(std::move(failure));
  const auto newest = std::max_element(entries->begin(), entries->end(),
                                       [](const json::Entry& a, const json::Entry& b) { return a.at < b.at; });
  if (newest == entries->end() || newest->at <= today) return tl::unexpected(std::move(failure));
  return fail(Code::bad_data, "was entered on " + iso(newest->at) + ", and today is " + iso(today),
              path.string() + ":" + std::to_string(newest->line),
              "Is the clock right? Nothing is planned or kept before that day.");
}

/// The folder may have been repaired, and a fresh one put in its place, while this program waited for its lock: what it
/// writes into the old one would be lost.
Result<void> still_in_place(const Descriptor& file, const std::filesystem::path& path) {
  struct stat opened {};
  struct stat named {};
  if (::fstat(file.number(), &opened) != 0 || (::stat(path.c_str(), &named) != 0 && errno != ENOENT)) {
    return fail(Code::cannot_write, system_text(errno), path.string());
  }
  if (opened.st_ino == named.st_ino && opened.st_dev == named.st_dev) return {};
  return fail(Code::locked, "was put anew by another program meanwhile", path.string(), "Try again.");
}

}  // namespace

Result<void> lock(const Descriptor& file, int kind, const std::filesystem::path& path) {
  // Counted in naps: this module reads no clock.
  constexpr int naps_max = 250;
  constexpr timespec nap{0, 20'000'000};
  for (int naps = 0; ::flock(file.number(), kind | LOCK_NB) != 0; ++naps) {
    if (errno != EWOULDBLOCK && errno != EINTR) return fail(Code::cannot_write, system_text(errno), path.string());
    if (naps == naps_max) {
      return fail(Code::locked, "another rtr is writing here", path.string(), "Try again in a moment.");
    }
    ::nanosleep(&nap, nullptr);
  }
  return {};
}

Result<std::string> set_aside(const Descriptor& folder, const std::filesystem::path& shown, const std::string& torn) {
  constexpr int names_max = 1000;
  for (int number = 1; number <= names_max; ++number) {
    const std::string name = "journal.torn-" + std::to_string(number);
    struct stat status {};
    if (::fstatat(folder.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) continue;
    if (auto kept = replace_file(folder, name, torn, shown); !kept) return tl::unexpected(kept.error());
    return name;
  }
  return fail(Code::cannot_write, "there are too many journal.torn files", shown.string());
}

namespace {

/// Adds what stands behind the first `bytes` of a journal, which are read already.
Result<void> read_on(JournalContent& content, std::string_view text, std::size_t bytes,
                     const std::filesystem::path& path, Date today) {
  const std::size_t whole = text.rfind('\n') == std::string_view::npos ? 0 : text.rfind('\n') + 1;
  const std::string_view lines = text.substr(bytes, whole - bytes);
  auto entries = json::read_journal(lines, path.string(), today, content.lines + 1);
  if (!entries) return behind_or(std::move(entries.error()), lines, path, today);
  const auto count = static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n'));
  content.lines += count;
  content.openings += count - entries->size();
  if (content.entries.empty())
    content.entries = std::move(*entries);
  else
    std::move(entries->begin(), entries->end(), std::back_inserter(content.entries));
  return take_tail(content, text.substr(whole), path.string(), today);
}

}  // namespace

Result<JournalContent> content_of(std::string_view text, const std::filesystem::path& path, Date today) {
  JournalContent content;
  if (auto read = read_on(content, text, 0, path, today); !read) return tl::unexpected(read.error());
  return content;
}

Result<JournalContent> content_of(std::string_view text, const std::filesystem::path& path, Date today,
                                  std::string_view kept) {
  if (auto known = recall(kept, text, today)) {
    // What is wrong behind it is told as ever: by reading everything.
    known->content.recalled = known->bytes;
    if (read_on(known->content, text, known->bytes, path, today)) return std::move(known->content);
  }
  return content_of(text, path, today);
}

namespace {

/// What was kept when the journal was read before; nothing where that cannot be had.
std::string kept_in(const Descriptor& folder, const std::filesystem::path& shown) {
  auto kept = read_file(folder, recall_name, shown);
  return kept && *kept ? std::move(**kept) : std::string();
}

}  // namespace

Result<JournalRead> read_journal(const Descriptor& folder, const std::filesystem::path& shown, Date today) {
  auto file = open_journal(folder, O_RDONLY, shown);
  if (!file) return tl::unexpected(file.error());
  const std::filesystem::path path = shown / journal_name;
  if (auto held = lock(*file, LOCK_SH, path); !held) return tl::unexpected(held.error());
  auto text = read_all(*file, path);
  if (!text) return tl::unexpected(text.error());
  file->close();  // and with it the lock: writers need not wait while the text is read
  auto content = content_of(*text, path, today, kept_in(folder, shown));
  if (!content) return tl::unexpected(content.error());
  return JournalRead{std::move(*text), std::move(*content)};
}

namespace {

/// Gives the lines to add, for the number of the first of them.
using MakeText = std::function<Result<std::string>(const JournalContent&, std::size_t)>;

/// Keeps what was read, where enough of it was read as text. What fails here changes nothing that counts.
void renew(const Descriptor& folder, const std::filesystem::path& shown, const JournalContent& content,
           std::string_view text, Date today) {
  constexpr std::size_t worth_bytes = 8192;  // some three weeks
  if (text.size() < content.recalled + worth_bytes || !content.torn.empty() || content.newline_missing) return;
  static_cast<void>(replace_file(folder, recall_name, remember(content, text, today), shown));
}

Result<void> append_text(const Descriptor& folder, const std::filesystem::path& shown, Date today, const MakeText& make,
                         std::vector<std::string>& notices, const JournalRead* before, Recall recall) {
  auto file = open_journal(folder, O_RDWR | O_APPEND, shown);
  if (!file) return tl::unexpected(file.error());
  const std::filesystem::path path = shown / journal_name;
  if (auto held = lock(*file, LOCK_EX, path); !held) return held;
  if (auto there = still_in_place(*file, path); !there) return there;
  auto text = read_all(*file, path);
  if (!text) return tl::unexpected(text.error());
  Result<JournalContent> anew;
  const bool same = before != nullptr && before->text == *text;
  if (!same) anew = content_of(*text, path, today, kept_in(folder, shown));
  if (!anew) return tl::unexpected(anew.error());
  const JournalContent& content = same ? before->content : *anew;
  if (recall == Recall::renewed) renew(folder, shown, content, *text, today);
  const std::string newline = content.newline_missing ? "\n" : "";
  auto lines = make(content, content.lines + newline.size() + 1);
  if (!lines) return tl::unexpected(lines.error());
  if (lines->empty()) return {};

  off_t size = static_cast<off_t>(text->size());
  if (!content.torn.empty()) {
    auto name = set_aside(folder, shown, content.torn);
    if (!name) return tl::unexpected(name.error());
    size -= static_cast<off_t>(content.torn.size());
    if (::ftruncate(file->number(), size) != 0) return fail(Code::cannot_write, system_text(errno), path.string());
    notices.push_back("what was left of the cut-off entry is in " + (shown / *name).string());
  }
  return write_lines(*file, newline + *lines, size, path);
}

}  // namespace

Result<void> append_journal(const Descriptor& folder, const std::filesystem::path& shown, Date today,
                            const MakeEntries& make, std::vector<std::string>& notices, const JournalRead* before,
                            Recall recall) {
  const auto text = [&](const JournalContent& content, std::size_t number) -> Result<std::string> {
    auto values = make(content);
    if (!values) return tl::unexpected(values.error());
    std::string lines;
    for (const json::EntryValue& value : *values) lines += json::write_entry(value, today, number++) + "\n";
    return lines;
  };
  return append_text(folder, shown, today, text, notices, before, recall);
}

Result<void> append_entries(const Descriptor& folder, const std::filesystem::path& shown, Date today,
                            const MakeLines& make, std::vector<std::string>& notices) {
  const auto text = [&](const JournalContent& content, std::size_t number) -> Result<std::string> {
    auto entries = make(content, number);
    if (!entries) return tl::unexpected(entries.error());
    std::string lines;
    for (const json::Entry& entry : *entries) lines += json::write_entry(entry) + "\n";
    return lines;
  };
  return append_text(folder, shown, today, text, notices, nullptr, Recall::unchanged);
}

}  // namespace rtr::store
