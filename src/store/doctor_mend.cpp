// Mending what can be mended without loss.
#include "store/copy.hpp"
#include "store/doctor.hpp"
#include "store/rebuild.hpp"
#include "store/store.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace rtr::store {
namespace {

class Mending {
 public:
  Mending(const std::filesystem::path& data, const Diagnosis& diagnosis, Date today, std::vector<std::string>& done)
      : data_(data), diagnosis_(diagnosis), today_(today), done_(done) {}

  Result<void> run() {
    // Folders and modes first: what follows writes into them. The journal's copies come last, into a whole journal.
    for (const Cure cure : {Cure::folders, Cure::modes, Cure::move, Cure::rebuild, Cure::join}) {
      for (const Trouble& trouble : diagnosis_.troubles) {
        if (trouble.cure != cure) continue;
        if (auto mended = mend(trouble); !mended) return mended;
      }
    }
    return {};
  }

 private:
  Result<void> mend(const Trouble& trouble) {
    switch (trouble.cure) {
      case Cure::folders:
        return said(make_folder(trouble.where, false), "Made " + trouble.where + ".");
      case Cure::modes:
        return modes(trouble.where);
      case Cure::move:
        return move(trouble.where);
      case Cure::rebuild:
        return anew();
      case Cure::join:
        return join(trouble.where);
      default:
        return {};
    }
  }

  Result<void> said(Result<void> result, std::string text) {
    if (result) done_.push_back(std::move(text));
    return result;
  }

  Result<void> modes(const std::filesystem::path& path) {
    struct stat status {};
    const bool there = ::lstat(path.c_str(), &status) == 0 && !S_ISLNK(status.st_mode);
    if (!there || ::chmod(path.c_str(), S_ISDIR(status.st_mode) ? 0700 : 0600) != 0)
      return fail(Code::cannot_write, system_text(errno), path.string());
    return said({}, path.string() + " is yours alone again.");
  }

  Result<void> move(const std::filesystem::path& path) {
    const std::filesystem::path aside = diagnosis_.folder / "set-aside";
    if (auto made = make_folder(aside, true); !made) return made;
    std::filesystem::path to = aside / path.filename();
    struct stat status {};
    for (int number = 2; ::lstat(to.c_str(), &status) == 0; ++number)
      to = aside / (path.filename().string() + "-" + std::to_string(number));
    if (::rename(path.c_str(), to.c_str()) != 0) return fail(Code::cannot_write, system_text(errno), path.string());
    return said({}, "Moved " + path.string() + " to " + to.string() + ".");
  }

  Result<void> anew() {
    if (rebuilt_) return {};
    rebuilt_ = true;
    auto backup = rebuild(data_, diagnosis_.folder.filename().string(), today_);
    if (!backup) return tl::unexpected(backup.error());
    return said({}, "Built the folder afresh. As it was before, it is in " + backup->string() + ".");
  }

  Result<void> join(const std::filesystem::path& path) {
    auto folder = Folder::open(data_, diagnosis_.folder.filename().string(), today_);
    if (!folder) return tl::unexpected(folder.error());
    auto copy = read_copy(path, today_);
    if (!copy) return tl::unexpected(copy.error());
    auto joined = folder->join(*copy);
    if (!joined) return tl::unexpected(joined.error());
    return said({}, "Added " + std::to_string(joined->added) + (joined->added == 1 ? " entry" : " entries") + " from " +
                        path.string() + "; the copy is still there.");
  }

  std::filesystem::path data_;
  const Diagnosis& diagnosis_;
  Date today_;
  std::vector<std::string>& done_;
  bool rebuilt_ = false;
};

}  // namespace

Result<void> mend(const std::filesystem::path& data, const Diagnosis& diagnosis, Date today,
                  std::vector<std::string>& done) {
  return Mending(data, diagnosis, today, done).run();
}

}  // namespace rtr::store
