// rtr undo: takes an entry back with one more entry. A yes to a red flag and a plan that was told stay.
#include "store/undo.hpp"
#include "cli/records/entry_words.hpp"
#include "cli/records/red_flags.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/names.hpp"
#include "json/writer.hpp"
#include "words/catalogue.hpp"
#include "words/messages.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

constexpr int days_a_week = 7;

class UndoCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.words("ID", words_, "the entry, as rtr history names it; without one the newest that was entered");
    flags.on("--yes", yes_, "do not ask; needed where there is no terminal");
    flags.on("--dry-run", dry_run_, "say what it would do, change nothing");
  }

  Result<Code> run(Shell& shell) override {
    if (words_.size() > 1) return usage("one entry at a time", "rtr undo " + words_.front());
    shell.writes = !dry_run_;
    auto source = load_folder(shell);
    if (!source) return tl::unexpected(source.error());
    const store::Ledger ledger = source->folder->entries();  // as it was before
    auto what = store::undoing(ledger, words_.empty() ? std::nullopt : std::optional(words_.front()));
    if (!what) return tl::unexpected(what.error());
    if (dry_run_) return tell(shell, *source, ledger, *what);
    if (!yes_ && !shell.prompt.available()) {
      return usage("there is nobody to ask here", first_sentence(*what, "To take back: ", "To bring back: ") +
                                                      " Without asking: rtr undo " + what->name + " --yes");
    }
    if (!yes_) {
      shell.say(first_sentence(*what, "To take back: ", "To bring back: "));
      if (!shell.prompt.confirm(what->brings_back ? "Bring it back?" : "Take it back?", false)) {
        shell.out.line("Nothing was kept.");
        return Code::done;
      }
    }
    // By its own name from here on: meanwhile another entry may have become the newest.
    auto done = source->folder->undo(what->brings_back ? what->entries.front() : what->name);
    if (!done) return tl::unexpected(done.error());
    if (auto kept = now_kept(shell, *source); !kept) return tl::unexpected(kept.error());
    return tell(shell, *source, ledger, *done);
  }

 private:
  static std::string first_sentence(const store::Undoing& what, const char* back, const char* again) {
    const auto* session = std::get_if<Session>(&what.entry.value);
    const std::string text = session != nullptr
                                 ? session_text(*session)
                                 : entry_text(what.entry.value, {}) + " (" + short_date(day_of(what.entry)) + ")";
    std::string said = (what.brings_back ? again : back) + what.name + ", " + text + ".";
    if (!what.mornings.empty()) said += " Its morning answers go with it.";
    return said;
  }

  /// The newest plan that was made after the entry and whose week is not over.
  static const IssuedPlan* made_with(const store::Ledger& ledger, const store::Undoing& what, Date today) {
    const IssuedPlan* found = nullptr;
    const auto place = ledger.place_of(what.entry.id);
    for (std::size_t i = 0; i < ledger.entries.size(); ++i) {
      const auto* plan = std::get_if<IssuedPlan>(&ledger.entries[i].value);
      if (plan == nullptr || plan->week_start + days_a_week <= today) continue;
      const Date at = ledger.entries[i].at;
      if (at > what.entry.at || (at == what.entry.at && i > *place)) found = plan;
    }
    return found;
  }

  Result<Code> tell(Shell& shell, const Source& source, const store::Ledger& ledger, const store::Undoing& what) const {
    auto plan = usual_plan(source.record, source.table.protocol, shell.today);
    if (!plan) return tl::unexpected(plan.error());
    const IssuedPlan* told = made_with(ledger, what, shell.today);
    if (shell.options.json) {
      tell_json(shell, source, *plan, what, told);
      return code_beside(*plan);
    }
    const std::string flags = flags_text(shell, source, *plan);
    shell.out.print(flags);
    if (!flags.empty()) shell.out.line("");
    shell.say(first_sentence(
        what, dry_run_ ? "Would take back: " : "Taken back: ", dry_run_ ? "Would bring back: " : "Brought back: "));
    for (const Item flag : what.flags_kept) {
      shell.say("Its red flag stays: " + std::string(question_of(flag).label) +
                ". Only a clinician's word and a later \"no\" end it (rtr clear " + std::string(id_of(flag)) + ").");
    }
    if (withholds_figures(plan->tier)) return code_beside(*plan);
    if (told != nullptr)
      tell_plan(shell, *told, what.brings_back);
    else
      shell.say("The next plan is worked out anew: rtr plan");
    if (shell.options.quiet || dry_run_) return code_beside(*plan);
    shell.say("rtr undo " + store::names_of(source.folder->entries()).back() +
              (what.brings_back ? " takes it back again." : " brings it back."));
    return code_beside(*plan);
  }

  static void tell_plan(Shell& shell, const IssuedPlan& told, bool brings_back) {
    shell.say("The plan for the week of " + short_date(told.week_start) + " may have been made " +
              (brings_back ? "without" : "with") + " it.");
    if (told.week_start > shell.today)
      shell.say("Make it anew: rtr plan");
    else
      shell.say(
          "A week that was told gets no more running: rtr plan --week this\n"
          "The next plan is worked out anew: rtr plan");
  }

  void tell_json(Shell& shell, const Source& source, const Plan& plan, const store::Undoing& what,
                 const IssuedPlan* told) const {
    json::Writer answer(-1);
    answer.open_object().key("as_of").text(iso(shell.today));
    answer.key(what.brings_back ? "brought_back" : "undone").text(what.name);
    answer.key("entry").text(what.entry.id).key("kind").text(json::kind_of(what.entry.value));
    answer.key("dry_run").boolean(dry_run_).key("mornings").number(static_cast<std::int64_t>(what.mornings.size()));
    answer.key("flags_kept").open_list();
    for (const Item item : what.flags_kept) answer.text(id_of(item));
    answer.close().key("plan_made_with_it");
    if (told == nullptr)
      answer.null();
    else
      answer.text(iso(told->week_start));
    answer.key("tier").text(json::name_of(plan.tier, json::tier_names)).key("open_flags").open_list();
    for (const Item item : open_flags(source.record, shell.today)) answer.text(id_of(item));
    shell.out.line(answer.close().close().str());
  }

  std::vector<std::string> words_;
  bool yes_ = false;
  bool dry_run_ = false;
};

}  // namespace

std::unique_ptr<Command> make_undo_command() { return std::make_unique<UndoCommand>(); }

}  // namespace rtr::cli
