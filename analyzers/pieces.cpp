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

/// The letters at the start of a chunk.
struct Letters {
    lexicon_format::FormKey key;  ///< of the letters in lower case, if `plain`
    std::size_t end = 0;          ///< where the letters end in the line
    bool plain = true;            ///< `key` is right; else ask canonical_term
    bool ascii = true;
    Capitals capitals = Capitals::none;
};

/// A letter as read_letters() takes it in.
struct LowerLetter {
    std::uint32_t bytes = 0;  ///< in lower case, the first one lowest
    std::uint8_t size = 0;    ///< in bytes; 0: no letter
    bool upper = false;
    bool plain = true;  ///< false: not a precomposed letter of Vietnamese
};

/// The letter of two bytes, U+00C0 to U+01BF.
inline LowerLetter two_byte_letter(std::uint32_t lead, std::uint32_t second) {
    LowerLetter letter{lead | second << 8, 2, false, true};
    if (lead == 0xC3) {                                   // À–ÿ
        if (second == 0x97 || second == 0xB7) return {};  // × ÷
        letter.upper = second < 0x9F;
        if (letter.upper) letter.bytes += 0x2000;
        letter.plain = second != 0x90 && second != 0xB0;  // Ð stands for Đ: canonical_term knows
        return letter;
    }
    if (lead == 0xC6 && (second == 0xAF || second == 0xB0)) {  // Ư ư
        letter.upper = second == 0xAF;
        letter.bytes = 0xB0C6;
        return letter;
    }
    const std::uint32_t even = second & 0xFE;
    letter.plain = (lead == 0xC4 && (even == 0x82 || even == 0x90 || even == 0xA8)) ||  // Ă Đ Ĩ
                   (lead == 0xC5 && even == 0xA8) || (lead == 0xC6 && even == 0xA0);    // Ũ Ơ
    letter.upper = is_upper(static_cast<char32_t>((lead & 0x1F) << 6 | (second & 0x3F)));
    if (letter.plain) letter.bytes |= 0x100;
    return letter;
}

/// The letter at `at`, read straight from its bytes where Vietnamese is.
inline LowerLetter letter_at(std::string_view line, std::size_t at) {
    const auto byte = [&](std::size_t i) -> std::uint32_t {
        return at + i < line.size() ? static_cast<unsigned char>(line[at + i]) : 0U;
    };
    const std::uint32_t lead = byte(0), second = byte(1), third = byte(2);
    if (lead >= 0xC3 && lead <= 0xC6 && (second & 0xC0) == 0x80)
        return two_byte_letter(lead, second);
    const bool additional = lead == 0xE1 && ((second == 0xBA && third >= 0xA0 && third <= 0xBF) ||
                                             (second == 0xBB && third >= 0x80 && third <= 0xB9));
    // Ạ–ỹ alternate between upper and lower case.
    if (additional) return {lead | second << 8 | (third | 1) << 16, 3, third % 2 == 0, true};
    const Character c = character_at(line, at);
    if (!c.is_letter()) return {};
    return {0, static_cast<std::uint8_t>(c.size), c.type == Class::upper, false};
}

/// Reads the letters from `at` up to the first other character or `end`.
Letters read_letters(std::string_view line, std::size_t at, std::size_t end) {
    lexicon_format::FormKeyWriter key;
    std::size_t count = 0;
    std::uint64_t uppers = 0;  // a bit for each of the first letters
    bool plain = true, ascii = true;
    while (at < end) {
        const auto byte = static_cast<unsigned char>(line[at]);
        LowerLetter letter;
        if (byte < 0x80) {
            const Class type = ascii_classes[byte];
            if (type != Class::lower && type != Class::upper) break;
            letter = {byte | 0x20U, 1, type == Class::upper, true};
        } else {
            letter = letter_at(line, at);
            if (letter.size == 0) break;
            ascii = false;
            plain &= letter.plain;
        }
        key.append(letter.bytes, letter.size);
        uppers |= std::uint64_t{letter.upper} << std::min<std::size_t>(count, 63);
        at += letter.size;
        ++count;
    }
    Letters letters{key.key(), at, plain && key.fits(), ascii, Capitals::none};
    if ((uppers & 1) != 0)
        letters.capitals = (uppers & 2) != 0 || count == 1 ? Capitals::all : Capitals::first;
    return letters;
}

SyllableId look_up(const Lexicon& lexicon, const Letters& letters, std::string_view written) {
    constexpr std::size_t longest_syllable = 32;  // bytes, marks apart
    if (letters.plain) {
        const SyllableId id = lexicon.syllable(letters.key);
        if (id != unknown_syllable || letters.ascii) return id;
    }
    return written.size() > longest_syllable ? unknown_syllable
                                             : lexicon.syllable(canonical_term(written));
}

/// Lead bytes of spaces: the ASCII ones themselves, and those under which a wider space may begin.
enum class Gap : std::uint8_t { no, yes, perhaps };

constexpr std::array<Gap, 256> gap_bytes = [] {
    std::array<Gap, 256> gaps{};
    for (std::size_t c = 0; c <= ' '; ++c) gaps[c] = Gap::yes;
    gaps[0x7F] = Gap::yes;
    gaps[0xC2] = gaps[0xE2] = gaps[0xE3] = Gap::perhaps;  // NBSP; U+2000 …; U+3000
    return gaps;
}();

/// The bytes of the space at `at`, 0 if there is none.
std::size_t space_size(std::string_view line, std::size_t at) {
    const Gap gap = gap_bytes[static_cast<unsigned char>(line[at])];
    if (gap != Gap::perhaps) return gap == Gap::yes ? 1 : 0;
    const Character c = character_at(line, at);
    return c.type == Class::space ? c.size : 0;
}

/// The place of the first character from `at` that is no space.
std::size_t skip_spaces(std::string_view line, std::size_t at) {
    while (at < line.size()) {
        const std::size_t space = space_size(line, at);
        if (space == 0) break;
        at += space;
    }
    return at;
}

/// The place of the first space from `at`.
std::size_t chunk_end(std::string_view line, std::size_t at) {
    while (at < line.size() && space_size(line, at) == 0) ++at;
    return at;
}

/// The bytes of the space that ends at `end`, 0 if there is none.
std::size_t space_size_before(std::string_view line, std::size_t end) {
    constexpr std::size_t longest_space = 3;
    for (std::size_t size = 1; size <= std::min(longest_space, end); ++size) {
        const bool continues = (line[end - size] & 0xC0) == 0x80;
        if (!continues) return space_size(line, end - size) == size ? size : 0;
    }
    return 0;
}

/// The last run of characters between spaces; empty in a line of spaces.
Span last_chunk(std::string_view line) {
    Span chunk{0, line.size()};
    while (const std::size_t space = space_size_before(line, chunk.end)) chunk.end -= space;
    chunk.begin = chunk.end;
    while (chunk.begin > 0 && space_size_before(line, chunk.begin) == 0) --chunk.begin;
    return chunk;
}

/// Punctuation that ends or encloses what it stands at; a hyphen or slash does neither.
bool is_closing_mark(char c) {
    return c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')' || c == ']' ||
           c == '}' || c == '"';
}

bool is_opening_mark(char c) {
    return c == '(' || c == '[' || c == '{' || c == '"';
}

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
        : line_(line), chunk_(chunk), ends_line_(ends_line) {
        const std::string_view text = slice(line, chunk);
        if (text.find('.') == std::string_view::npos) return;
        const auto marked = std::find_if(text.rbegin(), text.rend(), [](char c) {
            return static_cast<unsigned char>(c) >= 0x80 || (c >= 'A' && c <= 'Z');
        });
        plain_from_ = chunk.end - static_cast<std::size_t>(marked - text.rbegin());
        for (const std::string_view domain : {".vn", ".com", ".org", ".net"}) {
            const std::size_t at = text.rfind(domain);
            if (at != text.npos) domains_end_ = std::max(domains_end_, chunk.begin + at + 1);
        }
    }

    /// The end of the piece that begins at `begin`, with letters up to `letters_end`.
    std::size_t piece_end(std::size_t begin, std::size_t letters_end) const {
        if (letters_end > begin) return word_end(begin, letters_end);
        const Character first = character_at(line_, begin);
        return first.is_alphanumeric() ? word_end(begin, begin) : mark_end(begin, first);
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

    /// Of a word known to go on up to `place` at least.
    std::size_t word_end(std::size_t begin, std::size_t place) const {
        std::size_t part = begin;  // the letters or digits since the last connector
        while (place < chunk_.end) {
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
        if (begin < plain_from_) return false;
        return begin < domains_end_ || line_.substr(begin, chunk_.end - begin).starts_with("www.");
    }

    bool keeps_full_stop(std::size_t begin, std::size_t part, std::size_t place) const {
        if (line_[place] != '.' || place + 1 < chunk_.end || ends_line_) return false;
        return is_abbreviation(begin, part, place);
    }

    std::string_view line_;
    Span chunk_;
    bool ends_line_;
    std::size_t plain_from_ = 0;   // behind the last letter with marks, or capital, of the chunk
    std::size_t domains_end_ = 0;  // behind the full stop of the last domain in it; 0 without any
};

/// The piece at `span`, which begins with `letters`.
Piece make_piece(const Lexicon& lexicon, std::string_view line, Span span, const Letters& letters) {
    Piece piece{span};
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

bool is_mark_only(std::string_view chunk) {
    for (std::size_t i = 0; i < chunk.size();) {
        const Character c = character_at(chunk, i);
        if (c.is_alphanumeric()) return false;
        i += c.size;
    }
    return true;
}

/// Whether a chunk has sentence punctuation stuck to a word or number.
bool has_attached_mark(std::string_view chunk, bool ends_line) {
    if (chunk.empty()) return false;
    return is_opening_mark(chunk.front()) || chunk.starts_with("“") ||
           is_closing_mark(chunk.back()) || chunk.ends_with("”") ||
           (ends_line && chunk.ends_with('.'));
}

}  // namespace

/// Punctuation stands apart nearly everywhere, for treebanks have slips, and at the end.
bool is_tokenised(std::string_view line) {
    const Span last = last_chunk(line);
    const bool ends_in_mark = is_mark_only(slice(line, last));
    if (!ends_in_mark && has_attached_mark(slice(line, last), true)) return false;
    std::size_t apart = ends_in_mark ? 1 : 0, attached = 0;
    for (std::size_t at = skip_spaces(line, 0); at < last.begin; at = skip_spaces(line, at)) {
        const Span chunk{at, chunk_end(line, at)};
        if (is_mark_only(slice(line, chunk))) {
            ++apart;
        } else if (has_attached_mark(slice(line, chunk), false)) {
            ++attached;
        }
        at = chunk.end;
    }
    return attached == 0 || apart > 4 * attached;
}

void cut_into_pieces(const Lexicon& lexicon, std::string_view line, std::vector<Piece>& pieces) {
    pieces.clear();
    pieces.reserve(line.size() / 4 + 1);
    const bool tokenised = is_tokenised(line);
    const std::size_t line_end = last_chunk(line).end;
    for (std::size_t at = skip_spaces(line, 0); at < line_end; at = skip_spaces(line, at)) {
        Letters letters = read_letters(line, at, line_end);
        const Span chunk{at, chunk_end(line, letters.end)};
        const ChunkCutter cutter(line, chunk, chunk.end == line_end);
        while (true) {
            const bool cut = !tokenised && letters.end < chunk.end;
            const std::size_t end = cut ? cutter.piece_end(at, letters.end) : chunk.end;
            Piece piece = make_piece(lexicon, line, {at, end}, letters);
            piece.after_space = at == chunk.begin && !pieces.empty();
            pieces.push_back(piece);
            at = end;
            if (at == chunk.end) break;
            letters = read_letters(line, at, chunk.end);
        }
    }
}

}  // namespace tracuu
