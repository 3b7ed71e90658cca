// Long answers one screen at a time: only at a terminal, and only when they do not fit it.
#pragma once

#include <string>
#include <string_view>

namespace rtr::cli {

/// The pager's command line: $PAGER, or `less -FRX`; empty when there is to be none.
std::string pager_command();
/// Rows of the terminal on stdout; 0 when stdout is none.
int terminal_rows();
/// Columns of the terminal on stdout, or what $COLUMNS says; 80 when neither does.
int terminal_columns();
/// Lines that `text` takes on a terminal of this width.
int rows_of(std::string_view text, int width);
/// Shows `text` in the pager. False when it could not be started: then nothing was shown.
bool show_in_pager(const std::string& command, std::string_view text);

}  // namespace rtr::cli
