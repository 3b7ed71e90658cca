// All grids, on the bundled tables.
#include "enumeration/grids.hpp"

#include "enumeration/axes.hpp"
#include "json/codec.hpp"
#include "words/catalogue.hpp"

#include <string>

namespace rtr::enumeration {
namespace {

/// A bundled table with its rungs.
struct Table {
  Protocol protocol;
  Ladder ladder;
  explicit Table(const std::string& id)
      : protocol(json::read_protocol(bundled("protocols/" + id + ".json"), id).value()), ladder(protocol) {}
};

}  // namespace

std::vector<Grid> all_grids() {
  static const Table own("low-back-walk-run"), oxford("oxford");
  std::vector<Grid> grids;
  for (const auto make : {start_grid, gates_grid, lights_grid, ladder_grid, running_grid, this_week_grid})
    grids.push_back(make(own.protocol, own.ladder));
  return grids;
}

}  // namespace rtr::enumeration
