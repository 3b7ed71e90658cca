// The tables that general tests run over: what ships, what others have published, and one that is too steep.
#pragma once

#include "json/codec.hpp"
#include "simulation/approved.hpp"
#include "support/runner.hpp"
#include "words/catalogue.hpp"

#include <string>
#include <vector>

namespace rtr::test {

inline Protocol bundled_table(std::string_view id) {
  return json::read_protocol(bundled("protocols/" + std::string(id) + ".json"), id).value();
}

inline std::vector<Protocol> bundled_tables() {
  std::vector<Protocol> found;
  for (const std::string_view id : bundled_protocol_ids()) found.push_back(bundled_table(id));
  return found;
}

/// Nine weeks for beginners, as published: a table of somebody's own, which does not ship. Two of its steps are steep.
inline Protocol couch_to_5k() {
  const std::string path = "tests/protocols/couch-to-5k.json";
  return json::read_protocol(text_in(in_repository(path)), path).value();
}

/// The bundled tables, a published one, and one whose every step is too steep and is bridged.
inline std::vector<Protocol> all_tables() {
  std::vector<Protocol> found = bundled_tables();
  found.push_back(couch_to_5k());
  found.push_back(steep_protocol());
  return found;
}

}  // namespace rtr::test
