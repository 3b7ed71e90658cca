// The page of the documents is made of their schemas, so that it names what they hold and nothing else.
#include "cli/commands/manual_formats.hpp"

#include "json/schema_fields.hpp"
#include "words/catalogue.hpp"

#include <array>

namespace rtr::cli {
namespace {

struct Described {
  std::string_view name;  ///< of the document, and of its schema's file
  std::string_view text;
};

constexpr std::array<Described, 9> documents{{
    {"record", "A runner's whole data: what rtr export holds, and what rtr plan --record reads."},
    {"plan", "A week (rtr plan --json). A stop has no days, no totals and no limits."},
    {"protocol", "A table of stages. A stage has steps, or sessions with steps each."},
    {"export", "The whole picture for the physio (rtr export)."},
    {"progress", "The course so far (rtr progress --json)."},
    {"forecast", "The course ahead (rtr forecast --json): arithmetic, not a promise."},
    {"roster", "A caseload (rtr roster --json)."},
    {"protocol-weeks", "What a table amounts to (rtr protocol show and check --json)."},
    {"protocol-list", "The tables that there are (rtr protocol list --json)."},
}};

std::string fields_text(const json::SchemaPart& part) {
  std::string text;
  for (const json::SchemaPart::Field& field : part.fields)
    text += (text.empty() ? "" : ", ") + field.name + (field.required ? "*" : "");
  return text;
}

}  // namespace

std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n'))
      (out += "\\&") += c;
    else
      out += c;
  }
  return out;
}

std::string page_heading(const std::string& name, int section) {
  return ".TH " + name + " " + std::to_string(section) + " \"\" \"rtr " + std::string(program_version()) + "\"\n";
}

std::string formats_page() {
  std::string page = page_heading("RTR\\-FORMATS", 5) +
                     ".SH NAME\nrtr\\-formats \\- the documents that rtr reads and writes\n.SH DESCRIPTION\n" +
                     roff(
                         "JSON in UTF-8. Durations are minutes (_min), distances kilometres (_km), dates YYYY-MM-DD, "
                         "pain and rpe whole numbers 0 to 10. Absent or null means not answered; a star marks what "
                         "has to be there. What is unknown or out of range is refused, with file, line and pointer.") +
                     "\n";
  for (const Described& document : documents) {
    const std::string name(document.name);
    page += ".SH " + roff("rtr-" + name + "/1") + "\n" + roff(document.text) + "\n";
    for (const json::SchemaPart& part : json::schema_parts(bundled("schema/" + name + ".schema.json"), name))
      page += ".TP\n.B " + roff(part.name) + "\n" + roff(fields_text(part)) + "\n";
  }
  return page + ".SH SEE ALSO\n.BR rtr (1)\n";
}

}  // namespace rtr::cli
