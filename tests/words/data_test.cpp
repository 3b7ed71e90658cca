// The data files against each other: what the source article asks has a home, and the ladder climbs by at most 10 %.
#include "support/catch.hpp"
#include "words/catalogue.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>

using namespace rtr;
using Json = nlohmann::json;

namespace {

std::string read_data(const std::string& path) {
  std::ifstream in(std::string(RTR_SOURCE_DIR) + "/data/" + path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

const std::string& text(const Json& value) { return value.get_ref<const std::string&>(); }

/// Whether `rule/gap`, `text/notice` and the like name something that there is.
bool exists(const std::string& home) {
  const std::string kind = home.substr(0, home.find('/'));
  const std::string id = home.substr(home.find('/') + 1);
  if (kind == "rule" || kind == "convention") return card_of(id) != nullptr;
  if (kind == "text") return !text_of(id).empty();
  if (kind == "item") return item_named(id).has_value();
  if (kind == "protocol") return !bundled("protocols/" + id + ".json").empty();
  return kind == "exercise" && Json::parse(read_data("exercises.json")).contains(id);
}

struct Load {
  long run_s = 0;
  long walk_s = 0;
  long half_rem() const { return 2 * run_s + walk_s; }
};

long seconds(const Json& minutes) { return static_cast<long>(static_cast<double>(minutes) * 60 + 0.5); }

Load load_of(const Json& steps) {
  Load load;
  for (const Json& step : steps) {
    if (step.contains("repeat")) {
      const Load inner = load_of(step["steps"]);
      const long repeat = static_cast<long>(static_cast<double>(step["repeat"]));
      load.run_s += repeat * inner.run_s;
      load.walk_s += repeat * inner.walk_s;
    } else if (step.contains("run_min")) {
      load.run_s += seconds(step["run_min"]);
    } else {
      load.walk_s += seconds(step["walk_min"]);
    }
  }
  return load;
}

}  // namespace

TEST_CASE("Everything that the source article asks has a home in the program, or a reason why not") {
  const Json sources = Json::parse(bundled("sources.json"));
  std::set<std::string> ids;
  for (const char* part : {"article", "own", "references"})
    for (const Json& entry : sources[part]) {
      INFO(entry["id"]);
      if (std::string_view(part) == "article") ids.insert(text(entry["id"]));
      REQUIRE((entry.contains("encoded_by") != entry.contains("not_encoded")));
      if (!entry.contains("encoded_by")) continue;
      CHECK_FALSE(entry["encoded_by"].empty());
      std::set<std::string> homes;
      for (const Json& home : entry["encoded_by"]) {
        INFO(home);
        CHECK(exists(text(home)));
        CHECK(homes.insert(text(home)).second);
      }
    }
  CHECK(ids == std::set<std::string>{"S1.1", "S1.2", "S1.3", "S1.4", "S1.5", "S2.1", "S2.2", "S2.3",
                                     "S3.1", "S3.2", "S3.3", "S3.4", "S4.1", "S4.2", "S4.3", "S4.4",
                                     "S5.1", "S5.2", "S5.3", "S5.4", "S5.5", "S6.1", "S6.2"});
}

TEST_CASE("A source that a card names names the card back") {
  const Json sources = Json::parse(bundled("sources.json"));
  const auto named_back = [&](std::string_view id, const std::string& home) {
    for (const char* part : {"article", "references"})
      for (const Json& entry : sources[part])
        if (text(entry["id"]) == id && entry.contains("encoded_by"))
          for (const Json& other : entry["encoded_by"])
            if (text(other) == home) return true;
    return false;
  };
  for (const auto& [kind, cards] : {std::pair{"rule/", rule_cards()}, std::pair{"convention/", convention_cards()}})
    for (const Card& card : cards)
      for (const auto source : card.sources) {
        INFO(card.id << " names " << source);
        if (source != "C") CHECK(named_back(source, kind + std::string(card.id)));
      }
}

TEST_CASE("A card that a source calls its home names that source") {
  const Json sources = Json::parse(bundled("sources.json"));
  for (const char* part : {"article", "references"})
    for (const Json& entry : sources[part]) {
      if (!entry.contains("encoded_by")) continue;
      for (const Json& home : entry["encoded_by"]) {
        const std::string id = text(home).substr(text(home).find('/') + 1);
        if (text(home).substr(0, 5) != "rule/" && text(home).substr(0, 11) != "convention/") continue;
        INFO(entry["id"] << " at " << home);
        const Card* card = card_of(id);
        REQUIRE(card != nullptr);
        CHECK(std::find(card->sources.begin(), card->sources.end(), text(entry["id"])) != card->sources.end());
      }
    }
}

TEST_CASE("Every reference has a citation and says what it is used for") {
  const Json sources = Json::parse(bundled("sources.json"));
  for (const Json& entry : sources["references"]) {
    INFO(entry["id"]);
    CHECK_FALSE(text(entry["citation"]).empty());
    CHECK_FALSE(text(entry["used_for"]).empty());
  }
}

TEST_CASE("The built-in file is the file in data, byte for byte") {
  for (const std::string path : {"sources.json", "protocols/low-back-walk-run.json", "schema/plan.schema.json"}) {
    INFO(path);
    CHECK(bundled(path) == read_data(path));
  }
}

TEST_CASE("A table's declared totals are the sums of its steps") {
  for (const auto id : bundled_protocol_ids()) {
    const Json protocol = Json::parse(bundled("protocols/" + std::string(id) + ".json"));
    for (const Json& stage : protocol["stages"]) {
      INFO(id << " " << stage["id"]);
      const Load load = load_of(stage["steps"]);
      CHECK(seconds(stage["total_min"]) == load.run_s + load.walk_s);
    }
  }
}

TEST_CASE("The default ladder is the table of its specification and climbs by at most 10 % a step") {
  const Json ladder = Json::parse(bundled("protocols/low-back-walk-run.json"));
  constexpr long run_min[] = {5, 6, 8, 9, 10, 12, 16, 18, 21, 24, 25, 28, 30};
  constexpr long quarter_rem_min[] = {60,  62,  68,  74,  80,  84, 92,
                                      101, 110, 120, 120, 132, 140};  // REM in quarters of a minute
  REQUIRE(ladder["stages"].size() == 13);
  long before = 0;
  for (std::size_t i = 0; i < 13; ++i) {
    INFO(ladder["stages"][i]["id"]);
    const Load load = load_of(ladder["stages"][i]["steps"]);
    CHECK(text(ladder["stages"][i]["id"]) == std::string("S").append(std::to_string(i + 1)));
    CHECK(load.run_s == 60 * run_min[i]);
    CHECK(load.half_rem() == 30 * quarter_rem_min[i]);
    if (before > 0) {
      CHECK(10 * load.half_rem() <= 11 * before);
      CHECK(load.half_rem() >= before);
    }
    before = load.half_rem();
  }
}
