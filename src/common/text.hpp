// Small text helpers that every edge needs: dates and numbers as the files write them.
#pragma once

#include "rtr/date.hpp"
#include "rtr/protocol.hpp"

#include <span>
#include <string>
#include <string_view>

namespace rtr {

/// `2026-11-23`.
std::string iso(Date date);
/// Seconds as minutes with at most two decimals and no trailing zeros: 5550 is "92.5". Independent of the locale.
std::string minutes_text(Seconds seconds);
/// Metres as kilometres with at most two decimals: 3100 is "3.1".
std::string km_text(Metres metres);
/// The candidate nearest to `word` by edit distance, when near enough to be what was meant; else empty.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace rtr
