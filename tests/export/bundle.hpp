// A FHIR bundle, or a line of NDJSON, taken apart for looking at.
#pragma once

#include "json/reader.hpp"
#include "support/catch.hpp"

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace rtr::test {

using json::Node;
using json::NodeType;

/// The member of that name; null when there is none.
inline const Node* member(const Node& object, std::string_view key) {
  for (const Node& child : object.children) {
    if (object.type == NodeType::object && child.key == key) return &child;
  }
  return nullptr;
}
inline std::string word(const Node& object, std::string_view key) {
  const Node* found = member(object, key);
  return found == nullptr ? "" : std::string(found->text);
}

/// `look` at every value in `node`, itself included.
inline void each(const Node& node, const std::function<void(const Node&)>& look) {
  look(node);
  for (const Node& child : node.children) each(child, look);
}
inline std::set<std::string> words_in(const Node& node, std::string_view key) {
  std::set<std::string> found;
  each(node, [&](const Node& one) {
    if (one.key == key) found.insert(std::string(one.text));
  });
  return found;
}

class Bundle {
 public:
  explicit Bundle(std::string text) : text_(std::make_unique<std::string>(std::move(text))) {
    json::Problems problems{"bundle"};
    auto document = json::read_document(*text_, problems);
    REQUIRE(document);
    document_ = std::make_unique<json::Document>(std::move(*document));
  }

  const Node& root() const { return document_->root; }
  const std::string& text() const { return *text_; }
  const std::vector<Node>& entries() const { return member(root(), "entry")->children; }
  std::vector<const Node*> of(std::string_view type) const {
    std::vector<const Node*> found;
    for (const Node& entry : entries()) {
      const Node* resource = member(entry, "resource");
      if (word(*resource, "resourceType") == type) found.push_back(resource);
    }
    return found;
  }
  const Node& only(std::string_view type) const {
    const auto found = of(type);
    REQUIRE(found.size() == 1);
    return *found.front();
  }
  std::set<std::string> urls() const {
    std::set<std::string> found;
    for (const Node& entry : entries()) found.insert(word(entry, "fullUrl"));
    return found;
  }

 private:
  std::unique_ptr<std::string> text_;
  std::unique_ptr<json::Document> document_;
};

}  // namespace rtr::test
