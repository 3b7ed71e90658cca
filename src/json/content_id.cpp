// The id of a session that came without one: the same content, the same id, on every machine and in every version.
#include "json/codec.hpp"
#include "json/write_parts.hpp"

#include <cstdint>
#include <string>

namespace rtr::json {

// FNV-1a over the session as it is written without its id: not against malice, only against counting a file twice.
std::string content_id(const Session& session) {
  Writer writer(-1);
  write_session(writer, session, false);
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char letter : writer.str()) {
    hash ^= static_cast<unsigned char>(letter);
    hash *= 0x100000001b3U;
  }
  constexpr std::string_view hex = "0123456789abcdef";
  std::string id = "c-";
  for (unsigned shift = 64; shift > 0; shift -= 4) id += hex[(hash >> (shift - 4)) & 0xFU];
  return id;
}

}  // namespace rtr::json
