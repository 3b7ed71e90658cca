// What is typed most, for each command.
#include "cli/shell/examples.hpp"

#include <array>

namespace rtr::cli {
namespace {

constexpr auto all = std::to_array<Example>({
    {"init", "rtr init", "asks a few questions"},
    {"init", "rtr init --birth-year 1988 --onset 2026-07-14 --surgery no --run-days tue,thu,sat", "without questions"},
    {"check", "rtr check", "asks what is due, red flags first"},
    {"check", "rtr check --none --resting-pain 0", "shows the red flags and records none of these"},
    {"plan", "rtr plan", "next week"},
    {"plan", "rtr plan --week this", "what is left of this week"},
    {"plan", "rtr plan --dry-run --protocol oxford", "another table, only to look at"},
    {"plan", "rtr plan --record patient.json --json", "for a physio: one document in, one out"},
    {"today", "rtr today", "what is on and what is due"},
    {"cues", "rtr cues", "what begins when"},
    {"cues", "rtr cues --run", "counts it down: space pauses, q stops"},
    {"cues", "rtr cues --run --speed 60", "a rehearsal, a minute a second"},
    {"log", "rtr log", "the planned run, in four answers"},
    {"log", "rtr log yesterday 25min rpe 3 pain 0,1,1 sign none", "in one line"},
    {"log", "rtr log tue run 20m walk 12m 3.2km grass", "not as planned"},
    {"log", "rtr log stopped after 3 reps pain 0,4,2", "broken off"},
    {"log", "rtr log skipped", "not done"},
    {"morning", "rtr morning", "asks"},
    {"morning", "rtr morning 0 usual", "back pain 0, stiff as usual"},
    {"morning", "rtr morning 2 stiffer for 3h settled 30h", "worse, and when it was as before"},
    {"progress", "rtr progress", "the weeks so far as charts"},
    {"forecast", "rtr forecast", "when the goal would be reached"},
    {"forecast", "rtr forecast --away 2026-12-20..2027-01-03", "what a fortnight off costs"},
    {"why", "rtr why", "the rules that spoke, and the sessions behind them"},
    {"why", "rtr why weekly-increase", "one rule: numbers and sources"},
    {"rules", "rtr rules", "when each speaks, what it does, what ends it"},
    {"rules", "rtr rules --quiet", "only ids and titles"},
    {"history", "rtr history", "every entry with its id"},
    {"undo", "rtr undo", "takes the last entry back"},
    {"import", "rtr import *.fit run.gpx", "runs from a watch or an app; what is there already is not doubled"},
    {"import", "rtr import copy/maria", "what another laptop's copy of your folder holds"},
    {"clear", "rtr clear --by \"A. Moreau\" --on 2026-11-20", "may run again"},
    {"clear", "rtr clear thoracic_pain --by \"A. Moreau\" --on 2026-11-20", "examined for a sign"},
    {"clear", "rtr clear --by \"A. Moreau\" --on 2026-11-20 --stage-max S5", "a ceiling"},
    {"export", "rtr export -o maria.json", "record and plan for the physio"},
    {"export", "rtr export --format html -o maria.html", "a sheet of A4 to hand over"},
    {"export", "rtr export --format text", "the printed plan"},
    {"export", "rtr export --format fhir --transaction --system urn:oid:1.2.3 -o maria.json", "for a FHIR server"},
    {"export", "rtr export --format fhir --data caseload --to bulk", "every runner, as NDJSON"},
    {"export", "rtr export --format fit --to /media/GARMIN", "the runs as workouts, onto a watch that is plugged in"},
    {"export", "rtr export --format ics -o rtr.ics", "for a calendar; a newer file changes what is there"},
    {"export", "rtr export --pseudonymise study-7", "without names, notes and dates"},
    {"roster", "rtr roster --data caseload", "every runner in that folder"},
    {"roster", "rtr plan --data caseload --runner maria", "one of them"},
    {"batch", "rtr batch < records.jsonl > plans.jsonl", "one line in, one line out"},
    {"protocol", "rtr protocol", "the tables that are there"},
    {"protocol", "rtr protocol show oxford", "stages, minutes, load, week by week"},
    {"protocol", "rtr protocol check ./mine.json", "every fault, and the weeks that steep steps get"},
    {"protocol", "rtr plan --dry-run --protocol ./mine.json", "what it would give next week"},
    {"doctor", "rtr doctor", "checks the data"},
    {"completion", "source <(rtr completion bash)", "bash, in ~/.bashrc"},
    {"completion", "rtr completion zsh > ~/.zfunc/_rtr", "zsh, with ~/.zfunc in fpath"},
    {"completion", "rtr completion fish > ~/.config/fish/completions/rtr.fish", "fish"},
    {"manual", "rtr manual --to man/man1", "writes every page there"},
});

}  // namespace

std::span<const Example> examples() { return all; }

}  // namespace rtr::cli
