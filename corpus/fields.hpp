// The registry of fields: each is listed once, and its names, index prefix, help and man page
// follow from here. Prefixes are written to disk: a change needs a new schema_version
// (indexer/schema.hpp).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "corpus/message.hpp"

namespace tracuu {

enum class FieldKind : std::uint8_t {
    text,      ///< words with positions, counted in ranking
    place,     ///< a unit of the gazetteer; boolean
    term,      ///< a term of office; boolean
    document,  ///< a document key; boolean
    date,      ///< a range over a value slot; no term
};

enum class FieldId : std::uint8_t {
    title,
    author,
    ward,
    district,
    province,
    place,
    term,
    date,
    event,
    document,
};

struct Field {
    FieldId id;
    FieldKind kind;
    std::string_view name;        ///< English, as typed before the colon
    std::string_view vietnamese;  ///< Vietnamese names typed before the colon, folded, by spaces
    std::string_view prefix;      ///< of its index terms; empty for dates
    const char* description;      ///< English msgid for `tracuu fields` and the man page
    std::string_view example;
};

inline constexpr std::array<Field, 10> fields{{
    {FieldId::title, FieldKind::text, "title", "tieude", "S", msgid("words of the title"),
     "title:\"quán triệt\""},
    {FieldId::author, FieldKind::text, "author", "tacgia", "A", msgid("words of the by-line"),
     "author:vpđu"},
    {FieldId::ward, FieldKind::place, "ward", "phuong xa thitran dackhu",
     "XWARD:", msgid("the ward an article is about"), "ward:sài đồng"},
    {FieldId::district, FieldKind::place, "district", "quan huyen thixa",
     "XDISTRICT:", msgid("the district it is about"), "district:long biên"},
    {FieldId::province, FieldKind::place, "province", "tinh thanhpho",
     "XPROVINCE:", msgid("the province it is about"), "province:hà nội"},
    {FieldId::place, FieldKind::place, "place", "diadanh",
     "XPLACE:", msgid("any place it mentions"), "place:gia lâm"},
    {FieldId::term, FieldKind::term, "term", "nhiemky",
     "XTERM:", msgid("a term of office it mentions"), "term:2020-2025"},
    {FieldId::date, FieldKind::date, "date", "ngay", "", msgid("the day of publication"),
     "date:12/2020"},
    {FieldId::event, FieldKind::date, "event", "sukien", "", msgid("the day of what is reported"),
     "event:2020-12-15"},
    {FieldId::document, FieldKind::document, "doc", "vanban", "XDOC:", msgid("a document it cites"),
     "doc:01-CTr/QU"},
}};

constexpr const Field& field(FieldId id) {
    return fields[static_cast<std::size_t>(id)];
}

constexpr bool fields_are_in_order() {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (static_cast<std::size_t>(fields[i].id) != i) return false;
    }
    return true;
}
static_assert(fields_are_in_order(), "fields must be listed in the order of FieldId");

/// The field called `name` in English or Vietnamese, with or without marks, any case; null if none.
const Field* find_field(std::string_view name);

}  // namespace tracuu
