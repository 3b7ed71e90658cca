// Problems, where they are, and how values are shown in them.
#include "json/problems.hpp"

#include <algorithm>
#include <utility>

namespace rtr::json {
namespace {

constexpr std::size_t told = 20;
// A hostile file has millions of problems; past this many only their number is kept.
constexpr std::size_t kept_max = 1000;
constexpr std::size_t shown_bytes = 60;

// Cuts between characters, never inside one.
std::string shortened(std::string_view text) {
  if (text.size() <= shown_bytes) return std::string(text);
  std::size_t end = shown_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end)) + "...";
}

// RFC 6901: "~" and "/" in a key are written "~0" and "~1".
std::string escaped(std::string_view key) {
  std::string result;
  for (const char letter : shortened(key)) {
    if (letter == '~') {
      result += "~0";
    } else if (letter == '/') {
      result += "~1";
    } else {
      result += letter;
    }
  }
  return result;
}

}  // namespace

std::string Spot::pointer() const {
  if (parent == nullptr) return {};
  if (parent->node->type == NodeType::list) return parent->pointer() + "/" + std::to_string(index);
  return parent->pointer_to(node->key);
}

std::string Spot::pointer_to(std::string_view key) const { return pointer() + "/" + escaped(key); }

void Problems::add(const Spot& spot, std::string message, std::string hint) {
  add_at(spot.node->line, count_ < kept_max ? spot.pointer() : std::string(), std::move(message), std::move(hint));
}

void Problems::add_missing(const Spot& object, std::string_view key, std::string message) {
  add_at(object.node->line, object.pointer_to(key), std::move(message));
}

void Problems::add_at(int line, const std::string& pointer, std::string message, std::string hint) {
  ++count_;
  if (kept_.size() >= kept_max) return;
  std::string where = file_;
  if (line > 0 && lines_ == Lines::known) where += (where.empty() ? "line " : ":") + std::to_string(line);
  if (!pointer.empty()) where += (where.empty() ? "" : " ") + pointer;
  kept_.push_back({line, {std::move(message), std::move(where), std::move(hint)}});
}

Failure Problems::failure(Code code) const {
  std::vector<Placed> placed = kept_;
  std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return a.line < b.line; });
  Failure failure{code, {}};
  for (std::size_t i = 0; i < placed.size() && i < told; ++i) failure.problems.push_back(std::move(placed[i].problem));
  if (count_ > told) {
    std::string& hint = failure.problems.back().hint;
    hint += (hint.empty() ? "" : "; ") + ("and " + std::to_string(count_ - told) + " more");
  }
  return failure;
}

std::string quoted(std::string_view text) { return "\"" + shortened(text) + "\""; }

std::string shown(const Node& node) {
  switch (node.type) {
    case NodeType::null:
      return "null";
    case NodeType::boolean:
      return node.boolean ? "true" : "false";
    case NodeType::number:
      return shortened(node.text);
    case NodeType::text:
      return quoted(node.text);
    case NodeType::list:
      return "a list";
    case NodeType::object:
      return "an object";
  }
  return {};
}

}  // namespace rtr::json
