// Properties over generated lives: rapidcheck finds one that breaks a law and shrinks it. The same lives on every
// machine and in every run, unless RTR_PROPERTY_SEED and RTR_PROPERTY_RUNS ask for others (scripts/prove properties);
// RTR_PROPERTY_NO_SHRINK keeps the first life that breaks a law.
#pragma once

#include "histories/life.hpp"
#include "support/runner.hpp"

#include <rapidcheck.h>

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace rtr::test {

using proof::Dice;
using proof::History;
using proof::Source;

/// Choices made by rapidcheck: each shrinks to the plain one.
class Choices final : public Source {
 public:
  int below(int count) override {
    // While a life shrinks, a choice may be answered with one that was made among more.
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, count)) % count;
  }
};

/// A generated life and what came of it.
struct Lived {
  proof::Story story;
  History history;

  std::optional<Plan> plan() const { return plan_of(history); }
  static std::optional<Plan> plan_of(const History& history) {
    return plan_week(history.record, ladder_protocol(), history.today, next_week(history.record.runner, history.today));
  }
};

/// What is shown of a life that breaks a law: the record document, to be tried with `rtr plan --record`.
void showValue(const Lived& lived, std::ostream& os);

/// A life of 12 to 104 weeks, of a runner of any kind, on the default ladder.
Lived any_life();
/// One of a kind of runner (proof::tempers), such as `perfect`.
Lived life_of(const char* temper);

/// Whether an exception that the enumeration names too (enumeration/exceptions.hpp) explains that the worse of two
/// histories asks for more.
bool explained(std::string_view exception, const History& better, const History& worse);

/// Checks `property`, which draws what it needs and uses RC_ASSERT. Fails the test with the smallest life that breaks
/// it.
void holds_for_lives(const std::string& name, const std::function<void()>& property);

}  // namespace rtr::test
