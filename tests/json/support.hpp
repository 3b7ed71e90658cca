// What the tests of the readers share: a record to change, and the problems of a reading as one text.
#pragma once

#include "common/result.hpp"
#include "common/text.hpp"
#include "json/codec.hpp"

#include <string>
#include <string_view>

namespace rtr::json::test {

inline const Date today = *parse_date("2026-11-22");

/// "where: message (hint)", one problem a line; empty when there was none.
template <class T>
std::string told(const Result<T>& result) {
  std::string text;
  if (result) return text;
  for (const Problem& problem : result.error().problems) {
    text += problem.where + ": " + problem.message;
    if (!problem.hint.empty()) text += " (" + problem.hint + ")";
    text += "\n";
  }
  return text;
}

inline bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// A record on one line with these sessions and runner members.
inline std::string record_with(const std::string& sessions, const std::string& runner = "") {
  return R"({"format":"rtr-record/1","runner":{"id":"maria")" + (runner.empty() ? "" : "," + runner) +
         R"(},"sessions":[)" + sessions + "]}";
}

/// A session of five minutes of running with these members added, read alone.
inline Result<std::vector<Session>> session_with(const std::string& members) {
  const std::string session =
      R"([{"date":"2026-11-20","kind":"walk_run","run_min":5)" + (members.empty() ? "" : "," + members) + "}]";
  return read_sessions(session, "log.json", today);
}

/// A session of exactly these members, read alone.
inline Result<std::vector<Session>> session_of(const std::string& members) {
  return read_sessions("[{" + members + "}]", "log.json", today);
}

}  // namespace rtr::json::test
