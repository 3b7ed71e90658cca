// One line a day; two where the line is narrow or the first run needs a word on ground and effort.
#include "terminal/days.hpp"

#include "terminal/names.hpp"
#include "words/catalogue.hpp"
#include "words/messages.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rtr::terminal {

namespace {

/// The columns of the table. On a narrow terminal the kind of session moves into the text.
struct Columns {
  static constexpr int indent = 2;
  static constexpr int date = 8;
  static constexpr int minutes = 9;
  int kind;
  int body;

  explicit Columns(int width) : kind(width < 74 ? 0 : 11), body(width - indent - date - kind - minutes) {}
  int body_start() const { return indent + date + kind; }
};

bool same_dose(const ExerciseDose& a, const ExerciseDose& b) {
  return a.id == b.id && a.sets == b.sets && a.reps == b.reps && a.hold_s == b.hold_s && a.per_side == b.per_side;
}

bool same_activity(const Activity& a, const Activity& b) {
  return a.kind == b.kind && a.stage == b.stage && a.steps == b.steps && a.total_s == b.total_s &&
         a.rpe_max == b.rpe_max && a.surface == b.surface && a.recovery == b.recovery &&
         std::equal(a.exercises.begin(), a.exercises.end(), b.exercises.begin(), b.exercises.end(), same_dose);
}

/// Shorter things are simply said again.
bool worth_referring_to(const Activity& item) {
  return item.kind == ItemKind::walk_run || item.kind == ItemKind::run || item.kind == ItemKind::strength;
}

const Day* earlier_day_with(const Week& week, const Day& day, const Activity& item) {
  if (!worth_referring_to(item)) return nullptr;
  for (const Day& earlier : week.days) {
    if (earlier.date >= day.date) return nullptr;
    const bool same = std::any_of(earlier.items.begin(), earlier.items.end(),
                                  [&](const Activity& other) { return same_activity(item, other); });
    if (same) return &earlier;
  }
  return nullptr;
}

std::string names_of(const std::vector<ExerciseDose>& exercises) {
  std::vector<std::string> names;
  for (const ExerciseDose& dose : exercises) {
    // "side plank, from the knees first": the plan names the exercise, `rtr today` says how.
    const std::string_view name = exercise_name(dose.id);
    names.emplace_back(name.substr(0, name.find(',')));
  }
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + unbroken(name);
  return out;
}

std::string body_of(const DayItem& entry, const Told& told, const Page& page, int room) {
  const Activity& item = *entry.item;
  if (entry.same_as != nullptr) return fmt::format("as {}", weekday_name(entry.same_as->date));
  switch (item.kind) {
    case ItemKind::walk:
      return "at a comfortable pace, flat";
    case ItemKind::cross_training:
      return std::string(cross_training_text(told.record.runner.injury.kind));
    case ItemKind::strength:
      return names_of(item.exercises);
    case ItemKind::mobility:
      return item.exercises.empty() ? "hips and upper back" : names_of(item.exercises);
    case ItemKind::walk_run:
    case ItemKind::run:
      break;
  }
  std::string text = breakable_steps(item.steps, page.dot(), room);
  if (item.kind == ItemKind::walk_run && item.stage != told.plan.stage) text += " (next stage)";
  return text;
}

/// On a narrow terminal the kind is said in the text, but for sessions whose steps say it themselves.
std::string with_kind(const DayItem& entry, const std::string& body) {
  const ItemKind kind = entry.item->kind;
  if (kind == ItemKind::cross_training) return body;
  if (entry.same_as == nullptr && (kind == ItemKind::walk_run || (kind == ItemKind::run && !entry.item->recovery)))
    return body;
  const std::string_view mark = entry.same_as != nullptr || kind == ItemKind::walk ? " " : ": ";
  return fmt::format("{}{}{}", kind_name(*entry.item), mark, body);
}

/// The word on ground and effort below the first run, and on effort below the easy one.
std::string ground_and_effort(const DayItem& entry, const Week& week) {
  const Activity& item = *entry.item;
  if (!entry.first_running)
    return item.recovery && item.rpe_max && entry.same_as == nullptr ? effort_text(*item.rpe_max) : "";
  std::vector<std::string> parts;
  const std::string ground = item.surface ? std::string(surface_name(*item.surface)) : std::string();
  const std::string allowed = surfaces_text(week.limits.surfaces);
  if (!allowed.empty()) {
    parts.push_back(allowed);
  } else if (!ground.empty()) {
    parts.push_back(ground);
  }
  if (item.rpe_max) parts.push_back(effort_text(*item.rpe_max));
  return parts.empty() ? "" : parts.size() == 1 ? parts[0] : parts[0] + "; " + unbroken(parts[1]);
}

/// `date` is what stands in the first column.
void print_item(Page& page, const Told& told, const Week& week, const DayItem& entry, std::string_view date) {
  const Columns table(page.width());
  const std::string start = std::string(Columns::indent, ' ') + pad(date, Columns::date);
  if (entry.item == nullptr) {
    page.line({{start}, {std::string(empty_day_text(*entry.day, told.plan))}});
    return;
  }
  const Ink ink = has_running(*entry.item) ? Ink::go : Ink::plain;
  std::string body = body_of(entry, told, page, table.body);
  // The cross-training line names what to do; "other" beside it would say nothing.
  const bool spans_kind = table.kind > 0 && entry.item->kind == ItemKind::cross_training;
  if (table.kind == 0) body = with_kind(entry, body);
  const std::string kind = table.kind == 0 || spans_kind ? "" : pad(kind_name(*entry.item), table.kind);
  const int room = spans_kind ? table.body + table.kind : table.body;
  const std::vector<std::string> lines = wrap(page.spelled(body), room);
  const std::string minutes = entry.item->total_s > 0 ? minutes_of(entry.item->total_s) : "";
  page.line({{start},
             {kind, ink},
             {pad(lines.front(), room), kind.empty() ? ink : Ink::plain},
             {pad_left(minutes, Columns::minutes)}});
  const int margin = spans_kind ? Columns::indent + Columns::date : table.body_start();
  for (std::size_t i = 1; i < lines.size(); ++i)
    page.line({{std::string(static_cast<std::size_t>(margin), ' ')}, {lines[i]}});
  const std::string note = ground_and_effort(entry, week);
  if (!note.empty()) page.text(note, table.body_start());
}

}  // namespace

std::vector<DayItem> items_of(const Week& week) {
  std::vector<DayItem> entries;
  bool running_seen = false;
  for (const Day& day : week.days) {
    if (day.items.empty()) entries.push_back({&day, nullptr, nullptr, false});
    for (const Activity& item : day.items) {
      const bool running = has_running(item);
      entries.push_back({&day, &item, earlier_day_with(week, day, item), running && !running_seen});
      running_seen = running_seen || running;
    }
  }
  return entries;
}

std::string_view empty_day_text(const Day& day, const Plan& plan) { return day.date < plan.as_of ? "past" : "rest"; }

void print_days(Page& page, const Told& told, const Week& week) {
  const Day* last = nullptr;
  for (const DayItem& entry : items_of(week)) {
    // "Mon 23" without the month, which the heading says.
    const std::string date = short_date(entry.day->date);
    print_item(page, told, week, entry, entry.day != last ? date.substr(0, date.rfind(' ')) : "");
    last = entry.day;
  }
  for (const Activity& item : week.daily) print_item(page, told, week, {nullptr, &item, nullptr, false}, "daily");
}

std::string breakable_steps(const Steps& steps, std::string_view dot, int room) {
  const std::string text = steps_text(steps, dot);
  const std::string mark(dot);
  std::string whole;
  bool fits = true;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(mark, at), text.size());
    const std::string part = text.substr(at, end - at);
    fits = fits && columns(part) + 2 <= room;
    whole += unbroken(part);
    if (end == text.size()) break;
    whole += unbroken(mark.substr(0, mark.size() - 1)) + ' ';
    at = end + mark.size();
  }
  return fits ? whole : text;
}

std::string dose_text(const ExerciseDose& dose) {
  std::string text(exercise_name(dose.id));
  // One set of held repetitions is "6 x 10 s"; a stretch is "2 x 30 s"; plain repetitions are "2 x 8".
  if (dose.hold_s > 0 && dose.reps > 1) {
    text += dose.sets > 1 ? fmt::format(", {} sets of {} x {} s", dose.sets, dose.reps, dose.hold_s)
                          : fmt::format(", {} x {} s", dose.reps, dose.hold_s);
  } else if (dose.hold_s > 0) {
    text += fmt::format(", {} x {} s", dose.sets, dose.hold_s);
  } else {
    text += dose.sets > 1 ? fmt::format(", {} x {}", dose.sets, dose.reps) : fmt::format(", {}", dose.reps);
  }
  return text + (dose.per_side ? " each side" : "");
}

}  // namespace rtr::terminal
