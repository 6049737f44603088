#include "indexer/word_pairs.hpp"

#include <array>
#include <functional>

#include "analyzers/syllable_table.hpp"
#include "indexer/stored_term.hpp"

namespace tracuu {
namespace {

/// With two bits for each pair one in seven of those that stand nowhere seems to.
constexpr std::size_t bits_per_pair = 4;

/// splitmix64's last steps (Vigna): each bit of the result depends on each of `value`.
std::uint64_t mixed(std::uint64_t value) {
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9u;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBu;
    return value ^ (value >> 31);
}

std::uint64_t pair_of(WordPrint left, WordPrint right) {
    return mixed(left * 0x9E3779B97F4A7C15u + right);
}

/// The two bits of a pair among `bits`: each half of its number, scaled.
std::array<std::uint64_t, 2> bits_of(std::uint64_t pair, std::uint64_t bits) {
    return {(pair >> 32) * bits >> 32, (pair & 0xFFFFFFFFu) * bits >> 32};
}

/// FNV-1a; its numbers go into databases.
std::uint64_t hash_of(std::string_view bytes) {
    std::uint64_t hash = 14695981039346656037u;
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return hash;
}

}  // namespace

WordPrint print_of(std::string_view stored) {
    if (const auto number = syllable_number(stored)) {
        return SyllableTable::instance().unmarked(*number);
    }
    return hash_of(stored);
}

void PairWriter::begin_text() {
    left_.clear();
    here_.clear();
    position_ = 0;
}

void PairWriter::add(std::string_view stored, std::uint32_t position) {
    if (position != position_) {
        std::swap(left_, here_);
        if (position != position_ + 1) left_.clear();
        here_.clear();
        position_ = position;
    }
    here_.push_back(print_of(stored));
    for (const WordPrint left : left_) pairs_.push_back(pair_of(left, here_.back()));
}

std::string PairWriter::pack() const {
    constexpr std::size_t bits_per_byte = 8;
    std::string bytes((pairs_.size() * bits_per_pair + bits_per_byte - 1) / bits_per_byte, '\0');
    for (const std::uint64_t pair : pairs_) {
        for (const std::uint64_t bit : bits_of(pair, bytes.size() * bits_per_byte)) {
            char& byte = bytes[bit / bits_per_byte];
            byte = static_cast<char>(byte | 1 << bit % bits_per_byte);
        }
    }
    return bytes;
}

bool may_have_pair(std::string_view packed, WordPrint left, WordPrint right) {
    constexpr std::size_t bits_per_byte = 8;
    if (packed.empty()) return false;
    for (const std::uint64_t bit : bits_of(pair_of(left, right), packed.size() * bits_per_byte)) {
        if ((packed[bit / bits_per_byte] >> bit % bits_per_byte & 1) == 0) return false;
    }
    return true;
}

}  // namespace tracuu
