// What a command takes: its flags and words, as plain data that the argument reader fills in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rtr::cli {

/// One flag. An empty `value` is a switch; `many` takes several values in a row (`--yes ID...`).
struct Flag {
  std::string names;  ///< "--week" or "-o,--output"
  std::string value;  ///< what stands after it in the help: "DATE|this|next"
  std::string help;
  std::variant<bool*, std::optional<std::string>*, std::vector<std::string>*> to;
  bool many = false;
};

/// The words of a command that are not flags: `rtr log yesterday walk-run 25`.
struct Words {
  std::string name;
  std::string help;
  std::vector<std::string>* to = nullptr;
};

class Flags {
 public:
  void on(std::string names, bool& to, std::string help) {
    list_.push_back({std::move(names), {}, std::move(help), &to});
  }
  void value(std::string names, std::optional<std::string>& to, std::string value, std::string help) {
    list_.push_back({std::move(names), std::move(value), std::move(help), &to});
  }
  /// May be given several times.
  void values(std::string names, std::vector<std::string>& to, std::string value, std::string help) {
    list_.push_back({std::move(names), std::move(value), std::move(help), &to});
  }
  void values_in_a_row(std::string names, std::vector<std::string>& to, std::string value, std::string help) {
    list_.push_back({std::move(names), std::move(value), std::move(help), &to, true});
  }
  void words(std::string name, std::vector<std::string>& to, std::string help) {
    words_ = Words{std::move(name), std::move(help), &to};
  }

  /// For everything that writes.
  void dry_run(bool& to) { on("--dry-run", to, "show what it would do, keep nothing"); }

  const std::vector<Flag>& list() const { return list_; }
  const std::optional<Words>& words() const { return words_; }

 private:
  std::vector<Flag> list_;
  std::optional<Words> words_;
};

/// The names of a flag, one by one.
std::vector<std::string_view> names_of(const Flag& flag);

}  // namespace rtr::cli
