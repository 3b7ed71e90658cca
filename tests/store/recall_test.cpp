// What is kept of a journal: where it lies, when it is made, and that it never counts for more than the journal.
#include "store/recall.hpp"
#include "store/doctor.hpp"
#include "store/support.hpp"
#include "support/runner.hpp"

#include <algorithm>

using namespace rtr;
using namespace rtr::test;

namespace {

/// A runner with half a year of walks.
struct Kept {
  TemporaryFolder data;
  std::filesystem::path file = data.path() / "maria" / store::recall_name;
  std::filesystem::path journal = data.path() / "maria" / store::journal_name;
  Runner runner = runner_named("maria");

  Kept() {
    auto folder = store::Folder::create(data.path(), runner, store_today);
    REQUIRE(folder);
    std::vector<Session> walks;
    for (int back = 180; back > 0; --back) walks.push_back(other(store_today - back, SessionKind::walk, 30));
    REQUIRE(folder->add_sessions(walks));
  }
  store::Folder open(Date on = store_today) const {
    auto folder = store::Folder::open(data.path(), "maria", on);
    REQUIRE(folder);
    return std::move(*folder);
  }
  Record load() const {
    auto record = open().load();
    REQUIRE(record);
    return *record;
  }
  void plan() const {
    store::Folder folder = open();
    const auto record = folder.load();
    REQUIRE(record);
    const auto made = plan_week(*record, ladder_protocol(), store_today, next_week(runner, store_today));
    REQUIRE(made);
    REQUIRE(folder.add_plan(*made, ladder_protocol()));
  }
  std::size_t recalled() const {
    const std::string text = text_of_file(journal);
    return store::content_of(text, journal, store_today, text_of_file(file)).value().recalled;
  }
  bool doctor_tells() const {
    const auto diagnosis = store::diagnose(data.path(), "maria", store_today);
    REQUIRE(diagnosis);
    CHECK(diagnosis->problems() == 0);
    return std::any_of(diagnosis->troubles.begin(), diagnosis->troubles.end(),
                       [](const store::Trouble& trouble) { return trouble.kind == "recall"; });
  }
};

}  // namespace

TEST_CASE("a plan keeps what it read of a journal, privately; an entry does not", "[store][recall]") {
  const Kept kept;
  CHECK_FALSE(std::filesystem::exists(kept.file));
  const std::size_t before = text_of_file(kept.journal).size();
  kept.plan();
  CHECK(mode_of(kept.file) == 0600);
  CHECK(kept.recalled() == before);
  const std::string bytes = text_of_file(kept.file);
  REQUIRE(kept.open().add_sessions({other(store_today, SessionKind::walk, 30)}));
  CHECK(text_of_file(kept.file) == bytes);
  CHECK(kept.load().sessions.size() == 181);
  CHECK_FALSE(kept.doctor_tells());
  // A little more in the journal is not worth another file.
  kept.plan();
  CHECK(text_of_file(kept.file) == bytes);
}

TEST_CASE("what is kept may be gone, damaged, or of another program, and nothing changes", "[store][recall]") {
  const Kept kept;
  kept.plan();
  const std::string bytes = text_of_file(kept.file);
  const std::size_t sessions = kept.load().sessions.size();
  std::vector<std::string> others{"", "rtr-recall/1 rtr 0.1.0\n", "rtr-recall/2" + bytes.substr(12), bytes + "x",
                                  bytes.substr(0, bytes.size() / 2)};
  for (std::size_t at = 0; at < bytes.size(); at += 97) {
    others.push_back(bytes);
    others.back()[at] = static_cast<char>(others.back()[at] ^ 4);
  }
  for (const std::string& other : others) {
    put_text(kept.file, other);
    CHECK(kept.recalled() == 0);
    CHECK(kept.load().sessions.size() == sessions);
  }
  CHECK(kept.doctor_tells());
  std::filesystem::remove(kept.file);
  CHECK(kept.load().sessions.size() == sessions);
  std::filesystem::create_directory(kept.file);
  CHECK(kept.load().sessions.size() == sessions);
  kept.plan();
}

TEST_CASE("an entry in the journal that was changed by hand counts as it stands", "[store][recall]") {
  const Kept kept;
  kept.plan();
  std::string text = text_of_file(kept.journal);
  const std::size_t at = text.find("\"total_min\":30");
  REQUIRE(at != std::string::npos);
  text.replace(at, 14, "\"total_min\":20");
  put_text(kept.journal, text);
  const Record record = kept.load();
  CHECK(std::count_if(record.sessions.begin(), record.sessions.end(),
                      [](const Session& session) { return session.total_s == 1200; }) == 1);
  CHECK(kept.doctor_tells());
}

TEST_CASE("with the clock put back what was kept later is not used, and the day is refused as ever",
          "[store][recall]") {
  const Kept kept;
  kept.plan();
  CHECK(kept.recalled() > 0);
  CHECK_FALSE(kept.open(store_today - 1).load());
}

TEST_CASE("a change of any one byte changes the digest", "[store][recall]") {
  std::string text(100, 'a');
  const std::uint64_t digest = store::digest_of(text);
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const char other : {'b', '!', '\x80'}) {
      std::string changed = text;
      changed[at] = other;
      CHECK(store::digest_of(changed) != digest);
    }
    CHECK(store::digest_of(std::string_view(text).substr(at + 1)) != digest);
  }
}
