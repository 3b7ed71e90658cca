// The sessions as a table for a spreadsheet (RFC 4180, with plain line ends).
#include "common/text.hpp"
#include "export/sessions.hpp"
#include "json/names.hpp"
#include "terminal/days.hpp"
#include "terminal/names.hpp"
#include "words/messages.hpp"

namespace rtr::exporting {

std::string write_csv(const Sessions& sessions);

namespace {

std::string steps_of(const Outing& outing, InjuryKind injury) {
  if (!outing.item.steps.empty()) return steps_text(outing.item.steps, ", ");
  if (outing.item.kind == ItemKind::cross_training) return std::string(terminal::cross_training_text(injury));
  std::string text;
  for (const ExerciseDose& dose : outing.item.exercises) text += (text.empty() ? "" : "; ") + terminal::dose_text(dose);
  return text;
}

void add_line(std::string& table, const std::vector<std::string>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) table += (i == 0 ? "" : ",") + csv_field(fields[i]);
  table += '\n';
}

}  // namespace

std::string csv_field(std::string_view text) {
  // A spreadsheet takes these for the beginning of a formula; behind an apostrophe they are text.
  const bool formula = !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
  std::string field = (formula ? "'" : "") + std::string(text);
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  for (std::size_t at = field.find('"'); at != std::string::npos; at = field.find('"', at + 2))
    field.insert(at, 1, '"');
  return '"' + field + '"';
}

std::string write_csv(const Sessions& sessions) {
  std::string table = "date,kind,stage,steps,run_min,walk_min,total_min,effort_max,grounds\n";
  for (const Outing& outing : sessions.outings) {
    const Activity& item = outing.item;
    const StepTotals totals = totals_of(item.steps);
    const bool steps = !item.steps.empty();
    const Seconds total_s = steps ? totals.run_s + totals.walk_s : item.total_s;
    add_line(table, {iso(outing.date), std::string(json::name_of(item.kind, json::item_kind_names)), item.stage,
                     steps_of(outing, sessions.injury), steps ? minutes_text(totals.run_s) : "",
                     steps ? minutes_text(totals.walk_s) : "", total_s > 0 ? minutes_text(total_s) : "",
                     item.rpe_max ? std::to_string(*item.rpe_max) : "",
                     is_run(outing) ? terminal::surfaces_text(outing.surfaces) : ""});
  }
  return table;
}

}  // namespace rtr::exporting
