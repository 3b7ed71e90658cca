// One FHIR resource while it is written, and what all resources of a runner share: who it is, how they name each other,
// how days are written. FHIR has no empty texts, lists or objects, so what is empty is left out here, once.
#pragma once

#include "export/registry.hpp"
#include "json/writer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rtr::exporting::fhir {

inline constexpr std::string_view ucum = "http://unitsofmeasure.org";
inline constexpr std::string_view loinc = "http://loinc.org";

/// How one resource names another: within its bundle, or by the place that it has on a server.
enum class Links { urn, path };

struct Resource {
  std::string_view type;
  std::string id;
  std::string json;  ///< one line
};
using Resources = std::vector<Resource>;

class Context {
 public:
  Context(const Material& picture, Links how) : material(picture), links(how) {}

  const Material& material;
  const Links links;

  /// Dates moved, and no sentence that may name one.
  bool pseudonymous() const { return material.origin.has_value(); }
  /// The day as it may be told: in a pseudonymised picture 2000-01-01 stands for day 0.
  std::string day(Date date) const;
  /// Whose ids the runner's id is one of.
  std::string system() const;
  /// The id of a resource: of its type, of what it is about, and of whose it is.
  std::string id(std::string_view type, std::string_view what) const;
};

class Draft {
 public:
  /// `what` tells this resource from others of its type and runner.
  Draft(const Context& context, std::string_view type, std::string_view what);
  /// One that is everybody's, named by `id`.
  Draft(const Context& context, std::string_view type, std::string id, std::nullptr_t shared);

  json::Writer& key(std::string_view name) { return json_.key(name); }
  json::Writer& writer() { return json_; }
  void close() { json_.close(); }

  /// A word of ours or of FHIR's.
  void word(std::string_view name, std::string_view value) { json_.key(name).text(value); }
  /// Text from outside, without what FHIR forbids; nothing where nothing is left.
  void text(std::string_view name, std::string_view value);
  void day(std::string_view name, Date date) { json_.key(name).text(context_.day(date)); }
  /// A reference to another resource of this runner.
  void refer(std::string_view name, std::string_view type, std::string_view what);
  void refer_to_patient(std::string_view name) { refer(name, "Patient", ""); }
  /// The coded word (left out where `system` is empty) with its text.
  void concept_of(std::string_view name, std::string_view system, std::string_view code, std::string_view text);
  /// As `concept_of`, in a list of one.
  void concepts(std::string_view name, std::string_view system, std::string_view code, std::string_view text);
  /// `value` divided by ten to the power of `decimals`, in a unit of UCUM.
  void quantity(std::string_view name, std::int64_t value, int decimals, std::string_view unit, std::string_view code);
  /// Whole seconds in minutes.
  void minutes(std::string_view name, Seconds seconds, std::string_view unit = "min", std::string_view code = "min");

  Resource finish() &&;

 private:
  void begin(std::string_view type);
  void put_concept(std::string_view system, std::string_view code, std::string_view text);

  const Context& context_;
  json::Writer json_{-1};
  Resource resource_;
};

/// The same text without control characters and blanks at its ends; may come out empty.
std::string readable(std::string_view text);

}  // namespace rtr::exporting::fhir
