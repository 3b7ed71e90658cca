// From what was said to a session: what the plan makes certain is filled in and told, what is unknown is asked or
// refused.
#pragma once

#include "cli/records/source.hpp"
#include "cli/words/session.hpp"

#include <string>

namespace rtr::cli {

struct BuiltSession {
  Session session;
  bool as_planned = false;  ///< run and walk were taken from the plan
  std::string stopped;      ///< "stopped after 3 of 6 repetitions"; empty when it was not said
};

Result<BuiltSession> build_session(Shell& shell, const Source& source, const SessionWords& said);

/// The stage of what was planned, where the session is close enough to it; what it did not reach is left to the engine.
std::string stage_by_plan(const Session& session, const IssuedItem* planned);

/// Asks for a session at the terminal: that of `day`, else the newest planned one that is not logged.
Result<SessionWords> ask_session(Shell& shell, const Source& source, std::optional<Date> day);
/// Asks for effort, pain and signs of a session whose minutes are known.
void ask_how_it_was(Shell& shell, SessionWords& said);
/// Asks for the back pain before, during and after.
void ask_pain(Shell& shell, Pain& given);
/// Asks for the signs; nothing on Enter, which is no answer.
std::optional<Signs> ask_signs(Shell& shell);

}  // namespace rtr::cli
