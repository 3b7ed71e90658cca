// The sessions to come, as far as they may leave the program today.
#pragma once

#include "cli/shell/shell.hpp"
#include "cli/today/told.hpp"
#include "export/sessions.hpp"

#include <deque>
#include <optional>
#include <string>

namespace rtr::cli {

struct SessionsTold {
  exporting::Sessions sessions;
  std::deque<Today> days;  ///< what the exercises of the sessions look into
  bool planned = false;    ///< a plan covers the weeks asked for
  std::string alarm;       ///< what an open sign means and what to do; then there is no session
  std::string held_back;   ///< why not all that was told is here, as lines; empty when all of it is
  Code code = Code::done;  ///< as `rtr plan` would end
};

/// Of the week that is named, else of every week told from today on; without a folder of the week that is planned. Each
/// day is judged as `rtr today` judges its own. What an earlier plan had, and is not to be done now, is withdrawn.
Result<SessionsTold> sessions_told(Shell& shell, const Source& source, const std::optional<std::string>& week);

}  // namespace rtr::cli
