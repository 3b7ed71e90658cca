// The pages: one file that needs nothing else, whole, with every text from outside escaped, and nothing to run under a
// stop.
#include "cli/process.hpp"
#include "store/support.hpp"

#include <fstream>
#include <regex>
#include <set>
#include <vector>

using namespace rtr::test;

namespace {

const std::string program = RTR_PROGRAM;

Ended shell(const TemporaryFolder& folder, const std::string& line) {
  return run_process({"/bin/sh", "-c", line}, "", folder.path().string());
}

/// The first tag that is not closed, or closes nothing; empty when all is whole.
std::string astray(const std::string& page) {
  const std::set<std::string> single = {"!doctype", "meta", "path", "circle"};
  std::vector<std::string> open;
  for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
    const bool closes = page[at + 1] == '/';
    const std::size_t start = at + (closes ? 2 : 1);
    const std::string name = page.substr(start, page.find_first_of(" >/\n", start) - start);
    if (single.contains(name)) continue;
    if (!closes) {
      open.push_back(name);
    } else {
      if (open.empty() || open.back() != name) return name;
      open.pop_back();
    }
  }
  return open.empty() ? "" : open.back();
}

constexpr const char* hostile = R"({"format": "rtr-record/1",
 "runner": {"id": "r1", "name": "<script>alert(1)</script> \"&'", "birth_year": 1990, "injury": {"kind": "disc", "onset": "2026-02-03", "surgery": false}},
 "clearances": [{"date": "2026-09-28", "by": "<img src=x onerror=alert(2)>", "covers": ["return_to_running"], "stage_max": "S3", "note": "</table><b>"}],
 "checklists": [{"date": "2026-10-05", "resting_pain": 0, "answers": {FLAG"seen_clinician": true}}],
 "sessions": [{"date": "2026-10-06", "kind": "walk_run", "stage": "S1", "run_min": 5, "walk_min": 20, "pain": {"during": 2, "next_morning": 1},
  "elsewhere": [{"site": "<i>knee", "pain": 1}], "signs": ["tightness"], "note": "<u>"}]})";

Ended exported(const TemporaryFolder& folder, const std::string& format, const std::string& flag = {}) {
  std::string text = hostile;
  text.replace(text.find("FLAG"), 4, flag);
  std::ofstream(folder.path() / "record.json") << text;
  return shell(folder,
               "'" + program + "' export --with-notes --record record.json --today 2026-10-08 --format " + format);
}

}  // namespace

TEST_CASE("a page needs nothing else: no script, no address, no picture from elsewhere", "[html]") {
  const TemporaryFolder folder;
  for (const char* format : {"html", "html-physio"}) {
    const std::string page = shell(folder, "'" + program + "' --demo export --format " + format).out;
    INFO(page);
    CHECK(astray(page).empty());
    CHECK(page.starts_with("<!doctype html>\n<html lang=\"en\">"));
    CHECK(page.find("default-src 'none'") != std::string::npos);
    CHECK_FALSE(std::regex_search(
        page,
        std::regex("<script|<link|<img|<iframe|<a |url\\(|@import|https?:|javascript:| on[a-z]+=", std::regex::icase)));
  }
}

TEST_CASE("a text from outside stands on a page as text", "[html]") {
  const TemporaryFolder folder;
  for (const char* format : {"html", "html-physio"}) {
    const std::string page = exported(folder, format).out;
    INFO(page);
    CHECK(astray(page).empty());
    CHECK(page.find("&lt;script&gt;alert(1)&lt;/script&gt; &quot;&amp;&#39;") != std::string::npos);
    CHECK_FALSE(std::regex_search(page, std::regex("<(script|img|b|i|u)[ >]")));
  }
}

TEST_CASE("the patient's page has the week, room to write, the stop signs, who permitted it and the versions",
          "[html]") {
  const TemporaryFolder folder;
  const std::string page = shell(folder, "'" + program + "' --demo export --format html").out;
  for (const char* part : {"<caption>The week</caption>", "Pain before", "Next morning", "\u2610", "Stop, and get help",
                           "A. Moreau", "<svg", "aria-label", "not medical care", "rtr 0."}) {
    INFO(part);
    CHECK(page.find(part) != std::string::npos);
  }
}

TEST_CASE("no page shows a figure of running under an emergency or same-day sign", "[html]") {
  const TemporaryFolder folder;
  for (const char* format : {"html", "html-physio"}) {
    for (const char* flag : {"\"saddle_numbness\": true, ", "\"foot_drop\": true, "}) {
      const Ended ended = exported(folder, format, flag);
      INFO(ended.out);
      CHECK(ended.code == 3);
      CHECK(astray(ended.out).empty());
      CHECK(ended.out.find("class=\"box\"") != std::string::npos);
      CHECK_FALSE(std::regex_search(
          ended.out, std::regex("[0-9] min|walk-run, [0-9]|S3|stage|<svg|The week|Sessions of", std::regex::icase)));
    }
  }
}
