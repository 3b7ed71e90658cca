// Keeping one session that was told.
#include "cli/session/keep.hpp"

#include "cli/records/entry_words.hpp"
#include "cli/records/planned.hpp"
#include "cli/session/answer.hpp"
#include "cli/session/build.hpp"
#include "cli/session/imported.hpp"
#include "cli/session/twin.hpp"
#include "cli/shell/sign_rescue.hpp"
#include "cli/today/told.hpp"
#include "cli/words/words.hpp"
#include "terminal/names.hpp"
#include "words/messages.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

/// Why the run that was told for today may not be shown any more, before this session is kept; empty otherwise.
Result<std::string> why_not_on(const Source& source, const Session& session, Date today) {
  const bool ran = is_running(session.kind) && !session.skipped && session.date == today;
  const IssuedPlan* issued = source.folder && ran ? issued_on(source.record, today) : nullptr;
  const auto is_told = [&](const IssuedItem& item) { return item.date == today && item.run_s > 0; };
  if (issued == nullptr || std::none_of(issued->items.begin(), issued->items.end(), is_told) ||
      logged_run_on(source.record, today))
    return std::string();
  const auto told = told_for(source, issued, today, today);
  if (!told) return tl::unexpected(told.error());
  const bool stands = std::any_of(told->day.items.begin(), told->day.items.end(), terminal::has_running);
  return stands ? std::string() : told->held_back;
}

/// Longer or farther than the sessions of any table: more likely a slip of the fingers.
bool unlikely(const Session& session) {
  constexpr Seconds time_max = 4 * 3600;
  constexpr Metres distance_max = 60'000;
  const Seconds time = session.total_s.value_or(session.run_s.value_or(0) + session.walk_s.value_or(0));
  return time > time_max || session.distance_m.value_or(0) > distance_max;
}

/// `twin`: the id of another of its kind on that day, or nothing.
std::string receipt(const BuiltSession& built, const std::string& twin, Units units) {
  const Session& session = built.session;
  std::string text = "Kept as " + session.id + ": " + session_text(session);
  if (built.as_planned) text += " (as planned)";
  if (!built.stopped.empty()) text += " (" + built.stopped + ")";
  if (session.distance_m) text += ", " + terminal::distance_text(*session.distance_m, units);
  if (!session.stage.empty()) text += ", stage " + session.stage;
  if (const std::string signs = signs_text(session.signs); !signs.empty()) text += "; " + signs;
  text += ".";
  if (!twin.empty())
    text += " Another run or session of its kind is kept for that day too (" + twin + "); if they are one, rtr undo " +
            session.id + " takes this one back.";
  else if (unlikely(session) && !session.id.empty())
    text += " That is very much for one session; if it was a slip, rtr undo " + session.id + " takes it back.";
  return text;
}

/// What it would mean, with nothing kept.
Result<Code> tried(Shell& shell, Source& source, const BuiltSession& built, const std::optional<Checklist>& answers,
                   const std::string& not_on) {
  source.record.sessions.push_back(built.session);
  if (answers) source.record.checklists.push_back(*answers);
  release_flags(shell);
  const std::string would = "Would keep" + receipt(built, {}, source.record.runner.units).substr(8);
  return answer_session(shell, source, {would, {}, built.session, answers.has_value(), not_on});
}

/// What was said of an imported run takes the place of it.
Result<std::vector<std::string>> keep_answered(Source& source, const store::Incoming& incoming,
                                               const std::optional<Checklist>& answers) {
  store::Intake intake{{incoming}, {}, {}};
  if (answers) intake.checklists.push_back(*answers);
  if (auto kept = source.folder->take_in(intake); !kept) return tl::unexpected(kept.error());
  return std::vector<std::string>{incoming.session.id};
}

/// A run that was done was not skipped.
tl::unexpected<Failure> not_skipped(const Session& done) {
  return usage("a run of " + short_date(done.date) + " is kept already (" + done.id + "), so it was not skipped",
               "rtr undo " + done.id + " takes that one back");
}

tl::unexpected<Failure> kept_already(const Session& same) {
  return usage("it is already kept as " + same.id,
               "Was there a second one, add --again. More to say of the first: rtr morning --session " + same.id);
}

}  // namespace

Result<Code> keep_session(Shell& shell, Source& source, const SessionWords& said, KeepHow how) {
  const Session* imported = run_to_answer(source.record, said, shell.today);
  auto built =
      imported != nullptr ? Result<BuiltSession>(answered(*imported, said)) : build_session(shell, source, said);
  if (!built) return tl::unexpected(built.error());
  const Session* twin = twin_of(source.record, built->session);
  if (built->session.skipped && twin != nullptr && is_running(built->session.kind)) return not_skipped(*twin);
  if (unlikely(built->session) && shell.prompt.available() &&
      !shell.prompt.confirm("That is very much for one session: " + session_text(built->session) + ". Right?", false)) {
    return usage("that was not right");
  }
  if (imported == nullptr && !how.again) imported = imported_already(source.record, built->session);
  const Session* same = how.again ? nullptr : same_session(source.record, built->session);
  if (same != nullptr) {
    release_flags(shell);  // they are kept with the first entry
    if (!shell.prompt.available()) return kept_already(*same);
    if (!shell.prompt.confirm("It is already kept as " + same->id + ". Was there a second one?", false)) {
      shell.out.line("Nothing was kept.");
      return Code::done;
    }
  }
  const std::vector<Item> flags = flags_of(built->session);
  auto answers = confirm_flags(shell, flags);
  if (!answers) return tl::unexpected(answers.error());
  const std::string other = imported == nullptr && twin != nullptr ? twin->id : "";
  std::optional<store::Incoming> incoming;
  if (imported != nullptr) {
    incoming = in_its_place(source.folder->entries(), *imported, built->session);
    built->session = incoming->session;
  }
  const auto not_on = why_not_on(source, built->session, shell.today);
  if (!not_on) return tl::unexpected(not_on.error());
  built->as_planned = built->as_planned && not_on->empty();
  if (how.dry_run) return tried(shell, source, *built, *answers, *not_on);
  auto ids =
      incoming ? keep_answered(source, *incoming, *answers) : source.folder->add_sessions({built->session}, *answers);
  if (!ids) return tl::unexpected(ids.error());
  built->session.id = ids->front();
  if (auto kept = now_kept(shell, source); !kept) return tl::unexpected(kept.error());
  return answer_session(shell, source,
                        {receipt(*built, other, source.record.runner.units), *ids, built->session,
                         !flags.empty() && shell.prompt.available(), *not_on});
}

}  // namespace rtr::cli
