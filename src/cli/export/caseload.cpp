// Many runners at once as NDJSON, a file for each type of resource.
#include "cli/export/caseload.hpp"

#include "cli/words/words.hpp"
#include "common/parallel.hpp"
#include "export/fhir.hpp"
#include "json/writer.hpp"
#include "store/files.hpp"
#include "terminal/escape.hpp"
#include "terminal/names.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace rtr::cli {
namespace {

namespace fhir = exporting::fhir;

std::string file_name(std::string_view type) { return std::string(type) + ".ndjson"; }

/// One runner's lines, or why there are none.
struct Lines {
  Result<fhir::Resources> resources{fhir::Resources{}};
  Code code = Code::done;  ///< as `rtr plan` would end
  std::vector<std::string> notices;
};

/// The files of a folder, filled runner by runner. A resource that is everybody's is written once.
class Files {
 public:
  explicit Files(const std::filesystem::path& path) : path_(path) {}

  Result<void> open() {
    auto folder = store::open_folder(path_);
    if (!folder) {
      folder.error().code = Code::cannot_write;
      return tl::unexpected(folder.error());
    }
    folder_ = std::move(*folder);
    files_.reserve(fhir::types.size());
    for (const std::string_view type : fhir::types) {
      auto file = store::Replacement::begin(folder_, file_name(type), path_);
      if (!file) return tl::unexpected(file.error());
      files_.push_back(std::move(*file));
    }
    return {};
  }

  Result<void> add(const fhir::Resources& resources) {
    std::array<std::string, fhir::types.size()> lines;
    for (const fhir::Resource& one : resources) {
      if (one.type == "Questionnaire" && !shared_.insert(one.id).second) continue;
      const auto place = std::find(fhir::types.begin(), fhir::types.end(), one.type) - fhir::types.begin();
      (lines.at(static_cast<std::size_t>(place)) += one.json) += '\n';
    }
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (auto added = files_[i].add(lines.at(i)); !added) return added;
    }
    return {};
  }

  Result<void> finish() {
    for (store::Replacement& file : files_) {
      if (auto done = file.finish(); !done) return done;
    }
    return {};
  }

 private:
  const std::filesystem::path& path_;
  store::Descriptor folder_;
  std::vector<store::Replacement> files_;
  std::set<std::string> shared_;
};

Lines lines_of(Result<Source> source, const PictureWish& wish, Date today, const terminal::Style& style) {
  Lines lines;
  if (!source) {
    lines.resources = tl::unexpected(source.error());
    return lines;
  }
  const auto picture = picture_of(std::move(*source), wish, today, style);
  if (!picture) {
    lines.resources = tl::unexpected(picture.error());
    return lines;
  }
  lines.resources = fhir::resources_of(picture->material(), fhir::Links::path);
  lines.code = code_of(picture->plan);
  return lines;
}

class Caseload {
 public:
  Caseload(Shell& shell, const ExportTo& to) : shell_(shell), to_(to), path_(*to.folder), files_(path_) {}

  /// `names` are for messages; `lines_at` is asked from several threads.
  Result<Code> write(const std::vector<std::string>& names, const std::function<Lines(std::size_t)>& lines_at) {
    if (!to_.dry_run) {
      if (auto opened = files_.open(); !opened) return tl::unexpected(opened.error());
    }
    constexpr std::size_t at_once = 256;  // what is in memory does not grow with the caseload
    for (std::size_t from = 0; from < names.size(); from += at_once) {
      std::vector<Lines> lines(std::min(at_once, names.size() - from));
      in_parallel(lines.size(), threads_here(), [&](std::size_t i) { lines[i] = lines_at(from + i); });
      for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].resources && names.size() == 1) return tl::unexpected(lines[i].resources.error());
        if (auto taken = take(lines[i], names[from + i]); !taken) return tl::unexpected(taken.error());
        if (names.size() == 1) worst_ = lines[i].code;
      }
    }
    if (read_ == 0) return fail(worst_, "no runner could be read; nothing was written", path_.string());
    if (!to_.dry_run) {
      if (auto done = files_.finish(); !done) return tl::unexpected(done.error());
    }
    tell();
    return worst_;
  }

 private:
  Result<void> take(const Lines& lines, const std::string& name) {
    shell_.notes(lines.notices);
    if (!lines.resources) {
      for (const Problem& problem : lines.resources.error().problems)
        shell_.note("left out " + name + ": " + problem.message + (problem.where.empty() ? "" : ", " + problem.where));
      ++left_out_;
      if (left_out_ == 1) worst_ = lines.resources.error().code;
      return {};
    }
    ++read_;
    return to_.dry_run ? Result<void>{} : files_.add(*lines.resources);
  }

  void tell() {
    if (shell_.options.json) {
      json::Writer answer(-1);
      answer.open_object().key("folder").text(path_.string()).key("runners").number(read_);
      answer.key("left_out").number(left_out_).key(to_.dry_run ? "would_write" : "written").open_list();
      for (const std::string_view type : fhir::types) answer.text(file_name(type));
      shell_.out.line(answer.close().close().str());
    } else if (!shell_.options.quiet) {
      shell_.say((to_.dry_run ? "Would write " : "Written: ") + terminal::counted(read_, "runner") + " to " +
                 terminal::escaped(path_.string()) + ", as a file of NDJSON for each type of resource.");
    }
  }

  Shell& shell_;
  const ExportTo& to_;
  const std::filesystem::path path_;
  Files files_;
  std::int64_t read_ = 0, left_out_ = 0;
  Code worst_ = Code::done;
};

}  // namespace

Result<Code> export_caseload(Shell& shell, const Inputs& inputs, const PictureWish& wish, const ExportTo& to) {
  Caseload caseload(shell, to);
  if (inputs.stateless(shell)) {
    auto source = load_source(shell, inputs);
    if (!source) return tl::unexpected(source.error());
    const Lines lines = lines_of(std::move(source), wish, shell.today, shell.style);
    return caseload.write({""}, [&](std::size_t) { return lines; });
  }
  const auto data = data_path(shell);
  if (!data) return tl::unexpected(data.error());
  const auto ids = runners_meant(shell, *data);
  if (!ids) return tl::unexpected(ids.error());
  if (wish.pseudonym && ids->size() > 1) return usage("--pseudonymise is for one runner; name one with --runner");
  return caseload.write(*ids, [&](std::size_t i) {
    std::vector<std::string> notices;
    auto source = load_runner(*data, (*ids)[i], inputs.protocol, shell.today, notices);
    Lines lines = lines_of(std::move(source), wish, shell.today, shell.style);
    lines.notices = std::move(notices);
    return lines;
  });
}

}  // namespace rtr::cli
