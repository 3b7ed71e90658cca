// The parser's complaints in plain words. Its own account has white space in it, and only half of the word that it
// stopped at.
#include "json/complaint.hpp"

#include "json/problems.hpp"
#include "json/writer.hpp"

namespace rtr::json {
namespace {

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
         byte >= 0x80U || c == '+' || c == '-' || c == '.' || c == '_';
}

/// The word or mark at which the parser stopped. It reads one character past a number and a word that it knows.
std::string_view stopped_at(std::string_view text, std::size_t end, bool read_past) {
  if (end == 0) return {};
  std::size_t begin = end - 1;
  if (read_past && !is_word(text[begin]) && begin > 0 && is_word(text[begin - 1])) --begin;
  while (is_word(text[begin]) && begin > 0 && is_word(text[begin - 1])) --begin;
  end = begin + 1;
  while (is_word(text[begin]) && end < text.size() && is_word(text[end])) ++end;
  return text.substr(begin, end - begin);
}

Complaint about_place(std::string_view what, std::string_view token, const std::string& found) {
  const bool closes = token == "}" || token == "]";
  if (closes && (has(what, "object key") || has(what, "parsing value"))) {
    return {found + " comes too soon", "a comma too many before it?"};
  }
  const std::string message = found + " is in the wrong place";
  if (token == ",") return {message, "a comma too many, or a value missing before it?"};
  if (has(what, "number literal")) return {message, "numbers are written as 3 or 3.5, without a zero before them"};
  return {message, "a comma or a colon missing before it?"};
}

}  // namespace

Complaint in_plain_words(std::string_view what, std::string_view text, std::size_t end) {
  const bool number = has(what, "invalid number") || has(what, "number literal");
  const std::string_view token = stopped_at(text, end, number || has(what, "invalid literal"));
  if (has(what, "ill-formed UTF-8") || has(what, "invalid BOM") || !is_utf8(token)) {
    return {"bytes that are not UTF-8", "save the file as UTF-8"};
  }
  if (has(what, "surrogate")) return {"half of a \\u pair in a text", "the other half is missing"};
  if (has(what, "missing closing quote")) return {"it ends inside a text", "a closing quote is missing"};
  if (has(what, "control character")) {
    return {"a line break or control character inside a text", "close the text, or write a line break as \\n"};
  }
  if (has(what, "unexpected end of input")) return {"it ends too early", "a bracket, a brace or a value is missing"};
  if (has(what, "expected end of input")) {
    return {"there is more after the end of the document", "a file holds one document"};
  }
  const std::string found = token == "\"" ? "a text" : token == "\u00A0" ? "a no-break space" : quoted(token);
  if (has(what, "invalid string")) {
    return {"a wrong escape in a text, a backslash before " + found, "a backslash itself is written as \\\\"};
  }
  if (has(what, "invalid number")) return {found + " is not a number", {}};
  if (has(what, "invalid literal")) {
    return {found + " means nothing in it", "texts stand in double quotes; there are no comments and no NaN"};
  }
  return about_place(what, token, found);
}

}  // namespace rtr::json
