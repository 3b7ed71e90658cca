// Who may include whom. The compiler does not notice a breach, because every folder sees all of src/.
#include "house/sources.hpp"

#include <map>
#include <set>
#include <sstream>

namespace rtr::house {
namespace {

using Folders = std::map<std::string, std::set<std::string>>;

std::string section_of_page(const std::string& heading) {
  const std::string page = text_of_file(root / "docs/architecture.md");
  const std::size_t from = page.find("\n" + heading + "\n");
  REQUIRE(from != std::string::npos);
  return page.substr(from, page.find("\n## ", from + 1) - from);
}

/// What each folder of src/ includes besides itself and the public headers: the table in docs/architecture.md.
Folders includes_on_page() {
  Folders folders;
  std::istringstream lines(section_of_page("## Modules"));
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| `")) continue;
    const std::size_t name_ends = line.find('`', 3), opens = line.find('|', name_ends) + 1;
    std::istringstream names(line.substr(opens, line.find('|', opens) - opens));
    std::set<std::string>& row = folders[line.substr(3, name_ends - 3)];
    for (std::string name; names >> name;) row.insert(name.substr(0, name.find(',')));
  }
  REQUIRE(folders.size() > 5);
  return folders;
}

/// The picture in a section of that page: how far from its last row each folder stands.
std::map<std::string, int> heights_on_page(const std::string& heading) {
  const std::string section = section_of_page(heading);
  const std::size_t from = section.find("```text\n") + 8;
  std::istringstream lines(section.substr(from, section.find("\n```", from) - from));
  std::map<std::string, int> heights;
  int height = 0;
  for (std::string line; std::getline(lines, line); --height) {
    std::istringstream names(line);
    for (std::string name; names >> name;) CHECK(heights.emplace(name, height).second);
  }
  return heights;
}

std::string unquoted(const std::string& include) { return include.substr(1, include.size() - 2); }

/// The folder of src/ that an include leads to; `rtr` for the public headers.
std::string target_of(const SourceFile& file, const std::string& include) {
  const std::string name = unquoted(include);
  if (name.starts_with("rtr/")) return "rtr";
  if (std::filesystem::exists(root / std::filesystem::path(file.path).parent_path() / name))
    return folder_of(file.path);
  return name.substr(0, name.find('/'));
}

bool is_standard(const std::string& include) {
  return include.front() == '<' && include.find_first_of("./") == std::string::npos;
}

/// The files of src/ and include/ that include a header whose name starts so.
std::vector<std::string> files_with(std::string_view prefix) {
  std::vector<std::string> found;
  for (const char* folder : {"src", "include", "cmake"}) {
    for (const SourceFile& file : sources_in(folder)) {
      const std::vector<std::string> includes = includes_of(file.text);
      if (std::any_of(includes.begin(), includes.end(),
                      [&](const std::string& one) { return one.starts_with(prefix); })) {
        found.push_back(file.path);
      }
    }
  }
  return found;
}

}  // namespace

TEST_CASE("the folders include what the page of the architecture says, and the page says no more", "[house]") {
  const Folders page = includes_on_page();
  Folders found;
  for (const auto& entry : std::filesystem::directory_iterator(root / "src"))
    if (entry.is_directory()) found[entry.path().filename().string()];
  for (const SourceFile& file : sources_in("src")) {
    const std::string folder = folder_of(file.path);
    INFO(file.path);
    REQUIRE(page.contains(folder));
    for (const std::string& include : includes_of(file.text)) {
      if (include.front() != '"') continue;
      INFO(include);
      const std::string target = target_of(file, include);
      CHECK((target == "rtr" || target == folder || page.at(folder).contains(target)));
      if (target != "rtr" && target != folder) found[folder].insert(target);
    }
  }
  CHECK(found == page);
}

TEST_CASE("in the picture of the architecture every folder stands above what it includes", "[house]") {
  const std::map<std::string, int> heights = heights_on_page("## Modules");
  const Folders page = includes_on_page();
  CHECK(heights.size() == page.size());
  for (const auto& [folder, includes] : page) {
    INFO(folder);
    REQUIRE(heights.contains(folder));
    for (const std::string& include : includes) CHECK(heights.at(include) < heights.at(folder));
  }
}

TEST_CASE("in the picture of the commands every folder stands above what it includes", "[house]") {
  const std::map<std::string, int> heights = heights_on_page("## Inside `cli`");
  const auto folder_in_cli = [](std::string_view path) {
    const std::string_view inside = path.substr(path.find("cli/") + 4);
    return std::string(inside.substr(0, inside.find('/')));
  };
  for (const SourceFile& file : sources_in("src/cli")) {
    if (file.path == "src/cli/main.cpp") continue;
    INFO(file.path);
    const std::string folder = folder_in_cli(file.path);
    REQUIRE(heights.contains(folder));
    for (const std::string& include : includes_of(file.text)) {
      if (!unquoted(include).starts_with("cli/") || folder_in_cli(include) == folder) continue;
      INFO(include);
      REQUIRE(heights.contains(folder_in_cli(include)));
      CHECK(heights.at(folder_in_cli(include)) < heights.at(folder));
    }
  }
}

TEST_CASE(
    "the core and the course include the standard library and the core, and nothing that has a clock, a thread, chance "
    "or output",
    "[house]") {
  const std::set<std::string> impure = {"<chrono>",     "<ctime>",  "<random>",   "<thread>",  "<mutex>",
                                        "<atomic>",     "<future>", "<iostream>", "<fstream>", "<cstdio>",
                                        "<filesystem>", "<locale>", "<cmath>",    "<format>"};
  std::vector<SourceFile> files = sources_in("src/core");
  for (const char* folder : {"src/course", "include"}) {
    for (SourceFile& file : sources_in(folder)) files.push_back(std::move(file));
  }
  for (const SourceFile& file : files) {
    INFO(file.path);
    for (const std::string& include : includes_of(file.text)) {
      INFO(include);
      CHECK((include.front() == '"' || is_standard(include)));
      CHECK_FALSE(impure.contains(include));
    }
  }
}

TEST_CASE("the audit shares nothing with the planner but the public types, and the planner nothing with the audit",
          "[house]") {
  const std::set<std::string> types = {"rtr/checklist.hpp", "rtr/date.hpp",     "rtr/finding.hpp",
                                       "rtr/plan.hpp",      "rtr/protocol.hpp", "rtr/record.hpp"};
  // What public headers declare beside types is the planner's: the audit counts and reads for itself.
  const std::vector<std::string> planners = {"verdict_of", "flags_of",  "open_flags",   "totals_of", "tier_of",
                                             "group_of",   "red_flags", "readiness_it", "weekday(",  "week_start(",
                                             "inspect(",   "meet(",     "parameter::"};
  for (const SourceFile& file : sources_in("src/core")) {
    INFO(file.path);
    const bool audits = file.path.starts_with("src/core/audit/");
    for (const std::string& include : includes_of(file.text)) {
      if (include.front() != '"') continue;
      INFO(include);
      const bool of_audit = unquoted(include).starts_with("core/audit/");
      CHECK((audits ? of_audit || types.contains(unquoted(include)) : !of_audit || file.path == "src/core/engine.cpp"));
    }
    const std::string code = split(file.text).code;
    for (const std::string& name : planners) {
      INFO(name);
      CHECK_FALSE((audits && contains(code, name)));
    }
  }
}

TEST_CASE("public headers include only the standard library and public headers", "[house]") {
  for (const SourceFile& file : sources_in("include")) {
    INFO(file.path);
    for (const std::string& include : includes_of(file.text)) {
      INFO(include);
      CHECK((is_standard(include) || unquoted(include).starts_with("rtr/")));
    }
  }
}

TEST_CASE("the core and the course know no floating point", "[house]") {
  std::vector<SourceFile> files = sources_in("src/core");
  for (const char* folder : {"src/course", "include"}) {
    for (SourceFile& file : sources_in(folder)) files.push_back(std::move(file));
  }
  for (const SourceFile& file : files) {
    INFO(file.path);
    const std::string code = split(file.text).code;
    CHECK_FALSE(contains(code, "double"));
    CHECK_FALSE(contains(code, "float"));
  }
}

TEST_CASE("JSON is read in one place, and its library is seen only there and by the build's own tool", "[house]") {
  for (const std::string& path : files_with("<nlohmann/")) {
    INFO(path);
    CHECK((path.starts_with("src/json/") || path.starts_with("cmake/embed")));
  }
}

TEST_CASE("the command line's library is included by one file", "[house]") { CHECK(files_with("<CLI/").size() <= 1); }

TEST_CASE("no unchecked getter of the JSON library is used", "[house]") {
  for (const SourceFile& file : sources_in("src")) {
    INFO(file.path);
    const std::string code = split(file.text).code;
    CHECK_FALSE(contains(code, ".get<"));
    if (folder_of(file.path) == "json") CHECK_FALSE(contains(code, ".value(\""));
  }
}

TEST_CASE("the program has no sockets and starts no other program but the pager at a terminal", "[house]") {
  for (const char* header : {"<sys/socket.h>", "<netinet/", "<netdb.h>", "<arpa/", "<sys/un.h>", "<curl/"}) {
    INFO(header);
    CHECK(files_with(header).empty());
  }
  for (const SourceFile& file : sources_in("src")) {
    INFO(file.path);
    const std::string code = split(file.text).code;
    for (const char* call : {"socket(", "connect(", "getaddrinfo(", "popen(", "system(", "execv", "fork("}) {
      INFO(call);
      const bool pager = file.path.ends_with("cli/shell/pager.cpp") && std::string_view(call) == "fork(";
      CHECK(contains(code, call) == pager);
    }
  }
}

TEST_CASE("only the entry point reads the system's clock", "[house]") {
  std::vector<std::string> readers;
  for (const SourceFile& file : sources_in("src")) {
    const std::string code = split(file.text).code;
    for (const char* clock :
         {"system_clock", "time(nullptr)", "time(NULL)", "localtime", "clock_gettime", "gettimeofday"}) {
      if (contains(code, clock)) readers.push_back(file.path);
    }
  }
  for (const std::string& path : readers) {
    INFO(path);
    CHECK(path.starts_with("src/cli/"));
  }
}

}  // namespace rtr::house
