// What has to be known before anyone runs: the screen of the week, the readiness gates, a clinician where one is
// needed.
#include "core/audit/bounds.hpp"
#include "core/audit/reading.hpp"

#include <algorithm>
#include <array>

namespace rtr::auditing {
namespace {

constexpr std::size_t first_gate = index_of(Item::walk_30_min), last_gate = index_of(Item::dead_bug);

/// The newest answer of every item; of one day the no wins, for a red flag any answer will do.
struct Newest {
  std::array<Date, item_count> date;
  std::array<Answer, item_count> answer{};
  Date pain_date = long_ago;
  int pain = 0;

  explicit Newest(const Reading& reading) {
    date.fill(long_ago);
    for (const Checklist& checklist : reading.record.checklists) {
      if (checklist.date > reading.today) continue;
      for (std::size_t item = 0; item < item_count; ++item) {
        const Answer given = checklist.answers[item];
        if (given == Answer::unanswered || checklist.date < date[item]) continue;
        const bool same_day_no = checklist.date == date[item] && answer[item] == Answer::no;
        date[item] = checklist.date;
        if (!same_day_no) answer[item] = given;
      }
      if (!checklist.resting_pain || checklist.date < pain_date) continue;
      pain = checklist.date == pain_date ? std::max(pain, *checklist.resting_pain) : *checklist.resting_pain;
      pain_date = checklist.date;
    }
  }
};

/// The last thing after which the gates are needed again, when nobody has run since.
std::optional<Date> gates_needed_after(const Reading& reading) {
  const Date lifted = reading.flags.lifted;
  // weeks begin after the last lifted flag: without any there was no running since the onset or since then.
  if (!reading.last_run || *reading.last_run < lifted) return std::max(reading.onset, lifted);
  if (reading.gap() > bound::long_gap_days) return *reading.last_run;
  return std::nullopt;
}

bool clearance_lacks(const Reading& reading, const Newest& newest) {
  if (newest.date[index_of(Item::seen_clinician)] == long_ago) return true;
  const Runner& runner = reading.record.runner;
  const Date today = reading.today;
  const Injury& injury = runner.injury;
  const bool old = runner.birth_year && to_civil(today).year - *runner.birth_year > bound::clearance_age;
  const bool early = injury.onset && today - *injury.onset < bound::early_onset_days;
  const bool leg = injury.leg_symptoms_last && today - *injury.leg_symptoms_last <= bound::leg_symptom_days;
  if (!old && !early && !leg && injury.surgery != Answer::yes) return false;
  return std::none_of(reading.record.clearances.begin(), reading.record.clearances.end(), [&](const Clearance& given) {
    return given.covers_return_to_running && given.date <= today && given.date >= reading.onset &&
           (!given.until || *given.until >= today);
  });
}

}  // namespace

void check_gates(Reading& reading) {
  if (!reading.plan_runs) return;
  const Newest newest(reading);
  const Date today = reading.today;
  for (std::size_t item = index_of(Item::saddle_numbness); item < item_count; ++item) {
    reading.need(today - newest.date[item] <= bound::screen_days, Breach::screen_stale);
  }
  for (std::size_t item = first_gate; item <= last_gate; ++item) {
    reading.need(newest.answer[item] != Answer::no, Breach::gate_refused);
  }
  reading.need(newest.pain_date == long_ago || newest.pain < bound::stopping_pain, Breach::gate_refused);
  if (const std::optional<Date> event = gates_needed_after(reading)) {
    const auto fresh = [&](Date given) { return given > *event && today - given <= bound::gates_days; };
    for (std::size_t item = first_gate; item <= last_gate; ++item) {
      reading.need(newest.answer[item] == Answer::yes && fresh(newest.date[item]), Breach::gate_missing);
    }
    reading.need(fresh(newest.pain_date) && newest.pain <= bound::resuming_pain, Breach::gate_missing);
  }
  if (!reading.ever_ran) reading.need(!clearance_lacks(reading, newest), Breach::clearance_missing);
  if (const OpenFlare flare = open_flare(reading); flare.back > 0) {
    const bool known = newest.pain_date >= flare.date && newest.pain <= bound::resuming_pain;
    reading.need(known, Breach::flare_pain);
  }
}

}  // namespace rtr::auditing
