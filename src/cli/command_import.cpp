// rtr import: takes in what other programs and other copies hold. What a file is, is known by what is in it.
#include "cli/import_reader.hpp"
#include "cli/words.hpp"
#include "store/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace rtr::cli {
namespace {

/// The first bytes of a file; a pipe is not waited for.
Result<std::string> head_of(const std::string& path) {
  const store::Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (!file.open()) return fail(Code::no_input, store::system_text(errno), path);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return fail(Code::no_input, store::system_text(errno), path);
  if (!S_ISREG(status.st_mode)) return fail(Code::bad_data, "is not an ordinary file", path);
  std::array<char, 4096> buffer{};
  const ssize_t count = ::pread(file.number(), buffer.data(), buffer.size(), 0);
  if (count < 0) return fail(Code::no_input, store::system_text(errno), path);
  return std::string(buffer.data(), static_cast<std::size_t>(count));
}

Result<const ImportReader*> reader_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return fail(Code::no_input, store::system_text(errno), path);
  Candidate candidate{path, S_ISDIR(status.st_mode), {}};
  std::string head;
  if (!candidate.folder) {
    auto read = head_of(path);
    if (!read) return tl::unexpected(read.error());
    head = std::move(*read);
    candidate.head = head;
  }
  for (const ImportReader& reader : import_readers()) {
    if (reader.knows(candidate)) return &reader;
  }
  std::vector<std::string> names;
  for (const ImportReader& reader : import_readers()) names.emplace_back(reader.name);
  return fail(Code::bad_data, "is nothing that rtr import knows", path, "It reads " + joined(names, "; ") + ".");
}

class ImportCommand : public Command {
 public:
  void declare(Flags& flags) override { flags.words("FILE", files_, "what to take in; its content says what it is"); }

  Result<Code> run(Shell& shell) override {
    if (files_.empty()) return usage("a file is needed", "rtr import FILE");
    auto source = load_folder(shell);
    if (!source) return tl::unexpected(source.error());
    std::vector<const ImportReader*> readers;
    for (const std::string& file : files_) {
      auto reader = reader_of(file);
      if (!reader) return tl::unexpected(reader.error());
      readers.push_back(*reader);
    }
    Code code = Code::done;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      auto taken = readers[i]->take(shell, *source, files_[i]);
      if (!taken) return tl::unexpected(taken.error());
      code = *taken;  // what holds after the last of them
    }
    return code;
  }

 private:
  std::vector<std::string> files_;
};

}  // namespace

std::unique_ptr<Command> make_import_command() { return std::make_unique<ImportCommand>(); }

}  // namespace rtr::cli
