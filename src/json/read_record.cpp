// Reads whole documents: the record, and the bare values of the stateless use.
#include "json/codec.hpp"
#include "json/number.hpp"
#include "json/parts.hpp"
#include "json/reader.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace rtr::json {
namespace {

/// Reads the document, lets `part` make a value of its root, and gives the value only when nothing was wrong.
template <class Part>
auto read_whole(std::string_view text, std::string_view file, Date today, Part part)
    -> Result<decltype(part(std::declval<const Spot&>(), std::declval<Reading&>()))> {
  Problems problems(file);
  const std::optional<Document> document = read_document(text, problems);
  if (!document) return tl::unexpected(problems.failure(Code::bad_data));
  Reading reading{problems, today};
  auto value = part(Spot{&document->root}, reading);
  if (problems.any()) return tl::unexpected(problems.failure(Code::bad_data));
  return value;
}

std::vector<Checklist> checklists_at(const Spot& list, Reading& reading) {
  std::vector<Checklist> checklists;
  for (const Spot& entry : entries(list)) checklists.push_back(checklist_at(entry, reading));
  return checklists;
}

Record record_at(const Spot& spot, Reading& reading) {
  Record record;
  Fields fields(spot, reading);
  // Another version has other keys: naming each of them would hide what is wrong.
  if (!fields.is_object() || !format_is(fields, "rtr-record", 1)) return record;
  if (const auto runner = fields.object("runner", Presence::required)) record.runner = runner_at(*runner, reading);
  if (const std::optional<Spot> list = fields.list("clearances")) {
    for (const Spot& entry : entries(*list)) record.clearances.push_back(clearance_at(entry, reading));
  }
  if (const std::optional<Spot> list = fields.list("checklists")) record.checklists = checklists_at(*list, reading);
  if (const std::optional<Spot> list = fields.list("sessions")) record.sessions = sessions_at(*list, reading);
  if (const std::optional<Spot> list = fields.list("plans")) {
    for (const Spot& entry : entries(*list)) record.plans.push_back(issued_plan_at(entry, reading));
  }
  fields.refuse_unknown();
  return record;
}

/// A record, or the record inside an rtr-export/1 document.
Record record_or_export_at(const Spot& root, Reading& reading) {
  const bool exported = root.node->type == NodeType::object &&
                        std::any_of(root.node->children.begin(), root.node->children.end(), [](const Node& child) {
                          return child.key == "format" && child.text == "rtr-export/1";
                        });
  if (!exported) return record_at(root, reading);
  Fields fields(root, reading);
  const auto record = fields.object("record", Presence::required);
  return record ? record_at(*record, reading) : Record{};
}

}  // namespace

bool format_is(Fields& fields, std::string_view family, int version) {
  const std::string wanted = std::string(family) + "/" + std::to_string(version);
  const std::optional<std::string> format = fields.text("format", Presence::required);
  if (!format) return true;  // named already; the rest is worth reading
  if (*format == wanted) return true;
  const std::string_view given = *format;
  const std::string_view number = given.substr(std::min(given.size(), family.size() + 1));
  const bool is_number = !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
  const bool newer = given.starts_with(std::string(family) + "/") && is_number && scaled(number, 0).value > version;
  fields.problem("format", "is " + quoted(given) +
                               (newer ? ", made by a newer rtr; this one reads " : "; it has to be ") + quoted(wanted));
  return false;
}

Checklist checklist_at(const Spot& spot, Reading& reading) {
  Checklist checklist;
  Fields fields(spot, reading);
  checklist.date = fields.date("date", DateRange::past, Presence::required).value_or(Date{});
  checklist.resting_pain = fields.whole("resting_pain", 0, 10);
  if (const std::optional<Spot> given = fields.object("answers", Presence::required)) {
    Fields answers(*given, reading);
    for (const Item item : all_items()) checklist.answers[index_of(item)] = answers.answer(id_of(item));
    answers.refuse_unknown();
  }
  fields.refuse_unknown();
  return checklist;
}

Result<Record> read_record(std::string_view text, std::string_view file, Date today) {
  return read_whole(text, file, today, record_or_export_at);
}

Result<std::vector<Checklist>> read_checklists(std::string_view text, std::string_view file, Date today) {
  return read_whole(text, file, today, [](const Spot& root, Reading& reading) {
    if (root.node->type == NodeType::list) return checklists_at(root, reading);
    return std::vector<Checklist>{checklist_at(root, reading)};
  });
}

Result<std::vector<Session>> read_sessions(std::string_view text, std::string_view file, Date today) {
  return read_whole(text, file, today, [](const Spot& root, Reading& reading) {
    if (root.node->type == NodeType::list) return sessions_at(root, reading);
    reading.problems.add(root, "is " + shown(*root.node) + "; a list of sessions is needed");
    return std::vector<Session>{};
  });
}

Result<Runner> read_runner(std::string_view text, std::string_view file, Date today) {
  return read_whole(text, file, today,
                    [](const Spot& root, Reading& reading) { return runner_at(root, reading, Opening::optional); });
}

Result<Clearance> read_clearance(std::string_view text, std::string_view file, Date today) {
  return read_whole(text, file, today, clearance_at);
}

}  // namespace rtr::json
