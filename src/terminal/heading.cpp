// The first line of a page about a runner.
#include "terminal/heading.hpp"

#include "terminal/escape.hpp"
#include "terminal/width.hpp"

#include <fmt/format.h>

namespace rtr::terminal {

void print_heading(Page& page, const std::string& title, const Runner& runner) {
  const std::string name = page.spelled(fmt::format("{}", UserText(runner.name.empty() ? runner.id : runner.name)));
  const int room = page.width() - columns(title) - 2;
  // A name that does not fit is not cut into something else: the runner knows it.
  if (columns(name) <= room) {
    page.line({{title, Ink::strong}, {pad_left(name, room + 2)}});
  } else {
    page.text(title, 0, 2, Ink::strong);
  }
}

}  // namespace rtr::terminal
