// The place that the pages' commands are run in.
#include "docs/practice.hpp"

#include "support/fit_activity.hpp"

namespace rtr::docs {
namespace {

constexpr const char* gpx =
    R"(<gpx><trk><type>running</type><trkseg><trkpt lat="48.0" lon="7.0"><time>2026-11-12T06:00:00Z</time></trkpt>)"
    R"(<trkpt lat="48.02" lon="7.0"><time>2026-11-12T06:12:00Z</time></trkpt></trkseg></trk></gpx>)";

/// `rtr` for a line: the program itself with a day of its own, where the line names none.
constexpr const char* as_today = R"(#!/bin/sh
case " $* " in
  *" --today "* | *" --demo "*) exec ')" RTR_PROGRAM R"(' "$@" ;;
esac
exec ')" RTR_PROGRAM R"(' "$@" --today "$TODAY"
)";

test::Ended shell(const std::filesystem::path& folder, const std::string& today, const std::string& line,
                  const std::string& typed) {
  const std::string ready =
      "PATH=\"$PWD/bin:$PATH\" TODAY=" + today + " SLURM_ARRAY_TASK_ID=0; export PATH TODAY SLURM_ARRAY_TASK_ID; ";
  const std::vector<std::string> words{"/bin/sh", "-c", ready + line};
  return typed.empty() ? test::run_process(words, "", folder.string())
                       : test::run_at_terminal(words, typed, folder.string());
}

}  // namespace

Practice::Practice(const std::string& table) {
  put("bin/rtr", as_today);
  std::filesystem::permissions(made_.path() / "bin/rtr", std::filesystem::perms(0700));
  const std::string good = " 25min rpe 3 pain 0,1,1 sign none";
  does("2026-11-09",
       "rtr init --runner maria --birth-year 1990 --onset 2026-07-01 --surgery no --leg-symptoms no"
       " --weekly-run-min 200");
  does("2026-11-14",
       "rtr check --none --resting-pain 0 --yes walk_30_min daily_sitting daily_standing daily_bending"
       " daily_lifting squat lunge bird_dog dead_bug seen_clinician");
  does("2026-11-15", "rtr plan");
  does("2026-11-17", "rtr log" + good);
  does("2026-11-18", "rtr morning 0 usual");
  does("2026-11-19", "rtr log" + good);
  does("2026-11-20", "rtr morning 0 usual; rtr check --none --resting-pain 0; rtr log walk 30 pain 0,0,0");
  does("2026-11-21",
       "mkdir -p copy .zfunc .local/share/bash-completion/completions .config/fish/completions man/man1 bulk"
       " watch/GARMIN/NewFiles; cp -a data/maria copy/maria; cp -a data caseload; rtr export -o patient.json");

  const std::string record = R"({"format":"rtr-record/1","runner":{"id":"r"}})";
  put("answers.json", R"([{"date":"2026-11-20","resting_pain":0,"answers":{}}])");
  put("sessions.json", R"([{"date":"2026-11-20","kind":"walk","total_min":30}])");
  put("runner.json", R"({"id":"new"})");
  put("records.jsonl", record + "\n" + record + "\n");
  put("piece.00", record + "\n");
  put("run.gpx", gpx);
  put("run.fit", test::fit_activity({.day = test::day("2026-11-11").days, .laps = {{600'000, 150'000, true, {}}}}));
  put("mine.json", table);
  put("my-table.json", table);
}

test::Ended Practice::runs(const std::string& line, const std::string& typed) const {
  const test::TemporaryFolder fresh;
  std::filesystem::copy(made_.path(), fresh.path(), std::filesystem::copy_options::recursive);
  const bool sunday = line.find("yesterday") != std::string::npos;
  return shell(fresh.path(), sunday ? "2026-11-22" : "2026-11-21", line, typed);
}

void Practice::does(const std::string& today, const std::string& line) const {
  const test::Ended ended = shell(made_.path(), today, "set -e; " + line, {});
  INFO(line << "\n" << ended.out << ended.err);
  REQUIRE(ended.code == 0);
}

void Practice::put(const std::string& name, const std::string& text) const {
  const std::filesystem::path path = made_.path() / name;
  std::filesystem::create_directories(path.parent_path());
  test::put_text(path, text);
}

}  // namespace rtr::docs
