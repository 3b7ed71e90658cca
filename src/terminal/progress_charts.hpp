// The three charts of a course: minutes a week, the stage, the pain. Each shares its weeks with the others.
#pragma once

#include "course/progress.hpp"
#include "rtr/protocol.hpp"
#include "terminal/page.hpp"

namespace rtr::terminal {

/// Where a course's charts are drawn.
struct Canvas {
  Page& page;
  int width;
  bool unicode;
};

void draw_minutes(const Canvas& canvas, const course::Course& course);
void draw_stages(const Canvas& canvas, const course::Course& course, const Protocol& protocol);
void draw_pain(const Canvas& canvas, const course::Course& course);

}  // namespace rtr::terminal
