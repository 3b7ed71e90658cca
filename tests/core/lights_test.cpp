// A session's light: each field at, below and above its bounds, and unknown; and what makes a session clean.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>

using namespace rtr;
using namespace rtr::test;

namespace {

/// A green session of the last week.
Session green() { return session(ago(1), "S5"); }

Light light_of(const Session& session, bool recent_leg = false) { return verdict_of(session, recent_leg).light; }

template <class Change>
Light with_change(Change change, bool recent_leg = false) {
  Session made = green();
  change(made);
  return light_of(made, recent_leg);
}

/// The clean sessions of a week at S5, where each has 10 minutes of running, with `change` on one of them.
template <class Change>
int clean_with(Change change) {
  return Story()
      .trained(1, "S5", 3,
               [&](Session& made, int i) {
                 if (i == 1) change(made);
               })
      .facts()
      .last_week()
      .clean;
}

}  // namespace

TEST_CASE("a session without pain or signs is green and known", "[core][lights]") {
  const SessionVerdict verdict = verdict_of(green(), false);
  CHECK(verdict.light == Light::green);
  CHECK(verdict.known);
}

TEST_CASE("each pain field is amber from 3 and red above 5", "[core][lights]") {
  // The other fields are high enough for no field to be judged by its distance to them.
  const auto pain = [](std::optional<int> Pain::*field, int value) {
    Session made = green();
    made.pain = {2, 2, 2, 2, 2};
    if (field == &Pain::warm_up) made.pain.during = 2;
    made.pain.*field = value;
    if (field == &Pain::before) made.pain.next_morning = std::min(2, value);
    return light_of(made);
  };
  for (const auto field : {&Pain::before, &Pain::warm_up, &Pain::during, &Pain::after, &Pain::next_morning}) {
    CHECK(pain(field, 2) == Light::green);
    CHECK(pain(field, 3) == Light::amber);
    CHECK(pain(field, 4) == Light::amber);
    CHECK(pain(field, 5) == Light::amber);
    CHECK(pain(field, 6) == Light::red);
    CHECK(pain(field, 10) == Light::red);
  }
}

TEST_CASE("each warning sign is red", "[core][lights]") {
  for (const Sign sign : {Sign::sharp_pain, Sign::radiating_pain, Sign::numbness, Sign::tingling, Sign::weakness,
                          Sign::limp, Sign::night_pain}) {
    CAPTURE(static_cast<int>(sign));
    CHECK(light_of(with_sign(green(), sign)) == Light::red);
  }
}

TEST_CASE("the back tightening is amber; tired or tight muscles are green", "[core][lights]") {
  CHECK(light_of(with_sign(green(), Sign::back_tightening)) == Light::amber);
  CHECK(light_of(with_sign(green(), Sign::tightness)) == Light::green);
  CHECK(light_of(with_sign(green(), Sign::fatigue)) == Light::green);
  CHECK(light_of(with_sign(with_sign(green(), Sign::fatigue), Sign::tightness)) == Light::green);
}

TEST_CASE("leg pain below the knee or in the foot is red, in buttock or thigh amber when it is new", "[core][lights]") {
  const auto leg = [](std::optional<Leg> where, bool recent) {
    return with_change([&](Session& made) { made.leg = where; }, recent);
  };
  for (const bool recent : {false, true}) {
    CHECK(leg(Leg::none, recent) == Light::green);
    CHECK(leg(std::nullopt, recent) == Light::green);
    CHECK(leg(Leg::below_knee, recent) == Light::red);
    CHECK(leg(Leg::foot, recent) == Light::red);
  }
  CHECK(leg(Leg::buttock, false) == Light::amber);
  CHECK(leg(Leg::thigh, false) == Light::amber);
  CHECK(leg(Leg::buttock, true) == Light::green);
  CHECK(leg(Leg::thigh, true) == Light::green);
}

TEST_CASE("leg pain is new when it was not reported in the 14 days before", "[core][lights]") {
  const auto light = [](int days_before) {
    Story story;
    Session earlier = session(ago(1 + days_before), "S5"), later = session(ago(1), "S5");
    earlier.leg = later.leg = Leg::thigh;
    story.add(earlier).add(later);
    return story.facts().sessions.back().light;
  };
  CHECK(light(1) == Light::green);
  CHECK(light(14) == Light::green);
  CHECK(light(15) == Light::amber);
}

TEST_CASE("leg pain moving towards the foot is red, towards the back it is not", "[core][lights]") {
  const auto change = [](std::optional<LegChange> direction) {
    return with_change(
        [&](Session& made) {
          made.leg = Leg::thigh;
          made.leg_change = direction;
        },
        true);
  };
  CHECK(change(LegChange::toward_foot) == Light::red);
  CHECK(change(LegChange::toward_back) == Light::green);
  CHECK(change(LegChange::same) == Light::green);
  CHECK(change(LegChange::none) == Light::green);
  CHECK(change(std::nullopt) == Light::green);
}

TEST_CASE("leg pain moving towards the back while back pain rises a little is not red", "[core][lights]") {
  CHECK(with_change([](Session& made) {
          made.leg = Leg::buttock;
          made.leg_change = LegChange::toward_back;
          made.pain.during = 2;
          made.pain.after = 3;
        }) != Light::red);
}

TEST_CASE("settled after more than 24 hours is amber, after more than 48 red", "[core][lights]") {
  const auto settled = [](std::optional<int> hours) {
    return with_change([&](Session& made) { made.settled_h = hours; });
  };
  CHECK(settled(0) == Light::green);
  CHECK(settled(24) == Light::green);
  CHECK(settled(25) == Light::amber);
  CHECK(settled(48) == Light::amber);
  CHECK(settled(49) == Light::red);
  CHECK(settled(std::nullopt) == Light::green);
}

TEST_CASE("stiffer than usual next morning is amber, for more than 24 hours red", "[core][lights]") {
  const auto stiff = [](std::optional<Stiffness> morning, std::optional<int> hours) {
    return with_change([&](Session& made) {
      made.stiffness_next_morning = morning;
      made.stiffness_h = hours;
    });
  };
  CHECK(stiff(Stiffness::less, std::nullopt) == Light::green);
  CHECK(stiff(Stiffness::usual, std::nullopt) == Light::green);
  CHECK(stiff(std::nullopt, std::nullopt) == Light::green);
  CHECK(stiff(Stiffness::usual, 30) == Light::green);
  CHECK(stiff(Stiffness::more, std::nullopt) == Light::amber);
  CHECK(stiff(Stiffness::more, 1) == Light::amber);
  CHECK(stiff(Stiffness::more, 24) == Light::amber);
  CHECK(stiff(Stiffness::more, 25) == Light::red);
}

TEST_CASE("back pain of 3 or more in the warm-up that did not ease is red", "[core][lights]") {
  const auto warm_up = [](int pain, std::optional<int> during) {
    return with_change([&](Session& made) {
      made.pain.warm_up = pain;
      made.pain.during = during;
    });
  };
  CHECK(warm_up(2, 2) == Light::green);
  CHECK(warm_up(3, 2) == Light::amber);
  CHECK(warm_up(3, 3) == Light::red);
  CHECK(warm_up(3, 4) == Light::red);
  CHECK(warm_up(3, std::nullopt) == Light::red);
  CHECK(warm_up(5, 4) == Light::amber);
  CHECK(warm_up(5, 5) == Light::red);
}

TEST_CASE("next-morning pain two above the baseline is amber", "[core][lights]") {
  const auto morning = [](std::optional<int> before, std::optional<int> next) {
    return with_change([&](Session& made) {
      made.pain.before = before;
      made.pain.next_morning = next;
    });
  };
  CHECK(morning(0, 1) == Light::green);
  CHECK(morning(0, 2) == Light::amber);
  CHECK(morning(1, 2) == Light::green);
  CHECK(morning(1, 3) == Light::amber);
  CHECK(morning(2, 1) == Light::green);
  CHECK(morning(std::nullopt, 1) == Light::green);
  CHECK(morning(std::nullopt, 2) == Light::amber);
}

TEST_CASE("the worst field wins", "[core][lights]") {
  Session made = with_sign(green(), Sign::limp);
  made.pain.after = 3;
  CHECK(light_of(made) == Light::red);
  made = with_sign(green(), Sign::back_tightening);
  made.pain.during = 6;
  CHECK(light_of(made) == Light::red);
}

TEST_CASE("sessions of every kind have a light", "[core][lights]") {
  for (const SessionKind kind : {SessionKind::walk_run, SessionKind::run, SessionKind::walk,
                                 SessionKind::cross_training, SessionKind::strength, SessionKind::mobility}) {
    Session made = other(ago(1), kind, 20);
    CHECK(light_of(made) == Light::green);
    made.pain.after = 4;
    CHECK(light_of(made) == Light::amber);
    made.leg = Leg::foot;
    CHECK(light_of(made) == Light::red);
  }
}

TEST_CASE("a session is not known without pain during, next morning or signs", "[core][lights]") {
  Session made = green();
  made.pain.during.reset();
  CHECK_FALSE(verdict_of(made, false).known);
  made = green();
  made.pain.next_morning.reset();
  CHECK_FALSE(verdict_of(made, false).known);
  made = green();
  made.signs.reset();
  CHECK_FALSE(verdict_of(made, false).known);
  made = green();
  made.pain.before.reset();
  made.pain.warm_up.reset();
  made.pain.after.reset();
  made.settled_h.reset();
  CHECK(verdict_of(made, false).known);
}

TEST_CASE("what is not known does not hide what is", "[core][lights]") {
  Session made = with_sign(green(), Sign::sharp_pain);
  made.pain = {};
  CHECK(light_of(made) == Light::red);
  made = green();
  made.signs.reset();
  made.pain.after = 6;
  CHECK(light_of(made) == Light::red);
}

TEST_CASE("a clean session is green with the next morning and the signs known", "[core][lights]") {
  CHECK(clean_with([](Session&) {}) == 3);
  CHECK(clean_with([](Session& made) { made.pain.during = 2; }) == 3);
  CHECK(clean_with([](Session& made) { made.pain.during = 3; }) == 2);
  CHECK(clean_with([](Session& made) { made.pain.during = 6; }) == 2);
  CHECK(clean_with([](Session& made) { made.pain.during.reset(); }) == 2);
  CHECK(clean_with([](Session& made) { made.pain.next_morning.reset(); }) == 2);
  CHECK(clean_with([](Session& made) { made.signs.reset(); }) == 2);
  CHECK(clean_with([](Session& made) { made = with_sign(made, Sign::tightness); }) == 3);
}

TEST_CASE("a clean session has at least 80 percent of the planned running and at most 10 percent more",
          "[core][lights]") {
  const auto done = [](Seconds run_s) { return clean_with([&](Session& made) { made.run_s = run_s; }); };
  CHECK(done(479) == 2);
  CHECK(done(480) == 3);
  CHECK(done(600) == 3);
  CHECK(done(660) == 3);
  CHECK(done(661) == 2);
}

TEST_CASE("numbness, tingling and weakness answer red flags", "[core][lights]") {
  CHECK(flags_of(green()).empty());
  CHECK(flags_of(with_sign(green(), Sign::radiating_pain)).empty());
  CHECK(flags_of(with_sign(green(), Sign::numbness)) == std::vector<Item>{Item::one_leg_numbness});
  CHECK(flags_of(with_sign(green(), Sign::tingling)) == std::vector<Item>{Item::one_leg_numbness});
  CHECK(flags_of(with_sign(green(), Sign::weakness)) == std::vector<Item>{Item::foot_drop});
  CHECK(flags_of(with_sign(with_sign(green(), Sign::weakness), Sign::numbness)).size() == 2);
  Session made = green();
  made.signs.reset();
  CHECK(flags_of(made).empty());
}
