// The whole picture of one runner, as far as it may leave.
#include "cli/export/picture.hpp"

#include "cli/words/words.hpp"
#include "export/pseudonym.hpp"
#include "words/catalogue.hpp"

namespace rtr::cli {
namespace {

/// A pseudonym that holds the id or the name hides nothing.
Result<void> hide(Source& source, const std::string& pseudonym) {
  const std::string given = lowered(pseudonym);
  for (const std::string& known : {lowered(source.record.runner.id), lowered(source.record.runner.name)}) {
    if (!known.empty() && (given.find(known) != std::string::npos || known.find(given) != std::string::npos)) {
      return usage("--pseudonymise is too much like the runner's id or name");
    }
  }
  const bool bundled_table = bundled("protocols/" + source.table.protocol.id + ".json") == source.table.text;
  exporting::make_pseudonymous(source.record, source.table.protocol, pseudonym, bundled_table);
  return {};
}

/// Notes are written for oneself, and may name others.
void leave_notes_out(Record& record) {
  for (Session& session : record.sessions) session.note.clear();
  for (Clearance& clearance : record.clearances) clearance.note.clear();
}

}  // namespace

Result<Picture> picture_of(Source source, const PictureWish& wish, Date today, const terminal::Style& style) {
  std::optional<Date> origin;
  if (wish.pseudonym) {
    origin = exporting::origin_of(source.record);
    if (auto hidden = hide(source, *wish.pseudonym); !hidden) return tl::unexpected(hidden.error());
  }
  const auto week = week_meant(wish.week, source.record.runner, today);
  if (!week) return tl::unexpected(week.error());
  auto plan = plan_for(source.record, source.table.protocol, today, *week);
  if (!plan) return tl::unexpected(plan.error());
  if (!wish.with_notes) leave_notes_out(source.record);
  return Picture{std::move(source), std::move(*plan), origin, wish.fhir, style};
}

}  // namespace rtr::cli
