// The least that a program does which prints one line with fmt: what the others are measured against.
#include <fmt/core.h>

int main() { fmt::print("hello, {}\n", "world"); }
