// Tables as people's spreadsheets and Strava's other languages write them.
#include "activity/csv_value.hpp"
#include "activity/moment.hpp"
#include "activity/reading.hpp"
#include "common/text.hpp"

namespace rtr::test {
namespace {

using activity::Recording;

std::string when(std::string_view cell) {
  const auto begun = activity::begun_in(cell);
  if (!begun) return "none";
  if (!begun->moment) return iso(begun->date);
  return activity::iso_utc(*begun->moment) + (begun->utc ? "" : " on the wall");
}

}  // namespace

TEST_CASE("dates are read as apps write them in several languages, and only where they have one reading",
          "[activity]") {
  const std::string utc = "2026-10-21T07:00:00Z", wall = utc + " on the wall";
  for (const char* cell : {"Oct 21, 2026, 7:00:00 AM", "21 Oct 2026, 07:00:00", "21 oct. 2026, 07:00:00",
                           "21 oct. 2026 \xC3\xA0 07:00:00", "21 Okt 2026, 07:00:00", "21 de out. de 2026, 07:00:00",
                           "21.10.2026, 07:00:00", "21/10/2026, 07:00", "21 Oct 2026 at 07:00:00"})
    CHECK(when(cell) == utc);
  for (const char* cell :
       {"21.10.2026 07:00", "2026-10-21 07:00:00", "21/10/2026 07:00", "10/21/2026 7:00 AM", "2026/10/21 07:00"})
    CHECK(when(cell) == wall);
  CHECK(when("21.10.2026") == "2026-10-21");
  CHECK(when("05/05/2026") == "2026-05-05");
  for (const char* cell : {"03/04/2026", "03/04/2026 07:00", "21/13/2026", "31.02.2026", "21 Foo 2026, 07:00",
                           "21.10.2026, 07:00:00 and more", ", ,", ""})
    CHECK(when(cell) == "none");
}

TEST_CASE("of two columns with one heading the unit tells which is meant, or its number does", "[activity]") {
  const std::string table = "Datum;Zeit;Distanz;Zeit;Distanz\n21.10.2026;10:00;1,80;600;1800,5\n";
  const auto of = [&](const activity::ColumnMap& map) { return only(table, map); };
  const Recording plain = of({{"date", "Datum"}, {"duration", "Zeit"}, {"distance_km", "Distanz"}});
  CHECK(plain.timer_ms == 600'000);
  CHECK(plain.distance_cm == 180'000);
  CHECK(of({{"date", "Datum"}, {"seconds", "Zeit"}, {"distance_m", "Distanz"}}).distance_cm == 180'050);
  CHECK(of({{"date", "Datum"}, {"duration", "Zeit"}, {"distance_m", "distanz#2"}}).distance_cm == 180'050);
  CHECK(of({{"date", "Datum"}, {"duration", "Zeit"}, {"distance_km", "Distanz#1"}}).distance_cm == 180'000);
  for (const char* heading : {"Distanz#3", "Distanz#0", "Distanz#", "Weg"})
    CHECK(refusal(table, {{"date", "Datum"}, {"duration", "Zeit"}, {"distance_m", heading}}) ==
          "has no column \"" + std::string(heading) + "\"");
}

TEST_CASE("Strava's older tables are known, and headings in small letters", "[activity]") {
  const activity::Recorded single = read(
      "activity id,activity date,activity type,elapsed time,distance\n1,\"Oct 21, 2026, 7:00:00 AM\",Run,650,1.8\n");
  CHECK(single.format == "strava-csv");
  CHECK(single.recordings.front().distance_cm == 180'000);
  CHECK(single.warnings == std::vector<std::string>{"its distances are taken for kilometres"});
  const activity::Recorded oldest =
      read("id,date,name,type,elapsed_time,distance\n1,2026-10-21 07:00:00,A,Run,650,1800.0\n");
  CHECK(oldest.recordings.front().distance_cm == 180'000);
  CHECK_FALSE(oldest.recordings.front().wall_clock);
}

TEST_CASE("a table may have tabs between its columns, or say what stands between them", "[activity]") {
  CHECK(only("date\tkind\ttotal_min\n2026-10-21\trun\t20,5\n").timer_ms == 1'230'000);
  CHECK(only("sep=;\r\ndate;kind;total_min\r\n2026-10-21;run;20,5\r\n").timer_ms == 1'230'000);
  const auto bad = activity::read_activities("sep=;\ndate;total_min\n2026-10-21;x\n", "file", {});
  REQUIRE_FALSE(bad);
  CHECK(bad.error().problems.front().where == "file:3");
  CHECK(refusal("date\ttotal_min\n2026-10-21\t1,234\n").starts_with("total_min is \"1,234\""));
}

}  // namespace rtr::test
