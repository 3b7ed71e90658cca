// Text that a person or a file gave us, made harmless to print: nothing in it can move the cursor, colour the screen,
// reverse the reading direction or break the terminal's UTF-8.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace rtr::terminal {

/// `text` with control characters, bidi marks and line separators shown as \u{...} and invalid bytes as \x...
std::string escaped(std::string_view text);

/// `text` in ASCII: typographic signs become their plain forms ("·" a comma or bar, "×" x, dashes "-"); what has no
/// plain form is shown as \u{...}. `text` is valid UTF-8.
std::string ascii(std::string_view text);

/// Text from outside. There is no way to print it but escaped.
class UserText {
 public:
  explicit UserText(std::string_view raw) : raw_(raw) {}
  std::string shown() const { return escaped(raw_); }

 private:
  std::string_view raw_;
};

}  // namespace rtr::terminal

template <>
struct fmt::formatter<rtr::terminal::UserText> : fmt::formatter<std::string> {
  template <class Context>
  auto format(const rtr::terminal::UserText& text, Context& context) const {
    return fmt::formatter<std::string>::format(text.shown(), context);
  }
};
