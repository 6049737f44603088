#include "indexer/forward_index.hpp"

#include <array>
#include <stdexcept>

#include "indexer/packing.hpp"
#include "indexer/stored_term.hpp"

namespace tracuu {
namespace {

using Bytes = std::array<char, sizeof(ForwardUnit)>;

/// A position where no word stands, or one without a unit.
constexpr Bytes empty_unit{'\0', '\1'};

// Codes are numbers for units: both bytes of a syllable; then, by their numbers in the list, the
// other words. The first bytes of these are those that no stored syllable begins with.
constexpr std::size_t first_code_of_others = 0x10000;
constexpr std::size_t first_byte_of_others = 0xC2, first_bytes_of_others = 0xF5 - 0xC2;
/// Second bytes: all but 0, as those of syllables.
constexpr std::size_t seconds = 255;

std::size_t code_of_syllable(std::string_view stored) {
    return std::size_t{static_cast<unsigned char>(stored[0])} << 8 |
           static_cast<unsigned char>(stored[1]);
}

std::optional<Bytes> bytes_of_other(std::size_t number) {
    if (number / seconds >= first_bytes_of_others) return std::nullopt;
    return Bytes{static_cast<char>(first_byte_of_others + number / seconds),
                 static_cast<char>(1 + number % seconds)};
}

std::optional<Bytes> bytes_of(std::size_t code) {
    if (code >= first_code_of_others) return bytes_of_other(code - first_code_of_others);
    return Bytes{static_cast<char>(code >> 8), static_cast<char>(code)};
}

}  // namespace

void ForwardWriter::add(Text& text, std::string_view stored, std::uint32_t position) {
    const std::uint32_t next = text.next_position();
    if (position + 1 < next) throw std::logic_error("a word behind the one that follows it");
    const std::size_t code = code_of(stored);
    const auto bytes = bytes_of(code);
    if (position + 1 == next || !bytes) text.further_.emplace_back(position, code);
    if (position + 1 == next) return;
    for (std::uint32_t i = next; i < position; ++i) {
        text.units_.append(empty_unit.data(), empty_unit.size());
    }
    text.units_.append(bytes.value_or(empty_unit).data(), sizeof(ForwardUnit));
}

std::size_t ForwardWriter::code_of(std::string_view stored) {
    if (is_stored_syllable(stored)) return code_of_syllable(stored);
    const auto [entry, is_new] = codes_.emplace(stored, first_code_of_others + others_.size());
    if (is_new) others_.push_back(entry->first);
    return entry->second;
}

std::string ForwardWriter::pack(const Text& title, const Text& body, const Text& author) const {
    PackWriter out;
    for (const Text* text : {&title, &body, &author}) {
        out.string(text->units_);
        PackWriter further;
        std::uint32_t last = 0;
        for (const auto& [position, code] : text->further_) {
            further.number(position - last);
            further.number(code);
            last = position;
        }
        out.string(further.take());
    }
    for (const std::string_view other : others_) out.string(other);
    return out.take();
}

ForwardEntry unpack_forward(std::string_view packed) {
    ForwardEntry entry;
    try {
        PackReader in(packed);
        for (ForwardText* text : {&entry.title, &entry.body, &entry.author}) {
            text->units = in.view();
            text->further = in.view();
        }
        entry.others = in.rest();
    } catch (const PackError&) {
        return {};
    }
    return entry;
}

/// One of 128 bytes or more, the end, or what is damaged.
std::string_view next_long_other(std::string_view& others) {
    if (others.empty()) return {};
    try {
        PackReader in(others);
        const std::string_view other = in.view();
        others = in.rest();
        return other;
    } catch (const PackError&) {
        return {};
    }
}

std::optional<ForwardUnit> unit_of_other(std::size_t number) {
    const auto bytes = bytes_of_other(number);
    return bytes ? std::optional(unit_at(bytes->data())) : std::nullopt;
}

bool FurtherWords::next() {
    if (left_.empty()) return false;
    try {
        PackReader in(left_);
        position_ += in.number_as<std::uint32_t>();
        code_ = in.number();
        left_ = in.rest();
        return true;
    } catch (const PackError&) {
        return false;
    }
}

std::optional<ForwardUnit> FurtherWords::unit() const {
    const auto bytes = bytes_of(code_);
    return bytes ? std::optional(unit_at(bytes->data())) : std::nullopt;
}

std::size_t FurtherWords::number() const {
    return code_ - first_code_of_others;
}

}  // namespace tracuu
