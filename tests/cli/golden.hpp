// A golden file: what goes in, the command, what has to come out and the exit code, several commands in a row where one
// builds on the other. Sections begin with `== `:
//   == file NAME       a file in the test's folder, up to the next section
//   == stdin           the next command's input; without it stdin is empty
//   == run ARGUMENTS   the command, as a shell would split it
//   == exit N, == out, == err   what came of it; an empty stream has no section
// Everything before the first section says what the file shows. The test's folder is written $DIR.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rtr::test {

struct Section {
  std::string head;  ///< "run plan --json"
  std::string body;
};

struct Golden {
  std::string opening;
  std::vector<Section> sections;
};

Golden read_golden(std::string_view text);
std::string write_golden(const Golden& golden);

/// Words as a shell would split them; both kinds of quotes, nothing else.
std::vector<std::string> split_as_shell(const std::string& text);
/// What came of a command, as sections; the folder's name is written $DIR.
void add_outcome(Golden& result, const struct Ended& outcome, const std::string& folder);
/// A section's text, as it was before it was written down.
std::string from_body(const std::string& body);

/// Runs the program `program` through the sections in an empty folder, and gives the sections with what came out.
Golden played(const Golden& golden, const std::string& program);

}  // namespace rtr::test
