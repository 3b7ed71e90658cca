// Running a program in a folder of its own.
#include "cli/process.hpp"

#include "store/support.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>

namespace rtr::test {
namespace {

/// Far beyond what any command takes: only what waits for ever meets it.
constexpr unsigned hangs_after_s = 60;

/// Replaces this process; never returns.
[[noreturn]] void become(const std::vector<std::string>& words, const std::string& folder) {
  std::vector<std::string> environment{"HOME=" + folder, "RTR_DATA=" + folder + "/data", "PATH=/usr/bin:/bin", "TZ=UTC",
                                       "TERM=xterm"};
  // A sanitizer's report must not be mistaken for an answer of the program.
  for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS"}) {
    if (const char* value = std::getenv(name)) environment.push_back(std::string(name) + "=" + value);
  }
  std::vector<std::string> copies = words;
  std::vector<char*> arguments;
  std::vector<char*> variables;
  for (std::string& word : copies) arguments.push_back(word.data());
  for (std::string& variable : environment) variables.push_back(variable.data());
  arguments.push_back(nullptr);
  variables.push_back(nullptr);
  if (::chdir(folder.c_str()) == 0) ::execve(arguments[0], arguments.data(), variables.data());
  ::_exit(127);
}

int code_of(pid_t child, rusage* usage = nullptr) {
  int status = 0;
  REQUIRE(::wait4(child, &status, 0, usage) == child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Ended run_process(const std::vector<std::string>& words, const std::string& input, const std::string& folder) {
  // Files instead of pipes: nothing can fill up, nothing has to be read in turn.
  const TemporaryFolder streams;
  const std::string in = (streams.path() / "in").string();
  const std::string out = (streams.path() / "out").string();
  const std::string err = (streams.path() / "err").string();
  put_text(in, input);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const int created = O_WRONLY | O_CREAT | O_TRUNC;
    if (::dup2(::open(in.c_str(), O_RDONLY), 0) < 0 || ::dup2(::open(out.c_str(), created, 0600), 1) < 0 ||
        ::dup2(::open(err.c_str(), created, 0600), 2) < 0) {
      ::_exit(126);
    }
    for (int file = 3; file < 64; ++file) ::close(file);
    ::alarm(hangs_after_s);
    become(words, folder);
  }
  rusage usage{};
  const int code = code_of(child, &usage);
  return {code, text_of_file(out), text_of_file(err), usage.ru_maxrss};
}

Ended run_at_terminal(const std::vector<std::string>& words, const std::string& input, const std::string& folder) {
  const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
  REQUIRE(terminal >= 0);
  REQUIRE(::grantpt(terminal) == 0);
  REQUIRE(::unlockpt(terminal) == 0);
  const std::string name = ::ptsname(terminal);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::setsid();
    const int side = ::open(name.c_str(), O_RDWR);
    if (side < 0) ::_exit(126);
    for (int file = 0; file < 3; ++file) ::dup2(side, file);
    for (int file = 3; file < 64; ++file) ::close(file);
    become(words, folder);
  }
  REQUIRE(::write(terminal, input.data(), input.size()) == static_cast<ssize_t>(input.size()));
  Ended ended;
  while (true) {
    pollfd waiting{terminal, POLLIN, 0};
    if (::poll(&waiting, 1, 20'000) <= 0) {
      ::kill(child, SIGKILL);  // it waits for more than was typed
      break;
    }
    std::array<char, 4096> buffer{};
    const ssize_t count = ::read(terminal, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    ended.out.append(buffer.data(), static_cast<std::size_t>(count));
  }
  ended.code = code_of(child);
  ::close(terminal);
  std::erase(ended.out, '\r');
  return ended;
}

}  // namespace rtr::test
