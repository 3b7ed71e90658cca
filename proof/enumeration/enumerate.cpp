// Takes every state of a grid through the core, and then compares each with its worse neighbours.
#include "enumeration/exceptions.hpp"
#include "enumeration/grid.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace rtr::enumeration {
namespace {

constexpr Packed nobody = ~Packed{0};

/// Both demands of every state, by index.
struct Table {
  std::vector<Packed> dose, week;
};

/// Shares indices out in pieces of one story each or more; what comes out does not depend on who took which.
template <class Work>
void share(std::size_t size, std::size_t piece, unsigned threads, const Work& work) {
  std::atomic<std::size_t> next{0};
  const auto take = [&] {
    for (std::size_t from = next.fetch_add(piece); from < size; from = next.fetch_add(piece)) {
      work(from, std::min(size, from + piece));
    }
  };
  std::vector<std::thread> crew;
  for (unsigned i = 1; i < threads; ++i) crew.emplace_back(take);
  take();
  for (std::thread& one : crew) one.join();
}

/// Results of the threads put together.
class Gathered {
 public:
  explicit Gathered(std::size_t keep) : keep_(keep) {}
  void add(const Found& part) {
    const std::lock_guard lock(mutex_);
    found_.states += part.states;
    found_.whole += part.whole;
    found_.running += part.running;
    found_.neighbours += part.neighbours;
    found_.violations += part.violations;
    for (const auto& [name, count] : part.excepted) found_.excepted[name] += count;
    found_.first.insert(found_.first.end(), part.first.begin(), part.first.end());
    sort();
  }
  Found take() { return std::move(found_); }

 private:
  void sort() {
    const auto key = [](const Violation& v) { return std::tuple(v.better, v.worse, v.what); };
    std::sort(found_.first.begin(), found_.first.end(),
              [&](const Violation& a, const Violation& b) { return key(a) < key(b); });
    if (found_.first.size() > keep_) found_.first.resize(keep_);
  }
  std::size_t keep_;
  std::mutex mutex_;
  Found found_;
};

void note(Found& part, std::size_t keep, const Violation& violation) {
  ++part.violations;
  if (part.first.size() < keep) part.first.push_back(violation);
}

/// How many states share one story: the product of the axes of answers.
std::size_t answers_of(const Grid& grid) {
  std::size_t count = 1;
  for (std::size_t i = grid.axes.size(); i-- > 0 && grid.axes[i].answers;) count *= grid.axes[i].values.size();
  return count;
}

void evaluate(const Grid& grid, std::size_t from, std::size_t to, std::size_t keep, Table& table, Found& part) {
  Evaluator evaluator;
  const std::size_t inner = answers_of(grid);
  bool told = false;
  for (std::size_t index = from; index < to; ++index) {
    if (index % inner == 0) told = false;
    const Sketch sketch = grid.sketch(grid.point(index));
    if (!grid.exists(sketch)) {
      table.dose[index] = table.week[index] = nobody;
      continue;
    }
    told ? evaluator.answer(sketch) : evaluator.tell(sketch);
    told = true;
    const bool whole = index % grid.whole_every == 0;
    const Outcome_of_state state = evaluator.evaluate(whole);
    table.dose[index] = state.dose;
    table.week[index] = state.week;
    ++part.states;
    part.whole += whole ? 1 : 0;
    part.running += running_of(state.week) > 0 ? 1 : 0;
    if (state.fault != Fault::none) note(part, keep, {name_of(state.fault), index, index, {}});
  }
}

std::string_view explain(const Grid& grid, const Table& table, std::size_t better, std::size_t worse,
                         bool only_placed) {
  Evaluator one, other;
  one.tell(grid.sketch(grid.point(better)));
  other.tell(grid.sketch(grid.point(worse)));
  one.evaluate(false);
  other.evaluate(false);
  const std::vector<Packed>& asked = only_placed ? table.week : table.dose;
  return exception_for({one.side(), other.side(), asked[better], asked[worse], only_placed});
}

void compare(const Grid& grid, std::size_t from, std::size_t to, std::size_t keep, const Table& table, Found& part) {
  struct Step {
    int value;
    std::ptrdiff_t ahead;
    std::size_t stride, count;
    std::string_view axis;
    bool (*holds)(Packed, Packed);
  };
  std::vector<Step> steps;
  std::size_t stride = 1;
  for (std::size_t i = grid.axes.size(); i-- > 0;) {
    const Axis& axis = grid.axes[i];
    for (const auto& [a, b] : axis.worse)
      steps.push_back({a, (b - a) * static_cast<std::ptrdiff_t>(stride), stride, axis.values.size(), axis.name,
                       axis.less ? no_more_after_less : no_more_than});
    stride *= axis.values.size();
  }
  for (std::size_t index = from; index < to; ++index) {
    if (table.dose[index] == nobody) continue;
    for (const Step& step : steps) {
      if (static_cast<int>(index / step.stride % step.count) != step.value) continue;
      const std::size_t worse = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(index) + step.ahead);
      if (table.dose[worse] == nobody) continue;
      ++part.neighbours;
      const bool dose = step.holds(table.dose[worse], table.dose[index]);
      const bool week = step.holds(table.week[worse], table.week[index]);
      if (dose && week) continue;
      const std::string_view name = explain(grid, table, index, worse, dose);
      if (name.empty()) {
        note(part, keep, {dose ? "a worse week asks for more" : "worse asks for more", index, worse, step.axis});
      } else {
        ++part.excepted[name];
      }
    }
  }
}

}  // namespace

Found enumerate(const Grid& grid, unsigned threads, std::size_t keep) {
  const std::size_t size = grid.size();
  const std::size_t inner = answers_of(grid);
  const std::size_t piece = std::max<std::size_t>(1, 8192 / inner) * inner;
  Table table{std::vector<Packed>(size), std::vector<Packed>(size)};
  Gathered gathered(keep);
  share(size, piece, threads, [&](std::size_t from, std::size_t to) {
    Found part;
    evaluate(grid, from, to, keep, table, part);
    gathered.add(part);
  });
  share(size, piece, threads, [&](std::size_t from, std::size_t to) {
    Found part;
    compare(grid, from, to, keep, table, part);
    gathered.add(part);
  });
  return gathered.take();
}

std::string describe(const Grid& grid, const Violation& violation) {
  const auto state = [&](std::size_t index) {
    Evaluator evaluator;
    evaluator.tell(grid.sketch(grid.point(index)));
    evaluator.evaluate(false);
    std::string text = "  " + grid.words(index) + "\n    ";
    const Outcome_of_state found = evaluator.evaluate(true);
    text += unpack(found.dose).text() + " | placed: " + unpack(found.week).text() + "\n    ";
    for (const Finding& finding : evaluator.decision().findings) {
      if (finding.severity >= Severity::restrict || finding.rule == "deload") text += std::string(finding.rule) + " ";
    }
    return text + "\n";
  };
  std::string text = std::string(grid.name) + ": " + std::string(violation.what);
  if (violation.better == violation.worse) return text + "\n" + state(violation.better);
  text += " (" + std::string(violation.axis) + ")\n";
  return text + state(violation.better) + state(violation.worse);
}

}  // namespace rtr::enumeration
