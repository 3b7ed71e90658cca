// Finding a protocol: bundled, brought along earlier, or a file.
#include "cli/input.hpp"
#include "cli/source.hpp"
#include "cli/words.hpp"

#include "common/text.hpp"
#include "json/codec.hpp"
#include "words/catalogue.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

tl::unexpected<Failure> unknown_table(const std::string& id) {
  const auto ids = bundled_protocol_ids();
  const std::string_view near = nearest(id, ids);
  const std::vector<std::string> all(ids.begin(), ids.end());
  return fail(Code::bad_config, "there is no protocol \"" + id + "\"; bundled are " + joined(all, ", "), {},
              near.empty() ? "a file of your own is named with its path, such as ./mine.json"
                           : "did you mean \"" + std::string(near) + "\"?");
}

/// A table whose steps no mix of sessions can make gentle enough is refused as a whole.
Result<Table> table_from(std::string text, const std::string& name, bool brought) {
  auto protocol = json::read_protocol(text, name);
  if (!protocol) return tl::unexpected(protocol.error());
  for (const TableFinding& finding : inspect(*protocol)) {
    if (finding.fault != TableFault::unbridgeable) continue;
    return fail(Code::bad_config,
                "one session of stage \"" + protocol->stages[finding.stage].id +
                    "\" alone lifts the week's load by more than 10 %",
                name, "smaller steps are needed between the stages");
  }
  return Table{std::move(*protocol), std::move(text), brought};
}

bool is_path(const std::string& text) { return text == "-" || text.find_first_of("./") != std::string::npos; }

}  // namespace

Result<Table> load_table(const std::string& id_or_file, const store::Folder* folder) {
  if (is_path(id_or_file)) {
    auto input = read_input(id_or_file);
    if (!input) return tl::unexpected(input.error());
    return table_from(std::move(input->text), input->name, true);
  }
  if (!store::is_id(id_or_file)) return unknown_table(id_or_file);
  const std::string path = "protocols/" + id_or_file + ".json";
  if (const std::string_view text = bundled(path); !text.empty()) return table_from(std::string(text), path, false);
  if (folder == nullptr) return unknown_table(id_or_file);
  auto text = folder->protocol_document(id_or_file);
  if (!text) return tl::unexpected(text.error());
  if (!*text) return unknown_table(id_or_file);
  return table_from(std::move(**text), (folder->path() / path).string(), false);
}

}  // namespace rtr::cli
