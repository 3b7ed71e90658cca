// What a session means, told at once.
#include "cli/session/answer.hpp"

#include "cli/records/planned.hpp"
#include "cli/session/beyond_plan.hpp"
#include "cli/today/told.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/names.hpp"
#include "json/writer.hpp"
#include "terminal/names.hpp"
#include "words/messages.hpp"

#include <algorithm>
#include <array>

namespace rtr::cli {
namespace {

constexpr int pain_to_tell = 3;  // below it a pain rating is no reason for anything (domain: a session's light)

int highest_pain(const Pain& pain) {
  int highest = -1;
  for (const auto& rating : {pain.before, pain.warm_up, pain.during, pain.after, pain.next_morning}) {
    highest = std::max(highest, rating.value_or(-1));
  }
  return highest;
}

/// What in the session speaks for more than a green light, as it was reported.
std::string reported(const Session& session) {
  constexpr std::array<std::string_view, json::sign_names.size()> names{
      "",         "",       "sharp pain", "pain down the leg",   "numbness", "tingling",
      "weakness", "a limp", "night pain", "the back tightening", ""};
  std::vector<std::string> parts;
  if (highest_pain(session.pain) >= pain_to_tell) parts.push_back("pain " + std::to_string(highest_pain(session.pain)));
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (session.signs && (*session.signs)[i] && !names[i].empty()) parts.emplace_back(names[i]);
  }
  if (session.leg && *session.leg != Leg::none) {
    std::string leg(json::name_of(*session.leg, json::leg_names));
    std::replace(leg.begin(), leg.end(), '_', ' ');
    parts.push_back("leg pain (" + leg + ")");
  }
  if (session.leg_change == LegChange::toward_foot) parts.emplace_back("leg pain moving towards the foot");
  if (session.settled_h.value_or(0) > 24)
    parts.push_back("settled only after " + std::to_string(*session.settled_h) + " h");
  if (session.stiffness_next_morning == Stiffness::more) parts.emplace_back("more stiffness next morning");
  return parts.empty() ? "next morning worse than before" : joined(parts, ", ");
}

bool told_of_runs_to_come(const Record& record, Date today) {
  return std::any_of(record.plans.begin(), record.plans.end(), [&](const IssuedPlan& plan) {
    return std::any_of(plan.items.begin(), plan.items.end(),
                       [&](const IssuedItem& item) { return item.run_s > 0 && item.date >= today; });
  });
}

std::string void_text() {
  return "Runs you were told before no longer count: delete them from your watch and calendar too.\n"
         "The rest of the week anew: rtr plan --week this\n";
}

std::string stage_after(const Session& session, const Plan& plan, const Protocol& protocol) {
  if (plan.tier >= Tier::clinician) return "Running waits for a clinician's word: rtr plan says why.\n";
  const auto stage = std::find_if(protocol.stages.begin(), protocol.stages.end(),
                                  [&](const Stage& s) { return s.id == session.stage; });
  if (stage == protocol.stages.end()) return "Then a step back.\n";
  const auto number = stage - protocol.stages.begin() + 1;
  if (number == 1) return "Then stage 1 again at most.\n";
  return "Then stage " + std::to_string(number - 1) + " at most, instead of " + std::to_string(number) + ".\n";
}

std::string red_text(const Session& session, const Plan& plan, const Protocol& protocol, Date today) {
  std::string text;
  if (plan.tier >= Tier::clinician) {
    // Two days would read as leave to run on the third.
    text = "STOP running (" + reported(session) + ").\nWalk and do mobility if that feels fine. ";
  } else if (session.date + 2 >= today) {
    text = "STOP running for two days: " + short_date(session.date + 1) + " and " + short_date(session.date + 2) +
           " (" + reported(session) + ").\nWalk and do mobility if that feels fine. ";
  } else {
    text = "That was a flare (" + reported(session) + "). ";
  }
  return text + stage_after(session, plan, protocol) +
         "If numbness, weakness or bladder or bowel trouble comes: get help at once (rtr check).\n";
}

std::string morning_text(const Session& session, Date today) {
  if (session.date < today) return "Say how the morning after was (rtr morning).\n";
  return "Tomorrow decides (rtr morning).\n";
}

/// What keeps a running session from counting as clean although nothing speaks against it.
std::string unanswered_text(const Session& session) {
  std::string text;
  if (!session.signs) {
    const std::string named = session.id.empty() ? "" : " --session " + session.id;  // a dry run has no id yet
    text += "No signs given: it counts once they are (rtr morning" + named + " --sign none).\n";
  }
  if (!session.pain.during) text += "No pain during given, so it cannot count towards moving up.\n";
  return text;
}

/// A hard run is no reason to stop, and none to be silent.
std::string effort_text(const Session& session, const Plan& plan) {
  const Week* week = week_of(plan);
  // The next morning is no time to hear of it again.
  if (!is_running(session.kind) || session.skipped || session.pain.next_morning || week == nullptr ||
      week->totals.run_s == 0)
    return {};
  const int meant = week->limits.rpe_max;
  if (session.rpe.value_or(0) <= meant) return {};
  return "Effort " + std::to_string(*session.rpe) + ", where " + std::to_string(meant) +
         " at most is meant: easy enough to talk is hard enough for now.\n";
}

std::string green_text(const Session& session, const std::string& beyond, Date today) {
  if (session.skipped) return "Missing one is normal; the plan does not need it made up.\n";
  // Only running moves up; of anything else there is nothing more to ask.
  if (!is_running(session.kind)) return "Fine: nothing here speaks against going on.\n";
  const std::string open = session.pain.next_morning ? "" : morning_text(session, today);
  if (!beyond.empty()) return beyond + open;
  const std::string text = unanswered_text(session);
  if (!open.empty()) return text + "Fine for now. " + open;
  return text.empty() ? "Fine: nothing here speaks against going on.\n" : text;
}

/// Of a session of a week that is over, once the week of today was told.
std::string late_text(const Session& session, const Record& record, Date today) {
  const IssuedPlan* told = issued_on(record, today);
  // The morning after a Sunday's run is answered on Monday as a matter of course.
  if (told == nullptr || session.date >= told->week_start || today - session.date <= 1) return {};
  return "It is of a week that is over, and this week's plan was made without it: rtr plan --week this\n"
         "That can only take running out of this week; the next one counts it in full.\n";
}

/// Runs that were told and may not be shown any more: `rtr today` would say the same on their days.
std::string withdrawn_text(const RunsToCome& runs, const std::string& told) {
  if (runs.withheld.empty()) return {};
  std::vector<std::string> days;
  for (const Date day : runs.withheld) days.push_back(short_date(day));
  return "No run any more on " + terminal::joined(days) + ".\n" + (runs.why == told ? "" : runs.why + "\n");
}

std::string light_text(const SessionVerdict& verdict, const Kept& kept, const Plan& plan, const Source& source,
                       const RunsToCome& runs, Date today) {
  const Session& session = kept.session;
  if (verdict.light == Light::red) {
    std::string text = red_text(session, plan, source.table.protocol, today);
    if (told_of_runs_to_come(source.record, today)) text += void_text();
    return text;
  }
  std::string beyond = beyond_plan_text(source.record, session, plan, runs);
  if (!kept.not_on.empty()) beyond = "No run was on for today any more.\n" + kept.not_on + "\n" + beyond;
  if (verdict.light == Light::green) return effort_text(session, plan) + green_text(session, beyond, today);
  std::string text = "CAUTION (" + reported(session) + "): the next plan does not move up.\n" + beyond;
  if (!session.pain.next_morning && is_running(session.kind)) text += morning_text(session, today);
  return text;
}

void answer_json(Shell& shell, const Source& source, const Kept& kept, const SessionVerdict& verdict,
                 const Plan& plan) {
  constexpr std::array<std::string_view, 3> lights{"green", "amber", "red"};
  json::Writer answer(-1);
  answer.open_object().key("as_of").text(iso(shell.today)).key("kept").open_list();
  for (const std::string& id : kept.ids) answer.text(id);
  answer.close();
  answer.key("light").text(lights[static_cast<std::size_t>(verdict.light)]).key("known").boolean(verdict.known);
  answer.key("tier").text(json::name_of(plan.tier, json::tier_names)).key("open_flags").open_list();
  for (const Item item : open_flags(source.record, shell.today)) answer.text(id_of(item));
  shell.out.line(answer.close().close().str());
}

}  // namespace

bool recent_leg(const Record& record, const Session& session) {
  constexpr int days = 14;
  return std::any_of(record.sessions.begin(), record.sessions.end(), [&](const Session& other) {
    return other.id != session.id && other.date < session.date && session.date - other.date <= days &&
           (other.leg == Leg::buttock || other.leg == Leg::thigh);
  });
}

SessionVerdict verdict_in(const Record& record, const Session& session) {
  return verdict_of(session, recent_leg(record, session));
}

Result<std::optional<Checklist>> confirm_flags(Shell& shell, const std::vector<Item>& flags) {
  if (flags.empty() || !shell.prompt.available()) return std::optional<Checklist>();
  for (const Item item : flags) {
    if (read_back(shell, item)) continue;
    return usage("that sign was not meant", "Log it again without it.");
  }
  return ask_nerve_questions(shell, flags);
}

Result<Code> answer_session(Shell& shell, const Source& source, const Kept& kept) {
  auto plan = usual_plan(source.record, source.table.protocol, shell.today);
  if (!plan) return tl::unexpected(plan.error());
  const SessionVerdict verdict = verdict_in(source.record, kept.session);
  if (shell.options.json) {
    answer_json(shell, source, kept, verdict, *plan);
    return code_of(*plan);
  }
  const std::string flags = flags_text(shell, source, *plan);
  const bool asks_on = !flags_of(kept.session).empty() && !kept.asked_further;
  if (!flags.empty()) {
    shell.out.print(flags + "\n" +
                    (kept.ids.empty() ? "Nothing was kept: a dry run" : "Kept as " + joined(kept.ids, ", ")) + ".\n");
    if (asks_on && plan->tier != Tier::emergency)
      shell.out.print("\n" + shell.fitted(nerve_questions_hint(flags_of(kept.session)), 2));
    if (told_of_runs_to_come(source.record, shell.today) && !withholds_figures(plan->tier))
      shell.out.print("\n" + shell.fitted(void_text()));
    return code_of(*plan);
  }
  // All that can fail comes before the receipt.
  const auto runs = runs_to_come(source, shell.today);
  if (!runs) return tl::unexpected(runs.error());
  shell.say(kept.receipt);
  shell.say(light_text(verdict, kept, *plan, source, *runs, shell.today));
  if (verdict.light == Light::red && told_of_runs_to_come(source.record, shell.today)) return code_of(*plan);
  const std::string withdrawn = is_running(kept.session.kind) ? withdrawn_text(*runs, kept.not_on) : "";
  shell.say(withdrawn.empty() ? late_text(kept.session, source.record, shell.today) : withdrawn);
  return code_of(*plan);
}

}  // namespace rtr::cli
