// The check sum of FIT files.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace rtr::fit {

/// CRC-16, reflected polynomial 0xA001, beginning with 0 (or with the sum of what came before).
constexpr std::uint16_t crc(std::span<const std::uint8_t> bytes, std::uint16_t sum = 0) {
  constexpr auto table = [] {
    std::array<std::uint16_t, 256> sums{};
    for (std::size_t byte = 0; byte < sums.size(); ++byte) {
      auto value = static_cast<std::uint16_t>(byte);
      for (int bit = 0; bit < 8; ++bit)
        value = static_cast<std::uint16_t>((value & 1U) != 0 ? (value >> 1U) ^ 0xA001U : value >> 1U);
      sums[byte] = value;
    }
    return sums;
  }();
  for (const std::uint8_t byte : bytes) sum = static_cast<std::uint16_t>((sum >> 8U) ^ table[(sum ^ byte) & 0xFFU]);
  return sum;
}

}  // namespace rtr::fit
