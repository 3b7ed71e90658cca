// rtr cues: today's session as a timed list, or counted down at the terminal.
#include "cli/records/planned.hpp"
#include "cli/records/red_flags.hpp"
#include "cli/session/build.hpp"
#include "cli/session/keep.hpp"
#include "cli/shell/interrupts.hpp"
#include "cli/shell/sign_rescue.hpp"
#include "cli/shell/stopwatch.hpp"
#include "cli/today/say.hpp"
#include "cli/today/told.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/names.hpp"
#include "json/writer.hpp"
#include "terminal/countdown.hpp"
#include "terminal/names.hpp"
#include "words/catalogue.hpp"

#include <unistd.h>

#include <algorithm>

namespace rtr::cli {
namespace {

using terminal::Cue;

constexpr Seconds a_minute = 60;

/// Today's run that is still to do, or else its walk; null when there is neither.
const Activity* session_to_do(const Record& record, const Today& told, Date today) {
  const Activity* found = nullptr;
  for (const Activity& item : told.day.items) {
    if (item.steps.empty() || done_on(record, item, today) != nullptr) continue;
    if (found == nullptr || (terminal::has_running(item) && !terminal::has_running(*found))) found = &item;
  }
  return found;
}

class CuesCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.on("--run", run_, "count it down here, with a bell at each change: space pauses, q or Ctrl-C stops");
    flags.value("--speed", speed_, "N", "with --run: a rehearsal, 2 to 600 times as fast; nothing is kept of it");
  }

  Result<Code> run(Shell& shell) override {
    const auto speed = number_in("--speed", speed_, 2, 600);
    if (!speed) return tl::unexpected(speed.error());
    if (speed_ && !run_) return usage("--speed is for --run");
    if (run_ && (!shell.prompt.available() || ::isatty(STDOUT_FILENO) != 1))
      return usage("--run counts down at a terminal", "The list of today's session: rtr cues");
    auto source = load_source(shell, {});
    if (!source) return tl::unexpected(source.error());
    auto plan = usual_plan(source->record, source->table.protocol, shell.today);
    if (!plan) return tl::unexpected(plan.error());
    Today told;
    // With an open sign, or a flare that someone has to see first, no session is led through.
    const bool withheld = plan->tier >= Tier::clinician || week_of(*plan) == nullptr;
    if (!withheld) {
      auto day = told_for(*source, issued_on(source->record, shell.today), shell.today, shell.today);
      if (!day) return tl::unexpected(day.error());
      told = std::move(*day);
    }
    const Activity* item = session_to_do(source->record, told, shell.today);
    if (shell.options.json)
      tell_json(shell, *source, *plan, told, item);
    else if (item == nullptr || !told.held_back.empty())
      tell_without(shell, *source, *plan, told, withheld);
    if (item == nullptr || shell.options.json) return code_of(*plan);
    return lead(shell, *source, *plan, *item, speed->value_or(1));
  }

 private:
  Result<Code> lead(Shell& shell, Source& source, const Plan& plan, const Activity& item, int speed) {
    if (run_) return count(shell, source, plan, item, speed);
    shell.out.print(terminal::render_cues(item, shell.style));
    if (terminal::has_running(item)) shell.say(text_of("caution.pain_before_run"));
    return code_of(plan);
  }

  /// Why there is nothing to lead through, and what is on instead.
  static void tell_without(Shell& shell, const Source& source, const Plan& plan, const Today& told, bool withheld) {
    const std::string flags = flags_text(shell, source, plan);
    shell.out.print(flags);
    if (withholds_figures(plan.tier)) return;
    if (!flags.empty()) shell.out.line("");
    if (withheld) {
      if (flags.empty()) {
        for (const std::string& line : seek_care_lines(plan, source.table.protocol)) shell.say(line);
      }
      shell.say("No session is timed while this is open. What is on today: rtr today");
      return;
    }
    if (!told.planned)
      shell.out.line("No plan covers this week yet: rtr plan --week this");
    else if (told.day.items.empty() && told.held_back.empty())
      shell.out.line("A rest day: there is nothing to time.");
    else if (std::all_of(told.day.items.begin(), told.day.items.end(),
                         [](const Activity& a) { return a.steps.empty(); }))
      shell.out.line("There is nothing to time today.");
    if (session_to_do(source.record, told, shell.today) == nullptr) say_items(shell, source.record, told.day);
    if (!told.held_back.empty()) shell.say(told.held_back);
    say_due(shell, source.record, told.held_back);
  }

  static void tell_json(Shell& shell, const Source& source, const Plan& plan, const Today& told, const Activity* item) {
    json::Writer answer(-1);
    const auto minutes = [&](std::string_view key, Seconds seconds) {
      answer.key(key).decimal((seconds * 100 + a_minute / 2) / a_minute, 2);
    };
    answer.open_object().key("as_of").text(iso(shell.today));
    answer.key("tier").text(json::name_of(plan.tier, json::tier_names)).key("open_flags").open_list();
    for (const Item flag : open_flags(source.record, shell.today)) answer.text(id_of(flag));
    answer.close().key("planned").boolean(told.planned).key("held_back").text(told.held_back);
    if (item != nullptr) {
      answer.key("kind").text(json::name_of(item->kind, json::item_kind_names));
      if (!item->stage.empty()) answer.key("stage").text(item->stage);
      const StepTotals totals = totals_of(item->steps);
      minutes("run_min", totals.run_s);
      minutes("walk_min", totals.walk_s);
      minutes("total_min", totals.run_s + totals.walk_s);
    }
    answer.key("cues").open_list();
    for (const Cue& cue : item == nullptr ? std::vector<Cue>{} : terminal::cues_of(item->steps)) {
      answer.open_object();
      minutes("at_min", cue.at_s);
      minutes(cue.run ? "run_min" : "walk_min", cue.for_s);
      if (cue.of > 0) answer.key("repetition").number(cue.repetition).key("of").number(cue.of);
      answer.close();
    }
    shell.out.line(answer.close().close().str());
  }

  Result<Code> count(Shell& shell, Source& source, const Plan& plan, const Activity& item, int speed) {
    const std::vector<Cue> cues = terminal::cues_of(item.steps);
    const auto print = [&shell](std::string_view text) {
      shell.out.print(text);
      return shell.out.flush();
    };
    if (terminal::has_running(item)) {
      shell.say(text_of("caution.pain_before_run"));
      shell.say(text_of("stop_sign.run"));
    }
    if (speed > 1) shell.say("A rehearsal, " + std::to_string(speed) + " times as fast.");
    shell.say("Space begins and pauses, q stops.");
    shell.out.flush();
    terminal::Counted counted;
    bool begun = false;
    {
      TerminalStopwatch stopwatch;
      begun = waits_for_begin(stopwatch, counted);
      if (begun) counted = terminal::count_down(cues, stopwatch, speed, print, shell.style);
    }
    if (!begun || counted.lost) return code_of(plan);
    const StepTotals done = terminal::done_of(cues, counted.elapsed_s);
    return speed > 1 ? rehearsed(shell, plan) : offer(shell, source, plan, item, done);
  }

  /// False when it is left before it began.
  static bool waits_for_begin(terminal::Stopwatch& stopwatch, terminal::Counted& counted) {
    constexpr terminal::Milliseconds a_while{1000};
    while (true) {
      const terminal::Key key = stopwatch.key_within(a_while);
      counted.lost = key == terminal::Key::lost;
      if (key == terminal::Key::stop || key == terminal::Key::lost) return false;
      if (key == terminal::Key::begin || key == terminal::Key::pause) return true;
    }
  }

  static Code rehearsed(Shell& shell, const Plan& plan) {
    shell.say("That was a rehearsal: nothing is kept.");
    return code_of(plan);
  }

  /// What was done goes into the log the way `rtr log` takes it.
  static Result<Code> offer(Shell& shell, Source& source, const Plan& plan, const Activity& item,
                            const StepTotals& done) {
    const bool running = terminal::has_running(item);
    if (!source.folder || (running ? done.run_s : done.walk_s) == 0) {
      shell.say(source.folder ? "Nothing to log yet." : "The sample runner keeps no log.");
      return code_of(plan);
    }
    shell.say("Done: " + run_and_walk_text(done) + ".");
    shell.writes = true;
    hold_interrupts();
    hold_flags(shell, {});
    if (!shell.prompt.confirm("Put it into your log?", true) || shell.prompt.ended()) {
      shell.say("Nothing was kept. Later: rtr log");
      return code_of(plan);
    }
    SessionWords said;
    said.date = shell.today;
    said.kind = session_kind(item.kind);
    if (running) {
      said.run_s = done.run_s;
      said.walk_s = done.walk_s;
      said.longest_run_s = done.longest_run_s;
    } else {
      said.total_s = done.walk_s;
    }
    ask_how_it_was(shell, said);
    // An hour has passed: what was entered elsewhere meanwhile counts.
    auto record = reload(shell, source);
    if (!record) return tl::unexpected(record.error());
    source.record = std::move(*record);
    return keep_session(shell, source, said, {});
  }

  static std::string run_and_walk_text(const StepTotals& done) {
    if (done.run_s == 0) return "walk " + terminal::clock_text(done.walk_s);
    return "run " + terminal::clock_text(done.run_s) + ", walk " + terminal::clock_text(done.walk_s);
  }

  bool run_ = false;
  std::optional<std::string> speed_;
};

}  // namespace

std::unique_ptr<Command> make_cues_command() { return std::make_unique<CuesCommand>(); }

}  // namespace rtr::cli
