// Many records in, their plans out: one line for one line, in order, whatever is wrong with some, however many at once.
#include "cli/process.hpp"
#include "store/support.hpp"

#include <fstream>
#include <sstream>
#include <vector>

using namespace rtr::test;

namespace {

const std::string program = RTR_PROGRAM;

Ended shell(const TemporaryFolder& folder, const std::string& line) {
  return run_process({"/bin/sh", "-c", line}, "", folder.path().string());
}

std::string record(int number) {
  const std::string id = "r" + std::to_string(number);
  if (number % 10 == 3)
    return R"({"format":"rtr-record/1","runner":{"id":")" + id + R"("},"sessions":[{"kind":"walk"}]})";
  if (number % 10 == 5) return number % 20 == 5 ? "" : "nonsense";
  const std::string flag = number % 7 == 0 ? R"(,"answers":{"saddle_numbness":true})" : R"(,"answers":{})";
  return R"({"format":"rtr-record/1","runner":{"id":")" + id + R"("},"checklists":[{"date":"2026-11-20")" + flag +
         R"(}],"sessions":[{"date":"2026-11-21","kind":"walk","total_min":)" + std::to_string(5 + number % 20) + "}]}";
}

void write_records(const TemporaryFolder& folder, int count) {
  std::ofstream file(folder.path() / "records.jsonl", std::ios::binary);
  for (int i = 1; i <= count; ++i) file << record(i) << '\n';
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string batch(const std::string& further = {}) { return "'" + program + "' batch --today 2026-11-22 " + further; }

}  // namespace

TEST_CASE("a batch answers every line with one line, in the order of the lines", "[batch]") {
  const TemporaryFolder folder;
  constexpr int count = 1100;  // more than two blocks
  write_records(folder, count);
  const Ended ended = shell(folder, batch("< records.jsonl"));
  CHECK(ended.code == 65);
  CHECK(ended.err.empty());
  const std::vector<std::string> lines = lines_of(ended.out);
  REQUIRE(lines.size() == count);
  for (int i = 1; i <= count; ++i) {
    const std::string& line = lines[static_cast<std::size_t>(i - 1)];
    INFO(i << ": " << line);
    if (i % 10 == 3 || i % 10 == 5) {
      CHECK(line.starts_with("{\"error"));
      CHECK(line.find("\"stdin:" + std::to_string(i) + (i % 10 == 3 ? " /sessions/0" : "\"")) != std::string::npos);
    } else {
      CHECK(line.starts_with("{\"format\":\"rtr-plan/1\",\"runner\":\"r" + std::to_string(i) + "\""));
      if (i % 7 == 0) CHECK(line.find("\"outcome\":\"stop\"") != std::string::npos);
      if (i % 7 == 0) CHECK(line.find("run_min") == std::string::npos);
    }
  }
}

TEST_CASE("a batch is the same for any number of threads, from a file and from a slow pipe", "[batch]") {
  const TemporaryFolder folder;
  write_records(folder, 120);
  const std::string one = shell(folder, batch("--threads 1 < records.jsonl")).out;
  for (const char* threads : {"2", "3", "64"}) {
    CHECK(shell(folder, batch(std::string("< records.jsonl --threads ") + threads)).out == one);
  }
  CHECK(shell(folder, "cat records.jsonl | " + batch()).out == one);
  CHECK(shell(folder, "dd bs=7 status=none < records.jsonl | " + batch()).out == one);
  CHECK(shell(folder, "head -c -1 records.jsonl | " + batch()).out == one);
  CHECK(shell(folder, "{ head -40 records.jsonl; tail -n +41 records.jsonl; } | " + batch()).out == one);
}

TEST_CASE("a line of a batch is the plan of that record alone", "[batch]") {
  const TemporaryFolder folder;
  write_records(folder, 2);
  const Ended many = shell(folder, batch("< records.jsonl"));
  CHECK(many.code == 0);
  const Ended one =
      shell(folder, "head -1 records.jsonl | '" + program + "' plan --record - --json --today 2026-11-22");
  std::string joined;
  for (const std::string& line : lines_of(one.out))
    joined += line.substr(std::min(line.find_first_not_of(' '), line.size()));
  const auto bare = [](std::string text) {
    std::erase(text, ' ');
    return text;
  };
  CHECK(bare(joined) == bare(lines_of(many.out).front()));
}

TEST_CASE("who writes one line and waits gets its answer", "[batch]") {
  const TemporaryFolder folder;
  write_records(folder, 2);
  // The second line is only sent once the first is answered; `timeout` ends what waits for ever.
  const Ended ended = shell(
      folder, "mkfifo in out; " + batch("< in > out &") + " exec 3> in 4< out; head -1 records.jsonl >&3; " +
                  "timeout 20 head -1 <&4 | cut -c1-40; tail -1 records.jsonl >&3; exec 3>&-; cat <&4 | cut -c1-40");
  CHECK(ended.out.find("\"runner\":\"r1\"") != std::string::npos);
}

TEST_CASE("memory does not grow with the number of lines", "[batch]") {
  const TemporaryFolder folder;
  write_records(folder, 600);
  const Ended few = shell(folder, batch("--threads 2 < records.jsonl > few"));
  const Ended many = shell(folder, "for i in 1 2 3 4 5 6; do cat records.jsonl; done | " + batch("--threads 2 > many"));
  CHECK(many.peak_kb < few.peak_kb + 8 * 1024);
}

TEST_CASE("a stdout that is full ends a batch as an error", "[batch]") {
  const TemporaryFolder folder;
  write_records(folder, 600);
  if (std::filesystem::exists("/dev/full")) CHECK(shell(folder, batch("< records.jsonl > /dev/full")).code == 73);
}

TEST_CASE("GNU parallel over the same file gives the same bytes (docs/scale.md)", "[batch]") {
  const TemporaryFolder folder;
  if (shell(folder, "parallel --version 2>/dev/null | grep -q GNU").code != 0) {
    WARN("GNU parallel is not installed: its example was not tried");
    return;
  }
  std::ofstream file(folder.path() / "records.jsonl", std::ios::binary);
  for (int i = 1; i <= 200; ++i) file << record(i * 10) << '\n';
  file.close();
  const std::string one = shell(folder, batch("< records.jsonl")).out;
  const Ended spread = shell(folder, "parallel --will-cite --pipepart -a records.jsonl --block 4k --keep-order \"" +
                                         batch("--threads 1") + "\"");
  CHECK(spread.out == one);
  CHECK(spread.code == 0);
}
