// Where a life takes its chances from: dice of our own, or any other source of small numbers.
#pragma once

#include <cstdint>

namespace rtr::proof {

/// A source of choices. 0 is always the plain choice: what a careful runner with a well back would do.
class Source {
 public:
  virtual ~Source() = default;
  /// A number from 0 to `count` - 1.
  virtual int below(int count) = 0;
  /// True in `percent` of 100 draws, false on the plain one.
  bool chance(int percent) { return below(100) >= 100 - percent; }
};

/// A small generator of our own (splitmix64): the same seed gives the same numbers on every machine.
class Dice final : public Source {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  int below(int count) override { return static_cast<int>(next() % static_cast<std::uint64_t>(count)); }

 private:
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31);
  }

  std::uint64_t state_;
};

}  // namespace rtr::proof
