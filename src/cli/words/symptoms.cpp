// Pain and signs as a person says them.
#include "cli/words/session.hpp"
#include "cli/words/words.hpp"
#include "json/names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace rtr::cli {

std::optional<Sign> sign_word(std::string_view text) {
  std::string word = lowered(text);
  std::replace(word.begin(), word.end(), '-', '_');
  std::replace(word.begin(), word.end(), ' ', '_');
  using Plain = std::pair<std::string_view, Sign>;
  static constexpr std::array<Plain, 12> plain{{{"sharp", Sign::sharp_pain},
                                                {"down_the_leg", Sign::radiating_pain},
                                                {"radiating", Sign::radiating_pain},
                                                {"numb", Sign::numbness},
                                                {"tingly", Sign::tingling},
                                                {"weak", Sign::weakness},
                                                {"limping", Sign::limp},
                                                {"night", Sign::night_pain},
                                                {"tight", Sign::tightness},
                                                {"tired", Sign::fatigue},
                                                {"tightening", Sign::back_tightening},
                                                {"sick", Sign::ill}}};
  for (const auto& [name, sign] : plain) {
    if (word == name) return sign;
  }
  const auto place = place_of(word, json::sign_names);
  return place ? std::optional(static_cast<Sign>(*place)) : std::nullopt;
}

std::string signs_text(const std::optional<Signs>& signs) {
  static constexpr std::array<std::string_view, json::sign_names.size()> names{
      "tight muscles", "tired", "sharp pain", "pain down the leg",      "numbness", "tingling",
      "weakness",      "limp",  "night pain", "the back tightening up", "ill"};
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (signs && (*signs)[i]) (text += text.empty() ? "signs: " : ", ") += names[i];
  }
  return text;
}

Result<std::optional<Signs>> read_signs(const std::vector<std::string>& words) {
  if (words.empty()) return std::optional<Signs>();
  Signs signs;
  bool none = false;
  for (const std::string& word : words) {
    for (const std::string& name : split(word, ',')) {
      if (lowered(name) == "none") {
        none = true;
      } else if (const auto sign = sign_word(name)) {
        signs.set(static_cast<std::size_t>(*sign));
      } else {
        return not_among("a sign", name, json::sign_names);
      }
    }
  }
  if (none && signs.any()) return usage("the signs are none and others at once");
  return std::optional<Signs>(signs);
}

Result<Pain> read_pain(const std::string& text, Pain pain) {
  const char separator = text.find('/') != std::string::npos ? '/' : ',';
  const std::vector<std::string> parts = split(text, separator);
  std::vector<std::optional<int>> numbers;
  for (const std::string& part : parts) {
    const auto number = whole_number(part);
    if (part != "-" && (!number || *number > 10))
      return usage("pain is \"" + text + "\"; such as 0,1,1: before, during, after, each 0 to 10");
    numbers.push_back(number);
  }
  if (numbers.size() == 1) {
    pain.during = numbers[0];
  } else if (numbers.size() == 3) {
    pain.before = numbers[0];
    pain.during = numbers[1];
    pain.after = numbers[2];
  } else {
    return usage("pain is \"" + text + "\"; three numbers are needed: before, during, after");
  }
  return pain;
}

}  // namespace rtr::cli
