// rtr why: the chain from entries to plan, or one rule's card.
#include "cli/records/planning.hpp"
#include "cli/records/red_flags.hpp"
#include "cli/why/json.hpp"
#include "cli/why/page.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "terminal/page.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

/// A rule or convention by its id; what is meant is suggested otherwise.
Result<const Card*> card_meant(const std::string& id) {
  std::string name = lowered(id);
  std::replace(name.begin(), name.end(), '_', '-');
  if (const Card* card = card_of(name)) return card;
  std::vector<std::string_view> known;
  for (const Card& card : rule_cards()) known.push_back(card.id);
  for (const Card& card : convention_cards()) known.push_back(card.id);
  const std::string_view near = nearest(name, known);
  return usage("there is no rule \"" + id + "\"",
               near.empty() ? "rtr rules lists them" : "did you mean \"" + std::string(near) + "\"?");
}

class WhyCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.words("RULE", words_, "a rule by its id, such as weekly-increase: its card with its sources");
    flags.value("--week", week_, "DATE|this|next", "the plan of another week");
    flags.value("--protocol", inputs_.protocol, "ID|FILE", "another table of stages");
    inputs_.declare(flags);
  }

  Result<Code> run(Shell& shell) override {
    if (words_.size() > 1) return usage("one rule at a time", "rtr rules lists them all");
    if (!words_.empty()) return tell_card(shell, words_.front());
    auto planned = load_planned(shell, inputs_);
    if (!planned) return tl::unexpected(planned.error());
    const auto& [source, now] = *planned;
    auto explained = plan_meant(shell, source, now);
    if (!explained) return tl::unexpected(explained.error());
    const Protocol& protocol = source.table.protocol;
    const Plan& plan = explained->plan;
    // While help comes first no figure is told, so there is nothing to work out.
    const bool silent = withholds_figures(plan.tier);
    const auto grounds = silent ? std::vector<Grounds>() : grounds_of(*explained, protocol);
    const IssuedPlan* before = silent ? nullptr : told_earlier(explained->record, plan);
    const Changes changes = silent ? Changes{} : changes_in(*explained, protocol, before);
    if (!shell.options.json && plan.tier == Tier::clinician) shell.out.print(flags_text(shell, source, plan) + "\n");
    shell.out.print(shell.options.json ? why_json(*explained, protocol, grounds, changes)
                                       : why_text(*explained, protocol, grounds, changes, shell.style));
    return code_of(now);
  }

 private:
  static Result<Code> tell_card(Shell& shell, const std::string& id) {
    const auto card = card_meant(id);
    if (!card) return tl::unexpected(card.error());
    if (shell.options.json) {
      shell.out.print(card_json(**card));
      return Code::done;
    }
    terminal::Page page(shell.style);
    print_card(page, **card, false);
    shell.out.print(std::move(page).finish());
    return Code::done;
  }

  /// The newest plan of an earlier day, for this week or the one before.
  static const IssuedPlan* told_earlier(const Record& record, const Plan& plan) {
    constexpr int days_a_week = 7;
    const IssuedPlan* found = nullptr;
    for (const IssuedPlan& told : record.plans) {
      const bool near = told.week_start == plan.week_start || told.week_start == plan.week_start - days_a_week;
      if (near && told.as_of < plan.as_of && (found == nullptr || found->as_of <= told.as_of)) found = &told;
    }
    return found;
  }

  static bool runs_left(const IssuedPlan* plan, Date today) {
    return plan != nullptr && std::any_of(plan->items.begin(), plan->items.end(),
                                          [&](const IssuedItem& item) { return item.run_s > 0 && item.date >= today; });
  }

  /// The plan that the runner was told last, as it came about; what is worse now goes before it.
  Result<Explained> plan_meant(Shell& shell, const Source& source, const Plan& now) const {
    const Record& record = source.record;
    if (week_) {
      const auto week = week_meant(week_, record.runner, shell.today);
      if (!week) return tl::unexpected(week.error());
      auto plan = plan_for(record, source.table.protocol, shell.today, *week);
      if (!plan) return tl::unexpected(plan.error());
      return Explained{record, std::move(*plan)};
    }
    const IssuedPlan* told = issued_for(record, now.week_start);
    if (told == nullptr && runs_left(issued_on(record, shell.today), shell.today))
      told = issued_on(record, shell.today);
    if (told != nullptr) {
      auto then = replayed(record, source.table.protocol, *told);
      if (then && then->plan.tier >= now.tier) return std::move(*then);
    }
    return Explained{record, now};
  }

  Inputs inputs_;
  std::vector<std::string> words_;
  std::optional<std::string> week_;
};

}  // namespace

std::unique_ptr<Command> make_why_command() { return std::make_unique<WhyCommand>(); }

}  // namespace rtr::cli
