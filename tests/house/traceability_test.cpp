// From each sentence of the source article to what encodes it and to the tests that hold it, and back (docs/
// traceability.md). A rule is held by the test of its name; what holds the others stands in traces.json beside this
// file.
#include "house/test_names.hpp"
#include "simulation/approved.hpp"
#include "words/catalogue.hpp"

#include <nlohmann/json.hpp>

#include <set>
#include <sstream>

namespace rtr::house {
namespace {

using Json = nlohmann::ordered_json;

Json parsed(const std::string& path) { return Json::parse(text_of_file(root / path)); }
const std::string& text(const Json& value) { return value.get_ref<const std::string&>(); }

constexpr const char* parts[] = {"article", "own", "references"};

/// `rule/gap-rescreen` is held by tests/rules/gap_rescreen_test.cpp; empty for everything else.
std::string rule_test_of(const std::string& home) {
  if (!home.starts_with("rule/")) return {};
  std::string file = home.substr(5);
  std::replace(file.begin(), file.end(), '-', '_');
  return "tests/rules/" + file + "_test.cpp";
}

std::vector<std::string> list_of(const Json& entry) {
  std::vector<std::string> homes;
  if (entry.contains("encoded_by"))
    for (const Json& home : entry["encoded_by"]) homes.push_back(text(home));
  return homes;
}

/// The tests that hold what a source became, as names.
std::vector<std::string> traced(const Json& traces, const std::string& source, const std::string& home) {
  std::vector<std::string> names;
  if (traces.contains(source) && traces[source].contains(home))
    for (const Json& name : traces[source][home]) names.push_back(text(name));
  return names;
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

/// The tests that hold one thing: a rule's own, or those that the traces name for it under any source.
std::string held_by(const Json& traces, const std::string& home) {
  const std::string file = rule_test_of(home);
  if (!file.empty()) return file;
  std::set<std::string> names;
  for (const auto& [source, homes] : traces.items())
    for (const std::string& name : traced(traces, source, home)) names.insert("\"" + name + "\"");
  return names.empty() ? "-" : joined({names.begin(), names.end()});
}

/// Rows in the order in which they came; what stands in the same row otherwise shares one.
class Rows {
 public:
  void add(const std::string& before, const std::string& home, const std::string& after) {
    const auto found = std::find_if(rows_.begin(), rows_.end(),
                                    [&](const Row& row) { return row.before == before && row.after == after; });
    if (found == rows_.end())
      rows_.push_back({before, home, after});
    else
      found->homes += ", " + home;
  }
  void print(std::ostringstream& page) const {
    std::string last;
    for (const Row& row : rows_) {
      const bool same = row.before == last && !row.before.empty();
      last = row.before;
      if (!row.before.empty()) page << (same ? "| | " : "| " + row.before);
      page << "| " << row.homes << " | " << row.after << " |\n";
    }
  }

 private:
  struct Row {
    std::string before, homes, after;
  };
  std::vector<Row> rows_;
};

/// What each source of one part became, and what holds it.
void add_sources(std::ostringstream& page, const Json& entries, const Json& traces, const char* what) {
  page << "\n| source | " << (std::string_view(what) == "asks" ? "asks" : "used for")
       << " | became | held by |\n|---|---|---|---|\n";
  Rows rows;
  for (const Json& entry : entries) {
    const std::string source = text(entry["id"]) + " | " + text(entry[what]) + " ";
    for (const std::string& home : list_of(entry)) {
      const std::vector<std::string> own = traced(traces, text(entry["id"]), home);
      std::string tests;
      for (const std::string& name : own) tests += (tests.empty() ? "\"" : ", \"") + name + "\"";
      rows.add(source, home, own.empty() ? held_by(traces, home) : tests);
    }
    if (entry.contains("not_encoded")) rows.add(source, text(entry["not_encoded"]), "-");
  }
  rows.print(page);
}

/// Where something comes from that has no card.
std::map<std::string, std::vector<std::string>> sources_by_home(const Json& sources) {
  std::map<std::string, std::vector<std::string>> by_home;
  for (const char* part : parts)
    for (const Json& entry : sources[part])
      for (const std::string& home : list_of(entry)) by_home[home].push_back(text(entry["id"]));
  return by_home;
}

void add_way_back(std::ostringstream& page, const Json& sources, const Json& traces) {
  page << "\n## Back to the sources\n\n`C` is our own convention, and shown as one.\n\n"
       << "| what | rests on | held by |\n|---|---|---|\n";
  Rows rows;
  const auto add = [&](const std::string& home, const std::vector<std::string>& names) {
    rows.add("", home, joined(names) + " | " + held_by(traces, home));
  };
  for (const auto& [kind, cards] : {std::pair{"rule/", rule_cards()}, std::pair{"convention/", convention_cards()}})
    for (const Card& card : cards) add(kind + std::string(card.id), {card.sources.begin(), card.sources.end()});
  for (const auto& [home, names] : sources_by_home(sources))
    if (!home.starts_with("rule/") && !home.starts_with("convention/")) add(home, names);
  rows.print(page);
}

std::string page_of(const Json& sources, const Json& traces) {
  std::ostringstream page;
  page << "# Traceability\n\n"
          "What the source article asks, what it became in `rtr`, and the tests that fail when it is gone. A test made "
          "this page\nfrom `data/sources.json`, `data/rules.json` and `tests/house/traces.json`; `scripts/approve` "
          "makes it anew. A\ndash means: checked for its words only (`tests/house/wording_test.cpp`).\n\n## From the "
          "article\n";
  add_sources(page, sources["article"], traces, "asks");
  page << "\n## From the references\n";
  add_sources(page, sources["references"], traces, "used_for");
  add_way_back(page, sources, traces);
  return page.str();
}

}  // namespace

TEST_CASE("every sentence of the article leads to a test", "[house][traceability]") {
  const Json sources = parsed("data/sources.json"), traces = parsed("tests/house/traces.json");
  std::set<std::string> files;
  for (const auto& [name, file] : test_names()) files.insert(file);
  CHECK(sources["article"].size() == 23);
  for (const Json& entry : sources["article"]) {
    CHECK_FALSE(list_of(entry).empty());
    for (const std::string& home : list_of(entry)) {
      INFO(entry["id"] << " became " << home);
      const std::string rule = rule_test_of(home);
      CHECK((rule.empty() ? !traced(traces, text(entry["id"]), home).empty() : files.contains(rule)));
    }
  }
}

TEST_CASE("every trace starts at a source, goes through what it became, and ends at tests that there are",
          "[house][traceability]") {
  const Json sources = parsed("data/sources.json"), traces = parsed("tests/house/traces.json");
  const std::map<std::string, std::string> tests = test_names();
  const auto by_home = sources_by_home(sources);
  for (const auto& [source, homes] : traces.items()) {
    for (const auto& [home, names] : homes.items()) {
      INFO(source << " through " << home);
      const Card* card = home.starts_with("convention/") ? card_of(home.substr(home.find('/') + 1)) : nullptr;
      const auto found = by_home.find(home);
      const bool listed = found != by_home.end() && std::count(found->second.begin(), found->second.end(), source) > 0;
      CHECK((listed || (card != nullptr && std::count(card->sources.begin(), card->sources.end(), source) > 0)));
      CHECK_FALSE(names.empty());
      for (const Json& name : names) {
        INFO(name);
        CHECK(tests.contains(text(name)));
      }
    }
  }
}

TEST_CASE("every question and every convention is held by a test", "[house][traceability]") {
  const Json traces = parsed("tests/house/traces.json");
  std::set<std::string> held;
  for (const Json& homes : traces)
    for (const auto& [home, names] : homes.items()) held.insert(home);
  for (const Item item : all_items()) {
    INFO(id_of(item));
    CHECK(held.contains("item/" + std::string(id_of(item))));
  }
  for (const Card& card : convention_cards()) {
    INFO(card.id);
    CHECK(held.contains("convention/" + std::string(card.id)));
  }
}

TEST_CASE("every question, text, table and list of exercises rests on a source or says that it is ours",
          "[house][traceability]") {
  const Json sources = parsed("data/sources.json");
  const auto by_home = sources_by_home(sources);
  std::vector<std::string> homes;
  for (const Item item : all_items()) homes.push_back("item/" + std::string(id_of(item)));
  const Json texts = parsed("data/texts/en.json"), exercises = parsed("data/exercises.json");
  for (const auto& [id, value] : texts.items())
    if (value.is_string()) homes.push_back("text/" + id);
  for (const auto id : bundled_protocol_ids()) homes.push_back("protocol/" + std::string(id));
  for (const auto& [id, value] : exercises.items())
    if (value.is_array()) homes.push_back("exercise/" + id);
  for (const std::string& home : homes) {
    INFO(home);
    CHECK(by_home.contains(home));
  }
}

TEST_CASE("the page of traces is the one that the data make", "[house][traceability]") {
  const std::string page = page_of(parsed("data/sources.json"), parsed("tests/house/traces.json"));
  CHECK(test::is_approved(root / "docs/traceability.md", page));
}

}  // namespace rtr::house
