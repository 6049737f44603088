#include "corpus/repost_sketch.hpp"

#include <algorithm>

#include "analyzers/ascii.hpp"
#include "analyzers/letters.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

/// How much of the body tells which event an article reports: its first paragraph or two.
constexpr std::size_t opening_syllables = 60;

constexpr std::size_t shingle_bytes = RepostSketcher::classes / 2;
constexpr std::size_t facts_bytes = RepostSketcher::fact_bits / 8;
constexpr std::size_t sketch_bytes = shingle_bytes + 2 * facts_bytes;

/// 4 bits of a class: 0 is an empty one.
constexpr unsigned codes = 15;

/// FNV-1a.
std::uint64_t hash_of_term(std::string_view term) {
    std::uint64_t hash = 14695981039346656037u;
    for (const char c : term) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return hash;
}

/// The finalizer of MurmurHash3.
std::uint64_t mix(std::uint64_t value) {
    value = (value ^ (value >> 33)) * 0xff51afd7ed558ccd;
    value = (value ^ (value >> 33)) * 0xc4ceb9fe1a85ec53;
    return value ^ (value >> 33);
}

bool is_figure(const Token& token) {
    if (token.kind == TokenKind::number || token.kind == TokenKind::date) return true;
    return token.kind == TokenKind::reference && std::ranges::any_of(token.term, is_digit);
}

bool is_upper(char32_t c) {
    return letter_of(c).upper;
}

/// Hội, not HỘI: capitals throughout are headings.
bool is_capitalised(std::string_view word) {
    if (word.empty()) return false;
    const CodePoint first = decode_utf8(word, 0);
    if (!is_upper(first.value) || first.size == word.size()) return false;
    return !is_upper(decode_utf8(word, first.size).value);
}

/// Whether the word at `begin` has its capital, maybe, only from beginning a sentence.
bool begins_sentence(std::string_view text, std::size_t begin) {
    const std::size_t last = text.substr(0, begin).find_last_not_of(' ');
    return last == text.npos || std::string_view("\n.!?:\"").find(text[last]) != text.npos;
}

void set_bit(RepostSketcher::Facts& facts, std::uint64_t hash) {
    const std::size_t bit = mix(hash) % RepostSketcher::fact_bits;
    facts[bit / 8] = static_cast<unsigned char>(facts[bit / 8] | (1u << (bit % 8)));
}

unsigned code_of(std::string_view sketch, std::size_t position) {
    const unsigned pair = static_cast<unsigned char>(sketch[position / 2]);
    return position % 2 == 0 ? pair & 15 : pair >> 4;
}

/// Whether every bit of `some` is set in `all`.
bool lies_in(std::string_view some, std::string_view all) {
    for (std::size_t i = 0; i < some.size(); ++i) {
        if ((static_cast<unsigned char>(some[i]) & ~static_cast<unsigned char>(all[i])) != 0)
            return false;
    }
    return true;
}

std::string_view facts_of(std::string_view sketch) {
    return sketch.substr(shingle_bytes, facts_bytes);
}

std::string_view opening_of(std::string_view sketch) {
    return sketch.substr(shingle_bytes + facts_bytes);
}

}  // namespace

void RepostSketcher::add_title(std::string_view text, std::span<const Token> tokens) {
    add_facts(text, tokens, tokens.size());
}

void RepostSketcher::add_body(std::string_view text, std::span<const Token> tokens) {
    std::size_t opening = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        // Of what stands at one position, the form as written comes first.
        if (i > 0 && tokens[i].position == tokens[i - 1].position) continue;
        if (syllables_ < opening_syllables) opening = i + 1;
        add_shingle(hash_of_term(tokens[i].term));
    }
    add_facts(text, tokens, opening);
}

void RepostSketcher::add_shingle(std::uint64_t syllable) {
    if (++syllables_ > before_.size()) {
        const std::uint64_t hash = mix(syllable + 3 * before_[0] + 5 * before_[1] + 7 * before_[2]);
        const auto value = static_cast<std::uint32_t>(hash >> 33) + 1;
        std::uint32_t& least = least_[hash % classes];
        if (least == 0 || value < least) least = value;
    }
    before_ = {syllable, before_[0], before_[1]};
}

void RepostSketcher::add_facts(std::string_view text, std::span<const Token> tokens,
                               std::size_t opening) {
    const auto add = [&](std::size_t token, std::uint64_t hash) {
        set_bit(facts_, hash);
        if (token < opening) set_bit(opening_, hash);
    };
    bool after_name = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        if (i > 0 && token.position == tokens[i - 1].position) continue;
        if (is_figure(token)) add(i, hash_of_term(token.term));
        // A name is two capitalised syllables side by side.
        const bool capitalised =
            is_capitalised(slice(text, token.span)) && !begins_sentence(text, token.span.begin);
        if (capitalised && after_name && token.span.begin == tokens[i - 1].span.end + 1)
            add(i, hash_of_term(tokens[i - 1].term) * 3 + hash_of_term(token.term));
        after_name = capitalised;
    }
}

std::string RepostSketcher::sketch() const {
    if (syllables_ < min_repost_shingles + before_.size()) return {};
    std::string bytes(shingle_bytes, '\0');
    for (std::size_t i = 0; i < classes; ++i) {
        if (least_[i] == 0) continue;
        const unsigned code = 1 + least_[i] % codes;
        bytes[i / 2] = static_cast<char>(bytes[i / 2] | (i % 2 == 0 ? code : code << 4));
    }
    bytes.append(facts_.begin(), facts_.end());
    bytes.append(opening_.begin(), opening_.end());
    return bytes;
}

double resemblance(std::string_view a, std::string_view b) {
    if (a.size() != sketch_bytes || b.size() != sketch_bytes) return 0;
    std::size_t used = 0;
    std::size_t same = 0;
    for (std::size_t i = 0; i < RepostSketcher::classes; ++i) {
        const unsigned left = code_of(a, i);
        const unsigned right = code_of(b, i);
        if (left == 0 && right == 0) continue;
        ++used;
        if (left == right) ++same;
    }
    if (used == 0) return 0;
    // Two different hashes agree in their code once in `codes`.
    const double by_chance = 1.0 / codes;
    const double share = static_cast<double>(same) / static_cast<double>(used);
    return std::max(0.0, (share - by_chance) / (1 - by_chance));
}

bool is_repost(std::string_view a, std::string_view b) {
    return resemblance(a, b) >= repost_resemblance && lies_in(opening_of(a), facts_of(b)) &&
           lies_in(opening_of(b), facts_of(a));
}

}  // namespace tracuu
