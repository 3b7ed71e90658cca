// A session as a person says it in words: `yesterday walk-run 25 run 6 walk 19 3.2km grass rpe 3 pain 0,1,1`.
#pragma once

#include "common/result.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rtr::cli {

/// What was said, and no more: what is missing is not filled in here.
struct SessionWords {
  std::optional<Date> date;
  std::optional<SessionKind> kind;
  std::string stage;
  std::string start;
  std::optional<Seconds> total_s, run_s, walk_s, longest_run_s;
  std::optional<Metres> distance_m;
  std::optional<Surface> surface;
  std::optional<int> rpe, settled_h, stiffness_h;
  Pain pain;
  std::optional<Stiffness> stiffness;
  std::optional<Leg> leg;
  std::optional<LegChange> leg_change;
  std::optional<Signs> signs;
  std::vector<Elsewhere> elsewhere;
  bool skipped = false;
  bool done = false;                 ///< as it was planned
  std::optional<int> stopped_after;  ///< repetitions of the plan that were done
  std::string note;

  /// A day, or nothing at all: the session itself is still to be told.
  bool only_a_day() const;
};

/// The flags that say the same as words, as they were given.
struct SessionFlags {
  std::optional<std::string> date, kind, stage, start, total, run, walk, longest, distance, surface, rpe, pain, warm_up,
      morning, settled, stiffness, stiffness_h, leg, leg_change, note;
  std::vector<std::string> signs, elsewhere;
  std::optional<std::string> stopped_after;
  bool skipped = false;
  bool done = false;
};

/// What words are read against: the stages that there are, the day it is, and the runner's units of distance.
struct WordsContext {
  const Protocol& protocol;
  Date today;
  Units units = Units::km;
};

/// Reads words and flags together. What is not understood, is said twice or has two readings is a usage failure that
/// names it.
Result<SessionWords> read_session_words(const std::vector<std::string>& words, const SessionFlags& flags,
                                        const WordsContext& context);

/// `0,1,1`: before, during, after; `-` for not known; one number alone is the worst during the session.
Result<Pain> read_pain(const std::string& text, Pain pain);
/// `none`, or names of signs (separated by commas); the plain words of the prompt are known too.
Result<std::optional<Signs>> read_signs(const std::vector<std::string>& words);
std::optional<Sign> sign_word(std::string_view text);
/// "signs: tight muscles, weakness": what was understood; empty without a sign.
std::string signs_text(const std::optional<Signs>& signs);

/// Puts into a session what only a person knows: effort, pain, signs and a note.
void put_answers(Session& session, const SessionWords& said);
/// Puts into a session all that was said of it but its day and its kind.
void put_said(Session& session, const SessionWords& said);

}  // namespace rtr::cli
