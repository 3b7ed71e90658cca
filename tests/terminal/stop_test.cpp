// When help comes first, nothing else is said.
#include "terminal/stop.hpp"
#include "terminal/samples.hpp"
#include "words/catalogue.hpp"

#include "support/catch.hpp"

#include <array>
#include <cctype>

using namespace rtr;
using rtr::terminal::Style;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string flat(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
  }
  return out;
}

/// A number with a word of training right behind it, such as "25 min" or "2 km".
bool has_a_training_figure(const std::string& text) {
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if (std::isdigit(static_cast<unsigned char>(text[at])) == 0 || text[at + 1] != ' ') continue;
    const std::string_view after = std::string_view(text).substr(at + 2);
    for (const std::string_view word : {"min", "km", "mi ", "run", "x ", "walk", "of 13"}) {
      if (after.starts_with(word)) return true;
    }
  }
  return false;
}

std::array<Style, 3> styles() {
  std::array<Style, 3> all;
  all[1].accessible = true;
  all[2].quiet = true;
  return all;
}

}  // namespace

TEST_CASE("An emergency or same-day answer has no day, stage or running figure, in any way of showing it",
          "[terminal]") {
  for (const Item flag : red_flags()) {
    if (tier_of(flag) == Tier::clinician) continue;
    for (const Style& style : styles()) {
      const std::string text = flat(sample::printed(sample::stop_for(flag), style));
      INFO(id_of(flag) << ": " << text);
      CHECK(text.starts_with("STOP."));
      CHECK(!has_a_training_figure(text));
      for (const std::string_view part :
           {"Mon ", "Tue ", "stage", "walk-run", "strength", "Why", "Moreau", "Next", "Keep in mind"}) {
        CHECK(!contains(text, part));
      }
    }
  }
}

TEST_CASE("Every open flag is named with its own meaning, the day it was reported and what lifts it", "[terminal]") {
  for (const Item flag : red_flags()) {
    const std::string text = flat(terminal::render_flags({flag}, Date{20779}, {}));
    INFO(text);
    CHECK(contains(text, question_of(flag).label));
    CHECK(contains(text, question_of(flag).meaning));
    CHECK(contains(text, "Sun 22 Nov"));
    CHECK(contains(text, "rtr clear " + std::string(id_of(flag)) + " --by \"NAME\" --on DATE"));
    CHECK(contains(text, "rtr check"));
  }
}

TEST_CASE("The emergency number is the one that was set", "[terminal]") {
  Style style;
  style.emergency_number = "999";
  CHECK(contains(sample::printed(sample::stop_for(Item::chest_pain), style), "Call 999 or"));
}

TEST_CASE("The most urgent of several flags decides the text and comes first", "[terminal]") {
  const std::string text =
      flat(terminal::render_flags({Item::saddle_numbness, Item::one_leg_numbness}, Date{20779}, {}));
  CHECK(text.starts_with("STOP. Get help now. Call 112"));
  CHECK(text.find("between the legs") < text.find("one leg"));
}

TEST_CASE("A sign answered with no since is told as still open", "[terminal]") {
  const std::string text = flat(sample::printed(sample::stop_for(Item::bladder_change), {}));
  CHECK(contains(text, "stays open"));
}

TEST_CASE("For a clinician's sign the appointment comes first and the walks after it", "[terminal]") {
  const std::string text = flat(sample::printed(sample::see_clinician(), {}));
  CHECK(text.starts_with("No running for now."));
  CHECK(contains(text, "next working day"));
  CHECK(text.find("rtr clear one_leg_numbness") < text.find("Week of"));
  CHECK(contains(text, "NO RUNNING."));
}

TEST_CASE("No flag gives no text", "[terminal]") { CHECK(terminal::render_flags({}, Date{20779}, {}).empty()); }

TEST_CASE("Flares that keep coming are named with their days in the box that asks for a clinician", "[terminal]") {
  sample::Case sample = sample::see_clinician();
  for (Session& session : sample.record.sessions) session.signs->set(static_cast<std::size_t>(Sign::sharp_pain));
  Finding third{.rule = "third-flare", .severity = Severity::seek_care, .binding = true};
  third.restriction.outcome = Outcome::prepare;
  third.facts = {{"last", Unit::date, sample.record.sessions.back().date.days}, {"flares", Unit::count, 3}};
  sample.plan.findings = {third};
  const std::string text = flat(sample::printed(sample, {}));
  const std::size_t reason = text.find("3 flares within 42 days: Tue 17 Nov, Thu 19 Nov and Sat 21 Nov.");
  CHECK(reason < text.find("examined you for this"));
  CHECK(text.find("rtr clear return_to_running") < text.find("Week of"));
  CHECK(!contains(text, "Stop the run for"));
}

TEST_CASE("After a flare that took days to settle the box asks for a clinician's permission", "[terminal]") {
  sample::Case sample = sample::see_clinician();
  Finding slow{.rule = "unsettled-flare", .severity = Severity::seek_care, .binding = true};
  slow.restriction.outcome = Outcome::prepare;
  slow.facts = {{"on", Unit::date, sample.record.sessions.back().date.days}, {"settled_days", Unit::days, 7}};
  sample.plan.findings = {slow};
  const std::string text = flat(sample::printed(sample, {}));
  CHECK(contains(text, "The flare of Sat 21 Nov took 7 days to settle."));
  CHECK(text.find("rtr clear return_to_running") < text.find("Week of"));
  CHECK(!contains(text, "rtr morning --settled"));
}

TEST_CASE("A sign that the profile tells was not reported on a day", "[terminal]") {
  sample::Case sample = sample::see_clinician();
  sample.plan.findings.front().facts = {{"flag", Unit::item, static_cast<std::int64_t>(Item::under_18)}};
  const std::string text = flat(sample::printed(sample, {}));
  CHECK(contains(text, "From your profile: under 18."));
  CHECK(!contains(text, "You reported"));
}

TEST_CASE("Once the examination is recorded only the answer that is missing is asked for", "[terminal]") {
  sample::Case sample = sample::stop_for(Item::bladder_change);
  Clearance clearance;
  clearance.date = sample.plan.as_of;
  clearance.by = "Dr B";
  clearance.covers.set(index_of(Item::bladder_change));
  sample.record.clearances = {clearance};
  const std::string text = flat(sample::printed(sample, {}));
  CHECK(text.starts_with("STOP."));
  CHECK(contains(text, "The examination of Sun 22 Nov is recorded."));
  CHECK(!contains(text, "rtr clear"));
}

TEST_CASE("An emergency that was examined opens as one until the question is answered again", "[terminal]") {
  const terminal::FlagReport open{Item::saddle_numbness, Date{20779}, false, std::nullopt};
  terminal::FlagReport examined = open;
  examined.examined = Date{20780};
  const terminal::StopText text = terminal::stop_text({examined}, Tier::emergency, Date{20780}, {});
  CHECK(text.title == "STOP. Get help now.");
  CHECK(contains(text.action, "Call 112"));
  CHECK(contains(terminal::still_needed(examined, Date{20780}), "examined on Mon 23 Nov"));
  CHECK(contains(terminal::still_needed(open, Date{20780}), "no examination"));
}
