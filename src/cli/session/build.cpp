// From what was said to a session.
#include "cli/session/build.hpp"

#include "cli/records/planned.hpp"
#include "cli/session/day.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/codec.hpp"
#include "words/messages.hpp"

namespace rtr::cli {
namespace {

/// The kind that was said, or that the plan or the minutes make certain.
std::optional<SessionKind> kind_of(const SessionWords& said, const IssuedItem* planned) {
  if (said.kind) return said.kind;
  const bool planned_run = planned != nullptr && planned->run_s > 0;
  if ((said.run_s || said.stopped_after) && planned_run) return session_kind(planned->kind);
  if (said.run_s) return said.walk_s ? SessionKind::walk_run : SessionKind::run;
  if (said.walk_s) return SessionKind::walk;
  if ((said.total_s || said.skipped || said.done || said.stopped_after) && planned != nullptr)
    return session_kind(planned->kind);
  return std::nullopt;
}

class Builder {
 public:
  Builder(Shell& shell, const Source& source, const SessionWords& said, const IssuedItem* planned)
      : shell_(shell), source_(source), said_(said), planned_(planned) {}

  Result<BuiltSession> build(SessionKind kind) {
    Session& session = built_.session;
    session.kind = kind;
    session.source = "hand";
    put_said(session, said_);
    if (!said_.skipped) {
      if (auto filled = is_running(kind) ? fill_running() : fill_other(); !filled)
        return tl::unexpected(filled.error());
    }
    if (session.stage.empty()) session.stage = stage_by_plan(session, planned_);
    return built_;
  }

 private:
  bool plan_has_this_total() const {
    if (said_.done && planned_ != nullptr && !said_.run_s && !said_.total_s) return planned_->run_s > 0;
    return planned_ != nullptr && said_.total_s && !said_.walk_s && planned_->run_s > 0 &&
           built_.session.kind == session_kind(planned_->kind) && planned_->run_s + planned_->walk_s == *said_.total_s;
  }

  /// What was planned, between two pieces of a sentence; empty when no run was.
  std::string planned_text(std::string_view before, std::string_view after) const {
    if (planned_ == nullptr || planned_->run_s == 0) return {};
    return std::string(before) + run_and_walk(planned_->run_s, planned_->walk_s) + std::string(after);
  }

  /// What is certain of a session that was broken off; walking that was said as well counts as it was said.
  Result<void> fill_stopped() {
    Session& session = built_.session;
    const Steps steps = planned_ == nullptr ? Steps{} : steps_planned(source_, planned_->date);
    const int all = repetitions_in(steps);
    const auto done = up_to_repetition(steps, *said_.stopped_after);
    if (said_.run_s || said_.total_s) return usage("the minutes are given, and where it stopped as well", "Say one.");
    if (!done || done->run_s == 0 || all < 2 || *said_.stopped_after >= all) {
      const std::string planned =
          all < 2 ? "no repetitions were planned for that day" : "planned were " + std::to_string(all) + " repetitions";
      return usage("\"stopped after " + std::to_string(*said_.stopped_after) + "\" does not fit: " + planned,
                   "Say what was done: run N walk N");
    }
    session.run_s = done->run_s;
    session.longest_run_s = said_.longest_run_s ? said_.longest_run_s : done->longest_run_s;
    if (!session.walk_s) session.walk_s = done->walk_s;
    built_.stopped =
        "stopped after " + std::to_string(*said_.stopped_after) + " of " + std::to_string(all) + " repetitions";
    return {};
  }

  Result<void> fill_running() {
    Session& session = built_.session;
    if (said_.stopped_after) return fill_stopped();
    if (!session.run_s && plan_has_this_total()) {
      session.run_s = planned_->run_s;
      session.walk_s = planned_->walk_s;
      if (!session.longest_run_s) session.longest_run_s = planned_->longest_run_s;
      built_.as_planned = true;
      return {};
    }
    if (!session.run_s && shell_.prompt.available()) {
      shell_.prompt.until("How many minutes of it were running?" + planned_text(" (Planned: ", ".)") + " ",
                          [&](const std::string& typed) -> std::string {
                            session.run_s = minutes_word(typed);
                            return session.run_s || typed.empty() ? "" : "Minutes, such as 6 or 7.5.";
                          });
    }
    if (!session.run_s) {
      return usage("the minutes of running are not known",
                   planned_text("Planned were ", ". ") +
                       "Say them with: run N (and walk N), such as rtr log today run 6 walk 19");
    }
    if (session.total_s && !session.walk_s && *session.total_s >= *session.run_s) {
      session.walk_s = *session.total_s - *session.run_s;
    }
    return {};
  }

  Result<void> fill_other() {
    Session& session = built_.session;
    if (!session.total_s && session.walk_s) session.total_s = session.walk_s;
    if (said_.stopped_after) return usage("\"stopped after\" is for runs with repetitions", "Say the minutes.");
    if (!session.total_s && said_.done && planned_ != nullptr && session_kind(planned_->kind) == session.kind) {
      session.total_s = planned_->run_s + planned_->walk_s;
      built_.as_planned = true;
    }
    if (!session.total_s && shell_.prompt.available()) {
      shell_.prompt.until("How many minutes? ", [&](const std::string& typed) -> std::string {
        session.total_s = minutes_word(typed);
        return session.total_s || typed.empty() ? "" : "Minutes, such as 30.";
      });
    }
    if (!session.total_s)
      return usage("the minutes are not known",
                   "Say them, such as: rtr log today " + std::string(kind_word_of(session.kind)) + " 20");
    return {};
  }

  Shell& shell_;
  const Source& source_;
  const SessionWords& said_;
  const IssuedItem* planned_;
  BuiltSession built_;
};

/// Problems of the document that was made of the words, told of the words: nobody has seen its lines and pointers.
Failure as_arguments(Failure failure) {
  failure.code = Code::usage;
  for (Problem& problem : failure.problems) {
    const std::size_t name = problem.where.rfind("/0/");
    if (name != std::string::npos) problem.message = problem.where.substr(name + 3) + " " + problem.message;
    problem.where.clear();
  }
  return failure;
}

}  // namespace

std::string stage_by_plan(const Session& session, const IssuedItem* planned) {
  if (planned == nullptr || session.kind != session_kind(planned->kind) || !session.run_s || planned->run_s == 0)
    return {};
  const bool near = *session.run_s * 10 >= planned->run_s * 8 && *session.run_s * 10 <= planned->run_s * 11;
  return near ? planned->stage : std::string();
}

Result<BuiltSession> build_session(Shell& shell, const Source& source, const SessionWords& said) {
  const auto meant = day_of_session(shell, source, said);
  if (!meant) return tl::unexpected(meant.error());
  const Date date = *meant;
  if (date > shell.today) return usage("the day " + iso(date) + " is still to come; today is " + iso(shell.today));
  const IssuedItem* planned = planned_on(source.record, date);
  const auto kind = kind_of(said, planned);
  if (!kind) {
    if (said.skipped || said.done || said.stopped_after)
      return usage("no session was planned for " + short_date(date), "Say which day is meant, or what you did.");
    if (planned != nullptr && planned->run_s > 0)
      return usage("how long it was is not said",
                   "As planned (" + run_and_walk(planned->run_s, planned->walk_s) + "), say done; else run N walk N.");
    return usage("what kind of session it was is not known",
                 "Say it: walk-run, run, walk, bike, swim, elliptical, strength or mobility.");
  }
  auto built = Builder(shell, source, said, planned).build(*kind);
  if (!built) return built;
  built->session.date = date;
  // One set of rules for what a session can be: that of the files.
  auto checked = json::read_sessions("[" + json::write_session(built->session) + "]", "", shell.today);
  if (!checked) return tl::unexpected(as_arguments(checked.error()));
  return built;
}

}  // namespace rtr::cli
