// Questionnaire: what is asked, the same for everybody. QuestionnaireResponse: the answers of one day. What was not
// answered has no answer there either.
#include "export/fhir.hpp"
#include "export/fhir_id.hpp"
#include "words/catalogue.hpp"

#include <algorithm>
#include <set>

namespace rtr::exporting::fhir {
namespace {

constexpr std::string_view url = "urn:rtr:questionnaire:checklist";
constexpr std::string_view resting_pain = "resting_pain";

struct Group {
  ItemGroup group;
  std::string_view id, text;
};
constexpr std::array<Group, 5> groups{{
    {ItemGroup::root_cause, "root_cause", "What may have led to it (yes: it applies)"},
    {ItemGroup::advice, "advice", "Advice"},
    {ItemGroup::readiness, "readiness", "Ready to run (yes: it goes without back or leg pain)"},
    {ItemGroup::optional, "optional", "Further questions"},
    {ItemGroup::red_flag, "red_flags", "Warning signs (yes: it is there)"},
}};

void open_item(Draft& draft, std::string_view link, std::string_view text, std::string_view type) {
  draft.writer().open_object();
  draft.word("linkId", link);
  draft.word("text", text);
  if (!type.empty()) draft.word("type", type);
}

void add_questionnaire(Resources& to, const Context& context) {
  Draft draft = Draft::shared(context, "Questionnaire",
                              uuid_of("Questionnaire|" + std::string(url) + "|" + std::string(program_version())));
  draft.word("url", url);
  draft.word("version", program_version());
  draft.word("name", "RtrChecklist");
  draft.word("title", "Readiness and warning signs before running");
  draft.word("status", "active");
  draft.key("subjectType").open_list().text("Patient");
  draft.close();
  draft.key("item").open_list();
  for (const Group& group : groups) {
    open_item(draft, group.id, group.text, "group");
    draft.key("item").open_list();
    for (const Item item : all_items()) {
      if (group_of(item) != group.group) continue;
      open_item(draft, id_of(item), question_of(item).question, "boolean");
      draft.close();
    }
    if (group.group == ItemGroup::readiness) {
      open_item(draft, resting_pain, "Back pain at rest, from 0 to 10", "integer");
      draft.close();
    }
    draft.close();
    draft.close();
  }
  draft.close();
  to.push_back(std::move(draft).finish());
}

bool answered(const Checklist& checklist, ItemGroup group) {
  if (group == ItemGroup::readiness && checklist.resting_pain) return true;
  const auto items = all_items();
  return std::any_of(items.begin(), items.end(), [&](Item item) {
    return group_of(item) == group && checklist.answers[index_of(item)] != Answer::unanswered;
  });
}

void add_group(Draft& draft, const Checklist& checklist, const Group& group) {
  open_item(draft, group.id, group.text, {});
  draft.key("item").open_list();
  for (const Item item : all_items()) {
    const Answer answer = checklist.answers[index_of(item)];
    if (group_of(item) != group.group || answer == Answer::unanswered) continue;
    open_item(draft, id_of(item), question_of(item).question, {});
    draft.key("answer").open_list().open_object().key("valueBoolean").boolean(answer == Answer::yes);
    for (int level = 0; level < 3; ++level) draft.close();
  }
  if (group.group == ItemGroup::readiness && checklist.resting_pain) {
    open_item(draft, resting_pain, "Back pain at rest, from 0 to 10", {});
    draft.key("answer").open_list().open_object().key("valueInteger").number(*checklist.resting_pain);
    for (int level = 0; level < 3; ++level) draft.close();
  }
  draft.close();
  draft.close();
}

/// Checklists of one day have no order, so what tells them apart is what they say.
std::string what_of(const Checklist& checklist, const Context& context) {
  std::string what = context.day(checklist.date) + ":";
  for (const Answer answer : checklist.answers) what += static_cast<char>('0' + static_cast<int>(answer));
  if (checklist.resting_pain) what += std::to_string(*checklist.resting_pain);
  return what;
}

}  // namespace

void add_checklists(Resources& to, const Context& context) {
  add_questionnaire(to, context);
  std::set<std::string> told;
  for (const Checklist& checklist : context.material.record.checklists) {
    const bool any =
        std::any_of(groups.begin(), groups.end(), [&](const Group& group) { return answered(checklist, group.group); });
    const std::string what = what_of(checklist, context);
    if (!any || !told.insert(what).second) continue;
    Draft draft(context, "QuestionnaireResponse", what);
    draft.word("questionnaire", std::string(url) + "|" + std::string(program_version()));
    draft.word("status", "completed");
    draft.refer_to_patient("subject");
    draft.day("authored", checklist.date);
    draft.refer_to_patient("source");
    draft.key("item").open_list();
    for (const Group& group : groups) {
      if (answered(checklist, group.group)) add_group(draft, checklist, group);
    }
    draft.close();
    to.push_back(std::move(draft).finish());
  }
}

}  // namespace rtr::exporting::fhir
