// From what was recorded to sessions.
#include "cli/import/rows.hpp"

#include "activity/moment.hpp"
#include "activity/sport_word.hpp"
#include "cli/records/planned.hpp"
#include "cli/session/build.hpp"
#include "cli/session/day.hpp"
#include "cli/shell/local_zone.hpp"
#include "common/text.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <set>

namespace rtr::cli {
namespace {

using activity::Recording;
using activity::Sport;

constexpr activity::Millis second_ms = 1000;
/// A walk with this much of it at a runner's speed may not have been one.
constexpr activity::Millis fast_ms_told = 60'000;

void open(ImportRow& row, Open what, std::string why) {
  row.taken = Taken::open;
  row.open = what;
  row.why = std::move(why);
  row.code = Code::usage;
}

void leave_out(ImportRow& row, std::string why) {
  row.taken = Taken::left_out;
  row.why = std::move(why);
  row.code = Code::done;
}

/// In whatever language: it may be a run, and it may be none.
bool named_unknown(const Recording& recording) {
  return recording.sport == Sport::unknown && !activity::says_no_sport(recording.sport_name);
}

/// Words for a sport that is neither; true when that settles it. `said`: what it was is said, and not for this one.
bool is_no_run(ImportRow& row, const Recording& recording, bool said) {
  const std::string name = recording.sport_name.empty() ? "no sport is said" : "its sport is " + recording.sport_name;
  if (recording.sport == Sport::unknown)
    open(row, Open::sport,
         name + (said ? "; that is not known, and --as says it where a file has one such word alone"
                      : "; if it was one, say --as run or --as walk"));
  if (recording.sport == Sport::other) leave_out(row, name + ", neither run nor walk");
  return recording.sport == Sport::unknown || recording.sport == Sport::other;
}

void warn_of_fast_walk(const Recording& recording, ImportRow& row) {
  if (recording.sport != Sport::walking) return;
  Recording as_run = recording;
  as_run.sport = Sport::running;
  const activity::Split split = activity::split_of(as_run, {});
  const bool told = split.basis == activity::Basis::speed || split.basis == activity::Basis::laps;
  if (told && split.run_ms >= fast_ms_told)
    row.warnings.emplace_back("parts of this walk are as fast as running; if you ran, say --as run");
}

}  // namespace

std::vector<activity::Gait> Importing::planned_gaits(const Recording& recording, Date date) const {
  const bool asked = std::any_of(recording.laps.begin(), recording.laps.end(), [](const activity::Lap& lap) {
    return lap.step && lap.gait == activity::Gait::unknown;
  });
  return asked ? activity::gaits_of(steps_planned(*source_, date)) : std::vector<activity::Gait>{};
}

bool Importing::checked(ImportRow& row) {
  const auto check = [&] { return json::read_sessions("[" + json::write_session(*row.session) + "]", "", today_); };
  auto read = check();
  if (!read && row.session->distance_m) {
    const Metres distance = *row.session->distance_m;
    row.session->distance_m.reset();
    read = check();
    if (read) row.warnings.push_back("its distance, " + km_text(distance) + " km, cannot be; it is left out");
  }
  if (read) return true;
  row.taken = Taken::refused;
  const Problem& problem = read.error().problems.front();
  row.why = problem.where.substr(problem.where.rfind('/') + 1) + " " + problem.message;
  row.session.reset();
  return false;
}

void Importing::set_session(Recording& recording, ImportRow& row, const activity::Local& local) {
  const IssuedItem* planned = planned_on(source_->record, local.date);
  row.split = activity::split_of(recording, planned_gaits(recording, local.date));
  Session session = activity::session_of(recording, row.split, local, row.format);
  if (is_running(session.kind)) {
    if (planned != nullptr && planned->run_s > 0) session.kind = session_kind(planned->kind);
    session.stage = stage_by_plan(session, planned);
    const bool breaks = planned != nullptr && planned->walk_s > 0 && planned->run_s > 0;
    if (row.split.basis == activity::Basis::sport && breaks)
      row.warnings.emplace_back("nothing in it tells running from walking; all of it counts as running");
  }
  row.session = std::move(session);
}

Importing::Meant Importing::meant_in(const std::vector<Recording>& recordings) {
  std::set<std::string> words;
  for (const Recording& recording : recordings) {
    if (named_unknown(recording)) words.insert(recording.sport_name);
  }
  return {recordings.size() == 1, words.size() == 1};
}

void Importing::take_recording(Recording recording, ImportRow row, Meant meant) {
  row.sport = recording.sport_name;
  row.warnings.insert(row.warnings.end(), recording.warnings.begin(), recording.warnings.end());
  const bool may_rename = meant.alone || (named_unknown(recording) ? meant.one_word : recording.sport != Sport::other);
  const bool cross = terms_.sport == Sport::other && may_rename;
  if (terms_.sport && may_rename && !cross) recording.sport = *terms_.sport;
  if (!recording.timer_ms && terms_.total_s) recording.timer_ms = *terms_.total_s * second_ms;
  row.start = recording.start;
  row.timer_ms = recording.timer_ms;
  row.distance_cm = recording.distance_cm;
  const auto done = [&] { rows_.push_back(std::move(row)); };
  if (terms_.sport) recording.kind.reset();
  if (cross) recording.kind = SessionKind::cross_training;
  if (!recording.kind && is_no_run(row, recording, terms_.sport.has_value())) return done();
  if (recording.too_fast) {
    row.taken = Taken::refused;
    row.why = "most of its way is faster than anybody runs";
    return done();
  }
  if (!recording.timer_ms)
    return open(row, Open::time,
                recording.start ? "it does not say how long all of it took; say it: --minutes MIN"
                                : "it holds no times; say how long it took: --minutes MIN"),
           done();
  if (*recording.timer_ms < second_ms) return leave_out(row, "there is no time in it"), done();
  activity::Local local{recording.date.value_or(terms_.date.value_or(Date{})), {}};
  if (recording.start) {
    const int offset = recording.utc_offset_s.value_or(terms_.utc_offset_s.value_or(local_offset_s(*recording.start)));
    if (recording.wall_clock) recording.start = *recording.start - offset;
    row.start = recording.start;
    local = {activity::date_at(*recording.start, offset), activity::clock_at(*recording.start, offset)};
  } else if (!recording.date && !terms_.date) {
    return open(row, Open::day, "its device did not know the date; say it: --date YYYY-MM-DD"), done();
  }
  if (local.date > today_) {
    row.taken = Taken::held;
    row.why = "it says " + iso(local.date) + ", and today is " + iso(today_) + "; was the watch's clock right?";
    return done();
  }
  set_session(recording, row, local);
  if (recording.kind) {
    row.split = {};
    row.session->kind = *recording.kind;
    row.session->total_s = *recording.timer_ms / second_ms;
    row.session->run_s = row.session->walk_s = row.session->longest_run_s = std::nullopt;
    row.session->stage.clear();
  }
  if (row.session->id.empty()) row.session->id = json::content_id(*row.session);
  warn_of_fast_walk(recording, row);
  if (!checked(row)) return done();
  place(std::move(row));
}

Result<void> Importing::take(const Input& input, bool alone) {
  ++file_;
  if (activity::format_of(input.text) == activity::Format::json) return take_sessions(input);
  auto read = activity::read_activities(input.text, input.name, terms_.map);
  if (!read) return tl::unexpected(read.error());
  const Meant meant = alone ? meant_in(read->recordings) : Meant{};
  for (activity::Recording& recording : read->recordings) {
    ImportRow row;
    row.file = input.name;
    row.format = read->format;
    row.warnings = std::exchange(read->warnings, {});
    take_recording(std::move(recording), std::move(row), meant);
  }
  return {};
}

/// What was entered here once stays as it is, taken back or not.
void Importing::take_answered(Record& record) {
  const auto add_new = [&](auto& from, auto& to) {
    for (auto& one : from) {
      using Entered = std::remove_reference_t<decltype(one)>;
      const auto& entries = source_->folder->entries().entries;
      const bool there = std::any_of(entries.begin(), entries.end(), [&](const json::Entry& entry) {
        const auto* entered = std::get_if<Entered>(&entry.value);
        return entered != nullptr && *entered == one;
      });
      if (!there && std::find(to.begin(), to.end(), one) == to.end()) to.push_back(std::move(one));
    }
  };
  add_new(record.checklists, answered_.checklists);
  add_new(record.clearances, answered_.clearances);
}

Result<void> Importing::take_sessions(const Input& input) {
  std::vector<Session> sessions;
  const std::size_t first = input.text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (input.text[first] == '[') {
    auto read = read_sessions_of(input.text, input.name, source_->table.protocol, today_);
    if (!read) return tl::unexpected(read.error());
    if (read->empty()) return fail(Code::bad_data, "holds no session", input.name);
    sessions = std::move(*read);
  } else {
    auto record = json::read_record(input.text, input.name, today_);
    if (!record) return tl::unexpected(record.error());
    if (record->runner.id != source_->record.runner.id)
      return fail(Code::bad_data, "is the data of another runner, \"" + record->runner.id + "\"", input.name);
    auto fits = json::check_stages(*record, source_->table.protocol, input.text, input.name);
    if (!fits) return tl::unexpected(fits.error());
    if (record->sessions.empty() && record->checklists.empty() && record->clearances.empty())
      return fail(Code::bad_data, "holds no session, no answer and no clearance", input.name);
    sessions = std::move(record->sessions);
    take_answered(*record);
  }
  for (Session& session : sessions) {
    ImportRow row;
    row.file = input.name;
    row.format = "record";
    row.timer_ms = session.total_s.value_or(session.run_s.value_or(0) + session.walk_s.value_or(0)) * second_ms;
    row.session = std::move(session);
    place(std::move(row));
  }
  return {};
}

void Importing::refuse(const std::string& file, const Failure& failure) {
  ImportRow row;
  row.file = file;
  row.taken = Taken::refused;
  row.code = failure.code;
  row.why = failure.problems.front().message;
  rows_.push_back(std::move(row));
}

}  // namespace rtr::cli
