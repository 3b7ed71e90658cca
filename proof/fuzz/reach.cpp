// Which rules the plans of the lives in a folder run into: what is never reached is never tried. Prints one line.
// Usage: fuzz_reach FOLDER...
#include "fuzz/life.hpp"
#include "words/catalogue.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

int main(int count, char** folders) {
  std::set<std::string_view> fired;
  std::size_t lives = 0;
  for (int i = 1; i < count; ++i) {
    for (const auto& entry : std::filesystem::directory_iterator(folders[i])) {
      std::ifstream file(entry.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(file), {}};
      fired.merge(rtr::fuzz::life_of(bytes).rules);
      ++lives;
    }
  }
  std::string missing;
  for (const rtr::Card& card : rtr::rule_cards()) {
    if (!fired.contains(card.id)) missing += (missing.empty() ? "" : ", ") + std::string(card.id);
  }
  std::printf("%zu lives run into %zu of %zu rules%s%s.\n", lives, fired.size(), rtr::rule_cards().size(),
              missing.empty() ? "" : "; not into ", missing.c_str());
  return 0;
}
