// meet: the strictest of each field, over a grid of restrictions.
#include "rtr/finding.hpp"
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>
#include <functional>
#include <vector>

using namespace rtr;
using namespace rtr::test;

namespace {

using Change = std::function<void(Restriction&)>;

/// Two values of every field, each taking something away.
const std::vector<Change>& changes() {
  static const std::vector<Change> all = {
      [](Restriction& r) { r.outcome = Outcome::prepare; },
      [](Restriction& r) { r.outcome = Outcome::stop; },
      [](Restriction& r) { r.tier = Tier::hold; },
      [](Restriction& r) { r.tier = Tier::emergency; },
      [](Restriction& r) { r.walking_only = true; },
      [](Restriction& r) { r.easy_days_only = true; },
      [](Restriction& r) { r.rung_max = 0; },
      [](Restriction& r) { r.rung_max = 5; },
      [](Restriction& r) { r.weekly_run_s_max = 0; },
      [](Restriction& r) { r.weekly_run_s_max = 5940; },
      [](Restriction& r) { r.weekly_rem_half_s_max = 5400; },
      [](Restriction& r) { r.weekly_rem_half_s_max = 7326; },
      [](Restriction& r) { r.single_run_s_max = 1800; },
      [](Restriction& r) { r.single_run_s_max = 2178; },
      [](Restriction& r) { r.weekly_m_max = 10000; },
      [](Restriction& r) { r.weekly_m_max = 18150; },
      [](Restriction& r) { r.first_run_day = next_monday; },
      [](Restriction& r) { r.first_run_day = next_monday + 3; },
      [](Restriction& r) { r.run_days_max = 2; },
      [](Restriction& r) { r.run_days_max = 3; },
      [](Restriction& r) { r.days_between_runs = 1; },
      [](Restriction& r) { r.days_between_runs = 2; },
      [](Restriction& r) { r.rpe_max = 3; },
      [](Restriction& r) { r.rpe_max = 4; },
      [](Restriction& r) { r.surfaces.reset(static_cast<std::size_t>(Surface::road)); },
      [](Restriction& r) { r.surfaces.reset(static_cast<std::size_t>(Surface::grass)); },
  };
  return all;
}

/// Nothing, every field alone, and every field with its neighbour and with one far away.
std::vector<Restriction> grid() {
  std::vector<Restriction> found{Restriction{}};
  const std::size_t count = changes().size();
  for (std::size_t i = 0; i < count; ++i) {
    for (const std::size_t step : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{7}, std::size_t{12}}) {
      Restriction made;
      changes()[i](made);
      changes()[(i + step) % count](made);
      found.push_back(made);
    }
  }
  return found;
}

bool as_strict(const Restriction& a, const Restriction& b) {
  return a.outcome >= b.outcome && a.tier >= b.tier && a.walking_only >= b.walking_only &&
         a.easy_days_only >= b.easy_days_only && a.rung_max <= b.rung_max && a.weekly_run_s_max <= b.weekly_run_s_max &&
         a.weekly_rem_half_s_max <= b.weekly_rem_half_s_max && a.single_run_s_max <= b.single_run_s_max &&
         a.weekly_m_max <= b.weekly_m_max && a.first_run_day >= b.first_run_day && a.run_days_max <= b.run_days_max &&
         a.days_between_runs >= b.days_between_runs && a.rpe_max <= b.rpe_max && (a.surfaces & ~b.surfaces).none();
}

}  // namespace

TEST_CASE("nothing taken away changes nothing", "[core][meet]") {
  for (const Restriction& a : grid()) CHECK(meet(a, Restriction{}) == a);
}

TEST_CASE("a restriction met with itself is itself", "[core][meet]") {
  for (const Restriction& a : grid()) CHECK(meet(a, a) == a);
}

TEST_CASE("the order of two restrictions does not matter", "[core][meet]") {
  const std::vector<Restriction> all = grid();
  bool holds = true;
  for (const Restriction& a : all) {
    for (const Restriction& b : all) holds = holds && meet(a, b) == meet(b, a);
  }
  CHECK(holds);
}

TEST_CASE("how three restrictions are grouped does not matter", "[core][meet]") {
  const std::vector<Restriction> all = grid();
  bool holds = true;
  for (const Restriction& a : all) {
    for (const Restriction& b : all) {
      const Restriction ab = meet(a, b);
      for (const Restriction& c : all) holds = holds && meet(ab, c) == meet(a, meet(b, c));
    }
  }
  CHECK(holds);
}

TEST_CASE("two restrictions together are never looser than either, in any field", "[core][meet]") {
  const std::vector<Restriction> all = grid();
  bool holds = true;
  for (const Restriction& a : all) {
    for (const Restriction& b : all) holds = holds && as_strict(meet(a, b), a) && as_strict(meet(a, b), b);
  }
  CHECK(holds);
}

TEST_CASE("two restrictions together take away no more than one of them does", "[core][meet]") {
  const std::vector<Restriction> all = grid();
  bool holds = true;
  for (const Restriction& a : all) {
    for (const Restriction& b : all) {
      for (const Restriction& c : all) {
        if (as_strict(c, a) && as_strict(c, b)) holds = holds && as_strict(c, meet(a, b));
      }
    }
  }
  CHECK(holds);
}

TEST_CASE("the decision is the same whatever the order of its findings", "[core][meet]") {
  const Story story = Story().trained(1, "S4", 3, [](Session& made, int i) {
    if (i == 0) made = with_sign(with_sign(made, Sign::back_tightening), Sign::ill);
  });
  const Decision decision = story.decision();
  Restriction backwards;
  for (auto finding = decision.findings.rbegin(); finding != decision.findings.rend(); ++finding) {
    backwards = meet(finding->restriction, backwards);
  }
  CHECK(backwards == decision.limits);
}
