#include "indexer/schema.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "analyzers/unicode.hpp"
#include "indexer/content_hash.hpp"

namespace tracuu {
namespace {

/// Xapian's glass backend refuses longer terms; it writes a NUL as two bytes.
constexpr std::size_t max_xapian_term = 245;

std::size_t stored_size(std::string_view term) {
    return term.size() + static_cast<std::size_t>(std::ranges::count(term, '\0'));
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

}  // namespace

std::string pack_facets(const FacetValues& values) {
    return fmt::format("{}|{}|{}|{}|{}", fmt::join(values.wards, ","),
                       fmt::join(values.districts, ","), fmt::join(values.provinces, ","),
                       fmt::join(values.terms, ","), values.date ? to_compact(*values.date) : "");
}

FacetValues unpack_facets(std::string_view packed) {
    std::array<std::string_view, 5> parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t end = packed.find('|');
        const bool last = i + 1 == parts.size();
        if (last != (end == std::string_view::npos)) return {};
        parts[i] = packed.substr(0, end);
        if (!last) packed.remove_prefix(end + 1);
    }
    return {split(parts[0], ','), split(parts[1], ','), split(parts[2], ','), split(parts[3], ','),
            from_compact(parts[4])};
}

std::string pack_citation(std::string_view identity, std::string_view name) {
    std::string packed = std::string(identity) + '\t';
    for (const char c : name) packed += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    return packed + '\n';
}

std::optional<PackedCitation> next_citation(std::string_view& packed) {
    if (packed.empty()) return std::nullopt;
    const std::size_t end = std::min(packed.find('\n'), packed.size());
    const std::string_view line = packed.substr(0, end);
    packed.remove_prefix(std::min(end + 1, packed.size()));
    const std::size_t tab = std::min(line.find('\t'), line.size());
    return PackedCitation{line.substr(0, tab), line.substr(std::min(tab + 1, line.size()))};
}

std::string boolean_term(std::string_view prefix, std::string_view value) {
    std::string term = std::string(prefix).append(value);
    if (stored_size(term) <= max_xapian_term) return term;

    const std::string ending = hash_of(value).hex();
    std::size_t kept = std::min(value.size(), max_xapian_term - prefix.size() - ending.size());
    while (stored_size(value.substr(0, kept)) + prefix.size() + ending.size() > max_xapian_term) {
        --kept;
    }
    // utf8_floor asks for a boundary it can see: malformed bytes are their own boundaries.
    term.resize(prefix.size() + utf8_floor(value, kept));
    return term + ending;
}

std::string month_term(const std::optional<Date>& date) {
    constexpr std::size_t year_and_month = 6;
    return boolean_term(prefix::month, date ? to_compact(*date).substr(0, year_and_month) : "");
}

}  // namespace tracuu
