// Walking through a schema.
#include "json/schema_fields.hpp"

#include "json/reader.hpp"

#include <algorithm>

namespace rtr::json {
namespace {

const Node* member(const Node& node, std::string_view key) {
  const auto found = std::ranges::find(node.children, key, &Node::key);
  return found == node.children.end() ? nullptr : &*found;
}

bool is_required(const Node& object, std::string_view field) {
  const Node* required = member(object, "required");
  return required != nullptr && std::ranges::find(required->children, field, &Node::text) != required->children.end();
}

void add_parts(std::vector<SchemaPart>& parts, const Node& node, const std::string& name);

/// A list, or a choice of several, says what it holds further down.
void add_inside(std::vector<SchemaPart>& parts, const Node& node, const std::string& name) {
  if (const Node* items = member(node, "items")) add_parts(parts, *items, name);
  for (const std::string_view choice : {"oneOf", "anyOf"}) {
    const Node* choices = member(node, choice);
    if (choices == nullptr) continue;
    for (const Node& one : choices->children) add_parts(parts, one, name);
  }
}

void add_parts(std::vector<SchemaPart>& parts, const Node& node, const std::string& name) {
  if (const Node* properties = member(node, "properties")) {
    SchemaPart part{name, {}};
    for (const Node& field : properties->children)
      part.fields.push_back({std::string(field.key), is_required(node, field.key)});
    parts.push_back(std::move(part));
    for (const Node& field : properties->children) add_parts(parts, field, name + " " + std::string(field.key));
  }
  add_inside(parts, node, name);
}

}  // namespace

std::vector<SchemaPart> schema_parts(std::string_view schema, std::string_view name) {
  Problems problems("schema");
  const auto document = read_document(schema, problems);
  std::vector<SchemaPart> parts;
  if (!document || problems.any()) return parts;
  add_parts(parts, document->root, std::string(name));
  if (const Node* shared = member(document->root, "$defs")) {
    for (const Node& one : shared->children) add_parts(parts, one, std::string(one.key));
  }
  return parts;
}

}  // namespace rtr::json
