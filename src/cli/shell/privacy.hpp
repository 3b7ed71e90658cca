// What the program remembers of a runner stays in its own memory and in the runner's folder.
#pragma once

namespace rtr::cli {

/// From now on a crash leaves no core file, and no other program of the same user can look into this one.
void keep_memory_private();

}  // namespace rtr::cli
