// A runner's picture as a FHIR bundle: whole in itself, the same ids each time, and no running where it is withheld.
#include "export/bundle.hpp"
#include "export/fhir_id.hpp"
#include "export/registry.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

Bundle bundle(const Story& story, const exporting::FhirWish& wish = {}) {
  const terminal::Style style;
  const Plan plan = story.plan();
  const exporting::Exporter* fhir = exporting::exporter_named("fhir");
  REQUIRE(fhir != nullptr);
  return Bundle(fhir->write({story.record, story.protocol, plan, nullptr, style, std::nullopt, wish}));
}

Story on_the_ladder() {
  Story story;
  story.trained(3, "S1").trained(2, "S2").trained(1, "S3");
  return story;
}
Story with_a_flag(Item item) {
  Story story = on_the_ladder();
  story.answer(item, Answer::yes, 0);
  return story;
}
Story not_ready() {
  Story story;
  story.answer(Item::squat, Answer::no, 0);
  return story;
}
Story running() {
  Story story;
  story.ran(3, 30).ran(2, 30).ran(1, 33);
  return story;
}

std::vector<Story> varied() {
  std::vector<Story> stories{Story{}, on_the_ladder(), not_ready(), running()};
  for (const Item item : {Item::saddle_numbness, Item::foot_drop, Item::thoracic_pain})
    stories.push_back(with_a_flag(item));
  Story flared = on_the_ladder();
  flared.add(with_sign(session(ago(2), "S3"), Sign::sharp_pain));
  stories.push_back(flared);
  return stories;
}

bool plans_running(const Node& plan) {
  const std::set<std::string> kinds = words_in(plan, "code");
  return kinds.contains("walk_run") || kinds.contains("run");
}

std::string status_of_flag(const Bundle& bundle, std::string_view code) {
  for (const Node* flag : bundle.of("Flag")) {
    if (words_in(*member(*flag, "code"), "code").contains(std::string(code))) return word(*flag, "status");
  }
  return "";
}

}  // namespace

TEST_CASE("an id is the UUID of version 5 that others make of the same name", "[fhir]") {
  // Both by another implementation of RFC 9562.
  CHECK(exporting::fhir::uuid_of("") == "472593ac-94f7-55b8-9b7e-5d956628c319");
  CHECK(exporting::fhir::uuid_of("Patient||urn:rtr:runner|maria|1988|Maria") == "e6ee4a19-13a0-56cd-9917-3795de7331ed");
}

TEST_CASE("every reference in a bundle leads to one of its entries, and nothing in it is empty", "[fhir]") {
  for (const Story& story : varied()) {
    const Bundle made = bundle(story);
    INFO(made.text());
    const std::set<std::string> urls = made.urls();
    CHECK(urls.size() == made.entries().size());
    for (const Node& entry : made.entries())
      CHECK(word(entry, "fullUrl") == "urn:uuid:" + word(*member(entry, "resource"), "id"));
    for (const std::string& reference : words_in(made.root(), "reference")) CHECK(urls.contains(reference));
    each(made.root(), [](const Node& node) {
      const bool holds = node.type == NodeType::list || node.type == NodeType::object;
      CHECK_FALSE((holds && node.children.empty()));
      CHECK_FALSE((node.type == NodeType::text && node.text.empty()));
      CHECK(node.type != NodeType::null);
    });
  }
}

TEST_CASE("of two sessions that two laptops gave one number, none takes the other's place", "[fhir]") {
  Story story;
  for (const int days : {5, 5, 3}) {
    Session one = session(ago(days), "S1");
    one.id = "s-0007";
    story.add(one);
  }
  const Bundle made = bundle(story);
  CHECK(made.urls().size() == made.entries().size());
}

TEST_CASE("the same picture has the same bytes", "[fhir]") {
  for (const Story& story : varied()) CHECK(bundle(story).text() == bundle(story).text());
}

TEST_CASE("a withheld plan is on hold without activities, its flag is active and its goal has no figure", "[fhir]") {
  for (const Item item : {Item::saddle_numbness, Item::foot_drop, Item::thoracic_pain}) {
    const Bundle made = bundle(with_a_flag(item));
    INFO(made.text());
    const Node& plan = made.only("CarePlan");
    CHECK(word(plan, "status") == "on-hold");
    CHECK(member(plan, "activity") == nullptr);
    CHECK(status_of_flag(made, id_of(item)) == "active");
    CHECK(status_of_flag(made, "running_withheld") == "active");
    CHECK(word(made.only("Goal"), "lifecycleStatus") == "on-hold");
    CHECK(member(made.only("Goal"), "target") == nullptr);
    CHECK(made.of("Observation").empty() == (tier_of(item) > Tier::clinician));
  }
}

TEST_CASE("a week of walks has no running activity, and a week of runs has", "[fhir]") {
  const Bundle walks = bundle(not_ready());
  CHECK(word(walks.only("CarePlan"), "status") == "active");
  CHECK(member(walks.only("CarePlan"), "activity") != nullptr);
  CHECK_FALSE(plans_running(walks.only("CarePlan")));
  CHECK(status_of_flag(walks, "running_withheld") == "active");
  for (const Story& story : {on_the_ladder(), running()}) {
    const Bundle made = bundle(story);
    CHECK(plans_running(made.only("CarePlan")));
    CHECK(status_of_flag(made, "running_withheld") == "inactive");
  }
}

TEST_CASE("a sign that is closed stays as an inactive flag, so that a server that has it open learns of it", "[fhir]") {
  Story story = on_the_ladder();
  story.answer(Item::thoracic_pain, Answer::yes, 40);
  Clearance examined;
  examined.date = ago(30);
  examined.by = "A. Moreau";
  examined.covers[index_of(Item::thoracic_pain)] = true;
  story.record.clearances.push_back(examined);
  const Bundle made = bundle(story);
  CHECK(status_of_flag(made, "thoracic_pain") == "inactive");
  CHECK(words_in(made.only("CarePlan"), "authorString").contains("A. Moreau"));
}

TEST_CASE("what is injured is told in the runner's words, never as a code", "[fhir]") {
  Story story = on_the_ladder();
  story.record.runner.injury.kind = InjuryKind::disc;
  const Bundle made = bundle(story);
  const Node& code = *member(made.only("Condition"), "code");
  CHECK(member(code, "coding") == nullptr);
  CHECK(word(code, "text").find("as the runner calls it: disc") != std::string::npos);
}

TEST_CASE("answers are to questions of the questionnaire, and what was not answered has none", "[fhir]") {
  Story story;
  story.answer(Item::hop_10_each, Answer::unanswered, 0);
  const Bundle made = bundle(story);
  const Node& asked = made.only("Questionnaire");
  const std::set<std::string> questions = words_in(asked, "linkId");
  const std::string version = word(asked, "url") + "|" + word(asked, "version");
  REQUIRE_FALSE(made.of("QuestionnaireResponse").empty());
  for (const Node* response : made.of("QuestionnaireResponse")) {
    CHECK(word(*response, "questionnaire") == version);
    for (const std::string& link : words_in(*response, "linkId")) CHECK(questions.contains(link));
    CHECK_FALSE(words_in(*response, "linkId").contains("hop_10_each"));
  }
}

TEST_CASE("pain is told with its LOINC code from 0 to 10, minutes in a unit of UCUM", "[fhir]") {
  const Bundle made = bundle(on_the_ladder());
  std::size_t pains = 0, runs = 0;
  for (const Node* observation : made.of("Observation")) {
    const std::set<std::string> codes = words_in(*member(*observation, "code"), "code");
    const Node* quantity = member(*observation, "valueQuantity");
    if (codes.contains("72514-3")) {
      ++pains;
      REQUIRE(quantity != nullptr);
      CHECK(word(*quantity, "code") == "{score}");
    }
    if (codes.contains("run_min")) {
      ++runs;
      CHECK(word(*quantity, "code") == "min");
      CHECK(word(*quantity, "system") == "http://unitsofmeasure.org");
    }
  }
  CHECK(runs == 9);
  CHECK(pains >= 9);
}

TEST_CASE("a transaction puts each resource in a place of its own, which a correction does not change", "[fhir]") {
  exporting::FhirWish wish{true, "urn:oid:1.2.3"};
  Story story = on_the_ladder();
  const Bundle first = bundle(story, wish);
  CHECK(word(first.root(), "type") == "transaction");
  for (const Node& entry : first.entries()) {
    const Node& resource = *member(entry, "resource");
    CHECK(word(*member(entry, "request"), "method") == "PUT");
    CHECK(word(*member(entry, "request"), "url") == word(resource, "resourceType") + "/" + word(resource, "id"));
  }
  story.record.runner.name = "Maria Silva";
  story.record.runner.birth_year = 1989;
  CHECK(bundle(story, wish).urls() == first.urls());
  story.answer(Item::saddle_numbness, Answer::yes, 0);
  const Bundle stopped = bundle(story, wish);
  CHECK(word(stopped.only("CarePlan"), "id") == word(first.only("CarePlan"), "id"));
  CHECK(word(stopped.only("Goal"), "id") == word(first.only("Goal"), "id"));
}

TEST_CASE("two people of one id are two patients, unless a system says whose ids they are", "[fhir]") {
  Story one = on_the_ladder(), other = on_the_ladder();
  one.record.runner.birth_year = 1988;
  other.record.runner.birth_year = 1990;
  const auto id = [](const Bundle& made) { return word(made.only("Patient"), "id"); };
  CHECK(id(bundle(one)) != id(bundle(other)));
  CHECK(id(bundle(one, {false, "urn:oid:1"})) == id(bundle(other, {false, "urn:oid:1"})));
  CHECK(id(bundle(one, {false, "urn:oid:1"})) != id(bundle(one, {false, "urn:oid:2"})));
}

TEST_CASE("texts have no control characters, and one of blanks is left out", "[fhir]") {
  Story story = on_the_ladder();
  story.record.runner.name = " \x01\t ";
  CHECK(member(bundle(story).only("Patient"), "name") == nullptr);
  story.record.runner.name = "Ma\x07ria ";
  CHECK(words_in(bundle(story).only("Patient"), "text").contains("Ma ria"));
}
