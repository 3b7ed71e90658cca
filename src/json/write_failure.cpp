// Writes a failure as the one document that stands on stdout instead of an answer.
#include "json/codec.hpp"
#include "json/failure_line.hpp"
#include "json/writer.hpp"

#include <string>

namespace rtr::json {
namespace {

void write_problem(Writer& writer, Code code, const Problem& problem) {
  writer.open_object().key("code").number(static_cast<int>(code)).key("message").text(problem.message);
  writer.key("where").text(problem.where).key("hint").text(problem.hint).close();
}

std::string written(const Failure& failure, int indent) {
  Writer writer(indent);
  writer.open_object();
  if (failure.problems.size() == 1) {
    write_problem(writer.key("error"), failure.code, failure.problems.front());
  } else {
    writer.key("errors").open_list();
    for (const Problem& problem : failure.problems) write_problem(writer, failure.code, problem);
    writer.close();
  }
  writer.close();
  return writer.str();
}

}  // namespace

std::string write_failure(const Failure& failure) { return written(failure, 2); }
std::string write_failure_line(const Failure& failure) { return written(failure, -1); }

}  // namespace rtr::json
