// gzip by zlib, within limits: what is packed small may be huge.
#include "activity/formats.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <memory>

namespace rtr::activity {
namespace {

struct Ended {
  void operator()(z_stream* stream) const { inflateEnd(stream); }
};

tl::unexpected<Failure> damaged(const std::string& file) {
  return fail(Code::bad_data, "is packed (gzip) and damaged; it cannot be unpacked", file);
}

}  // namespace

Result<std::string> unpacked(std::string_view bytes, const std::string& file) {
  z_stream stream{};
  constexpr int gzip_only = 16 + MAX_WBITS;
  if (bytes.size() > file_bytes_max || inflateInit2(&stream, gzip_only) != Z_OK) return damaged(file);
  const std::unique_ptr<z_stream, Ended> ending(&stream);
  std::string input(bytes);  // zlib takes no const
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  std::string text;
  std::array<char, 65536> buffer{};
  while (true) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = static_cast<uInt>(buffer.size());
    const int result = inflate(&stream, Z_NO_FLUSH);
    if (result != Z_OK && result != Z_STREAM_END) return damaged(file);
    text.append(buffer.data(), buffer.size() - stream.avail_out);
    if (text.size() > file_bytes_max)
      return fail(Code::bad_data, "holds more than 64 MiB once it is unpacked, the most that is read", file);
    if (result == Z_OK) continue;
    // Several packed parts may follow one another; anything else behind the end is left.
    constexpr std::size_t mark = 2;
    if (stream.avail_in < mark || stream.next_in[0] != 0x1FU || stream.next_in[1] != 0x8BU) return text;
    if (inflateReset(&stream) != Z_OK) return damaged(file);
  }
}

}  // namespace rtr::activity
