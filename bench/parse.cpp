// Merely parsing what a caseload or a batch holds, nothing kept: how long the same bytes take simdjson's document and
// nlohmann's event reader. Usage: rtr_bench_parse simdjson|events THREADS FILE...; JSON Lines, each line a document.
#include "common/parallel.hpp"

#include <simdjson.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

namespace {

/// Hears every event and does nothing.
struct Nothing : nlohmann::json_sax<nlohmann::json> {
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(std::int64_t) override { return true; }
  bool number_unsigned(std::uint64_t) override { return true; }
  bool number_float(double, const std::string&) override { return true; }
  bool string(std::string&) override { return true; }
  bool binary(nlohmann::json::binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(std::string&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }
};

std::string content_of(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

void by_events(std::string_view line) {
  Nothing nothing;
  if (!nlohmann::json::sax_parse(line.begin(), line.end(), &nothing)) std::exit(65);
}

void by_simdjson(std::string_view line) {
  thread_local simdjson::dom::parser parser;
  if (parser.parse(line.data(), line.size()).error() != simdjson::SUCCESS) std::exit(65);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) return 64;
  const bool events = std::string_view(arguments[1]) == "events";
  rtr::in_parallel(static_cast<std::size_t>(count - 3), std::atoi(arguments[2]), [&](std::size_t i) {
    const std::string text = content_of(arguments[i + 3]);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::string_view line = std::string_view(text).substr(at, end - at);
      if (!line.empty()) events ? by_events(line) : by_simdjson(line);
      at = end + 1;
    }
  });
}
