// What the vignettes show, as the fragment of Markdown that the safety page takes in.
#pragma once

#include "vignettes/vignette.hpp"

#include <string>
#include <vector>

namespace rtr::vignettes {

struct Judged {
  Vignette vignette;
  Answered given;
  int stage_number = 0;
};

/// Less than the picture asks for: the lower tier, the looser week, or a higher stage.
bool under(const Judged& judged);
/// More than the document asks for.
bool over(const Judged& judged);

/// The confusion table, under-triage with what is left when none was seen, and the rate of over-referral.
std::string figures(const std::vector<Judged>& judged);

}  // namespace rtr::vignettes
