// rtr export: the record and the plan in a form for others.
#include "cli/export/caseload.hpp"
#include "cli/export/picture.hpp"
#include "cli/export/sessions.hpp"
#include "cli/words/words.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

using exporting::Exporter;

class ExportCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.value("--format", format_, "json|fhir|html|html-physio|text|ics|csv|fit|intervals",
                "json (usual): record, plan and course; fhir: the same for a hospital's system; html: a sheet for the "
                "patient, html-physio: a summary; text; of the plan that was told: ics for a calendar, csv, fit for a "
                "watch, intervals for intervals.icu");
    flags.value("-o,--output", to_.file, "FILE", "write to a file of your own eyes only, instead of stdout");
    flags.value("--to", to_.folder, "DIR",
                "with fit or intervals: a file for each run into a folder, such as a watch that is plugged in; with "
                "fhir: every runner, as a file of NDJSON for each type of resource");
    flags.on("--with-notes", wish_.with_notes,
             "take the notes of sessions and clearances along; usually they stay here");
    flags.value("--pseudonymise", wish_.pseudonym, "ID",
                "json or fhir under this id, without names, notes and dates; take another ID for each recipient");
    flags.on("--transaction", wish_.fhir.transaction,
             "with fhir: a bundle to send to a server; sent again, it changes what is there and doubles nothing");
    flags.value("--system", system_, "URI", "with fhir: whose ids the runners' ids are, such as your practice's URI");
    flags.value("--week", wish_.week, "DATE|this|next", "the week of the plan");
    flags.value("--protocol", inputs_.protocol, "ID|FILE", "another table of stages, for this export");
    flags.dry_run(to_.dry_run);
    inputs_.declare(flags);
  }

  Result<Code> run(Shell& shell) override {
    const Exporter* exporter = exporting::exporter_named(format_.value_or("json"));
    if (exporter == nullptr) {
      std::vector<std::string_view> names;
      for (const Exporter& one : exporting::exporters()) names.push_back(one.name);
      return not_among("--format", *format_, names);
    }
    for (const auto& check : {folder_fits(*exporter), pseudonym_fits(*exporter), fhir_fits(*exporter)}) {
      if (!check) return tl::unexpected(check.error());
    }
    if (exporter->write == nullptr && inputs_.protocol && !inputs_.stateless(shell))
      return usage("--protocol is for a plan that is made anew; " + std::string(exporter->name) +
                   " sends the plan that was told");
    wish_.fhir.system = system_.value_or("");
    if (is_fhir(*exporter) && to_.folder) return export_caseload(shell, inputs_, wish_, to_);
    auto source = load_source(shell, inputs_);
    if (!source) return tl::unexpected(source.error());
    if (exporter->write == nullptr) return export_sessions(shell, *source, *exporter, wish_.week, to_);
    terminal::Style style = shell.style;
    if (to_.file) style.colour = false;
    const auto picture = picture_of(std::move(*source), wish_, shell.today, style);
    if (!picture) return tl::unexpected(picture.error());
    const std::string text = exporter->write(picture->material());
    if (auto written = write_document(shell, text, to_); !written) return tl::unexpected(written.error());
    return code_of(picture->plan);
  }

 private:
  static bool is_fhir(const Exporter& exporter) { return exporter.name == "fhir"; }

  Result<void> folder_fits(const Exporter& exporter) const {
    if (!to_.folder) return {};
    if (exporter.write_run == nullptr && !is_fhir(exporter))
      return usage("--to is for fit, intervals and fhir, which can be many files", "A file of your choice: -o FILE");
    if (to_.file) return usage("--to and --output do not go together");
    return {};
  }

  Result<void> pseudonym_fits(const Exporter& exporter) const {
    if (!wish_.pseudonym) return {};
    if (!exporter.can_be_pseudonymous)
      return usage("--pseudonymise is for json and fhir; --format is " + std::string(exporter.name));
    if (wish_.with_notes) return usage("--pseudonymise leaves notes out; --with-notes does not go with it");
    if (store::is_id(*wish_.pseudonym)) return {};
    return usage("--pseudonymise is \"" + *wish_.pseudonym + "\", which cannot be an id",
                 "1 to 40 letters, digits, _ and -, that begin with a letter or digit");
  }

  Result<void> fhir_fits(const Exporter& exporter) const {
    if (!is_fhir(exporter)) {
      if (wish_.fhir.transaction) return usage("--transaction is for --format fhir");
      if (system_) return usage("--system is for --format fhir");
      return {};
    }
    if (wish_.fhir.transaction && to_.folder)
      return usage("--transaction is one bundle of one runner; --to writes NDJSON, which has none");
    // Sessions of a pseudonymised runner are numbered anew each time: sent again, one would take another's place.
    if (wish_.fhir.transaction && wish_.pseudonym)
      return usage("--transaction does not go with --pseudonymise, whose ids may differ the next time");
    if (!system_ || is_uri(*system_)) return {};
    return usage("--system is \"" + *system_ + "\", which is no URI",
                 "such as urn:oid:1.2.3 or a web address of yours");
  }

  /// A scheme, a colon, and something of the letters that a URI may have.
  static bool is_uri(const std::string& text) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    constexpr std::string_view more = "0123456789+.-:/?#[]@!$&'()*,;=_~%";
    const std::size_t colon = text.find(':');
    const auto fits = [&](char c) { return letters.find(c) != letters.npos || more.find(c) != more.npos; };
    return colon != 0 && colon != std::string::npos && colon + 1 < text.size() &&
           letters.find(text.front()) != letters.npos && std::all_of(text.begin(), text.end(), fits);
  }

  Inputs inputs_;
  PictureWish wish_;
  std::optional<std::string> format_, system_;
  ExportTo to_;
};

}  // namespace

std::unique_ptr<Command> make_export_command() { return std::make_unique<ExportCommand>(); }

}  // namespace rtr::cli
