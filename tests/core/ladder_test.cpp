// The ladder: rungs that rise by at most 10 %, the cautious first week, and tables that cannot be climbed.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include "json/codec.hpp"
#include "words/catalogue.hpp"

#include <string>
#include <utility>

using namespace rtr;
using namespace rtr::test;

namespace {

Protocol oxford() { return json::read_protocol(bundled("protocols/oxford.json"), "oxford").value(); }

/// Stages of three equal sessions: 20 minutes of walking, then so many seconds of running in one piece.
Protocol table(std::initializer_list<Seconds> runs) {
  Protocol protocol;
  protocol.id = "test";
  int number = 0;
  for (const Seconds run_s : runs) {
    const Steps steps{{1, {{false, 1200}}}, {1, {{true, run_s}}}};
    protocol.stages.push_back(Stage{"T" + std::to_string(++number), std::vector<Steps>(3, steps)});
  }
  return protocol;
}

bool has_fault(const Protocol& protocol, TableFault fault, std::size_t stage) {
  for (const TableFinding& finding : inspect(protocol)) {
    if (finding.fault == fault && finding.stage == stage) return true;
  }
  return false;
}

/// A clean session of the steep table.
Session steep_session(int days_ago, std::string stage, Seconds run_s) {
  Session made = session(ago(days_ago), "S1");
  made.stage = std::move(stage);
  made.run_s = made.longest_run_s = run_s;
  made.walk_s = 1200;
  return made;
}

Story on_steep(std::initializer_list<std::pair<const char*, Seconds>> sessions) {
  Story story;
  story.protocol = steep_protocol();
  int days_ago = 5;
  for (const auto& [stage, run_s] : sessions) {
    story.add(steep_session(days_ago, stage, run_s));
    days_ago -= 2;
  }
  return story;
}

/// The stages of the runs of a week, in order.
std::string stages_of(const Plan& plan) {
  std::string stages;
  for (const Day& day : week_of(plan)->days) {
    for (const Activity& item : day.items) {
      if (totals_of(item.steps).run_s > 0) stages += item.stage;
    }
  }
  return stages;
}

}  // namespace

TEST_CASE("the default ladder has the sums that the table names", "[core][ladder]") {
  struct Row {
    const char* id;
    int run, walk_half;  // minutes, half minutes
    Seconds rem_half_s, longest_s;
  };
  constexpr Row rows[] = {{"S1", 5, 40, 1800, 60},    {"S2", 6, 38, 1860, 60},     {"S3", 8, 36, 2040, 60},
                          {"S4", 9, 38, 2220, 90},    {"S5", 10, 40, 2400, 120},   {"S6", 12, 36, 2520, 180},
                          {"S7", 16, 28, 2760, 240},  {"S8", 18, 29, 3030, 360},   {"S9", 21, 26, 3300, 420},
                          {"S10", 24, 24, 3600, 720}, {"S11", 25, 20, 3600, 1500}, {"S12", 28, 20, 3960, 1680},
                          {"S13", 30, 20, 4200, 1800}};
  const Ladder ladder(ladder_protocol());
  REQUIRE(ladder.stages() == 13);
  for (int stage = 0; stage < 13; ++stage) {
    const Row& row = rows[stage];
    CAPTURE(row.id);
    CHECK(ladder.stage_id(stage) == row.id);
    CHECK(ladder.stage_named(row.id) == stage);
    const StepTotals& totals = ladder.session_of(stage);
    CHECK(totals.run_s == row.run * 60);
    CHECK(totals.walk_s == row.walk_half * 30);
    CHECK(totals.rem_half_s() == row.rem_half_s);
    CHECK(totals.longest_run_s == row.longest_s);
    const Rung& week = ladder[ladder.full(stage)];
    CHECK(week.stage == stage);
    CHECK(week.upper == 0);
    CHECK(week.sessions.size() == 3);
    CHECK(week.run_s == 3 * totals.run_s);
    CHECK(week.walk_s == 3 * totals.walk_s);
  }
}

TEST_CASE("the default ladder rises by at most 10 percent without a bridge, exactly so from S11 to S12",
          "[core][ladder]") {
  const Ladder ladder(ladder_protocol());
  CHECK(inspect(ladder_protocol()).empty());
  CHECK(ladder.size() == 14);  // the cautious week and thirteen stages
  for (int stage = 1; stage < ladder.stages(); ++stage) {
    CAPTURE(stage);
    CHECK(ladder.full(stage) == ladder.full(stage - 1) + 1);
    CHECK(ladder[ladder.full(stage)].rem_half_s() * 100 <= ladder[ladder.full(stage - 1)].rem_half_s() * 110);
  }
  CHECK(ladder[ladder.full(11)].rem_half_s() * 100 == ladder[ladder.full(10)].rem_half_s() * 110);
  CHECK(ladder.then_running());
  CHECK(ladder.top() == ladder.size());
}

TEST_CASE("the cautious first week is the first stage with four of its five repeats", "[core][ladder]") {
  const Ladder ladder(ladder_protocol());
  const Rung& first = ladder[0];
  CHECK(first.cautious);
  CHECK(first.stage == 0);
  CHECK(first.sessions.size() == 3);
  CHECK(first.run_s == 12 * 60);
  CHECK(first.walk_s == 3 * 18 * 60);
  CHECK(first.longest_run_s == 60);
  for (int rung = 1; rung < ladder.size(); ++rung) CHECK_FALSE(ladder[rung].cautious);
}

TEST_CASE("a table without repeats has a cautious week that is no more than its first stage", "[core][ladder]") {
  const Ladder ladder(steep_protocol());
  CHECK(ladder[0].cautious);
  CHECK(ladder[0].run_s <= ladder[1].run_s);
  CHECK(ladder[0].rem_half_s() <= ladder[1].rem_half_s());
}

TEST_CASE("a step of more than 10 percent is bridged by one, then two, then all sessions of the next stage",
          "[core][ladder]") {
  const Ladder ladder(steep_protocol());
  REQUIRE(ladder.stages() == 3);
  REQUIRE(ladder.size() == 8);
  const std::pair<int, int> expected[] = {{0, 0}, {0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {1, 2}, {2, 0}};
  for (int rung = 0; rung < ladder.size(); ++rung) {
    CAPTURE(rung);
    CHECK(std::pair(ladder[rung].stage, ladder[rung].upper) == expected[rung]);
    if (rung > 1) CHECK(ladder[rung].rem_half_s() * 100 <= ladder[rung - 1].rem_half_s() * 110);
    CHECK(ladder[rung].sessions.size() == 3);
  }
  CHECK(ladder[2].run_s == 2 * 300 + 525);
  CHECK(ladder[3].run_s == 300 + 2 * 525);
  CHECK(ladder[5].run_s == 2 * 525 + 804);
  CHECK(ladder[2].longest_run_s == 525);
  CHECK(ladder.full(0) == 1);
  CHECK(ladder.full(1) == 4);
  CHECK(ladder.full(2) == 7);
  CHECK_FALSE(ladder.then_running());
  CHECK(ladder.top() == 7);
}

TEST_CASE("a bridge is found by how many sessions of the next stage it holds at most", "[core][ladder]") {
  const Ladder ladder(steep_protocol());
  CHECK(ladder.bridge(0, 0) == 1);
  CHECK(ladder.bridge(0, 1) == 2);
  CHECK(ladder.bridge(0, 2) == 3);
  CHECK(ladder.bridge(0, 3) == 3);
  CHECK(ladder.bridge(1, 1) == 5);
  CHECK(ladder.bridge(2, 2) == 7);
  CHECK(Ladder(ladder_protocol()).bridge(3, 2) == Ladder(ladder_protocol()).full(3));
}

TEST_CASE("a bridging week names the lower stage and its sessions their own", "[core][ladder]") {
  const Plan first = on_steep({{"A", 300}, {"A", 300}, {"A", 300}}).plan();
  CHECK(first.progress == Progress::bridge);
  CHECK(first.stage == "A");
  CHECK(stages_of(first) == "BAA");
  const Plan second = on_steep({{"A", 300}, {"A", 300}, {"B", 525}}).plan();
  CHECK(second.progress == Progress::bridge);
  CHECK(second.stage == "A");
  CHECK(stages_of(second) == "BBA");
  const Plan third = on_steep({{"A", 300}, {"B", 525}, {"B", 525}}).plan();
  CHECK(third.progress == Progress::advance);
  CHECK(third.stage == "B");
  CHECK(stages_of(third) == "BBB");
}

TEST_CASE("the last stage of a table that leads nowhere is kept up", "[core][ladder]") {
  const Plan plan = on_steep({{"C", 804}, {"C", 804}, {"C", 804}}).plan();
  CHECK(plan.stage == "C");
  CHECK(plan.phase == Phase::walk_run);
  CHECK(stages_of(plan) == "CCC");
  CHECK(plan.progress == Progress::maintain);
}

TEST_CASE("a step that one new session alone lifts above 10 percent is refused", "[core][ladder]") {
  // Running-equivalent half seconds a session: 1800, then 2340 (one of three lifts the week by 10.0 %) or 2342.
  CHECK(inspect(steep_protocol()).size() == 2);
  CHECK(has_fault(steep_protocol(), TableFault::steep, 1));
  CHECK(has_fault(steep_protocol(), TableFault::steep, 2));
  CHECK(has_fault(table({300, 570}), TableFault::steep, 1));
  CHECK_FALSE(has_fault(table({300, 570}), TableFault::unbridgeable, 1));
  CHECK(has_fault(table({300, 571}), TableFault::unbridgeable, 1));
  CHECK(has_fault(table({300, 300, 2400}), TableFault::unbridgeable, 2));
  CHECK_FALSE(has_fault(table({300, 300, 2400}), TableFault::unbridgeable, 1));
}

TEST_CASE("a step of at most 10 percent needs no bridge", "[core][ladder]") {
  // 1800 to 1980 half seconds is exactly 10 %.
  CHECK(inspect(table({300, 390})).empty());
  CHECK(Ladder(table({300, 390})).size() == 3);
  CHECK(has_fault(table({300, 391}), TableFault::steep, 1));
  CHECK(Ladder(table({300, 391})).size() > 3);
}

TEST_CASE("a stage that carries less than the one before it is reported, and not refused", "[core][ladder]") {
  const Protocol shrinking = table({390, 300, 330});
  CHECK(has_fault(shrinking, TableFault::shrinks, 1));
  CHECK_FALSE(has_fault(shrinking, TableFault::unbridgeable, 1));
  CHECK_FALSE(has_fault(shrinking, TableFault::steep, 1));
  CHECK(inspect(shrinking).size() == 1);
  const Ladder ladder(shrinking);
  CHECK(ladder.size() == 4);
  CHECK(ladder[ladder.full(1)].rem_half_s() < ladder[ladder.full(0)].rem_half_s());
}

TEST_CASE("the Oxford table needs no bridge; its last stage carries less than the one before", "[core][ladder]") {
  const Ladder ladder(oxford());
  CHECK(ladder.stages() == 6);
  CHECK(ladder.size() == 7);
  for (int rung = 0; rung < ladder.size(); ++rung) CHECK(ladder[rung].upper == 0);
  const std::vector<TableFinding> found = inspect(oxford());
  REQUIRE(found.size() == 1);
  CHECK(found.front().fault == TableFault::shrinks);
  CHECK(found.front().stage == 5);
  CHECK(ladder.top() == ladder.size());
  const int minutes[] = {15, 20, 24, 27, 30, 30};
  for (int stage = 0; stage < 6; ++stage) CHECK(ladder.session_of(stage).run_s == minutes[stage] * 60);
}

TEST_CASE("two runs that touch are one bout", "[core][ladder]") {
  CHECK(totals_of({{1, {{true, 60}}}, {1, {{true, 120}}}}).longest_run_s == 180);
  CHECK(totals_of({{3, {{true, 60}, {false, 30}, {true, 60}}}}).longest_run_s == 120);
  CHECK(totals_of({{3, {{true, 60}, {false, 30}}}}).longest_run_s == 60);
  CHECK(totals_of({{4, {{true, 60}}}}).longest_run_s == 240);
  CHECK(totals_of({}).rem_half_s() == 0);
}

TEST_CASE("a stage that the table lacks has no index", "[core][ladder]") {
  const Ladder ladder(ladder_protocol());
  CHECK(ladder.stage_named("S14") == -1);
  CHECK(ladder.stage_named("") == -1);
  CHECK(ladder.stage_named("s1") == -1);
}
