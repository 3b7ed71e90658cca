// A command of the program: what it takes and what it does. Each is one file, command_NAME.cpp, and one registry line.
#pragma once

#include "cli/shell/flags.hpp"
#include "common/result.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rtr::cli {

struct Shell;

/// A name and what is said of it, as two columns of the help.
struct HelpRow {
  std::string name;
  std::string text;
};

class Command {
 public:
  virtual ~Command() = default;
  virtual void declare(Flags& flags) = 0;
  /// What the help says below the flags.
  virtual std::vector<HelpRow> further_help() const { return {}; }
  /// Does it. What is printed goes through the shell; a failure is told by the caller.
  virtual Result<Code> run(Shell& shell) = 0;
};

struct CommandEntry {
  std::string_view name;
  std::string_view summary;
  bool writes;  ///< a failure ends with "Nothing was kept."
  bool demo;    ///< it can be asked about the bundled sample runner
  std::unique_ptr<Command> (*make)();
};

std::span<const CommandEntry> commands();
const CommandEntry* command_named(std::string_view name);

}  // namespace rtr::cli
