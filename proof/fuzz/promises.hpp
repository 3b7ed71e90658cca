// What every reader promises, whatever it reads: how it refuses, and that what it takes stays within the limits.
#pragma once

#include "common/result.hpp"
#include "fuzz/traps.hpp"
#include "rtr/record.hpp"

#include <string>
#include <string_view>

namespace rtr::fuzz {

inline void promise(Broken& broken, bool kept, std::string what) {
  if (!kept) broken.push_back(std::move(what));
}

/// A refusal has the code it has to have and 1 to 20 problems, each in words that can be printed and each with its
/// place: `file:line`, perhaps a JSON pointer. `text` is what was read, for the lines that it has.
void check_refusal(Broken& broken, const Failure& failure, Code code, std::string_view file, std::string_view text);

/// What documents may hold (docs/formats.md), checked on the values.
void check_limits(Broken& broken, const Record& record);
void check_limits(Broken& broken, const Session& session);
void check_limits(Broken& broken, const Checklist& checklist);

/// Valid UTF-8 through and through.
bool is_utf8(std::string_view text);

/// The levels of brackets outside of texts, and where objects begin. For text that is JSON.
struct Shape {
  std::size_t depth = 0;
  std::vector<std::size_t> objects;
};
Shape shape_of(std::string_view text);

/// A number that depends on every byte: picks what to try with an input, always the same for the same input.
std::size_t pick(std::string_view bytes);

}  // namespace rtr::fuzz
