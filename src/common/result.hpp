// How the edges fail: one closed set of codes, and every problem named with where it is.
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <vector>

namespace rtr {

/// Exit codes of the program (docs/formats.md).
enum class Code : int {
  done = 0,
  seek_care = 3,
  not_ready = 4,
  usage = 64,
  bad_data = 65,
  no_input = 66,
  internal = 70,
  cannot_write = 73,
  locked = 75,
  bad_config = 78,
};

/// One problem: what is wrong, where (`file:line /json/pointer`, or empty), and what would help (or empty).
struct Problem {
  std::string message;
  std::string where;
  std::string hint;
};

struct Failure {
  Code code = Code::internal;
  std::vector<Problem> problems;
  bool in_doubt = false;  ///< what was to be kept may be there all the same
};

template <class T>
using Result = tl::expected<T, Failure>;

inline tl::unexpected<Failure> fail(Code code, std::string message, std::string where = {}, std::string hint = {}) {
  return tl::unexpected<Failure>(Failure{code, {{std::move(message), std::move(where), std::move(hint)}}});
}

}  // namespace rtr
