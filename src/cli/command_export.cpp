// rtr export: the record and the plan in a form for others.
#include "cli/export_sessions.hpp"
#include "cli/planning.hpp"
#include "cli/private_file.hpp"
#include "cli/words.hpp"
#include "export/registry.hpp"
#include "terminal/escape.hpp"

namespace rtr::cli {
namespace {

class ExportCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.value("--format", format_, "json|text|ics|csv|fit|intervals",
                "json (usual): the record and the plan; text: the printed plan; of the plan that was told: ics for a "
                "calendar, csv, fit for a watch, intervals for intervals.icu");
    flags.value("-o,--output", to_.file, "FILE", "write to a file of your own eyes only, instead of stdout");
    flags.value("--to", to_.folder, "DIR",
                "with fit or intervals: a file for each run into a folder, such as a watch that is plugged in");
    flags.on("--with-notes", with_notes_, "take the notes of sessions and clearances along; usually they stay here");
    flags.value("--week", week_, "DATE|this|next", "the week of the plan");
    flags.value("--protocol", inputs_.protocol, "ID|FILE", "another table of stages, for this export");
    flags.dry_run(to_.dry_run);
    inputs_.declare(flags);
  }

  Result<Code> run(Shell& shell) override {
    const exporting::Exporter* exporter = exporting::exporter_named(format_.value_or("json"));
    if (exporter == nullptr) {
      std::vector<std::string_view> names;
      for (const exporting::Exporter& one : exporting::exporters()) names.push_back(one.name);
      return not_among("--format", *format_, names);
    }
    if (to_.folder && exporter->write_run == nullptr)
      return usage("--to is for fit and intervals, which have a file for each run", "A file of your choice: -o FILE");
    if (to_.folder && to_.file) return usage("--to and --output do not go together");
    if (exporter->write == nullptr && inputs_.protocol && !inputs_.stateless(shell))
      return usage("--protocol is for a plan that is made anew; " + std::string(exporter->name) +
                   " sends the plan that was told");
    auto source = load_source(shell, inputs_);
    if (!source) return tl::unexpected(source.error());
    if (exporter->write == nullptr) return export_sessions(shell, *source, *exporter, week_, to_);
    const auto week = week_meant(week_, source->record.runner, shell.today);
    if (!week) return tl::unexpected(week.error());
    auto plan = plan_for(source->record, source->table.protocol, shell.today, *week);
    if (!plan) return tl::unexpected(plan.error());
    if (!with_notes_) leave_notes_out(source->record);
    terminal::Style style = shell.style;
    if (to_.file) style.colour = false;
    const std::string text = exporter->write(
        {source->record, source->table.protocol, *plan, told_before(source->record, plan->week_start), style});
    if (auto written = write_document(shell, text, to_); !written) return tl::unexpected(written.error());
    return code_of(*plan);
  }

 private:
  /// Notes are written for oneself, and may name others.
  static void leave_notes_out(Record& record) {
    for (Session& session : record.sessions) session.note.clear();
    for (Clearance& clearance : record.clearances) clearance.note.clear();
  }

  Inputs inputs_;
  bool with_notes_ = false;
  std::optional<std::string> format_, week_;
  ExportTo to_;
};

}  // namespace

std::unique_ptr<Command> make_export_command() { return std::make_unique<ExportCommand>(); }

}  // namespace rtr::cli
