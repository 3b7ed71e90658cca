// The append-only journal of one runner.
#include "store/journal.hpp"

#include "json/reader.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <ctime>

namespace rtr::store {
namespace {

/// Waits for a lock up to five seconds, counted in naps: this module reads no clock.
Result<void> lock(const Descriptor& file, int kind, const std::filesystem::path& path) {
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
  for (json::Entry& whole : *entry) content.entries.push_back(std::move(whole));
  content.newline_missing = true;
  return {};
}

/// Keeps what was cut off in a file beside the journal: it may still tell a person what was lost.
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

}  // namespace

Result<JournalContent> content_of(std::string_view text, const std::filesystem::path& path, Date today) {
  const std::size_t whole = text.rfind('\n') == std::string_view::npos ? 0 : text.rfind('\n') + 1;
  JournalContent content;
  auto entries = json::read_journal(text.substr(0, whole), path.string(), today);
  if (!entries) return tl::unexpected(entries.error());
  content.entries = std::move(*entries);
  content.lines =
      static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(whole), '\n'));
  if (auto taken = take_tail(content, text.substr(whole), path.string(), today); !taken) {
    return tl::unexpected(taken.error());
  }
  return content;
}

Result<JournalContent> read_journal(const Descriptor& folder, const std::filesystem::path& shown, Date today) {
  auto file = open_journal(folder, O_RDONLY, shown);
  if (!file) return tl::unexpected(file.error());
  const std::filesystem::path path = shown / journal_name;
  if (auto held = lock(*file, LOCK_SH, path); !held) return tl::unexpected(held.error());
  auto text = read_all(*file, path);
  if (!text) return tl::unexpected(text.error());
  file->close();  // and with it the lock: writers need not wait while the text is read
  return content_of(*text, path, today);
}

Result<void> append_journal(const Descriptor& folder, const std::filesystem::path& shown, Date today,
                            const MakeEntries& make, std::vector<std::string>& notices) {
  auto file = open_journal(folder, O_RDWR | O_APPEND, shown);
  if (!file) return tl::unexpected(file.error());
  const std::filesystem::path path = shown / journal_name;
  if (auto held = lock(*file, LOCK_EX, path); !held) return held;
  auto text = read_all(*file, path);
  if (!text) return tl::unexpected(text.error());
  auto content = content_of(*text, path, today);
  if (!content) return tl::unexpected(content.error());
  auto values = make(*content);
  if (!values) return tl::unexpected(values.error());
  if (values->empty()) return {};

  off_t size = static_cast<off_t>(text->size());
  if (!content->torn.empty()) {
    auto name = set_aside(folder, shown, content->torn);
    if (!name) return tl::unexpected(name.error());
    size -= static_cast<off_t>(content->torn.size());
    if (::ftruncate(file->number(), size) != 0) return fail(Code::cannot_write, system_text(errno), path.string());
    notices.push_back("what was left of the cut-off entry is in " + (shown / *name).string());
  }
  std::string lines = content->newline_missing ? "\n" : "";
  std::size_t number = content->lines + (content->newline_missing ? 1 : 0);
  for (const json::EntryValue& value : *values) lines += json::write_entry(value, today, ++number) + "\n";
  return write_lines(*file, lines, size, path);
}

}  // namespace rtr::store
