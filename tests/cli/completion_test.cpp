// The completion scripts, each tried by its own shell: they load without a word and complete commands, flags and
// values.
#include "cli/process.hpp"
#include "store/support.hpp"

#include <filesystem>

using namespace rtr::test;

namespace {

/// A runner's folder, and one shell with the script for it.
class Shell {
 public:
  explicit Shell(const std::string& name) : name_(name) {
    const std::string program = RTR_PROGRAM;
    REQUIRE(runs("/bin/sh", program + " init --runner ana --today 2026-10-05").code == 0);
    REQUIRE(runs("/bin/sh", program + " completion " + name + " > rtr." + name).code == 0);
  }

  bool there() const {
    if (std::filesystem::exists("/usr/bin/" + name_)) return true;
    WARN("skipped: " + name_ + " is not installed");
    return false;
  }

  /// What the shell offers for a line that was typed as far as this, once the script is loaded.
  std::string offers(const std::string& typed) const {
    const std::string ask = name_ == "bash" ? "COMP_WORDS=(" + typed +
                                                  "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _rtr; "
                                                  "printf '%s\\n' \"${COMPREPLY[@]}\""
                            : name_ == "zsh" ? "compadd() { shift; print -rl -- $@ }; _files() { : }; words=(" + typed +
                                                   "); CURRENT=$#words; _rtr"
                                             : "complete -C '" + typed + "'";
    const std::string ready = name_ == "zsh" ? "autoload -Uz compinit; compinit -D; " : "";
    const Ended ended = runs("/usr/bin/" + name_, ready + "source ./rtr." + name_ + "; " + ask);
    INFO(ended.err);
    CHECK(ended.err.empty());
    return "\n" + ended.out;
  }

  void offers(const std::string& typed, const std::string& word) const {
    const std::string offered = offers(typed);
    INFO(name_ << " offers for \"" << typed << "\":" << offered);
    // fish writes what a word means behind it.
    const bool found =
        offered.find("\n" + word + "\n") != std::string::npos || offered.find("\n" + word + "\t") != std::string::npos;
    CHECK(found);
  }

 private:
  Ended runs(const std::string& shell, const std::string& line) const {
    std::vector<std::string> words{shell, "-c", line};
    if (name_ == "zsh" && shell != "/bin/sh") words.insert(words.begin() + 1, "-f");
    if (name_ == "fish" && shell != "/bin/sh") words.insert(words.begin() + 1, "--no-config");
    return run_process(words, "", folder_.path().string());
  }

  TemporaryFolder folder_;
  std::string name_;
};

void completes(const Shell& shell) {
  shell.offers("rtr mor", "morning");
  shell.offers("rtr plan --we", "--week");
  shell.offers("rtr plan --week th", "this");
  shell.offers("rtr clear --stage-max S12", "S12");
  shell.offers("rtr why weekly", "weekly-increase");
  shell.offers("rtr log yes", "yesterday");
  shell.offers("rtr protocol che", "check");
  shell.offers("rtr protocol show oxf", "oxford");
  shell.offers("rtr --runner a", "ana");
}

}  // namespace

TEST_CASE("the completion for bash loads, and completes commands, flags, stages, rules, tables, days and runners",
          "[shells]") {
  const Shell shell("bash");
  if (!shell.there()) return;
  completes(shell);
  CHECK(shell.offers("rtr mor") == "\nmorning\n");
}

TEST_CASE("the completion for zsh loads, and completes commands, flags, stages, rules, tables, days and runners",
          "[shells]") {
  const Shell shell("zsh");
  if (shell.there()) completes(shell);
}

TEST_CASE("the completion for fish loads, and completes commands, flags, stages, rules, tables, days and runners",
          "[shells]") {
  const Shell shell("fish");
  if (shell.there()) completes(shell);
}
