// The door through which libFuzzer hands its bytes to one trap; what a trap says ends the program, as a crash does.
#include "fuzz/traps.hpp"

#include <cstdio>
#include <cstdlib>

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const rtr::fuzz::Target* target = rtr::fuzz::target_named(RTR_TARGET);
  if (target == nullptr) std::abort();
  const rtr::fuzz::Broken broken = target->trap({reinterpret_cast<const char*>(data), size});
  for (const std::string& promise : broken) std::fprintf(stderr, "BROKEN: %s\n", promise.c_str());
  if (!broken.empty()) std::abort();
  return 0;
}
