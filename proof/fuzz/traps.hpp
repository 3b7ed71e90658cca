// The traps: each takes any bytes at all, hands them to one reader (or on into a plan), and says which promises broke.
// Nothing here knows of libFuzzer; the tests spring the same traps.
#pragma once

#include "rtr/date.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rtr::fuzz {

/// The promises that broke, in words; empty when all held.
using Broken = std::vector<std::string>;

struct Target {
  std::string_view name;
  Broken (*trap)(std::string_view bytes);
};

std::span<const Target> targets();
const Target* target_named(std::string_view name);

inline constexpr Date today{20779};  ///< 2026-11-22, a Sunday: the day on which every input is read

Broken trap_record(std::string_view bytes);
Broken trap_plan(std::string_view bytes);
Broken trap_protocol(std::string_view bytes);
Broken trap_checklists(std::string_view bytes);
Broken trap_sessions(std::string_view bytes);
Broken trap_journal(std::string_view bytes);
Broken trap_words(std::string_view bytes);
Broken trap_numbers(std::string_view bytes);
Broken trap_escape(std::string_view bytes);
/// Files of watches and apps.
Broken trap_fit(std::string_view bytes);
Broken trap_tcx(std::string_view bytes);
Broken trap_gpx(std::string_view bytes);
Broken trap_csv(std::string_view bytes);
Broken trap_gzip(std::string_view bytes);
/// A record document to a plan.
Broken trap_record_to_plan(std::string_view bytes);
/// Bytes as the choices of a life (life.hpp), and from there to a plan.
Broken trap_life_to_plan(std::string_view bytes);

}  // namespace rtr::fuzz
