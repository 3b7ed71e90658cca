// One FHIR resource while it is written, and what all resources of a runner share: who it is, how they name each other,
// how days are written. FHIR has no empty texts, and no control characters in them: that is seen to here, once.
#pragma once

#include "export/registry.hpp"
#include "json/writer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rtr::exporting::fhir {

/// How one resource names another: within its bundle, or by the place that it has on a server.
enum class Links { urn, path };

/// A resource as one line of JSON.
struct Resource {
  std::string_view type;
  std::string id;
  std::string json;
};
using Resources = std::vector<Resource>;

struct Context {
  const Material& material;
  Links links = Links::urn;

  /// Dates moved, and no sentence that may name one.
  bool pseudonymous() const { return material.origin.has_value(); }
  /// The day as it may be told: in a pseudonymised picture 2000-01-01 stands for day 0.
  std::string day(Date date) const;
  /// Whose ids the runner's id is one of.
  std::string_view owner() const;
  /// The id of a resource: made of its type, of what it is about, and of whose it is.
  std::string id(std::string_view type, std::string_view what) const;
};

/// A code of a system that is known, or of ours (`urn:rtr:...`), beside the text for people.
struct Code {
  std::string_view system;
  std::string_view code;
  std::string_view text;
};

/// A unit of UCUM.
struct Unit {
  std::string_view name, code;
};
inline constexpr Unit minutes{"min", "min"};
inline constexpr Unit minutes_a_week{"min/week", "min/wk"};
inline constexpr Unit kilometres_a_week{"km/week", "km/wk"};
inline constexpr Unit score{"{score}", "{score}"};

class Draft {
 public:
  /// `what` tells this resource from others of its type and runner; a shared one is everybody's.
  Draft(const Context& context, std::string_view type, std::string_view what);
  static Draft shared(const Context& context, std::string_view type, std::string id);

  const Context& context() const { return context_; }
  const std::string& id() const { return resource_.id; }
  json::Writer& writer() { return json_; }
  json::Writer& key(std::string_view name) { return json_.key(name); }
  void close() { json_.close(); }

  void word(std::string_view name, std::string_view value) { json_.key(name).text(value); }
  /// Text from outside; nothing where nothing readable is in it.
  void text(std::string_view name, std::string_view value);
  void day(std::string_view name, Date date) { json_.key(name).text(context_.day(date)); }
  /// The whole time from one day to another.
  void period(std::string_view name, Date from, std::optional<Date> to);
  /// Another resource of this runner.
  void refer(std::string_view name, std::string_view type, std::string_view what);
  void refer_to_patient(std::string_view name) { refer(name, "Patient", ""); }
  void code(std::string_view name, const Code& code);
  /// As a list of one.
  void codes(std::string_view name, const Code& code);
  /// `value` is divided by ten to the power of `decimals`.
  void quantity(std::string_view name, std::int64_t value, int decimals, const Unit& unit);
  void time(std::string_view name, Seconds seconds, const Unit& unit = minutes);
  /// A note, with who said it and when, as far as known.
  void note(std::string_view text, std::string_view author = {}, std::optional<Date> on = std::nullopt);

  Resource finish() &&;

 private:
  Draft(const Context& context, Resource resource);

  const Context& context_;
  json::Writer json_{-1};
  Resource resource_;
};

/// `muscle_strain` as people write it.
std::string in_words(std::string_view id);
/// A text without control characters and without blanks at its ends; may come out empty.
std::string readable(std::string_view text);

}  // namespace rtr::exporting::fhir
