// The pages of a table: as it stands (rtr protocol show), and as the planner climbs it (rtr protocol check).
#include "course/climb.hpp"

#include "common/text.hpp"
#include "terminal/accessible.hpp"
#include "terminal/chart.hpp"
#include "terminal/climb_words.hpp"
#include "terminal/days.hpp"
#include "terminal/escape.hpp"
#include "terminal/names.hpp"
#include "terminal/render.hpp"
#include "terminal/width.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace rtr::terminal {

using course::Bridges;
using course::ClimbWeek;

namespace {

constexpr std::string_view basis =
    "So it goes when every week goes well. The planner stays a week after four moves up, "
    "and whenever a week did not go well.";

/// Cells of numbers, one blank before each; in a column the points stand below each other.
template <std::size_t Count>
class Numbers {
 public:
  using Row = std::array<std::string, Count>;
  explicit Numbers(const Row& head) { note(head); }

  void note(const Row& row) {
    for (std::size_t i = 0; i < Count; ++i) {
      const auto [before, after] = sizes(row[i]);
      before_[i] = std::max(before_[i], before);
      after_[i] = std::max(after_[i], after);
      wide_[i] = std::max({wide_[i], columns(row[i]), before_[i] + after_[i]});
    }
  }
  int width() const { return std::accumulate(wide_.begin(), wide_.end(), static_cast<int>(Count)); }
  std::string line(const Row& row) const {
    std::string text;
    for (std::size_t i = 0; i < Count; ++i) {
      const auto [before, after] = sizes(row[i]);
      text += ' ' + pad_left(before > 0 ? pad(row[i], before + after_[i]) : row[i], wide_[i]);
    }
    return text;
  }

 private:
  /// Columns before the point, and from it on; a word counts for neither.
  static std::pair<int, int> sizes(const std::string& text) {
    if (text.find_first_of("0123456789") == std::string::npos) return {0, 0};
    const std::size_t point = std::min(text.find('.'), text.size());
    return {static_cast<int>(point), static_cast<int>(text.size() - point)};
  }

  std::array<int, Count> before_{}, after_{}, wide_{};
};

/// What stands at the left, as wide as its widest and no more than a third of the page.
int label_width(const std::vector<std::string>& labels, int page) {
  int widest = 0;
  for (const std::string& label : labels) widest = std::max(widest, columns(label));
  return std::min(widest, page / 3) + 1;
}

/// What stands at the left of a row. What is wider than that gets a line of its own above it.
std::string label_of(Page& page, const std::string& text, int width) {
  if (columns(text) < width) return pad(text, width);
  if (columns(text) <= page.width())
    page.line({{text}});
  else
    page.text(text, 0, 2);
  return std::string(static_cast<std::size_t>(width), ' ');
}

/// One row of the table: a session of a stage, named by the stage or by its place in the week.
struct SessionRow {
  std::string label;
  const Steps* steps;
  StepTotals totals;
  Numbers<3>::Row numbers() const {
    return {minutes_text(totals.run_s), minutes_text(totals.run_s + totals.walk_s), load_text(totals.rem_half_s())};
  }
};

bool all_alike(const Stage& stage) {
  return std::all_of(stage.sessions.begin(), stage.sessions.end(),
                     [&](const Steps& steps) { return steps == stage.sessions.front(); });
}

std::vector<SessionRow> rows_of(const Protocol& protocol) {
  constexpr std::array<std::string_view, 3> places{"", " 2nd", " 3rd"};
  std::vector<SessionRow> rows;
  for (const Stage& stage : protocol.stages) {
    const std::size_t shown = all_alike(stage) ? 1 : stage.sessions.size();
    for (std::size_t i = 0; i < shown; ++i)
      rows.push_back({i == 0 ? stage.id : std::string(places.at(i)), &stage.sessions[i], totals_of(stage.sessions[i])});
  }
  return rows;
}

void draw_table(Page& page, const Protocol& protocol) {
  const Numbers<3>::Row head{"run", "all", "load"};
  Numbers<3> numbers(head);
  const std::vector<SessionRow> rows = rows_of(protocol);
  std::vector<std::string> labels{"stage"};
  for (const SessionRow& row : rows) {
    numbers.note(row.numbers());
    labels.push_back(row.label);
  }
  const int label = label_width(labels, page.width());
  const int body = page.width() - label - numbers.width();
  page.line({{pad("stage", label) + pad(cut("each session", body), body) + numbers.line(head), Ink::strong}});
  for (const SessionRow& row : rows) {
    const std::vector<std::string> lines = wrap(page.spelled(breakable_steps(*row.steps, page.dot(), body)), body);
    page.line({{label_of(page, row.label, label)}, {pad(lines.front(), body)}, {numbers.line(row.numbers())}});
    for (std::size_t i = 1; i < lines.size(); ++i)
      page.line({{std::string(static_cast<std::size_t>(label), ' ')}, {lines[i]}});
  }
}

Numbers<3>::Row numbers_of(const std::vector<ClimbWeek>& weeks, std::size_t i) {
  const Seconds now = weeks[i].rem_half_s();
  return {load_text(now), minutes_text(weeks[i].run_s), i == 0 ? "" : rise_text(weeks[i - 1].rem_half_s(), now)};
}

/// What the bar of a week may reach without being steep: 10 % above the week before.
Seconds line_above(const ClimbWeek& before) {
  constexpr Seconds percent = 110;
  return before.rem_half_s() * percent / 100;
}

/// A bar for each week, of the running and half of the walking, with the line that a rise of 10 % would reach.
void draw_weeks(Page& page, const Protocol& protocol, const std::vector<ClimbWeek>& weeks,
                const std::vector<std::string>& labels, const Style& style) {
  const int width = fitting(style.width);
  const Numbers<3>::Row head{"load", "run", "rise"};
  Numbers<3> numbers(head);
  Seconds most = 0;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    numbers.note(numbers_of(weeks, i));
    most = std::max({most, weeks[i].rem_half_s(), i > 0 ? line_above(weeks[i - 1]) : 0});
  }
  const int label = label_width(labels, width);
  const int bar = width - label - numbers.width();
  const bool wide = width >= 72;
  const std::string run = run_sign(style.unicode), walk = walk_sign(style.unicode);
  page.line({{"Load a week", Ink::strong},
             {wide ? "   run " : " run "},
             {run + run, Ink::go},
             {(wide ? "  half the walking " : " walk/2 ") + walk + walk},
             {wide ? "   | 10 % above the week before" : " | 10 %"}});
  page.line({{std::string(static_cast<std::size_t>(label + bar), ' ') + numbers.line(head)}});
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    StackedBar drawn{2 * weeks[i].run_s, weeks[i].walk_s, {}};
    if (i > 0) drawn.mark = line_above(weeks[i - 1]);
    std::vector<Span> spans{{label_of(page, labels[i], label)}};
    for (Span& span : bar_spans(drawn, most, bar, style.unicode)) spans.push_back(std::move(span));
    spans.push_back({numbers.line(numbers_of(weeks, i))});
    page.line(spans);
  }
  page.text(climb_sentence(weeks, protocol), 2, 2);
}

/// Words of somebody else's as they are, or a date; a fact where the page is read out.
void quote(Page& page, std::string_view text, const Style& style) {
  style.accessible ? page.fact(text) : page.text(text, 2, 2);
}

/// A sentence of ours.
void say(Page& page, std::string_view text, const Style& style) {
  quote(page, style.accessible ? spoken(text) : std::string(text), style);
}

void begin(Page& page, const Protocol& protocol, std::string_view verdict, const Style& style) {
  if (style.accessible) {
    page.fact(fmt::format("Table {}{}{}", protocol.id, verdict.empty() ? "." : " ", verdict));
  } else {
    page.led(protocol.id, Ink::strong, verdict, 0);
  }
  if (!protocol.title.empty()) quote(page, escaped(protocol.title), style);
  say(page, shape_text(protocol) + ".", style);
  if (!style.accessible) page.blank();
}

/// Each week by its stage, or, with bridges, by its number and its sessions.
std::vector<std::string> labels_of(const std::vector<ClimbWeek>& weeks, const Protocol& protocol, Bridges bridges) {
  const int digits = columns(std::to_string(weeks.size()));
  std::vector<std::string> labels;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    const std::string number = pad_left(std::to_string(i + 1), digits) + " ";
    labels.push_back((bridges == Bridges::put_in ? number : "") + sessions_text(weeks[i], protocol));
  }
  return labels;
}

void read_table(Page& page, const Protocol& protocol) {
  for (const SessionRow& row : rows_of(protocol)) {
    const std::string name = row.label.front() == ' ' ? "The" + row.label + " session" : "Stage " + row.label;
    page.fact(fmt::format("{}: {}. Running {}, in all {}, load {}.", name, spoken_steps(*row.steps),
                          spoken_time(row.totals.run_s), spoken_time(row.totals.run_s + row.totals.walk_s),
                          load_text(row.totals.rem_half_s())));
  }
}

void read_weeks(Page& page, const std::vector<ClimbWeek>& weeks, const Protocol& protocol) {
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    const Seconds now = weeks[i].rem_half_s();
    const std::string rise =
        i == 0 ? "" : fmt::format(", {} against the week before", rise_text(weeks[i - 1].rem_half_s(), now));
    page.fact(
        spoken(fmt::format("Week {}, {}: load {} min, running {} min{}.", i + 1, spoken_sessions(weeks[i], protocol),
                           load_text(now), minutes_text(weeks[i].run_s), rise)));
  }
  page.fact(spoken(climb_sentence(weeks, protocol)));
}

/// The weeks, drawn or read out.
void show_weeks(Page& page, const Protocol& protocol, Bridges bridges, const Style& style) {
  const std::vector<ClimbWeek> weeks = course::climb_of(protocol, bridges);
  if (style.accessible) return read_weeks(page, weeks, protocol);
  page.blank();
  draw_weeks(page, protocol, weeks, labels_of(weeks, protocol, bridges), style);
}

std::int64_t weeks_between(const Protocol& protocol) {
  return static_cast<std::int64_t>(course::climb_of(protocol, Bridges::put_in).size() - protocol.stages.size());
}

std::string verdict_of(const Protocol& protocol) {
  const std::int64_t between = weeks_between(protocol);
  if (between == 0) return "can be used as it is.";
  return fmt::format("can be used, with {} put between steep steps.", counted(between, "week"));
}

std::string quiet_text(const Protocol& protocol, std::string_view what) {
  return fmt::format("{}{} {}. {} {}", protocol.id, what.empty() ? ":" : "", what.empty() ? shape_text(protocol) : what,
                     climb_sentence(course::climb_of(protocol, Bridges::put_in), protocol), follows_sentence(protocol));
}

}  // namespace

std::string render_protocol(const Protocol& protocol, const Style& style) {
  Page page(style);
  if (style.quiet) {
    page.text(quiet_text(protocol, ""));
    return std::move(page).finish();
  }
  begin(page, protocol, "", style);
  style.accessible ? read_table(page, protocol) : draw_table(page, protocol);
  say(page, load_key, style);
  show_weeks(page, protocol, Bridges::left_out, style);
  if (!style.accessible) page.blank();
  if (const std::int64_t between = weeks_between(protocol); between > 0)
    say(page,
        fmt::format("Some steps are steeper than 10 %: the planner puts {} between, which rtr protocol check shows.",
                    counted(between, "week")),
        style);
  say(page, follows_sentence(protocol), style);
  for (const std::string& source : protocol.sources) quote(page, "Source: " + escaped(source), style);
  if (!protocol.reviewed.empty()) quote(page, "Reviewed on " + protocol.reviewed + ".", style);
  return std::move(page).finish();
}

std::string render_climb(const Protocol& protocol, const Style& style) {
  Page page(style);
  if (style.quiet) {
    page.text(protocol.id + " " + verdict_of(protocol));
    return std::move(page).finish();
  }
  begin(page, protocol, verdict_of(protocol), style);
  for (const std::string& sentence : step_sentences(protocol)) say(page, sentence, style);
  if (weeks_between(protocol) == 0) say(page, "No step is steeper than 10 %.", style);
  show_weeks(page, protocol, Bridges::put_in, style);
  say(page, load_key, style);
  say(page, basis, style);
  say(page, follows_sentence(protocol), style);
  return std::move(page).finish();
}

}  // namespace rtr::terminal
