// Lays a case's facts over its base picture, node by node, and writes the outcome as JSON text.
#include "vignettes/patch.hpp"

#include "json/writer.hpp"

#include <algorithm>

namespace rtr::vignettes {
namespace {

using json::Node;
using json::NodeType;

std::string_view member_text(const Node& object, std::string_view key) {
  for (const Node& member : object.children) {
    if (member.key == key) return member.text;
  }
  return {};
}

bool holds_objects(const Node& list) {
  return list.type == NodeType::list && !list.children.empty() && list.children.front().type == NodeType::object;
}

Node laid_over(Node base, const Node& change) {
  const bool objects = base.type == NodeType::object && change.type == NodeType::object;
  const bool lists = base.type == NodeType::list && holds_objects(change);
  if (!objects && !lists) return change;
  for (const Node& child : change.children) {
    const auto same = std::ranges::find_if(base.children, [&](const Node& old) {
      if (objects) return old.key == child.key;
      const std::string_view id = member_text(child, "id");
      return !id.empty() && member_text(old, "id") == id;
    });
    if (same == base.children.end()) {
      base.children.push_back(child);
    } else {
      *same = laid_over(std::move(*same), child);
    }
  }
  return base;
}

}  // namespace

Node patched(Node base, const Node& change, const std::vector<std::string>& without) {
  for (Node& list : base.children) {
    if (list.type != NodeType::list) continue;
    std::erase_if(list.children, [&](const Node& entry) {
      const std::string_view id = member_text(entry, "id");
      return std::ranges::find(without, id.empty() ? member_text(entry, "date") : id) != without.end();
    });
  }
  return change.type == NodeType::object ? laid_over(std::move(base), change) : base;
}

std::string as_text(const Node& node) {
  const auto quoted = [](std::string_view text) { return json::Writer(-1).text(text).str(); };
  switch (node.type) {
    case NodeType::null:
      return "null";
    case NodeType::boolean:
      return node.boolean ? "true" : "false";
    case NodeType::number:
      return std::string(node.text);
    case NodeType::text:
      return quoted(node.text);
    case NodeType::list:
    case NodeType::object:
      break;
  }
  const bool object = node.type == NodeType::object;
  std::string out(1, object ? '{' : '[');
  for (const Node& child : node.children) {
    if (out.size() > 1) out += ',';
    if (object) out += quoted(child.key) + ":";
    out += as_text(child);
  }
  return out + (object ? '}' : ']');
}

}  // namespace rtr::vignettes
