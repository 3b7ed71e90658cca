// Two copies of a journal: the union by id, in one commit, and the other copy only read.
#include "store/copy.hpp"
#include "rtr/engine.hpp"
#include "store/support.hpp"

#include <algorithm>

namespace rtr::test {
namespace {

/// Two folders that were one until now.
struct Laptops {
  TemporaryFolder temporary;
  std::filesystem::path here = temporary.path() / "here";
  std::filesystem::path there = temporary.path() / "there";

  Laptops() {
    store::Folder folder = new_folder(here);
    REQUIRE(folder.add_sessions({walk_run_on("2026-10-06")}));
    std::filesystem::copy(here, there, std::filesystem::copy_options::recursive);
  }
  store::Folder open(const std::filesystem::path& data) const {
    return std::move(store::Folder::open(data, "maria", store_today).value());
  }
  store::Copy other() const { return store::read_copy(there / "maria", store_today).value(); }
};

IssuedPlan told(Seconds run_s) {
  IssuedPlan plan;
  plan.week_start = day("2026-10-12");
  plan.as_of = day("2026-10-12");
  plan.outcome = Outcome::train;
  plan.phase = Phase::running;
  plan.items = {{day("2026-10-13"), ItemKind::run, "", run_s, 600, run_s}};
  return plan;
}

void put_line(const std::filesystem::path& data, const json::EntryValue& value, std::size_t number) {
  const std::filesystem::path journal = data / "maria" / "journal.jsonl";
  put_text(journal, text_of_file(journal) + json::write_entry(value, store_today, number) + "\n");
}

Checklist yes_to(Item item) {
  Checklist checklist;
  checklist.date = day("2026-10-07");
  checklist.answers[index_of(item)] = Answer::yes;
  return checklist;
}

}  // namespace

TEST_CASE("what another laptop kept is added once, and that laptop's folder is only read") {
  const Laptops laptops;
  REQUIRE(laptops.open(laptops.here).add_sessions({walk_run_on("2026-10-08")}));
  REQUIRE(laptops.open(laptops.there).add_sessions({walk_run_on("2026-10-10")}));
  const std::string before = text_of_file(laptops.there / "maria" / "journal.jsonl");
  store::Folder folder = laptops.open(laptops.here);
  const auto joined = folder.join(laptops.other());
  REQUIRE(joined);
  CHECK(joined->added == 1);
  CHECK(joined->known == 1);
  CHECK(folder.load().value().sessions.size() == 3);
  CHECK(text_of_file(laptops.there / "maria" / "journal.jsonl") == before);
  CHECK(folder.join(laptops.other()).value().added == 0);
  CHECK(laptops.open(laptops.there).join(store::read_copy(laptops.here / "maria", store_today).value())->added == 1);
}

TEST_CASE("a correction made on another laptop counts here after the union") {
  const Laptops laptops;
  REQUIRE(laptops.open(laptops.there).undo("s-0001"));
  store::Folder folder = laptops.open(laptops.here);
  REQUIRE(folder.join(laptops.other()));
  CHECK(folder.load().value().sessions.empty());
}

TEST_CASE("one id with two contents is named, and nothing is added") {
  const Laptops laptops;
  REQUIRE(laptops.open(laptops.there).add_sessions({walk_run_on("2026-10-10")}));
  const std::filesystem::path journal = laptops.there / "maria" / "journal.jsonl";
  std::string text = text_of_file(journal);
  text.replace(text.find("\"run_min\":5"), 11, "\"run_min\":6");
  put_text(journal, text);
  store::Folder folder = laptops.open(laptops.here);
  const std::string before = text_of_file(laptops.here / "maria" / "journal.jsonl");
  const auto joined = folder.join(laptops.other());
  REQUIRE_FALSE(joined);
  CHECK(joined.error().code == Code::bad_data);
  CHECK(joined.error().problems.at(0).where == journal.string() + ":2");
  CHECK(text_of_file(laptops.here / "maria" / "journal.jsonl") == before);
}

TEST_CASE("a copy that cannot be read whole adds nothing") {
  const Laptops laptops;
  REQUIRE(laptops.open(laptops.there).add_sessions({walk_run_on("2026-10-10")}));
  const std::filesystem::path journal = laptops.there / "maria" / "journal.jsonl";
  put_text(journal, text_of_file(journal) + "half a line\n");
  CHECK(store::read_copy(laptops.there / "maria", store_today).error().code == Code::bad_data);
  CHECK(store::read_copy(laptops.there / "nobody", store_today).error().code == Code::no_input);
}

TEST_CASE("another runner's folder is refused, and a profile that differs is said") {
  const Laptops laptops;
  Runner runner = runner_named("maria");
  runner.birth_year = 1960;
  REQUIRE(laptops.open(laptops.there).replace_runner(runner));
  CHECK(laptops.open(laptops.here).join(laptops.other()).value().differs == std::vector<std::string>{"birth_year"});
  put_text(laptops.there / "maria" / "runner.json", R"({"id":"zoe"})");
  const auto joined = laptops.open(laptops.here).join(laptops.other());
  REQUIRE_FALSE(joined);
  CHECK(joined.error().code == Code::bad_data);
}

TEST_CASE("of two plans that two laptops told on one day for one week the one that asks for less counts") {
  const Laptops laptops;
  const bool less_here = GENERATE(true, false);
  put_line(laptops.here, told(less_here ? 600 : 900), 3);
  put_line(laptops.there, told(less_here ? 900 : 600), 3);
  put_text(laptops.here / "maria" / "plans" / "2026-10-12-2026-10-12.json", "here");
  put_text(laptops.there / "maria" / "plans" / "2026-10-12-2026-10-12.json", "there");
  store::Folder folder = laptops.open(laptops.here);
  REQUIRE(folder.join(laptops.other()));
  const Record record = folder.load().value();
  REQUIRE(record.plans.size() == 1);
  CHECK(record.plans[0].items.at(0).run_s == 600);
  CHECK(folder.plan_document(day("2026-10-12"), day("2026-10-12")).value() == (less_here ? "here" : "there"));
}

TEST_CASE("a sync tool's conflict file is noticed, and a red flag in it is not passed over") {
  const Laptops laptops;
  const char* name =
      GENERATE("journal (conflicted copy 2026-10-10).jsonl", "journal.sync-conflict-20261010-101010.jsonl");
  const std::filesystem::path copy = laptops.here / "maria" / name;
  store::Folder folder = laptops.open(laptops.here);
  put_text(copy, text_of_file(laptops.here / "maria" / "journal.jsonl"));
  REQUIRE(folder.load());
  CHECK(folder.take_notices().empty());

  REQUIRE(laptops.open(laptops.there).add_sessions({walk_run_on("2026-10-10")}));
  put_text(copy, text_of_file(laptops.there / "maria" / "journal.jsonl"));
  CHECK(folder.load().value().sessions.size() == 1);
  CHECK(folder.take_notices().size() == 1);

  put_line(laptops.there, yes_to(Item::saddle_numbness), 9);
  put_text(copy, text_of_file(laptops.there / "maria" / "journal.jsonl"));
  CHECK(folder.load().error().code == Code::bad_data);
  REQUIRE(folder.join(store::read_copy(copy, store_today).value()));
  CHECK(open_flags(folder.load().value(), store_today) == std::vector<Item>{Item::saddle_numbness});
}

TEST_CASE("a session that both laptops took from one file counts once, with the morning that one of them heard") {
  const Laptops laptops;
  Session session = walk_run_on("2026-10-10");
  session.id = "watch-17";
  REQUIRE(laptops.open(laptops.here).add_sessions({walk_run_on("2026-10-08"), session}));
  REQUIRE(laptops.open(laptops.there).add_sessions({session}));
  REQUIRE(laptops.open(laptops.there).add_morning({"watch-17", day("2026-10-11"), 3, {}, {}, {}, {}, {}}));
  store::Folder folder = laptops.open(laptops.here);
  REQUIRE(folder.join(laptops.other()));
  const Record record = folder.load().value();
  REQUIRE(record.sessions.size() == 3);
  CHECK(std::count_if(record.sessions.begin(), record.sessions.end(),
                      [](const Session& s) { return s.id == "watch-17" && s.pain.next_morning == 3; }) == 1);
  REQUIRE(folder.undo("watch-17"));
  CHECK(folder.load().value().sessions.size() == 2);
}

}  // namespace rtr::test
