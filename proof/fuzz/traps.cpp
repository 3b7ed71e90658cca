// The list of traps.
#include "fuzz/traps.hpp"

#include <algorithm>
#include <array>

namespace rtr::fuzz {
namespace {

constexpr std::array<Target, 16> all{{{"record", trap_record},
                                      {"plan", trap_plan},
                                      {"protocol", trap_protocol},
                                      {"checklists", trap_checklists},
                                      {"sessions", trap_sessions},
                                      {"journal", trap_journal},
                                      {"words", trap_words},
                                      {"numbers", trap_numbers},
                                      {"escape", trap_escape},
                                      {"fit", trap_fit},
                                      {"tcx", trap_tcx},
                                      {"gpx", trap_gpx},
                                      {"csv", trap_csv},
                                      {"gzip", trap_gzip},
                                      {"record_to_plan", trap_record_to_plan},
                                      {"life_to_plan", trap_life_to_plan}}};

}  // namespace

std::span<const Target> targets() { return all; }

const Target* target_named(std::string_view name) {
  const auto* const found = std::find_if(all.begin(), all.end(), [&](const Target& t) { return t.name == name; });
  return found == all.end() ? nullptr : found;
}

}  // namespace rtr::fuzz
