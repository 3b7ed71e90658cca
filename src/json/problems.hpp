// Everything wrong with one document, collected so that it can be told at once.
#pragma once

#include "common/result.hpp"
#include "json/node.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rtr::json {

enum class Lines : bool { unknown, known };

class Problems {
 public:
  explicit Problems(std::string_view file, Lines lines = Lines::known) : file_(file), lines_(lines) {}

  /// About a value.
  void add(const Spot& spot, std::string message, std::string hint = {});
  /// About a member of an object that is not there.
  void add_missing(const Spot& object, std::string_view key, std::string message);
  /// About a place; `line` 0 is the whole file.
  void add_at(int line, const std::string& pointer, std::string message, std::string hint = {});

  bool any() const { return count_ > 0; }
  std::size_t count() const { return count_; }
  /// The problems in the order of the file: the first 20, and how many more there are.
  Failure failure(Code code) const;

 private:
  struct Placed {
    int line;
    Problem problem;
  };
  std::string file_;
  Lines lines_;
  std::vector<Placed> kept_;
  std::size_t count_ = 0;
};

/// A text as it is shown in a message: in quotes, shortened when long.
std::string quoted(std::string_view text);
/// What a value is, as it is shown in a message: `11`, `"grass"`, `true`, `a list`.
std::string shown(const Node& node);

}  // namespace rtr::json
