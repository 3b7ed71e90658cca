// The entries of a journal as bytes, and whether they are still those of the journal in place.
#include "store/recall.hpp"

#include "store/packed.hpp"
#include "words/catalogue.hpp"

#include <algorithm>
#include <cstring>

namespace rtr {

template <class T, class Of>
concept Is = std::is_same_v<std::remove_const_t<T>, Of>;

// What is packed, field by field. A field that is added to one of these types and not here does not compile.
template <class Way, Is<Date> T>
void fields(Way& way, T& date) {
  auto& [days] = date;
  way(days);
}
template <class Way, Is<Pain> T>
void fields(Way& way, T& pain) {
  auto& [before, warm_up, during, after, next_morning] = pain;
  way(before, warm_up, during, after, next_morning);
}
template <class Way, Is<Elsewhere> T>
void fields(Way& way, T& place) {
  auto& [site, pain, limp] = place;
  way(site, pain, limp);
}
template <class Way, Is<Session> T>
void fields(Way& way, T& session) {
  auto& [id, date, start, source, kind, stage, run_s, walk_s, total_s, longest_run_s, distance_m, rpe, surface, pain,
         settled_h, stiffness, stiffness_h, leg, leg_change, signs, elsewhere, skipped, note] = session;
  way(id, date, start, source, kind, stage, run_s, walk_s, total_s, longest_run_s, distance_m, rpe, surface, pain,
      settled_h, stiffness, stiffness_h, leg, leg_change, signs, elsewhere, skipped, note);
}
template <class Way, Is<Checklist> T>
void fields(Way& way, T& checklist) {
  auto& [date, resting_pain, answers] = checklist;
  way(date, resting_pain, answers);
}
template <class Way, Is<Clearance> T>
void fields(Way& way, T& clearance) {
  auto& [date, by, running, covers, until, stage_max, weekly_run_max_s, no_running_before, start_stage, note] =
      clearance;
  way(date, by, running, covers, until, stage_max, weekly_run_max_s, no_running_before, start_stage, note);
}
template <class Way, Is<IssuedItem> T>
void fields(Way& way, T& item) {
  auto& [date, kind, stage, run_s, walk_s, longest_run_s] = item;
  way(date, kind, stage, run_s, walk_s, longest_run_s);
}
template <class Way, Is<IssuedPlan> T>
void fields(Way& way, T& plan) {
  auto& [week_start, as_of, outcome, phase, progress, stage, items, waits_for_answers_only] = plan;
  way(week_start, as_of, outcome, phase, progress, stage, items, waits_for_answers_only);
}

namespace json {

template <class Way, Is<Morning> T>
void fields(Way& way, T& morning) {
  auto& [session, date, pain, stiffness, stiffness_h, settled_h, signs, entry] = morning;
  way(session, date, pain, stiffness, stiffness_h, settled_h, signs, entry);
}
template <class Way, Is<Undo> T>
void fields(Way& way, T& undo) {
  auto& [entry, by] = undo;
  way(entry, by);
}

}  // namespace json

namespace store {

template <>
inline constexpr Answer last_of<Answer> = Answer::yes;
template <>
inline constexpr SessionKind last_of<SessionKind> = SessionKind::mobility;
template <>
inline constexpr Surface last_of<Surface> = Surface::other;
template <>
inline constexpr Stiffness last_of<Stiffness> = Stiffness::more;
template <>
inline constexpr Leg last_of<Leg> = Leg::foot;
template <>
inline constexpr LegChange last_of<LegChange> = LegChange::toward_foot;
template <>
inline constexpr ItemKind last_of<ItemKind> = ItemKind::mobility;
template <>
inline constexpr Outcome last_of<Outcome> = Outcome::stop;
template <>
inline constexpr Phase last_of<Phase> = Phase::running;
template <>
inline constexpr Progress last_of<Progress> = Progress::maintain;

namespace {

/// Goes up whenever what is kept, or what reading a journal makes of a line, is no longer the same.
constexpr std::string_view format = "rtr-recall/1";

/// The first line: another program may read a line differently.
std::string opening() { return std::string(format) + " rtr " + std::string(program_version()) + "\n"; }

void pack(Packer& packer, const json::Entry& entry) {
  packer(entry.id, entry.at, entry.line);
  packer.number(entry.value.index());
  std::visit([&](const auto& value) { packer(value); }, entry.value);
}

template <std::size_t... I>
void unpack_value(Unpacker& unpacker, json::EntryValue& value, std::size_t kind, std::index_sequence<I...>) {
  ((kind == I ? unpacker(value.emplace<I>()) : void()), ...);
}

void unpack(Unpacker& unpacker, json::Entry& entry) {
  constexpr std::size_t kinds = std::variant_size_v<json::EntryValue>;
  unpacker(entry.id, entry.at, entry.line);
  const std::size_t kind = unpacker.number(kinds - 1);
  unpack_value(unpacker, entry.value, kind, std::make_index_sequence<kinds>());
}

std::uint64_t word_at(const char* bytes, std::size_t count = 8) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, count);
  return word;
}

/// The high and the low half of a product, one into the other: every bit of both factors counts in every bit.
std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

}  // namespace

std::uint64_t digest_of(std::string_view bytes) {
  constexpr std::uint64_t odd[] = {0x9E3779B97F4A7C15U, 0xBF58476D1CE4E5B9U, 0x94D049BB133111EBU};
  std::uint64_t hash = odd[0] ^ bytes.size();
  const char* at = bytes.data();
  std::size_t left = bytes.size();
  for (; left >= 16; left -= 16, at += 16) hash = mixed(word_at(at) ^ odd[1], word_at(at + 8) ^ hash);
  if (left > 8)
    hash = mixed(word_at(at) ^ odd[1], word_at(at + 8, left - 8) ^ hash);
  else
    hash = mixed(word_at(at, left) ^ odd[1], odd[2] ^ hash);
  return mixed(hash, odd[2]);
}

std::string remember(const JournalContent& content, std::string_view lines, Date today) {
  std::string packed;
  Packer packer(packed);
  packer(today);
  for (const std::uint64_t number : {std::uint64_t{lines.size()}, digest_of(lines), std::uint64_t{content.lines},
                                     std::uint64_t{content.openings}, std::uint64_t{content.entries.size()}}) {
    packer.number(number);
  }
  for (const json::Entry& entry : content.entries) pack(packer, entry);
  std::string kept = opening();
  Packer(kept).number(digest_of(packed));
  return kept += packed;
}

std::optional<Recalled> recall(std::string_view kept, std::string_view text, Date today) {
  const std::string first = opening();
  if (!kept.starts_with(first)) return std::nullopt;
  kept.remove_prefix(first.size());
  Unpacker head(kept);
  const std::uint64_t digest = head.number();
  kept.remove_prefix(kept.size() - head.left());
  if (digest_of(kept) != digest) return std::nullopt;
  Unpacker unpacker(kept);
  Date made;
  unpacker(made);
  Recalled found;
  found.bytes = unpacker.number();
  const std::uint64_t of_text = unpacker.number();
  // A day that was past or present then may lie ahead of a clock that was put back.
  if (!unpacker.good() || made > today || found.bytes > text.size()) return std::nullopt;
  if (digest_of(text.substr(0, found.bytes)) != of_text) return std::nullopt;
  found.content.lines = unpacker.number();
  found.content.openings = unpacker.number();
  constexpr std::size_t soon = 128;  // those that stand behind them will follow
  found.content.entries.reserve(unpacker.number(unpacker.left()) + soon);
  while (unpacker.good() && unpacker.left() > 0) unpack(unpacker, found.content.entries.emplace_back());
  if (!unpacker.good()) return std::nullopt;
  return found;
}

}  // namespace store
}  // namespace rtr
