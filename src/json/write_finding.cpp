// Writes findings: what fired, the facts with their units in their names, and what it rests on.
#include "json/write_finding.hpp"

#include "json/write_parts.hpp"
#include "words/catalogue.hpp"
#include "words/in_plan.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace rtr::json {
namespace {

std::string key_of(const Fact& fact) {
  std::string key(fact.name);
  if (fact.unit == Unit::seconds || fact.unit == Unit::half_seconds) key += "_min";
  if (fact.unit == Unit::metres) key += "_km";
  return key;
}

void write_value(Writer& writer, const Fact& fact, const Protocol& protocol) {
  switch (fact.unit) {
    case Unit::count:
    case Unit::percent:
    case Unit::days:
    case Unit::pain:
    case Unit::rpe:
      writer.number(fact.value);
      return;
    case Unit::seconds:
      write_minutes(writer, fact.value);
      return;
    case Unit::half_seconds:
      write_rem_minutes(writer, fact.value);
      return;
    case Unit::metres:
      write_km(writer, fact.value);
      return;
    case Unit::date:
      write_date(writer, Date{static_cast<std::int32_t>(fact.value)});
      return;
    case Unit::stage:
      if (fact.value >= 0 && fact.value < static_cast<std::int64_t>(protocol.stages.size())) {
        writer.text(protocol.stages[static_cast<std::size_t>(fact.value)].id);
      } else {
        writer.null();
      }
      return;
    case Unit::item:
      if (fact.value >= 0 && fact.value < static_cast<std::int64_t>(item_count)) {
        writer.text(id_of(static_cast<Item>(fact.value)));
      } else {
        writer.null();
      }
      return;
  }
}

// A fact named several times, such as the items that are open, is one list.
void write_facts(Writer& writer, const std::vector<Fact>& facts, const Protocol& protocol) {
  std::vector<std::string> written;
  writer.open_object();
  for (const Fact& fact : facts) {
    const std::string key = key_of(fact);
    if (std::find(written.begin(), written.end(), key) != written.end()) continue;
    written.push_back(key);
    const auto same = [&](const Fact& other) { return key_of(other) == key; };
    const bool several = std::count_if(facts.begin(), facts.end(), same) > 1;
    writer.key(key);
    if (several) writer.open_list();
    for (const Fact& other : facts) {
      if (same(other)) write_value(writer, other, protocol);
    }
    if (several) writer.close();
  }
  writer.close();
}

}  // namespace

void write_finding(Writer& writer, const Plan& plan, const Finding& finding, const Protocol& protocol) {
  const Card* card = card_of(finding.rule);
  writer.open_object().key("rule").text(finding.rule);
  writer.key("severity").text(name_of(finding.severity, severity_names));
  writer.key("binding").boolean(finding.binding);
  writer.key("message").text(message_in(plan, finding, protocol));
  write_facts(writer.key("facts"), finding.facts, protocol);
  writer.key("sources").open_list();
  if (card == nullptr || card->sources.empty()) {
    writer.text("C");  // our own convention: never an empty list
  } else {
    for (const std::string_view source : card->sources) writer.text(source);
  }
  writer.close();
  writer.key("evidence").text(card == nullptr ? "convention" : card->evidence);
  writer.close();
}

}  // namespace rtr::json
