// Bytes as choices, one after the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rtr::fuzz {

class Choices {
 public:
  explicit Choices(std::string_view bytes) : bytes_(bytes) {}

  /// 0 to `count` - 1 (at most 256); 0 when there are no bytes left.
  int below(int count) { return next() % count; }
  /// True for the `of_256` highest bytes, so never once they have run out.
  bool seldom(int of_256) { return next() >= 256 - of_256; }

 private:
  int next() {
    if (bytes_.empty()) return 0;
    const int byte = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return byte;
  }
  std::string_view bytes_;
};

}  // namespace rtr::fuzz
