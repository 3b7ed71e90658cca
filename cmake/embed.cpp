// Turns data/ into C++ while building: `rtr_embed DATA_DIR OUT_DIR VERSION` writes OUT_DIR/rtr/parameters.hpp (every
// number of a rule, by name, and the exercise doses) and OUT_DIR/catalogue_data.cpp (cards, questions, texts, bundled
// files). A fault in the data ends the build with the file and the id that it is in, so that nothing is checked when
// the program runs.
#include "embed_source.hpp"

#include <iostream>
#include <map>

namespace embed {

namespace {

std::set<std::string> source_ids(const Source& sources) {
  std::set<std::string> ids;
  for (const char* part : {"article", "own", "references"})
    for (const Json& entry : sources.list(sources.root, "", part))
      once(ids, sources.name, sources.text(entry, part, "id"));
  return ids;
}

/// Every source with what it is, sorted by id: a question of the article, or a citation.
std::string source_table(const Source& sources) {
  std::map<std::string, std::string> sorted;
  for (const char* part : {"article", "own", "references"})
    for (const Json& entry : sources.list(sources.root, "", part)) {
      const bool article = std::string(part) == "article";
      const std::string id = sources.text(entry, part, "id");
      const std::string text = sources.text(entry, id, article ? "asks" : "citation");
      sorted[id] = article ? "the source article: " + text : text;
    }
  std::string out;
  for (const auto& [id, text] : sorted) out += "    {" + literal(id) + ", " + literal(text) + "},\n";
  return out;
}

/// What the cards of rules or conventions become.
struct Cards {
  std::string tables;     ///< the lists that cards point to
  std::string entries;    ///< the cards
  std::string constants;  ///< for parameters.hpp
};

/// A card's sources as `"S4.1", "C", `; `joined` names them for a comment.
std::string sources_of(const Source& rules, const Json& card, const std::string& id,
                       const std::set<std::string>& known_sources, std::string& joined) {
  std::string names;
  for (const Json& source : rules.list(card, id, "sources")) {
    if (!source.is_string() || !known_sources.contains(source.get<std::string>()))
      refuse(rules.name, id, "the source " + source.dump() + " is not in sources.json");
    names += literal(source.get<std::string>()) + ", ";
    joined += (joined.empty() ? "" : ", ") + source.get<std::string>();
  }
  if (names.empty()) refuse(rules.name, id, "no source; our own conventions name C");
  return names;
}

/// A card's parameters as rows of a table; `constants` takes them for parameters.hpp.
std::string parameters_of(const Source& rules, const Json& card, const std::string& id,
                          const std::set<std::string>& known_sources, const std::string& card_sources,
                          std::string& constants) {
  std::set<std::string> seen;
  std::string rows;
  for (const Json& parameter : rules.list(card, id, "parameters")) {
    const std::string name = rules.text(parameter, id, "name");
    const std::string where = id + "/" + name;
    once(seen, rules.name, where);
    const std::string origin = parameter.contains("source") ? rules.text(parameter, where, "source") : card_sources;
    if (parameter.contains("source") && !known_sources.contains(origin))
      refuse(rules.name, where, "the source \"" + origin + "\" is not in sources.json");
    const std::string value = std::to_string(rules.integer(parameter, where, "value"));
    const std::string unit = rules.text(parameter, where, "unit");
    const std::string stricter = rules.text(parameter, where, "stricter");
    check_one_of(rules, where, stricter, {"lower", "higher", "fixed"});
    rows += "    {" + literal(name) + ", " + value + ", " + literal(unit) + ", " + literal(stricter) + "},\n";
    constants += "inline constexpr int " + identifier(id) + "_" + name + " = " + value + ";  ///< " + unit + "; " +
                 origin + "\n";
  }
  return rows;
}

Cards cards_of(const Source& rules, const char* part, const std::set<std::string>& known_sources,
               std::set<std::string>& seen) {
  Cards out;
  for (const Json& card : rules.list(rules.root, "", part)) {
    const std::string id = rules.text(card, part, "id");
    once(seen, rules.name, id);
    const std::string key = identifier(id);
    std::string fields;
    for (const char* field : {"id", "title", "when", "then", "ends", "message", "need", "evidence"}) {
      const std::string text = rules.text(card, id, field);
      check_template(rules.name, id + "/" + field, text);
      fields += "     " + literal(text) + ",\n";
    }
    check_one_of(rules, id, rules.text(card, id, "evidence"), {"trial", "guideline", "convention"});
    std::string joined;
    const std::string names = sources_of(rules, card, id, known_sources, joined);
    out.tables += "constexpr std::string_view sources_" + key + "[] = {" + names + "};\n";
    const std::string rows = parameters_of(rules, card, id, known_sources, joined, out.constants);
    if (!rows.empty()) out.tables += "constexpr CardParameter parameters_" + key + "[] = {\n" + rows + "};\n";
    out.entries +=
        "    {\n" + fields + "     sources_" + key + ", " + (rows.empty() ? "{}" : "parameters_" + key) + "},\n";
  }
  if (out.entries.empty()) refuse(rules.name, part, "the list is empty");
  return out;
}

std::string exercise_tables(const Source& exercises, std::string& names) {
  std::set<std::string> seen;
  std::string out;
  for (const char* group : {"mobility", "stability", "strength"}) {
    out += "inline constexpr ExerciseDose " + std::string(group) + "[] = {\n";
    for (const Json& entry : exercises.list(exercises.root, "", group)) {
      const std::string id = exercises.text(entry, group, "id");
      once(seen, exercises.name, id);
      out += "    {" + literal(id);
      for (const char* number : {"sets", "reps", "hold_s"})
        out += ", " + std::to_string(exercises.integer(entry, id, number));
      out += std::string(", ") + (exercises.truth(entry, id, "per_side") ? "true" : "false") + "},\n";
      names += "    {" + literal(id) + ", " + literal(exercises.text(entry, id, "name")) + "},\n";
    }
    out += "};\n";
  }
  return out;
}

std::string question_table(const Source& items) {
  std::set<std::string> seen;
  std::string out;
  for (const Json& entry : items.list(items.root, "", "items")) {
    const std::string id = items.text(entry, "items", "id");
    once(seen, items.name, id);
    out += "    {Item::" + id;
    for (const char* field : {"question", "label", "meaning"})
      out += ",\n     " + literal(items.text(entry, id, field));
    out += std::string(",\n     ") + (items.truth(entry, id, "next_working_day") ? "true" : "false") + "},\n";
  }
  return out;
}

/// The texts sorted by id, so that one is found by halving; `stop_signs` is the one list among them.
std::string text_table(const Source& texts, std::string& stop_signs) {
  std::map<std::string, std::string> sorted;
  for (const auto& [id, value] : texts.root.items()) {
    if (id == "stop_signs") continue;
    if (!value.is_string() || value.get<std::string>().empty()) refuse(texts.name, id, "is not a text");
    sorted[id] = value.get<std::string>();
  }
  for (const Json& id : texts.list(texts.root, "", "stop_signs")) {
    if (!id.is_string() || !sorted.contains(id.get<std::string>()))
      refuse(texts.name, "stop_signs", id.dump() + " is no text");
    stop_signs += "    " + literal(id.get<std::string>()) + ",\n";
  }
  std::string out;
  for (const auto& [id, value] : sorted) out += "    {" + literal(id) + ", " + literal(value) + "},\n";
  return out;
}

/// Bundled files by path, sorted: those that the program reads, of the examples the one that --demo shows. The ids of
/// the protocols among them, the built-in default first, and when each was reviewed.
std::string file_table(const fs::path& data, std::string& protocols, std::string& reviewed) {
  std::set<std::string> paths{"examples/demo.json", "sources.json"};
  for (const char* folder : {"protocols", "schema"})
    if (fs::exists(data / folder))
      for (const auto& entry : fs::directory_iterator(data / folder))
        if (entry.path().extension() == ".json")
          paths.insert(std::string(folder) + "/" + entry.path().filename().string());
  std::set<std::string> seen;
  std::string out;
  for (const std::string& path : paths) {
    if (path.starts_with("protocols/")) {
      const Source protocol(data, path);
      const std::string id = protocol.text(protocol.root, "", "id");
      once(seen, path, id);
      if (path != "protocols/" + id + ".json") refuse(path, id, "the file is not named after its id");
      protocols += "    " + literal(id) + ",\n";
      reviewed += "protocol " + id + ", reviewed " + protocol.text(protocol.root, "", "reviewed") + "\n";
    }
    out += "    {" + literal(path) + ",\n    " + literal(read_file(data / path)) + "},\n";
  }
  return out;
}

/// FNV-1a, 64 bits: enough to tell one edition of the rules from another.
std::string short_hash(const std::string& text) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  char out[17];
  std::snprintf(out, sizeof out, "%016llx", static_cast<unsigned long long>(hash));
  return out;
}

std::string table(const std::string& type, const std::string& name, const std::string& rows) {
  return "constexpr " + type + " " + name + "[] = {\n" + rows + "};\n\n";
}

void write_all(const fs::path& data, const fs::path& out, const std::string& version) {
  const Source rules(data, "rules.json");
  const std::set<std::string> sources = source_ids(Source(data, "sources.json"));
  std::set<std::string> seen;
  const Cards rule_cards = cards_of(rules, "rules", sources, seen);
  const Cards convention_cards = cards_of(rules, "conventions", sources, seen);
  std::string names, stop_signs, protocols, reviewed;
  const std::string exercises = exercise_tables(Source(data, "exercises.json"), names);
  const std::string questions = question_table(Source(data, "checklists/items.json"));
  const std::string texts = text_table(Source(data, "texts/en.json"), stop_signs);
  const std::string files = file_table(data, protocols, reviewed);

  write_file(out / "rtr" / "parameters.hpp",
             "// Made from data/rules.json and data/exercises.json by the build: the numbers of the rules, with unit "
             "and source.\n"
             "#pragma once\n\n#include \"rtr/plan.hpp\"\n\nnamespace rtr::parameter {\n\n" +
                 rule_cards.constants + convention_cards.constants +
                 "\n}  // namespace rtr::parameter\n\nnamespace rtr::exercise_table {\n\n" + exercises +
                 "\n}  // namespace rtr::exercise_table\n");
  write_file(out / "catalogue_data.cpp",
             "// Made from data/ by the build: the tables behind words/catalogue.hpp. Nothing here runs at start-up.\n"
             "#include \"words/catalogue_tables.hpp\"\n\nnamespace rtr::catalogue {\n\nnamespace {\n\n" +
                 rule_cards.tables + convention_cards.tables + "\n" + table("Card", "rule_table", rule_cards.entries) +
                 table("Card", "convention_table", convention_cards.entries) +
                 table("Question", "question_table", questions) + table("Named", "text_table", texts) +
                 table("Named", "source_table", source_table(Source(data, "sources.json"))) +
                 table("std::string_view", "stop_sign_table", stop_signs) + table("Named", "exercise_table", names) +
                 table("Named", "file_table", files) + table("std::string_view", "protocol_table", protocols) +
                 "// A question is found by its item's index.\n"
                 "static_assert(in_order(question_table), \"data/checklists/items.json: not the items of "
                 "rtr/checklist.hpp, in order\");\n"
                 "\n}  // namespace\n\n"
                 "constinit const std::span<const Card> rules = rule_table;\n"
                 "constinit const std::span<const Card> conventions = convention_table;\n"
                 "constinit const std::span<const Question> questions = question_table;\n"
                 "constinit const std::span<const Named> texts = text_table;\n"
                 "constinit const std::span<const std::string_view> stop_signs = stop_sign_table;\n"
                 "constinit const std::span<const Named> sources = source_table;\n"
                 "constinit const std::span<const Named> exercises = exercise_table;\n"
                 "constinit const std::span<const Named> files = file_table;\n"
                 "constinit const std::span<const std::string_view> protocols = protocol_table;\n"
                 "constinit const std::string_view program = " +
                 literal(version) +
                 ";\n"
                 "constinit const std::string_view protocols_reviewed = " +
                 literal(reviewed) +
                 ";\n"
                 "constinit const std::string_view rules_hash = " +
                 literal(short_hash(read_file(data / "rules.json"))) + ";\n\n}  // namespace rtr::catalogue\n");
}

}  // namespace

}  // namespace embed

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: rtr_embed DATA_DIR OUT_DIR VERSION\n";
    return 64;
  }
  try {
    embed::write_all(argv[1], argv[2], argv[3]);
  } catch (const std::exception& error) {
    std::cerr << "rtr_embed: " << error.what() << "\n";
    return 1;
  }
}
