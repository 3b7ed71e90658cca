// The readers of whole documents: what they take is within the limits and comes back the same when it is written and
// read again; what they refuse, they refuse as they promise to; and nothing slips through beside what they know.
#include "common/text.hpp"
#include "fuzz/promises.hpp"
#include "json/codec.hpp"
#include "json/plan_day.hpp"
#include "json/reader.hpp"

#include <algorithm>

namespace rtr::fuzz {
namespace {

constexpr std::string_view file = "f.json";

/// What no accepted text has, whatever it says.
void check_text(Broken& broken, std::string_view text) {
  promise(broken, text.find('\0') == std::string_view::npos, "a NUL was taken");
  promise(broken, is_utf8(text), "bytes that are not UTF-8 were taken");
  promise(broken, shape_of(text).depth <= 16, "more than 16 levels were taken");
}

/// A text written by us, with one member more in one of its objects, up to `end`.
std::string with_member(const std::string& text, std::string_view member, std::size_t end) {
  std::vector<std::size_t> objects = shape_of(text).objects;
  std::erase_if(objects, [&](std::size_t at) { return at >= end; });
  if (objects.empty()) return {};
  std::string changed = text;
  const std::size_t at = objects[pick(text) % objects.size()] + 1;
  return changed.insert(at, std::string(member) + (changed[at] == '}' ? "" : ","));
}

/// The keys of plans that are not known are let pass, so only what stands before them is tried.
std::size_t plans_of(const std::string& text) {
  const std::size_t at = text.rfind("],\"plans\":[");
  return at == std::string::npos ? text.size() : at;
}

template <class Read>
void check_strict(Broken& broken, const std::string& text, Read read) {
  const std::size_t end = plans_of(text);
  for (const std::string_view member : {"\"zz\":1", "\"zz\":null"}) {
    const std::string more = with_member(text, member, end);
    promise(broken, more.empty() || !read(more), "an unknown key was taken: " + more);
  }
  const std::string twice = with_member(text, R"("zz":1,"zz":1)", text.size());
  promise(broken, twice.empty() || !read(twice), "a key given twice was taken: " + twice);
}

/// Written, read and written again: the same bytes.
template <class Value, class Write, class Read>
void check_fixed_point(Broken& broken, const Value& value, Write write, Read read) {
  const std::string first = write(value);
  const auto again = read(first);
  if (!again) {
    broken.push_back("what was written is refused: " + again.error().problems.front().where + ": " +
                     again.error().problems.front().message + "\n" + first);
    return;
  }
  const std::string second = write(*again);
  promise(broken, first == second, "not the same again:\n" + first + "\n" + second);
}

std::string list_of(const std::vector<Session>& sessions) {
  std::string text;
  for (const Session& session : sessions) text += (text.empty() ? "" : ",") + json::write_session(session);
  return "[" + text + "]";
}
std::string list_of(const std::vector<Checklist>& checklists) {
  std::string text;
  for (const Checklist& checklist : checklists) text += (text.empty() ? "" : ",") + json::write_checklist(checklist);
  return "[" + text + "]";
}

}  // namespace

Broken trap_record(std::string_view bytes) {
  Broken broken;
  const auto read = [](std::string_view text) { return json::read_record(text, file, today); };
  const auto record = read(bytes);
  if (!record) {
    check_refusal(broken, record.error(), Code::bad_data, file, bytes);
    promise(broken, is_utf8(json::write_failure(record.error())), "a failure that is no JSON text");
    return broken;
  }
  check_text(broken, bytes);
  check_limits(broken, *record);
  check_fixed_point(
      broken, *record, [](const Record& r) { return json::write_record(r, -1); }, read);
  check_fixed_point(
      broken, *record, [](const Record& r) { return json::write_record(r); }, read);
  check_strict(broken, json::write_record(*record, -1), read);
  return broken;
}

Broken trap_plan(std::string_view bytes) {
  Broken broken;
  const auto read = [](std::string_view text) { return json::read_issued_plan(text, file); };
  const auto plan = read(bytes);
  if (plan) {
    check_text(broken, bytes);
    check_fixed_point(
        broken, *plan, [](const IssuedPlan& p) { return json::write_issued_plan(p); }, read);
    const bool runs = std::any_of(plan->items.begin(), plan->items.end(), [](const auto& i) { return i.run_s > 0; });
    promise(broken, !runs || plan->outcome == Outcome::train, "running in a plan without running");
  } else {
    check_refusal(broken, plan.error(), Code::bad_data, file, bytes);
  }
  const Date day = plan ? plan->week_start + static_cast<int>(pick(bytes) % 7) : today;
  const auto told = json::read_plan_day(bytes, file, day);
  if (!told) {
    check_refusal(broken, told.error(), Code::bad_data, file, bytes);
    return broken;
  }
  for (const Activity& item : told->items) {
    promise(broken, item.total_s >= 0 && item.rpe_max.value_or(0) <= 10, "an item's numbers");
    const StepTotals totals = totals_of(item.steps);
    promise(broken, totals.run_s >= totals.longest_run_s && totals.walk_s >= 0, "an item's sums");
    for (const ExerciseDose& dose : item.exercises) {
      const bool owned = std::any_of(told->ids.begin(), told->ids.end(),
                                     [&](const std::string& id) { return id.data() == dose.id.data(); });
      promise(broken, owned, "an exercise whose name belongs to nobody");
    }
  }
  return broken;
}

Broken trap_protocol(std::string_view bytes) {
  constexpr Seconds session_s_max = 4 * 3600;
  Broken broken;
  const auto protocol = json::read_protocol(bytes, file);
  if (!protocol) {
    check_refusal(broken, protocol.error(), Code::bad_config, file, bytes);
    return broken;
  }
  check_text(broken, bytes);
  promise(broken, protocol->sessions_per_week >= 2 && protocol->sessions_per_week <= 3, "sessions a week");
  promise(broken, protocol->min_days_between_runs >= 1, "no day between runs");
  promise(broken, !protocol->stages.empty(), "a table without stages");
  for (const Stage& stage : protocol->stages) {
    const auto same = std::count_if(protocol->stages.begin(), protocol->stages.end(),
                                    [&](const Stage& other) { return other.id == stage.id; });
    promise(broken, same == 1, "an id that repeats");
    promise(broken, stage.sessions.size() == static_cast<std::size_t>(protocol->sessions_per_week), "sessions");
    for (const Steps& steps : stage.sessions) {
      const StepTotals totals = totals_of(steps);
      promise(broken, totals.run_s + totals.walk_s <= session_s_max, "a session of more than 4 hours");
      promise(broken, totals.run_s + totals.walk_s > 0, "a session of no time");
    }
  }
  for (const TableFinding& finding : inspect(*protocol)) {
    promise(broken, finding.fault != TableFault::unbridgeable, "a step that cannot be bridged was taken");
  }
  if (!protocol->then_running) return broken;
  for (const Steps& steps : protocol->stages.back().sessions) {
    const StepTotals totals = totals_of(steps);
    promise(broken, totals.longest_run_s == totals.run_s && totals.run_s >= 20 * 60, "running after less than 20 min");
  }
  return broken;
}

Broken trap_checklists(std::string_view bytes) {
  Broken broken;
  const auto read = [](std::string_view text) { return json::read_checklists(text, file, today); };
  const auto checklists = read(bytes);
  if (!checklists) {
    check_refusal(broken, checklists.error(), Code::bad_data, file, bytes);
    return broken;
  }
  check_text(broken, bytes);
  for (const Checklist& checklist : *checklists) check_limits(broken, checklist);
  check_fixed_point(
      broken, *checklists, [](const std::vector<Checklist>& list) { return list_of(list); }, read);
  check_strict(broken, list_of(*checklists), read);
  return broken;
}

Broken trap_sessions(std::string_view bytes) {
  Broken broken;
  const auto read = [](std::string_view text) { return json::read_sessions(text, file, today); };
  const auto sessions = read(bytes);
  if (!sessions) {
    check_refusal(broken, sessions.error(), Code::bad_data, file, bytes);
    return broken;
  }
  check_text(broken, bytes);
  for (const Session& session : *sessions) check_limits(broken, session);
  check_fixed_point(
      broken, *sessions, [](const std::vector<Session>& list) { return list_of(list); }, read);
  check_strict(broken, list_of(*sessions), read);
  const std::string twice = list_of(*sessions) + list_of(*sessions);
  promise(broken, !read(twice), "two documents in one were taken");
  return broken;
}

}  // namespace rtr::fuzz
