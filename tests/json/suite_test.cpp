// The categories of the public JSON test suites, asked of the program from outside: what is JSON gets at most an error
// of shape, what is none is refused as that, and nothing ends it in any other way.
#include "cli/process.hpp"
#include "json/reader.hpp"
#include "simulation/approved.hpp"
#include "store/support.hpp"

#include <sstream>

using namespace rtr;
using namespace rtr::test;

namespace {

struct SuiteDocument {
  std::string name;
  std::string text;
};

std::string with_bytes(const std::string& written) {
  std::string bytes;
  for (std::size_t at = 0; at < written.size(); ++at) {
    if (written.compare(at, 2, "\\x") == 0) {
      bytes += static_cast<char>(std::stoi(written.substr(at + 2, 2), nullptr, 16));
      at += 3;
    } else {
      bytes += written[at];
    }
  }
  return bytes;
}

std::string repeated(const std::string& pieces) {
  std::istringstream words(pieces);
  std::string text;
  std::string piece;
  for (int count = 0; words >> count >> piece;) {
    while (count-- > 0) text += piece;
  }
  return text;
}

std::vector<SuiteDocument> documents(char category) {
  std::vector<SuiteDocument> found;
  std::istringstream lines(text_in(in_repository("tests/json/suite.txt")));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() != category || line.substr(1, 1) != " ") continue;
    const std::size_t blank = line.find(' ', 2);
    const std::string name = line.substr(2, blank - 2);
    const std::string rest = line.substr(blank + 1);
    found.push_back({name, name.ends_with('*') ? repeated(rest) : with_bytes(rest)});
  }
  return found;
}

/// The messages with which the program refuses `text` as a record. It has to end with 65 and a document.
std::vector<std::string> refused(const TemporaryFolder& folder, const std::string& text) {
  put_text(folder.path() / "document.json", text);
  const Ended ended = run_process({RTR_PROGRAM, "plan", "--record", "document.json", "--json", "--today", "2026-10-12"},
                                  "", folder.path().string());
  CHECK(ended.code == 65);
  CHECK(ended.err.empty());
  std::vector<std::string> messages;
  std::istringstream lines(ended.out);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t at = line.find("\"message\": ");
    if (at != std::string::npos) messages.push_back(line.substr(at + 12));
  }
  CHECK_FALSE(messages.empty());
  return messages;
}

bool is_about_syntax(const std::string& message) { return message.starts_with("is not JSON: "); }

}  // namespace

TEST_CASE("every document that is JSON is read: what is wrong with it is its shape", "[suite]") {
  const TemporaryFolder folder;
  const std::vector<SuiteDocument> all = documents('y');
  CHECK(all.size() >= 90);
  for (const SuiteDocument& document : all) {
    INFO(document.name);
    for (const std::string& message : refused(folder, document.text)) {
      CHECK_FALSE(is_about_syntax(message));
      CHECK(message.find("nested too deep") == std::string::npos);
    }
    // Inside a record, where only depth and repeated keys can be in its way.
    if (document.name.find("deep") != std::string::npos) continue;
    const auto messages =
        refused(folder, R"({"format":"rtr-record/1","runner":{"id":"ana"},"extra":)" + document.text + "}");
    for (const std::string& message : messages) {
      INFO(message);
      CHECK((message.starts_with("is not known") || message.starts_with("is given twice") ||
             message.starts_with("has a NUL character")));
    }
  }
}

TEST_CASE("every document that is no JSON is refused", "[suite]") {
  const TemporaryFolder folder;
  const std::vector<SuiteDocument> all = documents('n');
  CHECK(all.size() >= 180);
  for (const SuiteDocument& document : all) {
    INFO(document.name);
    const std::string message = refused(folder, document.text).front();
    INFO(message);
    CHECK((is_about_syntax(message) || message.starts_with("is nested too deep") ||
           message.ends_with("too large a number\",")));
  }
}

TEST_CASE("a document that a reader may take either way does no harm", "[suite]") {
  const TemporaryFolder folder;
  for (const SuiteDocument& document : documents('i')) {
    INFO(document.name);
    refused(folder, document.text);
  }
}
