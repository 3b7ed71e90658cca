// When two sessions are one run, and what is kept of each.
#include "activity/same_run.hpp"

#include "activity/moment.hpp"
#include "activity/session.hpp"

#include <algorithm>
#include <cstdlib>

namespace rtr::activity {
namespace {

constexpr std::int64_t start_s_apart_max = 120;
constexpr int duration_percent_max = 5;

Seconds duration_of(const Session& session) {
  return std::max(session.total_s.value_or(0), session.run_s.value_or(0) + session.walk_s.value_or(0));
}

/// The start on the runner's own clock, in seconds.
std::optional<std::int64_t> local_start(const Session& session) {
  if (session.start.size() != 5) return std::nullopt;
  const auto digit = [&](std::size_t at) { return session.start[at] - '0'; };
  return moment_of(session.date, digit(0) * 10 + digit(1), digit(3) * 10 + digit(4), 0);
}

bool same_start(const Session& a, const Session& b) {
  const auto a_at = moment_in(a.id);
  const auto b_at = moment_in(b.id);
  if (a_at && b_at) return std::abs(*a_at - *b_at) <= start_s_apart_max;
  const auto a_clock = local_start(a);
  const auto b_clock = local_start(b);
  // A clock without seconds may be a minute late.
  if (a_clock && b_clock) return std::abs(*a_clock - *b_clock) <= start_s_apart_max + 59;
  return a.date == b.date;
}

template <class T>
void fill(std::optional<T>& gap, const std::optional<T>& from) {
  if (!gap) gap = from;
}

int richness(const Session& session) {
  const auto there = [](const auto& value) { return value ? 1 : 0; };
  return there(session.distance_m) + there(session.longest_run_s) + there(session.surface) + there(session.walk_s) +
         (session.start.empty() ? 0 : 1) + (moment_in(session.id) ? 1 : 0);
}

void fill_answers(Session& session, const Session& from) {
  fill(session.rpe, from.rpe);
  fill(session.pain.before, from.pain.before);
  fill(session.pain.warm_up, from.pain.warm_up);
  fill(session.pain.during, from.pain.during);
  fill(session.pain.after, from.pain.after);
  fill(session.pain.next_morning, from.pain.next_morning);
  fill(session.settled_h, from.settled_h);
  fill(session.stiffness_next_morning, from.stiffness_next_morning);
  fill(session.stiffness_h, from.stiffness_h);
  fill(session.leg, from.leg);
  fill(session.leg_change, from.leg_change);
  fill(session.signs, from.signs);
  if (session.elsewhere.empty()) session.elsewhere = from.elsewhere;
  if (session.note.empty()) session.note = from.note;
}

/// Times and what belongs to them, from the one that carries them.
void take_facts(Session& session, const Session& from) {
  session.id = from.id;
  session.date = from.date;
  session.start = from.start;
  session.source = from.source;
  session.kind = from.kind;
  session.stage = from.stage;
  session.run_s = from.run_s;
  session.walk_s = from.walk_s;
  session.total_s = from.total_s;
  session.longest_run_s = from.longest_run_s;
  session.distance_m = from.distance_m;
  session.surface = from.surface;
}

std::string both_sources(const std::string& a, const std::string& b) {
  if (b.empty() || ("+" + a + "+").find("+" + b + "+") != std::string::npos) return a;
  return a.empty() ? b : a + "+" + b;
}

}  // namespace

bool by_hand(const Session& session) {
  return session.source.empty() || session.source == "hand" || session.source.starts_with("hand+");
}

bool has_answers(const Session& session) {
  const Pain& pain = session.pain;
  return session.rpe || pain.before || pain.warm_up || pain.during || pain.after || pain.next_morning ||
         session.signs || session.leg || session.leg_change || session.settled_h || session.stiffness_next_morning ||
         !session.elsewhere.empty() || !session.note.empty();
}

bool same_run(const Session& a, const Session& b) {
  const auto a_at = moment_in(a.id);
  // To the second the same: then it is one recording, whatever it was taken for the first time.
  const bool same_moment = a_at && a_at == moment_in(b.id);
  const bool moving = (is_running(a.kind) && is_running(b.kind)) || (a.kind == SessionKind::walk && b.kind == a.kind);
  if (!(moving || same_moment) || a.skipped || b.skipped || !same_start(a, b)) return false;
  const Seconds longer = std::max(duration_of(a), duration_of(b));
  return std::abs(duration_of(a) - duration_of(b)) * 100 <= longer * duration_percent_max;
}

Session merged(const Session& kept, const Session& incoming) {
  Session session = kept;
  fill_answers(session, incoming);
  if (session.signs && incoming.signs) *session.signs |= *incoming.signs;
  const bool of_one_kind = is_running(kept.kind) == is_running(incoming.kind);
  const bool keeps = !of_one_kind || by_hand(kept) || (!by_hand(incoming) && richness(kept) >= richness(incoming));
  if (!keeps) take_facts(session, incoming);
  const Session& other = keeps ? incoming : kept;
  if (session.start.empty()) session.start = other.start;
  if (session.stage.empty()) session.stage = other.stage;
  fill(session.distance_m, other.distance_m);
  fill(session.surface, other.surface);
  const bool longest_fits = other.longest_run_s.value_or(0) <= session.run_s.value_or(0);
  if (is_running(session.kind) && longest_fits) fill(session.longest_run_s, other.longest_run_s);
  session.source = both_sources(session.source, other.source);
  if (!moment_in(session.id) && moment_in(other.id)) session.id = other.id;
  return session;
}

}  // namespace rtr::activity
