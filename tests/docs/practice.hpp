// A place in which everything that the pages show makes sense: a runner in her first week, files from a watch, records
// of patients, a table of one's own. Each command gets a fresh copy.
#pragma once

#include "cli/process.hpp"
#include "store/support.hpp"

namespace rtr::docs {

class Practice {
 public:
  /// `table` is what mine.json and my-table.json hold.
  explicit Practice(const std::string& table);

  /// Runs a line as a shell would, in a fresh copy. Where the line asks, what `typed` holds is typed at a terminal.
  /// Today is a Saturday on which a run is planned; in a line that speaks of yesterday it is the Sunday after.
  test::Ended runs(const std::string& line, const std::string& typed = {}) const;

 private:
  /// For the story of the place: it has to go well.
  void does(const std::string& today, const std::string& line) const;
  void put(const std::string& name, const std::string& text) const;

  test::TemporaryFolder made_;
};

}  // namespace rtr::docs
