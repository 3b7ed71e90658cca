// The kinds of files that rtr import knows, in the order in which they are tried.
#include "cli/import/reader.hpp"

#include <array>

namespace rtr::cli {

extern const ImportReader journal_copy_reader;

std::span<const ImportReader> import_readers() {
  static const std::array<ImportReader, 1> readers{{journal_copy_reader}};
  return readers;
}

}  // namespace rtr::cli
