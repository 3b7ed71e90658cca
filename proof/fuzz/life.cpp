// Lives a life week by week, the way the bytes say, and holds every plan that is asked for on the way to the laws.
#include "fuzz/life.hpp"

#include "common/text.hpp"
#include "histories/life.hpp"
#include "histories/tables.hpp"
#include "json/codec.hpp"
#include "laws/laws.hpp"
#include "rtr/engine.hpp"

namespace rtr::fuzz {
namespace {

class Bytes final : public proof::Source {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

  int below(int count) override {
    if (bytes_.empty()) return 0;
    const int byte = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return byte % count;
  }

 private:
  std::string_view bytes_;
};

Protocol table_of(Bytes& source) {
  switch (source.below(8)) {
    case 6:
      return proof::bundled_table("oxford");
    case 7:
      return proof::draw_table(source);
    default:
      return proof::bundled_table();
  }
}

proof::Profile profile_of(Bytes& source, const Protocol& protocol) {
  proof::Profile profile = proof::draw_profile(source);
  proof::draw_oddities(source, profile);
  const auto stage = static_cast<std::size_t>(profile.start_stage);
  const bool named = stage > 0 && stage <= protocol.stages.size();
  if (!named || !proof::may_start_at(protocol, protocol.stages[stage - 1].id)) profile.start_stage = 0;
  return profile;
}

/// What is wrong with the plan, if anything.
Broken faults_of(const proof::Asked& asked) {
  if (asked.plan) return proof::broken_laws({asked.record, asked.protocol, *asked.plan});
  std::string laws = "no plan:";
  for (const std::string_view law : refused_for(asked.record, asked.protocol, asked.today, asked.week))
    laws += " " + std::string(law);
  return {laws};
}

void look_at(Lived& lived, const proof::Asked& asked) {
  const Broken faults = faults_of(asked);
  // The first is shown with what was known then; much of what follows may follow from it.
  if (lived.broken.empty() && !faults.empty()) {
    lived.broken.push_back("asked on " + iso(asked.today) + " for the week of " + iso(asked.week) + " with\n" +
                           json::write_record(asked.record, -1));
  }
  lived.broken.insert(lived.broken.end(), faults.begin(), faults.end());
  if (!asked.plan) return;
  for (const Finding& finding : asked.plan->findings) lived.rules.insert(finding.rule);
}

}  // namespace

Lived life_of(std::string_view bytes) {
  Bytes source(bytes);
  Lived lived;
  lived.protocol = table_of(source);
  const proof::Temper temper = proof::tempers().back();
  const int weeks = 1 + source.below(40);
  proof::Life life(profile_of(source, lived.protocol), lived.protocol,
                   [&](const proof::Asked& asked) { look_at(lived, asked); });
  for (int week = 1; week <= weeks; ++week) {
    proof::WeekScript script = proof::draw_week(source, temper);
    proof::draw_oddities(source, script);
    if (week == weeks) script.days = 7 - source.below(7);
    life.live(script);
  }
  life.answer(source.chance(30) ? proof::draw_week(source, temper) : proof::WeekScript{});
  lived.record = life.record();
  lived.today = life.today();
  return lived;
}

}  // namespace rtr::fuzz
