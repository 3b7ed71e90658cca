// The sessions to come, written for a watch, a calendar or a spreadsheet.
#include "cli/export/sessions.hpp"

#include "cli/export/sessions_told.hpp"
#include "cli/shell/private_file.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/names.hpp"
#include "json/writer.hpp"
#include "store/files.hpp"
#include "terminal/escape.hpp"
#include "words/catalogue.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace rtr::cli {
namespace {

using exporting::Exporter;
using exporting::Outing;

/// `rtr-2026-10-13.fit`: a run of that day replaces the one that was there.
std::string file_name(Date date, const Exporter& exporter) {
  return "rtr-" + iso(date) + "." + std::string(exporter.extension);
}

/// Where a plugged-in Garmin watch looks for new workouts; any other folder is taken as it is.
std::filesystem::path folder_for_workouts(const std::filesystem::path& named) {
  for (const char* below : {"GARMIN/NewFiles", "Garmin/NewFiles", "NewFiles", "Internal Storage/GARMIN/NewFiles",
                            "Internal Storage/Garmin/NewFiles"}) {
    std::error_code unknown;
    if (std::filesystem::is_directory(named / below, unknown)) return named / below;
  }
  return named;
}

std::vector<Outing> runs_of(const exporting::Sessions& sessions) {
  std::vector<Outing> runs;
  std::copy_if(sessions.outings.begin(), sessions.outings.end(), std::back_inserter(runs), exporting::is_run);
  return runs;
}

class SessionExport {
 public:
  SessionExport(Shell& shell, const Exporter& exporter, const ExportTo& to, const SessionsTold& told)
      : shell_(shell), exporter_(exporter), to_(to), told_(told), runs_(runs_of(told.sessions)) {}

  Result<void> write() {
    if (to_.folder) return write_folder();
    if (exporter_.write_run == nullptr) return write_document(shell_, exporter_.write_sessions(told_.sessions), to_);
    if (runs_.empty()) return {};
    const bool binary = exporter_.extension == "fit";
    if (binary && to_.to_stdout() && ::isatty(STDOUT_FILENO) == 1)
      return usage("a workout for a watch is not for a terminal", "Into a folder: --to DIR; into a file: -o FILE");
    std::string text;
    for (const Outing& run : runs_) {
      text += (text.empty() ? "" : "\n") + exporter_.write_run(run, told_.sessions.runner);
      if (binary) break;
    }
    if (binary && runs_.size() > 1)
      say("Only the run of " + iso(runs_.front().date) + " is in one file; all of them: --to DIR\n");
    return write_document(shell_, text, to_);
  }

  /// What an open sign means comes before everything else. Beside a document on stdout all words go to stderr.
  void alarm() { say(told_.alarm); }

  /// What is held back, why, and what to delete.
  void tell() {
    std::string text = told_.held_back;
    if (exporter_.write_run != nullptr && runs_.empty() && told_.alarm.empty()) text += "There is no run to send.\n";
    const auto& gone = told_.sessions.withdrawn;
    const bool delete_old = !told_.alarm.empty() || !gone.empty();
    if (delete_old && text.find("Delete") == std::string::npos) {
      text += told_.alarm.empty() ? std::string(text_of("caution.delete_watch"))
                                  : "Delete what is already on your watch and in your calendar.";
      text += "\n";
    }
    if (!text.empty()) say(shell_.fitted(text));
    say_still_there();
  }

 private:
  void say(const std::string& text) {
    if (text.empty() || shell_.options.json) return;
    if (to_.to_stdout())
      complain(shell_.style.unicode ? text : terminal::ascii(text));
    else
      shell_.out.print(text);
  }

  /// Files of ours that no longer hold, where the new ones go. They are named, not deleted: the watch is not ours.
  void say_still_there() {
    if (!to_.folder) return;
    const std::filesystem::path path = folder_for_workouts(*to_.folder);
    std::set<std::string> names;
    for (const exporting::Withdrawn& gone : told_.sessions.withdrawn) {
      const std::string name = file_name(gone.date, exporter_);
      struct stat status {};
      if (::lstat((path / name).c_str(), &status) == 0) names.insert(name);
    }
    for (const Outing& run : runs_) names.erase(file_name(run.date, exporter_));
    if (names.empty()) return;
    const std::vector<std::string> still(names.begin(), names.end());
    say(shell_.fitted("Still in " + terminal::escaped(path.string()) + ": " + joined(still, ", ") + ".\n"));
  }

  Result<void> write_folder() {
    const std::filesystem::path path = folder_for_workouts(*to_.folder);
    auto folder = store::open_folder(path);
    if (!folder) {
      folder.error().code = Code::cannot_write;
      return tl::unexpected(folder.error());
    }
    std::string names;
    json::Writer answer(-1);
    answer.open_object().key("folder").text(path.string()).key(to_.dry_run ? "would_write" : "written").open_list();
    for (const Outing& run : runs_) {
      const std::string name = file_name(run.date, exporter_);
      const std::string text = exporter_.write_run(run, told_.sessions.runner);
      if (!to_.dry_run) {
        if (auto written = store::replace_file(*folder, name, text, path); !written) return written;
      }
      names += (names.empty() ? "" : ", ") + name;
      answer.text(name);
    }
    if (shell_.options.json) shell_.out.line(answer.close().close().str());
    if (names.empty() || shell_.options.quiet) return {};
    say(shell_.fitted((to_.dry_run ? "Would write to " : "Written to ") + terminal::escaped(path.string()) + ": " +
                      names + ".\n"));
    if (exporter_.extension == "fit") say(shell_.fitted(where_it_goes(path)));
    return {};
  }

  static std::string where_it_goes(const std::filesystem::path& path) {
    if (path.filename() == "NewFiles")
      return "The watch takes them in when it is unplugged; they are under its workouts for running.\n";
    return "A Garmin watch takes them from its folder GARMIN/NewFiles: name its own folder with --to, or copy them "
           "there.\n";
  }

  Shell& shell_;
  const Exporter& exporter_;
  const ExportTo& to_;
  const SessionsTold& told_;
  std::vector<Outing> runs_;
};

}  // namespace

Result<void> write_document(Shell& shell, const std::string& text, const ExportTo& to) {
  if (to.to_stdout()) {
    shell.out.print(text);
    return {};
  }
  if (to.dry_run) {
    shell.say("Would write " + std::to_string(text.size()) + " bytes to " + terminal::escaped(*to.file) + ".");
    return {};
  }
  if (auto written = write_private(*to.file, text); !written) return written;
  if (!shell.options.json && !shell.options.quiet) shell.say("Written to " + terminal::escaped(*to.file) + ".");
  return {};
}

Result<Code> export_sessions(Shell& shell, const Source& source, const Exporter& exporter,
                             const std::optional<std::string>& week, const ExportTo& to) {
  auto told = sessions_told(shell, source, week);
  if (!told) return tl::unexpected(told.error());
  if (!told->planned && told->alarm.empty())
    return fail(Code::no_input, "no plan was told for " + std::string(week ? "that week" : "this week or the next"),
                source.folder->path().string(), "rtr plan makes one");
  SessionExport out(shell, exporter, to, *told);
  out.alarm();
  if (auto written = out.write(); !written) return tl::unexpected(written.error());
  out.tell();
  return told->code;
}

}  // namespace rtr::cli
