// Fields by name with their values from loose to strict; a field that is added to Restriction stops the build here.
#include "enumeration/meet_laws.hpp"

#include "rtr/finding.hpp"

#include <array>
#include <tuple>

namespace rtr::enumeration {
namespace {

/// Every field, by structured binding: the build breaks here when Restriction gains one.
auto fields_of(const Restriction& r) {
  const auto& [outcome, tier, walking_only, easy_days_only, rung_max, weekly_run, weekly_rem, single_run, weekly_m,
               first_day, run_days, between, rpe, surfaces] = r;
  return std::tuple(outcome, tier, walking_only, easy_days_only, rung_max, weekly_run, weekly_rem, single_run, weekly_m,
                    first_day.days, run_days, between, rpe, surfaces.to_ulong());
}
constexpr std::size_t field_count = std::tuple_size_v<decltype(fields_of(Restriction{}))>;

/// Sets a field to its value number 1 or 2; 0 leaves it as it is.
using Set = void (*)(Restriction&, int);
struct Field {
  const char* name;
  Set set;
};

constexpr std::array<Field, field_count> fields{{
    {"outcome", [](Restriction& r, int v) { r.outcome = v == 1 ? Outcome::prepare : Outcome::stop; }},
    {"tier", [](Restriction& r, int v) { r.tier = v == 1 ? Tier::clinician : Tier::emergency; }},
    {"walking_only", [](Restriction& r, int) { r.walking_only = true; }},
    {"easy_days_only", [](Restriction& r, int) { r.easy_days_only = true; }},
    {"rung_max", [](Restriction& r, int v) { r.rung_max = v == 1 ? 5 : 0; }},
    {"weekly_run_s_max", [](Restriction& r, int v) { r.weekly_run_s_max = v == 1 ? 5940 : 0; }},
    {"weekly_rem_half_s_max", [](Restriction& r, int v) { r.weekly_rem_half_s_max = v == 1 ? 7326 : 5400; }},
    {"single_run_s_max", [](Restriction& r, int v) { r.single_run_s_max = v == 1 ? 1980 : 60; }},
    {"weekly_m_max", [](Restriction& r, int v) { r.weekly_m_max = v == 1 ? 18150 : 10000; }},
    {"first_run_day", [](Restriction& r, int v) { r.first_run_day = Date{v == 1 ? 20780 : 20783}; }},
    {"run_days_max", [](Restriction& r, int v) { r.run_days_max = v == 1 ? 3 : 2; }},
    {"days_between_runs", [](Restriction& r, int v) { r.days_between_runs = v; }},
    {"rpe_max", [](Restriction& r, int v) { r.rpe_max = v == 1 ? 5 : 4; }},
    // Neither of these two is the stricter.
    {"surfaces", [](Restriction& r,
                    int v) { r.surfaces.reset(static_cast<std::size_t>(v == 1 ? Surface::road : Surface::grass)); }},
}};

/// As strict as the other in every field.
bool as_strict(const Restriction& a, const Restriction& b) {
  return a.outcome >= b.outcome && a.tier >= b.tier && a.walking_only >= b.walking_only &&
         a.easy_days_only >= b.easy_days_only && a.rung_max <= b.rung_max && a.weekly_run_s_max <= b.weekly_run_s_max &&
         a.weekly_rem_half_s_max <= b.weekly_rem_half_s_max && a.single_run_s_max <= b.single_run_s_max &&
         a.weekly_m_max <= b.weekly_m_max && a.first_run_day >= b.first_run_day && a.run_days_max <= b.run_days_max &&
         a.days_between_runs >= b.days_between_runs && a.rpe_max <= b.rpe_max && (a.surfaces & ~b.surfaces).none();
}

using Three = std::array<std::size_t, 3>;

/// All 27 restrictions on three fields.
std::vector<Restriction> on(const Three& chosen) {
  std::vector<Restriction> made;
  for (int number = 0; number < 27; ++number) {
    Restriction restriction;
    const int values[] = {number % 3, number / 3 % 3, number / 9};
    for (std::size_t i = 0; i < 3; ++i) {
      if (values[i] > 0) fields[chosen[i]].set(restriction, values[i]);
    }
    made.push_back(restriction);
  }
  return made;
}

class Laws {
 public:
  explicit Laws(MeetFound& found) : found_(found) {}

  void field_alone(std::size_t i) {
    for (int value = 1; value <= 2; ++value) {
      Restriction tight;
      fields[i].set(tight, value);
      ++found_.values;
      ask(!(tight == Restriction{}) && fields_of(tight) != fields_of(Restriction{}), "a field that takes nothing away",
          i);
      ask(meet(Restriction{}, tight) == tight && meet(tight, Restriction{}) == tight, "a field forgotten by meet", i);
    }
  }

  void three(const Three& chosen) {
    const std::vector<Restriction> all = on(chosen);
    for (const Restriction& a : all) {
      ask(meet(a, a) == a, "idempotent", chosen[0]);
      for (const Restriction& b : all) {
        ++found_.pairs;
        const Restriction both = meet(a, b);
        ask(both == meet(b, a), "commutative", chosen[0]);
        ask(as_strict(both, a) && as_strict(both, b), "never looser than either side", chosen[0]);
        for (const Restriction& c : all) {
          ++found_.triples;
          ask(meet(both, c) == meet(a, meet(b, c)), "associative", chosen[0]);
          ask(!as_strict(b, a) || as_strict(meet(b, c), meet(a, c)), "monotone", chosen[0]);
          ask(!(as_strict(c, a) && as_strict(c, b)) || as_strict(c, both), "no stricter than needed", chosen[0]);
        }
      }
    }
  }

 private:
  void ask(bool holds, const char* law, std::size_t field) {
    if (holds) return;
    const std::string text = std::string(law) + ": " + fields[field].name;
    if (found_.broken.empty() || found_.broken.back() != text) found_.broken.push_back(text);
  }
  MeetFound& found_;
};

}  // namespace

MeetFound meet_laws() {
  MeetFound found{.fields = field_count, .broken = {}};
  Laws laws(found);
  for (std::size_t i = 0; i < field_count; ++i) {
    laws.field_alone(i);
    for (std::size_t j = i + 1; j < field_count; ++j) {
      for (std::size_t k = j + 1; k < field_count; ++k) laws.three({i, j, k});
    }
  }
  return found;
}

}  // namespace rtr::enumeration
