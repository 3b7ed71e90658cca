// rtr log: records a session and says at once what it means.
#include "cli/records/entry_words.hpp"
#include "cli/records/input.hpp"
#include "cli/records/planned.hpp"
#include "cli/session/answer.hpp"
#include "cli/session/build.hpp"
#include "cli/session/imported.hpp"
#include "cli/session/keep.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/codec.hpp"
#include "json/names.hpp"
#include "terminal/escape.hpp"
#include "terminal/names.hpp"
#include "words/messages.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

class LogCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.words(
        "WORDS", words_,
        "in any order: a day (today, yesterday, tue, 2026-11-24); what (walk-run, run, walk, bike, swim, elliptical, "
        "strength, mobility); minutes (25, 1:05:00, run 20, walk 12); 3.2km, 2mi; grass, track, treadmill, trail, "
        "road; rpe 3; pain 0,1,1 (before, worst, after); stage S3; done (as planned), skipped, stopped after 3 reps");
    flags.value("--pain", said_.pain, "B,D,A", "back pain 0-10 before, worst during, after; - for not known");
    flags.value("--warm-up-pain", said_.warm_up, "0-10", "back pain in the warm-up");
    flags.value("--rpe", said_.rpe, "0-10", "effort");
    flags.values("--sign,--signs", said_.signs, "none|NAME", "a sign, or none; may be given several times");
    flags.value("--morning", said_.morning, "0-10", "back pain the next morning");
    flags.value("--settled", said_.settled, "HOURS", "hours until the back was as before");
    flags.value("--stiffness", said_.stiffness, "less|usual|more", "stiffness the next morning");
    flags.value("--stiffness-h", said_.stiffness_h, "HOURS", "how long it lasted");
    flags.value("--leg", said_.leg, "WHERE", "leg pain: none, buttock, thigh, below_knee, foot");
    flags.value("--leg-change", said_.leg_change, "WAY", "none, toward_back, same, toward_foot");
    flags.values("--elsewhere", said_.elsewhere, "SITE:PAIN[:limp]", "pain in another part of the body");
    flags.value("--distance", said_.distance, "3.2km|2mi", "a number alone is in your units");
    flags.value("--stage", said_.stage, "STAGE", "the stage, such as S3");
    flags.value("--longest", said_.longest, "MIN", "the longest stretch of running");
    flags.value("--note", said_.note, "TEXT", "a note; it is kept, never read for symptoms");
    flags.on("--again", again_, "keep it although one just like it is kept already");
    flags.value("--from", from_, "FILE|-", "a session or a list of them");
    flags.dry_run(dry_run_);
  }

  std::vector<HelpRow> further_help() const override {
    const std::vector<std::string> names(json::sign_names.begin(), json::sign_names.end());
    return {{"signs", joined(names, ", ")}};
  }

  Result<Code> run(Shell& shell) override {
    if (from_ && (!words_.empty() || anything_said()))
      return usage("--from brings its own sessions; words and flags do not go with it");
    auto source = load_folder(shell);
    if (!source) return tl::unexpected(source.error());
    return from_ ? keep_file(shell, *source) : keep_one(shell, *source);
  }

 private:
  bool anything_said() const {
    for (const auto* flag :
         {&said_.pain, &said_.warm_up, &said_.rpe, &said_.morning, &said_.settled, &said_.stiffness, &said_.stiffness_h,
          &said_.leg, &said_.leg_change, &said_.stage, &said_.longest, &said_.distance, &said_.note}) {
      if (*flag) return true;
    }
    return !said_.signs.empty() || !said_.elsewhere.empty();
  }

  Result<Code> keep_one(Shell& shell, Source& source) {
    const bool told = !words_.empty() || anything_said();
    if (!told && !shell.prompt.available()) {
      return usage("there is nobody to ask here",
                   "Say it in words, such as: rtr log today run 12 walk 13 --pain 0,1,1 --rpe 3 --sign none");
    }
    const WordsContext context{source.table.protocol, shell.today, source.record.runner.units};
    auto said = told ? read_session_words(words_, said_, context) : ask_session(shell, source, std::nullopt);
    if (said && told && said->only_a_day() && shell.prompt.available()) said = ask_session(shell, source, said->date);
    if (!said) return tl::unexpected(said.error());
    return keep_session(shell, source, *said, {again_, dry_run_});
  }

  /// A file of sessions: every one kept or none; what the worst of the new ones means is said.
  Result<Code> keep_file(Shell& shell, Source& source) {
    auto sessions = sessions_in_file(shell, source);
    if (!sessions) return tl::unexpected(sessions.error());
    if (sessions->empty()) return usage("there is no session in " + *from_);
    if (dry_run_) {
      shell.say("Would keep " + std::to_string(sessions->size()) + " sessions of " + terminal::escaped(*from_) +
                ", less those that are there already.");
      return Code::done;
    }
    auto ids = source.folder->add_sessions(*sessions);
    if (!ids) return tl::unexpected(ids.error());
    const std::size_t before = source.record.sessions.size();
    if (auto kept = now_kept(shell, source); !kept) return tl::unexpected(kept.error());
    const std::size_t added = source.record.sessions.size() - before;
    const auto worst = std::max_element(sessions->begin(), sessions->end(), [&](const Session& a, const Session& b) {
      const Light left = verdict_in(source.record, a).light;
      const Light right = verdict_in(source.record, b).light;
      return left != right ? left < right : a.date < b.date;
    });
    const std::string receipt = "Kept " + std::to_string(added) + " of " + std::to_string(ids->size()) + " sessions" +
                                (added < ids->size() ? "; the others were there already." : ".");
    return answer_session(shell, source, {receipt, *ids, *worst, false});
  }

  Result<std::vector<Session>> sessions_in_file(const Shell& shell, const Source& source) const {
    auto input = read_input(*from_);
    if (!input) return tl::unexpected(input.error());
    const std::size_t first = input->text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    // One session alone is a list of one; no line is added, so the lines of problems stay those of the file.
    if (first != std::string::npos && input->text[first] == '{') input->text.insert(first, "[").append("]");
    return read_sessions_of(input->text, input->name, source.table.protocol, shell.today);
  }

  std::vector<std::string> words_;
  SessionFlags said_;
  std::optional<std::string> from_;
  bool again_ = false;
  bool dry_run_ = false;
};

}  // namespace

std::unique_ptr<Command> make_log_command() { return std::make_unique<LogCommand>(); }

}  // namespace rtr::cli
