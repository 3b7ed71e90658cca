// A JSON value as it stands in a file: what it is, where it is, and every number as it was written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace rtr::json {

enum class NodeType : std::uint8_t { null, boolean, number, text, list, object };

/// One value. The views look into the text that was read, or into its Document where an escape had to be decoded.
struct Node {
  std::string_view key;   ///< in an object
  std::string_view text;  ///< a text, or a number exactly as written: nothing is rounded before its range is known
  std::vector<Node> children;
  int line = 0;
  int key_line = 0;
  NodeType type = NodeType::null;
  bool boolean = false;
};

/// A whole document; the text it was read from has to outlive it.
struct Document {
  Node root;
  std::deque<std::string> decoded;  ///< a deque: its texts never move
};

/// A value and the way to it. The JSON pointer is only made when there is something to say about the value.
struct Spot {
  const Node* node = nullptr;
  const Spot* parent = nullptr;
  std::size_t index = 0;  ///< in a list

  std::string pointer() const;
  /// The pointer of a member, whether it is there or not.
  std::string pointer_to(std::string_view key) const;
};

}  // namespace rtr::json
