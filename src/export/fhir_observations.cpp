// Observation: what each session was, as the runner reported it. What was not answered is not there.
#include "export/fhir.hpp"
#include "json/names.hpp"

#include <map>

namespace rtr::exporting::fhir {
namespace {

constexpr std::string_view measures = "urn:rtr:observation";

class Observations {
 public:
  Observations(Resources& to, const Context& context) : to_(to), context_(context) {}

  /// Pain from 0 to 10; LOINC's is the numeric rating as it is told.
  void pain(const std::string& what, Date on, int rating, const std::string& when, std::string_view site = "Back") {
    Draft draft = begin(what, on, "survey", {"http://loinc.org", "72514-3", "Pain from 0 to 10, " + when});
    draft.quantity("valueQuantity", rating, 0, score);
    draft.code("bodySite", {{}, {}, site});
    finish(std::move(draft));
  }

  void time(const std::string& what, Date on, const Code& code, Seconds seconds) {
    Draft draft = begin(what, on, "activity", code);
    draft.time("valueQuantity", seconds);
    finish(std::move(draft));
  }

  void effort(const std::string& what, Date on, int rpe) {
    Draft draft = begin(what, on, "survey", {measures, "rpe", "Effort from 0 to 10"});
    draft.quantity("valueQuantity", rpe, 0, score);
    finish(std::move(draft));
  }

  void signs(const std::string& what, Date on, const Signs& signs) {
    Draft draft = begin(what, on, "survey", {measures, "signs", "Signs in or after the session"});
    if (signs.none()) draft.code("valueCodeableConcept", {"urn:rtr:sign", "none", "none"});
    if (signs.any()) draft.key("component").open_list();
    for (std::size_t i = 0; i < signs.size(); ++i) {
      if (!signs[i]) continue;
      draft.writer().open_object();
      const std::string words = in_words(json::sign_names.at(i));
      draft.code("code", {"urn:rtr:sign", json::sign_names.at(i), words});
      draft.key("valueBoolean").boolean(true);
      draft.close();
    }
    if (signs.any()) draft.close();
    finish(std::move(draft));
  }

  /// The session's note goes with the first of its observations.
  void note(std::string_view text) { note_ = text; }

 private:
  Draft begin(const std::string& what, Date on, std::string_view category, const Code& code) {
    Draft draft(context_, "Observation", what);
    draft.word("status", "final");
    draft.codes("category", {"http://terminology.hl7.org/CodeSystem/observation-category", category, {}});
    draft.code("code", code);
    draft.refer_to_patient("subject");
    draft.day("effectiveDateTime", on);
    draft.key("performer").open_list();
    draft.refer_to_patient({});
    draft.close();
    return draft;
  }

  void finish(Draft draft) {
    if (!readable(note_).empty()) {
      draft.key("note").open_list();
      draft.note(note_);
      draft.close();
      note_ = {};
    }
    to_.push_back(std::move(draft).finish());
  }

  Resources& to_;
  const Context& context_;
  std::string_view note_;
};

void add_times(Observations& add, const Session& session, const std::string& id) {
  if (session.skipped) return;
  if (session.run_s && *session.run_s > 0)
    add.time(id + "run_min", session.date, {measures, "run_min", "Running"}, *session.run_s);
  const std::optional<Seconds> walked = session.walk_s                      ? session.walk_s
                                        : session.kind == SessionKind::walk ? session.total_s
                                                                            : std::nullopt;
  if (walked && *walked > 0) add.time(id + "walk_min", session.date, {measures, "walk_min", "Walking"}, *walked);
  const bool other = !is_running(session.kind) && session.kind != SessionKind::walk;
  if (!other || !session.total_s || *session.total_s == 0) return;
  const std::string_view kind = json::name_of(session.kind, json::session_kind_names);
  const std::string code = std::string(kind) + "_min", words = in_words(kind);
  add.time(id + "total_min", session.date, {measures, code, words}, *session.total_s);
}

void add_session(Observations& add, const Session& session, const std::string& id) {
  add.note(session.note);
  add_times(add, session, id);
  const Pain& pain = session.pain;
  if (pain.before) add.pain(id + "before", session.date, *pain.before, "before the session");
  if (pain.warm_up) add.pain(id + "warm_up", session.date, *pain.warm_up, "in the warm-up");
  if (pain.during) add.pain(id + "during", session.date, *pain.during, "worst in the session");
  if (pain.after) add.pain(id + "after", session.date, *pain.after, "after the session");
  if (pain.next_morning) add.pain(id + "next_morning", session.date + 1, *pain.next_morning, "on the next morning");
  std::size_t place = 0;
  for (const Elsewhere& one : session.elsewhere) {
    ++place;
    const std::string site = readable(one.site);
    if (one.pain)
      add.pain(id + "elsewhere-" + std::to_string(place), session.date, *one.pain, "elsewhere",
               site.empty() ? "elsewhere" : site);
  }
  if (session.rpe && !session.skipped) add.effort(id + "rpe", session.date, *session.rpe);
  if (session.signs) add.signs(id + "signs", session.date, *session.signs);
}

}  // namespace

void add_observations(Resources& to, const Context& context) {
  Observations add(to, context);
  std::map<std::string, int> seen;
  for (const Session& session : context.material.record.sessions) {
    // Two laptops may each have given one number; none of their sessions takes the other's place.
    const std::string id = session.id + "|" + context.day(session.date);
    add_session(add, session, id + "|" + std::to_string(seen[id]++) + "|");
  }
}

}  // namespace rtr::exporting::fhir
