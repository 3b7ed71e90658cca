// At a terminal: questions one at a time, a red flag read back before it is kept, and the advice at once.
#include "cli/process.hpp"
#include "store/support.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// A runner's folder and a terminal to type at.
class Person {
 public:
  Person() {
    const auto made = run_process({RTR_PROGRAM, "init", "--runner", "ana", "--birth-year", "1990", "--onset",
                                   "2026-07-01", "--surgery", "no", "--today", "2026-10-05"},
                                  "", folder_.path().string());
    REQUIRE(made.code == 0);
  }

  Ended types(const std::vector<std::string>& arguments, const std::string& input) const {
    std::vector<std::string> words = arguments;
    words.insert(words.begin(), RTR_PROGRAM);
    return run_at_terminal(words, input, folder_.path().string());
  }
  Ended runs(const std::vector<std::string>& arguments) const {
    std::vector<std::string> words = arguments;
    words.insert(words.begin(), RTR_PROGRAM);
    return run_process(words, "", folder_.path().string());
  }
  Record record(std::string_view today) const {
    auto folder = store::Folder::open(folder_.path() / "data", "ana", day(today));
    REQUIRE(folder);
    return folder->load().value();
  }
  std::filesystem::path data() const { return folder_.path() / "data"; }
  /// Ready and screened, with a plan for the week of 5 October.
  void gets_ready() const {
    REQUIRE(runs({"check", "--none", "--quiet", "--resting-pain", "0", "--today", "2026-10-05", "--yes", "walk_30_min",
                  "daily_sitting", "daily_standing", "daily_bending", "daily_lifting", "squat", "lunge", "bird_dog",
                  "dead_bug", "seen_clinician"})
                .code == 0);
    REQUIRE(runs({"plan", "--week", "this", "--today", "2026-10-05"}).code == 0);
  }

 private:
  TemporaryFolder folder_;
};

std::string times(int count, const std::string& text) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

bool says(const Ended& ended, std::string_view text) { return ended.out.find(text) != std::string::npos; }

constexpr int flags = 25;
constexpr int readiness = 9;

}  // namespace

TEST_CASE("rtr check asks the red flags first, then readiness when it is due") {
  const Person person;
  const Ended ended = person.types({"check", "--today", "2026-10-05"},
                                   times(flags, "n\n") + "0\n" + times(4, "n\n") + "y\n" + times(readiness, "y\n"));
  INFO(ended.out);
  CHECK(ended.code == 0);
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

TEST_CASE("a session that went as planned is logged in four answers") {
  const Person person;
  person.gets_ready();
  const Ended ended = person.types({"log", "--today", "2026-10-06"}, "\n3\n0 1 1\n\n");
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
  const Ended ended = person.types({"morning", "--today", "2026-10-07"}, "1\nusual\n12\n\n");
  INFO(ended.out);
  CHECK(ended.code == 0);
  const Session session = person.record("2026-10-07").sessions.at(0);
  CHECK(session.pain.next_morning == 1);
  CHECK(session.settled_h == 12);
  CHECK(session.signs == Signs{});
}

TEST_CASE("rtr init asks, and asks again for what cannot be right") {
  const TemporaryFolder folder;
  const Ended ended =
      run_at_terminal({RTR_PROGRAM, "init", "--today", "2026-10-05"},
                      "Ana\n1850\n1990\n2026-07-01\ndisc\nno\nno\n\nmon,wed,sat\n200\n\n", folder.path().string());
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

TEST_CASE("with --no-input nothing is asked, even at a terminal") {
  const Person person;
  CHECK(person.types({"check", "--no-input", "--today", "2026-10-05"}, "").code == 64);
  CHECK(person.types({"log", "--no-input", "--today", "2026-10-05"}, "").code == 64);
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

TEST_CASE("run days that do not fit are asked again at their question") {
  const TemporaryFolder folder;
  const Ended ended =
      run_at_terminal({RTR_PROGRAM, "init", "--today", "2026-10-05"},
                      "Ana\n1990\n2026-07-01\ndisc\nno\nno\n\nmon,tue\nmon,wed,sat\n200\n\n", folder.path().string());
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
