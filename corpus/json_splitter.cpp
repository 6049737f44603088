#include "corpus/json_splitter.hpp"

#include <algorithm>

#include "analyzers/unicode.hpp"

namespace tracuu {

namespace {

constexpr std::string_view white = " \t\r\n";
constexpr std::size_t start_bytes = 64u << 10;

/// An array, or an object that goes on after its first line. A first line of JSON Lines that is
/// broken off is followed by another record, one of a document by its next field.
bool begins_document(std::string_view start) {
    const auto at = start.find_first_not_of(white);
    if (at == start.npos) return false;
    start.remove_prefix(at);
    if (start[0] == '[') return true;
    const auto end = start.find('\n');
    if (end == start.npos || start[0] != '{') return false;
    const auto first = start.substr(0, start.find_last_not_of(white, end) + 1);
    const auto second = start.find_first_not_of(white, end);
    return !first.ends_with('}') && second != start.npos && start[second] != '{';
}

}  // namespace

void JsonSplitter::append(JsonPiece& piece, std::string_view bytes) const {
    if (piece.too_long) return;
    if (bytes.size() > most_ - piece.text.size()) {
        piece.too_long = true;
        std::string().swap(piece.text);
    } else {
        piece.text += bytes;
    }
}

/// False at the end of the source.
Result<bool> JsonSplitter::fill() {
    if (!piece_.empty()) return true;
    const auto more = bytes_.next();
    if (!more) return more.error();
    piece_ = *more;
    return !piece_.empty();
}

Result<bool> JsonSplitter::look_at_start() {
    started_ = true;
    while (start_.size() < start_bytes) {
        const auto more = bytes_.next();
        if (!more) return more.error();
        if (more->empty()) break;
        start_ += *more;
    }
    piece_ = without_byte_order_mark(start_);
    document_ = begins_document(piece_);
    return true;
}

Result<std::optional<JsonPiece>> JsonSplitter::next() {
    if (!started_)
        if (auto looked = look_at_start(); !looked) return looked.error();
    return document_ ? next_object() : next_line();
}

Result<std::optional<JsonPiece>> JsonSplitter::next_line() {
    for (;;) {
        JsonPiece piece{{}, line_, false};
        bool ended = false, any = false;
        while (!ended) {
            const auto more = fill();
            if (!more) return more.error();
            if (!*more) break;
            any = true;
            const auto end = piece_.find('\n');
            ended = end != piece_.npos;
            append(piece, piece_.substr(0, end));
            piece_.remove_prefix(ended ? end + 1 : piece_.size());
        }
        if (!any) return std::optional<JsonPiece>();
        ++line_;
        if (piece.too_long || piece.text.find_first_not_of(white) != piece.text.npos)
            return std::optional(std::move(piece));
    }
}

/// From one `{` to the `}` that closes it; what stands between objects ("[", ",") is passed over.
Result<std::optional<JsonPiece>> JsonSplitter::next_object() {
    JsonPiece piece;
    std::size_t depth = 0;
    bool in_string = false, escaped = false;
    for (;;) {
        const auto more = fill();
        if (!more) return more.error();
        if (!*more) break;
        std::size_t begin = 0, at = 0;
        for (; at < piece_.size(); ++at) {
            const char c = piece_[at];
            if (c == '\n') ++line_;
            if (depth == 0 && c != '{') continue;
            if (in_string) {
                if (escaped)
                    escaped = false;
                else if (c == '\\')
                    escaped = true;
                else if (c == '"')
                    in_string = false;
            } else if (c == '"') {
                in_string = true;
            } else if (c == '{' && depth++ == 0) {
                begin = at;
                piece.line = line_;
            } else if (c == '}' && --depth == 0) {
                append(piece, piece_.substr(begin, at + 1 - begin));
                piece_.remove_prefix(at + 1);
                return std::optional(std::move(piece));
            }
        }
        if (depth > 0) append(piece, piece_.substr(begin));
        piece_ = {};
    }
    return depth > 0 ? std::optional(std::move(piece)) : std::optional<JsonPiece>();
}

}  // namespace tracuu
