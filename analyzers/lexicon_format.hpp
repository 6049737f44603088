// The compiled lexicon as it lies on disk and in memory: written by lexicon_builder.cpp, read in
// place by lexicon.cpp.
//
// A file is a header, then sections of fixed-size records, each on an 8-byte boundary, all little
// endian. Hash sections are open addressing with linear probing over a power of two of slots, at
// most three quarters of them full, an all-zero `id` or `left` marking a free one.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace tracuu::lexicon_format {

inline constexpr std::array<char, 8> magic{'t', 'r', 'a', 'c', 'u', 'u', 'L', 'X'};
inline constexpr std::uint32_t version = 4;  ///< a reader takes its own version only

enum Section : std::size_t {
    text,        ///< char: the spellings of all syllables, one after the other
    syllables,   ///< SyllableRecord, by id; id 0 is no syllable
    forms,       ///< FormSlot hash: lower-case spelling → syllable
    folds,       ///< FormSlot hash: spelling without marks → first of its entries in fold_lists
    fold_lists,  ///< uint32: syllable ids, most frequent first; the top bit ends a list
    words,       ///< WordRecord, by node; node 0 is no word, node n ≤ last syllable is syllable n
    edges,       ///< EdgeSlot hash: (node, syllable) → the longer node
    pairs,       ///< PairSlot hash: (syllable, next syllable) → how often
    syllable_weights,  ///< SyllableWeights, by id; empty when the lexicon has no trained weights
    pair_weights,      ///< PairWeights hash
    triple_weights,    ///< TripleWeights hash
    context_weights,   ///< int16: by number of gap_context in gap_features.hpp
    section_count
};

struct SectionEntry {
    std::uint64_t offset = 0;  ///< bytes from the start of the file
    std::uint64_t count = 0;   ///< records, not bytes
};

struct Header {
    std::array<char, 8> magic{};
    std::uint32_t version = 0;
    std::uint32_t byte_order = 0;  ///< 0x01020304 as the writing machine stores it
    std::uint64_t file_size = 0;
    std::uint64_t checksum = 0;         ///< file_checksum()
    std::uint64_t total_words = 0;      ///< sum of all word counts
    std::uint64_t total_syllables = 0;  ///< sum of all syllable counts
    std::uint64_t total_pairs = 0;      ///< sum of all pair counts
    std::array<SectionEntry, section_count> sections{};
};

struct SyllableRecord {
    std::uint32_t begin = 0;  ///< of its spelling in `text`
    std::uint32_t size = 0;
    std::uint32_t count = 0;  ///< how often it stands in running text
};

/// Up to 12 bytes of a spelling as they are, or a hash of a longer one. Every Vietnamese syllable
/// fits: the longest (nghiếng, trường …) take 9.
struct FormKey {
    std::uint64_t head = 0;
    std::uint32_t tail = 0;
    friend bool operator==(const FormKey&, const FormKey&) = default;
};

struct FormSlot {
    std::uint64_t head = 0;
    std::uint32_t tail = 0;
    std::uint32_t id = 0;  ///< 0: free. In `folds`, 1 + index into fold_lists
};

struct WordRecord {
    std::uint32_t count = 0;        ///< 0: only the beginning of longer words
    std::uint32_t capitalised = 0;  ///< how many of them began with a capital
    float cost = 0;                 ///< -ln(count / total_words), what segmentation adds up
};

struct EdgeSlot {
    std::uint32_t left = 0;  ///< node; 0: free
    std::uint32_t syllable = 0;
    std::uint32_t node = 0;
};

struct PairSlot {
    std::uint32_t left = 0;  ///< syllable; 0: free
    std::uint32_t right = 0;
    std::uint32_t count = 0;
};

/// Trained weights of the segmenter are in units of 1/32; positive speaks for one word.
inline constexpr double weight_unit = 1.0 / 32;

/// Places of a syllable near a gap, and what else is looked at with it; see gap_features.hpp.
inline constexpr std::size_t syllable_weight_count = 21;
using SyllableWeights = std::array<std::int16_t, syllable_weight_count>;

/// Of two syllables in a row: left of the gap, around it where the word counts would split (0) or
/// join (1), right of it.
inline constexpr std::size_t pair_weight_count = 4;

struct PairWeights {
    std::uint32_t left = 0;  ///< syllable; 0: free
    std::uint32_t right = 0;
    std::array<std::int16_t, pair_weight_count> weights{};
};

/// Of three syllables in a row: the gap after the first, the gap after the second.
inline constexpr std::size_t triple_weight_count = 2;

struct TripleWeights {
    std::uint32_t left = 0;  ///< syllable; 0: free
    std::uint32_t middle = 0;
    std::uint32_t right = 0;
    std::array<std::int16_t, triple_weight_count> weights{};
};

inline constexpr std::uint32_t last_in_list = 0x80000000;

/// The finaliser of MurmurHash3 (public domain, A. Appleby): every input bit moves every output
/// bit.
inline std::uint64_t mix(std::uint64_t value) {
    value ^= value >> 33;
    value *= 0xFF51AFD7ED558CCDULL;
    value ^= value >> 33;
    value *= 0xC4CEB9FE1A85EC53ULL;
    return value ^ (value >> 33);
}

/// One multiplication by the golden ratio, its high bits folded down: enough for tables of numbers
/// that are dealt out in order, and much of the time of a look-up.
inline std::uint64_t spread(std::uint64_t value) {
    value *= 0x9E3779B97F4A7C15ULL;
    return value ^ (value >> 32);
}

inline std::uint64_t hash(FormKey key) {
    return spread(key.head ^ spread(key.tail));
}

inline std::uint64_t hash(std::uint32_t left, std::uint32_t right) {
    return spread((std::uint64_t{left} << 32) | right);
}

inline std::uint64_t hash(std::uint32_t left, std::uint32_t middle, std::uint32_t right) {
    return spread(hash(left, middle) + right);
}

/// Eight sums side by side, which wait for memory and not for each other: every start of a program
/// adds up the whole file. Each step is one to one, so that no single change goes unnoticed.
inline std::uint64_t checksum(std::string_view bytes) {
    constexpr std::size_t lanes = 8, block = lanes * sizeof(std::uint64_t);
    std::array<std::uint64_t, lanes> sums{1, 2, 3, 4, 5, 6, 7, 8};
    const std::uint64_t size = bytes.size();
    const auto add = [&](const char* from) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            std::uint64_t word = 0;
            std::memcpy(&word, from + lane * sizeof word, sizeof word);
            sums[lane] = spread(sums[lane] ^ word);
        }
    };
    for (; bytes.size() >= block; bytes.remove_prefix(block)) add(bytes.data());
    std::array<char, block> rest{};
    if (!bytes.empty()) std::memcpy(rest.data(), bytes.data(), bytes.size());
    add(rest.data());
    std::uint64_t sum = size;
    for (const std::uint64_t lane : sums) sum = mix(sum ^ lane);
    return sum;
}

/// Of a whole file: of its header but for the sum itself, and of all that follows it.
inline std::uint64_t file_checksum(Header header, std::string_view after_header) {
    header.checksum = 0;
    std::array<char, sizeof header> bytes;
    std::memcpy(bytes.data(), &header, sizeof header);
    return mix(checksum({bytes.data(), bytes.size()}) ^ checksum(after_header));
}

/// Makes the key of a spelling that is read letter by letter.
class FormKeyWriter {
public:
    static constexpr std::size_t capacity = 12;

    /// Adds the low `size` bytes of `bytes`, up to 4, the lowest first; the others are 0.
    void append(std::uint32_t bytes, std::size_t size) {
        if (size_ < 8) {
            key_.head |= std::uint64_t{bytes} << (8 * size_);
            if (size_ + size > 8) key_.tail |= bytes >> (8 * (8 - size_));
        } else if (size_ < capacity) {
            key_.tail |= bytes << (8 * (size_ - 8));
        }
        size_ += size;
    }

    /// Whether key() is the key; a longer spelling needs form_key().
    bool fits() const { return size_ <= capacity; }
    FormKey key() const { return key_; }

private:
    FormKey key_;
    std::size_t size_ = 0;
};

inline FormKey form_key(std::string_view spelling) {
    if (spelling.size() > FormKeyWriter::capacity)
        return {checksum(spelling),
                0xFFFF0000U | static_cast<std::uint32_t>(spelling.size() & 0xFFFF)};  // no UTF-8
    FormKeyWriter key;
    for (const char c : spelling) key.append(static_cast<unsigned char>(c), 1);
    return key.key();
}

}  // namespace tracuu::lexicon_format
