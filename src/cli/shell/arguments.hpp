// From argv to plain values. Flags may stand before or after the command.
#pragma once

#include "cli/shell/command.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rtr::cli {

/// The flags of every command.
struct Options {
  std::optional<std::string> data, runner, today, color;
  bool json = false;
  bool accessible = false;
  bool no_input = false;
  bool quiet = false;
  bool no_pager = false;
  bool demo = false;
  bool help = false;
  bool version = false;

  void declare(Flags& flags);
};

struct Arguments {
  Options options;
  const CommandEntry* entry = nullptr;  ///< null when no command was named
  std::unique_ptr<Command> command;     ///< with its own flags filled in
};

/// Failures are usage, with the nearest known name as a hint.
Result<Arguments> read_arguments(const std::vector<std::string>& words);

}  // namespace rtr::cli
