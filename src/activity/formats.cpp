// Which reader a file is for.
#include "activity/formats.hpp"

#include "activity/fit.hpp"

#include <algorithm>

namespace rtr::activity {
namespace {

fit::Bytes as_bytes(std::string_view text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

/// The name of the outermost element, without prefix; empty where it is not XML.
std::string_view root_name(std::string_view text) {
  constexpr std::size_t looked_at = 65536;
  text = text.substr(0, looked_at);
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    std::string_view name = text.substr(at + 1);
    if (name.starts_with('!') || name.starts_with('?')) continue;
    name = name.substr(0, name.find_first_of(" \t\r\n/>"));
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
  }
  return {};
}

/// A first line with columns, and nothing that no text has.
bool looks_like_table(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  if (line.find_first_of(",;\t") == std::string_view::npos) return false;
  return std::none_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 9; });
}

}  // namespace

Format format_of(std::string_view bytes) {
  if (fit::looks_like_file(as_bytes(bytes))) return Format::fit;
  if (bytes.starts_with("\x1F\x8B")) return Format::gzip;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return Format::unknown;
  const std::string_view text = bytes.substr(first);
  if (text.front() == '<') {
    const std::string_view root = root_name(text);
    if (root == "TrainingCenterDatabase") return Format::tcx;
    return root == "gpx" ? Format::gpx : Format::unknown;
  }
  if (text.front() == '{' || text.front() == '[') return Format::json;
  return looks_like_table(text) ? Format::csv : Format::unknown;
}

Result<Recorded> read_activities(std::string_view bytes, const std::string& file, const ColumnMap& map) {
  switch (format_of(bytes)) {
    case Format::fit:
      return read_fit(as_bytes(bytes), file);
    case Format::tcx:
      return read_tcx(bytes, file);
    case Format::gpx:
      return read_gpx(bytes, file);
    case Format::csv:
      return read_csv(bytes, file, map);
    case Format::gzip:
    case Format::json:
    case Format::unknown:
      break;
  }
  return fail(Code::bad_data, "is nothing that rtr import knows", file);
}

}  // namespace rtr::activity
