// rtr batch: record documents in as JSON Lines, plan documents out, one line each, in the same order.
#include "cli/records/line_source.hpp"
#include "cli/records/planning.hpp"
#include "cli/words/words.hpp"
#include "common/parallel.hpp"
#include "json/codec.hpp"
#include "json/failure_line.hpp"

#include <unistd.h>

#include <string_view>

namespace rtr::cli {
namespace {

constexpr std::string_view stream = "stdin";

/// A document that is one line stands on the stream's line.
void place(Failure& failure, std::size_t line) {
  constexpr std::string_view first = ":1";
  for (Problem& problem : failure.problems) {
    if (!problem.where.starts_with(stream)) continue;
    std::string_view rest = std::string_view(problem.where).substr(stream.size());
    if (rest.starts_with(first)) rest.remove_prefix(first.size());
    problem.where = std::string(stream) + ":" + std::to_string(line) + std::string(rest);
  }
}

/// The answer to one line.
struct Answer {
  std::string text;
  Code code = Code::done;
};

class BatchCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.value("--protocol", inputs_.protocol, "ID|FILE", "another table of stages, for all of them");
    flags.value("--threads", threads_, "N", "so many at once (usually as many as this computer has cores)");
  }

  Result<Code> run(Shell& shell) override {
    constexpr int threads_max = 256;
    const auto threads = number_in("--threads", threads_, 1, threads_max);
    if (!threads) return tl::unexpected(threads.error());
    if (inputs_.protocol == "-") return usage("the records come from stdin; the table needs another file");
    if (inputs_.protocol) {  // a table that is wrong is wrong for every line: it is said once
      if (auto table = load_table(*inputs_.protocol, nullptr); !table) return tl::unexpected(table.error());
    }
    LineSource source(STDIN_FILENO, std::string(stream));
    Code worst = Code::done;
    for (std::size_t before = 0;;) {
      const auto lines = source.next();
      if (!lines) return tl::unexpected(lines.error());
      if (lines->empty()) return worst;
      std::vector<Answer> answers(lines->size());
      in_parallel(answers.size(), threads->value_or(threads_here()),
                  [&](std::size_t i) { answers[i] = answer((*lines)[i], before + i + 1, shell.today); });
      before += answers.size();
      for (const Answer& one : answers) {
        shell.out.line(one.text);
        if (worst == Code::done) worst = one.code;
      }
      if (!shell.out.flush()) return Code::cannot_write;
    }
  }

 private:
  Answer answer(const std::string& text, std::size_t line, Date today) const {
    constexpr int one_line = -1;
    auto source = source_of(Input{text, std::string(stream)}, inputs_, today);
    Result<Plan> plan = source ? usual_plan(source->record, source->table.protocol, today)
                               : Result<Plan>(tl::unexpected(source.error()));
    if (plan) return {json::write_plan(*plan, source->table.protocol, one_line), Code::done};
    place(plan.error(), line);
    return {json::write_failure_line(plan.error()), plan.error().code};
  }

  Inputs inputs_;
  std::optional<std::string> threads_;
};

}  // namespace

std::unique_ptr<Command> make_batch_command() { return std::make_unique<BatchCommand>(); }

}  // namespace rtr::cli
