// Red flags: answers, the latch that only a clearance and a later "no" open, and clearances field by field.
#include "core/facts/facts.hpp"

#include <algorithm>

namespace rtr {
namespace {

/// The days on which a flag was last answered yes and no.
struct Trail {
  std::optional<Date> last_yes;
  std::optional<Date> last_no;
};

/// Lifted means: a clearance on or after the last yes, and a "no" on or after the clearance.
bool is_open(const Trail& trail, const std::optional<Date>& cleared) {
  if (!trail.last_yes) return false;
  if (!cleared || !trail.last_no) return true;
  // A yes and a no of one day have no order: the yes wins.
  return *trail.last_no < *cleared || *trail.last_no <= *trail.last_yes;
}

/// For these two a clearance alone is enough, while it lasts: the answer stays yes.
bool clearance_alone_covers(Item item) {
  return item == Item::under_18 || item == Item::pregnant_or_postnatal_12_weeks;
}

/// The newest "no" of a day before the newest yes.
std::optional<Date> no_before_yes(const Record& record, Item item, const Trail& trail) {
  std::optional<Date> newest;
  for (const Checklist& checklist : record.checklists) {
    if (checklist.answers[index_of(item)] != Answer::no || !trail.last_yes || checklist.date >= *trail.last_yes)
      continue;
    if (!newest || checklist.date > *newest) newest = checklist.date;
  }
  return newest;
}

/// Until its last day such a clearance covers whatever was answered since. One without a last day is over with a "no"
/// before the newest yes: the yes is of something new, and a later "no" alone brings nothing back.
bool covered_alone(const Record& record, Item item, const Trail& trail, Date today) {
  const std::optional<Date> ended = no_before_yes(record, item, trail);
  return std::ranges::any_of(record.clearances, [&](const Clearance& clearance) {
    if (!clearance.covers[index_of(item)] || clearance.date > today) return false;
    if (clearance.until) return *clearance.until >= today;
    return !ended || clearance.date >= *ended;
  });
}

/// The first clearance in force that names the flag, dated on or after `from`.
std::optional<Date> clearance_since(const Record& record, Item item, Date from, Date today) {
  std::optional<Date> first;
  for (const Clearance& clearance : record.clearances) {
    if (!clearance.covers[index_of(item)] || clearance.date > today || clearance.date < from) continue;
    if (clearance.until && *clearance.until < today) continue;
    if (!first || clearance.date < *first) first = clearance.date;
  }
  return first;
}

/// The profile answers two flags itself. Only the year of birth is known: the younger age counts here.
bool profile_says(const Record& record, Item item, Date today) {
  const Runner& runner = record.runner;
  if (item == Item::under_18) return runner.birth_year && to_civil(today).year - *runner.birth_year - 1 < 18;
  if (item != Item::surgery_without_clearance || runner.injury.surgery != Answer::yes) return false;
  return !clearance_since(record, item, runner.injury.onset.value_or(Date{}), today);
}

void note_yes(Trail& trail, Date date) {
  if (!trail.last_yes || date > *trail.last_yes) trail.last_yes = date;
}
void note_no(Trail& trail, Date date) {
  if (!trail.last_no || date > *trail.last_no) trail.last_no = date;
}

std::array<Trail, item_count> trails_of(const Record& record, Date today) {
  std::array<Trail, item_count> trails{};
  for (const Checklist& checklist : record.checklists) {
    if (checklist.date > today) continue;
    for (const Item item : red_flags()) {
      const Answer answer = checklist.answers[index_of(item)];
      if (answer == Answer::yes) note_yes(trails[index_of(item)], checklist.date);
      if (answer == Answer::no) note_no(trails[index_of(item)], checklist.date);
    }
  }
  for (const Session& session : record.sessions) {
    if (session.date > today) continue;
    for (const Item item : flags_of(session)) note_yes(trails[index_of(item)], session.date);
  }
  return trails;
}

FlagFacts flag_facts(const Record& record, Item item, const Trail& trail, Date today) {
  FlagFacts flag{.item = item};
  const auto recent = [&](const std::optional<Date>& date) {
    return date && today - *date <= parameter::screen_unanswered_max_age_days;
  };
  const std::optional<Date> cleared =
      trail.last_yes ? clearance_since(record, item, *trail.last_yes, today) : std::nullopt;
  flag.last_yes = trail.last_yes;
  flag.answered = recent(trail.last_yes) || recent(trail.last_no);
  flag.yes_now = trail.last_yes && (!trail.last_no || *trail.last_no <= *trail.last_yes);
  flag.open = is_open(trail, cleared);
  if (profile_says(record, item, today)) flag.open = flag.yes_now = true;
  if (clearance_alone_covers(item) && covered_alone(record, item, trail, today)) flag.open = false;
  if (trail.last_yes && !flag.open) flag.lifted = cleared;
  return flag;
}

}  // namespace

void add_flags(Facts& facts) {
  const std::array<Trail, item_count> trails = trails_of(*facts.record, facts.today);
  for (const Item item : red_flags()) {
    facts.flags[index_of(item)] = flag_facts(*facts.record, item, trails[index_of(item)], facts.today);
  }
}

bool screen_answered(const Record& record, Date day) {
  const std::array<Trail, item_count> trails = trails_of(record, day);
  return std::ranges::all_of(red_flags(),
                             [&](Item item) { return flag_facts(record, item, trails[index_of(item)], day).answered; });
}

std::vector<Item> open_flags(const Record& record, Date today) {
  const std::array<Trail, item_count> trails = trails_of(record, today);
  std::vector<Item> open;
  for (const Item item : red_flags()) {
    if (flag_facts(record, item, trails[index_of(item)], today).open) open.push_back(item);
  }
  return open;
}

void add_clearances(Facts& facts) {
  // A field's newest clearance decides; of one day, the strictest. Ceilings outlast `until`, permissions do not.
  struct Dates {
    Date stage_max, weekly, before, start;
  } newest{};
  ClearanceFacts& out = facts.clearance;
  const auto take = [](auto& field, Date& since, auto value, Date date, auto stricter) {
    if (!field || date > since || (date == since && stricter(value, *field))) field = value;
    if (date > since) since = date;
  };
  const auto lower = [](auto a, auto b) { return a < b; };
  const auto later = [](auto a, auto b) { return a > b; };
  const Date onset = facts.record->runner.injury.onset.value_or(Date{});
  for (const Clearance& clearance : facts.record->clearances) {
    if (clearance.date > facts.today) continue;
    const bool lasts = !clearance.until || *clearance.until >= facts.today;
    if (clearance.stage_max) {
      take(out.stage_max, newest.stage_max, facts.ladder->stage_named(*clearance.stage_max), clearance.date, lower);
    }
    if (clearance.weekly_run_max_s) {
      take(out.weekly_run_max_s, newest.weekly, *clearance.weekly_run_max_s, clearance.date, lower);
    }
    if (clearance.no_running_before) {
      take(out.no_running_before, newest.before, *clearance.no_running_before, clearance.date, later);
    }
    // A start stage is for the injury that it was given for.
    if (clearance.start_stage && lasts && clearance.date >= onset) {
      take(out.start_stage, newest.start, facts.ladder->stage_named(*clearance.start_stage), clearance.date, lower);
    }
    if (clearance.covers_return_to_running && lasts &&
        (!out.return_to_running || clearance.date > *out.return_to_running)) {
      out.return_to_running = clearance.date;
    }
  }
}

}  // namespace rtr
