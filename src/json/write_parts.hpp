// Pieces that several documents write.
#pragma once

#include "json/names.hpp"
#include "json/writer.hpp"
#include "rtr/date.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"

#include <optional>
#include <string_view>

namespace rtr::json {

/// Whole seconds as hundredths of minutes, which read back as the same seconds.
constexpr std::int64_t hundredths_of_minutes(Seconds seconds) { return (seconds * 100 + 30) / 60; }
/// The same as minutes with two decimals.
void write_minutes(Writer& writer, Seconds seconds);
/// Half seconds of running-equivalent time as minutes of it.
void write_rem_minutes(Writer& writer, Seconds half_seconds);
void write_km(Writer& writer, Metres metres);
void write_date(Writer& writer, Date date);
void write_steps(Writer& writer, const Steps& steps);
/// An id or a text that may be empty: then null.
void write_text_or_null(Writer& writer, std::string_view text);
void write_surfaces(Writer& writer, const Surfaces& surfaces);

void write_runner(Writer& writer, const Runner& runner);
void write_session(Writer& writer, const Session& session, bool with_id);
void write_issued_plan(Writer& writer, const IssuedPlan& plan);

}  // namespace rtr::json
