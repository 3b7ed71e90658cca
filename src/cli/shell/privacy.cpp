// No core dumps, and no last words: a record in memory would be written where nobody expects it.
#include "cli/shell/privacy.hpp"

#include <sys/resource.h>

#include <cstdlib>

#ifdef __linux__
#include <sys/prctl.h>
#endif

// Stands in for that of GNU's C++ library, which writes what an exception nobody caught says, as it is, on stderr: that
// may be a runner's own words. Its 40 KB, mostly for the names of types, are then not linked.
namespace __gnu_cxx {                                              // NOLINT
[[noreturn]] void __verbose_terminate_handler() { std::abort(); }  // NOLINT
}  // namespace __gnu_cxx

namespace rtr::cli {

void keep_memory_private() {
  const rlimit none{0, 0};
  (void)::setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
  // The limit alone does not hold where dumps go to a program instead of a file.
  (void)::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

}  // namespace rtr::cli
