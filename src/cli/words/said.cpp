// From words to the fields of a session.
#include "cli/words/session.hpp"

namespace rtr::cli {

void put_answers(Session& session, const SessionWords& said) {
  session.rpe = said.rpe;
  session.pain = said.pain;
  session.settled_h = said.settled_h;
  session.stiffness_next_morning = said.stiffness;
  session.stiffness_h = said.stiffness_h;
  session.leg = said.leg;
  session.leg_change = said.leg_change;
  session.signs = said.signs;
  session.elsewhere = said.elsewhere;
  if (!said.note.empty()) session.note = said.note;
}

void put_said(Session& session, const SessionWords& said) {
  session.start = said.start;
  session.stage = said.stage;
  session.run_s = said.run_s;
  session.walk_s = said.walk_s;
  session.total_s = said.total_s;
  session.longest_run_s = said.longest_run_s;
  session.distance_m = said.distance_m;
  session.surface = said.surface;
  session.skipped = said.skipped;
  put_answers(session, said);
}

}  // namespace rtr::cli
