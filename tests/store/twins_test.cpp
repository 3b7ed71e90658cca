// One run entered on two laptops is said, with what takes one of them back.
#include "store/twins.hpp"
#include "store/doctor.hpp"
#include "store/support.hpp"

#include <algorithm>

using namespace rtr;
using namespace rtr::test;

namespace {

Session run_of(std::string id, std::string_view date, int minutes) {
  Session session;
  session.id = std::move(id);
  session.date = day(date);
  session.kind = SessionKind::run;
  session.run_s = minutes * 60;
  return session;
}

std::vector<store::Twins> twins_of(const Session& a, const Session& b) {
  Record record;
  record.sessions = {a, b};
  return store::twins_in(record);
}

}  // namespace

TEST_CASE("two runs of one day with about the same minutes may be one", "[store][twins]") {
  const Session first = run_of("s-0001", "2026-10-06", 40);
  const auto found = twins_of(first, run_of("s-0002", "2026-10-06", 43));
  REQUIRE(found.size() == 1);
  CHECK(store::said_of(found[0]) ==
        "s-0001 and s-0002, both of 2026-10-06, may be one run that was entered twice; both count");
  CHECK(store::remedy_for(found[0]) == "If they are one: rtr undo s-0002");
  CHECK(twins_of(first, run_of("s-0002", "2026-10-06", 46)).empty());
  CHECK(twins_of(run_of("s-0001", "2026-10-06", 5), run_of("s-0002", "2026-10-06", 7)).size() == 1);
  CHECK(twins_of(first, run_of("s-0002", "2026-10-07", 40)).empty());
}

TEST_CASE("what is told apart, left out, or no run, is no twin", "[store][twins]") {
  Session first = run_of("s-0001", "2026-10-06", 40), second = run_of("s-0002", "2026-10-06", 40);
  first.start = "07:40";
  CHECK(twins_of(first, second).size() == 1);
  second.start = "18:00";
  CHECK(twins_of(first, second).empty());
  second.start.clear();
  second.kind = SessionKind::walk_run;
  CHECK(twins_of(first, second).empty());
  second.kind = SessionKind::run;
  second.skipped = true;
  CHECK(twins_of(first, second).empty());
  second.skipped = false;
  second.total_s = 3000;
  CHECK(twins_of(first, second).empty());
}

TEST_CASE("the doctor tells of twins, and undo takes one of them back", "[store][twins]") {
  const TemporaryFolder data;
  auto folder = store::Folder::create(data.path(), runner_named("maria"), store_today);
  REQUIRE(folder);
  REQUIRE(folder->add_sessions({run_of("s-0001", "2026-10-06", 40)}));
  REQUIRE(folder->add_sessions({run_of("s-0002", "2026-10-06", 41)}));
  const auto twins = [&] {
    const auto diagnosis = store::diagnose(data.path(), "maria", store_today);
    REQUIRE(diagnosis);
    return std::count_if(diagnosis->troubles.begin(), diagnosis->troubles.end(),
                         [](const store::Trouble& trouble) { return trouble.kind == "twins" && trouble.note; });
  };
  CHECK(twins() == 1);
  REQUIRE(folder->undo("s-0002"));
  CHECK(twins() == 0);
}
