// FIT files: which kind each of a chain is, and what became of it.
#include "activity/fit.hpp"

#include "activity/fit_profile.hpp"
#include "activity/fit_raw.hpp"

#include <array>
#include <utility>

namespace rtr::activity {
namespace {

/// Other kinds of FIT files, as people know them.
std::string_view kind_of_file(std::int64_t type) {
  constexpr std::array<std::pair<int, std::string_view>, 15> kinds{{{1, "a device's description"},
                                                                    {2, "a device's settings"},
                                                                    {3, "sport settings"},
                                                                    {5, "a workout to be done"},
                                                                    {6, "a course to be followed"},
                                                                    {7, "a schedule"},
                                                                    {9, "a list of weights"},
                                                                    {10, "totals of several activities"},
                                                                    {11, "goals"},
                                                                    {14, "a list of blood pressures"},
                                                                    {15, "a day's monitoring"},
                                                                    {20, "a summary of several activities"},
                                                                    {28, "a day's monitoring"},
                                                                    {32, "a day's monitoring"},
                                                                    {34, "a segment"}}};
  for (const auto& [number, name] : kinds) {
    if (number == type) return name;
  }
  return "no activity";
}

void warn(std::vector<Recording>& recordings, const std::string& text) {
  for (Recording& recording : recordings) recording.warnings.push_back(text);
}

/// One file of the chain. Nothing where it is no activity: `refused` says what it is.
std::vector<Recording> recordings_in(fit::Bytes& bytes, std::string& refused) {
  RawFit raw;
  const fit::Ending ending = fit::read_messages(bytes, [&](const fit::Message& message) { return raw.take(message); });
  bytes = ending.rest;
  const bool too_long = raw.too_long;
  if (raw.type && *raw.type != fit::file_type::activity) {
    refused = "is " + std::string(kind_of_file(*raw.type)) + ", nothing that was done";
    return {};
  }
  std::vector<Recording> found = recordings_of(std::move(raw));
  if (found.empty()) refused = ending.cut ? "is cut off before anything that could be used" : "holds no activity";
  if (ending.cut) warn(found, "the file is cut off or damaged; what is whole of it was read");
  if (ending.sum_wrong) warn(found, "the file's check sum is wrong; something in it may be damaged");
  if (too_long) warn(found, "the file holds more than is read; the rest of it was left out");
  for (Recording& recording : found) {
    if (recording.estimated)
      recording.warnings.emplace_back("there are no totals in it; time and distance are estimated");
  }
  return found;
}

}  // namespace

Result<Recorded> read_fit(fit::Bytes bytes, const std::string& file) {
  Recorded read{"fit", {}, {}};
  std::string refused;
  while (fit::looks_like_file(bytes) && read.recordings.size() < recordings_max) {
    std::string why;
    for (Recording& recording : recordings_in(bytes, why)) read.recordings.push_back(std::move(recording));
    if (!why.empty()) refused = why;
  }
  if (read.recordings.empty()) return fail(Code::bad_data, refused.empty() ? "holds no activity" : refused, file);
  if (!refused.empty()) read.warnings.push_back("one file of the chain " + refused);
  if (!bytes.empty()) read.warnings.emplace_back("what stands behind the last activity was not read");
  return read;
}

}  // namespace rtr::activity
