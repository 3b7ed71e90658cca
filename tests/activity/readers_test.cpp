// What apps write: TCX, GPX, tables, packed files; and one run that comes from two of them.
#include "activity/formats.hpp"
#include "activity/moment.hpp"
#include "activity/reading.hpp"
#include "activity/same_run.hpp"
#include "activity/session.hpp"
#include "support/catch.hpp"

#include <zlib.h>

namespace rtr::test {
namespace {

using activity::Recorded;
using activity::Recording;
using activity::Sport;

std::string tcx(const std::string& opening, const std::string& sport) {
  return opening + R"(<x:TrainingCenterDatabase xmlns:x="u"><x:Activities><x:Activity Sport=")" + sport +
         R"("><x:Id>2026-10-06T06:00:00Z</x:Id><x:Lap StartTime="2026-10-06T06:00:00Z"><x:TotalTimeSeconds>600.5</x:TotalTimeSeconds>)"
         R"(<x:DistanceMeters>1500.25</x:DistanceMeters></x:Lap><x:Lap><x:TotalTimeSeconds>300</x:TotalTimeSeconds>)"
         R"(<x:DistanceMeters>700</x:DistanceMeters></x:Lap></x:Activity></x:Activities></x:TrainingCenterDatabase>)";
}

std::string point(const std::string& longitude, const std::string& time) {
  return R"(<trkpt lat="0" lon=")" + longitude + "\">" + (time.empty() ? "" : "<time>" + time + "</time>") + "</trkpt>";
}

Session session(const std::string& id, const std::string& start, Seconds run_s, Seconds walk_s) {
  Session made;
  made.id = id;
  made.date = Date{20732};
  made.start = start;
  made.run_s = run_s;
  made.walk_s = walk_s;
  return made;
}

}  // namespace

TEST_CASE("a TCX file is read with or without a name space, blanks before it, and sports in any letters",
          "[activity]") {
  const Recorded run = read(tcx("   \n<?xml version=\"1.0\"?>", "RUNNING"));
  REQUIRE(run.recordings.size() == 1);
  CHECK(run.recordings[0].sport == Sport::running);
  CHECK(run.recordings[0].timer_ms == 900'500);
  CHECK(run.recordings[0].distance_cm == 220'025);
  CHECK(activity::iso_utc(*run.recordings[0].start) == "2026-10-06T06:00:00Z");
  CHECK(read(tcx("", "Biking")).recordings[0].sport == Sport::other);
  CHECK(read(tcx("", "Other")).recordings[0].sport == Sport::unknown);
  CHECK(refusal("<TrainingCenterDatabase><Courses/></TrainingCenterDatabase>") ==
        "is a course to be followed, nothing that was done");
}

TEST_CASE("of a GPX file time and distance are added up by segment, without jumps and without times that go back",
          "[activity]") {
  // A thousandth of a degree on the equator is 111.19 m.
  const std::string gpx = "<gpx><trk><type>running</type><trkseg>" + point("0", "2026-10-06T06:00:00Z") +
                          point("0.001", "2026-10-06T06:00:40Z") + point("0.001", "2026-10-06T06:00:10Z") +
                          point("1", "2026-10-06T06:00:50Z") + "</trkseg><trkseg>" +
                          point("1", "2026-10-06T07:00:00Z") + point("1.001", "2026-10-06T07:00:40Z") +
                          "</trkseg></trk></gpx>";
  const Recording run = read(gpx).recordings.front();
  CHECK(run.sport == Sport::running);
  CHECK(run.timer_ms == 90'000);
  CHECK(std::abs(*run.distance_cm - 22'239) <= 2);
  CHECK(run.warnings.front() == "1 jump that no person can make was left out");
  CHECK(refusal("<gpx><rte/></gpx>") == "is a route to be followed, nothing that was done");
  const std::string untimed = "<gpx><trk><trkseg>" + point("0", "") + point("0.001", "") + "</trkseg></trk></gpx>";
  CHECK_FALSE(read(untimed).recordings.front().timer_ms.has_value());
}

TEST_CASE("XML that is too deep, not whole, or no activity is refused in words", "[activity]") {
  std::string deep = "<gpx>";
  for (int i = 0; i < 40; ++i) deep += "<a>";
  CHECK(refusal(deep) == "is nested more deeply than 32 levels");
  CHECK(refusal("<gpx><trk>").starts_with("is not whole XML: "));
  CHECK(refusal("<svg/>") == "is nothing that rtr import knows");
}

TEST_CASE("of Strava's table the later columns count, and times are UTC", "[activity]") {
  const Recorded list = read(
      "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Elapsed Time,Moving Time,Distance\n"
      "1,\"Jan 15, 2024, 7:30:00\xE2\x80\xAF"
      "AM\",\"Up, and\ndown\",Run,1900,5.2,1900.0,1800.0,5200.5\n"
      "2,\"Jan 16, 2024, 12:05:00 AM\",Ride,Ride,10,1,10.0,10.0,100\n");
  CHECK(list.format == "strava-csv");
  REQUIRE(list.recordings.size() == 2);
  CHECK(list.recordings[0].timer_ms == 1'800'000);
  CHECK(list.recordings[0].distance_cm == 520'050);
  CHECK(activity::iso_utc(*list.recordings[0].start) == "2024-01-15T07:30:00Z");
  CHECK(activity::iso_utc(*list.recordings[1].start) == "2024-01-16T00:05:00Z");
  CHECK(list.recordings[1].sport == Sport::other);
}

TEST_CASE("another table needs its columns named, and reads decimal commas", "[activity]") {
  const std::string table = "\xEF\xBB\xBFTag;Sport;Zeit;Strecke\r\n15.01.2024;Laufen jog;45:10;7,5\r\n";
  CHECK(refusal(table).starts_with("is a table whose columns are not known"));
  const activity::ColumnMap map{{"date", "Tag"}, {"kind", "Sport"}, {"duration", "Zeit"}, {"distance_km", "Strecke"}};
  const Recording run = read(table, map).recordings.front();
  CHECK(run.date == from_civil(2024, 1, 15));
  CHECK(run.timer_ms == 2'710'000);
  CHECK(run.distance_cm == 750'000);
  CHECK(refusal("date,duration\n2024-13-01,45:10\n").starts_with("date is \"2024-13-01\""));
  CHECK(refusal("date,total_min\n2024-01-01,\"1,234\"\n").starts_with("total_min is \"1,234\""));
}

TEST_CASE("packed files are unpacked, and one that holds too much is refused", "[activity]") {
  const auto packed = [](const std::string& text) {
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 9, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string out(compressBound(text.size()) + 64, '\0');
    std::string in = text;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
  };
  CHECK(activity::unpacked(packed("a run"), "x.gz").value() == "a run");
  CHECK_FALSE(activity::unpacked(packed("a run").substr(0, 20), "x.gz"));
  CHECK_FALSE(activity::unpacked(packed(std::string(65 * 1024 * 1024, ' ')), "x.gz"));
}

TEST_CASE("one run from two sources is one, two runs on one day are two", "[activity]") {
  const Session watch = session("w-20261006-060000", "08:00", 360, 1140);
  CHECK(activity::same_run(watch, session("w-20261006-060159", "06:01", 370, 1150)));  // another clock
  CHECK_FALSE(activity::same_run(watch, session("w-20261006-060201", "08:02", 360, 1140)));
  CHECK(activity::same_run(watch, session("s-0001", "", 300, 1200)));
  CHECK_FALSE(activity::same_run(watch, session("s-0001", "", 300, 1300)));
  CHECK_FALSE(activity::same_run(watch, session("s-0001", "17:00", 360, 1140)));
  Session walk = session("s-0002", "", 0, 0);
  walk.kind = SessionKind::walk;
  walk.total_s = 1500;
  CHECK_FALSE(activity::same_run(watch, walk));
}

TEST_CASE("what a person entered is never overwritten by a file, only filled in", "[activity]") {
  Session hand = session("s-0001", "", 360, 1140);
  hand.source = "hand";
  hand.pain.during = 4;
  hand.signs = Signs{};
  Session watch = session("w-20261006-060000", "08:00", 400, 1100);
  watch.source = "fit";
  watch.distance_m = 3100;
  watch.longest_run_s = 90;
  for (const Session& both : {activity::merged(hand, watch), activity::merged(watch, hand)}) {
    CHECK(both.run_s == 360);
    CHECK(both.pain.during == 4);
    CHECK(both.signs.has_value());
    CHECK(both.distance_m == 3100);
    CHECK(both.longest_run_s == 90);
    CHECK(both.source == "hand+fit");
    CHECK(both.id == "w-20261006-060000");
  }
}

}  // namespace rtr::test
