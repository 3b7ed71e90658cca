// A look at a runner's folder: everything that is wrong in it, and what can be mended without losing anything.
#pragma once

#include "common/result.hpp"
#include "rtr/date.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rtr::store {

/// How a trouble is mended.
enum class Cure {
  by_hand,  ///< only a person can know
  none,     ///< nothing has to be done
  modes,    ///< chmod
  folders,  ///< a missing folder is made
  join,     ///< a copy's entries are added to the journal
  move,     ///< a leftover is moved into set-aside/
  rebuild,  ///< the folder is built afresh beside and put in its place; the old one stays as a backup
};

struct Trouble {
  std::string kind;   ///< one word for programs: torn-tail, bad-line, modes, ...
  bool note = false;  ///< worth knowing, harms nothing
  std::string where;  ///< a path, with the line where there is one
  std::string what;
  std::string remedy;  ///< what --fix does, or what a person can do
  Cure cure = Cure::by_hand;
};

struct Diagnosis {
  std::filesystem::path folder;
  std::optional<std::size_t> entries;  ///< in the journal; nothing where it cannot be read
  std::vector<Trouble> troubles;

  std::size_t problems() const;
  bool mendable() const;
};

/// Looks at everything and changes nothing. Fails only when the folder cannot be looked at at all.
Result<Diagnosis> diagnose(const std::filesystem::path& data, const std::string& runner, Date today);

/// Mends what can be mended without loss. Nothing is ever deleted. `done` gets a sentence for each thing that was done,
/// also where a later one failed.
Result<void> mend(const std::filesystem::path& data, const Diagnosis& diagnosis, Date today,
                  std::vector<std::string>& done);

// The parts of the look, each in a file of its own.
void look_at_files(Diagnosis& diagnosis, const std::filesystem::path& data);
/// Fails with `locked` only: what is being written right now is not judged.
Result<void> look_at_entries(Diagnosis& diagnosis, Date today);

}  // namespace rtr::store
