// The words with which a case makes its input: links, pipes, huge files, a good document with one thing changed.
#pragma once

#include "cli/golden.hpp"

#include <filesystem>
#include <string>

namespace rtr::test {

/// Puts the good documents of tests/bad/good into `folder`.
void put_good_documents(const std::filesystem::path& folder);

/// Whether a line says which day it is; else it is 2026-10-12. The sample runner brings a day along.
bool names_its_day(const std::string& line);

/// Does what a section asks for; false when it is none of the words.
bool make_setting(const Section& section, const std::filesystem::path& folder, const std::string& program);

/// Runs a line of shell in `folder`; `rtr` in it is the program, with `more` behind its arguments.
struct Ended run_shell(const std::string& line, const std::string& input, const std::filesystem::path& folder,
                       const std::string& program, const std::string& more);

/// Everything in a folder: names, kinds, modes, times of change and bytes. What is alike has not been touched.
std::string everything_in(const std::filesystem::path& folder);

}  // namespace rtr::test
