// The bytes of a FIT file as messages. Knows the protocol, nothing of what messages mean. Everything is read through
// spans whose bounds are checked; whatever is not understood is passed over by its size.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rtr::fit {

using Bytes = std::span<const std::uint8_t>;

/// One message: the fields that hold one valid whole number, and its texts; bytes without meaning are a text as well.
class Message {
 public:
  std::uint16_t number = 0;

  /// A number that is not below zero: one that is, is none.
  std::optional<std::int64_t> value(std::uint8_t field) const {
    const auto amount = signed_value(field);
    return amount && *amount >= 0 ? amount : std::nullopt;
  }
  std::optional<std::int64_t> signed_value(std::uint8_t field) const {
    for (const auto& [name, amount] : values_) {
      if (name == field) return amount;
    }
    return std::nullopt;
  }
  std::string_view text(std::uint8_t field) const {
    for (const auto& [name, words] : texts_) {
      if (name == field) return words;
    }
    return {};
  }
  void clear() {
    values_.clear();
    texts_.clear();
  }
  void add(std::uint8_t field, std::int64_t amount) { values_.emplace_back(field, amount); }
  void add(std::uint8_t field, std::string words) { texts_.emplace_back(field, std::move(words)); }

 private:
  std::vector<std::pair<std::uint8_t, std::int64_t>> values_;
  std::vector<std::pair<std::uint8_t, std::string>> texts_;
};

/// Whether bytes begin as a FIT file does.
bool looks_like_file(Bytes bytes);

/// What came of one file of a chain.
struct Ending {
  Bytes rest;        ///< what stands behind the file
  bool cut = false;  ///< it ends before it should, or cannot be understood from some place on
  bool sum_wrong = false;
};

/// Hands the messages of the first file in `bytes` to `take`, in their order, until it answers false.
/// `bytes` has to look like a file.
Ending read_messages(Bytes bytes, const std::function<bool(const Message&)>& take);

}  // namespace rtr::fit
