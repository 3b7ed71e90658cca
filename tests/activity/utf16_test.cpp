// Texts as some editors on Windows save them.
#include "activity/reading.hpp"

namespace rtr::test {
namespace {

std::string utf16(std::u16string_view text, bool big) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8U), low = static_cast<char>(unit & 0xFFU);
    (bytes += big ? high : low) += big ? low : high;
  }
  return bytes;
}

std::string converted(const std::string& bytes) { return activity::as_utf8(bytes, "file").value(); }

}  // namespace

TEST_CASE("UTF-16 of either order becomes UTF-8, with its mark or by its first bracket", "[activity]") {
  const std::u16string_view text = u"<gpx>\u00FC\u20AC\U0001F3C3</gpx>";
  const std::string wanted = "<gpx>\xC3\xBC\xE2\x82\xAC\xF0\x9F\x8F\x83</gpx>";
  for (const bool big : {false, true}) {
    CHECK(converted(utf16(text, big)) == wanted);
    CHECK(converted(utf16(u"\uFEFF" + std::u16string(text), big)) == wanted);
  }
  CHECK(converted("\xEF\xBB\xBF<gpx/>") == "\xEF\xBB\xBF<gpx/>");
  CHECK(converted("").empty());
}

TEST_CASE("half a character of UTF-16 is one that cannot be read, and the end of a cut-off text", "[activity]") {
  CHECK(converted(utf16(u"\uFEFF" + std::u16string{u'a', 0xD83C, u'b', 0xDFC3}, false)) ==
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD");
  CHECK(converted(utf16(u"\uFEFFab", true) + "c") == "ab");
  CHECK_FALSE(activity::as_utf8("\xFF\xFE" + std::string(activity::file_bytes_max, '\x4E'), "file"));
}

TEST_CASE("a track and a table in UTF-16 are read as any other", "[activity]") {
  CHECK(activity::format_of(converted(utf16(u"\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><gpx/>", false))) ==
        activity::Format::gpx);
  const std::string table = converted(utf16(u"\uFEFFdate\tkind\ttotal_min\n2026-10-21\trun\t20\n", false));
  CHECK(only(table).timer_ms == 1'200'000);
}

}  // namespace rtr::test
