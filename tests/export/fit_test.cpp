// Workouts for a watch, looked at byte by byte, and the activities that tests make of them.
#include "activity/fit_crc.hpp"
#include "export/fit_file.hpp"
#include "export/sessions.hpp"
#include "support/fit_activity.hpp"
#include "support/runner.hpp"

#include <map>
#include <set>

using namespace rtr;
using namespace rtr::exporting;

namespace {

std::uint16_t checksum(std::string_view bytes) {
  return fit::crc({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

/// One message, its fields' bytes by number.
struct Message {
  unsigned global = 0;
  std::map<unsigned, std::string> fields;

  std::uint32_t number(unsigned field) const {
    std::uint32_t value = 0;
    const std::string& bytes = fields.at(field);
    for (std::size_t i = bytes.size(); i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[i]);
    return value;
  }
  std::string text(unsigned field) const { return fields.at(field).c_str(); }
};

unsigned byte_at(const std::string& bytes, std::size_t at) { return static_cast<unsigned char>(bytes.at(at)); }

/// The messages of a file with one local message type; header and checksums are looked at.
std::vector<Message> messages_of(const std::string& file) {
  REQUIRE(file.substr(8, 4) == ".FIT");
  const std::size_t end = file.size() - 2;
  REQUIRE(byte_at(file, 4) + 256 * byte_at(file, 5) == end - 14);
  CHECK(checksum(file.substr(0, 12)) == byte_at(file, 12) + 256 * byte_at(file, 13));
  CHECK(checksum(file) == 0);  // over data and its own checksum
  std::vector<Message> messages;
  unsigned global = 0;
  std::vector<std::pair<unsigned, unsigned>> sizes;
  for (std::size_t at = 14; at < end;) {
    if (byte_at(file, at) == 0x40) {
      global = byte_at(file, at + 3) + 256 * byte_at(file, at + 4);
      sizes.clear();
      for (std::size_t i = 0; i < byte_at(file, at + 5); ++i)
        sizes.emplace_back(byte_at(file, at + 6 + 3 * i), byte_at(file, at + 7 + 3 * i));
      at += 6 + 3 * sizes.size();
      continue;
    }
    REQUIRE(byte_at(file, at) == 0x00);
    ++at;
    Message message;
    message.global = global;
    for (const auto& [field, size] : sizes) {
      message.fields[field] = file.substr(at, size);
      at += size;
    }
    messages.push_back(std::move(message));
  }
  return messages;
}

Outing run_of(const Steps& steps, const std::string& stage, const char* day = "2026-10-13") {
  Outing run;
  run.date = test::date(day);
  run.told_on = test::date("2026-10-11");
  run.item.kind = ItemKind::walk_run;
  run.item.stage = stage;
  run.item.steps = steps;
  return run;
}

const Steps second_stage{{1, {{false, 300}}}, {6, {{true, 60}, {false, 90}}}, {1, {{false, 300}}}};

}  // namespace

TEST_CASE("the checksum is that of the public protocol", "[fit]") { CHECK(checksum("123456789") == 0xBB3D); }

TEST_CASE("a walk-run is a workout of timed steps with open targets and a repeat step", "[fit]") {
  const std::vector<Message> messages = messages_of(fit_workout(run_of(second_stage, "S2"), "ana"));
  REQUIRE(messages.size() == 7);
  CHECK(messages[0].global == 0);
  CHECK(messages[0].number(0) == 5);
  CHECK(messages[0].number(1) == 255);
  CHECK(messages[1].global == 26);
  CHECK(messages[1].number(4) == 1);
  CHECK(messages[1].number(6) == 5);
  CHECK(messages[1].text(8) == "Tue 13 Oct S2");
  const std::vector<std::vector<std::uint32_t>> steps{// index, duration type, duration, repeats, intensity
                                                      {0, 0, 300'000, 0, 2},
                                                      {1, 0, 60'000, 0, 0},
                                                      {2, 0, 90'000, 0, 1},
                                                      {3, 6, 1, 6, 0},
                                                      {4, 0, 300'000, 0, 3}};
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Message& step = messages[i + 2];
    INFO(i);
    CHECK(step.global == 27);
    CHECK(std::vector<std::uint32_t>{step.number(254), step.number(1), step.number(2), step.number(4),
                                     step.number(7)} == steps[i]);
    CHECK(step.number(3) == 2);
    CHECK(step.text(0).size() <= 15);
    CHECK_FALSE(step.text(0).empty());
  }
}

TEST_CASE("every stage of every table becomes a workout whose names fit a watch", "[fit]") {
  for (const Stage& stage : test::ladder_protocol().stages) {
    for (const Steps& steps : stage.sessions) {
      INFO(stage.id);
      for (const std::string& name : {stage.id, std::string(40, 'x')}) {
        for (const Message& message : messages_of(fit_workout(run_of(steps, name), "ana"))) {
          if (message.global == 26) CHECK(message.text(8).starts_with("Tue 13 Oct"));
          for (const auto& [field, bytes] : message.fields) CHECK((bytes.size() <= 4 || bytes.back() == '\0'));
        }
      }
    }
  }
}

TEST_CASE("one run of one plan has the same bytes each time, another one another number and time", "[fit]") {
  const std::string first = fit_workout(run_of(second_stage, "S2"), "ana");
  CHECK(first == fit_workout(run_of(second_stage, "S2"), "ana"));
  Outing anew = run_of(second_stage, "S2");
  anew.told_on = test::date("2026-10-12");
  Steps shorter = second_stage;
  shorter[1].repeat = 5;
  std::set<std::uint32_t> serials{messages_of(first)[0].number(3)};
  for (const std::string& other :
       {fit_workout(run_of(second_stage, "S2", "2026-10-15"), "ana"), fit_workout(run_of(second_stage, "S2"), "ben"),
        fit_workout(anew, "ana"), fit_workout(run_of(shorter, "S2"), "ana")})
    CHECK(serials.insert(messages_of(other)[0].number(3)).second);
  CHECK(messages_of(first)[0].number(4) !=
        messages_of(fit_workout(run_of(second_stage, "S2", "2026-10-15"), "ana"))[0].number(4));
}

TEST_CASE("an activity made of a workout has one lap a step, each with the step's place", "[fit]") {
  test::FitActivity activity;
  activity.day = test::date("2026-10-13").days;
  activity.laps = test::laps_of(second_stage);
  const std::vector<Message> messages = messages_of(test::fit_activity(activity));
  std::uint32_t run_ms = 0;
  std::set<std::uint32_t> places;
  std::size_t records = 0;
  for (const Message& message : messages) {
    if (message.global == 20) ++records;
    if (message.global != 19) continue;
    places.insert(message.number(71));
    if (message.number(71) == 1) run_ms += message.number(8);
  }
  CHECK(run_ms == 6 * 60'000);
  CHECK(places == std::set<std::uint32_t>{0, 1, 2, 4});
  CHECK(records == 300 + 6 * 150 + 300);
  CHECK(messages.back().global == 18);
  CHECK(messages.back().number(8) == 1'500'000);
}
