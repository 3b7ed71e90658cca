// The engine: a record, a table and a day in; next week's plan out.
#pragma once

#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rtr {

/// The week that a plan is for when none is named: the first `week_start` on or after `today`.
Date next_week(const Runner& runner, Date today);

/// The plan for the week that begins on `week`, from what is known on `today`. Pure; the same input gives the same
/// plan. Nothing when the plan failed its audit: then no plan may be shown. `week` is the week that holds `today` or
/// the one after it. Every stage named in `record` is in `protocol`.
std::optional<Plan> plan_week(const Record& record, const Protocol& protocol, Date today, Date week);

/// The laws for which the audit refused that plan, by name; empty when it did not.
std::vector<std::string_view> refused_for(const Record& record, const Protocol& protocol, Date today, Date week);

/// What a plan becomes once it is issued: the part that later weeks need.
IssuedPlan issued(const Plan& plan);

/// A binding finding of a prepare week.
struct Withheld {
  std::string_view rule;
  bool by_an_answer = false;  ///< one that was given: a gate refused, a resting pain
};
/// Whether a week was withheld only because answers were missing: such a week may open again.
bool only_answers_are_missing(std::span<const Withheld> binding);
/// Whether a fact of a finding, by its name, is an answer that was given.
bool is_given_answer(std::string_view fact);

/// What a session means on its own (domain: a session's light).
enum class Light : std::uint8_t { green, amber, red };
struct SessionVerdict {
  Light light = Light::green;
  bool known = true;  ///< pain during, next morning and signs were all given
};
/// `recent_leg`: buttock or thigh pain was reported in the 14 days before.
SessionVerdict verdict_of(const Session& session, bool recent_leg);

/// Red flags that a session's signs answer with yes.
std::vector<Item> flags_of(const Session& session);

/// The red flags that are open on `today`: answered yes and not lifted by a clearance and a later "no".
std::vector<Item> open_flags(const Record& record, Date today);

/// Whether a run of the issued plan may be shown on `day`: the screen is fresh and nothing red came since the plan.
bool run_may_be_shown(const Record& record, const IssuedPlan& plan, Date day);

}  // namespace rtr
