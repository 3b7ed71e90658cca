// What a session means, told at once: fine for now, held, or stop.
#pragma once

#include "cli/records/planning.hpp"
#include "cli/records/red_flags.hpp"

#include <string>

namespace rtr::cli {

/// Buttock or thigh pain was reported in the 14 days before a session.
bool recent_leg(const Record& record, const Session& session);
SessionVerdict verdict_in(const Record& record, const Session& session);

/// Reads each flag that the session answers with yes back; a usage failure when one was not meant. Then asks on at a
/// terminal; the answers belong to today.
Result<std::optional<Checklist>> confirm_flags(Shell& shell, const std::vector<Item>& flags);

/// What has just been kept.
struct Kept {
  std::string receipt;           ///< "Kept as s-0007: ..."
  std::vector<std::string> ids;  ///< none: nothing was kept, it was only tried
  Session session;               ///< the one that is answered, as it stands now
  bool asked_further = false;    ///< the questions after a sign of nerve trouble were asked
  std::string not_on = {};       ///< why no run was on for the day of it any more; empty when one was, or none was told
};
/// Prints what it means. `source` already holds what was kept. The exit code is the one that `rtr plan` would give.
Result<Code> answer_session(Shell& shell, const Source& source, const Kept& kept);

}  // namespace rtr::cli
