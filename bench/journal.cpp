// Writes a runner's folder with so many weeks of near-daily sessions: three planned runs, two times of strength work
// and a walk, the answers and the plan of every week. The same weeks give the same bytes on every machine. Usage:
// rtr_bench_journal DATA-FOLDER WEEKS; prints the day on which the next plan is asked for.
#include "json/journal.hpp"
#include "common/text.hpp"
#include "histories/life.hpp"
#include "histories/session.hpp"
#include "histories/tables.hpp"
#include "store/journal.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>

namespace {

using namespace rtr;

/// Everything that happened, in the order in which a person would have entered it.
std::vector<std::pair<Date, json::EntryValue>> entries_of(const Record& record) {
  std::vector<std::pair<Date, json::EntryValue>> entries;
  for (const Clearance& clearance : record.clearances) entries.emplace_back(clearance.date, clearance);
  for (const Checklist& checklist : record.checklists) entries.emplace_back(checklist.date, checklist);
  for (const IssuedPlan& plan : record.plans) entries.emplace_back(plan.as_of, plan);
  for (const Session& session : record.sessions) entries.emplace_back(session.date, session);
  std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return entries;
}

void add_beside_the_plan(Record& record) {
  const std::vector<IssuedPlan> plans = record.plans;
  for (const IssuedPlan& plan : plans) {
    for (const auto& [day, kind] :
         {std::pair{0, SessionKind::strength}, {2, SessionKind::strength}, {6, SessionKind::walk}}) {
      Session session = proof::well(plan.week_start + day, kind);
      session.total_s = 30 * 60;
      record.sessions.push_back(session);
    }
  }
}

std::string journal_of(const Record& record) {
  std::string text = std::string(json::journal_opening) + "\n";
  std::size_t line = 2, number = 0;
  for (auto& [at, value] : entries_of(record)) {
    if (auto* session = std::get_if<Session>(&value)) session->id = "s-" + std::to_string(++number);
    text += json::write_entry(value, at, line++) + "\n";
  }
  return text;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 64;
  const std::filesystem::path data = arguments[1];
  proof::Profile profile;
  profile.onset_weeks = 20;
  proof::Life life(profile, proof::bundled_table());
  for (int week = std::atoi(arguments[2]); week > 0; --week) life.live({});
  life.answer({});
  Record record = life.record();
  add_beside_the_plan(record);
  record.runner.id = "runner";
  if (!store::Folder::create(data, record.runner, life.today())) return 73;
  std::ofstream(data / "runner" / store::journal_name, std::ios::binary) << journal_of(record);
  std::cout << iso(life.today()) << "\n";
}
