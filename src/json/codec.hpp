// Documents to values and back. The only place that knows JSON; every problem of a file is named, all at once.
#pragma once

#include "common/result.hpp"
#include "rtr/engine.hpp"
#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rtr::json {

/// Reads an rtr-record/1 document. `file` names it in problems; `today` bounds dates; failures are bad_data.
/// Stages are checked against `protocol` by check_stages(), because the record itself names its protocol.
Result<Record> read_record(std::string_view text, std::string_view file, Date today);
/// Ids that a table of somebody's own may not have, because they are others' already.
using TakenIds = std::span<const std::string_view>;
Result<Protocol> read_protocol(std::string_view text, std::string_view file, TakenIds taken = {});  ///< bad_config

/// Stateless use: a checklist object or an array of them, and an array of sessions.
Result<std::vector<Checklist>> read_checklists(std::string_view text, std::string_view file, Date today);
Result<std::vector<Session>> read_sessions(std::string_view text, std::string_view file, Date today);
Result<Runner> read_runner(std::string_view text, std::string_view file, Date today);
Result<Clearance> read_clearance(std::string_view text, std::string_view file, Date today);
Result<IssuedPlan> read_issued_plan(std::string_view text, std::string_view file);

/// What links a record to its table: every stage named exists, and no start stage lies above the highest allowed one.
/// The problems carry the pointer of each stage; `file` and `text` are those given to read_record (they give the line).
Result<Record> check_stages(Record record, const Protocol& protocol, std::string_view text, std::string_view file);

/// One document, without a newline at its end; `indent` < 0 gives one line.
std::string write_plan(const Plan& plan, const Protocol& protocol, int indent = 2);
std::string write_record(const Record& record, int indent = 2);
std::string write_runner(const Runner& runner, int indent = 2);
std::string write_runner_file(const Runner& runner);      ///< runner.json: with its version in front
std::string write_session(const Session& session);        ///< one line
std::string write_checklist(const Checklist& checklist);  ///< one line
std::string write_clearance(const Clearance& clearance);  ///< one line
std::string write_issued_plan(const IssuedPlan& plan);    ///< one line: the fields that later weeks need
std::string write_failure(const Failure& failure);

using rtr::issued;

/// The id that a session without one gets from its content: the same content, the same id.
std::string content_id(const Session& session);

}  // namespace rtr::json
