// The courses of all named runners, week by week, as they were approved.
#include "simulation/approved.hpp"
#include "simulation/runners.hpp"

namespace rtr::test {

TEST_CASE("every named runner's course is the approved one", "[simulation]") {
  std::string curves;
  for (const NamedRunner& runner : named_runners()) curves += runner.name + ": " + curve(runner.course()) + "\n";
  INFO("now:\n" << curves);
  CHECK(is_approved(in_repository("tests/simulation/curves.golden"), curves));
}

}  // namespace rtr::test
