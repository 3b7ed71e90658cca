// Every pair of red flags, on a runner with whom all else is well.
#include "json/codec.hpp"
#include "support/catch.hpp"
#include "support/runner.hpp"

namespace rtr::test {

TEST_CASE("of two red flags the stricter decides, and neither leaves any running", "[properties]") {
  Story perfect;
  for (int back = 4; back > 0; --back) perfect.trained(back, "S5");
  for (const Item one : red_flags()) {
    for (const Item two : red_flags()) {
      if (index_of(two) < index_of(one)) continue;
      Story story = perfect;
      story.answer(one, Answer::yes, 0).answer(two, Answer::yes, 0);
      const Plan plan = story.plan();
      const Tier stricter = std::max(tier_of(one), tier_of(two));
      INFO(id_of(one) << " and " << id_of(two));
      CHECK(plan.tier == stricter);
      CHECK(run_minutes(plan) == 0);
      CHECK(outcome_of(plan) == (stricter == Tier::clinician ? Outcome::prepare : Outcome::stop));
      CHECK((week_of(plan) == nullptr) == (stricter != Tier::clinician));
      const std::string document = json::write_plan(plan, story.protocol);
      if (week_of(plan) == nullptr) {
        for (const char* key : {"\"days\"", "\"daily\"", "\"totals\"", "\"limits\"", "\"reference\"", "run_min"}) {
          CHECK(document.find(key) == std::string::npos);
        }
      }
    }
  }
}

TEST_CASE("every red flag stays open with time and with a no", "[properties]") {
  for (const Item flag : red_flags()) {
    Story story;
    for (int back = 4; back > 0; --back) story.trained(back, "S5");
    const Tier tier = story.answer(flag, Answer::yes, 20).answer(flag, Answer::no, 0).plan().tier;
    INFO(id_of(flag));
    CHECK(tier == tier_of(flag));
  }
}

}  // namespace rtr::test
