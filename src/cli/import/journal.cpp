// rtr import of another copy of the runner's data: a folder, or a journal such as a sync tool's conflict file.
#include "cli/import/reader.hpp"
#include "cli/records/planning.hpp"
#include "cli/records/red_flags.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/names.hpp"
#include "json/writer.hpp"
#include "store/copy.hpp"
#include "store/twins.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

bool knows(const Candidate& candidate) {
  if (!candidate.folder) return store::looks_like_journal(candidate.head);
  std::error_code ignored;
  return std::filesystem::exists(candidate.path / "journal.jsonl", ignored);
}

/// The runs that may stand there twice since the copy was taken in.
std::vector<store::Twins> new_twins(const std::vector<store::Twins>& before, const Record& record) {
  std::vector<store::Twins> twins = store::twins_in(record);
  std::erase_if(twins,
                [&](const store::Twins& one) { return std::find(before.begin(), before.end(), one) != before.end(); });
  return twins;
}

void tell_json(Shell& shell, const Source& source, const store::Joined& joined, const Plan& plan,
               const std::vector<store::Twins>& twins) {
  json::Writer answer(-1);
  answer.open_object().key("as_of").text(iso(shell.today));
  answer.key("added").number(static_cast<std::int64_t>(joined.added));
  answer.key("known").number(static_cast<std::int64_t>(joined.known)).key("profile_differs").open_list();
  for (const std::string& field : joined.differs) answer.text(field);
  answer.close().key("may_be_one").open_list();
  for (const store::Twins& one : twins) answer.open_list().text(one.first).text(one.second).close();
  answer.close().key("tier").text(json::name_of(plan.tier, json::tier_names)).key("open_flags").open_list();
  for (const Item item : open_flags(source.record, shell.today)) answer.text(id_of(item));
  shell.out.line(answer.close().close().str());
}

std::string count_text(std::size_t count) { return std::to_string(count) + (count == 1 ? " entry" : " entries"); }

void tell(Shell& shell, const Source& source, const store::Joined& joined, const Plan& plan,
          const std::vector<store::Twins>& twins) {
  shell.out.print(flags_text(shell, source, plan));
  shell.say("Added " + count_text(joined.added) + "; " + std::to_string(joined.known) + " were there already.");
  if (!joined.differs.empty())
    shell.say("The profile there differs (" + rtr::cli::joined(joined.differs, ", ") + "); yours is kept.");
  for (const store::Twins& one : twins) shell.say(store::said_of(one) + ". " + store::remedy_for(one));
  if (joined.added > 0 && !shell.options.quiet && !withholds_figures(plan.tier))
    shell.say("The plan is worked out anew with them: rtr plan");
}

Result<Code> take(Shell& shell, Source& source, const std::filesystem::path& path) {
  auto copy = store::read_copy(path, shell.today);
  if (!copy) return tl::unexpected(copy.error());
  if (!copy->torn.empty()) shell.note("the last entry in " + copy->journal.string() + " was cut off; it is left out");
  const std::vector<store::Twins> before = store::twins_in(source.record);
  auto joined = source.folder->join(*copy);
  if (!joined) return tl::unexpected(joined.error());
  if (auto kept = now_kept(shell, source); !kept) return tl::unexpected(kept.error());
  auto plan = usual_plan(source.record, source.table.protocol, shell.today);
  if (!plan) return tl::unexpected(plan.error());
  const std::vector<store::Twins> twins = new_twins(before, source.record);
  if (shell.options.json)
    tell_json(shell, source, *joined, *plan, twins);
  else
    tell(shell, source, *joined, *plan, twins);
  return code_beside(*plan);
}

}  // namespace

extern const ImportReader journal_copy_reader;
const ImportReader journal_copy_reader{"another copy of your data (a folder, or a journal)", knows, take};

}  // namespace rtr::cli
