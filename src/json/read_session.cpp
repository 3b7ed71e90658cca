// Reads sessions, and holds each against what one session can be.
#include "json/codec.hpp"
#include "json/names.hpp"
#include "json/number.hpp"
#include "json/parts.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace rtr::json {
namespace {

constexpr Seconds session_s_max = session_min_max * 60;
constexpr Seconds fastest_s_per_km = 120;

std::string minutes(Seconds seconds) { return decimal_text((seconds * 100 + 30) / 60, 2) + " min"; }

Pain pain_at(const Spot& spot, Reading& reading) {
  Pain pain;
  Fields fields(spot, reading);
  pain.before = fields.whole("before", 0, 10);
  pain.warm_up = fields.whole("warm_up", 0, 10);
  pain.during = fields.whole("during", 0, 10);
  pain.after = fields.whole("after", 0, 10);
  pain.next_morning = fields.whole("next_morning", 0, 10);
  fields.refuse_unknown();
  return pain;
}

Elsewhere elsewhere_at(const Spot& spot, Reading& reading) {
  Elsewhere elsewhere;
  Fields fields(spot, reading);
  elsewhere.site = fields.text("site").value_or("");
  elsewhere.pain = fields.whole("pain", 0, 10);
  elsewhere.limp = fields.answer("limp");
  fields.refuse_unknown();
  return elsewhere;
}

std::string start_of(Fields& fields) {
  const std::string start = fields.text("start").value_or("");
  const auto digit = [&](std::size_t at, char max) { return start[at] >= '0' && start[at] <= max; };
  const bool shaped = start.size() == 5 && start[2] == ':' && digit(0, '2') && digit(1, start[0] == '2' ? '3' : '9') &&
                      digit(3, '5') && digit(4, '9');
  if (!start.empty() && !shaped) fields.problem("start", "is " + quoted(start) + "; a time of day from 00:00 to 23:59");
  return start;
}

std::vector<Elsewhere> elsewhere_of(Fields& fields) {
  std::vector<Elsewhere> result;
  if (const std::optional<Spot> list = fields.list("elsewhere")) {
    for (const Spot& entry : entries(*list)) result.push_back(elsewhere_at(entry, fields.reading()));
  }
  return result;
}

std::optional<Signs> signs_of(Fields& fields) {
  const std::optional<Spot> list = fields.list("signs");
  if (!list) return std::nullopt;
  Signs signs;
  for (const Spot& entry : entries(*list)) {
    if (const auto index = chosen(entry, sign_names, fields.reading().problems)) signs.set(*index);
  }
  return signs;
}

void check_skipped(const Session& session, Fields& fields) {
  const auto refuse = [&](std::string_view key, std::int64_t value) {
    if (value > 0) fields.problem(key, "is given, but a skipped session has no minutes and no distance");
  };
  refuse("run_min", session.run_s.value_or(0));
  refuse("walk_min", session.walk_s.value_or(0));
  refuse("total_min", session.total_s.value_or(0));
  refuse("longest_run_min", session.longest_run_s.value_or(0));
  refuse("distance_km", session.distance_m.value_or(0));
}

void check_needed(const Session& session, bool has_run, bool has_total, Fields& fields) {
  const std::string kind(name_of(session.kind, session_kind_names));
  if (is_running(session.kind)) {
    if (!has_run) fields.problem("run_min", "is missing; a session of kind " + kind + " needs it");
    return;
  }
  if (!has_total) fields.problem("total_min", "is missing; a session of kind " + kind + " needs it");
  if (session.run_s.value_or(0) > 0) {
    fields.problem("run_min", "is " + minutes(*session.run_s) + ", but a session of kind " + kind + " has no running",
                   "with running in it the kind is walk_run or run");
  }
}

// Sums are of whole seconds; their parts were each rounded, so a second more is no contradiction.
void check_sums(Session& session, Fields& fields) {
  const Seconds run = session.run_s.value_or(0);
  const Seconds parts = run + session.walk_s.value_or(0);
  if (parts > session_s_max) {
    fields.problem(session.walk_s ? "walk_min" : "run_min",
                   "makes " + minutes(parts) + " of running and walking; a session has at most 1440 min");
  }
  if (session.total_s && *session.total_s < parts) {
    if (*session.total_s + 1 < parts) {
      fields.problem("total_min",
                     "is " + minutes(*session.total_s) + ", less than running and walking together, " + minutes(parts));
    } else {
      session.total_s = parts;
    }
  }
  const bool run_unknown = is_running(session.kind) && !session.run_s;  // that is named already
  if (session.longest_run_s && *session.longest_run_s > run && !run_unknown) {
    fields.problem("longest_run_min",
                   "is " + minutes(*session.longest_run_s) + ", more than all the running, " + minutes(run));
  }
}

// Only where all of the distance was run can it tell a pace.
void check_pace(const Session& session, Fields& fields) {
  if (!is_running(session.kind) || !session.run_s || !session.distance_m || session.walk_s.value_or(0) > 0) return;
  if (*session.run_s * 1000 >= *session.distance_m * fastest_s_per_km) return;
  fields.problem("distance_km", "is " + decimal_text(*session.distance_m, 3) + " km in " + minutes(*session.run_s) +
                                    " of running; not faster than 2:00 per km");
}

}  // namespace

Session session_at(const Spot& spot, Reading& reading) {
  Session session;
  Fields fields(spot, reading);
  session.id = fields.id("id").value_or("");
  session.date = fields.date("date", DateRange::past, Presence::required).value_or(Date{});
  session.start = start_of(fields);
  session.source = fields.text("source").value_or("");
  const auto kind = fields.choice<SessionKind>("kind", session_kind_names, Presence::required);
  session.stage = fields.id("stage").value_or("");
  session.run_s = fields.minutes("run_min", session_min_max);
  session.walk_s = fields.minutes("walk_min", session_min_max);
  session.total_s = fields.minutes("total_min", session_min_max);
  session.longest_run_s = fields.minutes("longest_run_min", session_min_max);
  session.distance_m = fields.km("distance_km", session_km_max);
  session.rpe = fields.whole("rpe", 0, 10);
  session.surface = fields.choice<Surface>("surface", surface_names);
  if (const std::optional<Spot> pain = fields.object("pain")) session.pain = pain_at(*pain, reading);
  session.settled_h = fields.hours("settled_h", 10000);
  session.stiffness_next_morning = fields.choice<Stiffness>("stiffness_next_morning", stiffness_names);
  session.stiffness_h = fields.hours("stiffness_h", 10000);
  session.leg = fields.choice<Leg>("leg", leg_names);
  session.leg_change = fields.choice<LegChange>("leg_change", leg_change_names);
  session.signs = signs_of(fields);
  session.elsewhere = elsewhere_of(fields);
  session.skipped = fields.boolean("skipped").value_or(false);
  session.note = fields.text("note").value_or("");
  // A value that could not be read is there: it was named already, and is not missing.
  const bool has_run = fields.member("run_min").has_value();
  const bool has_total = fields.member("total_min").has_value();
  fields.refuse_unknown();
  if (!kind) return session;
  session.kind = *kind;
  if (session.skipped) {
    check_skipped(session, fields);
    return session;
  }
  check_needed(session, has_run, has_total, fields);
  if (has_run == session.run_s.has_value()) check_sums(session, fields);
  check_pace(session, fields);
  return session;
}

std::vector<Session> sessions_at(const Spot& list, Reading& reading) {
  std::vector<Session> sessions;
  std::unordered_map<std::string, std::size_t> seen;
  sessions.reserve(list.node->children.size());
  for (const Spot& entry : entries(list)) {
    Session session = session_at(entry, reading);
    if (session.id.empty()) session.id = content_id(session);
    const auto [place, is_new] = seen.try_emplace(session.id, sessions.size());
    if (is_new) {
      sessions.push_back(std::move(session));
    } else if (write_session(sessions[place->second]) != write_session(session)) {
      reading.problems.add_at(entry.node->line, entry.pointer_to("id"),
                              "is " + quoted(session.id) + ", the id of another session");
    }
  }
  return sessions;
}

}  // namespace rtr::json
