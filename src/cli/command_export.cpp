// rtr export: the record and the plan in a form for others.
#include "cli/planning.hpp"
#include "cli/words.hpp"
#include "export/registry.hpp"
#include "store/files.hpp"
#include "terminal/escape.hpp"

#include <filesystem>

namespace rtr::cli {
namespace {

class ExportCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.value("--format", format_, "json|text", "json (usual): the record and the plan; text: the printed plan");
    flags.value("-o,--output", output_, "FILE", "write to a file of your own eyes only, instead of stdout");
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
    auto source = load_source(shell, inputs_);
    if (!source) return tl::unexpected(source.error());
    const auto week = week_meant(week_, source->record.runner, shell.today);
    if (!week) return tl::unexpected(week.error());
    auto plan = plan_for(source->record, source->table.protocol, shell.today, *week);
    if (!plan) return tl::unexpected(plan.error());
    terminal::Style style = shell.style;
    if (output_) style.colour = false;
    const std::string text = exporter->write(
        {source->record, source->table.protocol, *plan, told_before(source->record, plan->week_start), style});
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
  /// The file holds health data: it is private, and never half written.
  static Result<void> write_file(const std::string& name, const std::string& text) {
    const std::filesystem::path path(name);
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    if (path.filename().empty() || path.filename() == "." || path.filename() == "..") {
      return fail(Code::cannot_write, "is not the name of a file", name);
    }
    auto opened = store::open_folder(folder);
    if (!opened) {
      opened.error().code = Code::cannot_write;
      return tl::unexpected(opened.error());
    }
    return store::replace_file(*opened, path.filename().string(), text, folder);
  }

  Inputs inputs_;
  std::optional<std::string> format_, output_, week_;
  bool dry_run_ = false;
};

}  // namespace

std::unique_ptr<Command> make_export_command() { return std::make_unique<ExportCommand>(); }

}  // namespace rtr::cli
