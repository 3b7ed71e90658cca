// A plan as it is shown: every style, every export, the document and its days. A stop prescribes nothing in any of them.
#include "export/registry.hpp"
#include "fuzz/plan_traps.hpp"
#include "fuzz/promises.hpp"
#include "json/codec.hpp"
#include "json/plan_day.hpp"
#include "rtr/engine.hpp"
#include "terminal/utf8.hpp"

#include <algorithm>
#include <array>
#include <sstream>

namespace rtr::fuzz {
namespace {

const std::array<terminal::Style, 6> styles{{{.width = 80},
                                             {.width = 40, .unicode = false},
                                             {.width = 100, .colour = true},
                                             {.accessible = true},
                                             {.quiet = true},
                                             {.accessible = true, .quiet = true}}};

/// A figure with its unit: `5 min`, `3.2km`.
bool has_figure(std::string_view text) {
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if (text[at] < '0' || text[at] > '9') continue;
    std::string_view rest = text.substr(at + 1);
    if (rest.starts_with(' ')) rest.remove_prefix(1);
    if (rest.starts_with("min") || rest.starts_with("km") || rest.starts_with("mi ")) return true;
  }
  return false;
}

/// Keys under which a document would say something to do, or that was done.
bool has_prescription(std::string_view document) {
  constexpr std::array<std::string_view, 14> keys{
      "\"days\":",  "\"daily\":",     "\"totals\":",     "\"limits\":",   "\"reference\":",
      "\"steps\":", "\"stage_max\":", "\"run_min\":",    "\"walk_min\":", "\"total_min\":",
      "rem_min",    "_min_max\":",    "longest_run_min", "_km\":"};
  return std::any_of(keys.begin(), keys.end(),
                     [&](std::string_view key) { return document.find(key) != std::string_view::npos; });
}

bool prints(std::string_view text, bool colour) {
  while (!text.empty()) {
    const terminal::Decoded next = terminal::decode(text);
    if (!next.valid || next.code == 0x7FU || (next.code >= 0x80U && next.code < 0xA0U)) return false;
    if (next.code < 0x20U && next.code != '\n' && !(colour && next.code == 0x1BU)) return false;
    if ((next.code >= 0x202AU && next.code <= 0x202EU) || (next.code >= 0x2066U && next.code <= 0x2069U)) return false;
    text.remove_prefix(next.bytes);
  }
  return true;
}

/// The plan told for this week or for the one before.
const IssuedPlan* told_before(const Record& record, Date week) {
  const IssuedPlan* found = nullptr;
  for (const IssuedPlan& plan : record.plans) {
    if (plan.week_start == week || (found == nullptr && plan.week_start == week - 7)) found = &plan;
  }
  return found;
}

/// A FHIR bundle without what only looks like a plan: its questions, which ask about walking for 30 minutes, and how
/// its resources name each other. Another export stays as it is.
std::string without_fhirs_own(const std::string& text) {
  constexpr std::string_view reference = "\"reference\":\"urn:uuid:";
  std::string rest;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.find("\"resourceType\":\"Questionnaire") != std::string::npos) continue;
    for (std::size_t at = 0; (at = line.find(reference, at)) != std::string::npos;) line.erase(at, reference.size());
    rest += line + '\n';
  }
  return rest;
}

/// The record without names and notes: those are the runner's own words, figures and all.
Record without_words(Record record) {
  record.runner.name.clear();
  for (Clearance& clearance : record.clearances) clearance.by.clear(), clearance.note.clear();
  for (Session& session : record.sessions) session.note.clear(), session.source.clear(), session.elsewhere.clear();
  return record;
}

}  // namespace

void check_shown(Broken& broken, const Record& record, const Protocol& protocol, const Plan& plan, std::size_t chance) {
  const bool stop = week_of(plan) == nullptr;
  const IssuedPlan* before = told_before(record, plan.week_start);
  const Record bare = without_words(record);
  for (std::size_t i = 0; i < styles.size(); ++i) {
    if (!stop && i != chance % styles.size()) continue;  // a stop in every style, a week in one
    const terminal::Style& style = styles[i];
    const std::string text = terminal::render_plan(plan, protocol, record, before, style);
    promise(broken, !text.empty() && prints(text, style.colour), "a plan that cannot be printed:\n" + text);
    if (!stop) continue;
    const std::string without = terminal::render_plan(plan, protocol, bare, before, style);
    promise(broken, !has_figure(without), "a figure in a stop:\n" + without);
  }
  for (const exporting::Exporter& exporter : exporting::exporters()) {
    if (!stop && chance % 5 != 0) continue;
    const std::string text = exporter.write != nullptr ? exporter.write({bare, protocol, plan, before, styles[0]})
                                                       : sessions_sent(broken, exporter, plan, before);
    if (text.empty() && exporter.write_run != nullptr) continue;
    promise(broken, text.ends_with('\n'), "an export without an end");
    const std::string told = without_fhirs_own(text);
    promise(broken, !stop || (!has_figure(told) && !has_prescription(told)), "an export of a stop:\n" + text);
    if (exporter.name != "json") continue;
    const auto read = json::read_record(text, "export.json", plan.as_of);
    promise(broken, read.has_value(), "the export does not read back");
  }
}

void check_document(Broken& broken, const Protocol& protocol, const Plan& plan, std::size_t chance) {
  const std::string document = json::write_plan(plan, protocol);
  const Week* week = week_of(plan);
  promise(broken, week != nullptr || !has_prescription(document), "a stop that prescribes:\n" + document);
  const auto issued = json::read_issued_plan(document, "plan.json");
  promise(broken, issued && json::write_issued_plan(*issued) == json::write_issued_plan(json::issued(plan)),
          "the written plan does not read back:\n" + document);
  const std::size_t day = chance % 7;
  const auto told = json::read_plan_day(document, "plan.json", plan.week_start + static_cast<int>(day));
  promise(broken, told && told->items.size() == (week == nullptr ? 0U : week->days[day].items.size()),
          "a day of the plan does not read back");
}

}  // namespace rtr::fuzz
