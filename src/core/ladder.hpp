// A table made climbable: its weeks in order, with the weeks between two stages where one step is too steep.
#pragma once

#include "rtr/protocol.hpp"

#include <string_view>
#include <vector>

namespace rtr {

/// One week's worth of sessions. `upper` of them are of the stage above `stage` (a bridge), none on a full rung.
struct Rung {
  int stage = 0;
  int upper = 0;
  bool cautious = false;  ///< the first stage with fewer repeats
  std::vector<Steps> sessions;
  Seconds run_s = 0;
  Seconds walk_s = 0;
  Seconds longest_run_s = 0;
  Seconds rem_half_s() const { return 2 * run_s + walk_s; }
};

/// Rung 0 is the cautious first week, rung 1 the first stage as it stands; from there each rung carries at most 10 %
/// more running-equivalent time than the one below, or less. `size()` stands for the running phase.
class Ladder {
 public:
  explicit Ladder(const Protocol& protocol);

  int size() const { return static_cast<int>(rungs_.size()); }
  const Rung& operator[](int rung) const { return rungs_[static_cast<std::size_t>(rung)]; }
  int stages() const { return static_cast<int>(full_.size()); }
  /// The rung on which every session is of `stage`.
  int full(int stage) const { return full_[static_cast<std::size_t>(stage)]; }
  /// The first stage as it stands: what a new start begins with.
  const Rung& first() const { return (*this)[full(0)]; }
  /// The highest bridge from `stage` with at most `upper` sessions of the stage above; the full rung when there is
  /// none.
  int bridge(int stage, int upper) const;
  /// The highest rung that can be planned: the running phase where the table leads there, else its last stage.
  int top() const { return then_running_ ? size() : size() - 1; }
  /// Index of a stage by its id, or -1.
  int stage_named(std::string_view id) const;
  const std::string& stage_id(int stage) const { return ids_[static_cast<std::size_t>(stage)]; }
  /// What one session of a stage amounts to; where sessions differ, the largest of each.
  const StepTotals& session_of(int stage) const { return session_[static_cast<std::size_t>(stage)]; }
  bool then_running() const { return then_running_; }

 private:
  std::vector<Rung> rungs_;
  std::vector<int> full_;
  std::vector<std::string> ids_;
  std::vector<StepTotals> session_;
  bool then_running_;
};

}  // namespace rtr
