#include "analyzers/pieces.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

enum class Class : std::uint8_t { space, lower, upper, digit, mark };

/// A character of the line and what it is to word boundaries.
struct Character {
    Class type = Class::mark;
    std::size_t size = 1;

    bool is_letter() const { return type == Class::lower || type == Class::upper; }
    bool is_alphanumeric() const { return is_letter() || type == Class::digit; }
};

constexpr std::array<Class, 128> ascii_classes = [] {
    std::array<Class, 128> classes{};
    for (std::size_t c = 0; c < classes.size(); ++c) {
        classes[c] = c <= ' ' || c == 0x7F    ? Class::space
                     : c >= 'a' && c <= 'z'   ? Class::lower
                     : c >= 'A' && c <= 'Z'   ? Class::upper
                     : (c >= '0' && c <= '9') ? Class::digit
                                              : Class::mark;
    }
    return classes;
}();

bool is_space(char32_t c) {
    return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

/// The blocks of letters and combining marks, as coarse as words need: everything from Latin-1
/// letters on but the blocks of punctuation and symbols.
bool is_letter(char32_t c) {
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
    if (c == 0xD7 || c == 0xF7) return false;
    const bool symbols = (c >= 0x2010 && c <= 0x2BFF) || (c >= 0x3001 && c <= 0x303F) ||
                         (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFE10 && c <= 0xFE6F) ||
                         (c >= 0xFF01 && c <= 0xFF0F) || c >= 0x1F000 || c == 0xFFFD;
    return !symbols;
}

/// Upper case by the layout of the Latin blocks that Vietnamese uses.
bool is_upper(char32_t c) {
    if (c >= 0xC0 && c <= 0xDE) return true;
    if ((c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x100 && c <= 0x137)) return c % 2 == 0;
    return c == 0x168 || c == 0x1A0 || c == 0x1AF;
}

Character character_at(std::string_view line, std::size_t at) {
    const auto byte = static_cast<unsigned char>(line[at]);
    if (byte < 0x80) return {ascii_classes[byte], 1};
    const CodePoint c = decode_utf8(line, at);
    if (c.malformed) return {Class::mark, c.size};
    if (is_space(c.value)) return {Class::space, c.size};
    if (!is_letter(c.value)) return {Class::mark, c.size};
    return {is_upper(c.value) ? Class::upper : Class::lower, c.size};
}

/// The letters at the start of a chunk, lower-cased as far as Vietnamese goes.
struct Letters {
    static constexpr std::size_t capacity = 24;

    std::array<char, capacity> lower;
    std::size_t size = 0;  ///< bytes of `lower`
    std::size_t end = 0;   ///< where the letters end in the line
    bool plain = true;     ///< `lower` is their lower-case NFC; else ask canonical_term
    bool ascii = true;
    Capitals capitals = Capitals::none;
};

/// Lower-cases the Vietnamese letter of two or three bytes in `bytes`, if it is one in NFC.
bool lower_vietnamese(char* bytes, std::size_t size, bool& was_upper) {
    const auto lead = static_cast<unsigned char>(bytes[0]);
    auto& second = reinterpret_cast<unsigned char&>(bytes[1]);
    if (size == 2 && lead == 0xC3) {
        was_upper = second < 0x9F;
        if (was_upper) second = static_cast<unsigned char>(second + 0x20);
        return second != 0xB0;  // ð stands for đ: canonical_term knows
    }
    if (size == 2 && (lead == 0xC4 || lead == 0xC5 || lead == 0xC6)) {
        if (lead == 0xC6 && (second == 0xAF || second == 0xB0)) {
            was_upper = second == 0xAF;
            second = 0xB0;
            return true;
        }
        const unsigned char even = second & 0xFE;
        const bool vietnamese = (lead == 0xC4 && (even == 0x82 || even == 0x90 || even == 0xA8)) ||
                                (lead == 0xC5 && even == 0xA8) || (lead == 0xC6 && even == 0xA0);
        was_upper = vietnamese && second == even;
        if (vietnamese) second = even | 1;
        return vietnamese;
    }
    if (size == 3 && lead == 0xE1 && (second == 0xBA || second == 0xBB)) {
        auto& third = reinterpret_cast<unsigned char&>(bytes[2]);
        if ((second == 0xBA && third < 0xA0) || (second == 0xBB && third > 0xB9)) return false;
        was_upper = third % 2 == 0;
        third |= 1;
        return true;
    }
    return false;
}

/// Reads the letters from `at` up to the first other character or `end`.
Letters read_letters(std::string_view line, std::size_t at, std::size_t end) {
    Letters letters;
    std::size_t count = 0, uppers = 0;
    bool first_upper = false;
    while (at < end) {
        const auto byte = static_cast<unsigned char>(line[at]);
        std::size_t size = 1;
        bool upper = false;
        if (byte < 0x80) {
            const Class type = ascii_classes[byte];
            if (type != Class::lower && type != Class::upper) break;
            upper = type == Class::upper;
        } else {
            const Character c = character_at(line, at);
            if (!c.is_letter()) break;
            size = c.size;
            letters.ascii = false;
        }
        if (letters.size + size > Letters::capacity) {
            letters.plain = false;
        } else if (size == 1) {
            letters.lower[letters.size++] = static_cast<char>(upper ? byte | 0x20 : byte);
        } else {
            char* bytes = letters.lower.data() + letters.size;
            std::memcpy(bytes, line.data() + at, size);
            letters.plain &= lower_vietnamese(bytes, size, upper);
            letters.size += size;
        }
        first_upper |= upper && count == 0;
        uppers += upper && count < 2 ? 1 : 0;
        ++count;
        at += size;
    }
    letters.end = at;
    if (first_upper) {
        letters.capitals = uppers == 2 || count == 1 ? Capitals::all : Capitals::first;
    }
    return letters;
}

SyllableId look_up(const Lexicon& lexicon, const Letters& letters, std::string_view written) {
    constexpr std::size_t longest_syllable = 32;  // bytes, marks apart
    if (letters.plain) {
        const SyllableId id = lexicon.syllable({letters.lower.data(), letters.size});
        if (id != unknown_syllable || letters.ascii) return id;
    }
    return written.size() > longest_syllable ? unknown_syllable
                                             : lexicon.syllable(canonical_term(written));
}

/// Where the run of non-space characters from `at` ends.
std::size_t chunk_end(std::string_view line, std::size_t at) {
    while (at < line.size()) {
        const Character c = character_at(line, at);
        if (c.type == Class::space) break;
        at += c.size;
    }
    return at;
}

std::size_t skip_spaces(std::string_view line, std::size_t at) {
    while (at < line.size()) {
        const Character c = character_at(line, at);
        if (c.type != Class::space) break;
        at += c.size;
    }
    return at;
}

/// Punctuation that ends or encloses what it stands at; a hyphen or slash does neither.
constexpr std::string_view closing_marks = ",;:!?)]}\"";
constexpr std::string_view opening_marks = "([{\"";

/// Titles and kinds of place that are written short with a full stop.
bool takes_full_stop(std::string_view letters) {
    constexpr std::string_view listed[] = {"TP",  "Tp", "tp", "TX",  "Tx", "TT", "Tt", "Ths",
                                           "ThS", "TS", "GS", "PGS", "BS", "KS", "Mr", "Mrs",
                                           "Dr",  "St", "Ph", "Ch",  "Kh", "Th", "Tr"};
    return std::find(std::begin(listed), std::end(listed), letters) != std::end(listed);
}

/// Cuts one chunk of an untokenised line.
class ChunkCutter {
public:
    ChunkCutter(std::string_view line, Span chunk, bool ends_line)
        : line_(line), chunk_(chunk), ends_line_(ends_line) {}

    /// The end of the piece that begins at `begin`.
    std::size_t piece_end(std::size_t begin) const {
        const Character first = character_at(line_, begin);
        return first.is_alphanumeric() ? word_end(begin) : mark_end(begin, first);
    }

private:
    Character at(std::size_t place) const {
        return place < chunk_.end ? character_at(line_, place) : Character{Class::space, 0};
    }

    /// Full stops and slashes stay together (..., ./.); any other mark is a piece.
    std::size_t mark_end(std::size_t begin, Character first) const {
        const auto is_stop = [&](std::size_t place) {
            return place < chunk_.end && (line_[place] == '.' || line_[place] == '/');
        };
        if (!is_stop(begin)) return begin + first.size;
        std::size_t end = begin;
        while (is_stop(end)) ++end;
        return end;
    }

    std::size_t word_end(std::size_t begin) const {
        std::size_t part = begin;  // the letters or digits since the last connector
        for (std::size_t place = begin; place < chunk_.end;) {
            const Character c = at(place);
            if (c.is_alphanumeric()) {
                place += c.size;
                continue;
            }
            if (line_[place] == '%' && at(part).type == Class::digit) return place + 1;
            if (at(place + c.size).is_alphanumeric() && connects(begin, part, place, c)) {
                place += c.size;
                part = place;
                continue;
            }
            return keeps_full_stop(begin, part, place) ? place + 1 : place;
        }
        return chunk_.end;
    }

    /// Whether the mark at `place` joins `part`, before it, with what follows.
    bool connects(std::size_t begin, std::size_t part, std::size_t place, Character mark) const {
        const bool digits =
            at(place - 1).type == Class::digit && at(place + mark.size).type == Class::digit;
        const char c = mark.size == 1 ? line_[place] : '\0';
        if (c == ',' || c == ':') return digits;
        if (c == '.') return digits || is_abbreviation(begin, part, place) || is_address(begin);
        if (mark.size > 1) return is_dash_or_apostrophe(place, mark.size);
        return std::string_view("-/'&@_+").find(c) != std::string_view::npos;
    }

    bool is_dash_or_apostrophe(std::size_t place, std::size_t size) const {
        const std::string_view mark = line_.substr(place, size);
        return mark == "–" || mark == "‑" || mark == "‐" || mark == "’";
    }

    /// One letter, two capitals, or a listed short form: T.Ư, Q.1, TP.HCM.
    bool is_abbreviation(std::size_t begin, std::size_t part, std::size_t place) const {
        const Letters letters = read_letters(line_, part, place);
        if (letters.end != place) return false;
        const bool one_letter = at(part).size == place - part;
        if (one_letter) return letters.capitals == Capitals::all || part > begin;
        return takes_full_stop(line_.substr(part, place - part));
    }

    /// dantri.com.vn, an@mail.vn: Latin letters without marks up to the end.
    bool is_address(std::size_t begin) const {
        const std::string_view rest = line_.substr(begin, chunk_.end - begin);
        const bool plain = std::all_of(rest.begin(), rest.end(), [](char c) {
            return static_cast<unsigned char>(c) < 0x80 && !(c >= 'A' && c <= 'Z');
        });
        return plain && (rest.starts_with("www.") || rest.find(".vn") != std::string_view::npos ||
                         rest.find(".com") != std::string_view::npos ||
                         rest.find(".org") != std::string_view::npos ||
                         rest.find(".net") != std::string_view::npos);
    }

    bool keeps_full_stop(std::size_t begin, std::size_t part, std::size_t place) const {
        if (line_[place] != '.' || place + 1 < chunk_.end || ends_line_) return false;
        return is_abbreviation(begin, part, place);
    }

    std::string_view line_;
    Span chunk_;
    bool ends_line_;
};

Piece make_piece(const Lexicon& lexicon, std::string_view line, Span span, bool after_space) {
    Piece piece{span, unknown_syllable, PieceKind::mark, Capitals::none, after_space};
    const Letters letters = read_letters(line, span.begin, span.end);
    if (letters.end == span.end) {
        piece.kind = PieceKind::syllable;
        piece.capitals = letters.capitals;
        piece.id = look_up(lexicon, letters, slice(line, span));
    } else if (letters.end > span.begin) {
        piece.kind = PieceKind::mixed;
        piece.capitals = letters.capitals;
    } else if (character_at(line, span.begin).type == Class::digit) {
        piece.kind = PieceKind::number;
    }
    return piece;
}

bool is_one_mark(std::string_view chunk) {
    for (std::size_t i = 0; i < chunk.size();) {
        const Character c = character_at(chunk, i);
        if (c.is_alphanumeric()) return false;
        i += c.size;
    }
    return true;
}

/// Whether a chunk has sentence punctuation stuck to a word or number.
bool has_attached_mark(std::string_view chunk, bool ends_line) {
    if (opening_marks.find(chunk.front()) != std::string_view::npos || chunk.starts_with("“"))
        return true;
    if (closing_marks.find(chunk.back()) != std::string_view::npos || chunk.ends_with("”"))
        return true;
    return ends_line && chunk.ends_with('.');
}

}  // namespace

bool is_tokenised(std::string_view line) {
    std::size_t apart = 0, attached = 0;
    for (std::size_t at = skip_spaces(line, 0); at < line.size();) {
        const std::size_t end = chunk_end(line, at);
        const std::string_view chunk = line.substr(at, end - at);
        at = skip_spaces(line, end);
        if (is_one_mark(chunk)) {
            ++apart;
        } else if (has_attached_mark(chunk, at == line.size())) {
            if (at == line.size()) return false;
            ++attached;
        }
    }
    return attached == 0 || apart > 4 * attached;
}

void cut_into_pieces(const Lexicon& lexicon, std::string_view line, std::vector<Piece>& pieces) {
    pieces.clear();
    const bool tokenised = is_tokenised(line);
    for (std::size_t at = skip_spaces(line, 0); at < line.size();) {
        const Span chunk{at, chunk_end(line, at)};
        at = skip_spaces(line, chunk.end);
        const ChunkCutter cutter(line, chunk, at == line.size());
        for (std::size_t begin = chunk.begin; begin < chunk.end;) {
            const std::size_t end = tokenised ? chunk.end : cutter.piece_end(begin);
            const bool after_space = begin == chunk.begin && !pieces.empty();
            pieces.push_back(make_piece(lexicon, line, {begin, end}, after_space));
            begin = end;
        }
    }
}

}  // namespace tracuu
