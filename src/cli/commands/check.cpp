// rtr check: the red-flag screen, and the readiness questions when they are due.
#include "cli/records/input.hpp"
#include "cli/records/red_flags.hpp"
#include "cli/shell/sign_rescue.hpp"
#include "cli/words/items.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/codec.hpp"
#include "json/names.hpp"
#include "json/writer.hpp"
#include "words/catalogue.hpp"
#include "words/messages.hpp"

#include <algorithm>
#include <array>

namespace rtr::cli {
namespace {

/// "(3 of 14) " before each question of a list.
class Counter {
 public:
  explicit Counter(std::size_t of) : of_(of) {}
  std::string next() { return "(" + std::to_string(++at_) + " of " + std::to_string(of_) + ") "; }

 private:
  std::size_t at_ = 0;
  std::size_t of_;
};

bool urgent(const Checklist& checklist) {
  return std::any_of(red_flags().begin(), red_flags().end(), [&](Item item) {
    return checklist.answers[index_of(item)] == Answer::yes && withholds_figures(tier_of(item));
  });
}

bool ever_answered(const Record& record, Item item) {
  return std::any_of(record.checklists.begin(), record.checklists.end(),
                     [&](const Checklist& c) { return c.answers[index_of(item)] != Answer::unanswered; });
}

/// What today's answers to a gate say both ways: of one day the no stands (domain: the strictest reading wins).
std::vector<std::string> answered_both_ways(const Record& record, Date today) {
  std::vector<std::string> labels;
  for (const Item item : readiness_items()) {
    const auto told = [&](Answer answer) {
      return std::any_of(record.checklists.begin(), record.checklists.end(), [&](const Checklist& checklist) {
        return checklist.date == today && checklist.answers[index_of(item)] == answer;
      });
    };
    if (told(Answer::yes) && told(Answer::no)) labels.emplace_back(question_of(item).label);
  }
  return labels;
}

/// Answers of today would come too early: they count from a later day on (domain: readiness).
bool too_early(const Plan& plan, Date today) {
  return std::any_of(plan.findings.begin(), plan.findings.end(), [&](const Finding& finding) {
    return std::any_of(finding.facts.begin(), finding.facts.end(),
                       [&](const Fact& fact) { return fact.name == "answers_from" && fact.value > today.days; });
  });
}

/// The questions beyond the red flags: those that a plan asks for, all of them on a first start or with --all.
std::vector<Item> further_questions(const Source& source, Date today, bool all) {
  bool first = all;
  if (!first) {
    const auto items = readiness_items();
    first = std::none_of(items.begin(), items.end(), [&](Item item) { return ever_answered(source.record, item); });
  }
  bool readiness = first;
  bool clinician = first;
  if (const auto plan = usual_plan(source.record, source.table.protocol, today)) {
    for (const Finding& finding : plan->findings) {
      readiness = readiness || finding.rule == "readiness" || finding.rule == "gap-rescreen";
      clinician = clinician || finding.rule == "clearance-needed";
    }
    readiness = readiness && (all || !too_early(*plan, today));
  }
  std::vector<Item> items;
  for (const Item item : all_items()) {
    const ItemGroup group = group_of(item);
    const bool due = (group == ItemGroup::readiness && readiness) || (group == ItemGroup::advice && clinician) ||
                     (group == ItemGroup::root_cause && first) || (group == ItemGroup::optional && all);
    if (due) items.push_back(item);
  }
  return items;
}

class CheckCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.on("--none", none_, "show the red flags and record \"none of these\" for all of them");
    flags.values_in_a_row("--yes", yes_, "ID", "items to answer yes");
    flags.values_in_a_row("--no", no_, "ID", "items to answer no");
    flags.value("--resting-pain", resting_pain_, "0-10", "back pain at rest");
    flags.on("--all", all_, "ask every question there is, not only those that are due");
    flags.value("--from", from_, "FILE|-", "a checklist or a list of them");
    flags.dry_run(dry_run_);
  }

  std::vector<HelpRow> further_help() const override {
    constexpr std::array<std::pair<ItemGroup, std::string_view>, 5> groups{{
        {ItemGroup::red_flag, "red flags"},
        {ItemGroup::readiness, "readiness"},
        {ItemGroup::advice, "advice"},
        {ItemGroup::root_cause, "causes"},
        {ItemGroup::optional, "optional"},
    }};
    std::vector<HelpRow> rows;
    for (const auto& [group, name] : groups) {
      std::vector<std::string> ids;
      for (const Item item : all_items()) {
        if (group_of(item) == group) ids.emplace_back(id_of(item));
      }
      rows.push_back({std::string(name), joined(ids, ", ")});
    }
    return rows;
  }

  Result<Code> run(Shell& shell) override {
    const bool flags_given = none_ || !yes_.empty() || !no_.empty() || resting_pain_;
    if (from_ && flags_given)
      return usage("--from brings its own answers; --none, --yes, --no and --resting-pain do not go with it");
    auto source = load_folder(shell);
    if (!source) return tl::unexpected(source.error());
    auto checklists = from_ ? from_file(shell) : flags_given ? from_flags(shell) : from_person(shell, *source);
    if (!checklists) return tl::unexpected(checklists.error());
    if (auto kept = keep(shell, *source, *checklists); !kept) return tl::unexpected(kept.error());
    auto plan = usual_plan(source->record, source->table.protocol, shell.today);
    if (!plan) return tl::unexpected(plan.error());
    tell(shell, *source, *plan);
    return code_of(*plan);
  }

 private:
  using Checklists = std::vector<Checklist>;

  Result<void> keep(Shell& shell, Source& source, const Checklists& checklists) const {
    if (dry_run_) {
      source.record.checklists.insert(source.record.checklists.end(), checklists.begin(), checklists.end());
      release_flags(shell);
      return {};
    }
    if (auto added = source.folder->add_checklists(checklists); !added) return tl::unexpected(added.error());
    return now_kept(shell, source);
  }

  Result<Checklists> from_file(const Shell& shell) const {
    auto input = read_input(*from_);
    if (!input) return tl::unexpected(input.error());
    return json::read_checklists(input->text, input->name, shell.today);
  }

  Result<Checklists> from_flags(Shell& shell) const {
    Checklist checklist;
    checklist.date = shell.today;
    const auto pain = number_in("--resting-pain", resting_pain_, 0, 10);
    if (!pain) return tl::unexpected(pain.error());
    checklist.resting_pain = *pain;
    if (auto put = put_answers(checklist, yes_, Answer::yes); !put) return tl::unexpected(put.error());
    if (auto put = put_answers(checklist, no_, Answer::no); !put) return tl::unexpected(put.error());
    if (none_) show_list(shell, checklist);
    for (const Item item : red_flags()) {
      Answer& answer = checklist.answers[index_of(item)];
      if (answer == Answer::yes && !read_back(shell, item)) return usage("that answer was not right");
      if (none_ && answer == Answer::unanswered) answer = Answer::no;
    }
    return Checklists{checklist};
  }

  /// "None of these" only counts for somebody who has seen these.
  static void show_list(Shell& shell, const Checklist& checklist) {
    std::string text = "None of these:\n";
    for (const Item item : red_flags()) {
      if (checklist.answers[index_of(item)] != Answer::yes)
        text += "  - " + std::string(question_of(item).question) + "\n";
    }
    if (shell.options.json)
      complain(text);
    else
      shell.say(text, 2);
  }

  Result<Checklists> from_person(Shell& shell, const Source& source) const {
    if (!shell.prompt.available()) {
      return usage("there is nobody to ask here", "Give the answers with --none, --yes ID, --no ID or --from FILE.");
    }
    Checklist checklist;
    checklist.date = shell.today;
    shell.out.line("Is any of this new or present now?");
    Counter counter(red_flags().size());
    for (const Item item : red_flags()) {
      checklist.answers[index_of(item)] = ask_flag(shell, item, counter.next());
      // With an emergency sign nothing else matters: no further questions before the text.
      if (urgent(checklist) || shell.prompt.ended()) return kept_if_any(checklist);
    }
    checklist.resting_pain = shell.prompt.number("Back pain at rest now, 0-10?", 0, 10);
    const std::vector<Item> further = further_questions(source, shell.today, all_);
    if (!further.empty()) shell.out.line("Now what you can do, and what may have led to it.");
    counter = Counter(further.size());
    for (const Item item : further) {
      checklist.answers[index_of(item)] = shell.prompt.answer(counter.next() + std::string(question_of(item).question));
    }
    read_back_gates(shell, checklist);
    return kept_if_any(checklist);
  }

  /// A no to a gate keeps running away for at least this day, so a slip is put right before it is kept.
  static void read_back_gates(Shell& shell, Checklist& checklist) {
    while (true) {
      std::vector<std::string> refused;
      for (const Item item : readiness_items()) {
        if (checklist.answers[index_of(item)] == Answer::no) refused.emplace_back(question_of(item).label);
      }
      if (refused.empty() || shell.prompt.ended()) return;
      if (shell.prompt.confirm("Not yet without pain: " + joined(refused, ", ") + "; right?", true)) return;
      for (const Item item : readiness_items()) {
        Answer& answer = checklist.answers[index_of(item)];
        if (answer == Answer::no) answer = shell.prompt.answer(std::string(question_of(item).question));
      }
    }
  }

  static Result<Checklists> kept_if_any(const Checklist& checklist) {
    const bool any = checklist.resting_pain || std::any_of(checklist.answers.begin(), checklist.answers.end(),
                                                           [](Answer a) { return a != Answer::unanswered; });
    if (!any) return usage("nothing was answered");
    return Checklists{checklist};
  }

  void tell(Shell& shell, const Source& source, const Plan& plan) const {
    const std::string kept = dry_run_ ? "Nothing was kept: a dry run." : "Your answers are kept.";
    if (shell.options.json) return tell_json(shell, source, plan);
    shell.out.print(flags_text(shell, source, plan));
    if (withholds_figures(plan.tier)) {
      shell.out.line("\n" + kept);
      return;
    }
    const auto until = screened_until(source.record);
    shell.say(kept + (until && *until >= shell.today ? " The screen counts until " + short_date(*until) + "." : ""));
    if (plan.tier >= Tier::clinician && open_flags(source.record, shell.today).empty()) {
      for (const std::string& line : seek_care_lines(plan, source.table.protocol)) shell.say(line);
    }
    if (shell.options.quiet || plan.tier >= Tier::clinician) return;
    const std::vector<std::string> missing = missing_lines(plan, source.table.protocol);
    for (const std::string& line : missing) shell.say("Before running: " + line, 2);
    if (const auto labels = answered_both_ways(source.record, shell.today); !labels.empty()) {
      shell.say("Answered yes and no today: " + joined(labels, ", ") +
                ". The no stands for today. If it was a slip, take that check back (rtr history names it, rtr undo ID) "
                "and answer again; if not, answer again tomorrow or later.");
    }
    if (missing.empty()) shell.out.line("Next: rtr plan");
  }

  static void tell_json(Shell& shell, const Source& source, const Plan& plan) {
    json::Writer answer(-1);
    answer.open_object().key("as_of").text(iso(shell.today));
    answer.key("tier").text(json::name_of(plan.tier, json::tier_names)).key("open_flags").open_list();
    for (const Item item : open_flags(source.record, shell.today)) answer.text(id_of(item));
    answer.close();
    if (!withholds_figures(plan.tier)) {
      answer.key("missing").open_list();
      for (const std::string& line : missing_lines(plan, source.table.protocol)) answer.text(line);
      answer.close();
    }
    shell.out.line(answer.close().str());
  }

  std::vector<std::string> yes_, no_;
  std::optional<std::string> resting_pain_, from_;
  bool none_ = false;
  bool all_ = false;
  bool dry_run_ = false;
};

}  // namespace

std::unique_ptr<Command> make_check_command() { return std::make_unique<CheckCommand>(); }

}  // namespace rtr::cli
