// The protocol of FIT files: header, definitions, data.
#include "activity/fit_stream.hpp"

#include "activity/fit_crc.hpp"
#include "activity/fit_profile.hpp"

#include <algorithm>

namespace rtr::fit {
namespace {

constexpr std::size_t header_bytes_min = 12;
constexpr std::size_t crc_bytes = 2;

/// Reads from the front of a span; once it would have to read beyond the end it is `over`, and gives zeros.
class Cursor {
 public:
  explicit Cursor(Bytes bytes) : bytes_(bytes) {}

  bool over() const { return over_; }
  bool at_end() const { return bytes_.empty(); }
  Bytes take(std::size_t count) {
    if (count > bytes_.size()) {
      over_ = true;
      bytes_ = {};
      return {};
    }
    const Bytes taken = bytes_.first(count);
    bytes_ = bytes_.subspan(count);
    return taken;
  }
  std::uint8_t byte() {
    const Bytes one = take(1);
    return one.empty() ? std::uint8_t{0} : one.front();
  }

 private:
  Bytes bytes_;
  bool over_ = false;
};

std::uint64_t number_in(Bytes bytes, bool big) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) number = number << 8U | bytes[big ? i : bytes.size() - 1 - i];
  return number;
}

struct FieldShape {
  std::uint8_t number = 0;
  std::uint8_t size = 0;
  std::uint8_t base = 0;
};

struct Definition {
  bool known = false;
  bool big = false;
  std::uint16_t message = 0;
  std::vector<FieldShape> fields;
  std::size_t developer_bytes = 0;
};

/// Base types by the low five bits of their code: size in bytes (0: no whole number), signed, and whether 0 is "none".
struct BaseType {
  std::uint8_t size;
  bool is_signed = false;
  bool zero_is_none = false;
};
constexpr std::array<BaseType, 17> base_types{{{1},
                                               {1, true},
                                               {1},
                                               {2, true},
                                               {2},
                                               {4, true},
                                               {4},
                                               {0},  // text
                                               {0},  // fractions: nothing that is read here is one
                                               {0},
                                               {1, false, true},
                                               {2, false, true},
                                               {4, false, true},
                                               {0},  // bytes without meaning
                                               {8, true},
                                               {8},
                                               {8, false, true}}};

/// A whole number of a field; nothing where the field says "none", is a list, or has a size that its type cannot have.
std::optional<std::int64_t> whole(Bytes bytes, std::uint8_t base, bool big) {
  const std::size_t place = base & 0x1FU;
  if (place >= base_types.size()) return std::nullopt;
  const BaseType type = base_types[place];
  if (type.size == 0 || bytes.size() != type.size) return std::nullopt;
  const std::uint64_t number = number_in(bytes, big);
  const unsigned bits = 8U * type.size;
  const std::uint64_t ones = ~std::uint64_t{0} >> (64U - bits);
  const std::uint64_t none = type.zero_is_none ? 0 : type.is_signed ? ones >> 1U : ones;
  if (number == none) return std::nullopt;
  // Nothing that is read here has more than 32 bits: with no more, sums and products stay whole.
  if (number > UINT32_MAX) return std::nullopt;
  const bool negative = type.is_signed && (number >> (bits - 1)) != 0;
  return static_cast<std::int64_t>(number) - (negative ? static_cast<std::int64_t>(ones) + 1 : 0);
}

std::string words_in(Bytes bytes) {
  const auto end = std::find(bytes.begin(), bytes.end(), std::uint8_t{0});
  return {bytes.begin(), end};
}

/// The data of one file: what was defined so far, and the time that short time stamps are counted from.
class Stream {
 public:
  Stream(Bytes data, const std::function<bool(const Message&)>& take) : cursor_(data), take_(take) {}

  /// False when the data cannot be understood to its end.
  bool read() {
    while (!cursor_.at_end()) {
      const std::uint8_t header = cursor_.byte();
      const bool compressed = (header & 0x80U) != 0;
      if (!compressed && (header & 0x40U) != 0) {
        define(header);
        if (cursor_.over()) return false;
        continue;
      }
      const Definition& shape = definitions_[compressed ? header >> 5U & 3U : header & 15U];
      if (!shape.known) return false;
      if (!fill(shape)) return false;
      if (compressed) advance(header & 31U);
      if (!take_(message_)) return true;
    }
    return true;
  }

 private:
  void define(std::uint8_t header) {
    Definition shape;
    shape.known = true;
    cursor_.byte();  // reserved
    shape.big = cursor_.byte() == 1;
    shape.message = static_cast<std::uint16_t>(number_in(cursor_.take(2), shape.big));
    shape.fields.resize(cursor_.byte());
    for (FieldShape& field : shape.fields) field = {cursor_.byte(), cursor_.byte(), cursor_.byte()};
    if ((header & 0x20U) != 0) {
      for (std::size_t left = cursor_.byte(); left > 0; --left) {
        const Bytes field = cursor_.take(3);
        if (!field.empty()) shape.developer_bytes += field[1];
      }
    }
    definitions_[header & 15U] = std::move(shape);
  }

  bool fill(const Definition& shape) {
    message_.clear();
    message_.number = shape.message;
    for (const FieldShape& field : shape.fields) {
      const Bytes bytes = cursor_.take(field.size);
      if (cursor_.over()) return false;
      if ((field.base & 0x1FU) == base_type::string)
        message_.add(field.number, words_in(bytes));
      else if ((field.base & 0x1FU) == base_type::byte)
        message_.add(field.number, std::string(bytes.begin(), bytes.end()));
      else if (const auto number = whole(bytes, field.base, shape.big))
        message_.add(field.number, *number);
    }
    cursor_.take(shape.developer_bytes);
    if (const auto time = message_.value(field::timestamp)) time_ = static_cast<std::uint32_t>(*time);
    return !cursor_.over();
  }

  void advance(std::uint32_t offset) {
    time_ += (offset - (time_ & 31U)) & 31U;
    message_.add(field::timestamp, static_cast<std::int64_t>(time_));
  }

  Cursor cursor_;
  const std::function<bool(const Message&)>& take_;
  std::array<Definition, 16> definitions_;
  std::uint32_t time_ = 0;
  Message message_;
};

}  // namespace

bool looks_like_file(Bytes bytes) {
  constexpr std::string_view mark = ".FIT";
  return bytes.size() >= header_bytes_min && bytes[0] >= header_bytes_min &&
         std::equal(mark.begin(), mark.end(), bytes.begin() + 8);
}

Ending read_messages(Bytes bytes, const std::function<bool(const Message&)>& take) {
  const std::size_t header = std::min<std::size_t>(bytes[0], bytes.size());
  // A device that stopped suddenly leaves a size of 0: then all that follows is data, unless it is another file.
  const std::uint64_t said = number_in(bytes.subspan(4, 4), false);
  const std::size_t there = bytes.size() - header;
  const bool empty = said == 0 && there > crc_bytes && looks_like_file(bytes.subspan(header + crc_bytes));
  const bool cut = (said == 0 && !empty) || said > there;
  const std::size_t size = cut ? there : static_cast<std::size_t>(said);
  Ending ending;
  Bytes rest = bytes.subspan(header + size);
  ending.cut = !Stream(bytes.subspan(header, size), take).read() || cut;
  if (!cut && rest.size() >= crc_bytes) {
    ending.sum_wrong = crc(bytes.first(header + size)) != number_in(rest.first(crc_bytes), false);
    rest = rest.subspan(crc_bytes);
  } else {
    ending.cut = true;
    rest = {};
  }
  ending.rest = rest;
  return ending;
}

}  // namespace rtr::fit
