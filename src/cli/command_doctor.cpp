// rtr doctor: what is wrong in a runner's data, and mending what can be mended without loss.
#include "cli/source.hpp"
#include "cli/words.hpp"
#include "common/text.hpp"
#include "json/writer.hpp"
#include "store/doctor.hpp"
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
    const auto id = id_meant(shell, *data);
    if (!id) return tl::unexpected(id.error());
    auto diagnosis = store::diagnose(*data, *id, shell.today);
    if (!diagnosis) return tl::unexpected(diagnosis.error());
    std::vector<std::string> done;
    if (fix_ && diagnosis->mendable()) {
      if (!yes_ && shell.prompt.available()) {
        tell(shell, *diagnosis, {});
        if (!shell.prompt.confirm("Mend what can be mended? Nothing is deleted.", false)) return code_for(*diagnosis);
      }
      auto mended = store::mend(*data, *diagnosis, shell.today, done);
      if (!mended) {
        for (const std::string& line : done) shell.say(terminal::escaped(line));
        return tl::unexpected(mended.error());
      }
      diagnosis = store::diagnose(*data, *id, shell.today);
      if (!diagnosis) return tl::unexpected(diagnosis.error());
    }
    if (shell.options.json)
      tell_json(shell, *diagnosis, done);
    else
      tell(shell, *diagnosis, done);
    return code_for(*diagnosis);
  }

 private:
  static Code code_for(const store::Diagnosis& diagnosis) {
    return diagnosis.problems() == 0 ? Code::done : Code::bad_data;
  }

  /// A folder without its profile is no runner to the other commands; here it may still be looked at.
  static Result<std::string> id_meant(const Shell& shell, const std::filesystem::path& data) {
    std::vector<std::string> ids;
    std::error_code error, ignored;
    for (std::filesystem::directory_iterator entry(data, error), end; !error && entry != end; entry.increment(error)) {
      const std::string name = entry->path().filename().string();
      if (store::is_id(name) && std::filesystem::exists(entry->path() / "journal.jsonl", ignored)) ids.push_back(name);
    }
    const auto& named = shell.options.runner;
    if (named && std::find(ids.begin(), ids.end(), *named) != ids.end()) return *named;
    if (!named && ids.size() == 1) return ids.front();
    return runner_meant(shell, data);
  }

  static std::string count_text(std::size_t count, const std::string& what) {
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
  }

  void tell(Shell& shell, const store::Diagnosis& diagnosis, const std::vector<std::string>& done) const {
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
  }

  /// Paths in the folder are shown without it: it stands above them.
  static std::string within(const store::Diagnosis& diagnosis, const std::string& where) {
    const std::string folder = diagnosis.folder.string() + "/";
    if (where.starts_with(folder)) return where.substr(folder.size()) + ":";
    return where == diagnosis.folder.string() ? "the folder" : where + ":";
  }

  void tell_json(Shell& shell, const store::Diagnosis& diagnosis, const std::vector<std::string>& done) const {
    json::Writer answer(-1);
    answer.open_object().key("as_of").text(iso(shell.today)).key("folder").text(diagnosis.folder.string());
    answer.key("entries");
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
    shell.out.line(answer.close().close().str());
  }

  bool fix_ = false;
  bool yes_ = false;
};

}  // namespace

std::unique_ptr<Command> make_doctor_command() { return std::make_unique<DoctorCommand>(); }

}  // namespace rtr::cli
