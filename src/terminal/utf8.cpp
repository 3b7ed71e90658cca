// The strict UTF-8 decoder.
#include "terminal/utf8.hpp"

namespace rtr::terminal {

namespace {

std::uint32_t byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// How many bytes follow a leading byte, and the smallest code point that needs so many.
struct Lead {
  std::size_t following;
  std::uint32_t smallest;
  std::uint32_t mask;
};

Lead lead_of(std::uint32_t first) {
  if ((first & 0xE0U) == 0xC0U) return {1, 0x80, 0x1F};
  if ((first & 0xF0U) == 0xE0U) return {2, 0x800, 0x0F};
  if ((first & 0xF8U) == 0xF0U) return {3, 0x10000, 0x07};
  return {0, 0, 0};
}

}  // namespace

Decoded decode(std::string_view text) {
  const std::uint32_t first = byte_at(text, 0);
  if (first < 0x80U) return {first, 1, true};
  const Decoded invalid{first, 1, false};
  const Lead lead = lead_of(first);
  if (lead.following == 0 || text.size() <= lead.following) return invalid;
  std::uint32_t code = first & lead.mask;
  for (std::size_t i = 1; i <= lead.following; ++i) {
    const std::uint32_t next = byte_at(text, i);
    if ((next & 0xC0U) != 0x80U) return invalid;
    code = (code << 6U) | (next & 0x3FU);
  }
  const bool surrogate = code >= 0xD800U && code <= 0xDFFFU;
  if (code < lead.smallest || code > 0x10FFFFU || surrogate) return invalid;
  return {code, lead.following + 1, true};
}

}  // namespace rtr::terminal
