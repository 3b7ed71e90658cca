// Copies of a journal, one after the other: what is in both counts once, and nothing of either is lost.
#include "store/merge.hpp"
#include "store/support.hpp"

namespace rtr::test {
namespace {

Record merged_of(const std::string& lines) {
  auto entries = json::read_journal(lines, "journal.jsonl", store_today);
  REQUIRE(entries);
  auto record = store::merged(runner_named("maria"), std::move(*entries), "journal.jsonl");
  REQUIRE(record);
  return std::move(*record);
}

std::string session_line(std::size_t number, const std::string& id, Seconds run_s) {
  Session session = walk_run_on("2026-10-06");
  session.id = id;
  session.run_s = run_s;
  return json::write_entry(session, store_today, number) + "\n";
}

}  // namespace

TEST_CASE("a journal and its copy, one after the other, are that journal") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-06"), walk_run_on("2026-10-06")}));
  REQUIRE(folder.add_morning({"s-0001", day("2026-10-07"), 1, {}, {}, {}, {}}));
  const std::string before = json::write_record(folder.load().value());
  const std::filesystem::path journal = temporary.path() / "maria" / "journal.jsonl";
  put_text(journal, text_of_file(journal) + text_of_file(journal));
  CHECK(json::write_record(folder.load().value()) == before);
}

TEST_CASE("one session that two laptops kept in different lines counts once") {
  const Record record = merged_of(session_line(1, "s-0001", 300) + session_line(7, "s-0001", 300));
  CHECK(record.sessions.size() == 1);
}

TEST_CASE("two sessions that two laptops gave one id both count, and the record reads back") {
  const std::string lines = session_line(1, "s-0001", 300) + session_line(1, "s-0001", 360);
  const Record record = merged_of(lines + lines);
  REQUIRE(record.sessions.size() == 2);
  CHECK(record.sessions[0].id == "s-0001");
  CHECK(record.sessions[1].id == json::content_id(record.sessions[1]));
  CHECK(json::read_record(json::write_record(record), "record.json", store_today));
}

}  // namespace rtr::test
