// rtr import: takes in what watches, apps and other copies hold. What a file is, is known by what is in it.
#include "cli/import/ask.hpp"
#include "cli/import/files.hpp"
#include "cli/import/reader.hpp"
#include "cli/import/rows.hpp"
#include "cli/import/told.hpp"
#include "cli/shell/gauge.hpp"
#include "cli/words/words.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace rtr::cli {
namespace {

constexpr std::array<std::string_view, 4> sports{"run", "walk", "walk-run", "cross-training"};

/// `+02:00`, `-5:30`, `+0` as seconds.
std::optional<int> offset_word(std::string_view text) {
  if (text.empty() || (text.front() != '+' && text.front() != '-')) return std::nullopt;
  const int sign = text.front() == '-' ? -1 : 1;
  const std::vector<std::string> parts = split(text.substr(1), ':');
  const auto hours = whole_number(parts.front());
  const auto minutes = parts.size() == 2 ? whole_number(parts[1]) : std::optional<int>(0);
  if (parts.size() > 2 || !hours || !minutes || *hours > 14 || *minutes > 59) return std::nullopt;
  return sign * (*hours * 3600 + *minutes * 60);
}

class ImportCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.words("FILE", files_, "what to take in, - for stdin, folders too; its content says what it is");
    flags.value("--date", date_, "DATE", "the day, where a file does not know it");
    flags.value("--minutes", minutes_, "MIN", "how long it took, where a file has no times");
    flags.value("--as", as_, "run|walk|cross-training", "what it was, where a file does not say it, or says it wrong");
    flags.values("--map", map_, "NAME=COLUMN", "which column of a table is the date, kind, duration, distance_km, ...");
    flags.value("--utc-offset", offset_, "+HH:MM", "the clock's difference from UTC, where a file gives UTC alone");
    flags.dry_run(dry_run_);
  }

  Result<Code> run(Shell& shell) override {
    if (files_.empty()) return usage("a file is needed", "rtr import FILE");
    auto terms = read_terms(shell);
    if (!terms) return tl::unexpected(terms.error());
    auto source = load_folder(shell);
    if (!source) return tl::unexpected(source.error());
    auto found = look(*source);
    if (!found) return tl::unexpected(found.error());
    std::optional<Code> code;
    for (const std::string& copy : copies_) {
      if (dry_run_) return usage("another copy of the data is taken in whole; --dry-run is for activities");
      auto taken = copy_reader()->take(shell, *source, copy);
      if (!taken) return taken;
      code = *taken;
    }
    return found->empty() && code ? Result<Code>(*code) : take_activities(shell, *source, *found, *terms);
  }

 private:
  static const ImportReader* copy_reader() { return &import_readers().front(); }

  Result<ImportTerms> read_terms(const Shell& shell) const {
    ImportTerms terms;
    for (const std::string& pair : map_) {
      const std::size_t equals = pair.find('=');
      if (equals == std::string::npos || equals == 0)
        return usage("--map is \"" + pair + "\"; NAME=COLUMN is expected", "such as --map date=Day");
      terms.map[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    const auto date = date_in("--date", date_, shell.today);
    if (!date) return tl::unexpected(date.error());
    if (*date && **date > shell.today) return usage("--date is still to come");
    terms.date = *date;
    const auto minutes = minutes_in("--minutes", minutes_);
    if (!minutes) return tl::unexpected(minutes.error());
    terms.total_s = *minutes;
    if (as_) {
      const auto place = place_of(*as_, sports);
      if (!place) return not_among("--as", *as_, sports);
      constexpr std::array<activity::Sport, 4> meant{activity::Sport::running, activity::Sport::walking,
                                                     activity::Sport::running, activity::Sport::other};
      terms.sport = meant[*place];
    }
    if (offset_ && !(terms.utc_offset_s = offset_word(*offset_)))
      return usage("--utc-offset is \"" + *offset_ + "\"; such as +02:00 or -05:00 is expected");
    return terms;
  }

  /// Sorts what was named into copies of the data, which are joined, and files with activities.
  Result<std::vector<FoundFile>> look(const Source& source) {
    std::vector<FoundFile> found;
    std::error_code ignored;
    for (const std::string& file : files_) {
      const std::filesystem::path own = std::filesystem::path(file) / source.record.runner.id;
      const auto copy = is_copy(file);
      if (!copy) return tl::unexpected(copy.error());
      if (*copy) {
        copies_.push_back(file);
      } else if (file != "-" && std::filesystem::exists(own / "journal.jsonl", ignored)) {
        copies_.push_back(own.string());
      } else {
        auto files = files_at(file);
        if (!files) return tl::unexpected(files.error());
        found.insert(found.end(), files->begin(), files->end());
      }
    }
    return found;
  }

  static Result<bool> is_copy(const std::string& file) {
    std::error_code ignored;
    if (file == "-") return false;
    if (std::filesystem::is_directory(file, ignored)) return copy_reader()->knows({file, true, {}});
    const auto head = head_of(file);
    if (!head) return tl::unexpected(head.error());
    return copy_reader()->knows({file, false, *head});
  }

  Result<Code> take_activities(Shell& shell, Source& source, const std::vector<FoundFile>& files, ImportTerms& terms) {
    const bool alone = files.size() == 1;
    auto importing = read_all(shell, source, files, terms, alone);
    if (!importing) return tl::unexpected(importing.error());
    std::vector<ImportRow>* rows = &importing->rows();
    if (alone && rows->size() == 1 && rows->front().taken == Taken::open && ask_terms(shell, rows->front(), terms)) {
      importing = read_all(shell, source, files, terms, alone);
      if (!importing) return tl::unexpected(importing.error());
      rows = &importing->rows();
    }
    const Units units = source.record.runner.units;
    if (auto all = any_use(*importing, units); !all && !dry_run_) return tl::unexpected(all.error());
    return keep(shell, source, *importing);
  }

  static Result<Importing> read_all(Shell& shell, const Source& source, const std::vector<FoundFile>& files,
                                    const ImportTerms& terms, bool alone) {
    Importing importing(source, shell.today, terms);
    Gauge gauge(!shell.options.json && !shell.options.quiet);
    int done = 0;
    for (const FoundFile& file : files) {
      gauge.show(done++, static_cast<int>(files.size()));
      auto input = read_unpacked(file.path);
      const auto taken = input ? importing.take(*input, alone) : Result<void>(tl::unexpected(input.error()));
      if (taken) continue;
      if (alone || taken.error().code == Code::usage) return tl::unexpected(taken.error());
      importing.refuse(file.path, taken.error());
    }
    return importing;
  }

  /// One thing that cannot be taken, or many of which none can, is a failure.
  static Result<void> any_use(const Importing& importing, Units units) {
    const std::vector<ImportRow>& rows = importing.rows();
    const auto useless = [](const ImportRow& row) {
      const bool no = row.taken == Taken::refused || row.taken == Taken::open || row.taken == Taken::held;
      return no && row.code != Code::done;
    };
    // A record may bring nothing but answers, known already or not.
    if (rows.empty() || !importing.answered().empty() || !std::all_of(rows.begin(), rows.end(), useless)) return {};
    constexpr std::size_t told = 20;
    Failure failure{rows.front().code, {}};
    for (const ImportRow& row : rows) {
      if (failure.problems.size() < told) failure.problems.push_back({row.why, row.file, beside_error(row, units)});
    }
    return tl::unexpected(std::move(failure));
  }

  Result<Code> keep(Shell& shell, Source& source, Importing& importing) {
    store::Intake intake{{}, importing.answered().checklists, importing.answered().clearances};
    if (!dry_run_) {
      auto asked = ask_answers(shell, importing.rows());
      if (!asked) return tl::unexpected(asked.error());
      if (*asked) intake.checklists.push_back(std::move(**asked));
    }
    for (const ImportRow& row : importing.rows()) {
      if (row.taken == Taken::added || row.taken == Taken::joined)
        intake.sessions.push_back({*row.session, row.replaces});
    }
    if (dry_run_) {
      suppose(source.record, intake);
    } else if (!intake.empty()) {
      if (auto kept = source.folder->take_in(intake); !kept) return tl::unexpected(kept.error());
      shell.kept = true;
      auto record = reload(shell, source);
      if (!record) return tl::unexpected(record.error());
      source.record = std::move(*record);
    }
    auto plan = usual_plan(source.record, source.table.protocol, shell.today);
    if (!plan) return tl::unexpected(plan.error());
    tell_import(shell, source, importing, *plan, dry_run_);
    return code_beside(*plan);
  }

  /// The record as it would be.
  static void suppose(Record& record, const store::Intake& intake) {
    for (const store::Incoming& one : intake.sessions) {
      std::erase_if(record.sessions, [&](const Session& session) { return session.id == one.replaces; });
      record.sessions.push_back(one.session);
    }
    record.checklists.insert(record.checklists.end(), intake.checklists.begin(), intake.checklists.end());
    record.clearances.insert(record.clearances.end(), intake.clearances.begin(), intake.clearances.end());
  }

  std::vector<std::string> files_, copies_, map_;
  std::optional<std::string> date_, minutes_, as_, offset_;
  bool dry_run_ = false;
};

}  // namespace

std::unique_ptr<Command> make_import_command() { return std::make_unique<ImportCommand>(); }

}  // namespace rtr::cli
