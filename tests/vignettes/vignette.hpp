// Vignettes: short cases in plain words, each with the tier that it must get (domain: red flags, a session's light, the
// weekly decision). They were written from the rules' document, all but the last compound ones before the code was
// read.
#pragma once

#include "rtr/checklist.hpp"
#include "rtr/date.hpp"
#include "rtr/finding.hpp"
#include "rtr/plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rtr::vignettes {

/// How far a picture has to be taken: help, and running withheld.
struct Answered {
  Tier tier = Tier::none;
  Outcome outcome = Outcome::train;
};

struct Vignette {
  std::string id;
  std::string group;
  std::string kind;          ///< of a benign picture: which everyday thing it is about
  std::optional<Item> flag;  ///< the one red flag in an otherwise good picture
  std::string says;          ///< the case, for people
  std::string section;       ///< where the document says so
  std::string record;        ///< rtr-record/1: the base picture with this case's facts
  Date today;
  bool this_week = false;                 ///< planned is the week that holds `today`, not the next one
  Answered right;                         ///< what the picture itself asks for
  std::optional<int> stage_at_most;       ///< the number of the highest stage that may be planned
  std::optional<Answered> over_referral;  ///< what the rules ask for on purpose, where that is more
  std::string because;                    ///< why they do
  const Answered& expected() const { return over_referral ? *over_referral : right; }
};

/// All of tests/vignettes/vignettes.json; a fault in that file fails the test that asks.
std::vector<Vignette> all();

/// What the program answers: the plan, and its document.
struct Given {
  Answered answered;
  int stage_number = 0;  ///< 0 outside the ladder
  std::string document;
};
Given given(const Vignette& vignette);

/// Anything in a plan document that a runner could read as an amount of running; empty when there is none.
std::string running_figure_in(const std::string& document);

}  // namespace rtr::vignettes
