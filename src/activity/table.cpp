// CSV into rows and cells.
#include "activity/table.hpp"

#include "activity/recording.hpp"

#include <algorithm>

namespace rtr::activity {
namespace {

constexpr std::size_t columns_max = 512;

/// The one that stands most often in the first line; `sep=;` there says it itself, and is taken away.
char take_separator(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  if (line.starts_with("sep=") && line.size() > 4) {
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return line[4];
  }
  const auto count = [&](char c) { return std::count(line.begin(), line.end(), c); };
  char most = ',';
  for (const char c : {';', '\t'}) {
    if (count(c) > count(most)) most = c;
  }
  return most;
}

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r") + 1 - first));
}

class Reader {
 public:
  Reader(std::string_view text, char separator, std::size_t line) : text_(text), separator_(separator), line_(line) {}

  bool at_end() const { return at_ >= text_.size(); }
  bool unclosed() const { return unclosed_; }

  Row row() {
    Row row{line_, {}};
    while (true) {
      row.cells.push_back(cell());
      if (at_end()) return row;
      const char c = text_[at_++];
      if (c == '\n') {
        ++line_;
        return row;
      }
      if (row.cells.size() > columns_max) return row;
    }
  }

 private:
  /// Stops in front of a separator, the line's end, or the end.
  std::string cell() {
    std::string words;
    bool quoted = false;
    for (; !at_end(); ++at_) {
      const char c = text_[at_];
      if (quoted) {
        if (c == '\n') ++line_;
        if (c != '"')
          words += c;
        else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"')
          words += text_[++at_];
        else
          quoted = false;
      } else if (c == '"') {
        quoted = true;
      } else if (c == separator_ || c == '\n') {
        break;
      } else {
        words += c;
      }
    }
    unclosed_ = unclosed_ || quoted;
    return trimmed(words);
  }

  std::string_view text_;
  char separator_;
  std::size_t line_;
  std::size_t at_ = 0;
  bool unclosed_ = false;
};

bool empty(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) { return cell.empty(); });
}

}  // namespace

Result<Table> read_table(std::string_view text, const std::string& file) {
  if (text.size() > file_bytes_max) return fail(Code::bad_data, "is larger than 64 MiB, the most that is read", file);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  Table table;
  const std::size_t whole = text.size();
  table.separator = take_separator(text);
  Reader reader(text, table.separator, text.size() == whole ? 1 : 2);
  while (!reader.at_end()) {
    Row row = reader.row();
    if (row.cells.size() > columns_max) return fail(Code::bad_data, "has more columns than are read", file);
    if (empty(row)) continue;
    if (table.headings.empty())
      table.headings = std::move(row.cells);
    else
      table.rows.push_back(std::move(row));
    if (table.rows.size() > recordings_max) return fail(Code::bad_data, "has more than 20000 rows", file);
  }
  if (reader.unclosed()) return fail(Code::bad_data, "has a quotation mark without its other one", file);
  return table;
}

}  // namespace rtr::activity
