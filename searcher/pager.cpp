#include "searcher/pager.hpp"

#include <fcntl.h>
#include <sys/wait.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <utility>

#include "analyzers/display_width.hpp"

namespace tracuu {
namespace {

/// What a shell answers when it knows no such command.
constexpr int command_not_found = 127;

std::string pager_command() {
    for (const char* variable : {"TRACUU_PAGER", "PAGER"}) {
        if (const char* command = std::getenv(variable)) {
            return command == std::string_view("cat") ? "" : command;
        }
    }
    return "less -FRX";
}

/// How many bytes written to `pager` may lie there unread: its pipe's, and the buffer's.
std::size_t unread_at_most(std::FILE* pager) {
    constexpr int usual = 65'536;
    const int pipe = fcntl(fileno(pager), F_GETPIPE_SZ);
    return static_cast<std::size_t>(pipe > 0 ? pipe : usual) + BUFSIZ;
}

}  // namespace

bool is_longer_than_screen(const std::string& text, const TerminalStyle& style) {
    std::size_t lines = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string line = without_colors(std::string_view(text).substr(begin, end - begin));
        const std::size_t width = display_width(line);
        lines += width == 0 ? 1 : (width + style.columns - 1) / style.columns;
        if (lines >= style.rows) return true;
        begin = end + 1;
    }
    return false;
}

PagedText::PagedText(const TerminalStyle& style, std::ostream& out)
    : style_(style), out_(out), state_(pager_command().empty() ? State::showing : State::holding) {}

PagedText::int_type PagedText::overflow(int_type byte) {
    if (traits_type::eq_int_type(byte, traits_type::eof())) return traits_type::not_eof(byte);
    const char one = traits_type::to_char_type(byte);
    return take({&one, 1}) ? byte : traits_type::eof();
}

std::streamsize PagedText::xsputn(const char* bytes, std::streamsize count) {
    return take({bytes, static_cast<std::size_t>(count)}) ? count : 0;
}

bool PagedText::take(std::string_view text) {
    switch (state_) {
        case State::holding:
            held_ += text;
            if (text.find('\n') != text.npos && is_longer_than_screen(held_, style_)) open_pager();
            return state_ != State::closed;
        case State::paging:
            return feed_pager(text);
        case State::showing:
            return show(text);
        case State::closed:
            return false;
    }
    return false;
}

void PagedText::open_pager() {
    out_.flush();
    // The keyboard's interrupt belongs to the pager while it runs.
    interrupt_before_ = std::signal(SIGINT, SIG_IGN);
    pager_ = popen(pager_command().c_str(), "w");
    if (pager_ == nullptr) {
        close_pager();
    } else {
        state_ = State::paging;
        unread_at_most_ = unread_at_most(pager_);
        feed_pager(std::exchange(held_, {}));
        if (state_ == State::paging) std::fflush(pager_);
    }
}

/// A shell that knows no such pager reads nothing: what may lie unread is kept, to be shown then.
bool PagedText::feed_pager(std::string_view text) {
    if (fed_ <= unread_at_most_) held_ += text;
    fed_ += text.size();
    if (std::fwrite(text.data(), 1, text.size(), pager_) != text.size()) {
        close_pager();
        return state_ == State::showing;
    }
    if (fed_ > unread_at_most_) held_.clear();
    return true;
}

void PagedText::close_pager() {
    const int status = pager_ == nullptr ? -1 : pclose(std::exchange(pager_, nullptr));
    std::signal(SIGINT, interrupt_before_);
    const bool ran =
        status != -1 && !(WIFEXITED(status) && WEXITSTATUS(status) == command_not_found);
    state_ = ran ? State::closed : State::showing;
    if (!ran) show(std::exchange(held_, {}));
}

bool PagedText::show(std::string_view text) {
    out_ << text;
    return out_.good();
}

void PagedText::finish() {
    if (state_ == State::holding) {
        state_ = State::showing;
        if (is_longer_than_screen(held_, style_)) {
            open_pager();
        } else {
            show(std::exchange(held_, {}));
        }
    }
    if (state_ == State::paging) close_pager();
    out_.flush();
}

void write_paged(const std::string& text, const TerminalStyle& style, std::ostream& out) {
    PagedText paged(style, out);
    std::ostream(&paged) << text;
}

}  // namespace tracuu
