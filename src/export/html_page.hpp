// One HTML page that needs nothing else: no script, nothing from elsewhere, every text escaped. Made for A4 paper in
// black and white and for screen readers: rules and words carry everything, colour nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rtr::exporting {

/// Text from outside or of ours, harmless between tags and in attributes.
std::string html(std::string_view text);

class HtmlPage {
 public:
  /// `title` is plain text.
  explicit HtmlPage(std::string_view title);

  void heading(int level, std::string_view text);
  void paragraph(std::string_view text, std::string_view css_class = {});
  void list(const std::vector<std::string>& texts);
  /// The first cell of each row names it. An empty cell is there to be written into.
  void table(std::string_view caption, const std::vector<std::string>& heads,
             const std::vector<std::vector<std::string>>& rows, std::string_view css_class = {});
  /// Values over weeks as a curve; a gap is where nothing is known. The sentence says the same in words.
  void curve(std::string_view sentence, const std::vector<std::optional<double>>& values, double most,
             std::string_view unit);
  void box_open() { out_ += "<section class=\"box\">\n"; }
  void box_close() { out_ += "</section>\n"; }

  std::string finish() &&;

 private:
  std::string out_;
};

}  // namespace rtr::exporting
