// rtr export: the record and the plan in a form for others.
#include "cli/export_sessions.hpp"
#include "cli/planning.hpp"
#include "cli/private_file.hpp"
#include "cli/words.hpp"
#include "export/pseudonym.hpp"
#include "export/registry.hpp"
#include "terminal/escape.hpp"
#include "words/catalogue.hpp"

namespace rtr::cli {
namespace {

class ExportCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.value("--format", format_, "json|html|html-physio|text|ics|csv|fit|intervals",
                "json (usual): record, plan and course; html: a sheet for the patient, html-physio: a summary; text; of "
                "the plan that was told: ics for a calendar, csv, fit for a watch, intervals for intervals.icu");
    flags.value("-o,--output", to_.file, "FILE", "write to a file of your own eyes only, instead of stdout");
    flags.value("--to", to_.folder, "DIR",
                "with fit or intervals: a file for each run into a folder, such as a watch that is plugged in");
    flags.on("--with-notes", with_notes_, "take the notes of sessions and clearances along; usually they stay here");
    flags.value("--pseudonymise", pseudonym_, "ID",
                "JSON under this id, without names, notes and dates; take another ID for each recipient");
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
    if (auto fits = pseudonym_fits(*exporter); !fits) return tl::unexpected(fits.error());
    auto source = load_source(shell, inputs_);
    if (!source) return tl::unexpected(source.error());
    if (exporter->write == nullptr) return export_sessions(shell, *source, *exporter, week_, to_);
    const Date origin = exporting::origin_of(source->record);
    if (pseudonym_) {
      if (auto hidden = hide(*source); !hidden) return tl::unexpected(hidden.error());
    }
    const auto week = week_meant(week_, source->record.runner, shell.today);
    if (!week) return tl::unexpected(week.error());
    auto plan = plan_for(source->record, source->table.protocol, shell.today, *week);
    if (!plan) return tl::unexpected(plan.error());
    if (!with_notes_) leave_notes_out(source->record);
    terminal::Style style = shell.style;
    if (to_.file) style.colour = false;
    std::string text = exporter->write(
        {source->record, source->table.protocol, *plan, told_before(source->record, plan->week_start), style});
    if (pseudonym_) text = exporting::days_for_dates(text, origin);
    if (auto written = write_document(shell, text, to_); !written) return tl::unexpected(written.error());
    return code_of(*plan);
  }

 private:
  Result<void> pseudonym_fits(const exporting::Exporter& exporter) const {
    if (!pseudonym_) return {};
    if (exporter.name != "json") return usage("--pseudonymise is for JSON; --format is " + std::string(exporter.name));
    if (with_notes_) return usage("--pseudonymise leaves notes out; --with-notes does not go with it");
    if (store::is_id(*pseudonym_)) return {};
    return usage("--pseudonymise is \"" + *pseudonym_ + "\", which cannot be an id",
                 "1 to 40 letters, digits, _ and -, that begin with a letter or digit");
  }

  /// A pseudonym that holds the id or the name hides nothing.
  Result<void> hide(Source& source) const {
    const std::string given = lowered(*pseudonym_);
    for (const std::string& known : {lowered(source.record.runner.id), lowered(source.record.runner.name)}) {
      if (!known.empty() && (given.find(known) != std::string::npos || known.find(given) != std::string::npos)) {
        return usage("--pseudonymise is too much like the runner's id or name");
      }
    }
    const bool bundled_table = bundled("protocols/" + source.table.protocol.id + ".json") == source.table.text;
    exporting::make_pseudonymous(source.record, source.table.protocol, *pseudonym_, bundled_table);
    return {};
  }

  /// Notes are written for oneself, and may name others.
  static void leave_notes_out(Record& record) {
    for (Session& session : record.sessions) session.note.clear();
    for (Clearance& clearance : record.clearances) clearance.note.clear();
  }

  Inputs inputs_;
  bool with_notes_ = false;
  std::optional<std::string> format_, week_, pseudonym_;
  ExportTo to_;
};

}  // namespace

std::unique_ptr<Command> make_export_command() { return std::make_unique<ExportCommand>(); }

}  // namespace rtr::cli
