// Finding a protocol: bundled, brought along earlier, or a file.
#include "cli/records/input.hpp"
#include "cli/records/source.hpp"
#include "cli/words/words.hpp"

#include "common/text.hpp"
#include "json/codec.hpp"
#include "words/catalogue.hpp"

#include <algorithm>
#include <map>
#include <mutex>

namespace rtr::cli {
namespace {

std::string table_path(std::string_view id) { return "protocols/" + std::string(id) + ".json"; }

/// Nobody's id; what is meant is suggested from the bundled ones and those of the runner's folder.
tl::unexpected<Failure> unknown_table(const std::string& id, const store::Folder* folder) {
  const auto bundled_ids = bundled_protocol_ids();
  const std::vector<std::string> bundled_all(bundled_ids.begin(), bundled_ids.end());
  const std::vector<std::string> own =
      folder == nullptr ? std::vector<std::string>() : folder->protocol_ids().value_or(std::vector<std::string>());
  std::vector<std::string_view> ids(bundled_ids.begin(), bundled_ids.end());
  ids.insert(ids.end(), own.begin(), own.end());
  const std::string_view near = nearest(id, ids);
  return fail(Code::bad_config, "there is no protocol \"" + id + "\"; bundled are " + joined(bundled_all, ", "), {},
              near.empty() ? "a file of your own is named with its path, such as ./mine.json"
                           : "did you mean \"" + std::string(near) + "\"?");
}

Result<Table> table_from(std::string text, const std::string& name, bool brought, json::TakenIds taken = {}) {
  auto protocol = json::read_protocol(text, name, taken);
  if (!protocol) return tl::unexpected(protocol.error());
  return Table{std::move(*protocol), std::move(text), brought};
}

/// Nothing when none is bundled under that name. Each is read once, however many runners of a caseload follow it.
std::optional<Result<Table>> bundled_table(const std::string& path) {
  static std::mutex guard;
  static std::map<std::string, Result<Table>> read;
  const std::string_view text = bundled(path);
  if (text.empty()) return std::nullopt;
  const std::lock_guard<std::mutex> lock(guard);
  const auto known = read.find(path);
  if (known != read.end()) return known->second;
  return read.emplace(path, table_from(std::string(text), path, false)).first->second;
}

bool is_bundled(std::string_view text) {
  const auto ids = bundled_protocol_ids();
  return std::any_of(ids.begin(), ids.end(), [&](std::string_view id) { return text == bundled(table_path(id)); });
}

}  // namespace

bool is_path(std::string_view text) { return text == "-" || text.find_first_of("./") != std::string_view::npos; }

Result<Table> own_table(const std::string& file) {
  auto input = read_input(file);
  if (!input) return tl::unexpected(input.error());
  if (is_bundled(input->text)) return table_from(std::move(input->text), input->name, false);
  return table_from(std::move(input->text), input->name, true, bundled_protocol_ids());
}

Result<Table> load_table(const std::string& id_or_file, const store::Folder* folder) {
  if (is_path(id_or_file)) {
    if (folder != nullptr) return own_table(id_or_file);
    auto input = read_input(id_or_file);
    if (!input) return tl::unexpected(input.error());
    return table_from(std::move(input->text), input->name, true);
  }
  if (!store::is_id(id_or_file)) return unknown_table(id_or_file, folder);
  const std::string path = table_path(id_or_file);
  if (auto table = bundled_table(path)) return std::move(*table);
  if (folder == nullptr) return unknown_table(id_or_file, folder);
  auto text = folder->protocol_document(id_or_file);
  if (!text) return tl::unexpected(text.error());
  if (!*text) return unknown_table(id_or_file, folder);
  return table_from(std::move(**text), (folder->path() / path).string(), false);
}

}  // namespace rtr::cli
