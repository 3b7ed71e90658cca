// What may have been meant by a text that is no date as rtr reads them. Shown, never taken.
#pragma once

#include "rtr/date.hpp"

#include <string>
#include <string_view>

namespace rtr::cli {

/// For "14.7.2026", "July 14", "2026-11-31" and their like: what to write instead, or that there is no such day; empty
/// where nothing is near.
std::string date_hint(std::string_view text, Date today);
/// The same where days may be named too: "tomorow".
std::string day_hint(std::string_view text, Date today);
/// Whether a word is the name of a month, whole or from three letters on.
bool is_month(std::string_view word);

}  // namespace rtr::cli
