// The look at a runner's folder as a whole.
#include "store/doctor.hpp"

#include "store/files.hpp"
#include "store/store.hpp"

#include <algorithm>

namespace rtr::store {

std::size_t Diagnosis::problems() const {
  return static_cast<std::size_t>(
      std::count_if(troubles.begin(), troubles.end(), [](const Trouble& trouble) { return !trouble.note; }));
}

bool Diagnosis::mendable() const {
  return std::any_of(troubles.begin(), troubles.end(), [](const Trouble& trouble) {
    return trouble.cure != Cure::by_hand && trouble.cure != Cure::none;
  });
}

Result<Diagnosis> diagnose(const std::filesystem::path& data, const std::string& runner, Date today) {
  if (!is_id(runner)) return fail(Code::usage, "\"" + runner + "\" cannot be a runner's id");
  auto parent = open_folder(data);
  if (!parent) return tl::unexpected(parent.error());
  auto folder = open_folder_in(*parent, runner, data);
  if (!folder) return tl::unexpected(folder.error());
  Diagnosis diagnosis{data / runner, {}, {}};
  look_at_files(diagnosis, data);
  if (auto looked = look_at_entries(diagnosis, today); !looked) return tl::unexpected(looked.error());
  std::stable_sort(diagnosis.troubles.begin(), diagnosis.troubles.end(),
                   [](const Trouble& a, const Trouble& b) { return a.note < b.note; });
  return diagnosis;
}

}  // namespace rtr::store
