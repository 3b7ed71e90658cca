// rtr roster: a physio's runners at a glance, the most urgent first.
#include "cli/records/standing.hpp"
#include "cli/words/words.hpp"
#include "common/parallel.hpp"
#include "common/text.hpp"
#include "json/names.hpp"
#include "json/writer.hpp"
#include "terminal/escape.hpp"
#include "terminal/names.hpp"
#include "terminal/page.hpp"
#include "words/catalogue.hpp"
#include "words/messages.hpp"

#include <algorithm>
#include <array>

namespace rtr::cli {
namespace {

constexpr std::array<std::string_view, state_count> now_words{"STOP",      "UNREADABLE", "NO RUNNING", "held",
                                                              "no screen", "not ready",  "to log",     "to plan",
                                                              "stalled",   "at goal",    "on course"};

constexpr std::string_view runner_head = "runner";

struct Row {
  Standing standing;
  std::vector<std::string> notices;
};

std::string now_text(const Standing& standing) {
  std::string text(now_words[static_cast<std::size_t>(standing.state)]);
  if (!standing.stage.empty()) text += " " + terminal::escaped(standing.stage);
  return text;
}

/// The id, which commands take, and the name that people know.
std::string runner_text(const Standing& standing) {
  constexpr int name_columns_max = 24;
  if (standing.name.empty() || standing.name == standing.runner) return standing.runner;
  return standing.runner + " (" + terminal::cut(terminal::escaped(standing.name), name_columns_max) + ")";
}

std::string since_text(const Standing& standing, Date today) {
  if (!standing.since) return {};
  return to_civil(*standing.since).year == to_civil(today).year ? short_date(*standing.since) : iso(*standing.since);
}

terminal::Ink ink_of(State state) {
  if (state <= State::held) return terminal::Ink::care;
  return state == State::on_course ? terminal::Ink::go : terminal::Ink::plain;
}

class RosterCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.value("--threads", threads_, "N", "so many at once (usually as many as this computer has cores)");
  }

  Result<Code> run(Shell& shell) override {
    constexpr int threads_max = 256;
    const auto threads = number_in("--threads", threads_, 1, threads_max);
    if (!threads) return tl::unexpected(threads.error());
    const auto data = data_path(shell);
    if (!data) return tl::unexpected(data.error());
    auto ids = runners_meant(shell, *data);
    if (!ids) return tl::unexpected(ids.error());
    std::vector<Row> rows(ids->size());
    in_parallel(rows.size(), threads->value_or(threads_here()),
                [&](std::size_t i) { rows[i] = row_of(*data, (*ids)[i], shell.today); });
    for (const Row& row : rows) shell.notes(row.notices);
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return more_urgent(a.standing, b.standing); });
    if (shell.options.json)
      tell_json(shell, rows);
    else
      tell(shell, rows);
    const bool all_read = std::none_of(rows.begin(), rows.end(), is_unreadable);
    return all_read ? Code::done : Code::bad_data;
  }

 private:
  static bool is_unreadable(const Row& row) { return row.standing.state == State::unreadable; }

  /// Whatever is wrong with one record stays in its row.
  static Row row_of(const std::filesystem::path& data, const std::string& id, Date today) {
    Row row;
    auto source = load_runner(data, id, std::nullopt, today, row.notices);
    if (!source) {
      row.standing = standing_of(id, source.error());
      return row;
    }
    auto plan = usual_plan(source->record, source->table.protocol, today);
    row.standing = plan ? standing_of(*source, *plan, today) : standing_of(id, plan.error());
    return row;
  }

  static void tell(Shell& shell, const std::vector<Row>& rows) {
    terminal::Page page(shell.style);
    std::array<int, 3> wide{};
    for (const Row& row : rows) {
      const Standing& one = row.standing;
      const std::array<std::string, 3> cells{runner_text(one), now_text(one), since_text(one, shell.today)};
      for (std::size_t i = 0; i < cells.size(); ++i) wide[i] = std::max(wide[i], terminal::columns(cells[i]));
    }
    wide[0] = std::max(wide[0], terminal::columns(runner_head));
    if (!shell.style.accessible && !shell.options.quiet && beside(page, wide)) {
      using terminal::pad;
      page.line({{pad(runner_head, wide[0]) + "  " + pad("now", wide[1]) + "  " + pad("since", wide[2]) + "  why",
                  terminal::Ink::strong}});
    }
    for (const Row& row : rows) tell_row(page, row.standing, wide, shell);
    if (!shell.options.quiet) {
      page.blank();
      page.text(counts_text(rows));
    }
    shell.out.print(std::move(page).finish());
  }

  static int hang_of(const std::array<int, 3>& wide) { return wide[0] + wide[1] + wide[2] + 6; }
  /// Whether there is room for the reason beside the rest; else it goes below.
  static bool beside(const terminal::Page& page, const std::array<int, 3>& wide) {
    return hang_of(wide) <= page.width() / 2;
  }

  static void tell_row(terminal::Page& page, const Standing& one, const std::array<int, 3>& wide, const Shell& shell) {
    const std::string why = terminal::escaped(one.why), now = now_text(one), since = since_text(one, shell.today);
    if (shell.style.accessible) {
      page.fact(runner_text(one) + ": " + now + (since.empty() ? "" : ", since " + since) + ": " + why);
      return;
    }
    const int hang = hang_of(wide);
    const auto columns = [&](int since_wide) {
      return std::vector<terminal::Span>{{terminal::pad(runner_text(one), wide[0]) + "  ", terminal::Ink::plain},
                                         {terminal::pad(now, wide[1]) + "  ", ink_of(one.state)},
                                         {terminal::pad(since, since_wide) + "  ", terminal::Ink::plain}};
    };
    if (!beside(page, wide)) {
      page.line(columns(0));
      page.text(why, 2);
      return;
    }
    std::vector<terminal::Span> spans = columns(wide[2]);
    for (const std::string& line : terminal::wrap(page.spelled(why), page.width() - hang)) {
      spans.push_back({line, terminal::Ink::plain});
      page.line(spans);
      spans = {{std::string(static_cast<std::size_t>(hang), ' '), terminal::Ink::plain}};
    }
  }

  static std::array<int, state_count> counts_of(const std::vector<Row>& rows) {
    std::array<int, state_count> counts{};
    for (const Row& row : rows) ++counts[static_cast<std::size_t>(row.standing.state)];
    return counts;
  }

  static std::string counts_text(const std::vector<Row>& rows) {
    const auto counts = counts_of(rows);
    std::string text = terminal::counted(static_cast<std::int64_t>(rows.size()), "runner");
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] > 0)
        text += (text.find(':') == std::string::npos ? ": " : ", ") + std::string(now_words[i]) + " " +
                std::to_string(counts[i]);
    }
    return text + ". What each runner told, not an examination.";
  }

  static void tell_json(Shell& shell, const std::vector<Row>& rows) {
    json::Writer answer(2);
    answer.open_object().key("format").text("rtr-roster/1").key("as_of").text(iso(shell.today));
    answer.key("self_reported").boolean(true).key("counts").open_object();
    const auto counts = counts_of(rows);
    for (std::size_t i = 0; i < counts.size(); ++i) answer.key(name_of(static_cast<State>(i))).number(counts[i]);
    answer.close().key("runners").open_list();
    for (const Row& row : rows) write(answer, row.standing);
    answer.close().key("made_by").open_object().key("program").text("rtr " + std::string(program_version()));
    answer.key("rules").text(rules_version()).close();
    shell.out.line(answer.close().str());
  }

  static void write(json::Writer& answer, const Standing& one) {
    const auto or_null = [&](std::string_view key, std::string_view text) {
      answer.key(key);
      if (text.empty())
        answer.null();
      else
        answer.text(text);
    };
    answer.open_object().key("runner").text(one.runner);
    or_null("name", one.name);
    answer.key("state").text(name_of(one.state));
    or_null("since", one.since ? iso(*one.since) : "");
    answer.key("why").text(one.why);
    if (one.state == State::unreadable) {
      answer.key("code").number(static_cast<int>(one.code)).close();
      return;
    }
    or_null("rule", one.rule);
    answer.key("tier").text(json::name_of(one.tier, json::tier_names));
    answer.key("outcome").text(json::name_of(one.outcome, json::outcome_names));
    answer.key("phase").text(json::name_of(one.phase, json::phase_names));
    or_null("stage", one.stage);
    answer.close();
  }

  std::optional<std::string> threads_;
};

}  // namespace

std::unique_ptr<Command> make_roster_command() { return std::make_unique<RosterCommand>(); }

}  // namespace rtr::cli
