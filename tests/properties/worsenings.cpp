// More pain, more signs, fewer answers, lower ceilings, more than was planned.
#include "properties/worsenings.hpp"

#include <algorithm>

namespace rtr::test {

Session* any_session(History& history, Source& source) {
  std::vector<Session>& all = history.record.sessions;
  if (all.empty()) return nullptr;
  std::vector<Session*> late;
  for (Session& session : all) {
    if (history.today - session.date <= 14) late.push_back(&session);
  }
  if (late.empty() || source.chance(30))
    return &all[static_cast<std::size_t>(source.below(static_cast<int>(all.size())))];
  return late[static_cast<std::size_t>(source.below(static_cast<int>(late.size())))];
}

bool is_good(const Session& session) {
  const SessionVerdict verdict = verdict_of(session, false);
  return verdict.light == Light::green && verdict.known && session.elsewhere.empty() && session.rpe.value_or(0) <= 4;
}

namespace {

/// A rating raised by one or more; one that was not given is given as bad.
void raise(std::optional<int>& rating, Source& source) {
  rating = std::min(10, rating.value_or(2) + 1 + source.below(5));
}

bool more_pain_in_the_session(History& history, Source& source) {
  Session* session = any_session(history, source);
  if (session == nullptr) return false;
  raise(source.chance(50) ? session->pain.during : session->pain.after, source);
  return true;
}

bool more_pain_next_morning(History& history, Source& source) {
  Session* session = any_session(history, source);
  if (session == nullptr || !session->pain.next_morning) return false;
  raise(session->pain.next_morning, source);
  return true;
}

bool more_pain_elsewhere(History& history, Source& source) {
  Session* session = any_session(history, source);
  if (session == nullptr) return false;
  session->elsewhere.push_back({"ankle", source.below(9), source.chance(20) ? Answer::yes : Answer::unanswered});
  return true;
}

bool one_more_sign(History& history, Source& source) {
  Session* session = any_session(history, source);
  if (session == nullptr || !session->signs) return false;
  session->signs->set(static_cast<std::size_t>(source.below(static_cast<int>(Sign::ill) + 1)));
  return true;
}

/// Buttock or thigh pain that was reported in the 14 days before is not new any more (domain: amber): an earlier report
/// makes a later one count for less.
bool makes_a_later_one_known(const Record& record, Date day) {
  return std::any_of(record.sessions.begin(), record.sessions.end(), [&](const Session& later) {
    const bool leg = later.leg == Leg::buttock || later.leg == Leg::thigh;
    return leg && later.date > day && later.date - day <= 14;
  });
}

bool further_down_the_leg(History& history, Source& source) {
  Session* session = any_session(history, source);
  if (session == nullptr || makes_a_later_one_known(history.record, session->date)) return false;
  session->leg = static_cast<Leg>(std::max(static_cast<int>(session->leg.value_or(Leg::none)), 1 + source.below(4)));
  if (source.chance(30)) session->leg_change = LegChange::toward_foot;
  return true;
}

bool settles_later_or_wakes_stiffer(History& history, Source& source) {
  Session* session = any_session(history, source);
  // An answer where there was none could be good news.
  if (session == nullptr || !session->settled_h) return false;
  if (source.chance(50)) {
    session->settled_h = *session->settled_h + 6 + source.below(60);
  } else {
    session->stiffness_next_morning = Stiffness::more;
    session->stiffness_h = session->stiffness_h.value_or(0) + source.below(40);
  }
  return true;
}

bool more_effort(History& history, Source& source) {
  // Of last week's runs: the effort of an older one is what later weeks are measured against.
  Session* session = any_session(history, source);
  if (session == nullptr || history.today - session->date > 6) return false;
  raise(session->rpe, source);
  return true;
}

bool good_answer_left_out(History& history, Source& source) {
  Session* session = any_session(history, source);
  if (session == nullptr || verdict_of(*session, true).light != Light::green) return false;
  switch (source.below(4)) {
    case 0:
      session->pain.next_morning.reset();
      break;
    case 1:
      session->signs.reset();
      break;
    case 2:
      session->pain.during.reset();
      break;
    default:
      session->settled_h.reset();
  }
  return true;
}

bool red_flag_or_unanswered(History& history, Source& source) {
  const Item flag = red_flags()[static_cast<std::size_t>(source.below(static_cast<int>(red_flags().size())))];
  const Answer answer = source.chance(50) ? Answer::yes : Answer::unanswered;
  for (Checklist& checklist : history.record.checklists) {
    if (history.today - checklist.date <= 7) checklist.answers[index_of(flag)] = answer;
  }
  return true;
}

bool gate_refused_or_unanswered(History& history, Source& source) {
  const Item gate =
      readiness_items()[static_cast<std::size_t>(source.below(static_cast<int>(readiness_items().size())))];
  const Answer answer = source.chance(50) ? Answer::no : Answer::unanswered;
  const bool resting = source.chance(40);
  for (Checklist& checklist : history.record.checklists) {
    if (history.today - checklist.date > 14) continue;
    if (!resting) checklist.answers[index_of(gate)] = answer;
    if (resting && answer == Answer::unanswered) checklist.resting_pain.reset();
    if (resting && answer == Answer::no) raise(checklist.resting_pain, source);
  }
  return true;
}

bool lower_ceiling(History& history, Source& source) {
  Clearance ceiling;
  ceiling.date = history.today;
  ceiling.by = "A. Moreau, physiotherapist";
  switch (source.below(3)) {
    case 0:
      ceiling.stage_max = "S" + std::to_string(1 + source.below(13));
      break;
    case 1:
      ceiling.weekly_run_max_s = 60 * source.below(120);
      break;
    default:
      ceiling.no_running_before = history.today + source.below(12);
  }
  // One that a clinician has set already may not be loosened by this.
  for (const Clearance& earlier : history.record.clearances) {
    const bool sets_the_same = (earlier.stage_max && ceiling.stage_max) ||
                               (earlier.weekly_run_max_s && ceiling.weekly_run_max_s) ||
                               (earlier.no_running_before && ceiling.no_running_before);
    if (sets_the_same) return false;
  }
  history.record.clearances.push_back(ceiling);
  return true;
}

/// The longest of the runs that were told for the week of a day: whoever does less does what was asked when they run
/// on, be it on another day. Nothing where no plan tells of the week: there is nothing to go beyond, a run is measured
/// by the runs before it and is itself a measure of those after it.
std::optional<Seconds> told_for_the_week(const Record& record, Date day) {
  std::optional<Seconds> longest;
  for (const IssuedPlan& plan : record.plans) {
    if (plan.as_of > day || day < plan.week_start || day >= plan.week_start + 7) continue;
    for (const IssuedItem& item : plan.items) longest = std::max(longest.value_or(0), item.run_s);
    if (!longest) longest = 0;
  }
  return longest;
}

bool run_on_beyond_the_plan(History& history, Source& source) {
  Session* session = any_session(history, source);
  if (session == nullptr || !is_good(*session) || !is_running(session->kind)) return false;
  const std::optional<Seconds> told = told_for_the_week(history.record, session->date);
  if (!told || *session->run_s < *told) return false;
  const int percent = 111 + source.below(90);
  session->run_s = *session->run_s * percent / 100;
  if (session->longest_run_s) session->longest_run_s = *session->longest_run_s * percent / 100;
  return true;
}

}  // namespace

const std::vector<NamedWorsening>& worsenings() {
  static const std::vector<NamedWorsening> all = {
      {"more pain in a session", more_pain_in_the_session},
      {"more pain on the next morning", more_pain_next_morning},
      {"more pain elsewhere", more_pain_elsewhere},
      {"one more sign", one_more_sign},
      {"pain further down the leg", further_down_the_leg},
      {"settling later or waking stiffer", settles_later_or_wakes_stiffer},
      {"more effort", more_effort},
      {"a good answer left out", good_answer_left_out},
      {"a red flag, or one not answered", red_flag_or_unanswered},
      {"a gate refused or not answered, or a worse resting pain", gate_refused_or_unanswered},
      {"a lower ceiling", lower_ceiling},
      {"running on beyond the plan", run_on_beyond_the_plan},
  };
  return all;
}

}  // namespace rtr::test
