// rtr morning: how the back was the morning after a session.
#include "cli/planned.hpp"
#include "cli/session_answer.hpp"
#include "cli/session_build.hpp"
#include "cli/words.hpp"
#include "json/names.hpp"
#include "words/messages.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

constexpr int hours_max = 10000;

class MorningCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.words("PAIN", words_, "back pain this morning, 0-10");
    flags.value("--stiffness", stiffness_, "less|usual|more", "stiffness this morning");
    flags.value("--stiffness-h", stiffness_h_, "HOURS", "how long it lasted");
    flags.value("--settled", settled_, "HOURS", "hours after the session until the back was as before");
    flags.values("--sign,--signs", signs_, "none|NAME", "a sign, or none; may be given several times");
    flags.value("--session", session_, "ID", "another session than the last one");
  }

  Result<Code> run(Shell& shell) override {
    auto source = load_folder(shell);
    if (!source) return tl::unexpected(source.error());
    const auto session = session_meant(source->record, shell.today);
    if (!session) return tl::unexpected(session.error());
    auto morning = told() ? from_flags() : from_person(shell, **session);
    if (!morning) return tl::unexpected(morning.error());
    morning->session = (*session)->id;
    morning->date = shell.today;
    return keep(shell, *source, **session, *morning);
  }

 private:
  bool told() const { return !words_.empty() || stiffness_ || stiffness_h_ || settled_ || !signs_.empty(); }

  Result<const Session*> session_meant(const Record& record, Date today) const {
    if (!session_) {
      // Hours until the back was as before, and nothing about this morning: that is what a held plan asks for.
      const Session* red = settled_ && words_.empty() ? unsettled_red(record, today) : nullptr;
      if (red != nullptr) return red;
      if (const Session* session = session_without_morning(record, today)) return session;
      return fail(Code::no_input, "no session waits for its morning answer", {},
                  "a session of today is answered tomorrow");
    }
    for (const Session& session : record.sessions) {
      if (session.id == *session_ && !session.skipped) return &session;
    }
    return usage("there is no session \"" + *session_ + "\"");
  }

  Result<store::Morning> from_flags() const {
    store::Morning morning;
    if (words_.size() > 1) return usage("one number is needed: the pain this morning");
    const auto pain = number_in("the pain", words_.empty() ? std::nullopt : std::optional(words_.front()), 0, 10);
    if (!pain) return tl::unexpected(pain.error());
    const auto stiffness = choice<Stiffness>("--stiffness", stiffness_, json::stiffness_names);
    if (!stiffness) return tl::unexpected(stiffness.error());
    const auto hours = number_in("--stiffness-h", stiffness_h_, 0, hours_max);
    if (!hours) return tl::unexpected(hours.error());
    const auto settled = number_in("--settled", settled_, 0, hours_max);
    if (!settled) return tl::unexpected(settled.error());
    const auto signs = read_signs(signs_);
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
    if (!session.signs) {
      const Signs signs = ask_signs(shell);
      if (!shell.prompt.ended()) morning.signs = signs;
    }
    if (!morning.pain && !morning.stiffness && !morning.settled_h && !morning.signs)
      return usage("nothing was answered");
    return morning;
  }

  static Result<Code> keep(Shell& shell, Source& source, const Session& session, const store::Morning& morning) {
    Session signs_only;
    signs_only.signs = morning.signs;
    const std::vector<Item> flags = flags_of(signs_only);
    auto answers = confirm_flags(shell, flags);
    if (!answers) return tl::unexpected(answers.error());
    const std::string id = session.id;
    if (auto added = source.folder->add_morning(morning, *answers); !added) return tl::unexpected(added.error());
    shell.kept = true;
    auto record = reload(shell, source);
    if (!record) return tl::unexpected(record.error());
    source.record = std::move(*record);
    const auto now = std::find_if(source.record.sessions.begin(), source.record.sessions.end(),
                                  [&](const Session& s) { return s.id == id; });
    const std::string receipt =
        "Kept for " + id + ": " + std::string(kind_word_of(now->kind)) + " on " + short_date(now->date) + ".";
    const Kept kept{receipt, {id}, *now, !flags.empty() && shell.prompt.available()};
    const auto answered = answer_session(shell, source, kept);
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

  std::vector<std::string> words_, signs_;
  std::optional<std::string> stiffness_, stiffness_h_, settled_, session_;
};

}  // namespace

std::unique_ptr<Command> make_morning_command() { return std::make_unique<MorningCommand>(); }

}  // namespace rtr::cli
