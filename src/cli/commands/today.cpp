// rtr today: what is on today, from the issued plan, and never a run that something since then forbids.
#include "cli/records/planned.hpp"
#include "cli/records/red_flags.hpp"
#include "cli/today/due.hpp"
#include "cli/today/say.hpp"
#include "cli/today/told.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/names.hpp"
#include "json/writer.hpp"
#include "terminal/names.hpp"
#include "words/catalogue.hpp"
#include "words/messages.hpp"

namespace rtr::cli {
namespace {

void write_item(json::Writer& writer, const Activity& item, const Session* done) {
  writer.open_object().key("kind").text(json::name_of(item.kind, json::item_kind_names));
  if (!item.stage.empty()) writer.key("stage").text(item.stage);
  const StepTotals totals = totals_of(item.steps);
  const auto minutes = [&](std::string_view key, Seconds seconds) {
    writer.key(key).decimal((seconds * 100 + 30) / 60, 2);
  };
  if (!item.steps.empty()) {
    minutes("run_min", totals.run_s);
    minutes("walk_min", totals.walk_s);
  }
  minutes("total_min", item.steps.empty() ? item.total_s : totals.run_s + totals.walk_s);
  writer.key("done").boolean(done != nullptr && !done->skipped);
  writer.close();
}

class TodayCommand : public Command {
 public:
  void declare(Flags&) override {}

  Result<Code> run(Shell& shell) override {
    auto planned = load_planned(shell, {});
    if (!planned) return tl::unexpected(planned.error());
    const auto& [source, plan] = *planned;
    const IssuedPlan* issued = issued_on(source.record, shell.today);
    Today told;
    if (!withholds_figures(plan.tier)) {
      auto day = told_for(source, issued, shell.today, shell.today);
      if (!day) return tl::unexpected(day.error());
      told = std::move(*day);
      told.reopens = told.reopens || (issued != nullptr && code_of(plan) == Code::done &&
                                      (issued->outcome == Outcome::stop || issued->waits_for_answers_only));
    }
    if (shell.options.json)
      tell_json(shell, source, plan, told);
    else
      tell(shell, source, plan, told);
    return code_of(plan);
  }

 private:
  static void tell(Shell& shell, const Source& source, const Plan& plan, const Today& told) {
    const std::string flags = flags_text(shell, source, plan);
    shell.out.print(flags);
    if (withholds_figures(plan.tier)) return;
    if (!flags.empty()) shell.out.line("");
    shell.out.line(terminal::long_date(shell.today));
    if (flags.empty() && plan.tier >= Tier::clinician) {
      for (const std::string& line : seek_care_lines(plan, source.table.protocol)) shell.say(line);
    }
    if (!told.planned)
      shell.out.line("No plan covers this week yet: rtr plan --week this");
    else if (told.day.items.empty() && told.held_back.empty() && !told.reopens)
      shell.out.line("A rest day.");
    say_items(shell, source.record, told.day);
    if (!told.held_back.empty()) shell.say(told.held_back);
    if (told.reopens) shell.say("What this week waited for has come since; the rest of it anew: rtr plan --week this");
    const std::string waits = say_waits(shell, source, plan, told);
    say_due(shell, source.record, told.held_back + waits);
  }

  static void tell_json(Shell& shell, const Source& source, const Plan& plan, const Today& told) {
    json::Writer answer(-1);
    answer.open_object().key("as_of").text(iso(shell.today));
    answer.key("tier").text(json::name_of(plan.tier, json::tier_names)).key("open_flags").open_list();
    for (const Item item : open_flags(source.record, shell.today)) answer.text(id_of(item));
    answer.close();
    if (!withholds_figures(plan.tier)) {
      answer.key("planned").boolean(told.planned).key("held_back").text(told.held_back).key("items").open_list();
      for (const Activity& item : told.day.items) write_item(answer, item, done_on(source.record, item, shell.today));
      answer.close();
      const Session* waiting = morning_asked(source.record, shell.today);
      answer.key("morning_missing").text(waiting == nullptr ? std::string_view() : std::string_view(waiting->id));
      answer.key("due").open_list();
      for (const Due& due : due_on(source.record, shell.today))
        answer.open_object()
            .key("what")
            .text(due.what)
            .key("text")
            .text(due.text)
            .key("command")
            .text(due.command)
            .close();
      answer.close();
    }
    shell.out.line(answer.close().str());
  }
};

}  // namespace

std::unique_ptr<Command> make_today_command() { return std::make_unique<TodayCommand>(); }

}  // namespace rtr::cli
