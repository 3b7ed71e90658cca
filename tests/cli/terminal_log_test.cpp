// Telling of a session at a terminal: few answers when it went as planned, and a sign that is never lost.
#include "cli/person.hpp"

using namespace rtr;
using namespace rtr::test;

TEST_CASE("a session that went as planned is logged in four answers") {
  const Person person;
  person.gets_ready();
  const Ended ended = person.types({"log", "--today", "2026-10-06"}, "\n3\n0 1 1\nnone\n");
  INFO(ended.out);
  CHECK(ended.code == 0);
  const Session kept = person.record("2026-10-06").sessions.at(0);
  CHECK(kept.run_s == 300);
  CHECK(kept.walk_s == 1200);
  CHECK(kept.stage == "S1");
  CHECK(kept.rpe == 3);
  CHECK(kept.pain.during == 1);
  CHECK(kept.signs == Signs{});
}

TEST_CASE("Enter says nothing of signs, and n alone, which could be numb, is asked again") {
  const Person person;
  person.gets_ready();
  const Ended enter = person.types({"log", "--today", "2026-10-06"}, "\n3\n0 1 1\n\n");
  INFO(enter.out);
  CHECK(enter.code == 0);
  CHECK(says(enter, "No signs given"));
  CHECK_FALSE(person.record("2026-10-06").sessions.at(0).signs);
  const Ended n = person.types({"log", "--today", "2026-10-08"}, "\n3\n0 1 1\nn\nno\n");
  INFO(n.out);
  CHECK(says(n, "\"n\" is not one of these"));
  CHECK(person.record("2026-10-08").sessions.at(1).signs == Signs{});
}

TEST_CASE("part of a session, a skipped one and another one can be told") {
  const Person person;
  person.gets_ready();
  const Ended part = person.types({"log", "--today", "2026-10-06"}, "part\n3\n12\n3\n0/1/1\ntired, tight muscles\n");
  INFO(part.out);
  CHECK(part.code == 0);
  const Ended skipped = person.types({"log", "--today", "2026-10-08"}, "skipped\n");
  INFO(skipped.out);
  CHECK(skipped.code == 0);
  const Ended other = person.types({"log", "--today", "2026-10-10"}, "other\nyesterday bike 30\n3\n\n\n");
  INFO(other.out);
  CHECK(other.code == 0);
  const std::vector<Session> sessions = person.record("2026-10-10").sessions;
  REQUIRE(sessions.size() == 3);
  CHECK(sessions[0].run_s == 180);
  CHECK(sessions[0].stage.empty());
  CHECK(has(*sessions[0].signs, Sign::fatigue));
  CHECK(sessions[1].skipped);
  CHECK(sessions[2].kind == SessionKind::cross_training);
  CHECK(sessions[2].date == day("2026-10-09"));
  CHECK_FALSE(sessions[2].pain.during);
}

TEST_CASE("numbness is read back, asked on about, and kept together with the answers") {
  const Person person;
  person.gets_ready();
  const Ended ended = person.types({"log", "--today", "2026-10-06"}, "\n3\n0 1 1\nnumb\ny\nn\nn\ny\ny\nn\nn\n");
  INFO(ended.out);
  CHECK(ended.code == 3);
  CHECK(says(ended, "STOP. Get help now."));
  const Record record = person.record("2026-10-06");
  CHECK(has(*record.sessions.at(0).signs, Sign::numbness));
  const Checklist& answers = record.checklists.back();
  CHECK(answers.date == day("2026-10-06"));
  CHECK(answers.answers[index_of(Item::both_legs)] == Answer::no);
  CHECK(answers.answers[index_of(Item::bladder_change)] == Answer::yes);
}

TEST_CASE("a sign that was not meant keeps nothing") {
  const Person person;
  person.gets_ready();
  const Ended ended = person.types({"log", "--today", "2026-10-06", "today", "25", "--sign", "weakness"}, "n\n");
  INFO(ended.out);
  CHECK(ended.code == 64);
  CHECK(person.record("2026-10-06").sessions.empty());
}

TEST_CASE("minutes of running that are not known are asked for") {
  const Person person;
  person.gets_ready();
  const Ended ended = person.types({"log", "--today", "2026-10-06", "today", "22", "walk-run"}, "what\n4\n");
  INFO(ended.out);
  CHECK(ended.code == 0);
  const Session kept = person.record("2026-10-06").sessions.at(0);
  CHECK(kept.run_s == 240);
  CHECK(kept.walk_s == 1080);
}

TEST_CASE("the morning after is asked for, with the signs where they were not given") {
  const Person person;
  person.gets_ready();
  REQUIRE(person.runs({"log", "today", "25", "--pain", "0,1,1", "--today", "2026-10-06"}).code == 0);
  const Ended ended = person.types({"morning", "--today", "2026-10-07"}, "1\nusual\n12\nnone\n");
  INFO(ended.out);
  CHECK(ended.code == 0);
  const Session session = person.record("2026-10-07").sessions.at(0);
  CHECK(session.pain.next_morning == 1);
  CHECK(session.settled_h == 12);
  CHECK(session.signs == Signs{});
}

TEST_CASE("a session that is kept already is asked about before it is kept twice") {
  const Person person;
  person.gets_ready();
  const std::vector<std::string> words{"log",    "today", "25",      "--pain",    "0,1,1",
                                       "--sign", "none",  "--today", "2026-10-06"};
  REQUIRE(person.runs(words).code == 0);
  const Ended once = person.types(words, "\n");
  INFO(once.out);
  CHECK(once.code == 0);
  CHECK(says(once, "It is already kept as s-0001"));
  CHECK(person.record("2026-10-06").sessions.size() == 1);
  CHECK(person.types(words, "y\n").code == 0);
  CHECK(person.record("2026-10-06").sessions.size() == 2);
}

TEST_CASE("a sign given beside a mistake leads to the screen at once") {
  const Person person;
  person.gets_ready();
  const std::vector<std::string> words{"log", "today", "25", "--sign", "weak", "--rpe", "14", "--today", "2026-10-06"};
  const Ended screened = person.types(words, "y\ny\ny\n");
  INFO(screened.out);
  CHECK(screened.code == 3);
  CHECK(says(screened, "STOP. Get help now."));
  CHECK(person.record("2026-10-06").sessions.empty());
}

TEST_CASE("a sign given beside a mistake stays an error when the screen is declined") {
  const Person person;
  person.gets_ready();
  const Ended declined =
      person.types({"log", "today", "25", "--sign", "weak", "--rpe", "14", "--today", "2026-10-06"}, "n\n");
  INFO(declined.out);
  CHECK(declined.code == 64);
  CHECK(says(declined, "rtr check"));
}
