// Every command as it is used: tests/cli/*.golden, each played and compared byte for byte. RTR_APPROVE=1 rewrites them.
#include "cli/golden.hpp"
#include "simulation/approved.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

using namespace rtr::test;

TEST_CASE("the commands answer as their golden files say", "[golden]") {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(in_repository("tests/cli"))) {
    if (entry.path().extension() == ".golden") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  REQUIRE_FALSE(files.empty());
  for (const std::filesystem::path& file : files) {
    const std::string before = text_in(file);
    const std::string after = write_golden(played(read_golden(before), RTR_PROGRAM));
    const bool approved = is_approved(file, after);
    INFO(file.filename().string() << " was\n" << before << "\nand is now\n" << after);
    CHECK(approved);
  }
}
