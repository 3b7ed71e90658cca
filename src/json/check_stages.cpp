// Holds a record against its table: every stage that is named exists, and no clearance starts higher than is allowed.
#include "json/codec.hpp"
#include "json/fields.hpp"
#include "json/reader.hpp"
#include "rtr/parameters.hpp"

#include <string>

namespace rtr::json {
namespace {

// "Never above S5" of the default ladder, for any table: the fifth stage, or the load of three sessions like S5
// (10 minutes of running, 20 of walking).
constexpr std::size_t start_index_max = parameter::clearance_start_stage_max - 1;
constexpr Seconds start_rem_half_s_max = 3 * (2 * 600 + 1200);

class StageCheck {
 public:
  StageCheck(const Protocol& protocol, Problems& problems) : protocol_(protocol), problems_(problems) {
    for (const Stage& stage : protocol.stages) names_.push_back(stage.id);
  }

  void document(const Spot& root) {
    if (root.node->type == NodeType::list) return each(root, [&](const Spot& spot) { stage(spot, "stage"); });
    if (const Node* record = find(root, "record")) return document(Spot{record, &root, 0});  // an rtr-export/1
    each_in(root, "sessions", [&](const Spot& spot) { stage(spot, "stage"); });
    each_in(root, "clearances", [&](const Spot& spot) {
      stage(spot, "stage_max");
      start_stage(spot);
    });
    each_in(root, "plans", [&](const Spot& plan) {
      stage(plan, "stage");
      each_in(plan, "days",
              [&](const Spot& day) { each_in(day, "items", [&](const Spot& item) { stage(item, "stage"); }); });
    });
  }

 private:
  static const Node* find(const Spot& spot, std::string_view key) {
    for (const Node& child : spot.node->children) {
      if (child.key == key) return &child;
    }
    return nullptr;
  }

  template <class Action>
  void each(const Spot& list, Action action) {
    for (const Spot& entry : entries(list)) action(entry);
  }
  template <class Action>
  void each_in(const Spot& object, std::string_view key, Action action) {
    if (const Node* node = find(object, key)) each(Spot{node, &object, 0}, action);
  }

  std::optional<std::size_t> stage(const Spot& object, std::string_view key) {
    const Node* node = find(object, key);
    if (node == nullptr || node->type != NodeType::text) return std::nullopt;
    const std::optional<std::size_t> index = index_named(node->text, names_);
    if (!index) {
      problems_.add(Spot{node, &object, 0},
                    "is " + quoted(node->text) + ", a stage that the table " + quoted(protocol_.id) + " does not have",
                    did_you_mean(node->text, names_));
    }
    return index;
  }

  void start_stage(const Spot& clearance) {
    const std::optional<std::size_t> index = stage(clearance, "start_stage");
    if (!index || *index == 0) return;
    Seconds rem_half_s = 0;
    for (const Steps& steps : protocol_.stages[*index].sessions) rem_half_s += totals_of(steps).rem_half_s();
    if (*index <= start_index_max && rem_half_s <= start_rem_half_s_max) return;
    const std::string why = *index > start_index_max
                                ? "is at most the 5th of the table"
                                : "is at most the 5th, with no more load than three times run 10, walk 20";
    const Node* node = find(clearance, "start_stage");
    problems_.add(Spot{node, &clearance, 0}, "is " + quoted(node->text) + "; a start stage " + why);
  }

  const Protocol& protocol_;
  Problems& problems_;
  std::vector<std::string_view> names_;
};

}  // namespace

Result<Record> check_stages(Record record, const Protocol& protocol, std::string_view text, std::string_view file) {
  Problems problems(file, text.empty() ? Lines::unknown : Lines::known);
  // A record that was put together from a journal has no text: its own is as good, but its lines are nobody's.
  const std::string own = text.empty() ? write_record(record, -1) : std::string();
  const std::optional<Document> document = read_document(text.empty() ? own : text, problems);
  if (document) StageCheck(protocol, problems).document(Spot{&document->root});
  if (!problems.any()) return record;
  return tl::unexpected(problems.failure(Code::bad_data));
}

}  // namespace rtr::json
