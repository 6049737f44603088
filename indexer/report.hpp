// What a run says of itself at its end, for people and for scripts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/index_run.hpp"

namespace tracuu {

/// "Added 12, replaced 1, removed 0, unchanged 3,480, skipped 2 (see: tracuu-index status)."
std::string report_text(const IndexReport& report);

/// One line, as tracuu-format(5) says, without a newline.
std::string report_json(const IndexReport& report);

/// Where a skipped article is and why: one line, whatever its file is called.
std::string skipped_line(const std::string& source, const std::string& reason);

/// A line for each skipped article.
std::string skipped_text(const IndexReport& report);

/// "3,480 articles, 5.1 MB/s, 2:05 left: phuong.jsonl", short enough for a line of a terminal. No
/// time is told before a part of the files is read.
std::string progress_text(const IndexProgress& progress);

}  // namespace tracuu
