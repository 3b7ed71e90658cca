// Questions to a person at a terminal.
#include "cli/shell/prompt.hpp"

#include "cli/shell/interrupts.hpp"
#include "cli/shell/output.hpp"
#include "cli/words/words.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>

namespace rtr::cli {

Prompt::Prompt(Output& out, bool allowed, std::function<std::string(std::string_view)> fit)
    : out_(&out),
      fit_(std::move(fit)),
      available_(allowed && ::isatty(STDIN_FILENO) == 1),
      file_(::isatty(STDOUT_FILENO) == 1 ? STDOUT_FILENO : STDERR_FILENO) {}

void Prompt::say(std::string_view given) {
  // The blanks and the line's end behind a question are not part of its words.
  const std::size_t end = given.find_last_not_of(" \n") + 1;
  std::string text = end == 0 ? std::string() : fit_(given.substr(0, end));
  if (text.ends_with('\n')) text.pop_back();
  text += given.substr(end);
  if (file_ == STDERR_FILENO) return complain(text);
  out_->print(text);
  out_->flush();
}

std::string Prompt::line(std::string_view question) {
  if (!available_ || ended_) return {};
  say(question);
  std::size_t newline = pending_.find('\n');
  while (newline == std::string::npos) {
    std::array<char, 1024> buffer{};
    const ssize_t count = [&] {
      const Interruptible waiting;
      return ::read(STDIN_FILENO, buffer.data(), buffer.size());
    }();
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) {
      ended_ = true;
      say("\n");
      return std::string(trimmed(std::exchange(pending_, {})));
    }
    pending_.append(buffer.data(), static_cast<std::size_t>(count));
    newline = pending_.find('\n');
  }
  const std::string typed(trimmed(std::string_view(pending_).substr(0, newline)));
  pending_.erase(0, newline + 1);
  return typed;
}

void Prompt::until(std::string_view question, const std::function<std::string(const std::string&)>& accept) {
  while (true) {
    const std::string complaint = accept(line(question));
    if (complaint.empty() || ended_ || !available_) return;
    say(complaint + "\n");
  }
}

Answer Prompt::answer(std::string_view question) {
  Answer given = Answer::unanswered;
  until(std::string(question) + " [y/n, Enter: not answered] ", [&](const std::string& typed) -> std::string {
    const std::string word = lowered(typed);
    if (word == "y" || word == "yes")
      given = Answer::yes;
    else if (word == "n" || word == "no")
      given = Answer::no;
    else if (!word.empty())
      return "Please type y or n, or only Enter.";
    return {};
  });
  return given;
}

bool Prompt::confirm(std::string_view question, bool otherwise) {
  bool given = otherwise;
  until(std::string(question) + (otherwise ? " [Y/n] " : " [y/N] "), [&](const std::string& typed) -> std::string {
    const std::string word = lowered(typed);
    if (word == "y" || word == "yes")
      given = true;
    else if (word == "n" || word == "no")
      given = false;
    else if (!word.empty())
      return "Please type y or n.";
    return {};
  });
  return given;
}

std::optional<int> Prompt::number(std::string_view question, int min, int max) {
  std::optional<int> given;
  until(std::string(question) + " ", [&](const std::string& typed) -> std::string {
    if (typed.empty()) return {};
    given = whole_number(typed);
    if (given && *given >= min && *given <= max) return {};
    given.reset();
    return "A whole number from " + std::to_string(min) + " to " + std::to_string(max) + ", or only Enter.";
  });
  return given;
}

}  // namespace rtr::cli
