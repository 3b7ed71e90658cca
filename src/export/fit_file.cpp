// FIT files as bytes, little-endian, with one local message type that is defined anew where the fields change.
#include "export/fit_file.hpp"

#include "activity/fit_crc.hpp"

namespace rtr::exporting {
namespace {

constexpr char definition_header = 0x40;
constexpr char data_header = 0x00;
constexpr std::size_t header_size = 14;

void put(std::string& out, std::uint32_t value, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8U * i)) & 0xFFU);
}

std::size_t size_of(std::uint8_t type) {
  switch (type) {
    case fit::base_type::string:
      return fit_text_max + 1;
    case fit::base_type::uint16:
      return 2;
    case fit::base_type::uint32:
    case fit::base_type::uint32z:
      return 4;
    default:
      return 1;
  }
}

void put_text(std::string& out, std::string_view text) {
  const std::string_view kept = text.substr(0, fit_text_max);
  out += kept;
  out.append(fit_text_max + 1 - kept.size(), '\0');
}

void put_checksum(std::string& file) {
  put(file, fit::crc({reinterpret_cast<const std::uint8_t*>(file.data()), file.size()}), 2);
}

}  // namespace

void FitFile::add(std::uint16_t message, std::initializer_list<FitField> fields) {
  std::string definition(1, definition_header);
  put(definition, 0, 2);  // reserved; little-endian
  put(definition, message, 2);
  put(definition, static_cast<std::uint32_t>(fields.size()), 1);
  std::string values(1, data_header);
  for (const FitField& field : fields) {
    const std::size_t size = size_of(field.type);
    put(definition, field.name, 1);
    put(definition, static_cast<std::uint32_t>(size), 1);
    put(definition, field.type, 1);
    if (field.type == fit::base_type::string)
      put_text(values, field.text);
    else
      put(values, field.value, size);
  }
  if (definition != definition_) data_ += definition;
  definition_ = definition;
  data_ += values;
}

std::string FitFile::bytes() const {
  constexpr std::uint32_t protocol = 0x10;  // 1.0: no developer fields
  constexpr std::uint32_t profile = 2100;
  std::string file;
  put(file, header_size, 1);
  put(file, protocol, 1);
  put(file, profile, 2);
  put(file, static_cast<std::uint32_t>(data_.size()), 4);
  file += ".FIT";
  put_checksum(file);
  file += data_;
  put_checksum(file);
  return file;
}

}  // namespace rtr::exporting
