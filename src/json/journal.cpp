// Reads and writes the journal's lines.
#include "json/journal.hpp"

#include "common/text.hpp"
#include "json/codec.hpp"
#include "json/names.hpp"
#include "json/parts.hpp"
#include "json/reader.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace rtr::json {
namespace {

constexpr int hours_max = 10000;

std::optional<Signs> signs_at(Fields& fields) {
  const std::optional<Spot> list = fields.list("signs");
  if (!list) return std::nullopt;
  Signs signs;
  for (const Spot& entry : entries(*list)) {
    if (const auto index = chosen(entry, sign_names, fields.reading().problems)) signs.set(*index);
  }
  return signs;
}

Morning morning_at(const Spot& spot, Reading& reading) {
  Morning morning;
  Fields fields(spot, reading);
  morning.session = fields.id("session", Presence::required).value_or("");
  morning.date = fields.date("date", DateRange::past, Presence::required).value_or(Date{});
  morning.pain = fields.whole("pain", 0, 10);
  morning.stiffness = fields.choice<Stiffness>("stiffness", stiffness_names);
  morning.stiffness_h = fields.hours("stiffness_h", hours_max);
  morning.settled_h = fields.hours("settled_h", hours_max);
  morning.signs = signs_at(fields);
  morning.entry = fields.id("entry").value_or("");
  fields.refuse_unknown();
  return morning;
}

Undo undo_at(const Spot& spot, Reading& reading) {
  Fields fields(spot, reading);
  Undo undo{fields.id("entry", Presence::required).value_or(""), fields.id("by").value_or("")};
  fields.refuse_unknown();
  return undo;
}

constexpr std::array<std::string_view, 6> kinds{"session", "morning", "checklist", "clearance", "plan", "undo"};
static_assert(std::variant_size_v<EntryValue> == kinds.size());

EntryValue value_at(std::size_t kind, const Spot& spot, Reading& reading) {
  switch (kind) {
    case 0: {
      Session session = session_at(spot, reading);
      if (session.id.empty()) reading.problems.add_missing(spot, "id", "is missing");
      return session;
    }
    case 1:
      return morning_at(spot, reading);
    case 2:
      return checklist_at(spot, reading);
    case 3:
      return clearance_at(spot, reading);
    case 4:
      return issued_plan_at(spot, reading);
    default:
      return undo_at(spot, reading);
  }
}

Entry entry_at(const Spot& spot, Reading& reading) {
  Entry entry;
  Fields fields(spot, reading);
  entry.id = fields.id("id", Presence::required).value_or("");
  entry.at = fields.date("at", DateRange::past, Presence::required).value_or(Date{});
  // A kind that is not known is an error, not something to skip: it may take back or forbid what is planned from.
  const auto kind = fields.choice<std::size_t>("kind", kinds, Presence::required);
  if (!kind) return entry;
  if (const auto value = fields.object(kinds[*kind], Presence::required))
    entry.value = value_at(*kind, *value, reading);
  fields.refuse_unknown();
  return entry;
}

/// The lines as one list, so that the one reader reads them and counts its lines as the journal's.
std::string as_list(std::string_view lines, std::size_t first) {
  std::string list(first - 1, '\n');
  list.reserve(lines.size() + lines.size() / 64 + first + 2);
  list += '[';
  if (lines.ends_with('\n')) lines.remove_suffix(1);
  for (std::size_t end = lines.find('\n'); end != std::string_view::npos; end = lines.find('\n')) {
    list.append(lines.substr(0, end)).append(",\n");
    lines.remove_prefix(end + 1);
  }
  return list.append(lines) += ']';
}

std::string morning_text(const Morning& morning) {
  std::string text = R"({"session":")" + morning.session + R"(","date":")" + iso(morning.date) + '"';
  const auto number = [&](std::string_view key, const std::optional<int>& value) {
    if (value) ((text += ",\"") += key) += "\":" + std::to_string(*value);
  };
  number("pain", morning.pain);
  if (morning.stiffness) ((text += R"(,"stiffness":")") += name_of(*morning.stiffness, stiffness_names)) += '"';
  number("stiffness_h", morning.stiffness_h);
  number("settled_h", morning.settled_h);
  if (morning.signs) {
    std::string list;
    for (std::size_t i = 0; i < sign_names.size(); ++i) {
      if ((*morning.signs)[i]) (((list += list.empty() ? "" : ",") += '"') += sign_names[i]) += '"';
    }
    text += ",\"signs\":[" + list + "]";
  }
  if (!morning.entry.empty()) text += ",\"entry\":\"" + morning.entry + "\"";
  return text += "}";
}

struct Payload {
  std::string operator()(const Session& session) const { return write_session(session); }
  std::string operator()(const Morning& morning) const { return morning_text(morning); }
  std::string operator()(const Checklist& checklist) const { return write_checklist(checklist); }
  std::string operator()(const Clearance& clearance) const { return write_clearance(clearance); }
  std::string operator()(const IssuedPlan& plan) const { return write_issued_plan(plan); }
  std::string operator()(const Undo& undo) const {
    return R"({"entry":")" + undo.entry + (undo.by.empty() ? "" : R"(","by":")" + undo.by) + "\"}";
  }
};

bool is_opening(const Node& node) {
  return std::any_of(node.children.begin(), node.children.end(),
                     [](const Node& child) { return child.key == "format"; });
}

/// False when it is of another version: then nothing of what follows can be relied on.
bool opens(const Spot& spot, Reading& reading) {
  Fields fields(spot, reading);
  if (!format_is(fields, "rtr-journal", 1)) return false;
  fields.refuse_unknown();
  return true;
}

std::string line_of(std::string_view id, std::string_view kind, std::string_view day, std::string_view payload) {
  std::string line = R"({"id":")";
  line.reserve(payload.size() + id.size() + 64);
  ((line += id) += R"(","kind":")") += kind;
  ((line += R"(","at":")") += day) += R"(",")";
  ((line += kind) += "\":") += payload;
  return line += '}';
}

/// FNV-1a: tells two lines apart, no more is asked of it.
std::string digest(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  std::string digits;
  for (int shift = 28; shift >= 0; shift -= 4)
    digits += "0123456789abcdef"[(hash >> static_cast<unsigned>(shift)) & 0xFU];
  return digits;
}

std::string id_of(const std::string& payload, const std::string& day, std::size_t number) {
  return "e-" + std::to_string(number) + "-" + digest(day + payload);
}

}  // namespace

Result<std::vector<Entry>> read_journal(std::string_view lines, std::string_view file, Date today, std::size_t first) {
  std::vector<Entry> read;
  if (lines.empty()) return read;
  Problems problems(file);
  // The version first, alone: what follows a newer one need not even be JSON to us.
  const std::size_t end = lines.find('\n');
  if (end != std::string_view::npos && end + 1 < lines.size() && lines.starts_with(R"({"format")")) {
    auto opening = read_journal(lines.substr(0, end + 1), file, today, first);
    if (!opening) return opening;
  }
  const std::string text = as_list(lines, first);
  const std::optional<Document> document = read_document(text, problems);
  if (!document) return tl::unexpected(problems.failure(Code::bad_data));
  Reading reading{problems, today};
  int line = static_cast<int>(first);
  for (const Node& node : document->root.children) {
    if (node.line != line) problems.add_at(line, {}, "is not one entry on one line");
    ++line;
    if (is_opening(node)) {
      if (!opens(Spot{&node}, reading)) break;
      continue;
    }
    read.push_back(entry_at(Spot{&node}, reading));
    read.back().line = static_cast<std::size_t>(line - 1);
  }
  if (problems.any()) return tl::unexpected(problems.failure(Code::bad_data));
  return read;
}

std::string write_entry(const EntryValue& value, Date at, std::size_t number) {
  const std::string payload = write_payload(value);
  const std::string day = iso(at);
  return line_of(id_of(payload, day, number), kind_of(value), day, payload);
}

Entry new_entry(const EntryValue& value, Date at, std::size_t number) {
  return {id_of(write_payload(value), iso(at), number), at, value, number};
}

std::string write_entry(const Entry& entry) {
  return line_of(entry.id, kind_of(entry.value), iso(entry.at), write_payload(entry.value));
}

std::string_view kind_of(const EntryValue& value) { return kinds[value.index()]; }

std::string write_payload(const EntryValue& value) { return std::visit(Payload{}, value); }

}  // namespace rtr::json
