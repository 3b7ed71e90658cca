// Writes JSON.
#include "json/writer.hpp"

#include "common/text.hpp"
#include "json/number.hpp"

namespace rtr::json {
namespace {

/// The length of the UTF-8 character that `text` begins with; 0 when it begins with none.
std::size_t character_length(std::string_view text) {
  const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
  const auto follows = [&](std::size_t at, unsigned low = 0x80U, unsigned high = 0xBFU) {
    return byte(at) >= low && byte(at) <= high;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80U) return 1;
  if (lead >= 0xC2U && lead <= 0xDFU) return follows(1) ? 2 : 0;
  if (lead >= 0xE0U && lead <= 0xEFU) {  // no overlong forms, no surrogates
    const bool second = follows(1, lead == 0xE0U ? 0xA0U : 0x80U, lead == 0xEDU ? 0x9FU : 0xBFU);
    return second && follows(2) ? 3 : 0;
  }
  if (lead >= 0xF0U && lead <= 0xF4U) {
    const bool second = follows(1, lead == 0xF0U ? 0x90U : 0x80U, lead == 0xF4U ? 0x8FU : 0xBFU);
    return second && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

/// The code point of a whole character of two or three bytes, or of one.
std::uint32_t code_point(std::string_view character) {
  const auto lead = static_cast<unsigned char>(character.front());
  std::uint32_t code = character.size() == 1 ? lead : lead & (character.size() == 2 ? 0x1FU : 0x0FU);
  for (const char next : character.substr(1)) code = code << 6U | (static_cast<unsigned char>(next) & 0x3FU);
  return code;
}

}  // namespace

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = character_length(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

Writer& Writer::open(bool list) {
  before_value();
  out_ += list ? '[' : '{';
  levels_.push_back({list, true});
  return *this;
}
Writer& Writer::open_object() { return open(false); }
Writer& Writer::open_list() { return open(true); }

Writer& Writer::close() {
  const Level level = levels_.back();
  levels_.pop_back();
  if (!level.empty) new_line();
  out_ += level.list ? ']' : '}';
  return *this;
}

Writer& Writer::key(std::string_view name) {
  before_value();
  put_text(name);
  out_ += indent_ < 0 ? ":" : ": ";
  after_key_ = true;
  return *this;
}

Writer& Writer::text(std::string_view value) {
  before_value();
  put_text(value);
  return *this;
}

Writer& Writer::number(std::int64_t value) { return decimal(value, 0); }

Writer& Writer::decimal(std::int64_t value, int decimals) {
  before_value();
  out_ += decimal_text(value, decimals);
  return *this;
}

Writer& Writer::boolean(bool value) {
  before_value();
  out_ += value ? "true" : "false";
  return *this;
}

Writer& Writer::null() {
  before_value();
  out_ += "null";
  return *this;
}

void Writer::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) return;
  if (!levels_.back().empty) out_ += ',';
  levels_.back().empty = false;
  new_line();
}

void Writer::new_line() {
  if (indent_ < 0) return;
  out_ += '\n';
  out_.append(levels_.size() * static_cast<std::size_t>(indent_), ' ');
}

void Writer::put_text(std::string_view value) {
  out_ += '"';
  while (!value.empty()) {
    const std::size_t length = character_length(value);
    const char first = value.front();
    if (length == 0) {
      out_ += "\xEF\xBF\xBD";
    } else if (first == '"' || first == '\\') {
      out_ += '\\';
      out_ += first;
    } else if (first == '\n') {
      out_ += "\\n";
    } else if (length <= 3 && acts_on_the_reader(code_point(value.substr(0, length)))) {
      put_escape(code_point(value.substr(0, length)));
    } else {
      out_ += value.substr(0, length);
    }
    value.remove_prefix(length == 0 ? 1 : length);
  }
  out_ += '"';
}

void Writer::put_escape(std::uint32_t code) {
  constexpr std::string_view hex = "0123456789abcdef";
  out_ += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out_ += hex[(code >> static_cast<unsigned>(shift)) & 0xFU];
}

}  // namespace rtr::json
