// The record and the plan as one JSON document (docs/formats.md: rtr-export/1).
#include "course/forecast.hpp"
#include "course/progress.hpp"
#include "export/picture.hpp"
#include "export/pseudonym.hpp"
#include "export/registry.hpp"
#include "json/codec.hpp"
#include "json/course.hpp"
#include "json/writer.hpp"
#include "words/catalogue.hpp"

namespace rtr::exporting {

std::string write_json(const Material& material);

namespace {

/// A document without its outer indentation fits into another one at any depth.
void add_document(std::string& text, std::string_view key, const std::string& document) {
  ((text += ",\n\"") += key) += "\": ";
  text += document;
}

}  // namespace

std::string write_json(const Material& material) {
  const bool withheld = withholds_figures(material.plan);
  const Record& record = material.record;
  const Date today = material.plan.as_of;
  const auto part = [](auto write) {
    json::Writer writer(2);
    write(writer);
    return writer.str();
  };
  json::Writer made_by(-1);
  made_by.open_object().key("program").text("rtr " + std::string(program_version()));
  made_by.key("rules").text(rules_version()).key("protocol").text(material.protocol.id).close();
  std::string text = "{\"format\": \"rtr-export/1\"";
  text += ",\n\"self_reported\": true";
  add_document(text, "made_by", made_by.str());
  if (withheld) {
    add_document(text, "withheld", "\"sessions and plans, while an emergency or same-day sign is open\"");
  }
  add_document(text, "flags", part([&](json::Writer& writer) { write_flags(writer, flag_states(record, today)); }));
  add_document(text, "record", json::write_record(withheld ? without_figures(record) : record));
  add_document(text, "plan", json::write_plan(material.plan, material.protocol));
  if (!withheld) {
    const course::Course course = course::course_of(record, material.protocol, today);
    const course::Forecast ahead = course::forecast_all_well(record, material.protocol, today);
    add_document(text, "course", json::write_progress(course, ahead, material.plan));
    add_document(text, "sessions_read", part([&](json::Writer& writer) { write_readings(writer, record); }));
    add_document(text, "adherence", part([&](json::Writer& writer) { write_adherence(writer, course); }));
  }
  text += "\n}\n";
  return material.origin ? days_for_dates(text, *material.origin) : text;
}

}  // namespace rtr::exporting
