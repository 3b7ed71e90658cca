// rtr history: the entries with their ids, newest first.
#include "cli/records/entry_words.hpp"
#include "cli/records/planned.hpp"
#include "cli/session/answer.hpp"
#include "cli/words/session.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/writer.hpp"
#include "terminal/names.hpp"
#include "terminal/page.hpp"
#include "words/messages.hpp"

#include <algorithm>
#include <array>

namespace rtr::cli {
namespace {

constexpr int shown_usually = 30;

/// One entry, ready to be shown.
struct Row {
  std::size_t place;
  Date date;
  std::string name;
  std::string text;
  std::string undone_by;  ///< empty while it stands
};

class HistoryCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.value("--since", since_, "DATE", "only what is of that day or later");
    flags.value("--last", last_, "N", "only the newest N (usually 30)");
  }

  Result<Code> run(Shell& shell) override {
    auto source = load_source(shell, {});
    if (!source) return tl::unexpected(source.error());
    const store::Ledger ledger = source->folder ? source->folder->entries() : entries_of(source->record);
    const auto since = date_in("--since", since_, shell.today);
    if (!since) return tl::unexpected(since.error());
    constexpr int most = 999'999;
    const auto last = number_in("--last", last_, 1, most);
    if (!last) return tl::unexpected(last.error());
    std::vector<Row> rows = rows_of(source->record, ledger, *since);
    const std::size_t all = rows.size();
    const bool whole = shell.options.json || *since;
    const auto count = static_cast<std::size_t>(last->value_or(whole ? most : shown_usually));
    if (rows.size() > count) rows.resize(count);
    if (shell.options.json)
      tell_json(shell, ledger, rows);
    else
      tell(shell, rows, all - rows.size());
    return Code::done;
  }

 private:
  /// The sample runner has no journal: what is on record, as if it had been entered.
  static store::Ledger entries_of(const Record& record) {
    store::Ledger ledger;
    const auto add = [&](const json::EntryValue& value, Date date) {
      ledger.entries.push_back(json::new_entry(value, date, ledger.entries.size() + 1));
      ledger.undone_by.emplace_back();
    };
    for (const Clearance& clearance : record.clearances) add(clearance, clearance.date);
    for (const Checklist& checklist : record.checklists) add(checklist, checklist.date);
    for (const IssuedPlan& plan : record.plans) add(plan, plan.as_of);
    for (const Session& session : record.sessions) add(session, session.date);
    return ledger;
  }

  static std::vector<Row> rows_of(const Record& record, const store::Ledger& ledger, std::optional<Date> since) {
    const std::vector<std::string> names = store::names_of(ledger);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < ledger.entries.size(); ++i) {
      const json::Entry& entry = ledger.entries[i];
      const Date date = day_of(entry);
      if (since && date < *since) continue;
      Row row{i, date, names[i], text_of(record, ledger, names, i), {}};
      if (!ledger.stands(i)) row.undone_by = names[*ledger.undone_by[i]];
      rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end(),
              [](const Row& a, const Row& b) { return a.date != b.date ? a.date > b.date : a.place > b.place; });
    return rows;
  }

  static std::string text_of(const Record& record, const store::Ledger& ledger, const std::vector<std::string>& names,
                             std::size_t place) {
    const json::EntryValue& value = ledger.entries[place].value;
    std::string belongs_to;
    if (const auto* undo = std::get_if<json::Undo>(&value)) belongs_to = names[*ledger.place_of(undo->entry)];
    if (const auto* morning = std::get_if<json::Morning>(&value)) {
      const auto session = ledger.place_of(morning->entry);
      if (session) belongs_to = names[*session];
    }
    std::string text = entry_text(value, belongs_to);
    const auto kept = std::find_if(record.sessions.begin(), record.sessions.end(),
                                   [&](const Session& session) { return session.id == names[place]; });
    if (std::holds_alternative<Session>(value) && kept != record.sessions.end()) text += about(record, *kept);
    return text;
  }

  /// What was planned, the pains and the light, as the session stands with its morning answers.
  static std::string about(const Record& record, const Session& session) {
    std::string text;
    const IssuedItem* planned = is_running(session.kind) ? planned_on(record, session.date) : nullptr;
    if (planned != nullptr && planned->run_s > 0) {
      const bool same = session.run_s == planned->run_s && session.walk_s.value_or(planned->walk_s) == planned->walk_s;
      text += same ? " as planned" : " (planned " + run_and_walk(planned->run_s, planned->walk_s) + ")";
    }
    if (session.skipped) {
      const std::string signs = signs_text(session.signs);
      return signs.empty() ? text : text + "; " + signs;
    }
    const Pain& pain = session.pain;
    std::vector<std::string> pains;
    const auto add = [&](const char* when, const std::optional<int>& rating) {
      if (rating) pains.push_back(when + std::to_string(*rating));
    };
    add("before ", pain.before);
    add("worst ", pain.during);
    add("after ", pain.after);
    add("next morning ", pain.next_morning);
    if (!pains.empty()) text += "; pain " + joined(pains, ", ");
    return text + "; " + light_text(verdict_in(record, session));
  }

  static std::string light_text(const SessionVerdict& verdict) {
    constexpr std::array<const char*, 3> words{"fine", "caution", "a flare"};
    if (verdict.light == Light::green && !verdict.known) return "fine so far";
    return words[static_cast<std::size_t>(verdict.light)];
  }

  static std::string date_text(Date date, Date today) {
    return to_civil(date).year == to_civil(today).year ? short_date(date) : iso(date);
  }

  static void tell(Shell& shell, const std::vector<Row>& rows, std::size_t older) {
    terminal::Page page(shell.style);
    if (rows.empty()) page.text("No entries.");
    constexpr int dates = 10;
    constexpr int names_max = 12;  // a longer name, such as a watch's, stands out of its column and does not widen it
    int names = 0;
    for (const Row& row : rows) {
      if (const int wide = terminal::columns(row.name); wide <= names_max) names = std::max(names, wide);
    }
    for (const Row& row : rows) {
      const std::string undone = row.undone_by.empty() ? "" : "taken back by " + row.undone_by + ": ";
      const std::string date = date_text(row.date, shell.today);
      if (shell.style.accessible) {
        page.fact(date + ", " + row.name + ": " + undone + row.text + ".");
        continue;
      }
      const std::string lead = terminal::unbroken(terminal::pad(date, dates) + "  " + terminal::pad(row.name, names));
      const int hang = dates + 2 + names + 2;
      const bool fits = hang <= page.width() / 2;
      const std::string gap = terminal::columns(row.name) > names ? " " : std::string(2, terminal::glue);
      page.text(lead + gap + undone + row.text, 0, fits ? hang : dates + 2);
    }
    if (older > 0 && !shell.options.quiet) {
      page.blank();
      page.text(std::to_string(older) + " older: rtr history --last " + std::to_string(rows.size() + older));
    }
    shell.out.print(std::move(page).finish());
  }

  static void tell_json(Shell& shell, const store::Ledger& ledger, const std::vector<Row>& rows) {
    std::string text = R"({"as_of":")" + iso(shell.today) + R"(","entries":[)";
    for (const Row& row : rows) {
      const json::Entry& entry = ledger.entries[row.place];
      json::Writer line(-1);
      line.open_object().key("name").text(row.name).key("date").text(iso(row.date));
      line.key("text").text(row.text).key("undone_by");
      if (row.undone_by.empty())
        line.null();
      else
        line.text(row.undone_by);
      std::string head = line.close().str();
      head.back() = ',';
      // The entry itself as it stands in the journal, so that nothing is said of it in two ways.
      text += (text.back() == '[' ? "" : ",") + head + "\"entry\":" + json::write_entry(entry) + "}";
    }
    shell.out.line(text + "]}");
  }

  std::optional<std::string> since_, last_;
};

}  // namespace

std::unique_ptr<Command> make_history_command() { return std::make_unique<HistoryCommand>(); }

}  // namespace rtr::cli
