// A session that was skipped: what kept the runner from it counts, and nothing good does.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <functional>
#include <string>

namespace rtr::test {
namespace {

/// Two clean runs at S6 in the last week, and a third that was skipped, with what `change` says of it.
Story skipped(const std::function<void(Session&)>& change) {
  Story story = Story().trained(2, "S6").trained(1, "S6", 2);
  Session session;
  session.date = next_monday - 2;
  session.kind = SessionKind::walk_run;
  session.run_s = 0;
  session.skipped = true;
  session.signs = Signs{};
  change(session);
  return story.add(session);
}

struct Trouble {
  std::string what, rule;
  std::function<void(Session&)> change;
};

}  // namespace

TEST_CASE("a sign or a pain beside a skipped session counts like that of any other", "[rule][skipped]") {
  const std::vector<Trouble> troubles = {
      {"sharp pain", "flare", [](Session& s) { s.signs->set(static_cast<std::size_t>(Sign::sharp_pain)); }},
      {"pain of 7 before it", "flare", [](Session& s) { s.pain.before = 7; }},
      {"pain of 4 before it", "amber", [](Session& s) { s.pain.before = 4; }},
      {"ill", "ill", [](Session& s) { s.signs->set(static_cast<std::size_t>(Sign::ill)); }},
      {"a knee", "elsewhere",
       [](Session& s) {
         s.elsewhere.push_back({"knee", 4, Answer::unanswered});
       }},
      {"the back tightened", "tightening",
       [](Session& s) { s.signs->set(static_cast<std::size_t>(Sign::back_tightening)); }},
      {"a thigh, moving towards the back", "centralising",
       [](Session& s) { s.leg = Leg::thigh, s.leg_change = LegChange::toward_back; }},
  };
  for (const auto& [what, rule, change] : troubles) {
    INFO(what);
    const Story story = skipped(change);
    CHECK(story.fires(rule));
    CHECK(story.plan().progress != Progress::advance);
  }
}

TEST_CASE("a session that was skipped for no such reason is no session", "[rule][skipped]") {
  const Story story =
      skipped([](Session& s) { s.pain = {.before = 0, .warm_up = {}, .during = 1, .after = 1, .next_morning = 0}; });
  CHECK(story.facts().sessions.size() == 5);
  CHECK(story.plan().progress == Progress::advance);
}

TEST_CASE("the mornings of a skipped session are none of the week's", "[rule][skipped]") {
  // Next-morning pain of 0, 1, 2: up by one two weeks running, whatever is said of a run that was not done.
  const auto pain = [](int morning) { return [morning](Session& s, int) { s.pain.next_morning = morning; }; };
  Story story = Story().trained(3, "S6", 3, pain(0)).trained(2, "S6", 3, pain(1)).trained(1, "S6", 3, pain(2));
  CHECK(story.fires("pain-trend"));
  Session session;
  session.date = next_monday - 1;
  session.run_s = 0;
  session.skipped = true;
  session.signs = Signs{};
  session.signs->set(static_cast<std::size_t>(Sign::ill));
  session.pain.next_morning = 0;
  CHECK(story.add(session).fires("pain-trend"));
}

TEST_CASE("a walk that was skipped was not walked comfortably", "[rule][skipped]") {
  Story story;
  story.answer(Item::walk_30_min, Answer::no, 0);
  story.add(other(next_monday - 3, SessionKind::walk, 20));
  const auto walk = [&] {
    const Plan plan = story.plan();
    for (const Day& day : week_of(plan)->days) {
      for (const Activity& item : day.items)
        if (item.kind == ItemKind::walk) return item.total_s;
    }
    return Seconds{0};
  };
  CHECK(walk() == 25 * 60);
  Session session = other(next_monday - 2, SessionKind::walk, 0);
  session.skipped = true;
  session.signs->set(static_cast<std::size_t>(Sign::ill));
  story.add(session);
  CHECK(walk() == 25 * 60);
}

}  // namespace rtr::test
