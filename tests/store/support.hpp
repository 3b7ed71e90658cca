// A data folder of its own for each test, and small looks at what is in it.
#pragma once

#include "json/codec.hpp"
#include "store/store.hpp"
#include "support/catch.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace rtr::test {

/// A folder that is gone when the test ends.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "rtr-test-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = std::filesystem::canonical(name);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline std::string text_of_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void put_text(const std::filesystem::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text;
  REQUIRE(file.flush());
}

inline unsigned mode_of(const std::filesystem::path& path) {
  struct stat status {};
  REQUIRE(::lstat(path.c_str(), &status) == 0);
  return static_cast<unsigned>(status.st_mode) & 07777U;
}

inline Date day(std::string_view text) { return *parse_date(text); }
inline const Date store_today = *parse_date("2026-10-12");

inline Runner runner_named(const std::string& id) {
  Runner runner;
  runner.id = id;
  return runner;
}

inline store::Folder new_folder(const std::filesystem::path& data) {
  auto folder = store::Folder::create(data, runner_named("maria"), store_today);
  REQUIRE(folder);
  return std::move(*folder);
}

inline Session walk_run_on(std::string_view date) {
  Session session;
  session.date = day(date);
  session.kind = SessionKind::walk_run;
  session.stage = "S1";
  session.run_s = 300;
  session.walk_s = 1200;
  return session;
}

}  // namespace rtr::test
