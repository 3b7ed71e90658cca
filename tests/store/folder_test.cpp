// A runner's folder: private, refused where it should be, replaced whole.
#include "store/support.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

class Umask {
 public:
  explicit Umask(mode_t mask) : before_(::umask(mask)) {}
  ~Umask() { ::umask(before_); }

 private:
  mode_t before_;
};

}  // namespace

TEST_CASE("folders are 0700 and files 0600, whatever the umask") {
  const mode_t mask = GENERATE(mode_t{0}, mode_t{0022}, mode_t{0777});
  const TemporaryFolder temporary;
  const Umask umask(mask);
  const std::filesystem::path data = temporary.path() / "new" / "data";
  {
    store::Folder folder = new_folder(data);
    REQUIRE(folder.add_sessions({walk_run_on("2026-10-06")}));
    REQUIRE(folder.replace_runner(runner_named("maria")));
    REQUIRE(folder.keep_protocol("own", "{}"));
  }
  for (const char* name : {"", "maria", "maria/plans", "maria/protocols"}) CHECK(mode_of(data / name) == 0700U);
  for (const char* name : {"maria/runner.json", "maria/journal.jsonl", "maria/protocols/own.json"}) {
    CHECK(mode_of(data / name) == 0600U);
  }
}

TEST_CASE("a runner that is there is not created again") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  const auto again = store::Folder::create(temporary.path(), runner_named("maria"), store_today);
  REQUIRE_FALSE(again);
  CHECK(again.error().code == Code::usage);
}

TEST_CASE("a start that was interrupted can be made again, but entries are never wiped") {
  const TemporaryFolder temporary;
  { new_folder(temporary.path()); }
  std::filesystem::remove(temporary.path() / "maria" / "runner.json");
  CHECK(store::Folder::create(temporary.path(), runner_named("maria"), store_today));

  std::filesystem::remove(temporary.path() / "maria" / "runner.json");
  put_text(temporary.path() / "maria" / "journal.jsonl", "something\n");
  const auto again = store::Folder::create(temporary.path(), runner_named("maria"), store_today);
  REQUIRE_FALSE(again);
  CHECK(again.error().code == Code::bad_data);
  CHECK(text_of_file(temporary.path() / "maria" / "journal.jsonl") == "something\n");
}

TEST_CASE("only ids become paths") {
  const TemporaryFolder temporary;
  const std::string too_long(41, 'a');
  for (const std::string& id :
       {std::string(), std::string("."), std::string(".."), std::string("../maria"), std::string("a/b"),
        std::string("-a"), std::string("a b"), std::string("\xC3\xA4"), too_long}) {
    CHECK_FALSE(store::is_id(id));
    CHECK_FALSE(store::Folder::create(temporary.path(), runner_named(id), store_today));
    CHECK_FALSE(store::Folder::open(temporary.path(), id, store_today));
  }
  CHECK(std::filesystem::is_empty(temporary.path()));
  CHECK(store::is_id("j-ortiz_2"));
  CHECK(store::is_id(std::string(40, 'a')));
}

TEST_CASE("replacing the runner leaves the new profile whole and nothing else") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  Runner runner = runner_named("maria");
  runner.name = "Maria";
  runner.protocol = "oxford";
  REQUIRE(folder.replace_runner(runner));
  const auto record = folder.load();
  REQUIRE(record);
  CHECK(record->runner.name == "Maria");
  CHECK(record->runner.protocol == "oxford");
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path())) ++files;
  CHECK(files == 4);  // runner.json, journal.jsonl, plans, protocols
}

TEST_CASE("a symbolic link in the folder, or in its place, is refused and not followed") {
  const TemporaryFolder temporary;
  { new_folder(temporary.path()); }
  const std::filesystem::path maria = temporary.path() / "maria";

  const char* name = GENERATE("runner.json", "journal.jsonl");
  std::filesystem::rename(maria / name, temporary.path() / "elsewhere");
  std::filesystem::create_symlink(temporary.path() / "elsewhere", maria / name);
  auto folder = store::Folder::open(temporary.path(), "maria", store_today);
  REQUIRE(folder);
  const auto record = folder->load();
  REQUIRE_FALSE(record);
  CHECK(record.error().code == Code::bad_data);
  if (std::string_view(name) == "journal.jsonl") {
    CHECK_FALSE(folder->add_sessions({walk_run_on("2026-10-06")}));
    CHECK(text_of_file(temporary.path() / "elsewhere") == std::string(json::journal_opening) + "\n");
  }

  std::filesystem::create_directory_symlink(maria, temporary.path() / "other");
  const auto other = store::Folder::open(temporary.path(), "other", store_today);
  REQUIRE_FALSE(other);
  CHECK(other.error().code == Code::bad_data);
}

TEST_CASE("a pipe in the place of a file is refused, not waited for") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  std::filesystem::remove(folder.path() / "journal.jsonl");
  REQUIRE(::mkfifo((folder.path() / "journal.jsonl").c_str(), 0600) == 0);
  const auto record = folder.load();
  REQUIRE_FALSE(record);
  CHECK(record.error().code == Code::bad_data);
}

TEST_CASE("the runners of a data folder are listed by id; a missing folder has none") {
  const TemporaryFolder temporary;
  CHECK(store::runners(temporary.path() / "none").value().empty());
  for (const char* id : {"zoe", "amal"})
    REQUIRE(store::Folder::create(temporary.path(), runner_named(id), store_today));
  std::filesystem::create_directory(temporary.path() / "not-a-runner");
  CHECK(store::runners(temporary.path()).value() == std::vector<std::string>{"amal", "zoe"});
}

TEST_CASE("the data folder is the one named, then RTR_DATA, then the XDG folder, then the home folder's") {
  ::setenv("HOME", "/home/x", 1);
  ::unsetenv("RTR_DATA");
  ::unsetenv("XDG_DATA_HOME");
  CHECK(store::data_folder("").value() == "/home/x/.local/share/rtr");
  ::setenv("XDG_DATA_HOME", "relative", 1);
  CHECK(store::data_folder("").value() == "/home/x/.local/share/rtr");
  ::setenv("XDG_DATA_HOME", "/xdg", 1);
  CHECK(store::data_folder("").value() == "/xdg/rtr");
  ::setenv("RTR_DATA", "/mine", 1);
  CHECK(store::data_folder("").value() == "/mine");
  CHECK(store::data_folder("/named").value() == "/named");
  ::unsetenv("RTR_DATA");
  ::unsetenv("XDG_DATA_HOME");
}
