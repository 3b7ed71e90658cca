// One FHIR resource while it is written, and what all resources of a runner share.
#include "export/fhir_draft.hpp"

#include "common/text.hpp"
#include "export/fhir_id.hpp"
#include "json/write_parts.hpp"

#include <algorithm>

namespace rtr::exporting::fhir {

std::string Context::day(Date date) const {
  if (!material.origin) return iso(date);
  return iso(*from_civil(2000, 1, 1) + (date - *material.origin));
}

std::string_view Context::owner() const {
  return material.fhir.system.empty() ? std::string_view("urn:rtr:runner") : std::string_view(material.fhir.system);
}

std::string Context::id(std::string_view type, std::string_view what) const {
  const Runner& runner = material.record.runner;
  std::string name;
  for (const std::string_view part : {type, what, owner(), std::string_view(runner.id)}) (name += part) += '|';
  // Two people may both be "maria". Whoever names a system says that its ids are each one person's; else the year of
  // birth and the name tell them apart, as far as they can.
  if (material.fhir.system.empty()) {
    if (runner.birth_year) name += std::to_string(*runner.birth_year);
    (name += '|') += runner.name;
  }
  return uuid_of(name);
}

std::string in_words(std::string_view id) {
  std::string words(id);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string readable(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool forbidden = static_cast<unsigned char>(c) < 0x20U || c == 0x7F;
    out += forbidden && c != '\n' && c != '\t' ? ' ' : c;
  }
  constexpr std::string_view blanks = " \n\t";
  const std::size_t from = out.find_first_not_of(blanks);
  if (from == std::string::npos) return {};
  return out.substr(from, out.find_last_not_of(blanks) + 1 - from);
}

Draft::Draft(const Context& context, Resource resource) : context_(context), resource_(std::move(resource)) {
  json_.open_object().key("resourceType").text(resource_.type).key("id").text(resource_.id);
}

Draft::Draft(const Context& context, std::string_view type, std::string_view what)
    : Draft(context, {type, context.id(type, what), {}}) {
  if (!context.pseudonymous()) return;
  json_.key("meta").open_object().key("security").open_list().open_object();
  word("system", "http://terminology.hl7.org/CodeSystem/v3-ObservationValue");
  word("code", "PSEUDED");
  word("display", "pseudonymized");
  json_.close().close().close();
}

Draft Draft::shared(const Context& context, std::string_view type, std::string id) {
  return Draft(context, {type, std::move(id), {}});
}

void Draft::text(std::string_view name, std::string_view value) {
  const std::string left = readable(value);
  if (!left.empty()) word(name, left);
}

void Draft::period(std::string_view name, Date from, std::optional<Date> to) {
  key(name).open_object();
  day("start", from);
  if (to) day("end", *to);
  close();
}

void Draft::refer(std::string_view name, std::string_view type, std::string_view what) {
  const std::string to = context_.id(type, what);
  if (!name.empty()) key(name);
  json_.open_object();
  word("reference", context_.links == Links::urn ? "urn:uuid:" + to : std::string(type) + "/" + to);
  close();
}

void Draft::code(std::string_view name, const Code& code) {
  if (!name.empty()) key(name);
  json_.open_object();
  if (!code.code.empty()) {
    key("coding").open_list().open_object();
    word("system", code.system);
    word("code", code.code);
    close();
    close();
  }
  text("text", code.text);
  close();
}

void Draft::codes(std::string_view name, const Code& one) {
  key(name).open_list();
  code({}, one);
  close();
}

void Draft::quantity(std::string_view name, std::int64_t value, int decimals, const Unit& unit) {
  key(name).open_object().key("value").decimal(value, decimals);
  word("unit", unit.name);
  word("system", "http://unitsofmeasure.org");
  word("code", unit.code);
  close();
}

void Draft::time(std::string_view name, Seconds seconds, const Unit& unit) {
  quantity(name, json::hundredths_of_minutes(seconds), 2, unit);
}

void Draft::note(std::string_view text_of_note, std::string_view author, std::optional<Date> on) {
  if (readable(text_of_note).empty()) return;
  json_.open_object();
  text("authorString", author);
  if (on) day("time", *on);
  text("text", text_of_note);
  close();
}

Resource Draft::finish() && {
  json_.close();
  resource_.json = json_.str();
  return std::move(resource_);
}

}  // namespace rtr::exporting::fhir
