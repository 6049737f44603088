#include "analyzers/html_entities.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

struct Entity {
    std::string_view name;
    char16_t letter;
};

/// The named entities that occur in Vietnamese pages. Source: HTML 4.01, section 24.
constexpr std::array<Entity, 47> entities{{
    {"nbsp", 0xA0},    {"amp", '&'},       {"lt", '<'},       {"gt", '>'},       {"quot", '"'},
    {"apos", '\''},    {"Agrave", 0xC0},   {"Aacute", 0xC1},  {"Acirc", 0xC2},   {"Atilde", 0xC3},
    {"Egrave", 0xC8},  {"Eacute", 0xC9},   {"Ecirc", 0xCA},   {"Igrave", 0xCC},  {"Iacute", 0xCD},
    {"ETH", 0xD0},     {"Ograve", 0xD2},   {"Oacute", 0xD3},  {"Ocirc", 0xD4},   {"Otilde", 0xD5},
    {"Ugrave", 0xD9},  {"Uacute", 0xDA},   {"Yacute", 0xDD},  {"agrave", 0xE0},  {"aacute", 0xE1},
    {"acirc", 0xE2},   {"atilde", 0xE3},   {"egrave", 0xE8},  {"eacute", 0xE9},  {"ecirc", 0xEA},
    {"igrave", 0xEC},  {"iacute", 0xED},   {"eth", 0xF0},     {"ograve", 0xF2},  {"oacute", 0xF3},
    {"ocirc", 0xF4},   {"otilde", 0xF5},   {"ugrave", 0xF9},  {"uacute", 0xFA},  {"yacute", 0xFD},
    {"ndash", 0x2013}, {"mdash", 0x2014},  {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201C},
    {"rdquo", 0x201D}, {"hellip", 0x2026},
}};

/// The character of "#7843", "#x1EA3" or "agrave"; nullopt for anything else.
std::optional<char32_t> entity_letter(std::string_view name) {
    if (name.starts_with('#')) {
        name.remove_prefix(1);
        int base = 10;
        if (name.starts_with('x') || name.starts_with('X')) {
            name.remove_prefix(1);
            base = 16;
        }
        std::uint32_t value = 0;
        const auto [end, error] =
            std::from_chars(name.data(), name.data() + name.size(), value, base);
        const bool whole = error == std::errc() && end == name.data() + name.size();
        const bool text = value >= 0x20 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
        return whole && text ? std::optional<char32_t>(value) : std::nullopt;
    }
    const auto* found = std::find_if(entities.begin(), entities.end(),
                                     [&](const Entity& entity) { return entity.name == name; });
    return found == entities.end() ? std::nullopt : std::optional<char32_t>(found->letter);
}

/// The longest name of an entity, with '#' and eight digits or letters.
constexpr std::size_t longest_entity = 9;

}  // namespace

std::string decode_entities(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t ampersand = std::min(text.find('&', i), text.size());
        decoded += text.substr(i, ampersand - i);
        if (ampersand == text.size()) break;
        const std::size_t end =
            text.substr(0, std::min(text.size(), ampersand + longest_entity + 2))
                .find(';', ampersand);
        const auto letter = end == std::string_view::npos
                                ? std::nullopt
                                : entity_letter(text.substr(ampersand + 1, end - ampersand - 1));
        if (letter) {
            append_utf8(decoded, *letter);
            i = end + 1;
        } else {
            decoded += '&';
            i = ampersand + 1;
        }
    }
    return decoded;
}

}  // namespace tracuu
