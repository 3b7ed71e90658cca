// XML by pugixml, with limits of our own around it.
#include "activity/xml.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace rtr::activity {
namespace {

/// A tree takes many times the room of its text; this many elements are a run of a week, second by second.
constexpr std::ptrdiff_t elements_max = 4'000'000;
constexpr std::size_t text_bytes_max = std::size_t{64} * 1024 * 1024;
constexpr int depth_max = 32;

bool too_deep(std::string_view text) {
  // Counted before the tree is made: an opening tag is one that does not close and is not closed in itself.
  int depth = 0;
  for (std::size_t at = text.find('<'); at != std::string_view::npos && at + 1 < text.size();
       at = text.find('<', at + 1)) {
    const char next = text[at + 1];
    if (next == '!' || next == '?') continue;
    if (next == '/') {
      depth = std::max(0, depth - 1);
      continue;
    }
    const std::size_t end = text.find('>', at);
    if (end == std::string_view::npos) break;
    if (text[end - 1] == '/') continue;
    if (++depth > depth_max) return true;
  }
  return false;
}

std::string lowered(std::string_view text) {
  std::string low(text);
  for (char& c : low) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return low;
}

}  // namespace

Result<void> read_xml(pugi::xml_document& document, std::string_view text, const std::string& file) {
  if (text.size() > text_bytes_max) return fail(Code::bad_data, "is larger than 64 MiB, the most that is read", file);
  if (std::count(text.begin(), text.end(), '<') > elements_max)
    return fail(Code::bad_data, "has more elements than are read", file);
  if (too_deep(text)) return fail(Code::bad_data, "is nested more deeply than 32 levels", file);
  // Strava writes blanks before the declaration.
  const std::size_t first = text.find('<');
  text.remove_prefix(first == std::string_view::npos ? text.size() : first);
  const pugi::xml_parse_result read =
      document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
  if (read) return {};
  const auto place =
      text.begin() + std::clamp<std::ptrdiff_t>(read.offset, 0, static_cast<std::ptrdiff_t>(text.size()));
  const auto line = 1 + std::count(text.begin(), place, '\n');
  return fail(Code::bad_data, "is not whole XML: " + lowered(read.description()), file + ":" + std::to_string(line));
}

std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_named(pugi::xml_node parent, std::string_view name) {
  for (const pugi::xml_node child : parent) {
    if (local_name(child) == name) return child;
  }
  return {};
}

std::string_view text_of(pugi::xml_node parent, std::string_view name) {
  return child_named(parent, name).text().get();
}

std::optional<double> decimal(std::string_view text) {
  constexpr double largest = 1e12;
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return std::nullopt;
  text = text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
  if (text.starts_with('+')) text.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (!std::isfinite(number) || std::abs(number) > largest) return std::nullopt;
  return number;
}

}  // namespace rtr::activity
