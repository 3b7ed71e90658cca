// The strict reader on nlohmann's SAX parser, and the only file that includes it. The parser does not recurse; the tree
// it fills is at most depth_max deep. It does not tell lines, and turns numbers into doubles: so its input is an
// iterator that shows how far it has read, and both are taken from the text itself.
#include "json/reader.hpp"

#include "json/complaint.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

namespace rtr::json {
namespace {

using Sax = nlohmann::json_sax<nlohmann::json>;

/// Walks over the text and tells a shared cursor where it is.
class TellingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  TellingIterator(const char* at, const char** cursor) : at_(at), cursor_(cursor) {}
  reference operator*() const { return *at_; }
  TellingIterator& operator++() {
    *cursor_ = ++at_;
    return *this;
  }
  TellingIterator operator++(int) {
    const TellingIterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const TellingIterator& a, const TellingIterator& b) { return a.at_ == b.at_; }

 private:
  const char* at_;
  const char** cursor_;
};

/// Builds the tree. A value is added when its last character has been read, so the cursor stands behind it.
class Builder : public Sax {
 public:
  Builder(std::string_view text, const char** cursor, Document& document, Problems& problems)
      : text_(text), cursor_(cursor), counted_(text.data()), document_(document), problems_(problems) {}

  bool null() override { return add(NodeType::null, *cursor_) != nullptr; }
  bool boolean(bool value) override {
    Node* node = add(NodeType::boolean, *cursor_);
    if (node != nullptr) node->boolean = value;
    return node != nullptr;
  }
  bool number_integer(number_integer_t) override { return number(); }
  bool number_unsigned(number_unsigned_t) override { return number(); }
  bool number_float(number_float_t, const string_t&) override { return number(); }
  bool string(string_t& value) override {
    Node* node = add(NodeType::text, *cursor_);
    if (node == nullptr) return false;
    node->text = kept(value);
    // Legal JSON, but nothing behind the reader would print or compare it right.
    if (node->text.find('\0') != std::string_view::npos) {
      problems_.add_at(node->line, pointer_of(*node), "has a NUL character in it; no text here has one");
    }
    return true;
  }
  bool binary(binary_t&) override { return false; }

  bool start_object(std::size_t) override { return open(NodeType::object); }
  bool start_array(std::size_t) override { return open(NodeType::list); }
  bool key(string_t& value) override {
    key_ = kept(value);
    key_line_ = line_at(*cursor_);
    return true;
  }
  bool end_object() override {
    name_duplicates(*open_.back().node);
    open_.pop_back();
    return true;
  }
  bool end_array() override {
    open_.pop_back();
    return true;
  }

  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) override {
    const char* end = *cursor_;
    if (end != text_.data() && end[-1] == '\n') --end;
    const int line = line_at(end);
    if (error.id == number_overflow) {
      problems_.add_at(line, next_pointer(), "is " + shown_number() + "; too large a number");
    } else {
      Complaint complaint = in_plain_words(error.what(), text_, static_cast<std::size_t>(end - text_.data()));
      problems_.add_at(line, {}, no_json(complaint.message), std::move(complaint.hint));
    }
    return false;
  }

 private:
  static constexpr int number_overflow = 406;
  static constexpr std::size_t few = 64;  // members up to which comparing some of them with all before is cheap
  static constexpr std::size_t usual = 8;
  struct Open {
    Node* node;  // stays put: nothing joins its list while it is open
    Spot spot;
  };

  // Lines only ever grow, so each newline is looked at once.
  int line_at(const char* end) {
    if (end > counted_) {
      line_ += static_cast<int>(std::count(counted_, end, '\n'));
      counted_ = end;
    }
    return line_;
  }

  // The parser reads one character past a number, unless the text ends there; a number always ends in a digit.
  std::string_view number_text() const {
    const char* end = *cursor_;
    if (end != text_.data() && (end[-1] < '0' || end[-1] > '9')) --end;
    const char* begin = end;
    constexpr std::string_view letters = "0123456789+-.eE";
    while (begin != text_.data() && letters.find(begin[-1]) != std::string_view::npos) --begin;
    return {begin, static_cast<std::size_t>(end - begin)};
  }
  std::string shown_number() const {
    Node node;
    node.type = NodeType::number;
    node.text = number_text();
    return shown(node);
  }
  bool number() {
    const std::string_view written = number_text();
    Node* node = add(NodeType::number, written.data() + written.size());
    if (node != nullptr) node->text = written;
    return node != nullptr;
  }

  // Without an escape the text stands in the source as it is, just before the closing quote.
  std::string_view kept(const std::string& value) {
    const char* quote = *cursor_ - 1;
    const auto before = static_cast<std::size_t>(quote - text_.data());
    if (value.size() < before) {
      const std::string_view source(quote - value.size(), value.size());
      if (source == value && source.data()[-1] == '"') return source;
    }
    return document_.decoded.emplace_back(value);
  }

  Node* add(NodeType type, const char* end) {
    if (++values_ > values_max) {
      problems_.add_at(line_at(end), {}, "holds more than " + std::to_string(values_max) + " values");
      return nullptr;
    }
    Node* node = &document_.root;
    if (!open_.empty()) node = &open_.back().node->children.emplace_back();
    node->type = type;
    node->key = key_;
    node->key_line = key_line_;
    node->line = line_at(end);
    key_ = {};
    return node;
  }

  bool open(NodeType type) {
    if (open_.size() >= depth_max) {
      problems_.add_at(line_at(*cursor_), {}, "is nested too deep; at most " + std::to_string(depth_max) + " levels");
      return false;
    }
    Node* node = add(type, *cursor_);
    if (node == nullptr) return false;
    if (type == NodeType::object) node->children.reserve(usual);
    if (open_.empty()) open_.reserve(depth_max);  // the spots point at each other
    const bool root = open_.empty();
    const std::size_t index = root ? 0 : open_.back().node->children.size() - 1;
    open_.push_back({node, Spot{node, root ? nullptr : &open_.back().spot, index}});
    return true;
  }

  std::string next_pointer() const {
    if (open_.empty()) return {};
    const Open& last = open_.back();
    if (last.node->type == NodeType::object) return last.spot.pointer_to(key_);
    return last.spot.pointer() + "/" + std::to_string(last.node->children.size());
  }

  /// Of the value that was added last.
  std::string pointer_of(const Node& node) const {
    if (open_.empty()) return {};
    const Open& last = open_.back();
    return Spot{&node, &last.spot, last.node->children.size() - 1}.pointer();
  }

  /// Whether a key may be there twice. Most keys of an object differ in what is looked at here.
  static bool any_twice(const std::vector<Node>& members) {
    std::uint64_t seen = 0;
    for (auto member = members.begin(); member != members.end(); ++member) {
      const std::string_view key = member->key;
      const auto letter = [&](std::size_t at) { return at < key.size() ? static_cast<unsigned char>(key[at]) : 0U; };
      const std::uint64_t bit = std::uint64_t{1} << ((key.size() * 5 + letter(0) * 7 + letter(key.size() / 2)) % 64);
      const auto same = [&](const Node& other) { return other.key == key; };
      if ((seen & bit) != 0 && std::any_of(members.begin(), member, same)) return true;
      seen |= bit;
    }
    return false;
  }

  void name_duplicates(const Node& object) {
    if (object.children.size() <= few && !any_twice(object.children)) return;
    std::vector<const Node*> members;
    for (const Node& child : object.children) members.push_back(&child);
    std::stable_sort(members.begin(), members.end(), [](const Node* a, const Node* b) { return a->key < b->key; });
    const Node* first = nullptr;
    for (const Node* member : members) {
      if (first == nullptr || first->key != member->key) {
        first = member;
        continue;
      }
      problems_.add_at(member->key_line, open_.back().spot.pointer_to(member->key),
                       "is given twice; first in line " + std::to_string(first->key_line));
    }
  }

  std::string_view text_;
  const char** cursor_;
  const char* counted_;
  int line_ = 1;
  std::size_t values_ = 0;
  std::string_view key_;
  int key_line_ = 0;
  std::vector<Open> open_;
  Document& document_;
  Problems& problems_;
};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Plain letters in UTF-16 have a NUL in every second byte.
bool is_like_utf16(std::string_view text) {
  const auto nul = [&](std::size_t at) { return text[at] == '\0'; };
  return text.size() >= 4 && nul(0) != nul(1) && nul(0) == nul(2) && nul(1) == nul(3);
}

/// What is wrong with a text before a single value of it is read; false when something is.
bool is_readable(std::string_view text, Problems& problems) {
  if (text.size() > file_bytes_max) {
    problems.add_at(0, {}, "is larger than 64 MiB, the most that is read");
    return false;
  }
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    problems.add_at(0, {}, no_json("it begins as UTF-16 does"), "save the file as UTF-8");
    return false;
  }
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    const auto before = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(nul), '\n');
    problems.add_at(1 + static_cast<int>(before), {}, no_json("it has a NUL byte in it"),
                    is_like_utf16(text) ? "is it UTF-16? save the file as UTF-8" : "is this a text file?");
    return false;
  }
  if (text.starts_with(byte_order_mark)) {  // the parser would skip a second one
    problems.add_at(1, {}, no_json("it begins with two byte order marks"));
    return false;
  }
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    problems.add_at(0, {}, no_json("it is empty"));
    return false;
  }
  return true;
}

}  // namespace

std::optional<Document> read_document(std::string_view text, Problems& problems) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  if (!is_readable(text, problems)) return std::nullopt;
  Document document;
  const char* cursor = text.data();
  Builder builder(text, &cursor, document, problems);
  const TellingIterator begin(text.data(), &cursor);
  const TellingIterator end(text.data() + text.size(), &cursor);
  if (!nlohmann::json::sax_parse(begin, end, &builder)) return std::nullopt;
  return document;
}

}  // namespace rtr::json
