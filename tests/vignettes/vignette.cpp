// Reads the vignettes with the program's own strict reader, and asks the engine about one.
#include "vignettes/vignette.hpp"

#include "json/codec.hpp"
#include "json/fields.hpp"
#include "json/reader.hpp"
#include "simulation/approved.hpp"
#include "vignettes/patch.hpp"
#include "words/catalogue.hpp"

#include "rtr/engine.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace rtr::vignettes {
namespace {

using json::Fields;
using json::Node;
using json::Presence;
using json::Reading;
using json::Spot;

constexpr std::string_view file_name = "vignettes.json";
const Date latest = *parse_date("2027-12-31");

Answered read_answered(Fields& fields) {
  const auto tier = fields.choice<Tier>("tier", json::tier_names, Presence::required);
  const auto outcome = fields.choice<Outcome>("outcome", json::outcome_names, Presence::required);
  return {tier.value_or(Tier::none), outcome.value_or(Outcome::train)};
}

using Bases = std::map<std::string, const Node*, std::less<>>;

/// Each base is a whole record, with a sentence about the person.
Bases read_bases(const Spot& spot, Reading& reading) {
  Bases bases;
  for (const Node& base : spot.node->children) {
    const Spot at{&base, &spot};
    Fields fields(at, reading);
    fields.text("says", Presence::required);
    if (const auto record = fields.object("record", Presence::required)) bases[std::string(base.key)] = record->node;
    fields.refuse_unknown();
  }
  return bases;
}

std::string read_record_text(Fields& fields, const Bases& bases) {
  const std::string base = fields.text("base", Presence::required).value_or("");
  const auto found = bases.find(base);
  if (found == bases.end()) {
    fields.problem("base", "there is no base picture of this name");
    return {};
  }
  std::vector<std::string> without;
  if (const auto list = fields.list("without")) {
    for (const Node& entry : list->node->children) without.emplace_back(entry.text);
  }
  const auto change = fields.object("with");
  return as_text(patched(*found->second, change ? *change->node : Node{}, without));
}

Vignette read_vignette(const Spot& spot, Reading& reading, const Bases& bases) {
  Fields fields(spot, reading);
  const auto text = [&](std::string_view key, Presence presence) { return fields.text(key, presence).value_or(""); };
  Vignette out;
  out.id = fields.id("id", Presence::required).value_or("");
  out.group = text("group", Presence::required);
  out.kind = text("kind", Presence::optional);
  out.says = text("says", Presence::required);
  out.section = text("section", Presence::required);
  if (const auto flag = fields.text("flag")) {
    out.flag = item_named(*flag);
    if (!out.flag) fields.problem("flag", "this is no red flag");
  }
  out.today = fields.date("today", json::DateRange::any, Presence::required).value_or(latest);
  out.this_week = fields.text("week") == "this";
  out.record = read_record_text(fields, bases);
  out.right = read_answered(fields);
  out.stage_at_most = fields.whole("stage_at_most", 1, 20);
  if (const auto over = fields.object("over_referral")) {
    Fields more(*over, reading);
    out.over_referral = read_answered(more);
    out.because = more.text("because", Presence::required).value_or("");
    more.refuse_unknown();
  }
  fields.refuse_unknown();
  return out;
}

template <class Value>
Value checked(Result<Value> result) {
  if (!result) FAIL(json::write_failure(result.error()));
  return std::move(*result);
}

const Protocol& table(const std::string& id) {
  static std::map<std::string, Protocol, std::less<>> known;
  const auto found = known.find(id);
  if (found != known.end()) return found->second;
  return known.emplace(id, checked(json::read_protocol(bundled("protocols/" + id + ".json"), id))).first->second;
}

/// Digits that are followed by a unit of running.
bool tells_amount(std::string_view text) {
  for (const std::string_view unit : {" min", " km", " mile", " stage", " x "}) {
    for (std::size_t at = text.find(unit); at != std::string_view::npos; at = text.find(unit, at + 1)) {
      if (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9') return true;
    }
  }
  return false;
}

/// Whether a member's name is one of those that hold sessions, times or distances.
bool names_amount(const Node& node) {
  constexpr std::array<std::string_view, 7> parts{"run_", "walk_", "rem_", "_km", "_min", "steps", "exercises"};
  constexpr std::array<std::string_view, 5> bodies{"days", "daily", "totals", "limits", "reference"};
  const auto in_key = [&](std::string_view part) { return node.key.find(part) != std::string_view::npos; };
  if (std::ranges::find(bodies, node.key) != bodies.end() || std::ranges::any_of(parts, in_key)) return true;
  return (node.key == "stage" || node.key == "stage_number") && node.type != json::NodeType::null;
}

/// The pointer of the first amount at or below a value; empty when there is none.
std::string figure_below(const Spot& spot) {
  if (names_amount(*spot.node) || (spot.node->type == json::NodeType::text && tells_amount(spot.node->text)))
    return spot.pointer();
  for (std::size_t i = 0; i < spot.node->children.size(); ++i) {
    const Spot child{&spot.node->children[i], &spot, i};
    if (std::string found = figure_below(child); !found.empty()) return found;
  }
  return {};
}

}  // namespace

std::vector<Vignette> all() {
  const std::string text = test::text_in(test::in_repository("tests/vignettes") / file_name);
  json::Problems problems(file_name);
  const std::optional<json::Document> document = json::read_document(text, problems);
  std::vector<Vignette> out;
  if (document) {
    Reading reading{problems, latest};
    const Spot root{&document->root};
    Fields fields(root, reading);
    const auto bases = fields.object("bases", Presence::required);
    const auto list = fields.list("vignettes", Presence::required);
    fields.refuse_unknown();
    if (bases && list) {
      const Bases known = read_bases(*bases, reading);
      for (const Spot& spot : json::entries(*list)) out.push_back(read_vignette(spot, reading, known));
    }
  }
  if (problems.any()) FAIL(json::write_failure(problems.failure(Code::bad_data)));
  return out;
}

Given given(const Vignette& vignette) {
  Record record = checked(json::read_record(vignette.record, vignette.id, vignette.today));
  const Protocol& protocol = table(record.runner.protocol);
  record = checked(json::check_stages(std::move(record), protocol, vignette.record, vignette.id));
  const Date week = vignette.this_week ? week_start(vignette.today, record.runner.week_start)
                                       : next_week(record.runner, vignette.today);
  const std::optional<Plan> plan = plan_week(record, protocol, vignette.today, week);
  if (!plan) FAIL("no plan: the audit refused it");
  return {{plan->tier, outcome_of(*plan)}, plan->stage_number, json::write_plan(*plan, protocol)};
}

std::string running_figure_in(const std::string& document) {
  json::Problems problems("plan");
  const std::optional<json::Document> read = json::read_document(document, problems);
  if (!read) return "not readable";
  return figure_below(Spot{&read->root});
}

}  // namespace rtr::vignettes
