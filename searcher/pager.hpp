// Long text on a terminal goes through a pager: $TRACUU_PAGER, else $PAGER, else "less -FRX".
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

#include "searcher/terminal.hpp"

namespace tracuu {

/// Whether `text` takes more lines than the terminal shows at once.
bool is_longer_than_screen(const std::string& text, const TerminalStyle& style);

/// What is written to it goes to the terminal that `out` is, through the pager from where it gets
/// longer than the screen: no more than a screen is held back, so a long list is read while it is
/// still being found. An empty pager variable, or one that says "cat", means none; a pager that
/// cannot be run leaves the text on `out`. A pager closed early takes no more: writing fails.
class PagedText : public std::streambuf {
public:
    PagedText(const TerminalStyle& style, std::ostream& out);
    ~PagedText() override { finish(); }
    PagedText(const PagedText&) = delete;
    PagedText& operator=(const PagedText&) = delete;

    /// Shows what was held back, and waits until the pager is left.
    void finish();

protected:
    int_type overflow(int_type byte) override;
    std::streamsize xsputn(const char* bytes, std::streamsize count) override;

private:
    enum class State : std::uint8_t { holding, paging, showing, closed };

    bool take(std::string_view text);
    void open_pager();
    bool feed_pager(std::string_view text);
    void close_pager();
    bool show(std::string_view text);

    TerminalStyle style_;
    std::ostream& out_;
    State state_;
    std::string held_;  ///< what nobody may have seen yet
    std::FILE* pager_ = nullptr;
    std::size_t fed_ = 0;
    std::size_t unread_at_most_ = 0;
    void (*interrupt_before_)(int) = nullptr;
};

/// Writes `text` as PagedText does.
void write_paged(const std::string& text, const TerminalStyle& style, std::ostream& out);

}  // namespace tracuu
