// Corrections: entries that take entries back. What was told and what was answered yes to stays.
#include "rtr/engine.hpp"
#include "store/merge.hpp"
#include "store/support.hpp"

#include <algorithm>

namespace rtr::test {
namespace {

std::vector<std::string> session_ids(store::Folder& folder) {
  std::vector<std::string> ids;
  const Record record = folder.load().value();
  for (const Session& session : record.sessions) ids.push_back(session.id);
  return ids;
}

Session with_sign(Session session, Sign sign) {
  session.signs = Signs{};
  session.signs->set(static_cast<std::size_t>(sign));
  return session;
}

Checklist answer(std::string_view date, Item item, Answer given) {
  Checklist checklist;
  checklist.date = day(date);
  checklist.answers[index_of(item)] = given;
  return checklist;
}

bool open_flag(const Record& record, Item item) {
  const std::vector<Item> open = open_flags(record, store_today);
  return std::find(open.begin(), open.end(), item) != open.end();
}

std::string line(std::string_view id, std::string_view undoes) {
  return R"({"id":")" + std::string(id) + R"(","kind":"undo","at":"2026-10-12","undo":{"entry":")" +
         std::string(undoes) + "\"}}\n";
}

Result<Record> record_of(const std::string& lines) {
  auto entries = json::read_journal(lines, "journal.jsonl", store_today);
  REQUIRE(entries);
  return store::merged(runner_named("maria"), std::move(*entries), "journal.jsonl");
}

}  // namespace

TEST_CASE("a session that is taken back no longer counts, and every line stays in the journal") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-06"), walk_run_on("2026-10-08")}));
  const std::string before = text_of_file(folder.path() / "journal.jsonl");
  REQUIRE(folder.undo("s-0001"));
  CHECK(session_ids(folder) == std::vector<std::string>{"s-0002"});
  CHECK(text_of_file(folder.path() / "journal.jsonl").starts_with(before));
}

TEST_CASE("an undo that is taken back brings the entry back, and so on for as long as anybody likes") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-06")}));
  REQUIRE(folder.undo("s-0001"));
  const auto back = folder.undo("e-3");
  REQUIRE(back);
  CHECK(back->brings_back);
  CHECK(back->name == "s-0001");
  CHECK(session_ids(folder).size() == 1);
  REQUIRE(folder.undo("e-4"));
  CHECK(session_ids(folder).empty());
  REQUIRE(folder.undo("e-5"));
  CHECK(session_ids(folder).size() == 1);
}

TEST_CASE("an entry that two laptops took back comes back when either undo is taken back") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-06")}));
  REQUIRE(folder.undo("s-0001"));
  REQUIRE(folder.load());
  const std::string id = folder.entries().entries.at(0).id;
  const std::filesystem::path journal = folder.path() / "journal.jsonl";
  put_text(journal, text_of_file(journal) + line("e-9-other", id));
  CHECK(session_ids(folder).empty());
  const auto back = folder.undo("e-9");
  REQUIRE(back);
  CHECK(back->entries.size() == 2);
  CHECK(session_ids(folder).size() == 1);
}

TEST_CASE("a session's morning answers go with it and come back with it") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-06")}));
  REQUIRE(folder.add_morning({"s-0001", day("2026-10-07"), 6, {}, {}, {}, {}, {}}));
  const auto undone = folder.undo("s-0001");
  REQUIRE(undone);
  CHECK(undone->mornings.size() == 1);
  CHECK(session_ids(folder).empty());
  REQUIRE(folder.undo("e-4"));
  CHECK(folder.load().value().sessions.at(0).pain.next_morning == 6);
}

TEST_CASE("a morning alone is taken back, and the session waits for it again") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-06")}));
  REQUIRE(folder.add_morning({"s-0001", day("2026-10-07"), 6, {}, {}, {}, {}, {}}));
  REQUIRE(folder.undo(std::nullopt));
  CHECK_FALSE(folder.load().value().sessions.at(0).pain.next_morning);
}

TEST_CASE("a yes to a red flag is not taken back, by name or as the newest entry") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-06")}));
  const Checklist yes = answer("2026-10-07", Item::saddle_numbness, Answer::yes);
  REQUIRE(folder.add_checklists(std::span(&yes, 1)));
  const std::string before = text_of_file(folder.path() / "journal.jsonl");
  for (const std::optional<std::string>& name : {std::optional<std::string>("e-3"), std::optional<std::string>()}) {
    const auto undone = folder.undo(name);
    REQUIRE_FALSE(undone);
    CHECK(undone.error().code == Code::usage);
    CHECK(undone.error().problems.at(0).message.find("saddle_numbness") != std::string::npos);
    CHECK(undone.error().problems.at(0).hint.find("rtr clear saddle_numbness") != std::string::npos);
  }
  CHECK(text_of_file(folder.path() / "journal.jsonl") == before);
}

TEST_CASE("a sign of nerve trouble stays when its session or its morning is taken back") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  const bool in_morning = GENERATE(false, true);
  const bool morning_alone = GENERATE(false, true);
  Session session = walk_run_on("2026-10-06");
  REQUIRE(folder.add_sessions({in_morning ? session : with_sign(session, Sign::numbness)}));
  store::Morning morning{"s-0001", day("2026-10-07"), 1, {}, {}, {}, Signs{}, {}};
  if (in_morning) morning.signs->set(static_cast<std::size_t>(Sign::numbness));
  REQUIRE(folder.add_morning(morning));
  const auto undone = folder.undo(morning_alone ? "e-3" : "s-0001");
  REQUIRE(undone);
  CHECK(undone->flags_kept.empty() == (morning_alone && !in_morning));
  const Record record = folder.load().value();
  CHECK(record.sessions.size() == (morning_alone ? 1U : 0U));
  CHECK(open_flag(record, Item::one_leg_numbness));
}

TEST_CASE("a line that takes back a red flag or a told plan changes neither") {
  const std::string flag =
      R"({"id":"e-2-a","kind":"checklist","at":"2026-10-12","checklist":{"date":"2026-10-12","answers":{"foot_drop":true,"squat":true}}})"
      "\n";
  const std::string plan =
      R"({"id":"e-3-b","kind":"plan","at":"2026-10-12","plan":{"week":{"start":"2026-10-12"},"as_of":"2026-10-12","outcome":"stop","phase":"prepare","progress":null,"stage":null}})"
      "\n";
  const auto record = record_of(flag + plan + line("e-4-c", "e-2-a") + line("e-5-d", "e-3-b"));
  REQUIRE(record);
  CHECK(open_flag(*record, Item::foot_drop));
  CHECK(record->checklists.at(0).answers[index_of(Item::squat)] == Answer::unanswered);
  CHECK(record->plans.size() == 1);
}

TEST_CASE("a clearance that is taken back opens the flag again") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  const Checklist yes = answer("2026-10-06", Item::foot_drop, Answer::yes);
  const Checklist no = answer("2026-10-08", Item::foot_drop, Answer::no);
  REQUIRE(folder.add_checklists(std::span(&yes, 1)));
  Clearance clearance;
  clearance.date = day("2026-10-07");
  clearance.by = "A. Moreau";
  clearance.covers.set(index_of(Item::foot_drop));
  REQUIRE(folder.add_clearance(clearance));
  REQUIRE(folder.add_checklists(std::span(&no, 1)));
  CHECK_FALSE(open_flag(folder.load().value(), Item::foot_drop));
  REQUIRE(folder.undo("e-3"));
  CHECK(open_flag(folder.load().value(), Item::foot_drop));
}

TEST_CASE("answers that were taken back can be given again on the same day") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  const Checklist no = answer("2026-10-08", Item::foot_drop, Answer::no);
  REQUIRE(folder.add_checklists(std::span(&no, 1)));
  REQUIRE(folder.undo(std::nullopt));
  CHECK(folder.load().value().checklists.empty());
  REQUIRE(folder.add_checklists(std::span(&no, 1)));
  CHECK(folder.load().value().checklists.size() == 1);
}

TEST_CASE("the number of a session that was taken back is not given again") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-06")}));
  REQUIRE(folder.undo("s-0001"));
  CHECK(folder.add_sessions({walk_run_on("2026-10-06")}).value() == std::vector<std::string>{"s-0002"});
}

TEST_CASE("a session that was taken back stays so when its file is read again, and that is said") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  Session session = walk_run_on("2026-10-06");
  session.id = "watch-17";
  REQUIRE(folder.add_sessions({session}));
  REQUIRE(folder.undo("watch-17"));
  REQUIRE(folder.add_sessions({session}));
  CHECK(session_ids(folder).empty());
  const auto notices = folder.take_notices();
  REQUIRE(notices.size() == 1);
  CHECK(notices[0].find("rtr undo e-3 brings it back") != std::string::npos);
}

TEST_CASE("without a name the newest entry is meant, and plans, corrections and what went with a session are not") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-06"), walk_run_on("2026-10-08")}));
  REQUIRE(folder.add_morning({"s-0002", day("2026-10-09"), 1, {}, {}, {}, {}, {}}));
  REQUIRE(folder.undo("s-0002"));
  CHECK(folder.undo(std::nullopt).value().name == "s-0001");
  const auto nothing = folder.undo(std::nullopt);
  REQUIRE_FALSE(nothing);
  CHECK(nothing.error().code == Code::no_input);
}

TEST_CASE("what is not there, or is taken back already, is not taken back") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-06")}));
  CHECK(folder.undo("s-0009").error().code == Code::usage);
  REQUIRE(folder.undo("s-0001"));
  const auto again = folder.undo("s-0001");
  REQUIRE_FALSE(again);
  CHECK(again.error().code == Code::usage);
  CHECK(again.error().problems.at(0).hint == "rtr undo e-3 brings it back");
}

TEST_CASE("an undo of nothing, or of itself in the end, is bad data with its line") {
  CHECK(record_of(line("e-1-a", "e-9-x")).error().problems.at(0).where == "journal.jsonl:1");
  CHECK(record_of(line("e-1-a", "e-1-a")).error().code == Code::bad_data);
  const auto round = record_of(line("e-1-a", "e-2-b") + line("e-2-b", "e-1-a"));
  REQUIRE_FALSE(round);
  CHECK(round.error().code == Code::bad_data);
}

TEST_CASE("a long chain of undos of undos is followed to its end") {
  constexpr int links = 100'000;
  std::string lines =
      R"({"id":"e-0","kind":"checklist","at":"2026-10-12","checklist":{"date":"2026-10-12","answers":{"squat":true}}})"
      "\n";
  for (int i = 1; i <= links; ++i) lines += line("e-" + std::to_string(i), "e-" + std::to_string(i - 1));
  const auto record = record_of(lines);
  REQUIRE(record);
  CHECK(record->checklists.size() == 1);  // an even number of them: it stands
}

TEST_CASE("a morning answers the session that it was entered for, not another laptop's of the same id") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-06")}));
  REQUIRE(folder.add_morning({"s-0001", day("2026-10-07"), 0, {}, {}, {}, {}, {}}));
  Session other = walk_run_on("2026-10-08");
  other.id = "s-0001";
  const std::filesystem::path journal = folder.path() / "journal.jsonl";
  put_text(journal, text_of_file(journal) + json::write_entry(other, store_today, 2) + "\n");
  const Record record = folder.load().value();
  REQUIRE(record.sessions.size() == 2);
  CHECK(record.sessions[0].pain.next_morning == 0);
  CHECK_FALSE(record.sessions[1].pain.next_morning);
  REQUIRE(folder.add_morning({record.sessions[1].id, day("2026-10-09"), 2, {}, {}, {}, {}, {}}));
  CHECK(folder.load().value().sessions[1].pain.next_morning == 2);
}

}  // namespace rtr::test
