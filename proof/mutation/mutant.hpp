// What a rewritten core asks at every point: am I the one that is broken in this run? All mutants are in one program;
// RTR_MUTANT names the one that is switched on, RTR_MUTANT_REACHED a file for those that each test case would meet.
#pragma once
#pragma GCC system_header

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <type_traits>
#include <unordered_set>

namespace rtr_mutant {

inline const int chosen = [] {
  const char* text = std::getenv("RTR_MUTANT");
  return text == nullptr ? 0 : std::atoi(text);
}();
inline const bool recording = std::getenv("RTR_MUTANT_REACHED") != nullptr;
inline std::unordered_set<int> reached;  ///< the mutants that would have made a difference, since the test case began

inline int noted[1 << 16] = {};  ///< those of them that were noted last, so that a loop costs little

constexpr bool noting() { return !std::is_constant_evaluated() && recording; }
constexpr void note(int id) {
  if (!noting()) return;
  int& last = noted[static_cast<unsigned>(id) * 2654435769U >> 16];
  if (last == id) return;
  last = id;
  reached.insert(id);
}
/// Which of the `count` mutants from `first` on is switched on, from 0; -1 when none is. Never one while compiling.
constexpr int asked(int first, int count) {
  if (std::is_constant_evaluated()) return -1;
  const unsigned off = static_cast<unsigned>(chosen) - static_cast<unsigned>(first);
  return off < static_cast<unsigned>(count) ? static_cast<int>(off) : -1;
}
constexpr int which(int first, int count) {
  for (int i = 0; i < count; ++i) note(first + i);
  return asked(first, count);
}
constexpr bool active(int id) { return which(id, 1) == 0; }

/// A truth the other way round.
template <class T>
constexpr bool flip(int id, const T& value) {
  return static_cast<bool>(value) != active(id);
}
/// The same as `flip`, without counting as reached a second time: for the operands of a swapped && or ||.
template <class T>
constexpr bool turned(bool turn, const T& value) {
  return static_cast<bool>(value) != turn;
}
/// A number, one more, one less.
template <class T>
constexpr T number(int id, T value) {
  const int what = which(id, 2);
  return what < 0 ? value : static_cast<T>(what == 0 ? value + 1 : value - 1);
}
/// A number that can only move one way.
template <class T>
constexpr T more(int id, T value) {
  return active(id) ? static_cast<T>(value + 1) : value;
}
template <class T>
constexpr T fewer(int id, T value) {
  return active(id) ? static_cast<T>(value - 1) : value;
}
/// A field that was not given.
template <class T>
constexpr std::decay_t<T> unless(int id, T&& value) {
  return active(id) ? std::decay_t<T>{} : std::decay_t<T>(std::forward<T>(value));
}

#define RTR_MUTANT_RELATION(name, op, a, b)               \
  template <class L, class R>                             \
  constexpr bool name(int id, const L& l, const R& r) {   \
    if (noting() && (l a r) != (l op r)) note(id);        \
    if (noting() && (l b r) != (l op r)) note(id + 1);    \
    const int what = asked(id, 2);                        \
    return what < 0 ? l op r : what == 0 ? l a r : l b r; \
  }
RTR_MUTANT_RELATION(less, <, <=, >=)
RTR_MUTANT_RELATION(less_equal, <=, <, >)
RTR_MUTANT_RELATION(greater, >, >=, <=)
RTR_MUTANT_RELATION(greater_equal, >=, >, <)
RTR_MUTANT_RELATION(equal_ordered, ==, >=, <=)
RTR_MUTANT_RELATION(unequal_ordered, !=, >, <)

#define RTR_MUTANT_ARITHMETIC(name, op, other)                            \
  template <class L, class R>                                             \
  constexpr auto name(int id, const L& l, const R& r)->decltype(l op r) { \
    return active(id) ? l other r : l op r;                               \
  }
RTR_MUTANT_ARITHMETIC(plus, +, -)
RTR_MUTANT_ARITHMETIC(minus, -, +)
RTR_MUTANT_ARITHMETIC(times, *, /)
RTR_MUTANT_ARITHMETIC(divided, /, *)
RTR_MUTANT_ARITHMETIC(rest, %, /)

/// From one day to another, and back.
template <class T>
constexpr auto days(int id, const T& later, const T& earlier) -> decltype(later - earlier) {
  return active(id) ? earlier - later : later - earlier;
}
template <class L, class R>
constexpr void add(int id, L& l, const R& r) {
  active(id) ? l -= static_cast<L>(r) : l += static_cast<L>(r);
}
template <class L, class R>
constexpr void take(int id, L& l, const R& r) {
  active(id) ? l += static_cast<L>(r) : l -= static_cast<L>(r);
}

template <class T>
constexpr const T& least(int id, const T& a, const T& b) {
  if (a < b || b < a) note(id);
  return asked(id, 1) == 0 ? std::max(a, b) : std::min(a, b);
}
template <class T>
constexpr const T& greatest(int id, const T& a, const T& b) {
  if (a < b || b < a) note(id);
  return asked(id, 1) == 0 ? std::min(a, b) : std::max(a, b);
}
template <class T>
constexpr T least(int id, std::initializer_list<T> list) {
  return active(id) ? std::max(list) : std::min(list);
}
template <class T>
constexpr T greatest(int id, std::initializer_list<T> list) {
  return active(id) ? std::min(list) : std::max(list);
}
template <class T>
constexpr T clamped(int id, const T& value, const T& low, const T& high) {
  if (value < low) note(id);
  if (high < value) note(id + 1);
  const int what = asked(id, 2);
  return what < 0 ? std::clamp(value, low, high) : what == 0 ? std::min(value, high) : std::max(value, low);
}
template <class I, class P>
constexpr bool any_of(int id, I first, I last, P holds) {
  return active(id) ? std::all_of(first, last, holds) : std::any_of(first, last, holds);
}
template <class I, class P>
constexpr bool all_of(int id, I first, I last, P holds) {
  return active(id) ? std::any_of(first, last, holds) : std::all_of(first, last, holds);
}

/// A rule that can be left out.
template <int Id, auto Check>
struct Removable;
template <int Id, class R, class A, R (*Check)(A)>
struct Removable<Id, Check> {
  static R check(A facts) { return active(Id) ? R{} : Check(facts); }
};

}  // namespace rtr_mutant
