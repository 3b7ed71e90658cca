// How many columns a text takes on a terminal, and breaking it into lines that fit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rtr::terminal {

inline constexpr int narrowest = 40;
inline constexpr int widest = 200;
/// The width that is used for a wanted one: 40 to 200.
int fitting(int width);

/// Stands for a space at which a line must not be broken; wrap() turns it into one.
inline constexpr char glue = '\x1f';
/// `text` with every space replaced by glue.
std::string unbroken(std::string_view text);

/// Columns of UTF-8 text: combining marks take none, East Asian wide characters two. Invalid bytes count one each.
int columns(std::string_view text);

/// Breaks `text` at spaces (and at newlines) into lines of at most `width` columns. The first line begins with `indent`
/// spaces, the others with `hang`. Only a single word longer than the room makes a longer line.
std::vector<std::string> wrap(std::string_view text, int width, int indent, int hang);
std::vector<std::string> wrap(std::string_view text, int width, int indent = 0);

/// `text` followed (or, right-aligned, preceded) by spaces up to `width` columns; longer text is left as it is.
std::string pad(std::string_view text, int width);
std::string pad_left(std::string_view text, int width);
/// `text` cut to `width` columns, "..." at its end where something was cut off.
std::string cut(std::string_view text, int width);

}  // namespace rtr::terminal
