// Long answers go through a pager only at a terminal that they do not fit, and never when help comes first.
#include "cli/process.hpp"
#include "store/support.hpp"

using namespace rtr::test;

namespace {

const std::string program = RTR_PROGRAM;

Ended shell(const TemporaryFolder& folder, const std::string& line) {
  return run_process({"/bin/sh", "-c", line}, "", folder.path().string());
}
/// A shell at a terminal of 10 rows.
Ended at_terminal(const TemporaryFolder& folder, const std::string& line, const std::string& typed) {
  return run_at_terminal({"/bin/sh", "-c", "stty rows 10 cols 80; " + line}, typed, folder.path().string());
}

}  // namespace

TEST_CASE("a long answer goes through the pager, only at a terminal and only when it does not fit") {
  const TemporaryFolder folder;
  put_text(folder.path() / "pager", "#!/bin/sh\necho PAGED; cat\n");
  REQUIRE(shell(folder, "chmod +x pager").code == 0);
  const std::string paged = "PAGER=./pager " + program;
  const auto shows = [&](const std::string& line) {
    const Ended ended = at_terminal(folder, line, "");
    INFO(line << "\n" << ended.out);
    return ended.out.find("PAGED") != std::string::npos;
  };
  CHECK(shows(paged + " --demo why"));
  CHECK_FALSE(shows(paged + " --demo why --no-pager"));
  CHECK_FALSE(shows(paged + " --demo why --json"));
  CHECK_FALSE(shows(paged + " --demo plan --quiet"));
  CHECK_FALSE(shows("TERM=dumb " + paged + " --demo why"));
  CHECK_FALSE(shows("PAGER=cat " + program + " --demo why"));
  CHECK(shell(folder, paged + " --demo why").out.find("PAGED") == std::string::npos);

  SECTION("one that is not there shows everything all the same") {
    const Ended ended = at_terminal(folder, "PAGER=./no-such-pager " + program + " --demo why", "");
    CHECK(ended.out.find("The rules that spoke") != std::string::npos);
  }
}

TEST_CASE("where help comes first there is no pager before it") {
  const TemporaryFolder folder;
  REQUIRE(shell(folder, program + " init --runner ana --today 2026-10-05").code == 0);
  REQUIRE(shell(folder, program + " check --yes saddle_numbness --today 2026-10-05").code == 3);
  const Ended ended =
      at_terminal(folder, "stty rows 3; PAGER='echo PAGED' " + program + " plan --today 2026-10-05", "");
  INFO(ended.out);
  CHECK(ended.out.find("STOP. Get help now.") != std::string::npos);
  CHECK(ended.out.find("PAGED") == std::string::npos);
}
