// Journals that differ in one thing, row by row, and what the audit makes of each.
#pragma once

#include "audit/journal.hpp"

namespace rtr::test {

struct Row {
  std::string_view name;
  std::function<void(Journal&)> change;
  std::string expected;
};

inline std::string names(const std::vector<Breach>& found) {
  std::string out;
  for (const Breach breach : found) out += (out.empty() ? "" : " ") + std::string(name_of(breach));
  return out;
}

/// What `text_of` says of a journal after each row's change.
template <class Text>
void check_rows(
    const std::vector<Row>& rows, const Text& text_of, Journal (*from)() = [] { return Journal(); }) {
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Journal journal = from();
    row.change(journal);
    CHECK(text_of(journal) == row.expected);
  }
}

/// What a law finds after each row's change in a journal that it finds nothing in.
template <class Text = decltype(names)>
void check_law(Journal (*from)(), void (*law)(auditing::Reading&), const std::vector<Row>& rows,
               const Text& text_of = names) {
  CHECK(from().found_by(law).empty());
  check_rows(
      rows, [&](const Journal& journal) { return text_of(journal.found_by(law)); }, from);
}

inline void clear_days(Journal& j) {
  for (Day& day : j.week().days) day.items.clear();
}

}  // namespace rtr::test
