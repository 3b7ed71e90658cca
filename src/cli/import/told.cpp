// What came of an import, in words and as a document.
#include "cli/import/told.hpp"

#include "activity/moment.hpp"
#include "activity/same_run.hpp"
#include "cli/records/entry_words.hpp"
#include "cli/records/red_flags.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/names.hpp"
#include "json/writer.hpp"
#include "terminal/escape.hpp"
#include "terminal/names.hpp"
#include "terminal/width.hpp"
#include "words/messages.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace rtr::cli {
namespace {

constexpr std::array<std::string_view, 8> words{"new",      "joined", "known", "taken back",
                                                "left out", "open",   "held",  "refused"};
constexpr std::array<std::string_view, 8> names{"added",    "joined", "known", "taken_back",
                                                "left_out", "open",   "held",  "refused"};

std::string_view word_of(Taken taken) { return words[static_cast<std::size_t>(taken)]; }

std::size_t count(const std::vector<ImportRow>& rows, Taken taken) {
  return static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.end(), [&](const ImportRow& row) { return row.taken == taken; }));
}

bool before_injury(const Source& source, const ImportRow& row) {
  const auto& onset = source.record.runner.injury.onset;
  return onset && row.taken == Taken::added && row.session && row.session->date < *onset;
}

/// "walk-run, run 6, walk 19, 3.1 km": what was done, as far as is known.
std::string what_of(const ImportRow& row, Units units) {
  std::string text;
  if (row.session) {
    text = session_text(*row.session);
    text.erase(text.find(" on "), short_date(row.session->date).size() + 4);  // the day stands before it
    if (row.session->distance_m) text += ", " + terminal::distance_text(*row.session->distance_m, units);
    return text;
  }
  if (!row.sport.empty()) text = terminal::escaped(row.sport);
  if (row.timer_ms) text += (text.empty() ? "" : ", ") + minutes_text(*row.timer_ms / 1000) + " min";
  if (row.distance_cm) text += (text.empty() ? "" : ", ") + terminal::distance_text(*row.distance_cm / 100, units);
  return text;
}

std::string line_of(const ImportRow& row, Units units, Date today) {
  constexpr int first = 12, second = 19;
  const std::string when = when_of(row, today);
  std::string text = terminal::unbroken(terminal::pad(word_of(row.taken), first) +
                                        (when.empty() ? when : terminal::pad(when, second)));
  if (const std::string what = what_of(row, units); !what.empty()) text += what + "; ";
  text += terminal::escaped(std::filesystem::path(row.file).filename().string());
  if (!row.why.empty()) text += ": " + terminal::escaped(row.why);
  return text.ends_with('?') ? text : text + ".";
}

/// What the runner should see of each: all of a few, of many what is not simply new or known.
bool is_told(const ImportRow& row, std::size_t count, bool dry_run) {
  constexpr std::size_t few = 30;
  return dry_run || count <= few || !row.warnings.empty() || (row.taken != Taken::added && row.taken != Taken::known);
}

std::string counted(std::size_t number, std::string_view one) {
  return std::to_string(number) + " " + std::string(one) + (number == 1 ? "" : "s");
}

std::string summary(const Importing& importing, bool dry_run) {
  const std::vector<ImportRow>& rows = importing.rows();
  const Answered& answered = importing.answered();
  std::vector<std::string> parts;
  parts.push_back((dry_run ? "would add " : "added ") + counted(count(rows, Taken::added), "session"));
  if (!answered.checklists.empty()) parts.push_back(counted(answered.checklists.size(), "checklist"));
  if (!answered.clearances.empty()) parts.push_back(counted(answered.clearances.size(), "clearance"));
  if (const std::size_t joined_count = count(rows, Taken::joined))
    parts.push_back((dry_run ? "would fill in " : "filled in ") + std::to_string(joined_count));
  if (const std::size_t known = count(rows, Taken::known)) parts.push_back(std::to_string(known) + " known already");
  std::size_t rest = 0;
  for (const Taken taken : {Taken::taken_back, Taken::left_out, Taken::open, Taken::held, Taken::refused})
    rest += count(rows, taken);
  if (rest > 0) parts.push_back(std::to_string(rest) + " not taken in");
  return terminal::capital(joined(parts, ", ")) + ".";
}

/// The newest run that was taken in without what no watch knows.
const Session* unanswered(const std::vector<ImportRow>& rows, Date today) {
  constexpr int days_worth_asking = 7;
  const Session* newest = nullptr;
  for (const ImportRow& row : rows) {
    const bool kept = row.taken == Taken::added || row.taken == Taken::joined;
    if (!kept || !is_running(row.session->kind) || activity::has_answers(*row.session)) continue;
    if (today - row.session->date > days_worth_asking) continue;
    if (newest == nullptr || newest->date < row.session->date) newest = &*row.session;
  }
  return newest;
}

/// The newest run whose walking was told from its running by pace alone.
const Session* told_by_pace(const std::vector<ImportRow>& rows) {
  const Session* newest = nullptr;
  for (const ImportRow& row : rows) {
    const bool by_pace = row.split.basis == activity::Basis::laps || row.split.basis == activity::Basis::speed;
    const bool kept = row.taken == Taken::added || row.taken == Taken::joined;
    if (!kept || !by_pace || row.split.walk_ms == 0 || !is_running(row.session->kind)) continue;
    if (newest == nullptr || newest->date < row.session->date) newest = &*row.session;
  }
  return newest;
}

std::string by_pace_text(const Session& session, Units units) {
  const Seconds pace = (units == Units::km ? 100'000 : 160'934) / activity::running_cm_s_min;
  return "Run and walk are told apart by pace, which is an estimate: " + std::to_string(pace / 60) + ":" +
         std::to_string(pace % 60) + " a " + (units == Units::km ? "km" : "mile") +
         " or faster counts as running. If a slow run was counted as walking, log it yourself, and that takes its "
         "place: "
         "rtr log " +
         iso(session.date) + " run 60 walk 2";
}

void tell_words(Shell& shell, const Source& source, const Importing& importing, const Plan& plan, bool dry_run) {
  const std::vector<ImportRow>& rows = importing.rows();
  shell.out.print(flags_text(shell, source, plan));
  if (!shell.options.quiet) {
    for (const ImportRow& row : rows) {
      if (!is_told(row, rows.size(), dry_run)) continue;
      shell.say(line_of(row, source.record.runner.units, shell.today), 12);
      for (const std::string& warning : row.warnings)
        shell.say(terminal::unbroken(std::string(12, ' ')) + "note: " + terminal::escaped(warning) + ".", 12);
    }
  }
  shell.say(summary(importing, dry_run));
  const Session* by_pace = told_by_pace(rows);
  if (by_pace != nullptr && !shell.options.quiet) shell.say(by_pace_text(*by_pace, source.record.runner.units));
  if (dry_run || shell.options.quiet) return;
  const auto early =
      std::count_if(rows.begin(), rows.end(), [&](const ImportRow& row) { return before_injury(source, row); });
  if (early > 0) shell.say(std::to_string(early) + " of them were before the injury and count for nothing in a plan.");
  if (const Session* session = unanswered(rows, shell.today)) {
    shell.say(
        "No watch knows pain, effort and signs: without them a run cannot count towards moving up. Say them, such as: "
        "rtr log " +
        iso(session->date) + " --pain 0,1,1 --rpe 3 --sign none");
  }
  const bool new_here = count(rows, Taken::added) + count(rows, Taken::joined) > 0 || !importing.answered().empty();
  if (new_here && !withholds_figures(plan.tier))
    shell.say("The plan is worked out anew with them: rtr plan");
}

void write_thousandths(json::Writer& answer, std::string_view key, std::optional<std::int64_t> value, int decimals) {
  answer.key(key);
  if (value)
    answer.decimal(*value, decimals);
  else
    answer.null();
}

void write_text(json::Writer& answer, std::string_view key, const std::string& text) {
  answer.key(key);
  if (text.empty())
    answer.null();
  else
    answer.text(text);
}

void write_row(json::Writer& answer, const ImportRow& row) {
  answer.open_object().key("file").text(row.file);
  write_text(answer, "format", row.format);
  answer.key("taken").text(names[static_cast<std::size_t>(row.taken)]);
  write_text(answer, "why", row.why);
  write_text(answer, "session", row.session ? row.session->id : "");
  write_text(answer, "date", row.session ? iso(row.session->date) : "");
  write_text(answer, "start", row.start ? activity::iso_utc(*row.start) : "");
  write_text(answer, "sport", row.sport);
  write_text(answer, "kind",
             row.session ? std::string(json::name_of(row.session->kind, json::session_kind_names)) : "");
  write_thousandths(answer, "duration_s", row.timer_ms, 3);
  write_thousandths(answer, "distance_m", row.distance_cm, 2);
  const bool split = row.split.basis != activity::Basis::unknown;
  const auto part = [&](std::string_view key, activity::Millis time) {
    write_thousandths(answer, key, split ? std::optional(time) : std::nullopt, 3);
  };
  part("run_s", row.split.run_ms);
  part("walk_s", row.split.walk_ms);
  part("longest_run_s", row.split.longest_run_ms);
  write_text(answer, "told_apart_by", split ? std::string(activity::word_for(row.split.basis)) : "");
  answer.key("warnings").open_list();
  for (const std::string& warning : row.warnings) answer.text(warning);
  answer.close().close();
}

void tell_json(Shell& shell, const Source& source, const Importing& importing, const Plan& plan, bool dry_run) {
  const std::vector<ImportRow>& rows = importing.rows();
  json::Writer answer(-1);
  answer.open_object().key("as_of").text(iso(shell.today)).key("dry_run").boolean(dry_run);
  answer.key("added").number(static_cast<std::int64_t>(count(rows, Taken::added)));
  answer.key("joined").number(static_cast<std::int64_t>(count(rows, Taken::joined)));
  answer.key("known").number(static_cast<std::int64_t>(count(rows, Taken::known)));
  answer.key("checklists").number(static_cast<std::int64_t>(importing.answered().checklists.size()));
  answer.key("clearances").number(static_cast<std::int64_t>(importing.answered().clearances.size()));
  answer.key("activities").open_list();
  for (const ImportRow& row : rows) write_row(answer, row);
  answer.close().key("tier").text(json::name_of(plan.tier, json::tier_names)).key("open_flags").open_list();
  for (const Item item : open_flags(source.record, shell.today)) answer.text(id_of(item));
  shell.out.line(answer.close().close().str());
}

}  // namespace

std::string beside_error(const ImportRow& row, Units units) {
  if (row.warnings.empty()) return {};
  const std::string what = what_of(row, units);
  return (what.empty() ? "" : "Read was: " + what + ". ") + terminal::capital(joined(row.warnings, "; ")) + ".";
}

std::string when_of(const ImportRow& row, Date today) {
  constexpr int days_of_one_year = 300;
  if (row.session) {
    const bool old = today - row.session->date > days_of_one_year;
    const std::string day = old ? iso(row.session->date) : short_date(row.session->date);
    return day + (row.session->start.empty() ? "" : ", " + row.session->start);
  }
  return row.start ? iso(activity::date_at(*row.start, 0)) : std::string();
}

void tell_import(Shell& shell, const Source& source, const Importing& importing, const Plan& plan, bool dry_run) {
  if (shell.options.json)
    tell_json(shell, source, importing, plan, dry_run);
  else
    tell_words(shell, source, importing, plan, dry_run);
}

}  // namespace rtr::cli
