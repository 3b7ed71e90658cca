// One code point at a time out of UTF-8, strictly: overlong forms, surrogates and torn sequences are invalid.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rtr::terminal {

/// The code point at the start of a text and how many bytes it takes; an invalid byte is one byte long.
struct Decoded {
  std::uint32_t code = 0;
  std::size_t bytes = 1;
  bool valid = false;
};

/// Reads the first code point of `text`, which is not empty.
Decoded decode(std::string_view text);

}  // namespace rtr::terminal
