// Questions to a person at a terminal. Without one nothing is asked and nothing waits.
#pragma once

#include "rtr/checklist.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace rtr::cli {

class Output;

class Prompt {
 public:
  Prompt() = default;
  /// `out` is flushed before each question, so that what was printed stands above it.
  /// `fit` breaks a text so that its lines fit the terminal.
  Prompt(Output& out, bool allowed, std::function<std::string(std::string_view)> fit);

  bool available() const { return available_; }
  /// The end of the input was reached: nothing more will be answered.
  bool ended() const { return ended_; }

  /// A line, without blanks around it; empty when nothing was typed or the input ended.
  std::string line(std::string_view question);
  /// Asks again until `accept` gives no complaint. An empty line is given to `accept` as well.
  void until(std::string_view question, const std::function<std::string(const std::string&)>& accept);
  /// Yes, no, or Enter for not answered.
  Answer answer(std::string_view question);
  /// Yes or no; Enter and the end of the input are `otherwise`.
  bool confirm(std::string_view question, bool otherwise);
  /// A whole number within a range; nothing for Enter.
  std::optional<int> number(std::string_view question, int min, int max);

 private:
  void say(std::string_view text);

  Output* out_ = nullptr;
  std::function<std::string(std::string_view)> fit_;
  bool available_ = false;
  bool ended_ = false;
  int file_ = 1;
  std::string pending_;
};

}  // namespace rtr::cli
