// The union of a runner's journal with another copy of it, in one commit.
#include "json/codec.hpp"
#include "store/copy.hpp"
#include "store/journal.hpp"
#include "store/merge.hpp"
#include "store/store.hpp"

#include <algorithm>

namespace rtr::store {
namespace {

bool of_one_day(const IssuedPlan& a, const IssuedPlan& b) { return a.week_start == b.week_start && a.as_of == b.as_of; }

/// The plan that counts among entries: of one week and day the last.
const IssuedPlan* counting(const std::vector<json::Entry>& entries, const IssuedPlan& key) {
  const IssuedPlan* found = nullptr;
  for (const json::Entry& entry : entries) {
    const auto* plan = std::get_if<IssuedPlan>(&entry.value);
    if (plan != nullptr && of_one_day(*plan, key)) found = plan;
  }
  return found;
}

/// Of two plans for one week that two laptops made on one day, the one that asks for less is to be the last. Gives ours
/// once more where theirs would take its place.
std::vector<json::Entry> plans_again(const std::vector<json::Entry>& own, const std::vector<json::Entry>& added,
                                     std::size_t number) {
  std::vector<json::Entry> again;
  for (const json::Entry& entry : added) {
    const auto* theirs = std::get_if<IssuedPlan>(&entry.value);
    if (theirs == nullptr || counting(added, *theirs) != theirs) continue;
    const IssuedPlan* ours = counting(own, *theirs);
    if (ours != nullptr && asks_less(*ours, *theirs)) again.push_back(json::new_entry(*ours, entry.at, number++));
  }
  return again;
}

}  // namespace

Result<void> Folder::take_documents(const Copy& copy, const std::vector<json::Entry>& own,
                                    const std::vector<json::Entry>& added) {
  if (copy.folder.empty()) return {};
  auto folder = open_folder(copy.folder);
  if (!folder) return tl::unexpected(folder.error());
  auto plans = open_folder_in(*folder, "plans", copy.folder);
  if (!plans) return {};  // a folder without plans has no documents to bring
  for (const json::Entry& entry : added) {
    const auto* theirs = std::get_if<IssuedPlan>(&entry.value);
    if (theirs == nullptr) continue;
    const IssuedPlan* ours = counting(own, *theirs);
    if (ours != nullptr && asks_less(*ours, *theirs)) continue;
    const std::string name = plan_file(theirs->week_start, theirs->as_of);
    auto text = read_file(*plans, name, copy.folder / "plans");
    if (!text) return tl::unexpected(text.error());
    if (!*text) continue;
    if (auto kept = replace_in("plans", name, **text); !kept) return kept;
  }
  return {};
}

Result<Joined> Folder::join(const Copy& copy) {
  auto record = read(false);  // a conflict file with a red flag in it holds everything but this
  if (!record) return tl::unexpected(record.error());
  if (copy.runner && copy.runner->id != record->runner.id) {
    return fail(Code::bad_data, "is the data of another runner, \"" + copy.runner->id + "\"", copy.folder.string());
  }
  Joined joined;
  if (copy.runner) joined.differs = differing_fields(record->runner, *copy.runner);
  const auto make = [&](const JournalContent& content, std::size_t number) -> Result<std::vector<json::Entry>> {
    auto added = missing_entries(content.entries, copy);
    if (!added) return tl::unexpected(added.error());
    joined.added = added->size();
    joined.known = copy.entries.size() - added->size();
    const auto again = plans_again(content.entries, *added, number + added->size());
    std::vector<json::Entry> whole = content.entries;
    whole.insert(whole.end(), added->begin(), added->end());
    // What could not be read together is not put together.
    auto checked = merged(record->runner, std::move(whole), copy.journal.string());
    if (!checked) return tl::unexpected(checked.error());
    if (auto taken = take_documents(copy, content.entries, *added); !taken) return tl::unexpected(taken.error());
    added->insert(added->end(), again.begin(), again.end());
    return std::move(*added);
  };
  if (auto added = append_entries(folder_, path_, today_, make, notices_); !added) return tl::unexpected(added.error());
  return joined;
}

}  // namespace rtr::store
