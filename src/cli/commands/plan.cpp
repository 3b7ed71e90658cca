// rtr plan: the week's plan with its reasons, recorded as what the runner was told.
#include "cli/records/planning.hpp"
#include "cli/words/words.hpp"
#include "json/codec.hpp"
#include "words/messages.hpp"

namespace rtr::cli {
namespace {

class PlanCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.value("--week", week_, "DATE|this|next", "the week that holds DATE; this one; the next (usual)");
    flags.dry_run(dry_run_);
    flags.value("--protocol", inputs_.protocol, "ID|FILE", "another table of stages; remembered as the runner's");
    inputs_.declare(flags);
  }

  Result<Code> run(Shell& shell) override {
    const bool stateless = inputs_.stateless(shell);
    shell.writes = !stateless && !dry_run_;
    auto source = load_source(shell, inputs_);
    if (!source) return tl::unexpected(source.error());
    if (inputs_.protocol) source->record.runner.protocol = source->table.protocol.id;
    const auto week = week_meant(week_, source->record.runner, shell.today);
    if (!week) return tl::unexpected(week.error());
    auto plan = plan_for(source->record, source->table.protocol, shell.today, *week);
    if (!plan) return tl::unexpected(plan.error());
    if (shell.writes) {
      if (auto kept = keep(shell, *source, *plan); !kept) return tl::unexpected(kept.error());
    }
    show(shell, *source, *plan);
    return code_of(*plan);
  }

 private:
  Result<void> keep(Shell& shell, Source& source, const Plan& plan) {
    if (inputs_.protocol) {
      if (auto remembered = remember(source); !remembered) return remembered;
      shell.kept = true;
    }
    auto added = source.folder->add_plan(plan, source.table.protocol);
    shell.notes(source.folder->take_notices());
    shell.kept = shell.kept || added.has_value();
    return added;
  }

  /// From now on the runner's table is this one. A table that was brought along is copied, so that it cannot change.
  static Result<void> remember(Source& source) {
    if (source.table.brought) {
      if (auto kept = source.folder->keep_protocol(source.table.protocol.id, source.table.text); !kept) return kept;
    }
    return source.folder->replace_runner(source.record.runner);
  }

  void show(Shell& shell, const Source& source, const Plan& plan) const {
    if (shell.options.json) {
      shell.out.line(json::write_plan(plan, source.table.protocol));
      return;
    }
    shell.out.print(terminal::render_plan(plan, source.table.protocol, source.record,
                                          told_before(source.record, plan.week_start), shell.style));
    if (!week_ && !shell.options.quiet && week_of(plan) != nullptr) offer_this_week(shell, source.record, plan);
  }

  /// A new runner should not have to wait for Monday when most of the week is still there.
  static void offer_this_week(Shell& shell, const Record& record, const Plan& plan) {
    constexpr int days_worth_planning = 3;
    const Date present = week_start(shell.today, record.runner.week_start);
    const int days_left = present + 7 - shell.today;
    if (plan.week_start == present || days_left < days_worth_planning || issued_on(record, shell.today) != nullptr)
      return;
    shell.out.line("");
    shell.say("This week has no plan yet, and " + std::to_string(days_left) +
              " of its days are left: rtr plan --week this");
  }

  Inputs inputs_;
  std::optional<std::string> week_;
  bool dry_run_ = false;
};

}  // namespace

std::unique_ptr<Command> make_plan_command() { return std::make_unique<PlanCommand>(); }

}  // namespace rtr::cli
