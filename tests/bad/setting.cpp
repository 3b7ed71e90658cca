// Making a case's input, and looking whether anything was touched.
#include "bad/setting.hpp"

#include "cli/process.hpp"
#include "simulation/approved.hpp"
#include "store/support.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <sstream>

namespace rtr::test {
namespace {

namespace fs = std::filesystem;

/// `\x1b` and `\n` as the bytes they stand for; every other character as it is.
std::string bytes_of(const std::string& written) {
  std::string bytes;
  for (std::size_t at = 0; at < written.size(); ++at) {
    const bool escape = written[at] == '\\' && at + 1 < written.size();
    if (escape && written[at + 1] == 'x') {
      bytes += static_cast<char>(std::stoi(written.substr(at + 2, 2), nullptr, 16));
      at += 3;
    } else if (escape && (written[at + 1] == 'n' || written[at + 1] == '\\')) {
      bytes += written[++at] == 'n' ? '\n' : '\\';
    } else {
      bytes += written[at];
    }
  }
  return bytes;
}

void change(const fs::path& file, const std::string& what) {
  constexpr std::string_view arrow = " -> ";
  const std::size_t middle = what.find(arrow);
  REQUIRE(middle != std::string::npos);
  const std::string from = what.substr(0, middle);
  std::string text = text_of_file(file);
  const std::size_t at = text.find(from);
  INFO("changed is " << from);
  REQUIRE(at != std::string::npos);
  REQUIRE(text.find(from, at + 1) == std::string::npos);  // or nobody knows which of them is meant
  put_text(file, text.replace(at, from.size(), bytes_of(what.substr(middle + arrow.size()))));
}

void make_large(const fs::path& file, const std::string& megabytes) {
  put_text(file, "{");
  REQUIRE(::truncate(file.c_str(), static_cast<off_t>(std::stoll(megabytes)) * 1024 * 1024) == 0);
}

void repeat(const fs::path& file, const std::string& how) {
  const std::size_t blank = how.find(' ');
  const std::string part = bytes_of(how.substr(blank + 1));
  std::string text;
  for (int left = std::stoi(how.substr(0, blank)); left > 0; --left) text += part;
  put_text(file, text_of_file(file) + text);
}

void set_mode(const fs::path& path, const std::string& octal) {
  REQUIRE(::chmod(path.c_str(), static_cast<mode_t>(std::stoul(octal, nullptr, 8))) == 0);
}

void set_up_by_shell(const std::string& line, const fs::path& folder, const std::string& program) {
  const Ended ended = run_shell(line, "", folder, program, "");
  INFO(line << "\n" << ended.out << ended.err);
  REQUIRE((ended.code == 0 || ended.code == 4));  // rtr ends with 4 as long as answers are missing
}

}  // namespace

void put_good_documents(const fs::path& folder) {
  for (const auto& entry : fs::directory_iterator(in_repository("tests/bad/good"))) {
    fs::copy_file(entry.path(), folder / entry.path().filename());
  }
}

bool names_its_day(const std::string& line) {
  return line.find("--today") != std::string::npos || line.find("--demo") != std::string::npos;
}

bool make_setting(const Section& section, const fs::path& folder, const std::string& program) {
  std::istringstream head(section.head);
  std::string word;
  std::string name;
  std::string rest;
  head >> word;
  if (word == "before") {
    set_up_by_shell(section.head.substr(7), folder, program);
    return true;
  }
  head >> name;
  std::getline(head >> std::ws, rest);
  const fs::path path = folder / name;
  if (word == "file") {
    put_text(path, section.body);
  } else if (word == "bytes") {
    put_text(path, bytes_of(section.body.substr(0, section.body.size() - 1)));
  } else if (word == "change") {
    change(path, rest);
  } else if (word == "repeat") {
    repeat(path, rest);
  } else if (word == "large") {
    make_large(path, rest);
  } else if (word == "folder") {
    fs::create_directories(path);
    if (!rest.empty()) set_mode(path, rest);
  } else if (word == "mode") {
    set_mode(path, rest);
  } else if (word == "link") {
    fs::create_symlink(rest, path);
  } else if (word == "pipe") {
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  } else if (word == "runner") {
    set_up_by_shell("rtr init --runner " + name + " && rtr log --runner " + name + " yesterday walk 20", folder,
                    program);
  } else {
    return false;
  }
  return true;
}

Ended run_shell(const std::string& line, const std::string& input, const fs::path& folder, const std::string& program,
                const std::string& more) {
  const std::string today = !names_its_day(line) ? " --today 2026-10-12" : "";
  const std::string script = "rtr() { '" + program + "'" + today + " \"$@\"" + more + "; }; " + line;
  return run_process({"/bin/sh", "-c", script}, input, folder.string());
}

std::string everything_in(const fs::path& folder) {
  std::vector<std::string> lines;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    struct stat status {};
    REQUIRE(::lstat(entry.path().c_str(), &status) == 0);
    std::ostringstream line;
    line << entry.path().string() << ' ' << std::oct << status.st_mode << ' ' << std::dec << status.st_size << ' '
         << status.st_ino << ' ' << status.st_mtim.tv_sec << '.' << status.st_mtim.tv_nsec;
    constexpr off_t looked_into = 1024 * 1024;
    if (S_ISREG(status.st_mode) && status.st_size < looked_into) line << ' ' << text_of_file(entry.path());
    lines.push_back(line.str());
  }
  std::sort(lines.begin(), lines.end());
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

}  // namespace rtr::test
