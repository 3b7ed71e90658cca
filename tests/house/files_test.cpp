// Files are short and say what they are for.
#include "house/sources.hpp"

namespace rtr::house {

TEST_CASE("no source file has more than 300 lines", "[house]") {
  for (const SourceFile& file : sources_in("src")) {
    INFO(file.path);
    CHECK(std::count(file.text.begin(), file.text.end(), '\n') <= 300);
  }
}

TEST_CASE("every source file opens with what it is for", "[house]") {
  for (const char* folder : {"src", "include", "cmake"}) {
    for (const SourceFile& file : sources_in(folder)) {
      INFO(file.path);
      CHECK(file.text.starts_with("// "));
    }
  }
}

TEST_CASE("every header is included once only", "[house]") {
  for (const char* folder : {"src", "include"}) {
    for (const SourceFile& file : sources_in(folder)) {
      if (!file.path.ends_with(".hpp")) continue;
      INFO(file.path);
      CHECK(contains(file.text, "\n#pragma once\n"));
    }
  }
}

}  // namespace rtr::house
