// Somebody at a terminal.
#pragma once

#include "cli/process.hpp"
#include "store/support.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rtr::test {

/// A runner's folder and a terminal to type at.
class Person {
 public:
  Person() {
    const auto made = run_process({RTR_PROGRAM, "init", "--runner", "ana", "--birth-year", "1990", "--onset",
                                   "2026-07-01", "--surgery", "no", "--today", "2026-10-05"},
                                  "", folder_.path().string());
    REQUIRE(made.code == 0);
  }

  Ended types(const std::vector<std::string>& arguments, const std::string& input) const {
    std::vector<std::string> words = arguments;
    words.insert(words.begin(), RTR_PROGRAM);
    return run_at_terminal(words, input, folder_.path().string());
  }
  Ended runs(const std::vector<std::string>& arguments) const {
    std::vector<std::string> words = arguments;
    words.insert(words.begin(), RTR_PROGRAM);
    return run_process(words, "", folder_.path().string());
  }
  Record record(std::string_view today) const {
    auto folder = store::Folder::open(folder_.path() / "data", "ana", day(today));
    REQUIRE(folder);
    return folder->load().value();
  }
  std::filesystem::path data() const { return folder_.path() / "data"; }
  /// Ready and screened, with a plan for the week of 5 October.
  void gets_ready() const {
    REQUIRE(runs({"check", "--none", "--quiet", "--resting-pain", "0", "--today", "2026-10-05", "--yes", "walk_30_min",
                  "daily_sitting", "daily_standing", "daily_bending", "daily_lifting", "squat", "lunge", "bird_dog",
                  "dead_bug", "seen_clinician"})
                .code == 0);
    REQUIRE(runs({"plan", "--week", "this", "--today", "2026-10-05"}).code == 0);
  }

 private:
  TemporaryFolder folder_;
};

inline bool says(const Ended& ended, std::string_view text) { return ended.out.find(text) != std::string::npos; }

}  // namespace rtr::test
