// rtr protocol: the tables that there are, one of them as it stands, and whether a table of one's own can be used.
#include "cli/records/source.hpp"
#include "cli/words/words.hpp"
#include "json/course.hpp"
#include "json/writer.hpp"
#include "terminal/escape.hpp"
#include "terminal/names.hpp"
#include "terminal/page.hpp"
#include "words/catalogue.hpp"

#include <array>
#include <optional>

namespace rtr::cli {
namespace {

constexpr std::array<std::string_view, 3> actions{"list", "show", "check"};

/// A table by its id; one that cannot be read is named and stops no other.
struct Listed {
  std::string id;
  bool own;  ///< in the runner's folder
  Result<Table> table;
};

/// The folder whose tables count beside the bundled ones: of the runner named, or of the only one.
Result<std::optional<store::Folder>> folder_meant(const Shell& shell) {
  if (shell.options.demo) return std::nullopt;
  const auto data = data_path(shell);
  if (!data && shell.options.runner) return tl::unexpected(data.error());
  if (!data) return std::nullopt;
  if (!shell.options.runner) {
    const auto ids = store::runners(*data);
    if (!ids) return tl::unexpected(ids.error());
    if (ids->size() != 1) return std::nullopt;
  }
  const auto id = runner_meant(shell, *data);
  if (!id) return tl::unexpected(id.error());
  auto folder = store::Folder::open(*data, *id, shell.today);
  if (!folder) return tl::unexpected(folder.error());
  return std::optional<store::Folder>(std::move(*folder));
}

Result<std::vector<Listed>> tables_there(const Shell& shell) {
  std::vector<Listed> found;
  for (const std::string_view id : bundled_protocol_ids())
    found.push_back({std::string(id), false, load_table(std::string(id), nullptr)});
  auto folder = folder_meant(shell);
  if (!folder) return tl::unexpected(folder.error());
  if (!*folder) return found;
  auto ids = (*folder)->protocol_ids();
  if (!ids) return tl::unexpected(ids.error());
  for (std::string& id : *ids) {
    auto table = load_table(id, &**folder);
    found.push_back({std::move(id), true, std::move(table)});
  }
  return found;
}

std::string_view source_of(const Listed& one) { return one.own ? "own" : "bundled"; }

/// `then` in so many words.
std::string stages_text(const Protocol& protocol) {
  return terminal::counted(static_cast<std::int64_t>(protocol.stages.size()), "stage") +
         (protocol.then_running ? ", then running" : "");
}

class ProtocolCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.words("ACTION", words_,
                "list (usual); show ID or FILE; check FILE: every fault, or its steep steps and weeks");
  }

  Result<Code> run(Shell& shell) override {
    const std::string action = words_.empty() ? "list" : words_.front();
    if (!place_of(action, actions)) return not_among("the action", action, actions);
    if (action == "list") return words_.size() > 1 ? usage("list takes nothing more") : list(shell);
    if (words_.size() != 2) {
      return usage(action + " takes one " + (action == "show" ? "ID or FILE" : "FILE"),
                   "rtr protocol list names those that are there");
    }
    return action == "show" ? show(shell, words_.back()) : check(shell, words_.back());
  }

 private:
  static Result<Code> list(Shell& shell) {
    const auto tables = tables_there(shell);
    if (!tables) return tl::unexpected(tables.error());
    Code code = Code::done;
    for (const Listed& one : *tables) {
      if (!one.table) code = one.table.error().code;
    }
    shell.options.json ? list_json(shell, *tables) : list_text(shell, *tables);
    return code;
  }

  static void list_text(Shell& shell, const std::vector<Listed>& tables) {
    terminal::Page page(shell.style);
    for (const Listed& one : tables) {
      const std::string rest =
          one.table ? stages_text(one.table->protocol) + " (" + std::string(source_of(one)) + ")" : "CANNOT BE READ";
      const std::string below = one.table ? terminal::escaped(one.table->protocol.title) : fault_of(one.table.error());
      if (shell.options.quiet) {
        page.fact(one.id);
      } else if (shell.style.accessible) {
        page.fact(one.id + ": " + rest + (below.empty() ? "." : ": " + below + "."));
      } else {
        page.led(one.id, one.table ? terminal::Ink::strong : terminal::Ink::care, rest, 0);
        if (!below.empty()) page.text(below, 2, 2);
      }
    }
    shell.out.print(std::move(page).finish());
  }

  static std::string fault_of(const Failure& failure) {
    const Problem& first = failure.problems.front();
    return terminal::escaped(first.where + (first.where.empty() ? "" : ": ") + first.message);
  }

  static void list_json(Shell& shell, const std::vector<Listed>& tables) {
    json::Writer writer(2);
    writer.open_object().key("format").text("rtr-protocol-list/1").key("protocols").open_list();
    for (const Listed& one : tables) {
      writer.open_object().key("id").text(one.id).key("source").text(source_of(one));
      if (one.table) {
        const Protocol& protocol = one.table->protocol;
        writer.key("title").text(protocol.title);
        writer.key("stages").number(static_cast<std::int64_t>(protocol.stages.size()));
        writer.key("sessions_per_week").number(protocol.sessions_per_week).key("then");
        protocol.then_running ? writer.text("running") : writer.null();
      } else {
        writer.key("code").number(static_cast<int>(one.table.error().code));
        writer.key("problem").text(fault_of(one.table.error()));
      }
      writer.close();
    }
    shell.out.line(writer.close().close().str());
  }

  static Result<Code> show(Shell& shell, const std::string& name) {
    auto folder = is_path(name) ? std::nullopt : folder_meant(shell);
    if (!folder) return tl::unexpected(folder.error());
    const auto table = load_table(name, *folder ? &**folder : nullptr);
    if (!table) return tl::unexpected(table.error());
    const Protocol& protocol = table->protocol;
    if (shell.options.json)
      shell.out.line(json::write_protocol_weeks(protocol));
    else
      shell.out.print(terminal::render_protocol(protocol, shell.style));
    return Code::done;
  }

  static Result<Code> check(Shell& shell, const std::string& name) {
    const auto table = is_path(name) ? own_table(name) : load_table(name, nullptr);
    if (!table) return tl::unexpected(table.error());
    const Protocol& protocol = table->protocol;
    if (shell.options.json)
      shell.out.line(json::write_protocol_weeks(protocol));
    else
      shell.out.print(terminal::render_climb(protocol, shell.style));
    return Code::done;
  }

  std::vector<std::string> words_;
};

}  // namespace

std::unique_ptr<Command> make_protocol_command() { return std::make_unique<ProtocolCommand>(); }

}  // namespace rtr::cli
