// Keeping one session that was told, whichever command asked for it.
#pragma once

#include "cli/records/source.hpp"
#include "cli/words/session.hpp"

namespace rtr::cli {

struct KeepHow {
  bool again = false;    ///< although one just like it is kept already
  bool dry_run = false;  ///< only say what it would mean
};

/// Builds the session, asks what its signs make us ask, keeps it, and says at once what it means.
Result<Code> keep_session(Shell& shell, Source& source, const SessionWords& said, KeepHow how);

}  // namespace rtr::cli
