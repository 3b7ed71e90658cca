// What every reader promises, checked by other means than the readers' own.
#include "fuzz/promises.hpp"

#include "common/text.hpp"
#include "terminal/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace rtr::fuzz {
namespace {

constexpr Date first_day{10957};  // 2000-01-01
constexpr Seconds day_s = 86400;
constexpr Metres session_m_max = 300'000;
constexpr std::size_t characters_max = 2000;

bool is_id(std::string_view text) {
  constexpr std::string_view plain = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  if (text.empty() || text.size() > 40 || plain.find(text.front()) == std::string_view::npos) return false;
  return text.find_first_not_of(std::string(plain) + "_-") == std::string_view::npos;
}

bool past(Date date) { return date >= first_day && date <= today; }
bool rating(const std::optional<int>& value) { return !value || (*value >= 0 && *value <= 10); }
bool within(const std::optional<std::int64_t>& value, std::int64_t most) {
  return !value || (*value >= 0 && *value <= most);
}
bool short_text(std::string_view text) {
  const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  return is_utf8(text) && std::count_if(text.begin(), text.end(), begins) <= static_cast<long>(characters_max);
}

/// `file:LINE` or `file:LINE /pointer`; a problem of the whole file is `file` alone.
bool has_place(const Problem& problem, std::string_view file, std::size_t lines) {
  std::string_view where = problem.where;
  if (!where.starts_with(file)) return false;
  where.remove_prefix(file.size());
  if (where.empty())
    return problem.message.starts_with("is not JSON: ") || problem.message.starts_with("is larger than 64 MiB");
  if (where.front() != ':') return false;
  std::size_t line = 0;
  const auto [end, error] = std::from_chars(where.data() + 1, where.data() + where.size(), line);
  if (error != std::errc() || line < 1 || line > lines) return false;
  where.remove_prefix(static_cast<std::size_t>(end - where.data()));
  return where.empty() || where.starts_with(" /");
}

bool days_apart(const Weekdays& days) {
  for (std::size_t day = 0; day < 7; ++day) {
    for (std::size_t apart = 2; apart <= 5; ++apart) {
      if (days[day] && days[(day + apart) % 7]) return true;
    }
  }
  return false;
}

void check_plan(Broken& broken, const IssuedPlan& plan) {
  promise(broken, past(plan.as_of), "a plan was issued outside of 2000-01-01 to today");
  promise(broken, plan.outcome != Outcome::stop || plan.items.empty(), "a stop has items");
  for (const IssuedItem& item : plan.items) {
    promise(broken, item.date - plan.week_start >= 0 && item.date - plan.week_start <= 6, "an item outside its week");
    promise(broken, item.run_s >= 0 && item.walk_s >= 0 && item.longest_run_s <= item.run_s, "an item's sums");
    promise(broken, item.run_s == 0 || plan.outcome == Outcome::train, "running in a plan without running");
  }
}

void check_clearance(Broken& broken, const Clearance& clearance) {
  constexpr Seconds week_s = 7 * day_s;
  promise(broken, past(clearance.date), "a clearance outside of 2000-01-01 to today");
  promise(broken, short_text(clearance.by) && short_text(clearance.note), "a clearance's text");
  promise(broken, within(clearance.weekly_run_max_s, week_s), "a clearance's minutes");
  promise(broken, is_id(clearance.stage_max.value_or("x")) && is_id(clearance.start_stage.value_or("x")),
          "a clearance's stage");
}

}  // namespace

void check_refusal(Broken& broken, const Failure& failure, Code code, std::string_view file, std::string_view text) {
  promise(broken, failure.code == code, "refused with code " + std::to_string(static_cast<int>(failure.code)));
  promise(broken, !failure.problems.empty() && failure.problems.size() <= 20,
          "refused with " + std::to_string(failure.problems.size()) + " problems");
  const auto lines = 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  for (const Problem& problem : failure.problems) {
    promise(broken, !problem.message.empty() && is_utf8(problem.message + problem.hint + problem.where),
            "a problem that cannot be printed: " + problem.message);
    promise(broken, has_place(problem, file, lines), "no place: " + problem.where + ": " + problem.message);
  }
}

void check_limits(Broken& broken, const Session& session) {
  promise(broken, past(session.date), "a session on " + iso(session.date));
  for (const std::optional<int>& pain : {session.pain.before, session.pain.warm_up, session.pain.during,
                                         session.pain.after, session.pain.next_morning, session.rpe}) {
    promise(broken, rating(pain), "a rating outside of 0-10");
  }
  for (const Elsewhere& other : session.elsewhere) {
    promise(broken, rating(other.pain) && short_text(other.site), "pain elsewhere");
  }
  for (const std::optional<Seconds>& time : {session.run_s, session.walk_s, session.total_s, session.longest_run_s}) {
    promise(broken, within(time, day_s) && (!session.skipped || time.value_or(0) == 0), "a session's minutes");
  }
  promise(broken, session.run_s.value_or(0) + session.walk_s.value_or(0) <= day_s, "a session of more than a day");
  promise(broken, within(session.distance_m, session_m_max), "a session's distance");
  promise(broken, session.longest_run_s.value_or(0) <= session.run_s.value_or(0), "a bout longer than the running");
  if (session.total_s && !session.skipped) {
    promise(broken, *session.total_s >= session.run_s.value_or(0) + session.walk_s.value_or(0), "a total too small");
  }
  promise(broken, is_running(session.kind) || session.run_s.value_or(0) == 0, "running in a session without running");
  promise(broken, session.skipped || !is_running(session.kind) || session.run_s, "a run without its minutes");
  promise(broken, short_text(session.note) && short_text(session.source), "a session's text");
  promise(broken, session.stage.empty() || is_id(session.stage), "a session's stage");
  promise(broken, is_id(session.id), "a session's id");
}

void check_limits(Broken& broken, const Checklist& checklist) {
  promise(broken, past(checklist.date), "a checklist on " + iso(checklist.date));
  promise(broken, rating(checklist.resting_pain), "a resting pain outside of 0-10");
}

void check_limits(Broken& broken, const Record& record) {
  promise(broken, is_id(record.runner.id) && short_text(record.runner.name), "a runner's name or id");
  promise(broken, days_apart(record.runner.run_days), "run days without two that have a day between");
  promise(broken, !record.runner.injury.onset || past(*record.runner.injury.onset), "an onset");
  for (const Session& session : record.sessions) check_limits(broken, session);
  for (const Checklist& checklist : record.checklists) check_limits(broken, checklist);
  for (const Clearance& clearance : record.clearances) check_clearance(broken, clearance);
  for (const IssuedPlan& plan : record.plans) check_plan(broken, plan);
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const terminal::Decoded next = terminal::decode(text);
    if (!next.valid) return false;
    text.remove_prefix(next.bytes);
  }
  return true;
}

Shape shape_of(std::string_view text) {
  Shape shape;
  std::size_t depth = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (inside && c == '\\') ++at;
    if (c == '"') inside = !inside;
    if (inside) continue;
    if (c == '{') shape.objects.push_back(at);
    if (c == '{' || c == '[') shape.depth = std::max(shape.depth, ++depth);
    if ((c == '}' || c == ']') && depth > 0) --depth;
  }
  return shape;
}

std::size_t pick(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return static_cast<std::size_t>(hash ^ (hash >> 32U));
}

}  // namespace rtr::fuzz
