// Where a command's record comes from: the runner's folder, files handed in, or the bundled sample runner.
#pragma once

#include "cli/records/input.hpp"
#include "cli/shell/flags.hpp"
#include "cli/shell/shell.hpp"
#include "common/result.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rtr::cli {

/// The flags that name a source.
struct Inputs {
  std::optional<std::string> record, checklist, log, protocol;

  void declare(Flags& flags);
  bool stateless(const Shell& shell) const { return record || checklist || log || shell.options.demo; }
};

/// A protocol and the text it came from.
struct Table {
  Protocol protocol;
  std::string text;
  bool brought = false;  ///< from a file of the user's, not a bundled or remembered one
};

struct Source {
  Record record;
  Table table;
  std::optional<store::Folder> folder;  ///< none when stateless
};

/// Loads what `inputs` name. For the sample runner the shell's day becomes the sample's own, unless --today was given.
Result<Source> load_source(Shell& shell, const Inputs& inputs);
/// A record document that was read already; of `inputs` only the table counts.
Result<Source> source_of(const Input& input, const Inputs& inputs, Date today);
/// The runner's folder alone; `protocol` is an id or a file, else the runner's own counts.
Result<Source> load_folder(Shell& shell, const std::optional<std::string>& protocol = std::nullopt);
/// One runner of a data folder, by id. Touches nothing but that folder, so several may be read at once.
Result<Source> load_runner(const std::filesystem::path& data, const std::string& id,
                           const std::optional<std::string>& protocol, Date today, std::vector<std::string>& notices);
/// The folder's record once more, after something was kept.
Result<Record> reload(Shell& shell, Source& source);
/// Something is on disk now: the source becomes what the folder holds, and nothing given so far is lost any more.
Result<void> now_kept(Shell& shell, Source& source);

/// Sessions in a file, their stages held against the table: all problems of both kinds at once.
Result<std::vector<Session>> read_sessions_of(const std::string& text, const std::string& name,
                                              const Protocol& protocol, Date today);

/// The data folder, and which runner is meant: the one named, or the only one.
Result<std::filesystem::path> data_path(const Shell& shell);
/// A text that --runner gave and that is no id.
tl::unexpected<Failure> not_a_runner_id(const std::string& text);
Result<std::string> runner_meant(const Shell& shell, const std::filesystem::path& data);
/// For what is about a caseload: the one named, or all of them. Failures: no_input where there is none.
Result<std::vector<std::string>> runners_meant(const Shell& shell, const std::filesystem::path& data);

/// Whether a text names a file rather than an id.
bool is_path(std::string_view text);
/// A table in a file, as one that a runner would keep: it may not have the id of a bundled one, unless it is that one.
Result<Table> own_table(const std::string& file);
/// The table that an id or a file names: bundled, or in the runner's `folder`, where there is one. A file is then read
/// as own_table() reads it.
Result<Table> load_table(const std::string& id_or_file, const store::Folder* folder);

}  // namespace rtr::cli
