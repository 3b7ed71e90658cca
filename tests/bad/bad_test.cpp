// Everything that can be wrong with a file or an argument: each is refused with its message and code, or is harmless,
// and nothing is kept or changed. RTR_APPROVE=1 writes what came out into the cases.
#include "bad/case.hpp"
#include "simulation/approved.hpp"
#include "support/catch.hpp"

using namespace rtr::test;

TEST_CASE("bad files and arguments end as their cases say", "[bad]") {
  for (const std::filesystem::path& file : case_files()) {
    INFO(file.parent_path().filename().string() << "/" << file.filename().string());
    const std::string before = text_in(file);
    const PlayedCase played = played_case(read_golden(before), RTR_PROGRAM);
    const std::string after = write_golden(played.golden);
    INFO("was\n" << before << "\nand is now\n" << after);
    CHECK(is_approved(file, after));
    CHECK(played.faults == std::vector<std::string>{});
  }
}

TEST_CASE("there are more than a hundred and twenty cases, each with its own sentence", "[bad]") {
  std::vector<std::string> sentences;
  for (const std::filesystem::path& file : case_files()) {
    sentences.push_back(read_golden(text_in(file)).opening);
    INFO(file.string());
    CHECK(sentences.back().size() > 10);
  }
  CHECK(sentences.size() >= 120);
  std::sort(sentences.begin(), sentences.end());
  CHECK(std::adjacent_find(sentences.begin(), sentences.end()) == sentences.end());
}
