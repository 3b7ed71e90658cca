// Ids that are the same whenever they are made of the same.
#include "export/fhir_id.hpp"

#include <fmt/format.h>
#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid.hpp>

namespace rtr::exporting::fhir {
namespace {

/// What `urn:rtr` is in RFC 9562's own namespace for URLs.
boost::uuids::uuid own_namespace() { return boost::uuids::name_generator_sha1(boost::uuids::ns::url())("urn:rtr", 7); }

}  // namespace

std::string uuid_of(std::string_view name) {
  const boost::uuids::name_generator_sha1 make(own_namespace());
  std::string text;
  int place = 0;
  for (const auto byte : make(name.data(), name.size())) {
    if (place == 4 || place == 6 || place == 8 || place == 10) text += '-';
    text += fmt::format("{:02x}", byte);
    ++place;
  }
  return text;
}

}  // namespace rtr::exporting::fhir
