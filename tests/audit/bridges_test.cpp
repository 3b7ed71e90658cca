// audit: the load of a week whose sessions are not all alike: a bridge's, and a stage's own (domain: weekly-increase).
#include "audit/stages.hpp"

using namespace rtr;
using namespace rtr::test;

TEST_CASE("a bridge's week is measured with the sessions that it had above its stage", "[audit]") {
  // 20 % and more from one stage to the next, so that it has to be bridged.
  const auto steep = [](Journal& j) {
    for (int i = 0; i < 10; ++i) {
      const Steps steps = {{1, {{false, 720}}}, {1, {{true, 600 + 300 * i}}}};
      j.protocol.stages[static_cast<std::size_t>(i)].sessions = {3, steps};
    }
  };
  const auto rem = [](int stage) { return 2 * (600 + 300 * stage) + 720; };
  // From 1000 half seconds a session to a stage of so much.
  const auto step = [](Journal& j, Seconds run_s, Seconds walk_s) {
    j.protocol.stages[2].sessions = {3, {{1, {{true, 400}, {false, 200}}}}};
    j.protocol.stages[3].sessions = {3, {{1, {{true, run_s}, {false, walk_s}}}}};
  };
  const auto bridge = [](Journal& j, int above) {
    IssuedPlan& plan = j.told(-1, 2);
    for (int i = 0; i < 3; ++i) {
      const int stage = i < above ? 3 : 2;
      j.add(plan, -6 + 2 * i, 600 + 300 * stage, 600 + 300 * stage, stage);
      Session& one = j.did(-6 + 2 * i, stage);
      one.run_s = one.longest_run_s = 600 + 300 * stage;
    }
  };
  check_stage_rows({
      {"one above", [=](Journal& j) { steep(j), bridge(j, 1); }, 4, risen(2 * rem(2) + rem(3))},
      {"two above", [=](Journal& j) { steep(j), bridge(j, 2); }, 4, risen(rem(2) + 2 * rem(3))},
      {"at the first stage",
       [=](Journal& j) {
         steep(j);
         IssuedPlan& plan = j.told(-1, 0);
         j.add(plan, -6, 900, 900, 1), j.add(plan, -4, 600, 600, 0);
         j.did(-6, 1), j.did(-4, 0);
       },
       2, risen(2 * rem(0) + rem(1))},
      {"two stages above it were planned anew on the way",
       [=](Journal& j) { steep(j), j.add(j.told(-1, 2), -2, 1800, 1800, 4), j.did(-6, 2), j.did(-4, 2); }, 3,
       risen(3 * rem(2))},
      {"a step of exactly 10 % needs none", [=](Journal& j) { step(j, 450, 200), bridge(j, 1); }, 4, risen(3 * 1100)},
      {"a little more does", [=](Journal& j) { step(j, 451, 201), bridge(j, 1); }, 4, risen(3 * 1000 + 103)},
      {"each session above counts against the least of those below",
       [=](Journal& j) {
         step(j, 600, 200), bridge(j, 1);
         j.protocol.stages[2].sessions[1] = {{1, {{true, 400}, {false, 300}}}};
       },
       4, risen(3100 + 1400 - 1000)},
      {"a table that is not steep has no bridge", [=](Journal& j) { bridge(j, 1); }, 4, risen(full(3))},
  });
}

TEST_CASE("the sessions of a week's stage may differ: the most of them, and the full week in turn", "[audit]") {
  Journal journal;
  const auto run = [](Seconds run_s) { return Steps{{1, {{true, run_s}, {false, 60}}}}; };
  journal.protocol.stages[0].sessions = {run(100), run(200)};
  const auto load = [&](Seconds expected) { return most_load(journal, expected); };
  CHECK(load(risen(2 * (100 + 200 + 100) + 180)) == risen(2 * (100 + 200 + 100) + 180));
  journal.protocol.sessions_per_week = 2;
  CHECK(load(risen(2 * (100 + 200) + 120)) == risen(2 * (100 + 200) + 120));
  journal.protocol.stages[0].sessions = {run(100)};
  CHECK(load(risen(2 * (200) + 120)) == risen(2 * (200) + 120));
  journal.protocol.stages[0].sessions.clear();
  CHECK(load(0) == 0);
}
