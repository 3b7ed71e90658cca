// From a journal's entries to a record: what was taken back is left out, mornings go into their sessions, a later plan
// takes the place of an earlier one.
#pragma once

#include "common/result.hpp"
#include "json/journal.hpp"
#include "rtr/record.hpp"
#include "store/ledger.hpp"

#include <string>
#include <vector>

namespace rtr::store {

/// The record that the entries make; `file` names the journal in problems. A red flag that was answered with yes stays,
/// and so does a plan that was told, whatever was taken back.
Result<Record> merged(Runner runner, std::vector<json::Entry> entries, const std::string& file);
Result<Record> merged(Runner runner, const Ledger& ledger, const std::string& file);

/// The name of a plan's file in plans/.
std::string plan_file(Date week_start, Date as_of);

}  // namespace rtr::store
