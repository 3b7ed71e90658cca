// The commands that there are, in the order of the help.
#include "cli/shell/command.hpp"

#include <array>

namespace rtr::cli {

std::unique_ptr<Command> make_batch_command();
std::unique_ptr<Command> make_check_command();
std::unique_ptr<Command> make_clear_command();
std::unique_ptr<Command> make_completion_command();
std::unique_ptr<Command> make_cues_command();
std::unique_ptr<Command> make_doctor_command();
std::unique_ptr<Command> make_export_command();
std::unique_ptr<Command> make_history_command();
std::unique_ptr<Command> make_import_command();
std::unique_ptr<Command> make_forecast_command();
std::unique_ptr<Command> make_init_command();
std::unique_ptr<Command> make_log_command();
std::unique_ptr<Command> make_manual_command();
std::unique_ptr<Command> make_morning_command();
std::unique_ptr<Command> make_plan_command();
std::unique_ptr<Command> make_progress_command();
std::unique_ptr<Command> make_protocol_command();
std::unique_ptr<Command> make_roster_command();
std::unique_ptr<Command> make_rules_command();
std::unique_ptr<Command> make_today_command();
std::unique_ptr<Command> make_undo_command();
std::unique_ptr<Command> make_why_command();

namespace {

constexpr auto entries = std::to_array<CommandEntry>({
    {"init", "set up a runner: who you are and how the injury began", true, false, make_init_command},
    {"check", "answer the red-flag screen, and the readiness questions when they are due", true, false,
     make_check_command},
    {"plan", "next week's plan, with its reasons", true, true, make_plan_command},
    {"today", "what is on today", false, true, make_today_command},
    {"cues", "today's session as a timed list, or counted down", false, true, make_cues_command},
    {"log", "note what you did and how the back was", true, false, make_log_command},
    {"morning", "how the back was the morning after", true, false, make_morning_command},
    {"why", "the reasons behind the plan, or a rule's card", false, true, make_why_command},
    {"rules", "every rule: when it speaks, what it does, what ends it", false, true, make_rules_command},
    {"history", "what was entered, newest first, with the name of each entry", false, true, make_history_command},
    {"undo", "take an entry back, or bring one back again", true, false, make_undo_command},
    {"import", "take in runs from a watch or an app (FIT, TCX, GPX, CSV), or another copy of your data", true, false,
     make_import_command},
    {"progress", "the course so far, as charts", false, true, make_progress_command},
    {"forecast", "when the goal is reached, if all goes well and if not", false, true, make_forecast_command},
    {"clear", "record what a clinician said: a clearance or a ceiling", true, false, make_clear_command},
    {"export", "for your physio, your watch, your calendar or a spreadsheet", false, true, make_export_command},
    {"roster", "a physio's runners at a glance, the most urgent first", false, false, make_roster_command},
    {"batch", "many records in as JSON Lines, their plans out in the same order", false, false, make_batch_command},
    {"protocol", "tables of stages: those that are there, one as it stands, a check of your own", false, true,
     make_protocol_command},
    {"doctor", "check your data, and mend what can be mended without loss", false, false, make_doctor_command},
    {"completion", "what a shell needs to complete rtr: bash, zsh or fish", false, true, make_completion_command},
    {"manual", "the manual pages, as man reads them", false, true, make_manual_command},
});

}  // namespace

std::span<const CommandEntry> commands() { return entries; }

const CommandEntry* command_named(std::string_view name) {
  for (const CommandEntry& entry : entries) {
    if (entry.name == name) return &entry;
  }
  return nullptr;
}

}  // namespace rtr::cli
