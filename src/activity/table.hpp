// CSV as spreadsheets and apps write it: `,`, `;` or tabs, `sep=;` before all, quotes, a byte order mark, lines inside
// of quotes.
#pragma once

#include "common/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rtr::activity {

struct Row {
  std::size_t line = 0;  ///< where it begins in the file
  std::vector<std::string> cells;
};

struct Table {
  char separator = ',';
  std::vector<std::string> headings;
  std::vector<Row> rows;  ///< without empty ones
};

/// Failures are bad_data: a quote without its end, more rows or columns than are read.
Result<Table> read_table(std::string_view text, const std::string& file);

}  // namespace rtr::activity
