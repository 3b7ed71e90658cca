// At a terminal: questions one at a time, a red flag read back before it is kept, and the advice at once.
#include "cli/person.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

std::string times(int count, const std::string& text) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

constexpr int flags = 25;
constexpr int readiness = 9;

}  // namespace

TEST_CASE("rtr check asks the red flags first, then readiness when it is due") {
  const Person person;
  const Ended ended = person.types({"check", "--today", "2026-10-05"},
                                   times(flags, "n\n") + "0\n" + times(4, "n\n") + "y\n" + times(readiness, "y\n"));
  INFO(ended.out);
  CHECK(ended.code == 0);
  for (const char* place : {"(1 of 25) ", "(25 of 25) ", "(1 of 14) ", "(14 of 14) "}) CHECK(says(ended, place));
  const Checklist kept = person.record("2026-10-05").checklists.at(0);
  CHECK(kept.resting_pain == 0);
  for (const Item item : red_flags()) CHECK(kept.answers[index_of(item)] == Answer::no);
  for (const Item item : readiness_items()) CHECK(kept.answers[index_of(item)] == Answer::yes);
  CHECK(kept.answers[index_of(Item::seen_clinician)] == Answer::yes);
  CHECK(kept.answers[index_of(Item::cause_volume)] == Answer::no);

  SECTION("a week later only the flags and resting pain are asked") {
    const Ended again = person.types({"check", "--today", "2026-10-12"}, times(flags, "n\n") + "1\n");
    INFO(again.out);
    CHECK(again.code == 0);
    CHECK(person.record("2026-10-12").checklists.size() == 2);
  }
}

TEST_CASE("Enter leaves a question unanswered, and what is not understood is asked again") {
  const Person person;
  const Ended ended = person.types({"check", "--today", "2026-10-05"},
                                   "maybe\n\n" + times(flags - 1, "n\n") + "12\n0\n" + times(5 + readiness, "\n"));
  INFO(ended.out);
  CHECK(ended.code == 4);
  const Checklist kept = person.record("2026-10-05").checklists.at(0);
  CHECK(kept.answers[index_of(Item::saddle_numbness)] == Answer::unanswered);
  CHECK(kept.answers[index_of(Item::bladder_change)] == Answer::no);
  CHECK(kept.resting_pain == 0);
}

TEST_CASE("a red flag answered yes is read back once; a slip is asked again") {
  const Person person;
  const Ended slip = person.types({"check", "--today", "2026-10-05"},
                                  "y\nn\n" + times(flags, "n\n") + "0\n" + times(5 + readiness, "\n"));
  INFO(slip.out);
  CHECK(says(slip, "You answered YES to"));
  CHECK(person.record("2026-10-05").checklists.at(0).answers[index_of(Item::saddle_numbness)] == Answer::no);
}

TEST_CASE("an emergency sign ends the questions and brings its text at once") {
  const Person person;
  const Ended ended = person.types({"check", "--today", "2026-10-05"}, "y\ny\n");
  INFO(ended.out);
  CHECK(ended.code == 3);
  CHECK(says(ended, "STOP. Get help now."));
  CHECK(person.record("2026-10-05").checklists.at(0).answers[index_of(Item::saddle_numbness)] == Answer::yes);
}

TEST_CASE("answers that end half way are kept as far as they went") {
  const Person person;
  const Ended ended = person.types({"check", "--today", "2026-10-05"}, "n\nn\n\x04");
  INFO(ended.out);
  CHECK(ended.code == 4);
  const Checklist kept = person.record("2026-10-05").checklists.at(0);
  CHECK(kept.answers[index_of(Item::bladder_change)] == Answer::no);
  CHECK(kept.answers[index_of(Item::bowel_change)] == Answer::unanswered);
}

TEST_CASE("rtr init asks, and asks again for what cannot be right") {
  const TemporaryFolder folder;
  const Ended ended =
      run_at_terminal({RTR_PROGRAM, "init", "--today", "2026-10-05"},
                      "Ana\n1850\n1990\n2026-07-01\ndisc\nno\nno\n\nmon,wed,sat\n200\n\nn\n", folder.path().string());
  INFO(ended.out);
  CHECK(ended.code == 0);
  auto made = store::Folder::open(folder.path() / "data", "me", day("2026-10-05"));
  REQUIRE(made);
  const Runner runner = made->load().value().runner;
  CHECK(runner.name == "Ana");
  CHECK(runner.birth_year == 1990);
  CHECK(runner.injury.kind == InjuryKind::disc);
  CHECK(runner.injury.surgery == Answer::no);
  CHECK(runner.run_days == Weekdays{0b0100101});
  CHECK(runner.before_injury.weekly_run_s == 12000);
}

TEST_CASE("what rtr init cannot read is named as an answer, with the date that may be meant") {
  const TemporaryFolder folder;
  const Ended ended = run_at_terminal({RTR_PROGRAM, "init", "--today", "2026-10-05"},
                                      "Ana\n88\n1990\n14.7.2026\nJuly 14\n2026-06-31\nyesterdy\n2026-07-14\ndisc\nno\n"
                                      "no\n\nmon,tue\nmon,wed,sat\n1:05\n200\n\nn\n",
                                      folder.path().string());
  INFO(ended.out);
  CHECK(ended.code == 0);
  CHECK(says(ended, "That is \"88\"; a whole number from 1900 to 2026."));
  CHECK(says(ended, "Did you mean 2026-07-14?"));
  CHECK(says(ended, "There is no such day: June 2026"));
  CHECK(says(ended, "Did you mean \"yesterday\"?"));
  CHECK_FALSE(says(ended, "--"));
  CHECK_FALSE(says(ended, "run_days"));
}

TEST_CASE("with --no-input nothing is asked, even at a terminal") {
  const Person person;
  CHECK(person.types({"check", "--no-input", "--today", "2026-10-05"}, "").code == 64);
  CHECK(person.types({"log", "--no-input", "--today", "2026-10-05"}, "").code == 64);
}

TEST_CASE("run days that do not fit are asked again at their question") {
  const TemporaryFolder folder;
  const Ended ended = run_at_terminal({RTR_PROGRAM, "init", "--today", "2026-10-05"},
                                      "Ana\n1990\n2026-07-01\ndisc\nno\nno\n\nmon,tue\nmon,wed,sat\n200\n\nn\n",
                                      folder.path().string());
  INFO(ended.out);
  CHECK(ended.code == 0);
  CHECK_FALSE(says(ended, "rtr init:7"));
}

TEST_CASE("an entry is taken back only once the question is answered with yes") {
  const Person person;
  REQUIRE(person.runs({"log", "today", "walk", "20", "--sign", "none", "--today", "2026-10-05"}).code == 4);
  const Ended declined = person.types({"undo", "--today", "2026-10-05"}, "\n");
  INFO(declined.out);
  CHECK(declined.code == 0);
  CHECK(says(declined, "To take back: s-0001, walk on Mon 5 Oct, 20 min."));
  CHECK(person.record("2026-10-05").sessions.size() == 1);
  const Ended done = person.types({"undo", "--today", "2026-10-05"}, "y\n");
  CHECK(says(done, "Taken back: s-0001"));
  CHECK(person.record("2026-10-05").sessions.empty());
}

TEST_CASE("the doctor shows what is wrong and asks before it mends") {
  const Person person;
  const std::filesystem::path profile = person.data() / "ana" / "runner.json";
  std::filesystem::permissions(profile, std::filesystem::perms(0644));
  const Ended declined = person.types({"doctor", "--fix", "--today", "2026-10-05"}, "n\n");
  INFO(declined.out);
  CHECK(declined.code == 65);
  CHECK(says(declined, "has the mode 0644"));
  CHECK(mode_of(profile) == 0644U);
  CHECK(person.types({"doctor", "--fix", "--today", "2026-10-05"}, "y\n").code == 0);
  CHECK(mode_of(profile) == 0600U);
}

TEST_CASE("rtr init goes on to the questions and ends with the first plan") {
  const TemporaryFolder folder;
  const Ended ended = run_at_terminal({RTR_PROGRAM, "init", "--today", "2026-10-05"},
                                      "Ana\n1990\n2026-07-01\ndisc\nno\nno\n\n\n200\n\n\n" + times(flags, "n\n") +
                                          "0\n" + times(4, "n\n") + "y\n" + times(readiness, "y\n"),
                                      folder.path().string());
  INFO(ended.out);
  CHECK(ended.code == 0);
  CHECK(says(ended, "Week of Mon 5 to Sun 11 Oct"));
  CHECK(says(ended, "Running starts, at stage 1."));
}

TEST_CASE("a sign at the first questions after rtr init ends them, and there is no plan") {
  const TemporaryFolder folder;
  const Ended ended =
      run_at_terminal({RTR_PROGRAM, "init", "--today", "2026-10-05"},
                      "Ana\n1990\n2026-07-01\ndisc\nno\nno\n\n\n200\n\n\ny\ny\n", folder.path().string());
  INFO(ended.out);
  CHECK(ended.code == 3);
  CHECK(says(ended, "STOP. Get help now."));
  CHECK_FALSE(says(ended, "Week of"));
}

TEST_CASE("somebody who is set up already is told so before any question") {
  const Person person;
  const Ended ended = person.types({"init", "--runner", "ana", "--today", "2026-10-05"}, "\x04");
  INFO(ended.out);
  CHECK(ended.code == 64);
  CHECK(says(ended, "is there already"));
  CHECK(says(ended, "runner.json"));
  CHECK_FALSE(says(ended, "What should I call you"));
}

TEST_CASE("a no in readiness is read back, and a slip is put right before it is kept") {
  const Person person;
  const Ended ended =
      person.types({"check", "--today", "2026-10-05"}, times(flags, "n\n") + "0\n" + times(4, "n\n") + "y\n" +
                                                           times(readiness - 1, "y\n") + "n\n" + "n\n" + "y\n");
  INFO(ended.out);
  CHECK(says(ended, "Not yet without pain:"));
  CHECK(ended.code == 0);
  for (const Item item : readiness_items())
    CHECK(person.record("2026-10-05").checklists.at(0).answers[index_of(item)] == Answer::yes);
}
