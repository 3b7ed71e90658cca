// rtr morning: how the back was the morning after a session.
#include "cli/words/morning.hpp"
#include "cli/records/planned.hpp"
#include "cli/session/answer.hpp"
#include "cli/session/build.hpp"
#include "cli/shell/sign_rescue.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "course/told_week.hpp"
#include "json/names.hpp"
#include "words/messages.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

constexpr int hours_max = 10000;

class MorningCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.words("WORDS", words_,
                "in any order: back pain this morning (0-10); less, usual or more (stiffness); for 3h (how long); "
                "settled 20h; sign none");
    flags.value("--pain", said_.pain, "0-10", "back pain this morning");
    flags.value("--stiffness", said_.stiffness, "less|usual|more", "stiffness this morning");
    flags.value("--stiffness-h", said_.stiffness_h, "HOURS", "how long it lasted");
    flags.value("--settled", said_.settled, "HOURS", "hours after the session until the back was as before");
    flags.values("--sign,--signs", said_.signs, "none|NAME", "a sign, or none; may be given several times");
    flags.dry_run(dry_run_);
    flags.value("--session", said_.session, "ID", "the session, where it is not the last one of these two days");
  }

  Result<Code> run(Shell& shell) override {
    if (auto read = read_morning_words(words_, said_); !read) return tl::unexpected(read.error());
    auto source = load_folder(shell);
    if (!source) return tl::unexpected(source.error());
    const auto session = session_meant(source->record, shell.today);
    if (!session) return tl::unexpected(session.error());
    auto morning = told() ? from_flags() : from_person(shell, **session);
    if (!morning) return tl::unexpected(morning.error());
    morning->session = (*session)->id;
    morning->date = shell.today;
    if (dry_run_) return tried(shell, *source, *morning);
    return keep(shell, *source, **session, *morning);
  }

 private:
  bool told() const {
    return said_.pain || said_.stiffness || said_.stiffness_h || said_.settled || !said_.signs.empty();
  }

  Result<const Session*> session_meant(const Record& record, Date today) const {
    if (!said_.session) {
      // Hours until the back was as before, and nothing about this morning: that is what a held plan asks for.
      const Session* red = said_.settled && !said_.pain ? course::unsettled_red(record, today) : nullptr;
      if (red != nullptr) return red;
      if (const Session* session = session_without_morning(record, today)) return session;
      return none_waits(record, today);
    }
    for (const Session& session : record.sessions) {
      if (session.id == *said_.session && !session.skipped) return &session;
    }
    return no_such_session(record, *said_.session);
  }

  /// An answer given once more is not taken for an older session's.
  static tl::unexpected<Failure> none_waits(const Record& record, Date today) {
    const Session* open = morning_asked(record, today);
    const std::string still =
        open == nullptr ? "" : "Still open: " + named(*open) + " (rtr morning --session " + open->id + ")";
    if (const Session* answered = session_with_morning(record, today)) {
      const std::string pain = std::to_string(*answered->pain.next_morning);
      return fail(Code::no_input, "the morning after " + named(*answered) + " is answered already: pain " + pain, {},
                  "To add to it: --session " + answered->id + (still.empty() ? "" : ". " + still));
    }
    return fail(Code::no_input, "no session of the last two days waits for its morning answer", {},
                still.empty() ? "a session of today is answered tomorrow" : still);
  }

  static std::string named(const Session& session) {
    return std::string(kind_word_of(session.kind)) + " on " + short_date(session.date);
  }

  /// What was told before and is worse counts on.
  static void name_worse_kept(Shell& shell, const Session& now, const store::Morning& morning) {
    const auto worse = [](const auto& kept, const auto& given) { return kept && given && *given < *kept; };
    std::vector<std::string> parts;
    if (worse(now.pain.next_morning, morning.pain)) parts.push_back("pain " + std::to_string(*now.pain.next_morning));
    if (worse(now.stiffness_next_morning, morning.stiffness))
      parts.push_back("stiffness " + std::string(json::name_of(*now.stiffness_next_morning, json::stiffness_names)));
    if (worse(now.stiffness_h, morning.stiffness_h))
      parts.push_back("stiff for " + std::to_string(*now.stiffness_h) + " h");
    if (worse(now.settled_h, morning.settled_h))
      parts.push_back("settled after " + std::to_string(*now.settled_h) + " h");
    if (!parts.empty())
      shell.say(
          "It was told before: " + joined(parts, ", ") +
          ". Of two answers the worse one counts. To take the earlier one back: rtr undo (rtr history names it).");
  }

  static tl::unexpected<Failure> no_such_session(const Record& record, const std::string& id) {
    std::vector<std::string_view> known;
    for (const Session& session : record.sessions) known.push_back(session.id);
    const std::string_view near = nearest(id, known);
    return usage("there is no session \"" + id + "\"", near.empty() ? "" : "did you mean " + std::string(near) + "?");
  }

  Result<store::Morning> from_flags() const {
    store::Morning morning;
    const auto pain = number_in("the pain", said_.pain, 0, 10);
    if (!pain) return tl::unexpected(pain.error());
    const auto stiffness = choice<Stiffness>("--stiffness", said_.stiffness, json::stiffness_names);
    if (!stiffness) return tl::unexpected(stiffness.error());
    const auto hours = number_in("--stiffness-h", said_.stiffness_h, 0, hours_max);
    if (!hours) return tl::unexpected(hours.error());
    const auto settled = number_in("--settled", said_.settled, 0, hours_max);
    if (!settled) return tl::unexpected(settled.error());
    const auto signs = read_signs(said_.signs);
    if (!signs) return tl::unexpected(signs.error());
    morning.pain = *pain;
    morning.stiffness = *stiffness;
    morning.stiffness_h = *hours;
    morning.settled_h = *settled;
    morning.signs = *signs;
    return morning;
  }

  static Result<store::Morning> from_person(Shell& shell, const Session& session) {
    if (!shell.prompt.available())
      return usage("there is nobody to ask here", "Say it, such as: rtr morning 1 --stiffness usual");
    store::Morning morning;
    shell.out.line("The morning after: " + std::string(kind_word_of(session.kind)) + " on " + short_date(session.date) +
                   ".");
    morning.pain = shell.prompt.number("Back pain this morning, 0-10:", 0, 10);
    shell.prompt.until("Stiffness: less, usual or more? ", [&](const std::string& typed) -> std::string {
      if (typed.empty()) return {};
      const auto place = place_of(typed, json::stiffness_names);
      if (!place) return "Please type less, usual or more, or only Enter.";
      morning.stiffness = static_cast<Stiffness>(*place);
      return {};
    });
    if (morning.stiffness == Stiffness::more)
      morning.stiffness_h = shell.prompt.number("For how many hours?", 0, hours_max);
    morning.settled_h =
        shell.prompt.number("After how many hours was the back as before? (Enter: not yet or not known)", 0, hours_max);
    if (!session.signs) morning.signs = ask_signs(shell);
    if (!morning.pain && !morning.stiffness && !morning.settled_h && !morning.signs)
      return usage("nothing was answered");
    return morning;
  }

  /// What it would mean, with nothing kept.
  static Result<Code> tried(Shell& shell, Source& source, const store::Morning& morning) {
    const auto now = std::find_if(source.record.sessions.begin(), source.record.sessions.end(),
                                  [&](const Session& s) { return s.id == morning.session; });
    // As it would be kept: of two answers the worse one counts.
    const auto take = [](auto& kept, const auto& given) {
      if (given && (!kept || *given > *kept)) kept = given;
    };
    take(now->pain.next_morning, morning.pain);
    take(now->stiffness_next_morning, morning.stiffness);
    take(now->stiffness_h, morning.stiffness_h);
    take(now->settled_h, morning.settled_h);
    if (morning.signs) now->signs = now->signs.value_or(Signs{}) | *morning.signs;
    release_flags(shell);
    return answer_session(shell, source, {"Would keep the morning after " + now->id + ".", {}, *now, true});
  }

  static Result<Code> keep(Shell& shell, Source& source, const Session& session, const store::Morning& morning) {
    Session signs_only;
    signs_only.signs = morning.signs;
    const std::vector<Item> flags = flags_of(signs_only);
    auto answers = confirm_flags(shell, flags);
    if (!answers) return tl::unexpected(answers.error());
    const std::string id = session.id;
    if (auto added = source.folder->add_morning(morning, *answers); !added) return tl::unexpected(added.error());
    if (auto kept = now_kept(shell, source); !kept) return tl::unexpected(kept.error());
    const auto now = std::find_if(source.record.sessions.begin(), source.record.sessions.end(),
                                  [&](const Session& s) { return s.id == id; });
    const std::string signs_said = signs_text(morning.signs);
    const std::string receipt = "Kept for " + id + ": " + std::string(kind_word_of(now->kind)) + " on " +
                                short_date(now->date) + (signs_said.empty() ? "" : "; " + signs_said) + ".";
    const Kept kept{receipt, {id}, *now, !flags.empty() && shell.prompt.available()};
    const auto answered = answer_session(shell, source, kept);
    if (answered && !shell.options.json) name_worse_kept(shell, *now, morning);
    if (answered && *answered != Code::seek_care && !shell.options.json && !shell.options.quiet)
      name_open_mornings(shell, source.record, id);
    return answered;
  }

  static void name_open_mornings(Shell& shell, const Record& record, const std::string& answered) {
    for (const Session* session : mornings_open(record, shell.today)) {
      if (session->id == answered) continue;
      shell.say("Still open: the morning after " + std::string(kind_word_of(session->kind)) + " on " +
                short_date(session->date) + " (rtr morning --session " + session->id + ").");
    }
  }

  std::vector<std::string> words_;
  MorningFlags said_;
  bool dry_run_ = false;
};

}  // namespace

std::unique_ptr<Command> make_morning_command() { return std::make_unique<MorningCommand>(); }

}  // namespace rtr::cli
