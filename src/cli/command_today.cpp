// rtr today: what is on today, from the issued plan, and never a run that something since then forbids.
#include "cli/planned.hpp"
#include "cli/red_flags.hpp"
#include "cli/words.hpp"
#include "common/text.hpp"
#include "json/names.hpp"
#include "json/plan_day.hpp"
#include "json/writer.hpp"
#include "terminal/names.hpp"
#include "words/messages.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

/// The day as it was told, and why not all of it is shown.
struct Today {
  json::PlanDay day;
  bool planned = false;   ///< a plan covers today
  std::string held_back;  ///< why only walking and mobility are shown; empty when all of it is
  bool reopens = false;   ///< the plan waited for something that has come since
};

std::string why_held_back(const Record& record, Date today) {
  const auto until = screened_until(record);
  if (!until || *until < today)
    return "The weekly screen is not answered in full within 7 days, so no run is shown: rtr check";
  return "Something red was reported since this plan was made, so its runs no longer count.\n"
         "Delete them from your watch and calendar too. The rest of the week anew: rtr plan --week this";
}

/// Walking and moving gently go on whatever holds the rest back.
void keep_gentle(std::vector<Activity>& items) {
  std::erase_if(items, [](const Activity& a) { return a.kind != ItemKind::walk && a.kind != ItemKind::mobility; });
}

json::PlanDay day_in(const Plan& plan, Date day) {
  json::PlanDay found;
  const Week* week = week_of(plan);
  if (week == nullptr) return found;
  for (const Day& one : week->days) {
    if (one.date == day) found.items = one.items;
  }
  found.daily = week->daily;
  return found;
}

/// From the document in the folder; a record without a folder has no documents, so its week is planned anew.
Result<Today> day_told(const Source& source, const IssuedPlan* issued, Date today) {
  Today told;
  if (!source.folder) {
    auto plan =
        plan_for(source.record, source.table.protocol, today, week_start(today, source.record.runner.week_start));
    if (!plan) return tl::unexpected(plan.error());
    told.day = day_in(*plan, today);
    told.planned = true;
    return told;
  }
  if (issued == nullptr) return told;
  auto document = source.folder->plan_document(issued->week_start, issued->as_of);
  if (!document) return tl::unexpected(document.error());
  if (!*document) {
    return fail(Code::bad_data, "the plan of " + iso(issued->as_of) + " is missing from plans/",
                source.folder->path().string(), "Make it anew: rtr plan --week this");
  }
  auto day = json::read_plan_day(**document, "plans/" + iso(issued->week_start), today);
  if (!day) return tl::unexpected(day.error());
  told.day = std::move(*day);
  told.planned = true;
  if (!open_flags(source.record, today).empty() || !run_may_be_shown(source.record, *issued, today)) {
    told.held_back = why_held_back(source.record, today);
    keep_gentle(told.day.items);
  }
  return told;
}

void write_item(json::Writer& writer, const Activity& item) {
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
  writer.close();
}

class TodayCommand : public Command {
 public:
  void declare(Flags&) override {}

  Result<Code> run(Shell& shell) override {
    auto source = load_source(shell, {});
    if (!source) return tl::unexpected(source.error());
    auto plan = usual_plan(source->record, source->table.protocol, shell.today);
    if (!plan) return tl::unexpected(plan.error());
    const IssuedPlan* issued = issued_on(source->record, shell.today);
    Today told;
    if (!withholds_figures(plan->tier)) {
      auto day = day_told(*source, issued, shell.today);
      if (!day) return tl::unexpected(day.error());
      told = std::move(*day);
      told.reopens = issued != nullptr && code_of(*plan) == Code::done &&
                     (issued->outcome == Outcome::stop || issued->waits_for_answers_only);
    }
    if (shell.options.json)
      tell_json(shell, *source, *plan, told);
    else
      tell(shell, *source, *plan, told);
    return code_of(*plan);
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
    for (const std::vector<Activity>* items : {&told.day.items, &told.day.daily}) {
      for (const Activity& item : *items) shell.out.print(terminal::render_activity(item, shell.style));
    }
    if (!told.held_back.empty()) shell.say(told.held_back);
    if (told.reopens)
      shell.say("What this week waited for has been answered since; the rest of it anew: rtr plan --week this");
    tell_morning(shell, source.record);
  }

  static void tell_morning(Shell& shell, const Record& record) {
    constexpr int days_worth_asking = 3;
    const Session* session = session_without_morning(record, shell.today);
    if (session == nullptr || shell.today - session->date > days_worth_asking) return;
    shell.say("How was the morning after " + std::string(kind_word_of(session->kind)) + " on " +
              short_date(session->date) + "? rtr morning");
  }

  static void tell_json(Shell& shell, const Source& source, const Plan& plan, const Today& told) {
    json::Writer answer(-1);
    answer.open_object().key("as_of").text(iso(shell.today));
    answer.key("tier").text(json::name_of(plan.tier, json::tier_names)).key("open_flags").open_list();
    for (const Item item : open_flags(source.record, shell.today)) answer.text(id_of(item));
    answer.close();
    if (!withholds_figures(plan.tier)) {
      answer.key("planned").boolean(told.planned).key("held_back").text(told.held_back).key("items").open_list();
      for (const Activity& item : told.day.items) write_item(answer, item);
      answer.close();
      const Session* waiting = session_without_morning(source.record, shell.today);
      answer.key("morning_missing").text(waiting == nullptr ? std::string_view() : std::string_view(waiting->id));
    }
    shell.out.line(answer.close().str());
  }
};

}  // namespace

std::unique_ptr<Command> make_today_command() {
  return std::make_unique<TodayCommand>();
}

}  // namespace rtr::cli
