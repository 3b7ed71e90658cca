// The journal: nothing kept is lost, nothing half written counts, nothing unreadable passes for empty.
#include "store/support.hpp"
#include "words/catalogue.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <csignal>

using namespace rtr;
using namespace rtr::test;

namespace {

std::filesystem::path journal_of(const store::Folder& folder) { return folder.path() / "journal.jsonl"; }

Checklist answers_on(std::string_view date, Item item, Answer answer) {
  Checklist checklist;
  checklist.date = day(date);
  checklist.answers[index_of(item)] = answer;
  return checklist;
}

const std::string opening = std::string(json::journal_opening) + "\n";

std::size_t lines_in(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("what was kept is read back, each kind of entry") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-06")}).value() == std::vector<std::string>{"s-0001"});
  store::Morning morning;
  morning.session = "s-0001";
  morning.date = day("2026-10-07");
  morning.pain = 1;
  morning.stiffness = Stiffness::usual;
  morning.settled_h = 12;
  morning.signs = Signs{};
  REQUIRE(folder.add_morning(morning));
  const Checklist checklist = answers_on("2026-10-08", Item::chest_pain, Answer::no);
  REQUIRE(folder.add_checklists(std::span(&checklist, 1)));
  Clearance clearance;
  clearance.date = day("2026-10-09");
  clearance.by = "A. \"Moreau\"\n";
  clearance.covers_return_to_running = true;
  REQUIRE(folder.add_clearance(clearance));

  const auto record = folder.load();
  REQUIRE(record);
  REQUIRE(record->sessions.size() == 1);
  CHECK(record->sessions[0].pain.next_morning == 1);
  CHECK(record->sessions[0].stiffness_next_morning == Stiffness::usual);
  CHECK(record->sessions[0].settled_h == 12);
  CHECK(record->sessions[0].signs == Signs{});
  CHECK(record->checklists.at(0).answers[index_of(Item::chest_pain)] == Answer::no);
  CHECK(record->clearances.at(0).by == clearance.by);
  CHECK(folder.take_notices().empty());
}

TEST_CASE("of two answers to one morning the worse counts, whichever came last") {
  const bool worse_first = GENERATE(true, false);
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-06")}));
  store::Morning good{"s-0001", day("2026-10-07"), 0, Stiffness::usual, std::nullopt, 12, Signs{}};
  store::Morning bad = good;
  bad.pain = 6;
  bad.stiffness = Stiffness::more;
  bad.settled_h = 50;
  bad.signs->set(static_cast<std::size_t>(Sign::limp));
  REQUIRE(folder.add_morning(worse_first ? bad : good));
  REQUIRE(folder.add_morning(worse_first ? good : bad));
  const Record record = folder.load().value();
  const Session& session = record.sessions.at(0);
  CHECK(session.pain.next_morning == 6);
  CHECK(session.stiffness_next_morning == Stiffness::more);
  CHECK(session.settled_h == 50);
  CHECK(has(*session.signs, Sign::limp));
}

TEST_CASE("a morning for a session that is not there is refused") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  store::Morning morning;
  morning.session = "s-0009";
  morning.date = day("2026-10-07");
  CHECK_FALSE(folder.add_morning(morning));
  CHECK(text_of_file(journal_of(folder)) == opening);
}

TEST_CASE("sessions get their numbers in turn, and the very same one is not kept twice") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  CHECK(folder.add_sessions({walk_run_on("2026-10-06"), walk_run_on("2026-10-06")}).value() ==
        std::vector<std::string>{"s-0001", "s-0002"});
  Session named = walk_run_on("2026-10-08");
  named.id = "watch-17";
  CHECK(folder.add_sessions({named}));
  CHECK(folder.add_sessions({named}));
  CHECK(folder.load().value().sessions.size() == 3);

  named.run_s = 360;
  const auto other = folder.add_sessions({walk_run_on("2026-10-10"), named});
  REQUIRE_FALSE(other);
  CHECK(other.error().code == Code::bad_data);
  CHECK(folder.load().value().sessions.size() == 3);
}

TEST_CASE("a session and the answers that it made us ask for are kept together") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-06")}, answers_on("2026-10-06", Item::both_legs, Answer::yes)));
  const Record record = folder.load().value();
  CHECK(record.sessions.size() == 1);
  CHECK(record.checklists.at(0).answers[index_of(Item::both_legs)] == Answer::yes);
}

TEST_CASE("a torn last line is noticed, does not count, and is set aside by the next entry") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-06")}));
  const std::string whole = text_of_file(journal_of(folder));
  const std::size_t cut = GENERATE(std::size_t{1}, std::size_t{20}, std::size_t{100});
  const std::string torn = whole.substr(opening.size(), cut);
  put_text(journal_of(folder), whole + torn);

  CHECK(folder.load().value().sessions.size() == 1);
  CHECK(folder.take_notices().size() == 1);
  CHECK(text_of_file(journal_of(folder)) == whole + torn);

  REQUIRE(folder.add_sessions({walk_run_on("2026-10-08")}));
  CHECK(folder.take_notices().size() == 1);
  CHECK(text_of_file(folder.path() / "journal.torn-1") == torn);
  CHECK(mode_of(folder.path() / "journal.torn-1") == 0600U);
  const std::string after = text_of_file(journal_of(folder));
  CHECK(after.substr(0, whole.size()) == whole);
  CHECK(lines_in(after) == 3);
  CHECK(folder.load().value().sessions.size() == 2);
  CHECK(folder.take_notices().empty());
}

TEST_CASE("an entry that only lacks its newline counts") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-06")}));
  std::string text = text_of_file(journal_of(folder));
  text.pop_back();
  put_text(journal_of(folder), text);
  CHECK(folder.load().value().sessions.size() == 1);
  CHECK(folder.take_notices().empty());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-08")}));
  CHECK(folder.load().value().sessions.size() == 2);
  CHECK(lines_in(text_of_file(journal_of(folder))) == 3);
}

TEST_CASE("a bad line anywhere else is an error that names the file and the line, and nothing is added to it") {
  const std::string bad =
      GENERATE("not json", "", "{}", "[]", "{\"id\":\"e-1\",\"kind\":\"spell\",\"at\":\"2026-10-06\"}",
               "{\"id\":\"e-1\",\"kind\":\"session\",\"at\":\"2026-10-06\"}",
               "{\"id\":\"e-1\",\"kind\":\"session\",\"at\":\"2026-10-13\",\"session\":{}}");
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-06")}));
  const std::string line = text_of_file(journal_of(folder));
  const std::string text = line + bad + "\n" + line;
  put_text(journal_of(folder), text);
  const auto record = folder.load();
  REQUIRE_FALSE(record);
  CHECK(record.error().code == Code::bad_data);
  INFO(record.error().problems.at(0).where);
  CHECK(record.error().problems.at(0).where.find("journal.jsonl:") != std::string::npos);
  if (!bad.empty()) CHECK(record.error().problems.at(0).where.find("journal.jsonl:3") != std::string::npos);
  CHECK_FALSE(folder.add_sessions({walk_run_on("2026-10-08")}));
  CHECK(text_of_file(journal_of(folder)) == text);
}

TEST_CASE("an entry spread over two lines is not an entry") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-06")}));
  std::string text = text_of_file(journal_of(folder));
  text.insert(text.find(",\"kind\""), "\n");
  put_text(journal_of(folder), text);
  CHECK_FALSE(folder.load());
}

TEST_CASE("entries dated after today are bad data") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-12")}));
  auto earlier = store::Folder::open(temporary.path(), "maria", day("2026-10-11"));
  REQUIRE(earlier);
  const auto record = earlier->load();
  REQUIRE_FALSE(record);
  CHECK(record.error().code == Code::bad_data);
}

TEST_CASE("while another process writes, reading and writing wait and then say so") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  const store::Descriptor other(::open(journal_of(folder).c_str(), O_RDWR | O_CLOEXEC));
  REQUIRE(::flock(other.number(), LOCK_EX) == 0);
  const auto added = folder.add_sessions({walk_run_on("2026-10-06")});
  REQUIRE_FALSE(added);
  CHECK(added.error().code == Code::locked);
  CHECK(text_of_file(journal_of(folder)) == opening);
  REQUIRE(::flock(other.number(), LOCK_UN) == 0);
  CHECK(folder.add_sessions({walk_run_on("2026-10-06")}));
}

TEST_CASE("when the disk takes only half of an entry, nothing of it stays") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-06")}));
  const std::string before = text_of_file(journal_of(folder));
  // A file size limit makes the second write come out short, then fail, as a full disk would.
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{before.size() + 10, before.size() + 10};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(90);
    const auto added = folder.add_sessions({walk_run_on("2026-10-08")});
    ::_exit(added ? 91 : static_cast<int>(added.error().code));
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == static_cast<int>(Code::cannot_write));
  CHECK(text_of_file(journal_of(folder)) == before);
}
