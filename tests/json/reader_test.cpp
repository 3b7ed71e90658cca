// The strict reader: what is not quite JSON is refused, and every value knows its line.
#include "json/reader.hpp"

#include "json/support.hpp"
#include "support/catch.hpp"

using namespace rtr;
using namespace rtr::json;

namespace {

std::string problems_of(std::string_view text) {
  Problems problems("log.json");
  read_document(text, problems);
  std::string told;
  if (!problems.any()) return told;
  for (const Problem& problem : problems.failure(Code::bad_data).problems) {
    told += problem.where + ": " + problem.message + "\n";
  }
  return told;
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

Document read(std::string_view text) {
  Problems problems("log.json");
  std::optional<Document> document = read_document(text, problems);
  REQUIRE(document);
  REQUIRE_FALSE(problems.any());
  return std::move(*document);
}

}  // namespace

TEST_CASE("every value knows its line, a number before a line break too") {
  const std::string text = "{\n\"a\": 1\n,\n\"b\": [\n2\n,3,\n\"x\"],\n\"c\": true\n,\"d\": null,\n \"e\":{\n}}";
  const Document document = read(text);
  const std::vector<Node>& members = document.root.children;
  REQUIRE(members.size() == 5);
  CHECK(document.root.line == 1);
  CHECK(members[0].line == 2);
  CHECK(members[0].key_line == 2);
  CHECK(members[1].line == 4);
  CHECK(members[1].children[0].line == 5);
  CHECK(members[1].children[1].line == 6);
  CHECK(members[1].children[2].line == 7);
  CHECK(members[2].line == 8);
  CHECK(members[3].line == 9);
  CHECK(members[4].line == 10);
}

TEST_CASE("a key and its value may stand on different lines") {
  const Document document = read("{\"a\"\n:\n1}");
  CHECK(document.root.children[0].key_line == 1);
  CHECK(document.root.children[0].line == 3);
}

TEST_CASE("carriage returns do not count as lines") {
  const Document document = read("{\r\n\"a\": 1,\r\n\"b\": 2\r\n}\r\n");
  CHECK(document.root.children[0].line == 2);
  CHECK(document.root.children[1].line == 3);
}

TEST_CASE("a number is kept exactly as it was written") {
  const Document document = read("[1.50,-0,9007199254740993,1e2,1.005,0.1E-3,12345678901234567890123,7]");
  const std::vector<Node>& numbers = document.root.children;
  CHECK(numbers[0].text == "1.50");
  CHECK(numbers[1].text == "-0");
  CHECK(numbers[2].text == "9007199254740993");
  CHECK(numbers[3].text == "1e2");
  CHECK(numbers[4].text == "1.005");
  CHECK(numbers[5].text == "0.1E-3");
  CHECK(numbers[6].text == "12345678901234567890123");
  CHECK(numbers[7].text == "7");
  CHECK(read("12").root.text == "12");
  CHECK(read("12\n").root.line == 1);
}

TEST_CASE("texts with and without escapes are read alike") {
  const Document document = read(R"(["plain","a\"b","\u00e4","ä","","\\","\"x"])");
  const std::vector<Node>& texts = document.root.children;
  CHECK(texts[0].text == "plain");
  CHECK(texts[1].text == "a\"b");
  CHECK(texts[2].text == "ä");
  CHECK(texts[3].text == "ä");
  CHECK(texts[4].text.empty());
  CHECK(texts[5].text == "\\");
  CHECK(texts[6].text == "\"x");
}

TEST_CASE("one byte order mark is ignored, two are not") {
  CHECK(problems_of("\xEF\xBB\xBF{}").empty());
  CHECK(problems_of("\xEF\xBB\xBF\xEF\xBB\xBF{}") == "log.json:1: is not JSON: it begins with two byte order marks\n");
  CHECK_FALSE(problems_of("{}\xEF\xBB\xBF").empty());
}

TEST_CASE("depth 16 is read, depth 17 is refused, and a hundred thousand brackets do no harm") {
  CHECK(problems_of(nested(16)).empty());
  CHECK(problems_of(nested(17)) == "log.json:1: is nested too deep; at most 16 levels\n");
  CHECK(problems_of(nested(100'000)) == "log.json:1: is nested too deep; at most 16 levels\n");
  CHECK(problems_of(std::string(100'000, '[')) == "log.json:1: is nested too deep; at most 16 levels\n");
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
  CHECK(problems_of(objects) == "log.json:1: is nested too deep; at most 16 levels\n");
}

TEST_CASE("a NUL byte is refused with its line, raw or escaped") {
  CHECK(problems_of(std::string_view("{}\0", 3)) == "log.json:1: is not JSON: it has a NUL byte in it\n");
  CHECK(problems_of(std::string_view("{\n\"a\":\"\0\"}", 10)) == "log.json:2: is not JSON: it has a NUL byte in it\n");
  CHECK(problems_of("{\n\"a\":\"\\u0000\"}") == "log.json:2 /a: has a NUL character in it; no text here has one\n");
}

TEST_CASE("a key given twice is named with both lines, and reading goes on") {
  CHECK(problems_of("{\"a\": 1,\n\"b\": {\"c\": 1,\n\"c\": 1},\n\"a\": 2}") ==
        "log.json:3 /b/c: is given twice; first in line 2\nlog.json:4 /a: is given twice; first in line 1\n");
  CHECK(problems_of(R"({"a":1,"\u0061":2})") == "log.json:1 /a: is given twice; first in line 1\n");
}

TEST_CASE("a pointer escapes what a pointer has to escape") {
  CHECK(problems_of(R"({"a/b~c":1,"a/b~c":2})") == "log.json:1 /a~1b~0c: is given twice; first in line 1\n");
}

TEST_CASE("text that is not JSON is refused in plain words with its line") {
  CHECK(problems_of("") == "log.json: is not JSON: it is empty\n");
  CHECK(problems_of(" \n\n") == "log.json: is not JSON: it is empty\n");
  CHECK(problems_of("{\"a\": 1,\n}") == "log.json:2: is not JSON: \"}\" comes too soon\n");
  CHECK(problems_of("[1,\n2,\n]") == "log.json:3: is not JSON: \"]\" comes too soon\n");
  CHECK(problems_of("{\"a\":\n1\n") == "log.json:2: is not JSON: it ends too early\n");
  CHECK(problems_of("{\"a\": \"x\n\"}") ==
        "log.json:1: is not JSON: a line break or control character inside a text\n");
  CHECK(problems_of("{\"a\": \"x") == "log.json:1: is not JSON: it ends inside a text\n");
  CHECK(problems_of("{}\n{}") == "log.json:2: is not JSON: there is more after the end of the document\n");
  CHECK(problems_of("1 2") == "log.json:1: is not JSON: there is more after the end of the document\n");
  CHECK(test::has(problems_of("\n[NaN]"), "log.json:2: is not JSON: \"NaN\" means nothing in it"));
  CHECK(test::has(problems_of("{'a': 1}"), "is not JSON: \"'\" means nothing"));
  CHECK(test::has(problems_of("{“a”: 1}"), "means nothing in it"));
  CHECK(test::has(problems_of("{\"a\": True}"), "is not JSON: \"True\" means nothing"));
  CHECK(test::has(problems_of("{\"a\" \"b\"}"), "is not JSON: a text is in the wrong place"));
  CHECK(test::has(problems_of("// c\n{}"), "means nothing in it"));
  CHECK(test::has(problems_of("[01]"), "in the wrong place"));
  CHECK(test::has(problems_of("[1.]"), "\"1.\" is not a number"));
  CHECK(test::has(problems_of("[-]"), "\"-\" is not a number"));
  CHECK(test::has(problems_of("[1,2,003]"), "\"003\" is in the wrong place"));
  CHECK(test::has(problems_of("[tru,1]"), "\"tru\" means nothing"));
  CHECK(test::has(problems_of("[\"\\x\"]"), "wrong escape"));
  CHECK(test::has(problems_of("[1 2]"), "in the wrong place"));
}

TEST_CASE("text that is not UTF-8 is refused") {
  CHECK(problems_of("[\n\"\xFF\"]") == "log.json:2: is not JSON: bytes that are not UTF-8\n");
  CHECK(problems_of("[\"\xC0\x80\"]") == "log.json:1: is not JSON: bytes that are not UTF-8\n");
  CHECK(problems_of("[\"\xED\xA0\x80\"]") == "log.json:1: is not JSON: bytes that are not UTF-8\n");
  CHECK(problems_of("[\n\xFF\n]") == "log.json:2: is not JSON: bytes that are not UTF-8\n");
  CHECK(problems_of("[\"\\ud800\"]") == "log.json:1: is not JSON: half of a \\u pair in a text\n");
}

TEST_CASE("a number beyond every machine is refused where it stands") {
  CHECK(problems_of("{\"a\": [1,\n1e400\n]}") == "log.json:2 /a/1: is 1e400; too large a number\n");
  CHECK(problems_of("{\"a\": -1e400}") == "log.json:1 /a: is -1e400; too large a number\n");
}

TEST_CASE("a file of more than 64 MiB is refused") {
  const std::string text(file_bytes_max + 1, ' ');
  CHECK(problems_of(text) == "log.json: is larger than 64 MiB, the most that is read\n");
  CHECK(problems_of("1" + std::string(file_bytes_max - 1, ' ')).empty());
}
