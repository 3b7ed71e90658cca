// rtr doctor: what is wrong in a runner's data, and mending what can be mended without loss.
#include "store/doctor.hpp"
#include "cli/records/source.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/writer.hpp"
#include "terminal/escape.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

class DoctorCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.on("--fix", fix_, "mend what can be mended without loss; it asks first");
    flags.on("--yes", yes_, "do not ask");
  }

  Result<Code> run(Shell& shell) override {
    shell.writes = false;  // what was mended is said one by one
    const auto data = data_path(shell);
    if (!data) return tl::unexpected(data.error());
    const auto ids = ids_meant(shell, *data);
    if (!ids) return tl::unexpected(ids.error());
    several_ = ids->size() > 1;
    std::vector<Visit> visits;
    for (const std::string& id : *ids) {
      auto visit = visited(shell, *data, id);
      if (!visit && several_) visit = not_visited(*data / id, visit.error());
      if (!visit) return tl::unexpected(visit.error());
      if (!shell.options.json && !visit->told) tell(shell, *visit);
      visits.push_back(std::move(*visit));
    }
    const auto ill = static_cast<std::size_t>(std::count_if(visits.begin(), visits.end(), has_problems));
    if (shell.options.json)
      tell_json(shell, visits);
    else if (visits.size() > 1 && !shell.options.quiet)
      shell.say(count_text(visits.size(), "runner") + ", " +
                (ill == 0 ? "nothing is wrong." : "something is wrong in " + std::to_string(ill) + "."));
    return ill == 0 ? Code::done : Code::bad_data;
  }

 private:
  /// What was found in one folder, after what was mended there.
  struct Visit {
    store::Diagnosis diagnosis;
    std::vector<std::string> done;
    bool told = false;  ///< it was shown before the question, and nothing was mended
  };

  static bool has_problems(const Visit& visit) { return visit.diagnosis.problems() > 0; }

  Result<Visit> visited(Shell& shell, const std::filesystem::path& data, const std::string& id) const {
    auto diagnosis = store::diagnose(data, id, shell.today);
    if (!diagnosis) return tl::unexpected(diagnosis.error());
    Visit visit{std::move(*diagnosis), {}, false};
    if (!fix_ || !visit.diagnosis.mendable()) return visit;
    if (!yes_ && shell.prompt.available()) {
      tell(shell, visit);
      visit.told = !shell.prompt.confirm("Mend what can be mended? Nothing is deleted.", false);
      if (visit.told) return visit;
    }
    auto mended = store::mend(data, visit.diagnosis, shell.today, visit.done);
    if (!mended) {
      for (const std::string& line : visit.done) shell.say(terminal::escaped(line));
      return tl::unexpected(mended.error());
    }
    diagnosis = store::diagnose(data, id, shell.today);
    if (!diagnosis) return tl::unexpected(diagnosis.error());
    visit.diagnosis = std::move(*diagnosis);
    return visit;
  }

  /// A folder of a caseload that could not be looked at, which stops none of the others.
  static Visit not_visited(const std::filesystem::path& folder, const Failure& failure) {
    const Problem& first = failure.problems.front();
    Visit visit{{folder, std::nullopt, {}}, {}, false};
    visit.diagnosis.troubles.push_back(
        {"unreadable", false, folder.string(), first.message, first.hint, store::Cure::by_hand});
    return visit;
  }

  /// One, or all of a caseload. A folder without its profile is no runner to the other commands; here it is looked at.
  static Result<std::vector<std::string>> ids_meant(const Shell& shell, const std::filesystem::path& data) {
    std::vector<std::string> ids;
    std::error_code error, ignored;
    for (std::filesystem::directory_iterator entry(data, error), end; !error && entry != end; entry.increment(error)) {
      const std::string name = entry->path().filename().string();
      const bool kept = std::filesystem::exists(entry->path() / "journal.jsonl", ignored) ||
                        std::filesystem::exists(entry->path() / "runner.json", ignored);
      if (store::is_id(name) && kept) ids.push_back(name);
    }
    std::sort(ids.begin(), ids.end());
    const auto& named = shell.options.runner;
    if (named && std::find(ids.begin(), ids.end(), *named) != ids.end()) return std::vector<std::string>{*named};
    if (!named && !ids.empty()) return ids;
    auto one = runner_meant(shell, data);
    if (!one) return tl::unexpected(one.error());
    return std::vector<std::string>{*one};
  }

  static std::string count_text(std::size_t count, const std::string& what) {
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
  }

  void tell(Shell& shell, const Visit& visit) const {
    const auto& [diagnosis, done, told] = visit;
    for (const std::string& line : done) shell.say(terminal::escaped(line));
    if (!done.empty()) shell.out.line("");
    const std::size_t problems = diagnosis.problems();
    const std::size_t notes = diagnosis.troubles.size() - problems;
    const std::string entries =
        diagnosis.entries ? std::to_string(*diagnosis.entries) + (*diagnosis.entries == 1 ? " entry" : " entries")
                          : "the journal cannot be read";
    shell.say(terminal::escaped(diagnosis.folder.string()) + ": " + entries + ", " +
              (problems == 0 ? "nothing is wrong" : count_text(problems, "problem")) +
              (notes == 0 ? "." : ", " + count_text(notes, "note") + "."));
    for (const store::Trouble& trouble : diagnosis.troubles) {
      if (shell.options.quiet && trouble.note) continue;
      shell.out.line("");
      shell.say((trouble.note ? "note: " : "PROBLEM: ") + terminal::escaped(within(diagnosis, trouble.where)) + " " +
                    terminal::escaped(trouble.what) + ".",
                2);
      if (!trouble.remedy.empty()) shell.say("  " + terminal::escaped(trouble.remedy));
    }
    if (diagnosis.mendable() && !fix_ && !shell.options.quiet) {
      shell.out.line("");
      shell.say("rtr doctor --fix mends what can be mended without loss; it asks first.");
    }
    if (!diagnosis.troubles.empty() && several_) shell.out.line("");
  }

  /// Paths in the folder are shown without it: it stands above them.
  static std::string within(const store::Diagnosis& diagnosis, const std::string& where) {
    const std::string folder = diagnosis.folder.string() + "/";
    if (where.starts_with(folder)) return where.substr(folder.size()) + ":";
    return where == diagnosis.folder.string() ? "the folder" : where + ":";
  }

  static void tell_json(Shell& shell, const std::vector<Visit>& visits) {
    json::Writer answer(-1);
    answer.open_object().key("as_of").text(iso(shell.today));
    if (visits.size() == 1) {
      write(answer, visits.front());
    } else {
      answer.key("folders").open_list();
      for (const Visit& visit : visits) {
        answer.open_object();
        write(answer, visit);
        answer.close();
      }
      answer.close();
    }
    shell.out.line(answer.close().str());
  }

  static void write(json::Writer& answer, const Visit& visit) {
    const auto& [diagnosis, done, told] = visit;
    answer.key("folder").text(diagnosis.folder.string()).key("entries");
    if (diagnosis.entries)
      answer.number(static_cast<std::int64_t>(*diagnosis.entries));
    else
      answer.null();
    answer.key("problems").number(static_cast<std::int64_t>(diagnosis.problems())).key("found").open_list();
    for (const store::Trouble& trouble : diagnosis.troubles) {
      const bool mendable = trouble.cure != store::Cure::by_hand && trouble.cure != store::Cure::none;
      answer.open_object().key("kind").text(trouble.kind).key("severity").text(trouble.note ? "note" : "problem");
      answer.key("where").text(trouble.where).key("message").text(trouble.what).key("remedy").text(trouble.remedy);
      answer.key("fixable").boolean(mendable).close();
    }
    answer.close().key("done").open_list();
    for (const std::string& line : done) answer.text(line);
    answer.close();
  }

  bool fix_ = false;
  bool yes_ = false;
  bool several_ = false;  // folders; a line is left free between those with much to say
};

}  // namespace

std::unique_ptr<Command> make_doctor_command() { return std::make_unique<DoctorCommand>(); }

}  // namespace rtr::cli
