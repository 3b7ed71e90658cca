// The names that a document may hold, read from its schema: for the page that lists them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rtr::json {

/// An object of a document and its fields, in the order of the schema.
struct SchemaPart {
  std::string name;  ///< "record", "session", "session pain"
  struct Field {
    std::string name;
    bool required = false;
  };
  std::vector<Field> fields;
};

/// Every object that a bundled schema describes, the document itself first, as `name`. Empty when it is no schema.
std::vector<SchemaPart> schema_parts(std::string_view schema, std::string_view name);

}  // namespace rtr::json
