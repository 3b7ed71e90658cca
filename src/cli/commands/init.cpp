// rtr init: creates the runner, from answers, flags or a file.
#include "cli/commands/init_profile.hpp"
#include "cli/records/input.hpp"
#include "cli/records/source.hpp"
#include "cli/shell/sign_rescue.hpp"
#include "cli/words/words.hpp"
#include "json/codec.hpp"
#include "json/writer.hpp"
#include "terminal/escape.hpp"

#include <filesystem>
#include <system_error>

namespace rtr::cli {
namespace {

/// Refuses a runner who is there already, and says how a profile is changed. Other obstacles are named when the folder
/// is made.
Result<void> still_free(const std::filesystem::path& data, const std::string& id) {
  const std::filesystem::path folder = data / id;
  std::error_code unseen;
  if (std::filesystem::is_symlink(folder, unseen) || !std::filesystem::exists(folder / "runner.json", unseen))
    return {};
  return fail(Code::usage, "the runner \"" + id + "\" is there already", folder.string(),
              "To change its run_days, goal, injury or before_injury, edit runner.json there, then run rtr doctor. "
              "Another runner needs another id: rtr init --runner ID.");
}

class InitCommand : public Command {
 public:
  void declare(Flags& flags) override {
    profile_.declare(flags);
    flags.value("--protocol", protocol_, "ID|FILE", "the table of stages (usual: low-back-walk-run)");
    flags.value("--from", from_, "FILE|-", "a runner object");
    flags.dry_run(dry_run_);
  }

  Result<Code> run(Shell& shell) override {
    if (from_ && profile_.any()) return usage("--from brings its own profile; its flags do not go with it");
    const auto data = data_path(shell);
    if (!data) return tl::unexpected(data.error());
    auto runner = from_ ? from_file(shell) : from_answers(shell, *data);
    if (!runner) return tl::unexpected(runner.error());
    if (auto free = still_free(*data, runner->id); !free) return tl::unexpected(free.error());
    auto table = table_for(*runner);
    if (!table) return tl::unexpected(table.error());
    if (dry_run_) {
      if (shell.options.json)
        shell.out.line(json::write_runner(*runner));
      else
        shell.say("Would set up runner " + runner->id + " in " + terminal::escaped(data->string()) + ".");
      return Code::done;
    }
    auto folder = store::Folder::create(*data, *runner, shell.today);
    if (!folder) return tl::unexpected(folder.error());
    shell.kept = true;
    if (table->brought) {
      if (auto kept = folder->keep_protocol(runner->protocol, table->text); !kept) return tl::unexpected(kept.error());
    }
    tell(shell, *runner, folder->path().string());
    return asked_ ? first_plan(shell, runner->id) : Result<Code>(Code::done);
  }

 private:
  Result<Runner> from_file(const Shell& shell) const {
    auto input = read_input(*from_);
    if (!input) return tl::unexpected(input.error());
    auto runner = json::read_runner(input->text, input->name, shell.today);
    if (runner && shell.options.runner && runner->id != *shell.options.runner) {
      return usage("--runner is \"" + *shell.options.runner + "\", but the file's id is \"" + runner->id + "\"");
    }
    return runner;
  }

  Result<Runner> from_answers(Shell& shell, const std::filesystem::path& data) {
    const std::string id = shell.options.runner.value_or("me");
    if (!store::is_id(id)) return not_a_runner_id(id);
    // Nobody answers ten questions to hear that they were not needed.
    if (auto free = still_free(data, id); !free) return tl::unexpected(free.error());
    asked_ = !profile_.any() && shell.prompt.available();
    if (asked_) profile_.ask(shell);
    auto runner = profile_.runner(shell.today);
    if (runner) runner->id = id;
    return runner;
  }

  Result<Table> table_for(Runner& runner) const {
    if (protocol_) {
      auto table = is_path(*protocol_) ? own_table(*protocol_) : load_table(*protocol_, nullptr);
      if (table) runner.protocol = table->protocol.id;
      return table;
    }
    if (runner.protocol.empty()) return Table{};
    return load_table(runner.protocol, nullptr);
  }

  void tell(Shell& shell, const Runner& runner, const std::string& path) const {
    if (shell.options.json) {
      shell.out.line(json::write_runner(runner));
      return;
    }
    shell.say("Kept as runner " + runner.id + " in " + terminal::escaped(path) + ".");
    if (shell.options.quiet) return;
    std::string missing;
    const auto lacks = [&](bool known, std::string_view what) {
      if (!known) (missing += missing.empty() ? "" : ", ") += what;
    };
    lacks(runner.birth_year.has_value(), "birth year");
    lacks(runner.injury.onset.has_value(), "when the back began to hurt");
    lacks(runner.injury.surgery != Answer::unanswered, "whether the back was operated on");
    if (!missing.empty()) shell.say("Not given: " + missing + ". What is not known keeps the plan more careful.");
    shell.say(asked_ ? "What comes next decides whether the first week has runs or walks."
                     : "Next: rtr check. Its answers decide whether the first week, from rtr plan, has runs or walks.");
  }

  /// A person who is here anyway goes on to the questions, and to the plan that they lead to.
  static Result<Code> first_plan(Shell& shell, const std::string& id) {
    shell.options.runner = id;
    shell.kept = false;
    shell.nothing_kept = "The runner is kept, the answers are not.";
    release_flags(shell);
    const bool now =
        !shell.prompt.ended() && shell.prompt.confirm("Answer its questions now? About two minutes.", true);
    if (!now || shell.prompt.ended()) {
      shell.say("Then, when you are ready: rtr check, and after it rtr plan");
      return Code::done;
    }
    auto checked = command_named("check")->make()->run(shell);
    if (!checked || *checked == Code::seek_care) return checked;
    shell.out.line("");
    return command_named("plan")->make()->run(shell);
  }

  ProfileFlags profile_;
  std::optional<std::string> protocol_, from_;
  bool dry_run_ = false;
  bool asked_ = false;
};

}  // namespace

std::unique_ptr<Command> make_init_command() { return std::make_unique<InitCommand>(); }

}  // namespace rtr::cli
