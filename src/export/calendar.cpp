// The sessions as iCalendar (RFC 5545, 5546): one all-day event each, with the same UID however often it is sent, so
// that a newer file changes what is there. What no longer holds is sent once more, cancelled.
#include "common/text.hpp"
#include "export/sessions.hpp"
#include "json/names.hpp"
#include "terminal/names.hpp"
#include "terminal/render.hpp"
#include "terminal/width.hpp"
#include "words/catalogue.hpp"

namespace rtr::exporting {

std::string write_ics(const Sessions& sessions);

namespace {

/// A content line, folded so that no piece is longer than 75 bytes, and never inside a letter.
void add_line(std::string& file, std::string_view line) {
  constexpr std::size_t most = 75;
  const auto inside_a_letter = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  std::size_t room = most;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 1 && inside_a_letter(line[cut])) --cut;
    (file += line.substr(0, cut)) += "\r\n ";
    line.remove_prefix(cut);
    room = most - 1;  // the blank that marks what goes on counts
  }
  (file += line) += "\r\n";
}

/// A text value: what separates values, and line ends, are escaped.
std::string value_of(std::string_view text) {
  std::string value;
  for (const char c : text) {
    if (c == '\n') {
      value += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') value += '\\';
    value += c;
  }
  return value;
}

std::string compact(Date date) {
  std::string text = iso(date);
  std::erase(text, '-');
  return text;
}

/// Of one kind there is one a day; a run stays the same event when the table of stages ends.
std::string uid_of(const Sessions& sessions, Date date, ItemKind kind) {
  const std::string_view name = kind == ItemKind::walk_run ? "run" : json::name_of(kind, json::item_kind_names);
  return iso(date) + "-" + std::string(name) + "-" + sessions.runner + "@rtr";
}

void open_event(std::string& file, const Sessions& sessions, Date date, ItemKind kind, Date stamped) {
  add_line(file, "BEGIN:VEVENT");
  add_line(file, "UID:" + value_of(uid_of(sessions, date, kind)));
  add_line(file, "DTSTAMP:" + compact(stamped) + "T000000Z");
  add_line(file, "SEQUENCE:" + std::to_string(sessions.revision));
  add_line(file, "DTSTART;VALUE=DATE:" + compact(date));
  add_line(file, "DTEND;VALUE=DATE:" + compact(date + 1));
}

std::string summary_of(const Activity& item) {
  std::string text = terminal::capital(item.kind == ItemKind::cross_training ? "cross-training"
                                                                             : std::string(terminal::kind_name(item)));
  if (!item.stage.empty()) text += " " + item.stage;
  if (item.total_s > 0) text += ", " + terminal::minutes_of(item.total_s);
  return text;
}

/// What `rtr today` would print, and for a run what to stop for.
std::string description_of(const Outing& outing, InjuryKind injury) {
  terminal::Style style;
  style.width = terminal::widest;
  std::string text = terminal::render_activity(outing.item, style, injury, outing.surfaces);
  if (!is_run(outing)) return text;
  for (const std::string_view id : {"caution.pain_before_run", "stop_sign.run", "stop_sign.emergency"})
    (text += text_of(id)) += "\n";
  return text + "Something new since? Ask first: rtr today\n";
}

void add_outing(std::string& file, const Sessions& sessions, const Outing& outing) {
  open_event(file, sessions, outing.date, outing.item.kind, outing.told_on);
  add_line(file, "STATUS:CONFIRMED");
  add_line(file, "SUMMARY:" + value_of(summary_of(outing.item)));
  std::string description = description_of(outing, sessions.injury);
  description.pop_back();
  add_line(file, "DESCRIPTION:" + value_of(description));
  add_line(file, "CLASS:PRIVATE");
  add_line(file, "TRANSP:TRANSPARENT");
  add_line(file, "END:VEVENT");
}

void add_withdrawn(std::string& file, const Sessions& sessions, const Withdrawn& gone) {
  open_event(file, sessions, gone.date, gone.kind, sessions.today);
  add_line(file, "STATUS:CANCELLED");
  add_line(file, "SUMMARY:Cancelled by rtr");
  add_line(file, "DESCRIPTION:" + value_of("This no longer holds. Delete it here and on your watch."));
  add_line(file, "CLASS:PRIVATE");
  add_line(file, "TRANSP:TRANSPARENT");
  add_line(file, "END:VEVENT");
}

}  // namespace

std::string write_ics(const Sessions& sessions) {
  std::string file;
  add_line(file, "BEGIN:VCALENDAR");
  add_line(file, "VERSION:2.0");
  add_line(file, "PRODID:-//rtr//rtr " + std::string(program_version()) + "//EN");
  add_line(file, "CALSCALE:GREGORIAN");
  const bool only_withdrawn = sessions.outings.empty() && !sessions.withdrawn.empty();
  add_line(file, only_withdrawn ? "METHOD:CANCEL" : "METHOD:PUBLISH");
  for (const Outing& outing : sessions.outings) add_outing(file, sessions, outing);
  for (const Withdrawn& gone : sessions.withdrawn) add_withdrawn(file, sessions, gone);
  add_line(file, "END:VCALENDAR");
  return file;
}

}  // namespace rtr::exporting
