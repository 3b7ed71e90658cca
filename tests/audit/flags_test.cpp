// audit: which red flags are open, which was lifted and when, what a stop may hold (domain: checklist items,
// red-flag-latch, text for the tiers).
#include "audit/rows.hpp"

using namespace rtr;
using namespace rtr::test;
using auditing::check_flags;
using auditing::check_stop;

namespace {

/// The open flags, their tier, and the day on which the last emergency or same-day one was lifted.
std::string flags(const Journal& journal) {
  const auditing::Flags read = auditing::read_flags(journal.record, journal.plan.as_of);
  std::string out;
  for (std::size_t item = 0; item < item_count; ++item) {
    if (read.open[item]) out += std::string(id_of(static_cast<Item>(item))) + " ";
  }
  return out + std::to_string(static_cast<int>(read.tier)) + " " + day_text(read.lifted);
}

void check(const std::vector<Row>& rows) { check_rows(rows, flags); }

constexpr Answer yes = Answer::yes, no = Answer::no;

}  // namespace

TEST_CASE("every red flag answered yes is open, with the tier of the domain; no other question is one", "[audit]") {
  for (const Item item : all_items()) {
    CAPTURE(id_of(item));
    Journal journal;
    journal.answer(-1, item, yes);
    const Tier tier = group_of(item) == ItemGroup::red_flag ? tier_of(item) : Tier::none;
    const auditing::Flags read = auditing::read_flags(journal.record, journal.plan.as_of);
    CHECK(read.open[index_of(item)] == (tier != Tier::none));
    CHECK(static_cast<int>(read.tier) == static_cast<int>(tier));
    journal.record.checklists.back().answers[index_of(item)] = no;
    CHECK(flags(journal) == "0 -");
  }
}

TEST_CASE("a flag stays open until a clearance names it and a no follows", "[audit]") {
  const Item foot = Item::foot_drop;
  const auto story = [](int said_yes, int cleared, int said_no) {
    return [=](Journal& j) {
      j.answer(said_yes, Item::foot_drop, yes), j.answer(said_no, Item::foot_drop, no);
      j.cleared(cleared).covers.set(index_of(Item::foot_drop));
    };
  };
  check({
      {"yes", [=](Journal& j) { j.answer(-9, foot, yes); }, "foot_drop 3 -"},
      {"answered tomorrow", [=](Journal& j) { j.answer(0, foot, yes); }, "0 -"},
      {"then no", [=](Journal& j) { j.answer(-9, foot, yes), j.answer(-1, foot, no); }, "foot_drop 3 -"},
      {"cleared, then no", story(-9, -5, -3), "0 -5"},
      {"cleared, and no the same day", story(-9, -5, -5), "0 -5"},
      {"no before the clearance", story(-9, -5, -6), "foot_drop 3 -"},
      {"cleared on the day of the yes", story(-9, -9, -3), "0 -9"},
      {"cleared before the yes", story(-9, -10, -3), "foot_drop 3 -"},
      {"all on one day", story(-9, -9, -9), "foot_drop 3 -"},
      {"no tomorrow", story(-9, -5, 0), "foot_drop 3 -"},
      {"cleared tomorrow", story(-9, 0, 0), "foot_drop 3 -"},
      {"cleared today, no today", story(-9, -1, -1), "0 -1"},
      {"cleared, never a no", [=](Journal& j) { story(-9, -5, -20)(j); }, "foot_drop 3 -"},
      {"yes again after it", [=](Journal& j) { story(-9, -5, -3)(j), j.answer(-2, foot, yes); }, "foot_drop 3 -"},
      {"the newest yes and the newest no, in any order",
       [=](Journal& j) { story(-9, -5, -3)(j), j.answer(-12, foot, yes), j.answer(-8, foot, no); }, "0 -5"},
      {"cleared long ago, never a no",
       [=](Journal& j) { j.answer(-30'000, foot, yes), j.cleared(-29'990).covers.set(index_of(foot)); },
       "foot_drop 3 -"},
      {"another flag cleared",
       [=](Journal& j) { story(-9, -5, -3)(j), j.record.clearances.back().covers.reset(index_of(foot)); },
       "foot_drop 3 -"},
      {"a permission to run covers no flag",
       [=](Journal& j) {
         story(-9, -5, -3)(j), j.record.clearances.back().covers.reset();
         j.record.clearances.back().covers_return_to_running = true;
       },
       "foot_drop 3 -"},
      {"a clearance that ended",
       [=](Journal& j) { story(-9, -5, -3)(j), j.record.clearances.back().until = j.day(-2); }, "foot_drop 3 -"},
      {"one that ends today", [=](Journal& j) { story(-9, -5, -3)(j), j.record.clearances.back().until = j.day(-1); },
       "0 -5"},
      {"of two clearances the first",
       [=](Journal& j) {
         story(-9, -4, -3)(j), j.cleared(-5).covers.set(index_of(foot)), j.cleared(-2).covers.set(index_of(foot));
       },
       "0 -5"},
      {"a clinician's flag, lifted", [](Journal& j) { j.lifted(-9, -5, Item::thoracic_pain); }, "0 -"},
      {"an emergency, lifted", [](Journal& j) { j.lifted(-9, -5, Item::chest_pain); }, "0 -5"},
      {"the last of two lifted",
       [](Journal& j) { j.lifted(-9, -5, Item::chest_pain), j.lifted(-9, -7, Item::foot_drop); }, "0 -5"},
      {"the last of two lifted, the other way",
       [](Journal& j) { j.lifted(-9, -7, Item::chest_pain), j.lifted(-9, -5, Item::foot_drop); }, "0 -5"},
      {"two open: the higher tier",
       [](Journal& j) { j.answer(-2, Item::thoracic_pain, yes), j.answer(-2, Item::chest_pain, yes); },
       "chest_pain thoracic_pain 4 -"},
  });
}

TEST_CASE("signs of a session are answers of that day", "[audit]") {
  const auto sign = [](int day, Sign which) {
    return [=](Journal& j) {
      Session& one = j.moved(day);
      one = with_sign(one, which);
    };
  };
  const auto cleared = [](Journal& j, int day, Item item) {
    j.cleared(day).covers.set(index_of(item)), j.answer(-1, item, no);
  };
  check({
      {"numb", sign(-3, Sign::numbness), "one_leg_numbness 2 -"},
      {"tingling", sign(-3, Sign::tingling), "one_leg_numbness 2 -"},
      {"weak", sign(-3, Sign::weakness), "foot_drop 3 -"},
      {"limping is none", sign(-3, Sign::limp), "0 -"},
      {"today", sign(-1, Sign::numbness), "one_leg_numbness 2 -"},
      {"tomorrow", sign(0, Sign::numbness), "0 -"},
      {"signs not given", [](Journal& j) { j.moved(-3).signs.reset(); }, "0 -"},
      {"cleared on the day", [=](Journal& j) { sign(-3, Sign::weakness)(j), cleared(j, -3, Item::foot_drop); }, "0 -3"},
      {"cleared before", [=](Journal& j) { sign(-3, Sign::weakness)(j), cleared(j, -4, Item::foot_drop); },
       "foot_drop 3 -"},
      {"the newest sign, in any order",
       [=](Journal& j) {
         sign(-3, Sign::numbness)(j), sign(-9, Sign::numbness)(j), cleared(j, -4, Item::one_leg_numbness);
       },
       "one_leg_numbness 2 -"},
  });
}

TEST_CASE("age, pregnancy and surgery: the clearance alone covers", "[audit]") {
  const auto covered = [](Journal& j, int day, Item item) -> Clearance& {
    Clearance& given = j.cleared(day);
    given.covers.set(index_of(item));
    return given;
  };
  const auto born = [](int years) {
    return [=](Journal& j) { j.record.runner.birth_year = to_civil(j.day(-1)).year - years; };
  };
  const auto surgery = [](Journal& j) { j.record.runner.injury.surgery = yes; };
  const auto anew = [=](int cleared, int said_no) {
    return [=](Journal& j) {
      covered(j, cleared, Item::pregnant_or_postnatal_12_weeks);
      j.answer(said_no, Item::pregnant_or_postnatal_12_weeks, no);
      j.answer(-9, Item::pregnant_or_postnatal_12_weeks, yes);
    };
  };
  check({
      {"pregnant", [](Journal& j) { j.answer(-9, Item::pregnant_or_postnatal_12_weeks, yes); },
       "pregnant_or_postnatal_12_weeks 2 -"},
      {"covered before it",
       [=](Journal& j) {
         covered(j, -30, Item::pregnant_or_postnatal_12_weeks), j.answer(-9, Item::pregnant_or_postnatal_12_weeks, yes);
       },
       "0 -"},
      {"covered until yesterday",
       [=](Journal& j) {
         covered(j, -30, Item::pregnant_or_postnatal_12_weeks).until = j.day(-2);
         j.answer(-9, Item::pregnant_or_postnatal_12_weeks, yes);
       },
       "pregnant_or_postnatal_12_weeks 2 -"},
      {"over since then, and pregnant anew", anew(-30, -29), "pregnant_or_postnatal_12_weeks 2 -"},
      {"over on the day of the clearance", anew(-30, -30), "0 -"},
      {"over before the clearance", anew(-30, -31), "0 -"},
      {"no on the day of the yes", anew(-30, -9), "0 -"},
      {"no after the yes", anew(-30, -8), "0 -"},
      {"over, pregnant anew, and a no on the day or after",
       [=](Journal& j) { anew(-30, -29)(j), j.answer(-9, Item::pregnant_or_postnatal_12_weeks, no); },
       "pregnant_or_postnatal_12_weeks 2 -"},
      {"over, and under 18 all the same",
       [=](Journal& j) {
         born(16)(j), covered(j, -30, Item::under_18), j.answer(-20, Item::under_18, no);
         j.answer(-9, Item::under_18, yes);
       },
       "under_18 2 -"},
      {"over, but with a last day that has not come",
       [=](Journal& j) { anew(-30, -29)(j), j.record.clearances.back().until = j.day(-1); }, "0 -"},
      {"under 18, answered, covered before it",
       [=](Journal& j) { covered(j, -30, Item::under_18), j.answer(-9, Item::under_18, yes); }, "0 -"},
      {"surgery, answered and covered, never a no",
       [=](Journal& j) {
         j.answer(-9, Item::surgery_without_clearance, yes), covered(j, -5, Item::surgery_without_clearance);
       },
       "surgery_without_clearance 2 -"},
      {"perhaps 18", born(18), "under_18 2 -"},
      {"18 at least", born(19), "0 -"},
      {"covered", [=](Journal& j) { born(16)(j), covered(j, -400, Item::under_18); }, "0 -"},
      {"surgery", surgery, "surgery_without_clearance 2 -"},
      {"no surgery", [](Journal& j) { j.record.runner.injury.surgery = no; }, "0 -"},
      {"surgery, covered since the onset",
       [=](Journal& j) { surgery(j), covered(j, -300, Item::surgery_without_clearance); }, "0 -"},
      {"surgery, covered before it", [=](Journal& j) { surgery(j), covered(j, -301, Item::surgery_without_clearance); },
       "surgery_without_clearance 2 -"},
      {"surgery, the onset not known",
       [=](Journal& j) {
         surgery(j), covered(j, -301, Item::surgery_without_clearance), j.record.runner.injury.onset.reset();
       },
       "0 -"},
  });
}

TEST_CASE("what a week may hold under an open flag", "[audit]") {
  const auto found = [](Tier flag, Tier tier, const std::function<void(Journal&)>& change) {
    Journal journal;
    if (flag == Tier::emergency) journal.answer(-2, Item::chest_pain, yes);
    if (flag == Tier::same_day) journal.answer(-2, Item::foot_drop, yes);
    if (flag == Tier::clinician) journal.answer(-2, Item::thoracic_pain, yes);
    journal.plan.tier = tier;
    change(journal);
    return journal.found_by(check_flags);
  };
  using Laws = std::vector<Breach>;
  const auto nothing = [](Journal&) {};
  const auto stop = [](Journal& j) { j.plan.body = Stop{}; };
  const auto runs = [](Journal& j) { j.plan_stage(0); };
  const auto has = [](ItemKind kind) { return [=](Journal& j) { j.on(2).push_back({}), j.on(2).back().kind = kind; }; };
  const auto daily = [](ItemKind kind) {
    return [=](Journal& j) { j.week().daily.push_back({}), j.week().daily.back().kind = kind; };
  };
  CHECK(found(Tier::none, Tier::none, runs).empty());
  CHECK(found(Tier::none, Tier::none, has(ItemKind::strength)).empty());
  CHECK(found(Tier::none, Tier::emergency, stop).empty());
  CHECK(found(Tier::clinician, Tier::clinician, nothing).empty());
  CHECK(found(Tier::clinician, Tier::hold, nothing) == Laws{Breach::tier_too_low});
  CHECK(found(Tier::clinician, Tier::clinician, stop).empty());
  CHECK(found(Tier::clinician, Tier::clinician, runs) == Laws{Breach::running_under_flag});
  CHECK(found(Tier::clinician, Tier::clinician, has(ItemKind::walk)).empty());
  CHECK(found(Tier::clinician, Tier::clinician, has(ItemKind::strength)) == Laws{Breach::exercise_under_flag});
  CHECK(found(Tier::clinician, Tier::clinician, has(ItemKind::cross_training)) == Laws{Breach::exercise_under_flag});
  CHECK(found(Tier::clinician, Tier::clinician, daily(ItemKind::mobility)).empty());
  CHECK(found(Tier::clinician, Tier::clinician, daily(ItemKind::strength)) == Laws{Breach::exercise_under_flag});
  CHECK(found(Tier::same_day, Tier::same_day, nothing) == Laws{Breach::week_under_flag});
  CHECK(found(Tier::same_day, Tier::same_day, stop).empty());
  CHECK(found(Tier::same_day, Tier::clinician, stop) == Laws{Breach::tier_too_low});
  CHECK(found(Tier::emergency, Tier::same_day, stop) == Laws{Breach::tier_too_low});
  CHECK(found(Tier::emergency, Tier::emergency, nothing) == Laws{Breach::week_under_flag});
}

TEST_CASE("a stop is for an emergency or the same day, and carries no figure", "[audit]") {
  const auto found = [](const std::function<void(Plan&)>& change) {
    Journal journal;
    journal.plan.body = Stop{};
    journal.plan.tier = Tier::emergency;
    change(journal.plan);
    return journal.found_by(check_stop);
  };
  using Laws = std::vector<Breach>;
  const Laws figures = {Breach::stop_with_figures};
  CHECK(found([](Plan&) {}).empty());
  CHECK(found([](Plan& plan) { plan.tier = Tier::same_day; }).empty());
  CHECK(found([](Plan& plan) { plan.tier = Tier::clinician; }) == Laws{Breach::stop_without_cause});
  CHECK(found([](Plan& plan) { plan.phase = Phase::walk_run; }) == figures);
  CHECK(found([](Plan& plan) { plan.progress = Progress::repeat; }) == figures);
  CHECK(found([](Plan& plan) { plan.stage = "A"; }) == figures);
  CHECK(found([](Plan& plan) { plan.stage_number = 1; }) == figures);
  CHECK(found([](Plan& plan) { plan.stage_number = -1; }) == figures);
  CHECK(found([](Plan& plan) { plan.to_advance = {{"flare", 1}}; }) == figures);
  CHECK(found([](Plan& plan) { plan.quiet = {Finding{}}; }) == figures);
  for (const auto& [unit, is_figure] : std::vector<std::pair<Unit, bool>>{{Unit::count, false},
                                                                          {Unit::percent, false},
                                                                          {Unit::seconds, true},
                                                                          {Unit::half_seconds, true},
                                                                          {Unit::metres, true},
                                                                          {Unit::days, false},
                                                                          {Unit::date, false},
                                                                          {Unit::pain, false},
                                                                          {Unit::rpe, true},
                                                                          {Unit::stage, true},
                                                                          {Unit::item, false}}) {
    CAPTURE(static_cast<int>(unit));
    Finding finding;
    finding.facts = {{"fact", unit, 1}};
    CHECK(found([&](Plan& plan) { plan.findings = {finding}; }) == (is_figure ? figures : Laws{}));
  }
}
