// Every plan of every life keeps every law that can be worked out from the journal alone.
#include "laws/laws.hpp"
#include "json/codec.hpp"
#include "properties/property.hpp"

#include "support/catch.hpp"

namespace rtr::test {

TEST_CASE("every plan of every life keeps the laws", "[properties]") {
  holds_for_lives("every plan of a life, those of mid-week included, keeps every law", [] {
    const Lived lived = any_life();
    proof::Life life(lived.story.profile, ladder_protocol(), [](const proof::Asked& asked) {
      if (!asked.plan) RC_FAIL("the audit refused a plan");
      for (const std::string& law : proof::broken_laws({asked.record, asked.protocol, *asked.plan})) RC_FAIL(law);
    });
    for (const proof::WeekScript& week : lived.story.weeks) life.live(week);
  });
}

TEST_CASE("a record of any life reads back as it was written", "[properties]") {
  holds_for_lives("a record of any life is one that the program could have written", [] {
    const Lived lived = any_life();
    const std::string text = json::write_record(lived.history.record);
    const auto read = json::read_record(text, "record.json", lived.history.today);
    RC_ASSERT(read.has_value());
    RC_ASSERT(json::check_stages(*read, ladder_protocol(), text, "record.json").has_value());
    RC_ASSERT(
        json::write_record(*read) ==
        json::write_record(json::read_record(json::write_record(*read), "record.json", lived.history.today).value()));
  });
}

}  // namespace rtr::test
