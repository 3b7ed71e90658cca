// Worse is never rewarded: more pain, one more sign or flag, a question left open, a session less - never a more
// demanding plan.
#include "properties/histories.hpp"

#include <functional>

namespace rtr::test {
namespace {

/// Makes a record worse in one place; false when it found no place for it.
using Worsening = std::function<bool(History&, Dice&)>;

Session* any_session(History& history, Dice& dice) {
  if (history.record.sessions.empty()) return nullptr;
  // Mostly one of the last two weeks, which weigh most.
  std::vector<Session*> late;
  for (Session& session : history.record.sessions) {
    if (history.now - session.date <= 14) late.push_back(&session);
  }
  if (!late.empty() && dice.chance(70))
    return late[static_cast<std::size_t>(dice.below(static_cast<int>(late.size())))];
  return &history.record
              .sessions[static_cast<std::size_t>(dice.below(static_cast<int>(history.record.sessions.size())))];
}

/// Held by effort: a mean over fewer runs of the week before can be higher, so leaving one out can end that hold.
bool held_by_load(const Plan& plan) {
  return std::any_of(plan.findings.begin(), plan.findings.end(), [](const Finding& finding) {
    return finding.rule == "intensity" && finding.severity == Severity::restrict;
  });
}

/// Runs each worsening over the histories and compares.
void never_more_demanding(const Worsening& worsen, bool hard_and_lighter_weeks_aside = false, int histories = 250) {
  for (int number = 0; number < histories; ++number) {
    const History base = history(number);
    const std::optional<Plan> before = base.plan();
    REQUIRE(before);
    Dice dice(90000 + static_cast<std::uint64_t>(number));
    for (int attempt = 0; attempt < 3; ++attempt) {
      History worse = base;
      if (!worsen(worse, dice)) continue;
      const std::optional<Plan> after = worse.plan();
      REQUIRE(after);
      if (hard_and_lighter_weeks_aside && (before->progress == Progress::deload || held_by_load(*before))) continue;
      INFO("history " << number << ", attempt " << attempt << "\nbefore: " << demand_of(*before).text()
                      << "\nafter:  " << demand_of(*after).text());
      CHECK(no_more_than(demand_of(*after), demand_of(*before)));
    }
  }
}

Worsening on_a_session(const std::function<bool(Session&, Dice&)>& change) {
  return [change](History& history, Dice& dice) {
    Session* session = any_session(history, dice);
    return session != nullptr && change(*session, dice);
  };
}

/// A rating raised by one or more; one that was not given is given as bad.
void raise(std::optional<int>& rating, Dice& dice) { rating = std::min(10, rating.value_or(2) + 1 + dice.below(5)); }

bool is_green(const Session& session) { return verdict_of(session, true).light == Light::green; }

/// Nothing speaks against it: removing it takes nothing bad away.
bool is_good(const Session& session) {
  const SessionVerdict verdict = verdict_of(session, false);
  return verdict.light == Light::green && verdict.known && session.elsewhere.empty() && session.rpe.value_or(0) <= 4 &&
         session.note != not_as_planned;
}

}  // namespace

TEST_CASE("more pain during or after a session never gives a more demanding plan", "[properties]") {
  never_more_demanding(on_a_session([](Session& session, Dice& dice) {
    raise(dice.chance(50) ? session.pain.during : session.pain.after, dice);
    return true;
  }));
}

TEST_CASE("more pain on the next morning never gives a more demanding plan", "[properties]") {
  never_more_demanding(on_a_session([](Session& session, Dice& dice) {
    if (!session.pain.next_morning) return false;
    raise(session.pain.next_morning, dice);
    return true;
  }));
}

TEST_CASE("more pain elsewhere never gives a more demanding plan", "[properties]") {
  never_more_demanding(on_a_session([](Session& session, Dice& dice) {
    session.elsewhere.push_back({"ankle", dice.below(9), dice.chance(20) ? Answer::yes : Answer::unanswered});
    return true;
  }));
}

TEST_CASE("one more sign never gives a more demanding plan", "[properties]") {
  never_more_demanding(on_a_session([](Session& session, Dice& dice) {
    if (!session.signs) return false;
    session.signs->set(static_cast<std::size_t>(dice.below(static_cast<int>(Sign::ill) + 1)));
    return true;
  }));
}

TEST_CASE("pain further down the leg never gives a more demanding plan", "[properties]") {
  never_more_demanding(on_a_session([](Session& session, Dice& dice) {
    session.leg = static_cast<Leg>(1 + dice.below(4));
    if (dice.chance(30)) session.leg_change = LegChange::toward_foot;
    return true;
  }));
}

TEST_CASE("settling later or waking stiffer never gives a more demanding plan", "[properties]") {
  never_more_demanding(on_a_session([](Session& session, Dice& dice) {
    if (dice.chance(50)) {
      session.settled_h = std::max(session.settled_h.value_or(12), 12) + 1 + dice.below(60);
    } else {
      session.stiffness_next_morning = Stiffness::more;
      session.stiffness_h = dice.below(30);
    }
    return true;
  }));
}

TEST_CASE("more effort never gives a more demanding plan", "[properties]") {
  never_more_demanding([](History& history, Dice& dice) {
    // Of last week's runs: the effort of an older one is what later weeks are measured against.
    Session* session = any_session(history, dice);
    if (session == nullptr || history.now - session->date > 6) return false;
    raise(session->rpe, dice);
    return true;
  });
}

TEST_CASE("a good answer left out never gives a more demanding plan", "[properties]") {
  never_more_demanding(on_a_session([](Session& session, Dice& dice) {
    if (!is_green(session)) return false;
    switch (dice.below(4)) {
      case 0:
        session.pain.next_morning.reset();
        break;
      case 1:
        session.signs.reset();
        break;
      case 2:
        session.pain.during.reset();
        break;
      default:
        session.settled_h.reset();
    }
    return true;
  }));
}

TEST_CASE("a red flag never gives a more demanding plan, nor does one left unanswered", "[properties]") {
  never_more_demanding([](History& history, Dice& dice) {
    const std::span<const Item> flags = red_flags();
    const Item flag = flags[static_cast<std::size_t>(dice.below(static_cast<int>(flags.size())))];
    const Answer answer = dice.chance(50) ? Answer::yes : Answer::unanswered;
    for (Checklist& checklist : history.record.checklists) {
      if (history.now - checklist.date <= 7) checklist.answers[index_of(flag)] = answer;
    }
    return true;
  });
}

TEST_CASE("a gate refused or left unanswered, or a worse resting pain, never gives a more demanding plan",
          "[properties]") {
  never_more_demanding([](History& history, Dice& dice) {
    const std::span<const Item> gates = readiness_items();
    const Item gate = gates[static_cast<std::size_t>(dice.below(static_cast<int>(gates.size())))];
    const Answer answer = dice.chance(50) ? Answer::no : Answer::unanswered;
    const bool resting = dice.chance(40);
    for (Checklist& checklist : history.record.checklists) {
      if (history.now - checklist.date > 14) continue;
      if (!resting) checklist.answers[index_of(gate)] = answer;
      if (resting && answer == Answer::unanswered) checklist.resting_pain.reset();
      if (resting && answer == Answer::no) raise(checklist.resting_pain, dice);
    }
    return true;
  });
}

TEST_CASE("a lower ceiling never gives a more demanding plan", "[properties]") {
  never_more_demanding([](History& history, Dice& dice) {
    Clearance ceiling;
    ceiling.date = history.now;
    ceiling.by = "A. Moreau, physiotherapist";
    switch (dice.below(3)) {
      case 0:
        ceiling.stage_max = "S" + std::to_string(1 + dice.below(13));
        break;
      case 1:
        ceiling.weekly_run_max_s = 60 * dice.below(120);
        break;
      default:
        ceiling.no_running_before = history.now + dice.below(12);
    }
    history.record.clearances.push_back(ceiling);
    return true;
  });
}

TEST_CASE("a good session less never gives more minutes nor a higher stage, lighter and hard weeks aside",
          "[properties]") {
  never_more_demanding(
      [](History& history, Dice& dice) {
        std::vector<Session>& sessions = history.record.sessions;
        Session* left_out = any_session(history, dice);
        if (left_out == nullptr || !is_good(*left_out)) return false;
        sessions.erase(sessions.begin() + (left_out - sessions.data()));
        return true;
      },
      true);
}

}  // namespace rtr::test
