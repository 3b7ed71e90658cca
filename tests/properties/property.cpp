// Runs rapidcheck with a fixed seed and hands its verdict to the test.
#include "properties/property.hpp"

#include "enumeration/exceptions.hpp"
#include "json/codec.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <sstream>

namespace rtr::test {

void showValue(const Lived& lived, std::ostream& os) {
  const Civil on = to_civil(lived.history.today);
  os << "a life of " << lived.story.weeks.size() << " weeks; as of " << on.year << '-' << on.month << '-' << on.day
     << ":\n"
     << json::write_record(lived.history.record, -1);
}

namespace {

constexpr int runs_by_default = 100;

std::uint64_t number_in(const char* variable, std::uint64_t otherwise) {
  const char* text = std::getenv(variable);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

proof::Story draw(const proof::Temper& temper, Choices& choices) {
  // Most lives are short enough to be read; a few are long.
  const int weeks = choices.below(5) == 4 ? 12 + choices.below(93) : 12 + choices.below(24);
  return proof::draw_story(choices, temper, weeks);
}

Lived live(const proof::Temper& temper, Choices& choices) {
  Lived lived{draw(temper, choices), {}};
  lived.history = proof::history_of(lived.story, ladder_protocol());
  return lived;
}

/// rapidcheck shows the whole life and not each choice in it.
rc::Gen<Lived> lives(std::function<proof::Temper(Choices&)> kind) {
  return rc::gen::exec([kind = std::move(kind)] {
    Choices choices;
    return live(kind(choices), choices);
  });
}

}  // namespace

Lived any_life() {
  return *lives([](Choices& choices) {
    const auto tempers = proof::tempers();
    const bool mixed = choices.below(2) == 1;
    return mixed ? tempers.back() : tempers[static_cast<std::size_t>(choices.below(static_cast<int>(tempers.size())))];
  });
}

Lived life_of(const char* name) {
  const auto tempers = proof::tempers();
  const auto found = std::find_if(tempers.begin(), tempers.end(),
                                  [&](const proof::Temper& temper) { return std::strcmp(temper.name, name) == 0; });
  return *lives([found](Choices&) { return *found; });
}

bool explained(std::string_view exception, const History& better, const History& worse) {
  const Ladder ladder(ladder_protocol());
  const auto facts_at = [&](const History& at) {
    return facts_of(at.record, ladder_protocol(), ladder, at.today, next_week(at.record.runner, at.today));
  };
  const Facts one = facts_at(better), other = facts_at(worse);
  const Decision first = decide(one), second = decide(other);
  return enumeration::exception_for({{better.record, one, first},
                                     {worse.record, other, second},
                                     enumeration::dose_asked(one, first.limits),
                                     enumeration::dose_asked(other, second.limits)}) == exception;
}

void holds_for_lives(const std::string& name, const std::function<void()>& property) {
  rc::detail::TestParams params;
  params.seed = number_in("RTR_PROPERTY_SEED", 20'261'124);
  params.maxSuccess = static_cast<int>(number_in("RTR_PROPERTY_RUNS", runs_by_default));
  params.maxDiscardRatio = 50;
  params.disableShrinking = std::getenv("RTR_PROPERTY_NO_SHRINK") != nullptr;
  const rc::detail::TestResult result = rc::detail::checkTestable(property, rc::detail::TestMetadata{"", name}, params);
  std::ostringstream told;
  rc::detail::printResultMessage(result, told);
  const bool held = result.is<rc::detail::SuccessResult>();
  // Not through the test's own report, which would break the record's lines.
  if (!held) std::cerr << name << '\n' << told.str() << '\n';
  if (const char* report = std::getenv("RTR_PROPERTY_REPORT")) {
    std::ofstream(report, std::ios::app) << "| " << name << " | " << params.maxSuccess << " | "
                                         << (held ? "holds" : "broken") << " |\n";
  }
  CHECK(held);
}

}  // namespace rtr::test
