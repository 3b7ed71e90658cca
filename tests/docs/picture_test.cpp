// The picture of the terminal is what the program prints (scripts/picture).
#include "cli/process.hpp"
#include "simulation/approved.hpp"
#include "store/support.hpp"

using namespace rtr::test;

TEST_CASE("the picture of the terminal is what the program prints", "[docs][golden]") {
  const TemporaryFolder folder;
  const std::filesystem::path script = in_repository("scripts/picture"), kept = in_repository("docs/terminal.svg");
  const Ended drawn =
      run_process({"/usr/bin/env", "python3", script.string(), RTR_PROGRAM}, "", folder.path().string());
  INFO(drawn.err << "scripts/approve draws it anew; it was\n" << text_in(kept) << "\nand is now\n" << drawn.out);
  REQUIRE(drawn.code == 0);
  CHECK(is_approved(kept, drawn.out));
}

TEST_CASE("the picture needs nothing from elsewhere and says in words what it shows", "[docs]") {
  const std::string picture = text_in(in_repository("docs/terminal.svg"));
  for (const char* remote : {"url(", "@import", "href", "<image", "<script", "@font-face"}) {
    INFO(remote);
    CHECK(picture.find(remote) == std::string::npos);
  }
  CHECK(picture.find("://") == picture.rfind("://"));  // the name of the format itself
  CHECK(picture.find("<title>") != std::string::npos);
  CHECK(picture.find("<desc>Week of ") != std::string::npos);
}
