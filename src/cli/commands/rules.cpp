// rtr rules: every rule's card.
#include "cli/shell/shell.hpp"
#include "cli/why/json.hpp"
#include "cli/why/page.hpp"
#include "terminal/page.hpp"

namespace rtr::cli {
namespace {

class RulesCommand : public Command {
 public:
  void declare(Flags&) override {}

  Result<Code> run(Shell& shell) override {
    if (shell.options.json) {
      json::Writer writer(2);
      writer.open_object().key("rules_version").text(rules_version());
      write_list(writer, "rules", rule_cards());
      write_list(writer, "conventions", convention_cards());
      shell.out.line(writer.close().str());
      return Code::done;
    }
    terminal::Page page(shell.style);
    print_list(page, rule_cards(), shell.options.quiet);
    print_list(page, convention_cards(), shell.options.quiet);
    shell.out.print(std::move(page).finish());
    return Code::done;
  }

 private:
  static void write_list(json::Writer& writer, std::string_view key, std::span<const Card> cards) {
    writer.key(key).open_list();
    for (const Card& card : cards) write_card(writer, card);
    writer.close();
  }

  static void print_list(terminal::Page& page, std::span<const Card> cards, bool quiet) {
    for (const Card& card : cards) {
      if (quiet) {
        page.text(std::string(card.id) + ": " + std::string(card.title), 0, 2);
        continue;
      }
      page.blank();
      print_card(page, card, true);
    }
  }
};

}  // namespace

std::unique_ptr<Command> make_rules_command() { return std::make_unique<RulesCommand>(); }

}  // namespace rtr::cli
