// rtr why over every scenario: it always answers, names only real entries, and shows no running while help comes first.
#include "cli/process.hpp"
#include "simulation/approved.hpp"
#include "store/support.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace rtr::test;

namespace {

using Json = nlohmann::json;

struct Scenario {
  std::string name, record, as_of, tier;
};

std::vector<Scenario> scenarios() {
  std::vector<Scenario> found;
  for (const auto& entry : std::filesystem::directory_iterator(in_repository("tests/scenarios"))) {
    const std::string path = entry.path().string();
    const std::size_t end = path.find(".record.json");
    // What is planned with its own table or another week has its own arguments.
    const std::string stem = path.substr(0, end);
    if (end == std::string::npos || std::filesystem::exists(stem + ".args") ||
        std::filesystem::exists(stem + ".protocol.json"))
      continue;
    const Json plan = Json::parse(text_of_file(stem + ".plan.json"));
    found.push_back({stem, path, plan["as_of"], plan["tier"]});
  }
  return found;
}

Ended why(const TemporaryFolder& folder, const Scenario& scenario, std::vector<std::string> more) {
  std::vector<std::string> words{RTR_PROGRAM, "why", "--record", scenario.record, "--today", scenario.as_of};
  words.insert(words.end(), more.begin(), more.end());
  return run_process(words, "", folder.path().string());
}

}  // namespace

TEST_CASE("rtr why answers for every scenario, in words and as JSON, with the exit code of rtr plan") {
  const TemporaryFolder folder;
  REQUIRE(scenarios().size() > 20);
  for (const Scenario& scenario : scenarios()) {
    INFO(scenario.name);
    const Ended plan = run_process({RTR_PROGRAM, "plan", "--record", scenario.record, "--today", scenario.as_of}, "",
                                   folder.path().string());
    const Ended words = why(folder, scenario, {});
    const Ended json = why(folder, scenario, {"--json"});
    CHECK(words.code == plan.code);
    CHECK(json.code == plan.code);
    CHECK_FALSE(words.out.empty());
    CHECK(words.err.empty());
    CHECK(Json::parse(json.out)["tier"] == scenario.tier);
  }
}

TEST_CASE("while an emergency or a same-day sign is open rtr why shows no session and no minute") {
  const TemporaryFolder folder;
  int seen = 0;
  for (const Scenario& scenario : scenarios()) {
    if (scenario.tier != "emergency" && scenario.tier != "same_day") continue;
    INFO(scenario.name);
    ++seen;
    const Json json = Json::parse(why(folder, scenario, {"--json"}).out);
    CHECK_FALSE(json.contains("entries"));
    CHECK_FALSE(json.contains("changes"));
    CHECK_FALSE(json.contains("stage"));
    CHECK(why(folder, scenario, {}).out.find(" min") == std::string::npos);
  }
  CHECK(seen > 0);
}

TEST_CASE("every entry that a rule is said to come from is in the record") {
  const TemporaryFolder folder;
  for (const Scenario& scenario : scenarios()) {
    const Json json = Json::parse(why(folder, scenario, {"--json"}).out);
    const Json record = Json::parse(text_of_file(scenario.record));
    if (!json.contains("entries")) continue;
    for (const Json& rule : json["rules"]) {
      for (const Json& entry : rule["from"]) {
        const std::string list = entry["kind"] == "session"     ? "sessions"
                                 : entry["kind"] == "checklist" ? "checklists"
                                                                : "clearances";
        INFO(scenario.name << " " << entry.dump());
        CHECK(std::any_of(record[list].begin(), record[list].end(),
                          [&](const Json& kept) { return kept["date"] == entry["date"]; }));
      }
    }
  }
}

TEST_CASE("a hold names the session that brought it") {
  const TemporaryFolder folder;
  for (const Scenario& scenario : scenarios()) {
    if (!scenario.name.ends_with("/flare_on_saturday")) continue;
    const Json json = Json::parse(why(folder, scenario, {"--json"}).out);
    const auto flare = std::find_if(json["rules"].begin(), json["rules"].end(),
                                    [](const Json& rule) { return rule["finding"]["rule"] == "flare"; });
    REQUIRE(flare != json["rules"].end());
    CHECK((*flare)["from"][0]["date"] == "2026-11-21");
    return;
  }
  FAIL("the scenario of a flare on Saturday is gone");
}
