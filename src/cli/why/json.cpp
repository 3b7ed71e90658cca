// The chain from entries to plan, and rules' cards, as JSON.
#include "cli/why/json.hpp"

#include "cli/records/planning.hpp"
#include "cli/why/page.hpp"
#include "common/text.hpp"
#include "json/names.hpp"
#include "json/write_finding.hpp"
#include "words/messages.hpp"

namespace rtr::cli {
namespace {

/// A session by its id; the others have none, so they are told by kind and day.
void write_entry(json::Writer& writer, const Record& record, const Entry& entry, bool with_detail) {
  constexpr std::array<std::string_view, 3> kinds{"session", "checklist", "clearance"};
  writer.open_object().key("kind").text(kinds[static_cast<std::size_t>(entry.kind)]).key("date").text(iso(entry.date));
  if (entry.kind == Entry::Kind::session) writer.key("id").text(record.sessions[entry.place].id);
  if (with_detail) {
    writer.key("told").text(entry_detail(record, entry));
    if (const std::string light = entry_light(record, entry); !light.empty()) writer.key("light").text(light);
  }
  writer.close();
}

void write_entries(json::Writer& writer, std::string_view key, const Record& record, const std::vector<Entry>& entries,
                   bool with_detail = false) {
  writer.key(key).open_list();
  for (const Entry& entry : entries) write_entry(writer, record, entry, with_detail);
  writer.close();
}

void write_changes(json::Writer& writer, const Explained& explained, const Protocol& protocol, const Changes& changes) {
  writer.key("changes");
  if (changes.before == nullptr) {
    writer.null();
    return;
  }
  writer.open_object().key("since").text(iso(changes.before->as_of));
  writer.key("week").text(iso(changes.before->week_start)).key("differences").open_list();
  for (const std::string& text : difference_texts(explained, protocol, *changes.before)) writer.text(text);
  writer.close();
  write_entries(writer, "entered_since", explained.record, changes.since);
  write_entries(writer, "decided_by", explained.record, changes.alone);
  writer.key("decided_together").boolean(changes.together).key("rules_without").open_list();
  for (const std::string_view rule : changes.rules_without) writer.text(rule);
  writer.close().close();
}

}  // namespace

std::string why_json(const Explained& explained, const Protocol& protocol, const std::vector<Grounds>& grounds,
                     const Changes& changes) {
  const Plan& plan = explained.plan;
  json::Writer writer(2);
  writer.open_object().key("as_of").text(iso(plan.as_of)).key("week_start").text(iso(plan.week_start));
  writer.key("outcome").text(json::name_of(outcome_of(plan), json::outcome_names));
  writer.key("tier").text(json::name_of(plan.tier, json::tier_names));
  if (withholds_figures(plan.tier)) {
    writer.key("rules").open_list();
    for (const Finding& finding : plan.findings) {
      if (finding.severity == Severity::seek_care) json::write_finding(writer, plan, finding, protocol);
    }
    return writer.close().close().str() + "\n";
  }
  writer.key("stage");
  plan.stage.empty() ? writer.null() : writer.text(plan.stage);
  write_entries(writer, "entries", explained.record, entries_of(explained.record, plan.as_of), true);
  write_changes(writer, explained, protocol, changes);
  writer.key("rules").open_list();
  for (const Grounds& ground : grounds) {
    json::write_finding(writer.open_object().key("finding"), plan, *ground.finding, protocol);
    if (const Card* card = card_of(ground.finding->rule))
      writer.key("title").text(card->title).key("ends").text(card->ends);
    write_entries(writer, "from", explained.record, ground.entries);
    writer.key("together").boolean(ground.together);
    writer.close();
  }
  writer.close().key("to_advance").open_list();
  for (const Need& need : plan.to_advance)
    writer.open_object().key("rule").text(need.rule).key("needs").text(need_text(need)).close();
  return writer.close().close().str() + "\n";
}

void write_card(json::Writer& writer, const Card& card) {
  writer.open_object().key("rule").text(card.id).key("title").text(card.title);
  writer.key("when").text(card.when).key("then").text(card.then).key("ends").text(card.ends);
  writer.key("evidence").text(card.evidence).key("parameters").open_list();
  for (const CardParameter& parameter : card.parameters) {
    writer.open_object().key("name").text(parameter.name).key("value").number(parameter.value);
    writer.key("unit").text(parameter.unit).key("stricter").text(parameter.stricter).close();
  }
  writer.close().key("sources").open_list();
  for (const std::string_view source : card.sources)
    writer.open_object().key("id").text(source).key("citation").text(citation_of(source)).close();
  writer.close().close();
}

std::string card_json(const Card& card) {
  json::Writer writer(2);
  write_card(writer, card);
  return writer.str() + "\n";
}

}  // namespace rtr::cli
