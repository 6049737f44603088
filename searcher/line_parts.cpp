#include "searcher/line_parts.hpp"

#include <istream>
#include <string_view>

namespace tracuu {
namespace {

bool continues_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Where to cut `text`, which is full, so that little of what belongs together is parted.
std::size_t place_to_cut(std::string_view text) {
    const std::size_t half = text.size() / 2;
    const std::size_t stop = text.rfind(". ");
    if (stop != std::string_view::npos && stop >= half) return stop + 1;
    const std::size_t space = text.rfind(' ');
    if (space != std::string_view::npos && space >= half && space > 0) return space;
    constexpr std::size_t longest_character = 4;
    std::size_t place = text.size() - 1;
    while (continues_character(text[place]) && text.size() - place < longest_character &&
           place > half)
        --place;
    return place > 0 ? place : text.size();
}

}  // namespace

bool LineParts::next() {
    const bool goes_on = !ends_line_;
    offset_ = goes_on ? offset_ + text_.size() : 0;
    text_.swap(rest_);
    rest_.clear();
    constexpr int end_of_stream = std::istream::traits_type::eof();
    while (text_.size() < longest_) {
        const int c = in_.rdbuf()->sbumpc();
        ends_line_ = c == '\n' || c == end_of_stream;
        if (c == end_of_stream) return goes_on || !text_.empty();
        if (c == '\n') return true;
        text_ += static_cast<char>(c);
    }
    cut();
    return true;
}

void LineParts::cut() {
    const std::size_t place = place_to_cut(text_);
    rest_.assign(text_, place);
    text_.resize(place);
}

}  // namespace tracuu
