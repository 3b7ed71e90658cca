// One HTML page that needs nothing else.
#include "export/html_page.hpp"

#include "terminal/escape.hpp"

#include <fmt/format.h>

namespace rtr::exporting {
namespace {

constexpr std::string_view style = R"(
@page { size: A4; margin: 10mm 14mm; }
body { font: 9pt/1.25 "DejaVu Sans", "Liberation Sans", Arial, sans-serif; color: #000; background: #fff; max-width: 182mm; margin: 0 auto; padding: 1mm 0; }
h1 { font-size: 16pt; margin: 0 0 1mm; } h2 { font-size: 11pt; margin: 2.5mm 0 0.8mm; border-bottom: 0.3mm solid #000; }
p { margin: 1mm 0; } ul { margin: 1mm 0; padding-left: 5mm; }
table { border-collapse: collapse; width: 100%; margin: 1mm 0; } caption { text-align: left; font-weight: bold; padding: 1mm 0; }
th, td { border: 0.25mm solid #000; padding: 0.7mm 1.4mm; text-align: left; vertical-align: top; font-weight: normal; }
thead th { font-weight: bold; background: #eee; } tbody th { white-space: nowrap; font-weight: bold; }
table.week td:nth-child(2) { width: 50%; } table.figures { font-size: 8.5pt; } table.figures td { white-space: nowrap; }
.box { border: 0.6mm solid #000; padding: 1.5mm 3mm; margin: 2.5mm 0; page-break-inside: avoid; } .box h2 { border: 0; margin: 0; }
.small { font-size: 8.5pt; } figure { display: inline-block; width: 48%; margin: 1mm 0; vertical-align: top; } figcaption { font-size: 8.5pt; }
svg { width: 100%; height: 17mm; } tr, figure { page-break-inside: avoid; }
)";

}  // namespace

std::string html(std::string_view text) {
  std::string out;
  for (const char c : terminal::escaped(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

HtmlPage::HtmlPage(std::string_view title)
    : out_(fmt::format("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                       "'unsafe-inline'\">\n<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n",
                       html(title), style)) {}

void HtmlPage::heading(int level, std::string_view text) {
  out_ += fmt::format("<h{0}>{1}</h{0}>\n", level, html(text));
}

void HtmlPage::paragraph(std::string_view text, std::string_view css_class) {
  if (text.empty()) return;
  out_ += css_class.empty() ? "<p>" : fmt::format("<p class=\"{}\">", css_class);
  out_ += html(text) + "</p>\n";
}

void HtmlPage::list(const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  out_ += "<ul>\n";
  for (const std::string& text : texts) out_ += "<li>" + html(text) + "</li>\n";
  out_ += "</ul>\n";
}

void HtmlPage::table(std::string_view caption, const std::vector<std::string>& heads,
                     const std::vector<std::vector<std::string>>& rows, std::string_view css_class) {
  out_ += fmt::format("<table class=\"{}\">\n<caption>{}</caption>\n<thead><tr>", css_class, html(caption));
  for (const std::string& head : heads) out_ += "<th scope=\"col\">" + html(head) + "</th>";
  out_ += "</tr></thead>\n<tbody>\n";
  for (const std::vector<std::string>& row : rows) {
    out_ += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) {
      out_ += i == 0 ? "<th scope=\"row\">" + html(row[i]) + "</th>" : "<td>" + html(row[i]) + "</td>";
    }
    out_ += "</tr>\n";
  }
  out_ += "</tbody>\n</table>\n";
}

void HtmlPage::curve(std::string_view sentence, const std::vector<std::optional<double>>& values, double most,
                     std::string_view unit) {
  if (values.size() < 2 || most <= 0) return;
  constexpr double left = 22, width = 270, bottom = 64, height = 56;
  const auto x = [&](std::size_t i) {
    return left + width * static_cast<double>(i) / static_cast<double>(values.size() - 1);
  };
  const auto y = [&](double value) { return bottom - height * value / most; };
  out_ += fmt::format("<figure><svg viewBox=\"0 0 300 72\" role=\"img\" aria-label=\"{}\">", html(sentence));
  out_ += fmt::format("<path d=\"M{0} {1}H{2}M{0} {1}V{3}\" stroke=\"#000\" fill=\"none\" stroke-width=\"0.8\"/>", left,
                      bottom, left + width, bottom - height);
  out_ += fmt::format(
      "<text x=\"{0}\" y=\"{1}\" font-size=\"9\" text-anchor=\"end\">0</text>"
      "<text x=\"{0}\" y=\"{2}\" font-size=\"9\" text-anchor=\"end\">{3:.0f}</text>",
      left - 3, bottom, bottom - height + 6, most);
  std::string path;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i]) continue;
    const bool goes_on = i > 0 && values[i - 1];
    path += fmt::format("{}{:.1f} {:.1f}", goes_on ? "L" : "M", x(i), y(*values[i]));
    out_ += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"1.8\"/>", x(i), y(*values[i]));
  }
  out_ += fmt::format("<path d=\"{}\" stroke=\"#000\" fill=\"none\" stroke-width=\"1.4\"/></svg>", path);
  out_ += fmt::format("<figcaption>{} ({})</figcaption></figure>\n", html(sentence), html(unit));
}

std::string HtmlPage::finish() && {
  out_ += "</main>\n</body>\n</html>\n";
  return std::move(out_);
}

}  // namespace rtr::exporting
