// The page that says why anyone should trust the plan (docs/safety.md): every hazard is whole and held by tests that
// there are, every file and rule it names exists, and every figure is the one that a proof left behind.
#include "house/test_names.hpp"
#include "words/catalogue.hpp"

#include <set>

namespace rtr::house {
namespace {

const std::filesystem::path page = root / "docs/safety.md";

std::string between(const std::string& text, const std::string& from, const std::string& to) {
  const std::size_t open = text.find(from);
  if (open == std::string::npos) return {};
  const std::size_t start = open + from.size();
  return text.substr(start, text.find(to, start) - start);
}

/// The text from a heading to the next of its level.
std::string section(const std::string& heading) { return between(text_of_file(page), "\n" + heading + "\n", "\n## "); }

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  for (std::size_t at = 1; at < line.size();) {
    const std::size_t end = std::min(line.find('|', at), line.size());
    std::string cell = line.substr(at, end - at);
    cell.erase(0, cell.find_first_not_of(' '));
    cell.erase(cell.find_last_not_of(' ') + 1);
    cells.push_back(cell);
    at = end + 1;
  }
  return cells;
}

/// The rows of a section's tables that begin with an id such as H12.
std::vector<std::vector<std::string>> rows_of(const std::string& heading) {
  std::vector<std::vector<std::string>> rows;
  const std::string text = section(heading);
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t end = std::min(text.find('\n', line), text.size());
    if (text.compare(line, 3, "| H") == 0) rows.push_back(cells_of(text.substr(line, end - line)));
    line = end + 1;
  }
  REQUIRE_FALSE(rows.empty());
  return rows;
}

/// Everything that stands between two marks of one kind.
std::vector<std::string> marked(const std::string& text, char mark) {
  std::vector<std::string> found;
  for (std::size_t open = text.find(mark); open != std::string::npos;) {
    const std::size_t close = text.find(mark, open + 1);
    if (close == std::string::npos) break;
    found.push_back(text.substr(open + 1, close - open - 1));
    open = text.find(mark, close + 1);
  }
  return found;
}

bool is_hurt(const std::string& cell) {
  const std::size_t comma = cell.find(", ");
  return comma != std::string::npos && comma > 0 && cell.size() == comma + 3 && cell.back() >= '1' &&
         cell.back() <= '4';
}

/// The places for figures, by name, with what stands in each.
std::map<std::string, std::string> figure_places() {
  const std::string text = text_of_file(page), open = "<!-- figures: ";
  std::map<std::string, std::string> places;
  for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at + 1)) {
    const std::string name = between(text.substr(at), open, " -->\n");
    CHECK(places.emplace(name, between(text.substr(at), " -->\n", "<!-- end -->\n")).second);
  }
  REQUIRE_FALSE(places.empty());
  return places;
}

/// The page as it was typed: without what the proofs put into it.
std::string typed(std::string text) {
  for (const auto& [name, figures] : figure_places()) {
    const std::string open = "<!-- figures: " + name + " -->\n";
    if (const std::size_t at = text.find(open); at != std::string::npos) text.erase(at + open.size(), figures.size());
  }
  return text;
}

}  // namespace

TEST_CASE("every hazard says what, why, who is hurt and what controls it", "[house][safety]") {
  std::set<std::string> ids;
  const auto rows = rows_of("## Hazards");
  CHECK(rows.size() >= 30);
  for (const std::vector<std::string>& row : rows) {
    INFO(row.front());
    CHECK(row.size() == 5);
    CHECK(ids.insert(row.front()).second);
    CHECK(row.front() == "H" + std::to_string(ids.size()));
    for (const std::string& cell : row) CHECK((!cell.empty() && cell.size() <= 90));
    CHECK(is_hurt(row.at(3)));
  }
}

TEST_CASE("every hazard is held by tests that there are", "[house][safety]") {
  const std::map<std::string, std::string> tests = test_names();
  std::vector<std::string> hazards, held;
  for (const auto& row : rows_of("## Hazards")) hazards.push_back(row.front());
  for (const std::vector<std::string>& row : rows_of("## Verification")) {
    INFO(row.front());
    REQUIRE(row.size() == 2);
    held.push_back(row.front());
    const std::vector<std::string> names = marked(row.at(1), '"'), files = marked(row.at(1), '`');
    CHECK(names.size() + files.size() > 0);
    for (const std::string& name : names) {
      INFO(name);
      CHECK(tests.contains(name));
    }
    for (const std::string& file : files) {
      INFO(file);
      CHECK(file.starts_with("tests/cli/"));
      CHECK(file.ends_with(".golden"));
    }
  }
  CHECK(held == hazards);
}

TEST_CASE("every file, rule and law that the page names is there", "[house][safety]") {
  const std::string text = text_of_file(page),
                    laws = between(text_of_file(root / "docs/architecture.md"), "## Laws\n", "\n## ");
  for (const std::string& name : marked(text, '`')) {
    INFO(name);
    if (name.starts_with("scripts/prove ")) continue;  // the places for figures are looked at below
    const bool path = name.find('/') != std::string::npos && name.find(' ') == std::string::npos;
    if (path && !name.starts_with("build/")) CHECK(std::filesystem::exists(root / name));
    const bool rule = name.find('-') != std::string::npos && name.find_first_of("/ _.") == std::string::npos;
    if (rule && !name.starts_with("--")) CHECK(card_of(name) != nullptr);
  }
  for (std::size_t at = text.find("law "); at != std::string::npos; at = text.find("law ", at + 1)) {
    if (text[at + 4] < '0' || text[at + 4] > '9') continue;
    INFO(text.substr(at, 6));
    CHECK(contains(laws, std::string(1, text[at + 4]) + ". "));
  }
}

TEST_CASE("every figure on the page is the one that a proof left behind", "[house][safety]") {
  const std::filesystem::path kept = root / "proof/figures";
  const std::map<std::string, std::string> places = figure_places();
  for (const auto& [name, figures] : places) {
    INFO(name << ": scripts/prove figures puts them there");
    const std::filesystem::path fragment = kept / (name + ".md");
    CHECK(figures == (std::filesystem::exists(fragment) ? text_of_file(fragment) : ""));
    CHECK(contains(text_of_file(page), "`scripts/prove " + name + "`\n"));
    CHECK(contains(text_of_file(root / "proof/README.md"), "| `" + name + "` |"));
  }
  for (const auto& entry : std::filesystem::directory_iterator(kept)) {
    INFO(entry.path().filename().string());
    if (entry.path().extension() == ".md") CHECK(places.contains(entry.path().stem().string()));
  }
  for (const auto& entry : std::filesystem::directory_iterator(root / "proof")) {
    const std::string name = entry.path().filename().string();
    INFO(name);
    if (name != "figures" && std::filesystem::exists(entry.path() / "run")) CHECK(places.contains(name));
  }
}

TEST_CASE("no figure of a proof is typed by hand", "[house][safety]") {
  const std::string shown = typed(section("## How it is shown"));
  REQUIRE_FALSE(shown.empty());
  INFO(shown);
  CHECK(shown.find_first_of("0123456789") == std::string::npos);
}

}  // namespace rtr::house
