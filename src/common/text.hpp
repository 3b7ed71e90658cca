// Small text helpers that every edge needs: dates and numbers as the files write them.
#pragma once

#include "rtr/date.hpp"
#include "rtr/protocol.hpp"

#include <cstdint>
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
/// Control characters, line separators, and marks that change how the text around them is laid out: never printed as
/// they are, wherever a text comes from.
constexpr bool acts_on_the_reader(std::uint32_t code) {
  const auto within = [code](std::uint32_t first, std::uint32_t last) { return code >= first && code <= last; };
  return code < 0x20U || within(0x7FU, 0x9FU) || code == 0x061CU || within(0x200EU, 0x200FU) ||
         within(0x2028U, 0x202EU) || within(0x2066U, 0x2069U) || code == 0xFEFFU;
}
/// The candidate nearest to `word` by edit distance, when near enough to be what was meant; else empty.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace rtr
