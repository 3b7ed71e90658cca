// Records and the plans that they lead to, as whole documents: <name>.record.json and <name>.plan.json.
// <name>.protocol.json holds a table of its own; <name>.args holds lines `today DATE` and `week this`. Without them it
// is Sunday 2026-11-22, the table is the record's, and the plan is for the week that comes.
#include "json/codec.hpp"
#include "rtr/engine.hpp"
#include "simulation/approved.hpp"
#include "words/catalogue.hpp"

#include <algorithm>
#include <sstream>
#include <vector>

namespace rtr::test {
namespace {

const std::filesystem::path folder = in_repository("tests/scenarios");

std::vector<std::string> scenario_names() {
  constexpr std::string_view ending = ".record.json";
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string file = entry.path().filename().string();
    if (file.ends_with(ending)) names.push_back(file.substr(0, file.size() - ending.size()));
  }
  std::sort(names.begin(), names.end());
  return names;
}

struct Options {
  Date today = *parse_date("2026-11-22");
  bool this_week = false;
};

Options options_of(const std::string& name) {
  Options options;
  std::istringstream lines(text_in(folder / (name + ".args")));
  for (std::string key, value; lines >> key >> value;) {
    if (key == "today") {
      const std::optional<Date> day = parse_date(value);
      REQUIRE(day);
      options.today = *day;
    } else {
      REQUIRE((key == "week" && value == "this"));
      options.this_week = true;
    }
  }
  return options;
}

template <class Value>
Value checked(Result<Value> result) {
  if (!result) FAIL(json::write_failure(result.error()));
  return std::move(*result);
}

Protocol protocol_of(const std::string& name, const Record& record) {
  const std::string file = name + ".protocol.json";
  const std::string own = text_in(folder / file);
  if (!own.empty()) return checked(json::read_protocol(own, file));
  const std::string id = record.runner.protocol.empty() ? "low-back-walk-run" : record.runner.protocol;
  return checked(json::read_protocol(bundled("protocols/" + id + ".json"), id));
}

/// The version of the rules changes with every word of a card; the plans here stay the same.
std::string without_rules_version(std::string text) {
  const std::string version = "\"rules\": \"" + std::string(rules_version()) + "\"";
  const std::size_t at = text.find(version);
  REQUIRE(at != std::string::npos);
  return text.replace(at, version.size(), "\"rules\": \"...\"");
}

std::string plan_document(const std::string& name) {
  const Options options = options_of(name);
  const std::string file = name + ".record.json";
  const std::string text = text_in(folder / file);
  Record record = checked(json::read_record(text, file, options.today));
  const Protocol protocol = protocol_of(name, record);
  record = checked(json::check_stages(std::move(record), protocol, text, file));
  const Date week =
      options.this_week ? week_start(options.today, record.runner.week_start) : next_week(record.runner, options.today);
  const std::optional<Plan> plan = plan_week(record, protocol, options.today, week);
  REQUIRE(plan);
  return without_rules_version(json::write_plan(*plan, protocol) + "\n");
}

/// The first line in which two texts differ, for the message of a mismatch.
std::string first_difference(const std::string& approved, const std::string& actual) {
  std::istringstream left(approved), right(actual);
  for (int line = 1; left || right; ++line) {
    std::string was, is;
    std::getline(left, was);
    std::getline(right, is);
    if (was != is) return "line " + std::to_string(line) + "\n  approved: " + was + "\n  now:      " + is;
  }
  return "no difference";
}

}  // namespace

TEST_CASE("every scenario's record leads to its approved plan", "[scenarios]") {
  const std::vector<std::string> names = scenario_names();
  CHECK(names.size() >= 12);
  for (const std::string& name : names) {
    INFO("scenario " << name);
    const std::string actual = plan_document(name);
    INFO(first_difference(text_in(folder / (name + ".plan.json")), actual));
    CHECK(is_approved(folder / (name + ".plan.json"), actual));
  }
}

TEST_CASE("every file beside the scenarios belongs to one", "[scenarios]") {
  const std::vector<std::string> names = scenario_names();
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string file = entry.path().filename().string();
    INFO(file);
    if (file.ends_with(".cpp")) continue;
    CHECK(std::find(names.begin(), names.end(), file.substr(0, file.find('.'))) != names.end());
  }
}

}  // namespace rtr::test
