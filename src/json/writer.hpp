// Writes JSON in the order in which it is told, with numbers as exact decimals. It cannot fail: bytes that are not
// UTF-8 come out as U+FFFD, and what acts on a terminal or turns the reading direction as \uXXXX.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rtr::json {

/// Whether a text is UTF-8 throughout.
bool is_utf8(std::string_view text);

class Writer {
 public:
  /// `indent` < 0 writes one line.
  explicit Writer(int indent) : indent_(indent) {}

  Writer& open_object();
  Writer& open_list();
  Writer& close();  ///< what was opened last

  Writer& key(std::string_view name);
  Writer& text(std::string_view value);
  Writer& number(std::int64_t value);
  /// `value` divided by ten to the power of `decimals`.
  Writer& decimal(std::int64_t value, int decimals);
  Writer& boolean(bool value);
  Writer& null();

  const std::string& str() const { return out_; }

 private:
  struct Level {
    bool list;
    bool empty;
  };
  Writer& open(bool list);
  void before_value();
  void new_line();
  void put_text(std::string_view value);
  void put_escape(std::uint32_t code);

  int indent_;
  bool after_key_ = false;
  std::vector<Level> levels_;
  std::string out_;
};

}  // namespace rtr::json
