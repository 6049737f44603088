// Numbers and strings in a compact byte form: what stored articles and manifests are written in.
//
// Numbers are LEB128 (seven bits a byte, low ones first), strings their length and bytes.
#pragma once

#include <concepts>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "corpus/article.hpp"

namespace tracuu {

class PackWriter {
public:
    void number(std::uint64_t value);
    void string(std::string_view value);
    void span(Span span);
    /// The count of `list`, then `write(item)` for each.
    template <typename List, typename Write>
    void list(const List& list, Write write) {
        number(list.size());
        for (const auto& item : list) write(item);
    }

    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

/// The bytes are not what a PackWriter made.
class PackError : public std::runtime_error {
public:
    PackError() : std::runtime_error("packed data is damaged") {}
};

/// Reads what PackWriter wrote, in the same order. Every call throws PackError at malformed data.
class PackReader {
public:
    /// `bytes` must outlive the reader; what view() returns are parts of them, strings are copies.
    explicit PackReader(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number() {
        const bool is_short = !rest_.empty() && static_cast<unsigned char>(rest_.front()) < 0x80;
        return is_short ? static_cast<std::uint64_t>(take(1).front()) : long_number();
    }
    /// A number that fits `T`.
    template <std::integral T>
    T number_as() {
        const std::uint64_t value = number();
        if (!std::in_range<T>(value)) throw PackError();
        return static_cast<T>(value);
    }
    std::string string();
    /// As string(), without copying: a view of the bytes.
    std::string_view view() { return take(number()); }
    /// A span inside a text of `size` bytes.
    Span span(std::size_t size);
    /// Calls `read()` as often as the count before the list says.
    template <typename Read>
    void list(Read read) {
        // An item takes a byte at least: a damaged count cannot make us loop or allocate for long.
        const std::uint64_t count = number();
        if (count > rest_.size()) throw PackError();
        for (std::uint64_t i = 0; i < count; ++i) read();
    }
    /// What is not read yet, a view of the bytes.
    std::string_view rest() const { return rest_; }
    bool at_end() const { return rest_.empty(); }

private:
    std::uint64_t long_number();
    std::string_view take(std::size_t size) {
        if (size > rest_.size()) throw PackError();
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }

    std::string_view rest_;
};

/// What an article's source states besides id, place and text: spans, dates, fields, warnings.
void pack_layout(PackWriter& out, const Article& article);
/// Fills in what pack_layout() wrote; `article.text` must be there already.
void unpack_layout(PackReader& in, Article& article);

void pack_stated(PackWriter& out, const StatedFields& stated);

void pack_date(PackWriter& out, const std::optional<Date>& date);
std::optional<Date> unpack_date(PackReader& in);

void pack_warnings(PackWriter& out, const std::vector<Warning>& warnings);
std::vector<Warning> unpack_warnings(PackReader& in);

}  // namespace tracuu
