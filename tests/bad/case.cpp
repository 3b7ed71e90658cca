// Playing a case, and looking for what must never be.
#include "bad/case.hpp"

#include "bad/setting.hpp"
#include "cli/process.hpp"
#include "json/reader.hpp"
#include "simulation/approved.hpp"
#include "store/support.hpp"
#include "terminal/escape.hpp"

#include <algorithm>

namespace rtr::test {
namespace {

constexpr int first_error = 64;
constexpr int cannot_write = 73;
constexpr long memory_kb_max = 640 * 1024;  // a good document of 64 MiB takes less; one of a GB would take more

bool is_expectation(const std::string& head) { return head.starts_with("exit") || head == "out" || head == "err"; }
bool is_run(const std::string& head) { return head.starts_with("run ") || head.starts_with("shell "); }

struct Outcome {
  Ended ended;
  bool untouched = true;
};

/// `run` gives the arguments alone, `shell` a whole line.
Ended run_line(const std::string& head, const std::string& input, const std::filesystem::path& folder,
               const std::string& program, const std::string& more) {
  if (head.starts_with("shell ")) return run_shell(head.substr(6), input, folder, program, more);
  std::vector<std::string> words = split_as_shell(head.substr(3));
  words.insert(words.begin(), program);
  if (!names_its_day(head)) words.insert(words.begin() + 1, {"--today", "2026-10-12"});
  if (!more.empty()) words.push_back("--json");
  return run_process(words, input, folder.string());
}

Outcome play(const Golden& wanted, const std::string& program, const std::string& more, const std::string& folder) {
  put_good_documents(folder);
  std::string input;
  Outcome outcome;
  for (const Section& section : wanted.sections) {
    if (is_expectation(section.head)) continue;
    if (section.head == "stdin") {
      input = section.body;
    } else if (is_run(section.head)) {
      const std::string before = everything_in(folder);
      outcome.ended = run_line(section.head, input, folder, program, more);
      outcome.untouched = everything_in(folder) == before;
    } else {
      INFO(section.head);
      REQUIRE(make_setting(section, folder, program));
    }
  }
  return outcome;
}

bool harmless(const std::string& text) {
  std::string line = text;
  std::replace(line.begin(), line.end(), '\n', ' ');
  return terminal::escaped(line) == line;
}

void look_at(const Outcome& outcome, const std::string& where, std::vector<std::string>& faults) {
  const auto fault = [&](const std::string& what) { faults.push_back(where + ": " + what); };
  if (outcome.ended.code > 128) fault("ended by signal " + std::to_string(outcome.ended.code - 128));
  if (outcome.ended.code >= first_error && !outcome.untouched) fault("a file or folder was changed");
  if (!harmless(outcome.ended.out)) fault("a control character or bidi mark on stdout");
  if (!harmless(outcome.ended.err)) fault("a control character or bidi mark on stderr");
  if (outcome.ended.peak_kb > memory_kb_max) fault("took " + std::to_string(outcome.ended.peak_kb) + " KB of memory");
}

const json::Node* member(const json::Node& object, std::string_view key) {
  for (const json::Node& child : object.children) {
    if (child.key == key) return &child;
  }
  return nullptr;
}

std::string text_of(const json::Node& object, std::string_view key) {
  const json::Node* node = member(object, key);
  return node == nullptr ? "" : std::string(node->text);
}

/// Each error of the document says what stderr said in words, with the exit code.
void compare(const std::vector<const json::Node*>& errors, const Ended& words, std::vector<std::string>& faults) {
  std::size_t told = 0;
  for (std::size_t at = words.err.find("rtr: "); at != std::string::npos; at = words.err.find("\nrtr: ", at + 1))
    ++told;
  if (errors.size() != told)
    faults.push_back("with --json: " + std::to_string(errors.size()) + " errors, not " + std::to_string(told));
  for (const json::Node* error : errors) {
    if (text_of(*error, "code") != std::to_string(words.code)) faults.push_back("with --json: another code inside");
    for (const char* key : {"message", "hint"}) {
      const std::string said = terminal::escaped(text_of(*error, key));
      if (words.err.find(said) == std::string::npos) faults.push_back("with --json only: " + said);
    }
  }
}

void look_at_document(const Ended& ended, const Ended& words, std::vector<std::string>& faults) {
  const auto fault = [&](const std::string& what) { faults.push_back("with --json: " + what); };
  if (ended.code == cannot_write && ended.out.empty()) return;  // stdout itself was in the way
  if (ended.code != words.code) fault("ended with " + std::to_string(ended.code));
  if (ended.code < first_error) return;
  if (!words.out.empty()) faults.push_back("something stands on stdout");
  json::Problems problems("stdout");
  const auto document = json::read_document(ended.out, problems);
  if (!document) return fault("stdout is not a document: " + ended.out);
  std::vector<const json::Node*> errors;
  if (const json::Node* one = member(document->root, "error")) errors.push_back(one);
  if (const json::Node* several = member(document->root, "errors")) {
    for (const json::Node& error : several->children) errors.push_back(&error);
  }
  if (words.err.empty()) return;  // stderr was in the way
  if (errors.empty()) return fault("no error in the document: " + ended.out);
  compare(errors, words, faults);
}

}  // namespace

PlayedCase played_case(const Golden& wanted, const std::string& program) {
  PlayedCase played;
  played.golden.opening = wanted.opening;
  std::copy_if(wanted.sections.begin(), wanted.sections.end(), std::back_inserter(played.golden.sections),
               [](const Section& section) { return !is_expectation(section.head); });
  const TemporaryFolder folder;
  const Outcome words = play(wanted, program, "", folder.path().string());
  add_outcome(played.golden, words.ended, folder.path().string());
  look_at(words, "in words", played.faults);

  const TemporaryFolder another;
  const Outcome document = play(wanted, program, " --json", another.path().string());
  look_at(document, "with --json", played.faults);
  Ended renamed = words.ended;
  const std::string from = folder.path().string();
  for (std::size_t at = renamed.err.find(from); at != std::string::npos; at = renamed.err.find(from, at))
    renamed.err.replace(at, from.size(), another.path().string());
  look_at_document(document.ended, renamed, played.faults);
  return played;
}

std::vector<std::filesystem::path> case_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(in_repository("tests/bad"))) {
    if (entry.path().extension() == ".case") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace rtr::test
