// The grids of proof/enumeration with a few values an axis: every state within its bounds, and no worse one that asks
// for more.
#include "enumeration/grids.hpp"
#include "enumeration/meet_laws.hpp"
#include "support/catch.hpp"

using namespace rtr::enumeration;

namespace {

Found thin(std::string_view name) {
  for (Grid& grid : all_grids()) {
    if (grid.name != name) continue;
    const Grid thinner = thinned(std::move(grid), 2);
    const Found found = enumerate(thinner, 1);
    for (const Violation& violation : found.first) UNSCOPED_INFO(describe(thinner, violation));
    CHECK(found.violations == 0);
    return found;
  }
  FAIL("no such grid");
  return {};
}

}  // namespace

TEST_CASE("no state of a thin grid breaks a bound or gives more for worse", "[properties][enumeration]") {
  for (const char* name : {"start", "gates", "lights", "ladder", "running", "this week"}) {
    INFO(name);
    const Found found = thin(name);
    CHECK(found.states > 1000);
    CHECK(found.neighbours > found.states);
    CHECK(found.running > 0);
  }
}

TEST_CASE("an enumeration finds the same with one thread and with several", "[properties][enumeration]") {
  const Grid grid = thinned(std::move(all_grids().at(2)), 2);
  const Found one = enumerate(grid, 1), more = enumerate(grid, 3);
  CHECK(one.states == more.states);
  CHECK(one.running == more.running);
  CHECK(one.neighbours == more.neighbours);
  CHECK(one.excepted == more.excepted);
}

TEST_CASE("every three fields of a restriction keep the laws of meet, and none is forgotten",
          "[properties][enumeration]") {
  const MeetFound found = meet_laws();
  for (const std::string& law : found.broken) UNSCOPED_INFO(law);
  CHECK(found.broken.empty());
  CHECK(found.values == 2 * found.fields);
}
