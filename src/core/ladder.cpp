// Builds the rungs of a table, and inspects a table for steps that no mix of sessions can bridge.
#include "core/ladder.hpp"

#include "rtr/parameters.hpp"

#include <algorithm>
#include <iterator>

namespace rtr {
namespace {

static_assert(parameter::weekly_increase_increase_percent <= 10, "the weekly rise is bounded (S4.1)");
static_assert(parameter::cautious_start_repeats_percent <= 80, "a cautious week has at most four of five repeats");

bool within_rise(Seconds rem, Seconds reference) {
  return rem * 100 <= reference * (100 + parameter::weekly_increase_increase_percent);
}

Rung make_rung(int stage, int upper, std::vector<Steps> sessions) {
  Rung rung{.stage = stage, .upper = upper, .cautious = false, .sessions = std::move(sessions)};
  for (const Steps& session : rung.sessions) {
    const StepTotals totals = totals_of(session);
    rung.run_s += totals.run_s;
    rung.walk_s += totals.walk_s;
    rung.longest_run_s = std::max(rung.longest_run_s, totals.longest_run_s);
  }
  return rung;
}

/// Session `i` of a week between two stages: the first `upper` are of the upper one. The session that is missed is
/// mostly the week's last, and a bridge whose new session is always missed would never end.
const Steps& mixed(const Stage& lower, const Stage& higher, int upper, std::size_t i) {
  return i < static_cast<std::size_t>(upper) ? higher.sessions[std::min(i, higher.sessions.size() - 1)]
                                             : lower.sessions[i];
}

Seconds rem_half_of(const Stage& lower, const Stage& higher, int upper) {
  Seconds sum = 0;
  for (std::size_t i = 0; i < lower.sessions.size(); ++i) sum += totals_of(mixed(lower, higher, upper, i)).rem_half_s();
  return sum;
}

Rung bridge_between(const Stage& lower, const Stage& higher, int stage, int upper) {
  std::vector<Steps> sessions;
  for (std::size_t i = 0; i < lower.sessions.size(); ++i) sessions.push_back(mixed(lower, higher, upper, i));
  return make_rung(stage, upper, std::move(sessions));
}

/// The bridging weeks between two stages, one more of the new sessions in each; `reached` tells whether the upper stage
/// follows within the rise.
std::vector<Rung> bridges(const Stage& lower, const Stage& higher, int stage, bool& reached) {
  std::vector<Rung> found;
  const int count = static_cast<int>(lower.sessions.size());
  const Seconds whole = rem_half_of(lower, higher, count);
  Seconds reference = rem_half_of(lower, higher, 0);
  for (int upper = 1; upper < count && !within_rise(whole, reference); ++upper) {
    const Seconds here = rem_half_of(lower, higher, upper);
    if (!within_rise(here, reference)) break;
    reference = here;
    found.push_back(bridge_between(lower, higher, stage, upper));
  }
  reached = within_rise(whole, reference);
  return found;
}

Rung cautious_first_week(const Stage& first) {
  std::vector<Steps> sessions = first.sessions;
  for (Steps& steps : sessions) {
    for (Block& block : steps) {
      if (block.repeat > 1) {
        block.repeat = std::max(1, block.repeat * parameter::cautious_start_repeats_percent / 100);
        break;
      }
    }
  }
  Rung rung = make_rung(0, 0, std::move(sessions));
  rung.cautious = true;
  return rung;
}

}  // namespace

Ladder::Ladder(const Protocol& protocol) : then_running_(protocol.then_running) {
  const std::vector<Stage>& stages = protocol.stages;
  rungs_.push_back(cautious_first_week(stages.front()));
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const int stage = static_cast<int>(i);
    full_.push_back(static_cast<int>(rungs_.size()));
    ids_.push_back(stages[i].id);
    rungs_.push_back(make_rung(stage, 0, stages[i].sessions));
    StepTotals largest;
    for (const Steps& session : stages[i].sessions) {
      const StepTotals totals = totals_of(session);
      largest.run_s = std::max(largest.run_s, totals.run_s);
      largest.walk_s = std::max(largest.walk_s, totals.walk_s);
      largest.longest_run_s = std::max(largest.longest_run_s, totals.longest_run_s);
    }
    session_.push_back(largest);
    if (i + 1 == stages.size()) break;
    bool reached = true;
    std::vector<Rung> between = bridges(stages[i], stages[i + 1], stage, reached);
    std::move(between.begin(), between.end(), std::back_inserter(rungs_));
  }
}

int Ladder::bridge(int stage, int upper) const {
  int best = full(stage);
  for (int rung = best + 1; rung < size() && (*this)[rung].stage == stage; ++rung) {
    if ((*this)[rung].upper <= upper) best = rung;
  }
  return best;
}

int Ladder::stage_named(std::string_view id) const {
  const auto found = std::find(ids_.begin(), ids_.end(), id);
  return found == ids_.end() ? -1 : static_cast<int>(found - ids_.begin());
}

std::vector<TableFinding> inspect(const Protocol& protocol) {
  std::vector<TableFinding> findings;
  for (std::size_t i = 1; i < protocol.stages.size(); ++i) {
    const Stage& lower = protocol.stages[i - 1];
    const Stage& higher = protocol.stages[i];
    const Seconds before = make_rung(0, 0, lower.sessions).rem_half_s();
    const Seconds after = make_rung(0, 0, higher.sessions).rem_half_s();
    if (after < before) findings.push_back({TableFault::shrinks, i});
    if (within_rise(after, before)) continue;
    findings.push_back({TableFault::steep, i});
    bool reached = false;
    bridges(lower, higher, 0, reached);
    if (!reached) findings.push_back({TableFault::unbridgeable, i});
  }
  return findings;
}

}  // namespace rtr
