// What a fault leaves behind: a start that was killed half way, a profile that cannot be looked at. The faults
// themselves are made by proof/store.
#include "store/support.hpp"

namespace rtr::test {

TEST_CASE("a start that was killed while it wrote a file can be made again", "[store]") {
  const TemporaryFolder data;
  const std::filesystem::path path = data.path() / "maria";
  std::filesystem::create_directories(path / "plans");
  put_text(path / ".journal.jsonl.tmp-4711", "");
  put_text(path / ".runner.json.tmp-4711", "{\n  \"id\": \"ma");
  REQUIRE(store::Folder::create(data.path(), runner_named("maria"), store_today));
  CHECK_FALSE(std::filesystem::exists(path / ".runner.json.tmp-4711"));
  CHECK(std::filesystem::exists(path / "runner.json"));
}

TEST_CASE("a runner that cannot be looked at is listed, and opening it says why", "[store]") {
  const TemporaryFolder data;
  std::filesystem::create_directories(data.path() / "maria");
  std::filesystem::create_symlink("runner.json", data.path() / "maria" / "runner.json");
  CHECK(store::runners(data.path()) == std::vector<std::string>{"maria"});
  auto folder = store::Folder::open(data.path(), "maria", store_today);
  REQUIRE(folder);
  const auto record = folder->load();
  REQUIRE_FALSE(record);
  CHECK(record.error().code == Code::bad_data);
}

TEST_CASE("entries without a profile are a runner's whose profile is missing, not no runner", "[store]") {
  const TemporaryFolder data;
  store::Folder folder = new_folder(data.path());
  REQUIRE(folder.add_sessions({walk_run_on("2026-10-06")}));
  std::filesystem::remove(folder.path() / "runner.json");
  CHECK(store::runners(data.path()) == std::vector<std::string>{"maria"});
  const auto record = folder.load();
  REQUIRE_FALSE(record);
  CHECK(record.error().problems.front().message == "runner.json is missing");
}

TEST_CASE("a start over a runner that cannot be looked at changes nothing", "[store]") {
  const TemporaryFolder data;
  std::filesystem::create_directories(data.path() / "maria");
  put_text(data.path() / "maria" / "journal.jsonl", "");
  std::filesystem::create_symlink("runner.json", data.path() / "maria" / "runner.json");
  CHECK_FALSE(store::Folder::create(data.path(), runner_named("maria"), store_today));
  CHECK(std::filesystem::exists(data.path() / "maria" / "journal.jsonl"));
}

}  // namespace rtr::test
