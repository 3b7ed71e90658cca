// The time zone of this computer, for moments that files give in UTC.
#pragma once

#include <cstdint>

namespace rtr::cli {

/// Seconds that clocks here were ahead of UTC at a moment.
int local_offset_s(std::int64_t moment);

}  // namespace rtr::cli
