// Builds records for tests: a runner who is ready, screened and permitted, with clean weeks behind, to be changed one
// thing at a time.
#pragma once

#include "core/rules/rule.hpp"
#include "core/week/decide.hpp"
#include "rtr/engine.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace rtr::test {

/// A date from `YYYY-MM-DD`.
Date date(std::string_view text);

inline const Date today = *parse_date("2026-11-22");  ///< a Sunday
inline const Date next_monday = *parse_date("2026-11-23");
inline Date ago(int days) { return today - days; }

/// The bundled default ladder, and a small table whose steps are too steep and have to be bridged.
const Protocol& ladder_protocol();
Protocol steep_protocol();

/// A checklist with every red flag answered no; with `ready`, every gate yes and resting pain 0.
Checklist screen(Date on);
Checklist ready(Date on);
Checklist with(Checklist checklist, Item item, Answer answer);

/// A clean session: pain 0/1/1/0, settled, no signs.
Session session(Date on, std::string_view stage);
Session run(Date on, int minutes);
Session other(Date on, SessionKind kind, int minutes);
Session with_sign(Session session, Sign sign);

/// A runner with an onset months ago, a clearance after it, and checklists that are fresh on `today`.
class Story {
 public:
  Story();

  Record record;
  Date now = today;
  std::optional<Date> week;  ///< the planned week; the next one when absent
  Protocol protocol;

  /// `count` clean sessions (Tue, Thu, Sat) in the week `back` weeks before `next_monday`; `change` alters each.
  Story& trained(int back, std::string_view stage, int count = 3,
                 const std::function<void(Session&, int)>& change = {});
  /// The same as continuous runs of the running phase.
  Story& ran(int back, int minutes, int count = 3, const std::function<void(Session&, int)>& change = {});
  Story& add(Session session);
  Story& answer(Item item, Answer answer, int days_ago);
  /// Records the plan of the week `back` weeks before as `plan_week` would have made it then, from the sessions up to
  /// then.
  Story& told(int back);

  /// Facts, findings and the plan as of `now`. `facts` must not outlive the story.
  Facts facts() const;
  Decision decision() const;
  /// The finding of a rule, if it fired.
  std::optional<Finding> finding(std::string_view rule) const;
  bool fires(std::string_view rule) const { return finding(rule).has_value(); }
  /// The plan; fails the test when the audit refused it.
  Plan plan() const;

 private:
  mutable std::optional<Ladder> ladder_;
};

/// Running minutes of a plan, 0 for a stop.
int run_minutes(const Plan& plan);
/// The rules that made the plan what it is, by name.
std::vector<std::string_view> binding(const Story& story);
/// The first day with running, if any.
std::optional<Date> first_run(const Plan& plan);

}  // namespace rtr::test
