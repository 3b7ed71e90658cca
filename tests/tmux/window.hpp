// A terminal window to sit at: keys go in, the screen comes out. tmux plays it, with a server of the test's own.
#pragma once

#include "cli/process.hpp"
#include "store/support.hpp"

#include <filesystem>
#include <string>
#include <thread>

namespace rtr::test {

inline bool has_tmux() { return std::filesystem::exists("/usr/bin/tmux"); }

class Window {
 public:
  Window(const TemporaryFolder& folder, int columns) : folder_(folder.path().string()) {
    const Ended started = tmux({"-f", "/dev/null", "new-session", "-d", "-x", std::to_string(columns), "-y", "60",
                                "env LC_ALL=C.UTF-8 PS1='$ ' /bin/sh -i"});
    INFO(started.err);
    REQUIRE(started.code == 0);
    sees("$");
  }
  ~Window() { tmux({"kill-server"}); }
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  void types(const std::string& text) {
    if (!text.empty()) tmux({"send-keys", "-l", text});
    tmux({"send-keys", "Enter"});
  }
  void presses(const std::string& key) { tmux({"send-keys", key}); }
  /// Runs a command and waits for its exit code, which is shown as `code N`.
  std::string runs(const std::string& command, int code) {
    types("clear; " + command + "; echo code=$?");
    return sees("code=" + std::to_string(code));
  }
  /// The screen, once it holds `text`. The limit is only there so that a fault does not hang.
  std::string sees(const std::string& text) {
    constexpr int tries = 400;
    std::string screen;
    for (int i = 0; i < tries; ++i) {
      screen = tmux({"capture-pane", "-p"}).out;
      if (screen.find(text) != std::string::npos) return screen;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    FAIL("\"" + text + "\" did not come; the screen is\n" + screen);
    return screen;
  }

 private:
  Ended tmux(std::vector<std::string> words) const {
    words.insert(words.begin(), {"/usr/bin/tmux", "-S", folder_ + "/tmux"});
    return run_process(words, "", folder_);
  }

  std::string folder_;
};

}  // namespace rtr::test
