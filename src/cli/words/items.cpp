// Checklist items as they are typed.
#include "cli/words/items.hpp"

#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "words/catalogue.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

Result<Item> item_meant(const std::string& word) {
  if (const auto item = item_named(word)) return *item;
  std::vector<std::string_view> ids;
  for (const Item item : all_items()) ids.push_back(id_of(item));
  std::string_view near = nearest(word, ids);
  if (near.empty()) {  // the beginning of an id is as good as a slip in it
    const auto begun = std::find_if(ids.begin(), ids.end(), [&](std::string_view id) { return id.starts_with(word); });
    if (begun != ids.end() && !word.empty()) near = *begun;
  }
  return usage("there is no checklist item \"" + word + "\"",
               near.empty() ? "rtr check --help lists them" : "did you mean \"" + std::string(near) + "\"?");
}

}  // namespace

Result<void> put_answers(Checklist& checklist, const std::vector<std::string>& words, Answer answer) {
  for (const std::string& word : words) {
    for (const std::string& id : split(word, ',')) {
      const auto item = item_meant(id);
      if (!item) return tl::unexpected(item.error());
      Answer& kept = checklist.answers[index_of(*item)];
      if (kept != Answer::unanswered && kept != answer) return usage("\"" + id + "\" is answered yes and no");
      kept = answer;
    }
  }
  return {};
}

}  // namespace rtr::cli
