// Tables read from documents, as the program reads them.
#include "histories/tables.hpp"

#include "json/codec.hpp"
#include "words/catalogue.hpp"

#include <utility>

namespace rtr::proof {
namespace {

std::string minutes(int half_minutes) { return std::to_string(half_minutes / 2) + (half_minutes % 2 == 1 ? ".5" : ""); }

std::string stage_json(int number, const std::string& steps) {
  return R"({"id":"M)" + std::to_string(number) + R"(","steps":[{"walk_min":5},)" + steps + "]}";
}

}  // namespace

const Protocol& bundled_table(std::string_view id) {
  static const Protocol ladder = json::read_protocol(bundled("protocols/low-back-walk-run.json"), "ladder").value();
  static const Protocol oxford = json::read_protocol(bundled("protocols/oxford.json"), "oxford").value();
  return id == oxford.id ? oxford : ladder;
}

Protocol draw_table(Source& source) {
  std::string stages;
  int run = 1 + source.below(8);  // half minutes
  const int count = 1 + source.below(8);
  for (int number = 1; number <= count; ++number) {
    const std::string repeat = std::to_string(1 + source.below(8));
    const std::string walk = std::to_string(1 + source.below(3));
    stages += stage_json(number, R"({"repeat":)" + repeat + R"(,"steps":[{"run_min":)" + minutes(run) +
                                     R"(},{"walk_min":)" + walk + "}]}") +
              ",";
    run += 1 + source.below(3);
  }
  const bool then_running = source.below(2) == 0;
  if (then_running) {
    stages += stage_json(count + 1, R"({"run_min":)" + std::to_string(20 + source.below(20)) + "}");
  } else {
    stages.pop_back();
  }
  const std::string table = R"({"format":"rtr-protocol/1","id":"made","sessions_per_week":)" +
                            std::to_string(3 - source.below(2)) + R"(,"stages":[)" + stages + "]" +
                            (then_running ? R"(,"then":"running"})" : "}");
  auto read = json::read_protocol(table, "made");
  return read ? std::move(*read) : bundled_table();
}

bool may_start_at(const Protocol& table, std::string_view stage) {
  Record record;
  record.clearances.emplace_back().start_stage = std::string(stage);
  return json::check_stages(record, table, {}, "start").has_value();
}

}  // namespace rtr::proof
