// rtr manual: the manual pages as roff, made from what the commands declare.
#include "cli/commands/manual_formats.hpp"
#include "cli/shell/arguments.hpp"
#include "cli/shell/examples.hpp"
#include "cli/shell/help.hpp"
#include "cli/shell/shell.hpp"
#include "cli/words/words.hpp"
#include "store/files.hpp"
#include "words/catalogue.hpp"

namespace rtr::cli {
namespace {

void add_flags(std::string& page, const Flags& flags) {
  for (const Flag& flag : flags.list()) {
    std::string names;
    for (const std::string_view name : names_of(flag)) names += (names.empty() ? "" : ", ") + std::string(name);
    page +=
        ".TP\n.B " + roff(names) + (flag.value.empty() ? "" : " " + roff(flag.value)) + "\n" + roff(flag.help) + "\n";
  }
}

std::string command_page(const CommandEntry& entry) {
  const std::string name(entry.name);
  std::string page =
      page_heading("RTR\\-" + name, 1) + ".SH NAME\nrtr\\-" + name + " \\- " + roff(entry.summary) + "\n";
  const auto command = entry.make();
  Flags flags;
  command->declare(flags);
  page +=
      ".SH SYNOPSIS\n.B rtr " + name + "\n" + (flags.words() ? "[" + flags.words()->name + "...] " : "") + "[FLAGS]\n";
  bool first = true;
  for (const Example& example : examples()) {
    if (example.command != entry.name) continue;
    if (first) page += ".SH EXAMPLES\n";
    first = false;
    page += ".TP\n.B " + roff(example.typed) + "\n" + roff(example.does) + "\n";
  }
  page += ".SH OPTIONS\n";
  if (flags.words()) page += ".TP\n.B " + flags.words()->name + "\n" + roff(flags.words()->help) + "\n";
  add_flags(page, flags);
  for (const HelpRow& row : command->further_help()) page += ".TP\n.B " + roff(row.name) + "\n" + roff(row.text) + "\n";
  return page + ".SH SEE ALSO\n.BR rtr (1),\n.BR rtr\\-formats (5)\n";
}

std::string main_page() {
  std::string page =
      page_heading("RTR", 1) +
      ".SH NAME\nrtr \\- returning to running after a low back injury\n.SH SYNOPSIS\n.B rtr\nCOMMAND [FLAGS]\n"
      ".SH COMMANDS\n";
  for (const CommandEntry& entry : commands())
    page += ".TP\n.BR rtr\\-" + std::string(entry.name) + " (1)\n" + roff(entry.summary) + "\n";
  page += ".SH OPTIONS\nThe flags of every command, before or after it.\n";
  Options options;
  Flags flags;
  options.declare(flags);
  add_flags(page, flags);
  page += ".SH EXIT STATUS\n" + roff(exit_codes_text()) + "\n.SH NOTES\n" + roff(text_of("notice")) + "\n";
  return page + ".SH SEE ALSO\n.BR rtr\\-formats (5)\n";
}

class ManualCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.words("PAGE", words_, "a command, or formats; none, or rtr: the page of rtr itself");
    flags.value("--to", to_, "DIR", "write every page into a folder instead");
    flags.dry_run(dry_run_);
  }

  Result<Code> run(Shell& shell) override {
    if (to_) return write_all(shell);
    shell.out.page_by({});
    if (words_.empty() || (words_.size() == 1 && words_.front() == "rtr")) {
      shell.out.print(main_page());
      return Code::done;
    }
    if (words_.front() == "formats") {
      shell.out.print(formats_page());
      return Code::done;
    }
    const CommandEntry* entry = command_named(words_.front());
    if (entry == nullptr || words_.size() > 1) return usage("there is no page \"" + words_.back() + "\"");
    shell.out.print(command_page(*entry));
    return Code::done;
  }

 private:
  Result<Code> write_all(Shell& shell) const {
    std::vector<std::pair<std::string, std::string>> pages{{"rtr.1", main_page()}, {"rtr-formats.5", formats_page()}};
    for (const CommandEntry& entry : commands())
      pages.emplace_back("rtr-" + std::string(entry.name) + ".1", command_page(entry));
    if (dry_run_) {
      shell.say("Would write " + std::to_string(pages.size()) + " pages.");
      return Code::done;
    }
    auto folder = store::open_folder(*to_);
    if (!folder) return tl::unexpected(folder.error());
    for (const auto& [name, text] : pages) {
      if (auto written = store::replace_file(*folder, name, text, *to_); !written)
        return tl::unexpected(written.error());
    }
    return Code::done;
  }

  std::vector<std::string> words_;
  std::optional<std::string> to_;
  bool dry_run_ = false;
};

}  // namespace

std::unique_ptr<Command> make_manual_command() { return std::make_unique<ManualCommand>(); }

}  // namespace rtr::cli
