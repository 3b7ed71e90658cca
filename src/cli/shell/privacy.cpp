// No core dumps: a record in memory would be written where nobody expects it.
#include "cli/shell/privacy.hpp"

#include <sys/resource.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

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
