// A record without anything that was typed as text, and a document without dates.
#include "export/pseudonym.hpp"

#include <algorithm>

namespace rtr::exporting {
namespace {

std::string counted(std::string_view letter, std::size_t number) {
  std::string digits = std::to_string(number);
  digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
  return std::string(letter) + "-" + digits;
}

/// The stages of a bundled table keep their ids, those of an own one are numbered. One that the table lacks, left from
/// a table before, is a text that nobody can vouch for: the engine counts it as not stated, and so it is written.
void name_stages(Record& record, Protocol& protocol, bool keep) {
  std::vector<std::string> ids;
  for (const Stage& stage : protocol.stages) ids.push_back(stage.id);
  const auto name = [&](std::string& id) {
    const auto at = std::find(ids.begin(), ids.end(), id);
    if (at == ids.end())
      id.clear();
    else if (!keep)
      id = std::to_string(at - ids.begin() + 1);
  };
  for (Session& session : record.sessions) name(session.stage);
  for (Clearance& clearance : record.clearances) {
    for (std::optional<std::string>* stage : {&clearance.stage_max, &clearance.start_stage}) {
      if (*stage) name(**stage);
      if (*stage && (*stage)->empty()) stage->reset();
    }
  }
  for (IssuedPlan& plan : record.plans) {
    name(plan.stage);
    for (IssuedItem& item : plan.items) name(item.stage);
  }
  for (Stage& stage : protocol.stages) name(stage.id);
}

/// The value of a string at the start of `text`, quotes left out; nothing is decoded.
std::string_view string_at(std::string_view text) {
  std::size_t end = 1;
  while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
  return text.substr(1, std::min(end, text.size()) - 1);
}

/// Takes what stands up to the end of a number off the text; its last digit becomes a 0.
std::string decade(std::string_view& text) {
  const std::size_t number = std::min(text.find_first_of("0123456789"), text.size());
  const std::size_t end = std::min(text.find_first_not_of("0123456789", number), text.size());
  std::string taken(text.substr(0, end));
  text.remove_prefix(end);
  if (end > number) taken.back() = '0';
  return taken;
}

}  // namespace

void make_pseudonymous(Record& record, Protocol& protocol, std::string_view id, bool bundled_table) {
  name_stages(record, protocol, bundled_table);
  if (!bundled_table) {
    protocol.id = "own";
    protocol.title.clear();
    protocol.sources.clear();
  }
  record.runner.id = id;
  record.runner.name.clear();
  record.runner.protocol = protocol.id;
  for (std::size_t i = 0; i < record.sessions.size(); ++i) {
    Session& session = record.sessions[i];
    session.id = counted("s", i + 1);
    session.start.clear();
    session.source.clear();
    session.note.clear();
    for (Elsewhere& one : session.elsewhere) one.site = "elsewhere";
  }
  for (Clearance& clearance : record.clearances) {
    clearance.by = "clinician";
    clearance.note.clear();
  }
}

Date origin_of(const Record& record) {
  if (record.runner.injury.onset) return *record.runner.injury.onset;
  std::optional<Date> first;
  const auto take = [&](Date date) { first = std::min(first.value_or(date), date); };
  for (const Session& session : record.sessions) take(session.date);
  for (const Checklist& checklist : record.checklists) take(checklist.date);
  for (const Clearance& clearance : record.clearances) take(clearance.date);
  for (const IssuedPlan& plan : record.plans) take(plan.week_start);
  return first.value_or(Date{});
}

std::string days_for_dates(std::string_view document, Date origin) {
  std::string out;
  bool sentence = false;  // the value that comes is one
  while (!document.empty()) {
    if (document.front() != '"') {
      out += document.front();
      document.remove_prefix(1);
      continue;
    }
    const std::string_view value = string_at(document);
    document.remove_prefix(std::min(value.size() + 2, document.size()));
    const bool key = document.starts_with(":");
    if (value == "rtr-export/1")
      out += "\"rtr-export-pseudonymised/1\"";
    else if (const auto date = parse_date(value); date && !key)
      out += std::to_string(*date - origin);
    else if (sentence && !key)
      out += "null";
    else
      ((out += '"') += value) += '"';
    sentence = key && (value == "message" || value == "needs");
    if (key && (value == "birth_year" || value == "age")) out += decade(document);
  }
  return out;
}

}  // namespace rtr::exporting
