// UTF-16, as some editors and spreadsheets on Windows save texts.
#include "activity/formats.hpp"

namespace rtr::activity {
namespace {

constexpr char32_t replacement = 0xFFFD;

void append(std::string& text, char32_t c) {
  const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80U | (c >> shift & 0x3FU)); };
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += static_cast<char>(0xC0U | c >> 6U);
    tail(0);
  } else if (c < 0x10000) {
    text += static_cast<char>(0xE0U | c >> 12U);
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0U | c >> 18U);
    tail(12);
    tail(6);
    tail(0);
  }
}

/// By its byte order mark, or by a `<` of two bytes.
enum class Order : std::uint8_t { none, little, big };
Order order_of(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("<\0"sv)) return Order::little;
  return bytes.starts_with("\xFE\xFF"sv) || bytes.starts_with("\0<"sv) ? Order::big : Order::none;
}

}  // namespace

Result<std::string> as_utf8(std::string bytes, const std::string& file) {
  const Order order = order_of(bytes);
  if (order == Order::none) return bytes;
  const auto unit = [&](std::size_t i) -> char32_t {
    const char32_t first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
    return order == Order::little ? first | second << 8U : second | first << 8U;
  };
  std::string text;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t c = unit(i);
    if (i == 0 && c == 0xFEFF) continue;
    if (c >= 0xD800 && c < 0xE000) {
      const char32_t low = c < 0xDC00 && i + 3 < bytes.size() ? unit(i + 2) : 0;
      const bool pair = low >= 0xDC00 && low < 0xE000;
      c = pair ? 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00) : replacement;
      if (pair) i += 2;
    }
    append(text, c);
    if (text.size() > file_bytes_max) return fail(Code::bad_data, "is larger than 64 MiB, the most that is read", file);
  }
  return text;
}

}  // namespace rtr::activity
