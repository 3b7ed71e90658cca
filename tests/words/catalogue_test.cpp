// What data/ must hold: a question for every item, a card for every rule, words that can be shown.
#include "words/catalogue.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

using namespace rtr;

namespace {

constexpr std::array<std::string_view, 38> rule_ids{"red-flag-emergency",
                                                    "red-flag-same-day",
                                                    "red-flag-clinician",
                                                    "red-flag-latch",
                                                    "screen-unanswered",
                                                    "readiness",
                                                    "clearance-needed",
                                                    "clearance",
                                                    "gap",
                                                    "gap-rescreen",
                                                    "flare",
                                                    "unsettled-flare",
                                                    "repeated-flare",
                                                    "third-flare",
                                                    "persistent-pain",
                                                    "amber",
                                                    "amber-again",
                                                    "tightening",
                                                    "centralising",
                                                    "too-few-clean",
                                                    "overshoot",
                                                    "elsewhere",
                                                    "ill",
                                                    "pain-trend",
                                                    "consolidate",
                                                    "deload",
                                                    "weekly-increase",
                                                    "single-run",
                                                    "intensity",
                                                    "rest-between-runs",
                                                    "run-days",
                                                    "surface",
                                                    "ceiling",
                                                    "stall",
                                                    "cautious-start",
                                                    "issued-plan",
                                                    "inflammatory-pattern",
                                                    "start"};

/// Every text that the program itself decides on, with a name for the report.
std::vector<std::pair<std::string, std::string>> spoken() {
  std::vector<std::pair<std::string, std::string>> texts;
  for (const auto cards : {rule_cards(), convention_cards()})
    for (const Card& card : cards)
      for (const auto text : {card.title, card.when, card.then, card.ends, card.message, card.need})
        texts.emplace_back(card.id, text);
  for (const Item item : all_items())
    for (const auto text : {question_of(item).question, question_of(item).label, question_of(item).meaning})
      texts.emplace_back(id_of(item), text);
  for (const char* path :
       {"texts/en.json", "exercises.json", "protocols/oxford.json", "protocols/low-back-walk-run.json"})
    if (!bundled(path).empty()) texts.emplace_back(path, bundled(path));
  return texts;
}

}  // namespace

TEST_CASE("Every rule has one card, and there is no card without a rule") {
  CHECK(rule_cards().size() == rule_ids.size());
  for (const auto id : rule_ids) {
    INFO(id);
    const Card* card = card_of(id);
    REQUIRE(card != nullptr);
    CHECK(card->id == id);
  }
  for (const auto id : {"lights", "clean", "rem", "week", "steps-back", "notice"}) CHECK(card_of(id) != nullptr);
  CHECK(card_of("no-such-rule") == nullptr);
}

TEST_CASE("Every card says when, what, why, from where, and what ends it") {
  for (const Card& card : rule_cards()) {
    INFO(card.id);
    for (const auto text : {card.title, card.when, card.then, card.ends, card.message, card.need})
      CHECK_FALSE(text.empty());
    CHECK_FALSE(card.sources.empty());
  }
}

TEST_CASE("A parameter says its unit and which way is stricter") {
  for (const auto cards : {rule_cards(), convention_cards()})
    for (const Card& card : cards)
      for (const CardParameter& parameter : card.parameters) {
        INFO(card.id << "/" << parameter.name);
        CHECK_FALSE(parameter.unit.empty());
        CHECK((parameter.stricter == "lower" || parameter.stricter == "higher" || parameter.stricter == "fixed"));
      }
}

TEST_CASE("Only what a trial or a guideline says is called so") {
  CHECK(card_of("weekly-increase")->evidence == "convention");
  CHECK(card_of("single-run")->evidence == "convention");
  CHECK(card_of("too-few-clean")->evidence == "trial");
  for (const Card& card : rule_cards())
    if (card.evidence == "guideline") CHECK(card.id.substr(0, 9) == "red-flag-");
}

TEST_CASE("Every item has a question and a label, and every red flag says what it can mean") {
  std::set<std::string_view> labels;
  for (const Item item : all_items()) {
    INFO(id_of(item));
    const Question& question = question_of(item);
    CHECK(question.item == item);
    REQUIRE_FALSE(question.question.empty());
    CHECK(question.question.find('?') != std::string_view::npos);
    CHECK_FALSE(question.label.empty());
    CHECK(labels.insert(question.label).second);
    CHECK(question.meaning.empty() == (group_of(item) != ItemGroup::red_flag));
  }
}

TEST_CASE("Exactly three signs ask for an appointment on the next working day") {
  for (const Item item : all_items())
    CHECK(question_of(item).next_working_day ==
          (item == Item::past_cancer_new_pain || item == Item::unexplained_weight_loss ||
           item == Item::lump_or_shape_change));
}

TEST_CASE("What no program may promise is said nowhere") {
  constexpr std::array<std::string_view, 7> forbidden{"diagnos",         "treat",  "safe",     "cleared",
                                                      "prevents injury", "streak", "well done"};
  for (const auto& [name, text] : spoken()) {
    std::string lower = text;
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    for (const auto word : forbidden) {
      INFO(name << ": " << text);
      CHECK(lower.find(word) == std::string::npos);
    }
  }
}

TEST_CASE("An emergency or same-day answer holds no figure") {
  std::vector<std::string_view> texts;
  for (const auto rule : {"red-flag-emergency", "red-flag-same-day", "red-flag-latch"}) {
    texts.push_back(card_of(rule)->message);
    texts.push_back(card_of(rule)->need);
  }
  for (const auto id :
       {"stop.emergency", "stop.emergency.title", "stop.same_day", "stop.same_day.title", "stop.no_plan"})
    texts.push_back(text_of(id));
  for (const Item flag : red_flags())
    if (tier_of(flag) >= Tier::same_day) texts.push_back(question_of(flag).meaning);
  for (const auto text : texts) {
    INFO(text);
    CHECK_FALSE(text.empty());
    CHECK(std::ranges::none_of(text, [](char c) { return c >= '0' && c <= '9'; }));
  }
}

TEST_CASE("Every text that the plan and the stop need is there") {
  for (const auto id : {"notice",
                        "stop.emergency",
                        "stop.same_day",
                        "stop.clinician",
                        "stop.clinician.next_working_day",
                        "stop.no_plan",
                        "caution.disc",
                        "caution.facet",
                        "caution.muscle_strain",
                        "caution.general_tightness",
                        "caution.worse_morning",
                        "caution.worse_sitting",
                        "caution.worse_bending",
                        "caution.worse_arching",
                        "caution.worse_standing",
                        "caution.worse_downhill",
                        "caution.cause_volume",
                        "caution.cause_mechanics",
                        "caution.cause_cadence",
                        "caution.cause_weak_core_hips",
                        "caution.cause_limited_mobility",
                        "caution.seen_clinician_no",
                        "caution.s10_to_s11",
                        "caution.pain_before_run",
                        "caution.after_flare",
                        "caution.delete_watch",
                        "caution.see_physio",
                        "caution.uphill",
                        "caution.profile_incomplete",
                        "caution.inflammatory"}) {
    INFO(id);
    CHECK_FALSE(text_of(id).empty());
  }
  CHECK(text_of("no.such.text").empty());
  CHECK(text_of("stop.emergency").find("{number}") != std::string_view::npos);
}

TEST_CASE("The stop signs on every plan name the nerve signs, the heart and the infection") {
  std::string all;
  for (const auto id : stop_sign_ids()) all += text_of(id);
  for (const auto sign : {"between the legs", "bladder or bowel", "both legs", "dropping foot", "fast-growing weakness",
                          "chest pain", "fever with back pain", "sharp pain", "down the leg", "numbness", "stiffer"}) {
    INFO(sign);
    CHECK(all.find(sign) != std::string::npos);
  }
}

TEST_CASE("Bundled files are found by path, exercises by id") {
  const auto ids = bundled_protocol_ids();
  for (const auto id : {"low-back-walk-run", "oxford"}) CHECK(std::ranges::find(ids, id) != ids.end());
  for (const auto path : {"sources.json", "protocols/oxford.json", "schema/record.schema.json",
                          "schema/plan.schema.json", "schema/protocol.schema.json"}) {
    INFO(path);
    REQUIRE_FALSE(bundled(path).empty());
    CHECK(bundled(path).front() == '{');
  }
  CHECK(bundled("protocols/nothing.json").empty());
  CHECK(exercise_name("bird_dog") == "bird dog");
  CHECK(exercise_name("nothing").empty());
  CHECK_FALSE(program_version().empty());
  CHECK(rules_version().size() == 16);
}
