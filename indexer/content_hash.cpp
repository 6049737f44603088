#include "indexer/content_hash.hpp"

#include <fmt/format.h>

#include <bit>

#include "indexer/packing.hpp"

namespace tracuu {
namespace {

constexpr std::uint64_t multiplier1 = 0x87c37b91114253d5;
constexpr std::uint64_t multiplier2 = 0x4cf5ad432745937f;

/// Up to eight bytes, little end first whatever the machine, so that a database can be moved.
std::uint64_t load(std::string_view bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    return value;
}

std::uint64_t finalize(std::uint64_t value) {
    value ^= value >> 33;
    value *= 0xff51afd7ed558ccd;
    value ^= value >> 33;
    value *= 0xc4ceb9fe1a85ec53;
    return value ^ (value >> 33);
}

std::uint64_t scramble_first(std::uint64_t block) {
    return std::rotl(block * multiplier1, 31) * multiplier2;
}

std::uint64_t scramble_second(std::uint64_t block) {
    return std::rotl(block * multiplier2, 33) * multiplier1;
}

void append_big_endian(std::string& out, std::uint64_t value) {
    for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift);
}

}  // namespace

std::string Hash128::bytes() const {
    std::string out;
    append_big_endian(out, high);
    append_big_endian(out, low);
    return out;
}

std::string Hash128::hex() const {
    return fmt::format("{:016x}{:016x}", high, low);
}

Hash128 hash_of(std::string_view bytes) {
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    std::string_view rest = bytes;
    for (; rest.size() >= 16; rest.remove_prefix(16)) {
        first ^= scramble_first(load(rest.substr(0, 8)));
        first = (std::rotl(first, 27) + second) * 5 + 0x52dce729;
        second ^= scramble_second(load(rest.substr(8, 8)));
        second = (std::rotl(second, 31) + first) * 5 + 0x38495ab5;
    }
    if (rest.size() > 8) second ^= scramble_second(load(rest.substr(8)));
    if (!rest.empty()) first ^= scramble_first(load(rest.substr(0, 8)));

    first ^= bytes.size();
    second ^= bytes.size();
    first += second;
    second += first;
    first = finalize(first);
    second = finalize(second);
    first += second;
    second += first;
    return {first, second};
}

Hash128 record_hash(std::string_view json, const StatedFields& stated) {
    PackWriter out;
    pack_stated(out, stated);
    out.string(hash_of(json).bytes());
    return hash_of(out.take());
}

Hash128 content_hash(const Article& article) {
    PackWriter out;
    out.string(article.id);
    out.string(article.url);
    out.string(article.text);
    pack_layout(out, article);
    return hash_of(out.take());
}

}  // namespace tracuu
