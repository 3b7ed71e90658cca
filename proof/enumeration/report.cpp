// Counts in words and tables. The speed is given to one significant digit, so that the fragment seldom changes.
#include "enumeration/report.hpp"

namespace rtr::enumeration {
namespace {

/// A number with its thousands apart.
std::string grouped(std::size_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, 1, ',');
  return text;
}

/// One significant digit.
std::size_t rounded(double number) {
  double unit = 1;
  while (number / unit >= 10) unit *= 10;
  return static_cast<std::size_t>(static_cast<std::size_t>(number / unit + 0.5) * static_cast<std::size_t>(unit));
}

}  // namespace

std::string report(const std::vector<Result_of_grid>& grids, const MeetFound& laws) {
  Found sum;
  double seconds = 0;
  std::string text =
      "| grid | what it crosses | axes | states | with running | whole plans | pairs of neighbours | violations |\n"
      "|---|---|---|---|---|---|---|---|\n";
  const auto row = [&](const std::string& name, const std::string& why, const std::string& axes, const Found& found) {
    text += "| " + name + " | " + why + " | " + axes + " | " + grouped(found.states) + " | " + grouped(found.running) +
            " | " + grouped(found.whole) + " | " + grouped(found.neighbours) + " | " + grouped(found.violations) +
            " |\n";
  };
  for (const Result_of_grid& grid : grids) {
    row(grid.name, grid.why, std::to_string(grid.axes), grid.found);
    sum.states += grid.found.states;
    sum.running += grid.found.running;
    sum.whole += grid.found.whole;
    sum.neighbours += grid.found.neighbours;
    sum.violations += grid.found.violations;
    for (const auto& [name, count] : grid.found.excepted) sum.excepted[name] += count;
    seconds += grid.seconds;
  }
  row("all", "", "", sum);
  text += "\nAbout " + grouped(rounded(static_cast<double>(sum.states) / seconds)) + " states a second.\n\n";
  text +=
      "Pairs in which the worse state asks for more, explained by a named exception "
      "(`proof/enumeration/exceptions.cpp`):\n\n";
  for (const auto& [name, count] : sum.excepted) text += "- " + std::string(name) + ": " + grouped(count) + "\n";
  text += "\n`meet`: " + std::to_string(laws.fields) + " fields, " + grouped(laws.pairs) + " pairs and " +
          grouped(laws.triples) + " triples of restrictions, " + std::to_string(laws.broken.size()) + " laws broken.\n";
  return text;
}

}  // namespace rtr::enumeration
