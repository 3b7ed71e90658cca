// A page of lines that fit the terminal: every visible line of the program's longer answers goes through here, so
// width, colour and plain ASCII are decided in one place.
#pragma once

#include "terminal/colour.hpp"
#include "terminal/render.hpp"
#include "terminal/width.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rtr::terminal {

/// A piece of a line in one ink.
struct Span {
  std::string text;
  Ink ink = Ink::plain;
};

class Page {
 public:
  explicit Page(const Style& style);

  int width() const { return width_; }
  /// An empty line; never two in a row and none at the top.
  void blank();
  /// A paragraph, broken where needed. Its first line begins with `indent` spaces, the others with `hang`.
  void text(std::string_view text, int indent, int hang, Ink ink = Ink::plain);
  void text(std::string_view text, int indent = 0) { this->text(text, indent, indent); }
  /// A paragraph whose first words carry the ink and the rest is plain.
  void led(std::string_view lead, Ink ink, std::string_view rest, int indent);
  /// One line as it is; the caller has made it fit.
  void line(const std::vector<Span>& spans);
  /// One fact on one line, not broken: for screen readers.
  void fact(std::string_view text);
  /// The text in the alphabet of this page: as it is, or ASCII.
  std::string spelled(std::string_view text) const;
  /// The separator between parts of a line.
  std::string_view dot() const { return unicode_ ? " \u00B7 " : ", "; }

  std::string finish() && { return std::move(out_); }

 private:
  int width_;
  bool colour_;
  bool unicode_;
  std::string out_;
};

}  // namespace rtr::terminal
