// Every vignette gets at least the help that it asks for, and no more than the document asks for.
// With RTR_FIGURES=FOLDER the figures are kept as FOLDER/vignettes.md.
#include "json/names.hpp"
#include "support/catch.hpp"
#include "vignettes/figures.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

namespace rtr::vignettes {
namespace {

std::string told(const Answered& answered) {
  return std::string(json::name_of(answered.tier, json::tier_names)) + ", " +
         std::string(json::name_of(answered.outcome, json::outcome_names));
}

std::vector<Judged> judged() {
  std::vector<Judged> out;
  for (Vignette& vignette : all()) {
    INFO(vignette.id << ": " << vignette.says);
    const Given got = given(vignette);
    out.push_back({std::move(vignette), got.answered, got.stage_number});
  }
  return out;
}

}  // namespace

TEST_CASE("no vignette gets less help, a looser week or a higher stage than it asks for", "[vignettes]") {
  for (const Judged& one : judged()) {
    INFO(one.vignette.id << ": " << one.vignette.says << "\n  section " << one.vignette.section << ": "
                         << told(one.vignette.expected()) << "; given: " << told(one.given) << ", stage number "
                         << one.stage_number);
    CHECK_FALSE(under(one));
  }
}

TEST_CASE("no vignette gets more than the document asks for", "[vignettes]") {
  for (const Judged& one : judged()) {
    INFO(one.vignette.id << ": " << one.vignette.says << "\n  section " << one.vignette.section << ": "
                         << told(one.vignette.expected()) << "; given: " << told(one.given));
    CHECK_FALSE(over(one));
  }
}

TEST_CASE("an over-referral on purpose asks for more than the picture, and says why", "[vignettes]") {
  for (const Vignette& vignette : all()) {
    if (!vignette.over_referral) continue;
    INFO(vignette.id);
    CHECK(vignette.over_referral->tier > vignette.right.tier);
    CHECK_FALSE(vignette.because.empty());
  }
}

TEST_CASE("no running figure stands in an emergency or same-day answer to a vignette", "[vignettes]") {
  for (const Vignette& vignette : all()) {
    INFO(vignette.id);
    const Given got = given(vignette);
    if (got.answered.tier >= Tier::same_day) {
      CHECK(got.answered.outcome == Outcome::stop);
      CHECK(running_figure_in(got.document).empty());
    } else {
      CHECK_FALSE(running_figure_in(got.document).empty());  // the look itself works
    }
  }
}

TEST_CASE("the vignettes are enough, and cover every red flag and everyday picture", "[vignettes]") {
  const std::vector<Vignette> cases = all();
  std::set<std::string> ids, kinds;
  std::set<Item> alone;
  int single = 0;
  for (const Vignette& vignette : cases) {
    CHECK(ids.insert(vignette.id).second);
    if (vignette.group == "benign") kinds.insert(vignette.kind);
    if (!vignette.flag || vignette.right.tier == Tier::none) continue;
    ++single;
    if (vignette.group == "red_flag" && vignette.right.tier == tier_of(*vignette.flag)) alone.insert(*vignette.flag);
  }
  CHECK(cases.size() >= 100);
  CHECK(single >= 40);
  for (const Item flag : red_flags()) {
    INFO(id_of(flag));
    CHECK(alone.contains(flag));
  }
  const std::set<std::string> everyday{
      "advice",  "centralising", "clean",       "cleared_runner", "covered_flag",     "effort",   "elsewhere",
      "gap",     "ill",          "free_text",   "lifted_flag",    "limb_fell_asleep", "low_pain", "missed",
      "muscles", "old_flare",    "other_table", "root_cause",     "seen_clinician",   "settled",  "unknown"};
  CHECK(kinds == everyday);
  CHECK(std::ranges::count(cases, "benign", &Vignette::group) >= 40);
}

TEST_CASE("the figures of the vignettes are kept where asked", "[vignettes]") {
  const std::string text = figures(judged());
  CHECK(text.find("Under-triage: 0 of") != std::string::npos);
  const char* folder = std::getenv("RTR_FIGURES");
  if (folder == nullptr) return;
  std::ofstream file(std::filesystem::path(folder) / "vignettes.md", std::ios::binary);
  file << text;
  REQUIRE(file.flush());
}

}  // namespace rtr::vignettes
