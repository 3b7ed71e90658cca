// Work on many things at once, for the commands that have many: a caseload, a batch. Results go into places by index,
// so how many threads there were can never be seen in them.
#pragma once

#include <cstddef>
#include <functional>

namespace rtr {

/// As many threads as this computer runs at once for us; at least one.
int threads_here();

/// Calls `work` once for each index below `count`, on at most `threads` threads, in no order that may be relied on.
/// Returns when all is done. What `work` throws is thrown here, and then not every index was worked on.
void in_parallel(std::size_t count, int threads, const std::function<void(std::size_t)>& work);

}  // namespace rtr
