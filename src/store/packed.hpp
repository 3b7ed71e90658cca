// Values as bytes and back. A type of several fields names them once, in a function `fields` for both ways.
#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace rtr::store {

/// The last value of an enumeration; to be named for each that is packed, so that no other number becomes one.
template <class Enum>
inline constexpr Enum last_of = Enum::its_last_value_is_not_named;

template <class T>
concept Whole = std::is_integral_v<T> || std::is_enum_v<T>;

/// The most that a number of this type may be, where that is less than what its bytes hold.
template <Whole T>
constexpr std::uint64_t most_of() {
  if constexpr (std::is_enum_v<T>) return static_cast<std::uint64_t>(last_of<T>);
  if constexpr (std::is_same_v<T, bool>) return 1;
  return UINT64_MAX;
}

/// Appends values to a text.
class Packer {
 public:
  explicit Packer(std::string& to) : to_(to) {}

  template <class... Values>
  void operator()(const Values&... values) {
    (one(values), ...);
  }

  /// Seven bits a byte.
  void number(std::uint64_t value) {
    for (; value >= 0x80U; value >>= 7U) to_ += static_cast<char>((value & 0x7FU) | 0x80U);
    to_ += static_cast<char>(value);
  }

 private:
  template <Whole T>
  void one(T value) {
    // The sign goes into the lowest bit: small numbers stay short.
    const auto wide = static_cast<std::int64_t>(value);
    if constexpr (most_of<T>() == UINT64_MAX)
      number((static_cast<std::uint64_t>(wide) << 1U) ^ static_cast<std::uint64_t>(wide >> 63U));
    else
      number(static_cast<std::uint64_t>(wide));
  }
  void one(const std::string& value) {
    number(value.size());
    to_ += value;
  }
  template <class T>
  void one(const std::optional<T>& value) {
    one(value.has_value());
    if (value) one(*value);
  }
  template <class T>
  void one(const std::vector<T>& values) {
    number(values.size());
    for (const T& value : values) one(value);
  }
  template <std::size_t N>
  void one(const std::bitset<N>& bits) {
    number(bits.to_ullong());
  }
  /// Many small numbers in a row: each with how often it stands there.
  template <class T, std::size_t N>
  void one(const std::array<T, N>& values) {
    for (auto from = values.begin(); from != values.end();) {
      const auto to = std::find_if(from, values.end(), [&](const T& other) { return other != *from; });
      one(*from);
      number(static_cast<std::uint64_t>(to - from));
      from = to;
    }
  }
  template <class T>
  requires(std::is_class_v<T>) void one(const T& value) { fields(*this, value); }

  std::string& to_;
};

/// Takes values from what a Packer wrote. From anything else it gives some values, and is not good().
class Unpacker {
 public:
  explicit Unpacker(std::string_view from) : at_(from.data()), end_(from.data() + from.size()) {}

  template <class... Values>
  void operator()(Values&... values) {
    (one(values), ...);
  }

  /// A number of at most `most`; 0 where there is none.
  std::uint64_t number(std::uint64_t most = UINT64_MAX) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; at_ != end_ && shift < 64U; shift += 7U) {
      const auto byte = static_cast<unsigned char>(*at_++);
      value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80U) return value <= most ? value : fail();
    }
    return fail();
  }
  bool good() const { return good_; }
  std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }

 private:
  std::uint64_t fail() {
    good_ = false;
    at_ = end_;
    return 0;
  }

  template <Whole T>
  void one(T& value) {
    const std::uint64_t read = number(most_of<T>());
    if constexpr (most_of<T>() == UINT64_MAX)
      value = static_cast<T>(static_cast<std::int64_t>(read >> 1U) ^ -static_cast<std::int64_t>(read & 1U));
    else
      value = static_cast<T>(read);
  }
  void one(std::string& value) {
    const std::size_t size = number(left());
    value.assign(at_, size);
    at_ += size;
  }
  template <class T>
  void one(std::optional<T>& value) {
    bool there = false;
    one(there);
    if (there) one(value.emplace());
  }
  template <class T>
  void one(std::vector<T>& values) {
    // Each value takes a byte at least.
    for (std::size_t count = number(left()); count > 0 && good_; --count) one(values.emplace_back());
  }
  template <std::size_t N>
  void one(std::bitset<N>& bits) {
    static_assert(N < 64);
    bits = number((std::uint64_t{1} << N) - 1);
  }
  template <class T, std::size_t N>
  void one(std::array<T, N>& values) {
    for (std::size_t from = 0; from < N && good_;) {
      T value{};
      one(value);
      const std::size_t count = number(N - from);
      if (count == 0) fail();
      std::fill_n(values.begin() + static_cast<std::ptrdiff_t>(from), count, value);
      from += count;
    }
  }
  template <class T>
  requires(std::is_class_v<T>) void one(T& value) { fields(*this, value); }

  const char* at_;
  const char* end_;
  bool good_ = true;
};

}  // namespace rtr::store
