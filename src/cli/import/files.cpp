// Files to import.
#include "cli/import/files.hpp"

#include "activity/formats.hpp"
#include "store/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>

namespace rtr::cli {
namespace {

constexpr std::size_t files_max = 20'000;
constexpr int depth_max = 16;

}  // namespace

Result<std::vector<FoundFile>> files_at(const std::string& path) {
  struct stat status {};
  if (path == "-") return std::vector<FoundFile>{{path, true}};
  if (::stat(path.c_str(), &status) != 0) return fail(Code::no_input, store::system_text(errno), path);
  if (!S_ISDIR(status.st_mode)) return std::vector<FoundFile>{{path, true}};
  std::vector<FoundFile> files;
  std::error_code error;
  std::filesystem::recursive_directory_iterator entry(path, error), end;
  for (; !error && entry != end; entry.increment(error)) {
    std::error_code ignored;
    const bool hidden = entry->path().filename().string().starts_with('.');
    if (hidden || entry.depth() > depth_max || entry->is_symlink(ignored)) {
      entry.disable_recursion_pending();
      continue;
    }
    if (!entry->is_regular_file(ignored)) continue;
    files.push_back({entry->path().string(), false});
    if (files.size() > files_max)
      return fail(Code::bad_data, "holds more than 20000 files, the most that is read", path);
  }
  if (error) return fail(Code::no_input, store::system_text(error.value()), path);
  std::sort(files.begin(), files.end(), [](const FoundFile& a, const FoundFile& b) { return a.path < b.path; });
  if (files.empty()) return fail(Code::no_input, "holds no file", path);
  return files;
}

Result<std::string> head_of(const std::string& path) {
  // A pipe is not waited for.
  const store::Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  struct stat status {};
  if (!file.open() || ::fstat(file.number(), &status) != 0)
    return fail(Code::no_input, store::system_text(errno), path);
  if (!S_ISREG(status.st_mode)) return std::string();
  std::array<char, 4096> buffer{};
  const ssize_t count = ::pread(file.number(), buffer.data(), buffer.size(), 0);
  if (count < 0) return fail(Code::no_input, store::system_text(errno), path);
  return std::string(buffer.data(), static_cast<std::size_t>(count));
}

Result<Input> read_unpacked(const std::string& path) {
  auto input = read_input(path);
  if (!input) return input;
  if (input->text.size() > activity::file_bytes_max)
    return fail(Code::bad_data, "is larger than 64 MiB, the most that is read", input->name);
  if (activity::format_of(input->text) == activity::Format::gzip) {
    auto text = activity::unpacked(input->text, input->name);
    if (!text) return tl::unexpected(text.error());
    input->text = std::move(*text);
  }
  auto text = activity::as_utf8(std::move(input->text), input->name);
  if (!text) return tl::unexpected(text.error());
  input->text = std::move(*text);
  return input;
}

}  // namespace rtr::cli
