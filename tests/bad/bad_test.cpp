// Everything that can be wrong with a file or an argument: each is refused with its message and code, or is harmless,
// and nothing is kept or changed. RTR_APPROVE=1 writes what came out into the cases.
#include "bad/case.hpp"
#include "simulation/approved.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace rtr::test;

namespace {

void play_cases_in(const std::string& kind) {
  std::size_t count = 0;
  for (const std::filesystem::path& file : case_files()) {
    if (file.parent_path().filename() != kind) continue;
    ++count;
    INFO(kind << "/" << file.filename().string());
    const std::string before = text_in(file);
    const PlayedCase played = played_case(read_golden(before), RTR_PROGRAM);
    const std::string after = write_golden(played.golden);
    INFO("was\n" << before << "\nand is now\n" << after);
    CHECK(is_approved(file, after));
    CHECK(played.faults == std::vector<std::string>{});
  }
  CHECK(count > 0);
}

}  // namespace

// One test for each kind, so that they can run side by side.
TEST_CASE("text that is no JSON is refused as the cases say", "[bad]") { play_cases_in("syntax"); }
TEST_CASE("values of the wrong kind are refused as the cases say", "[bad]") { play_cases_in("types"); }
TEST_CASE("values out of range are refused as the cases say", "[bad]") { play_cases_in("ranges"); }
TEST_CASE("dates that cannot be are refused as the cases say", "[bad]") { play_cases_in("dates"); }
TEST_CASE("ids and names that cannot be are refused as the cases say", "[bad]") { play_cases_in("identity"); }
TEST_CASE("arguments that cannot be are refused as the cases say", "[bad]") { play_cases_in("arguments"); }
TEST_CASE("files of watches and apps are refused as the cases say", "[bad]") { play_cases_in("activities"); }
TEST_CASE("hostile surroundings do no harm", "[bad]") { play_cases_in("hostile"); }

TEST_CASE("every case is played", "[bad]") {
  for (const std::filesystem::path& file : case_files()) {
    const std::string kind = file.parent_path().filename().string();
    INFO(file.string());
    CHECK((kind == "syntax" || kind == "types" || kind == "ranges" || kind == "dates" || kind == "identity" ||
           kind == "arguments" || kind == "hostile" || kind == "activities"));
  }
}

TEST_CASE("rtr protocol check says of a bad table what rtr plan says of it", "[bad]") {
  const std::string planned = "run plan --demo --protocol ", checked = "run protocol check ";
  std::size_t count = 0;
  for (const std::filesystem::path& file : case_files()) {
    Golden golden = read_golden(text_in(file));
    for (Section& section : golden.sections) {
      if (!section.head.starts_with(planned) || section.head.find('/') == std::string::npos) continue;
      section.head.replace(0, planned.size(), checked);
      ++count;
      INFO(file.string());
      CHECK(write_golden(played_case(golden, RTR_PROGRAM).golden) == write_golden(golden));
      break;
    }
  }
  CHECK(count >= 15);
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
