// rtr progress: the course so far, as charts in the terminal.
#include "course/progress.hpp"
#include "cli/records/planning.hpp"
#include "cli/words/words.hpp"
#include "json/course.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

constexpr int weeks_max = 520;

class ProgressCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.value("--weeks", weeks_, "N", "the newest N weeks (usual: as many as fit, half a year at most)");
    flags.value("--since", since_, "DATE", "the weeks from that day on");
    inputs_.declare(flags);
  }

  Result<Code> run(Shell& shell) override {
    auto planned = load_planned(shell, inputs_);
    if (!planned) return tl::unexpected(planned.error());
    const auto window = window_for(shell);
    if (!window) return tl::unexpected(window.error());
    const auto& [source, plan] = *planned;
    const Record& record = source.record;
    const Protocol& protocol = source.table.protocol;
    const terminal::CourseTold told{plan, protocol, record};
    // Nothing of a course may stand beside a sign that stops everything, so none is worked out.
    course::Course course{shell.today, 0, {}};
    course::Forecast ahead;
    if (!withholds_figures(plan.tier)) course = course::course_of(record, protocol, shell.today, *window);
    if (plan.tier < Tier::clinician) ahead = course::forecast_all_well(record, protocol, shell.today);
    if (shell.options.json) {
      shell.out.line(json::write_progress(course, ahead, plan));
    } else {
      shell.out.print(terminal::render_progress(course, ahead, told, shell.style));
    }
    return code_beside(plan);
  }

 private:
  Result<course::Window> window_for(const Shell& shell) const {
    course::Window window;
    const auto weeks = number_in("--weeks", weeks_, 1, weeks_max);
    if (!weeks) return tl::unexpected(weeks.error());
    const auto since = date_in("--since", since_, shell.today);
    if (!since) return tl::unexpected(since.error());
    if (*since && **since > shell.today) return usage("--since is after today");
    window.since = *since;
    window.newest = *weeks;
    if (shell.options.json) return window;
    const bool asked = weeks_ || since_;
    const int fit = terminal::weeks_that_fit(shell.style.width, !asked);
    window.newest = std::min(window.newest.value_or(fit), fit);
    return window;
  }

  Inputs inputs_;
  std::optional<std::string> weeks_, since_;
};

}  // namespace

std::unique_ptr<Command> make_progress_command() { return std::make_unique<ProgressCommand>(); }

}  // namespace rtr::cli
