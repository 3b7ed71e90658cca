// rtr export: the record and the plan in a form for others.
#include "cli/planning.hpp"
#include "cli/words.hpp"
#include "export/pseudonym.hpp"
#include "export/registry.hpp"
#include "store/files.hpp"
#include "terminal/escape.hpp"
#include "words/catalogue.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <filesystem>

namespace rtr::cli {
namespace {

class ExportCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.value("--format", format_, "json|html|html-physio|text",
                "json (usual): record, plan and course; html: a sheet for the patient, html-physio: a summary; text");
    flags.value("-o,--output", output_, "FILE", "write to a file of your own eyes only, instead of stdout");
    flags.on("--with-notes", with_notes_, "take the notes of sessions and clearances along; usually they stay here");
    flags.value("--pseudonymise", pseudonym_, "ID",
                "JSON under this id, without names, notes and dates; take another ID for each recipient");
    flags.value("--week", week_, "DATE|this|next", "the week of the plan");
    flags.value("--protocol", inputs_.protocol, "ID|FILE", "another table of stages, for this export");
    flags.dry_run(dry_run_);
    inputs_.declare(flags);
  }

  Result<Code> run(Shell& shell) override {
    const exporting::Exporter* exporter = exporting::exporter_named(format_.value_or("json"));
    if (exporter == nullptr) {
      std::vector<std::string_view> names;
      for (const exporting::Exporter& one : exporting::exporters()) names.push_back(one.name);
      return not_among("--format", *format_, names);
    }
    if (auto fits = pseudonym_fits(*exporter); !fits) return tl::unexpected(fits.error());
    auto source = load_source(shell, inputs_);
    if (!source) return tl::unexpected(source.error());
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
    if (output_) style.colour = false;
    std::string text = exporter->write(
        {source->record, source->table.protocol, *plan, told_before(source->record, plan->week_start), style});
    if (pseudonym_) text = exporting::days_for_dates(text, origin);
    if (!output_ || *output_ == "-") {
      shell.out.print(text);
      return code_of(*plan);
    }
    if (dry_run_) {
      shell.say("Would write " + std::to_string(text.size()) + " bytes to " + terminal::escaped(*output_) + ".");
      return code_of(*plan);
    }
    if (auto written = write_file(*output_, text); !written) return tl::unexpected(written.error());
    if (!shell.options.json && !shell.options.quiet) shell.say("Written to " + terminal::escaped(*output_) + ".");
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

  /// A device or a pipe is written into: a file in its place would be the end of /dev/null.
  static Result<void> write_into(const std::string& name, const std::string& text) {
    store::Descriptor file(::open(name.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!file.open() && errno == ENXIO) return fail(Code::cannot_write, "is a pipe that nobody reads", name);
    if (!file.open()) return fail(Code::cannot_write, store::system_text(errno), name);
    ::fcntl(file.number(), F_SETFL, O_WRONLY);
    return store::write_all(file, text, name);
  }

  /// The file holds health data: it is private, and never half written.
  static Result<void> write_file(const std::string& name, const std::string& text) {
    const std::filesystem::path path(name);
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    if (path.filename().empty() || path.filename() == "." || path.filename() == "..") {
      return usage("--output is \"" + name + "\"; the name of a file is needed");
    }
    struct stat status {};
    if (::stat(name.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) return write_into(name, text);
    auto opened = store::open_folder(folder);
    if (!opened) {
      opened.error().code = Code::cannot_write;
      return tl::unexpected(opened.error());
    }
    return store::replace_file(*opened, path.filename().string(), text, folder);
  }

  Inputs inputs_;
  bool with_notes_ = false;
  std::optional<std::string> format_, output_, week_, pseudonym_;
  bool dry_run_ = false;
};

}  // namespace

std::unique_ptr<Command> make_export_command() { return std::make_unique<ExportCommand>(); }

}  // namespace rtr::cli
