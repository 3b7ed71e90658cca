// audit: what stands beside the running (domain: the rest of the week).
#include "audit/right_week.hpp"

using namespace rtr;
using namespace rtr::test;
using auditing::check_companions;

namespace {

Activity& swim(Journal& j, int day, Seconds total_s = 1800) {
  Activity& item = j.put(day, ItemKind::cross_training, {});
  item.total_s = total_s;
  return item;
}

}  // namespace

TEST_CASE("cross-training is easy, not too long, on two days without running", "[audit]") {
  check_law(
      right, check_companions,
      {
          {"40 minutes at 4", [](Journal& j) { swim(j, 0, 2400); }, ""},
          {"a second more", [](Journal& j) { swim(j, 0, 2401); }, "companions"},
          {"at 5", [](Journal& j) { swim(j, 0).rpe_max = 5; }, "companions"},
          {"without a target", [](Journal& j) { swim(j, 0).rpe_max.reset(); }, "companions"},
          {"on two days", [](Journal& j) { swim(j, 0), swim(j, 2); }, ""},
          {"on three", [](Journal& j) { swim(j, 0), swim(j, 2), swim(j, 4); }, "companions"},
          {"twice a day", [](Journal& j) { swim(j, 0), swim(j, 0), swim(j, 2); }, ""},
          {"on a day with running", [](Journal& j) { swim(j, 1); }, "companions"},
          {"on a day with a run", [](Journal& j) { j.on(1).front().kind = ItemKind::run, swim(j, 1); }, "companions"},
          {"before the running of the day", [](Journal& j) { swim(j, 1), std::swap(j.on(1)[0], j.on(1)[1]); },
           "companions"},
          {"on a day with a walk",
           [](Journal& j) {
             j.put(0, ItemKind::walk, {{1, {{false, 60}}}}), swim(j, 0);
           },
           ""},
          {"long strength", [](Journal& j) { strength(j, 0).total_s = 9000; }, ""},
          {"a long walk in a running week",
           [](Journal& j) {
             j.put(0, ItemKind::walk, {{1, {{false, 9000}}}});
           },
           ""},
      });
}

TEST_CASE("walks of a walking week: five, and five minutes longer than what was walked, up to thirty", "[audit]") {
  struct Walk {
    std::function<void(Journal&)> change;
    Seconds longest;
  };
  const auto half_an_hour = [](int day, Answer answer) {
    return [=](Journal& j) { j.answer(day, Item::walk_30_min, answer); };
  };
  const std::vector<Walk> walks = {
      {[](Journal&) {}, 900},
      {[](Journal& j) { j.moved(-3, SessionKind::walk, 9); }, 900},
      {[](Journal& j) { j.moved(-3, SessionKind::walk, 12); }, 17 * 60},
      {[](Journal& j) { j.moved(-5, SessionKind::walk, 12), j.moved(-3, SessionKind::walk, 11); }, 17 * 60},
      {[](Journal& j) { j.moved(-3, SessionKind::walk, 40); }, 1800},
      {[](Journal& j) { j.moved(-3, SessionKind::cross_training, 20); }, 900},
      {[](Journal& j) { j.moved(-3, SessionKind::walk, 0).walk_s = 700; }, 1000},
      {[](Journal& j) { j.moved(-3, SessionKind::walk, 0).total_s.reset(); }, 900},
      {[](Journal& j) { j.ran(-3, 300).walk_s = 400; }, 1000},
      {[](Journal& j) { j.ran(-3, 300).total_s = 800; }, 1100},
      {half_an_hour(-1, Answer::yes), 1800},
      {half_an_hour(-1, Answer::no), 900},
      {half_an_hour(0, Answer::yes), 900},
  };
  for (const Walk& walk : walks) {
    Journal journal;
    walk.change(journal);
    const auto right = [&](Seconds walk_s) {
      Journal with = journal;
      with.put(0, ItemKind::walk, {{1, {{false, walk_s}}}});
      return with.found_by(check_companions).empty();
    };
    CHECK(most_right(right, walk.longest) == walk.longest);
  }
  Journal journal;
  for (int day = 0; day < 5; ++day) journal.put(day, ItemKind::walk, {{1, {{false, 600}}}});
  strength(journal, 5);
  CHECK(journal.found_by(check_companions).empty());
  journal.put(6, ItemKind::walk, {{1, {{false, 600}}}});
  CHECK(names(journal.found_by(check_companions)) == "walk_too_long");
}
