// Where a command's record comes from.
#include "cli/records/source.hpp"

#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/codec.hpp"
#include "words/catalogue.hpp"

#include <sys/stat.h>

#include <algorithm>

namespace rtr::cli {
namespace {

constexpr const char* default_table = "low-back-walk-run";

/// The newest day of a record: the sample runner's today.
Date newest_day(const Record& record) {
  Date newest{};
  for (const Checklist& checklist : record.checklists) newest = std::max(newest, checklist.date);
  for (const Session& session : record.sessions) newest = std::max(newest, session.date);
  return newest;
}

/// The stages that a record names and a table lacks, each once.
std::vector<std::string> foreign_stages(const Record& record, const Protocol& protocol) {
  std::vector<std::string> foreign;
  const auto take = [&](const std::string& id) {
    const bool known = id.empty() || std::any_of(protocol.stages.begin(), protocol.stages.end(),
                                                 [&](const Stage& stage) { return stage.id == id; });
    if (!known && std::find(foreign.begin(), foreign.end(), id) == foreign.end()) foreign.push_back(id);
  };
  for (const Session& session : record.sessions) take(session.stage);
  for (const IssuedPlan& plan : record.plans) take(plan.stage);
  return foreign;
}

/// With a table that was named beside the record, stages of another one are one mistake, not many.
Failure other_table(Failure failure, const std::string& file, std::vector<std::string> foreign) {
  constexpr std::size_t shown = 3;
  const bool more = foreign.size() > shown;
  if (more) foreign.resize(shown);
  const std::string names = joined(foreign, ", ") + (more ? ", ..." : "");
  failure.problems = {
      {"the record names stages of another table (" + names + "); a record and its table belong together", file, {}}};
  return failure;
}

/// A record with its table, once the stages that it names are known to be in it.
Result<Source> with_table(Record record, const Inputs& inputs, const Input& input) {
  const std::string own = record.runner.protocol.empty() ? default_table : record.runner.protocol;
  auto table = load_table(inputs.protocol.value_or(own), nullptr);
  if (!table && !inputs.protocol) table.error().problems.front().where = input.name;
  if (!table) return tl::unexpected(table.error());
  const std::vector<std::string> foreign = foreign_stages(record, table->protocol);
  auto checked = json::check_stages(std::move(record), table->protocol, input.text, input.name);
  if (!checked && inputs.protocol && !foreign.empty())
    return tl::unexpected(other_table(checked.error(), input.name, foreign));
  if (!checked) return tl::unexpected(checked.error());
  return Source{std::move(*checked), std::move(*table), std::nullopt};
}

Result<Source> load_demo(Shell& shell, const Inputs& inputs) {
  if (inputs.record || inputs.checklist || inputs.log) return usage("--demo brings its own record");
  const Input input{std::string(bundled("examples/demo.json")), "examples/demo.json"};
  constexpr int year_max = 9999;
  const Date bound = shell.options.today ? shell.today : *from_civil(year_max, 12, 31);
  auto record = json::read_record(input.text, input.name, bound);
  if (!record) return tl::unexpected(record.error());
  if (!shell.options.today) shell.today = newest_day(*record);
  return with_table(std::move(*record), inputs, input);
}

Result<Source> load_record(Shell& shell, const Inputs& inputs) {
  if (inputs.checklist || inputs.log)
    return usage("--record holds checklists and sessions; --checklist and --log do not go with it");
  if (inputs.record == "-" && inputs.protocol == "-") return usage("only one file can come from stdin");
  auto input = read_input(*inputs.record);
  if (!input) return tl::unexpected(input.error());
  return source_of(*input, inputs, shell.today);
}

void add_problems(Failure& to, const Failure& from) {
  for (const Problem& problem : from.problems) {
    const auto same = [&](const Problem& known) {
      return known.where == problem.where && known.message == problem.message;
    };
    if (std::none_of(to.problems.begin(), to.problems.end(), same)) to.problems.push_back(problem);
  }
}

/// Problems of both files are told together.
Result<Source> load_two_files(Shell& shell, const Inputs& inputs) {
  if (!inputs.checklist || !inputs.log) return usage("--checklist and --log go together");
  if (inputs.checklist == "-" && inputs.log == "-") return usage("only one file can come from stdin");
  auto checklist = read_input(*inputs.checklist);
  if (!checklist) return tl::unexpected(checklist.error());
  auto log = read_input(*inputs.log);
  if (!log) return tl::unexpected(log.error());
  auto checklists = json::read_checklists(checklist->text, checklist->name, shell.today);
  auto table = load_table(inputs.protocol.value_or(default_table), nullptr);
  if (!table) return tl::unexpected(table.error());
  auto sessions = read_sessions_of(log->text, log->name, table->protocol, shell.today);
  if (!checklists || !sessions) {
    Failure failure{Code::bad_data, {}};
    if (!checklists) add_problems(failure, checklists.error());
    if (!sessions) add_problems(failure, sessions.error());
    return tl::unexpected(std::move(failure));
  }
  Record record;
  record.checklists = std::move(*checklists);
  record.sessions = std::move(*sessions);
  return Source{std::move(record), std::move(*table), std::nullopt};
}

/// A folder that was opened up to others, or lies where modes do not count: said, never a reason to hold back a plan.
void note_others(const Shell& shell, const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || (status.st_mode & 077U) == 0) return;
  const bool change = (status.st_mode & 022U) != 0;
  shell.note("others on this computer may " + std::string(change ? "change" : "read") + " what is in " + path.string() +
             "; to keep it to yourself: chmod 700 " + path.string());
}

}  // namespace

void Inputs::declare(Flags& flags) {
  flags.value("--record", record, "FILE|-", "a record document instead of the data folder");
  flags.value("--checklist", checklist, "FILE|-", "a checklist or a list of them, with --log");
  flags.value("--log", log, "FILE|-", "a list of sessions, with --checklist");
}

Result<std::vector<Session>> read_sessions_of(const std::string& text, const std::string& name,
                                              const Protocol& protocol, Date today) {
  auto sessions = json::read_sessions(text, name, today);
  const auto stages = json::check_stages(Record{}, protocol, text, name);
  if (sessions && !stages) return tl::unexpected(stages.error());
  if (!sessions && !stages) add_problems(sessions.error(), stages.error());
  return sessions;
}

Result<Source> source_of(const Input& input, const Inputs& inputs, Date today) {
  auto record = json::read_record(input.text, input.name, today);
  if (!record) return tl::unexpected(record.error());
  return with_table(std::move(*record), inputs, input);
}

Result<std::filesystem::path> data_path(const Shell& shell) {
  return store::data_folder(shell.options.data.value_or(""));
}

tl::unexpected<Failure> not_a_runner_id(const std::string& text) {
  return usage("--runner is \"" + text + "\", which cannot be a runner's id",
               "1 to 40 letters, digits, _ and -, that begin with a letter or digit");
}

static std::string runners_hint(const std::string& id, const std::vector<std::string>& ids) {
  const std::string_view near = nearest(id, std::vector<std::string_view>(ids.begin(), ids.end()));
  return near.empty() ? "there are " + joined(ids, ", ") : "did you mean " + std::string(near) + "?";
}

Result<std::string> runner_meant(const Shell& shell, const std::filesystem::path& data) {
  auto ids = store::runners(data);
  if (!ids) return tl::unexpected(ids.error());
  std::error_code unseen;
  if (ids->empty() && shell.options.data && !std::filesystem::exists(data, unseen))
    return fail(Code::no_input, "there is no such folder", data.string(), "rtr init would set it up");
  if (shell.options.runner) {
    const std::string& id = *shell.options.runner;
    if (!store::is_id(id)) return not_a_runner_id(id);
    if (std::find(ids->begin(), ids->end(), id) != ids->end()) return id;
    return fail(Code::no_input, "there is no runner \"" + id + "\"", data.string(),
                ids->empty() ? "rtr init sets one up" : runners_hint(id, *ids));
  }
  if (ids->empty()) return fail(Code::no_input, "there is no runner yet", data.string(), "rtr init sets one up");
  if (ids->size() == 1) return ids->front();
  return usage("there are several runners; name one with --runner: " + joined(*ids, ", "));
}

Result<std::vector<std::string>> runners_meant(const Shell& shell, const std::filesystem::path& data) {
  auto ids = store::runners(data);
  if (!ids || (!shell.options.runner && !ids->empty())) return ids;
  auto one = runner_meant(shell, data);
  if (!one) return tl::unexpected(one.error());
  return std::vector<std::string>{*one};
}

Result<Source> load_source(Shell& shell, const Inputs& inputs) {
  if (shell.options.demo) return load_demo(shell, inputs);
  if (inputs.record) return load_record(shell, inputs);
  if (inputs.checklist || inputs.log) return load_two_files(shell, inputs);
  return load_folder(shell, inputs.protocol);
}

Result<Source> load_folder(Shell& shell, const std::optional<std::string>& protocol) {
  const auto data = data_path(shell);
  if (!data) return tl::unexpected(data.error());
  const auto id = runner_meant(shell, *data);
  if (!id) return tl::unexpected(id.error());
  std::vector<std::string> notices;
  auto source = load_runner(*data, *id, protocol, shell.today, notices);
  if (source) note_others(shell, source->folder->path());
  shell.notes(notices);
  return source;
}

Result<Source> load_runner(const std::filesystem::path& data, const std::string& id,
                           const std::optional<std::string>& protocol, Date today, std::vector<std::string>& notices) {
  auto folder = store::Folder::open(data, id, today);
  if (!folder) return tl::unexpected(folder.error());
  auto record = folder->load();
  notices = folder->take_notices();
  if (!record) return tl::unexpected(record.error());
  const std::string own = record->runner.protocol.empty() ? default_table : record->runner.protocol;
  auto table = load_table(protocol.value_or(own), &*folder);
  if (!table) return tl::unexpected(table.error());
  // After a change of table the stages of the one before stay in the journal; the engine counts them as not stated.
  return Source{std::move(*record), std::move(*table), std::move(*folder)};
}

Result<Record> reload(Shell& shell, Source& source) {
  shell.notes(source.folder->take_notices());
  auto record = source.folder->load();
  shell.notes(source.folder->take_notices());
  return record;
}

Result<void> now_kept(Shell& shell, Source& source) {
  shell.kept = true;
  shell.unkept.reset();
  auto record = reload(shell, source);
  if (!record) return tl::unexpected(record.error());
  source.record = std::move(*record);
  return {};
}

}  // namespace rtr::cli
