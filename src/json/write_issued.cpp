// How an issued plan is kept.
#include "json/codec.hpp"
#include "json/write_parts.hpp"

#include <algorithm>
#include <string>

namespace rtr::json {
namespace {

// An issued item keeps its sums, not its steps. These steps have the same running, walking and longest run.
Steps steps_with(const IssuedItem& item) {
  if (item.run_s <= 0) return {Block{1, {{false, item.walk_s}}}};
  const Seconds bout = std::clamp<Seconds>(item.longest_run_s, 1, item.run_s);
  const Seconds last = item.run_s % bout == 0 ? bout : item.run_s % bout;
  const Seconds breaks = (item.run_s - last) / bout;
  const Seconds walk = breaks > 0 ? std::max<Seconds>(1, item.walk_s / (breaks + 2)) : 0;
  const Seconds before = item.walk_s - walk * breaks;
  Steps steps;
  if (before > 0) steps.push_back({1, {{false, before}}});
  if (breaks > 0) steps.push_back({static_cast<int>(breaks), {{true, bout}, {false, walk}}});
  steps.push_back({1, {{true, last}}});
  return steps;
}

void write_item(Writer& writer, const IssuedItem& item) {
  writer.open_object().key("kind").text(name_of(item.kind, item_kind_names));
  if (!item.stage.empty()) writer.key("stage").text(item.stage);
  write_steps(writer.key("steps"), steps_with(item));
  writer.close();
}

}  // namespace

void write_issued_plan(Writer& writer, const IssuedPlan& plan) {
  writer.open_object().key("week").open_object();
  write_date(writer.key("start"), plan.week_start);
  writer.close();
  write_date(writer.key("as_of"), plan.as_of);
  writer.key("outcome").text(name_of(plan.outcome, outcome_names));
  writer.key("phase").text(name_of(plan.phase, phase_names));
  writer.key("progress");
  if (plan.progress == Progress::none) {
    writer.null();
  } else {
    writer.text(progress_names[static_cast<std::size_t>(plan.progress) - 1]);
  }
  write_text_or_null(writer.key("stage"), plan.stage);
  if (plan.outcome != Outcome::stop) {
    writer.key("days").open_list();
    for (std::size_t i = 0; i < plan.items.size();) {
      const Date date = plan.items[i].date;
      write_date(writer.open_object().key("date"), date);
      writer.key("items").open_list();
      for (; i < plan.items.size() && plan.items[i].date == date; ++i) write_item(writer, plan.items[i]);
      writer.close().close();
    }
    writer.close();
  }
  if (plan.outcome == Outcome::prepare) writer.key("waits_for_answers_only").boolean(plan.waits_for_answers_only);
  writer.close();
}

std::string write_issued_plan(const IssuedPlan& plan) {
  Writer writer(-1);
  write_issued_plan(writer, plan);
  return writer.str();
}

}  // namespace rtr::json
