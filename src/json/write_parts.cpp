// Pieces that several documents write.
#include "json/write_parts.hpp"

#include "common/text.hpp"

namespace rtr::json {

void write_minutes(Writer& writer, Seconds seconds) { writer.decimal(hundredths_of_minutes(seconds), 2); }

void write_rem_minutes(Writer& writer, Seconds half_seconds) { writer.decimal((half_seconds * 100 + 60) / 120, 2); }

void write_km(Writer& writer, Metres metres) { writer.decimal(metres, 3); }

void write_date(Writer& writer, Date date) { writer.text(iso(date)); }

void write_steps(Writer& writer, const Steps& steps) {
  const auto interval = [&](const Interval& one) {
    writer.open_object().key(one.run ? "run_min" : "walk_min");
    write_minutes(writer, one.seconds);
    writer.close();
  };
  writer.open_list();
  for (const Block& block : steps) {
    if (block.repeat == 1) {
      for (const Interval& one : block.intervals) interval(one);
      continue;
    }
    writer.open_object().key("repeat").number(block.repeat).key("steps").open_list();
    for (const Interval& one : block.intervals) interval(one);
    writer.close().close();
  }
  writer.close();
}

void write_text_or_null(Writer& writer, std::string_view text) {
  if (text.empty()) {
    writer.null();
  } else {
    writer.text(text);
  }
}

void write_surfaces(Writer& writer, const Surfaces& surfaces) {
  writer.open_list();
  for (std::size_t i = 0; i < surfaces.size(); ++i) {
    if (surfaces[i]) writer.text(surface_names[i]);
  }
  writer.close();
}

}  // namespace rtr::json
