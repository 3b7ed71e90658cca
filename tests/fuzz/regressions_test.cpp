// Every input that once sprang a trap, and a handful of ordinary ones, through the same traps, with any compiler.
// The input's folder below proof/fuzz/regressions names its trap (scripts/prove fuzz keeps them there).
#include "fuzz/traps.hpp"
#include "simulation/approved.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <vector>

namespace rtr::test {
namespace {

std::string told(const fuzz::Broken& broken) {
  std::string text;
  for (const std::string& promise : broken) text += promise + "\n";
  return text;
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, std::string_view ending = {}) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().string().ends_with(ending)) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void spring(std::string_view trap, const std::filesystem::path& file) {
  const fuzz::Target* target = fuzz::target_named(trap);
  REQUIRE(target != nullptr);
  INFO(file.filename().string());
  CHECK(told(target->trap(text_in(file))).empty());
}

}  // namespace

TEST_CASE("no input that once sprang a trap springs it again", "[fuzz]") {
  std::size_t played = 0;
  for (const auto& folder : std::filesystem::directory_iterator(in_repository("proof/fuzz/regressions"))) {
    for (const auto& file : files_in(folder.path())) {
      spring(folder.path().filename().string(), file);
      ++played;
    }
  }
  CHECK(played > 0);
}

TEST_CASE("the scenarios and examples spring no trap", "[fuzz]") {
  for (const auto& file : files_in(in_repository("tests/scenarios"), ".record.json")) {
    spring("record", file);
    spring("record_to_plan", file);
  }
  for (const auto& file : files_in(in_repository("tests/scenarios"), ".plan.json")) spring("plan", file);
  for (const auto& file : files_in(in_repository("tests/scenarios"), ".protocol.json")) spring("protocol", file);
  for (const auto& file : files_in(in_repository("data/protocols"))) spring("protocol", file);
}

TEST_CASE("every trap takes nothing, and a few bytes, without being sprung", "[fuzz]") {
  for (const fuzz::Target& target : fuzz::targets()) {
    INFO(target.name);
    for (const std::string_view bytes : {"", "\x80", "[]", "{}", "2026-02-30", "today walk 20"}) {
      INFO(bytes);
      CHECK(told(target.trap(bytes)).empty());
    }
  }
}

}  // namespace rtr::test
