// What the pages and the manual show to be typed is typed: every rtr line runs, in a place where it makes sense, and
// every other line names scripts, presets and tests that are there.
#include "docs/pages.hpp"
#include "docs/practice.hpp"
#include "house/test_names.hpp"

#include <map>
#include <regex>
#include <set>

namespace rtr::docs {
namespace {

/// What stands for something else on a page, and what is taken for it here.
const std::vector<std::pair<std::string, std::string>> stands_for = {
    {"/media/GARMIN", "watch"},
    {"rtr COMMAND", "rtr plan"},
    {"help COMMAND", "help plan"},
    {"why RULE", "why flare"},
    {"undo ID", "undo s-0003"},
    {"log DAY", "log tue"},
    {"check --from FILE", "check --from answers.json"},
    {"log --from FILE", "log --from sessions.json"},
    {"init --from FILE", "init --from runner.json"},
    {"FROM..TO", "2026-12-20..2027-01-03"},
    {"import FILES", "import run.gpx run.fit"},
    {"FOLDER|JOURNAL", "copy/maria|copy/maria/journal.jsonl"},
    {"ID|FILE", "oxford|./mine.json"},
    {"--protocol FILE", "--protocol ./mine.json"},
    {"check FILE", "check ./mine.json"},
    {"--to DIR", "--to ."},
    {"--pseudonymise ID", "--pseudonymise study-7"},
};

std::string times(int count, const std::string& text) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

/// What a person answers to the lines that ask.
const std::map<std::string, std::string> answers = {
    {"rtr init", "Ana\n1990\n2026-07-01\ndisc\nno\nno\n\nmon,wed,sat\n200\n\nn\n"},
    {"rtr check", times(25, "n\n") + "0\n"},
    {"rtr log", "\n3\n0 1 1\n\n"},
    {"rtr morning", "0\nusual\n\n\n"},
    {"rtr undo", "y\n"},
    {"rtr undo s-0003", "y\n"},
    {"rtr cues --run", "q"},
    {"rtr cues --run --speed 60", "q"},
};

/// The lines that end with another code than 0, as their page says.
const std::map<std::string, int> codes = {
    {"rtr plan --checklist answers.json --log sessions.json", 4},  // no red flag was answered: a walking week
};

/// A line without the words that say what it does: they stand two blanks away.
std::string without_words(const std::string& line) { return line.substr(0, line.find("  ")); }

/// The rtr lines in something shown: it is one, or it hands one in quotes to another program.
std::vector<std::string> rtr_lines_in(const std::string& text) {
  if (text.starts_with("rtr ")) return {text};
  std::vector<std::string> lines;
  for (const char quote : {'\'', '"'}) {
    const std::string opens = quote + std::string("rtr ");
    for (std::size_t at = text.find(opens); at != std::string::npos; at = text.find(opens, at + 1))
      lines.push_back(text.substr(at + 1, text.find(quote, at + 1) - at - 1));
  }
  return lines;
}

/// The lines that a line with a choice such as `ics|csv` stands for.
std::vector<std::string> each_of(std::string line) {
  for (const auto& [name, taken] : stands_for)
    if (const std::size_t at = line.find(name); at != std::string::npos) line.replace(at, name.size(), taken);
  const std::size_t bar = line.find('|');
  if (bar == std::string::npos) return {line};
  const std::size_t from = line.rfind(' ', bar) + 1, to = std::min(line.find(' ', bar), line.size());
  std::vector<std::string> lines;
  for (std::size_t at = from; at <= to;) {
    const std::size_t end = std::min(line.find('|', at), to);
    lines.push_back(line.substr(0, from) + line.substr(at, end - at) + line.substr(to));
    at = end + 1;
  }
  return lines;
}

/// The table of one's own that a page shows.
std::string table_on_pages() {
  for (const std::string& page : pages_of_today()) {
    for (const Shown& shown : shown_on(page))
      if (shown.set == "json" && shown.text.find("\"rtr-protocol/1\"") != std::string::npos) return shown.text;
  }
  FAIL("no page shows a table");
  return {};
}

/// The examples of every manual page, as typed.
std::vector<std::string> examples_of_manual(const Practice& practice) {
  const auto unescaped = [](const std::string& roff) { return std::regex_replace(roff, std::regex(R"(\\(.))"), "$1"); };
  std::vector<std::string> typed;
  const std::string main = practice.runs("rtr manual").out;
  const std::regex page(R"(\n\.BR rtr\\-(\w+) \(1\))"), example(R"(\n\.B (rtr .*))");
  for (std::sregex_iterator name(main.begin(), main.end(), page), end; name != end; ++name) {
    std::string text = practice.runs("rtr manual " + name->str(1)).out;
    text.erase(std::min(text.find(".SH OPTIONS"), text.size()));
    text.erase(0, text.find(".SH EXAMPLES"));
    INFO(name->str(1));
    CHECK(text.starts_with(".SH EXAMPLES"));
    for (std::sregex_iterator one(text.begin(), text.end(), example); one != end; ++one)
      typed.push_back(unescaped(one->str(1)));
  }
  REQUIRE(typed.size() > 40);
  return typed;
}

bool is_there(const std::string& path) { return std::filesystem::exists(house::root / path); }
bool begins_name(const std::string& text) { return !text.empty() && text.front() >= 'A' && text.front() <= 'Z'; }

void check_presets(const std::string& line) {
  static const std::string presets = text_of_page("CMakePresets.json");
  const std::regex named(R"((?:--preset |build/)([a-z]+))");
  int found = 0;
  for (std::sregex_iterator name(line.begin(), line.end(), named), end; name != end; ++name, ++found) {
    INFO(name->str(1));
    CHECK(presets.find("\"name\": \"" + name->str(1) + "\"") != std::string::npos);
  }
  CHECK(found > 0);
}

/// A line that another program than rtr is started with; whether it is known at all.
bool is_known(std::string line) {
  if (const std::size_t next = line.find(" && "); next != std::string::npos)
    return is_known(line.substr(0, next)) && is_known(line.substr(next + 4));
  if (line.starts_with("sudo ")) line.erase(0, 5);
  const std::string program = line.substr(0, line.find(' '));
  const std::string rest = line.substr(std::min(program.size() + 1, line.size()));
  if (program.starts_with("scripts/") || program.starts_with("bench/") || program == ".ci/run") {
    CHECK(is_there(program));
    const std::string proof = rest.substr(0, rest.find(' '));
    if (program == "scripts/prove" && !begins_name(proof)) CHECK(is_there("proof/" + proof + "/run"));
    return true;
  }
  if (program == "cmake" || program == "ctest" || program == "apt") {
    if (rest != "remove rtr") check_presets(line);
    return true;
  }
  if (program.starts_with("build/")) {
    check_presets(line);
    const std::string test = rest.substr(1, rest.find('*') - 1);
    if (begins_name(test)) return true;
    CHECK(std::ranges::any_of(house::test_names(), [&](const auto& name) { return name.first.starts_with(test); }));
    return true;
  }
  return std::set<std::string>{"parallel", "split", "sbatch", "cat"}.contains(program);
}

}  // namespace

TEST_CASE("every rtr line on a page or in the manual is accepted", "[docs]") {
  const Practice practice(table_on_pages());
  std::map<std::string, std::string> lines;  // and where each stands
  for (const std::string& typed : examples_of_manual(practice))
    for (const std::string& line : each_of(typed)) lines.emplace(line, "the manual");
  for (const std::string& page : pages_of_today()) {
    for (const Shown& shown : shown_on(page)) {
      for (const std::string& typed : rtr_lines_in(without_words(shown.text)))
        for (const std::string& line : each_of(typed)) lines.emplace(line, page);
    }
  }
  CHECK(lines.size() > 80);
  for (const auto& [line, page] : lines) {
    INFO(page << " shows: " << line);
    CHECK_FALSE(std::regex_search(line, std::regex("(^|[ .|])[A-Z]{2,}")));  // what it stands for is not known here
    const auto typed = answers.find(line);
    const test::Ended ended = practice.runs(line, typed == answers.end() ? "" : typed->second);
    INFO(ended.out << ended.err);
    const auto code = codes.find(line);
    CHECK(ended.code == (code == codes.end() ? 0 : code->second));
  }
}

TEST_CASE("every other line on a page names scripts, presets and tests that are there", "[docs]") {
  for (const std::string& page : pages_of_today()) {
    for (const Shown& shown : shown_on(page)) {
      const std::string line = without_words(shown.text);
      INFO(page << " shows: " << shown.text);
      if (shown.set == "sh" && !line.starts_with("rtr ")) CHECK(is_known(line));
      if (!shown.set.empty() && shown.set != "sh") CHECK((shown.set == "json" || shown.set == "text"));
      if (shown.set.empty() &&
          std::regex_search(line, std::regex("^(scripts/|bench/|\\.ci/|cmake -|ctest |build/.* )")))
        CHECK(is_known(line));
    }
  }
}

TEST_CASE("every flag that a page names is one of a command", "[docs]") {
  const test::TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "pages");
  REQUIRE(test::run_process({RTR_PROGRAM, "manual", "--to", "pages"}, "", folder.path().string()).code == 0);
  std::string manual;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path() / "pages"))
    manual += test::text_of_file(entry.path());
  manual = std::regex_replace(manual, std::regex(R"(\\-)"), "-");
  for (const std::string& page : pages_of_today()) {
    for (const Shown& shown : shown_on(page)) {
      const std::string flag = shown.text.substr(0, shown.text.find_first_of(" ="));
      if (!shown.set.empty() || !flag.starts_with("--")) continue;
      INFO(page << ": " << flag);
      CHECK(std::regex_search(manual, std::regex("\n\\.B (.*, )?" + flag + "[ ,\n]")));
    }
  }
}

}  // namespace rtr::docs
