// rtr clear: records what a clinician said, a clearance or a ceiling.
#include "cli/records/red_flags.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/codec.hpp"
#include "terminal/escape.hpp"
#include "terminal/stop.hpp"
#include "words/catalogue.hpp"
#include "words/messages.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

constexpr const char* running = "return_to_running";
constexpr std::size_t start_index_max = 4;  // never above the fifth stage (domain: cautious start)

/// These two end by themselves or by a clearance alone; no "no" is asked for them.
bool needs_a_no(Item flag) { return flag != Item::under_18 && flag != Item::pregnant_or_postnatal_12_weeks; }

class ClearCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.words(
        "FLAG", flags_,
        "the red flags that were examined, or return_to_running: running may begin. None means that too, unless a "
        "limit is set");
    flags.value("--by", by_, "NAME", "who said it");
    flags.value("--on", on_, "DATE", "the day on which they said it");
    flags.value("--until", until_, "DATE", "the last day on which it holds");
    flags.value("--stage-max", stage_max_, "STAGE", "no stage above this one");
    flags.value("--weekly-run-max", weekly_, "MIN", "no more running minutes a week than this");
    flags.value("--not-before", not_before_, "DATE", "no running before this day");
    flags.value("--start-stage", start_stage_, "STAGE", "where to begin, at most the fifth stage");
    flags.value("--note", note_, "TEXT", "a note");
    flags.dry_run(dry_run_);
  }

  Result<Code> run(Shell& shell) override {
    auto source = load_folder(shell);
    if (!source) return tl::unexpected(source.error());
    auto clearance = clearance_said(shell.today);
    if (!clearance) return tl::unexpected(clearance.error());
    if (auto fits = check(*clearance, *source, shell.today); !fits) return tl::unexpected(fits.error());
    if (dry_run_) {
      source->record.clearances.push_back(*clearance);
    } else {
      if (auto added = source->folder->add_clearance(*clearance); !added) return tl::unexpected(added.error());
      if (auto kept = now_kept(shell, *source); !kept) return tl::unexpected(kept.error());
    }
    if (shell.options.json)
      shell.out.line(json::write_clearance(*clearance));
    else
      tell(shell, *source, *clearance);
    return Code::done;
  }

 private:
  Result<Clearance> clearance_said(Date today) const {
    Clearance clearance;
    if (!by_ || trimmed(*by_).empty()) return usage("who said it is missing", "Name them with --by \"NAME\".");
    if (!on_) return usage("the day is missing", "Name it with --on DATE.");
    const auto on = date_in("--on", on_, today);
    if (!on) return tl::unexpected(on.error());
    const auto until = date_in("--until", until_, today);
    if (!until) return tl::unexpected(until.error());
    const auto not_before = date_in("--not-before", not_before_, today);
    if (!not_before) return tl::unexpected(not_before.error());
    const auto weekly = minutes_in("--weekly-run-max", weekly_);
    if (!weekly) return tl::unexpected(weekly.error());
    clearance.by = trimmed(*by_);
    clearance.date = **on;
    clearance.until = *until;
    clearance.no_running_before = *not_before;
    clearance.weekly_run_max_s = *weekly;
    clearance.stage_max = stage_max_;
    clearance.start_stage = start_stage_;
    clearance.note = note_.value_or("");
    return clearance;
  }

  /// What is covered, and everything that speaks against recording it.
  Result<void> check(Clearance& clearance, const Source& source, Date today) const {
    if (clearance.date > today) return usage("--on is " + iso(clearance.date) + ", which is still to come");
    if (clearance.until && *clearance.until < clearance.date) return usage("--until is before --on");
    if (clearance.until && clearance.no_running_before && *clearance.until < *clearance.no_running_before)
      return usage("--until is before --not-before, so it would end before any running");
    if (auto covered = cover(clearance, source.record); !covered) return covered;
    if (auto fits = running_fits(clearance, source, today); !fits) return fits;
    for (const auto* stage : {&clearance.stage_max, &clearance.start_stage}) {
      if (auto known = stage_known(*stage, source.table.protocol); !known) return tl::unexpected(known.error());
    }
    // The ranges and the load of a start stage are those of the files; here they are a matter of what was typed.
    Record probe = source.record;
    probe.clearances = {clearance};
    auto read = json::read_clearance(json::write_clearance(clearance), "rtr clear", today);
    if (!read) return as_usage(read.error());
    auto checked = json::check_stages(std::move(probe), source.table.protocol, {}, "rtr clear");
    if (!checked) return as_usage(checked.error());
    return {};
  }

  static tl::unexpected<Failure> as_usage(Failure failure) {
    failure.code = Code::usage;
    return tl::unexpected(std::move(failure));
  }

  Result<void> cover(Clearance& clearance, const Record& record) const {
    const bool ceilings = stage_max_ || weekly_ || not_before_;
    clearance.covers_return_to_running = flags_.empty() && !ceilings;
    for (const std::string& word : flags_) {
      std::string id = lowered(word);
      std::replace(id.begin(), id.end(), '-', '_');
      if (id == running) {
        clearance.covers_return_to_running = true;
        continue;
      }
      const auto flag = item_named(id);
      if (!flag || group_of(*flag) != ItemGroup::red_flag) return unknown_flag(word);
      const auto last = last_yes(record, *flag);
      if (last && *last > clearance.date) {
        return usage(std::string(id_of(*flag)) + " was reported on " + iso(*last) + ", after that day",
                     "Only an examination since then covers it.");
      }
      clearance.covers.set(index_of(*flag));
    }
    return {};
  }

  /// A word given before the injury, or before what running waits for now, covers neither.
  static Result<void> running_fits(const Clearance& clearance, const Source& source, Date today) {
    if (!clearance.covers_return_to_running) return {};
    const auto onset = source.record.runner.injury.onset;
    if (onset && *onset > clearance.date) {
      return usage("the injury began on " + iso(*onset) + ", after that day", "Only a word since then covers it.");
    }
    const auto plan = usual_plan(source.record, source.table.protocol, today);
    if (!plan) return tl::unexpected(plan.error());
    for (const Finding& finding : plan->findings) {
      for (const Fact& fact : finding.facts) {
        const bool waited_for = terminal::waits_for_permission(finding) && (fact.name == "last" || fact.name == "on");
        const Date last{static_cast<std::int32_t>(fact.value)};
        if (waited_for && fact.unit == Unit::date && last > clearance.date) {
          return usage("running waits for a word on what was reported on " + iso(last) + ", after that day",
                       "Only an examination since then covers it.");
        }
      }
    }
    return {};
  }

  static tl::unexpected<Failure> unknown_flag(const std::string& word) {
    std::vector<std::string_view> ids{running};
    for (const Item item : red_flags()) ids.push_back(id_of(item));
    const std::string_view near = nearest(word, ids);
    return usage("there is no red flag \"" + word + "\"",
                 near.empty() ? "rtr check lists them" : "did you mean \"" + std::string(near) + "\"?");
  }

  Result<void> stage_known(const std::optional<std::string>& id, const Protocol& protocol) const {
    if (!id) return {};
    std::vector<std::string_view> ids;
    for (const Stage& stage : protocol.stages) ids.push_back(stage.id);
    const auto found = std::find(ids.begin(), ids.end(), *id);
    if (found == ids.end()) return not_among("the stage", *id, ids);
    if (id == start_stage_ && static_cast<std::size_t>(found - ids.begin()) > start_index_max) {
      return usage("--start-stage is " + *id + "; " + std::string(ids[std::min(start_index_max, ids.size() - 1)]) +
                   " at most");
    }
    return {};
  }

  /// What it does not cover, and what running waits for all the same: nothing is taken for said that was not.
  static void tell_not_covered(Shell& shell, const Source& source, const Clearance& clearance) {
    if (clearance.covers_return_to_running) return;
    shell.say("It does not say that running may begin.");
    // It is kept whether or not there is a plan: rtr plan says why there is none.
    const auto plan = usual_plan(source.record, source.table.protocol, shell.today);
    if (!plan || withholds_figures(plan->tier)) return;
    const bool waits = std::any_of(plan->findings.begin(), plan->findings.end(), [](const Finding& finding) {
      return finding.rule == "clearance-needed" || terminal::waits_for_permission(finding);
    });
    if (waits) shell.say("Running still waits for that: " + std::string(terminal::permission_command));
  }

  void tell(Shell& shell, const Source& source, const Clearance& clearance) const {
    shell.say((dry_run_ ? "Would keep" : "Kept") + std::string(": what ") + terminal::escaped(clearance.by) +
              " said on " + short_date(clearance.date) + ".");
    if (clearance.covers_return_to_running)
      shell.say(std::string("It covers the return to running") +
                (clearance.covers.none() ? "; it covers no red flag." : "."));
    tell_limits(shell, clearance);
    tell_same_day(shell, source.record, clearance);
    const std::vector<Item> open = open_flags(source.record, shell.today);
    bool asks = false;
    for (const Item item : red_flags()) {
      if (!clearance.covers[index_of(item)]) continue;
      const bool still_open = std::find(open.begin(), open.end(), item) != open.end();
      shell.say("It covers: " + std::string(question_of(item).label) +
                (still_open ? "." : ", which is no longer open."));
      asks = asks || (still_open && needs_a_no(item));
    }
    if (covers_urgent(clearance)) {
      shell.say("The readiness questions come again. Answers count from " + short_date(clearance.date + 1) +
                " on, the day after.");
    }
    if (asks) {
      shell.say("A \"no\" to the question, on " + short_date(clearance.date) +
                " or later, is needed as well: rtr check");
    }
    tell_not_covered(shell, source, clearance);
    if (!shell.options.quiet) shell.say(asks ? "Next: rtr check" : "Next: rtr plan");
  }

  /// After these the way back begins with the readiness questions (domain: red-flag-latch).
  static bool covers_urgent(const Clearance& clearance) {
    return std::any_of(red_flags().begin(), red_flags().end(),
                       [&](Item item) { return clearance.covers[index_of(item)] && withholds_figures(tier_of(item)); });
  }

  static bool sets_limits(const Clearance& clearance) {
    return clearance.stage_max || clearance.start_stage || clearance.weekly_run_max_s || clearance.no_running_before;
  }

  /// Entries of one day have no order.
  static void tell_same_day(Shell& shell, const Record& record, const Clearance& clearance) {
    const auto limits = std::count_if(record.clearances.begin(), record.clearances.end(), [&](const Clearance& other) {
      return other.date == clearance.date && sets_limits(other);
    });
    if (limits < 2 || !sets_limits(clearance)) return;
    shell.say(std::to_string(limits) + " clearances of " + short_date(clearance.date) +
              " set limits: of each limit the stricter one holds. rtr history names them, rtr undo takes one back.");
  }

  static void tell_limits(Shell& shell, const Clearance& clearance) {
    if (clearance.start_stage) shell.say("Start stage: " + *clearance.start_stage + ".");
    if (clearance.stage_max) shell.say("No stage above " + *clearance.stage_max + ".");
    if (clearance.weekly_run_max_s)
      shell.say("At most " + minutes_text(*clearance.weekly_run_max_s) + " min of running a week.");
    if (clearance.no_running_before) shell.say("No running before " + short_date(*clearance.no_running_before) + ".");
    if (clearance.until) shell.say("It covers until " + short_date(*clearance.until) + ".");
  }

  std::vector<std::string> flags_;
  std::optional<std::string> by_, on_, until_, stage_max_, weekly_, not_before_, start_stage_, note_;
  bool dry_run_ = false;
};

}  // namespace

std::unique_ptr<Command> make_clear_command() { return std::make_unique<ClearCommand>(); }

}  // namespace rtr::cli
