#include "searcher/field_value.hpp"

#include <algorithm>
#include <array>

#include "corpus/article.hpp"
#include "searcher/place_resolver.hpp"
#include "searcher/typed_documents.hpp"

namespace tracuu {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool ends_word(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '"' || c == '(' || c == ')';
}

std::size_t word_end(std::string_view text, std::size_t at) {
    while (at < text.size() && !ends_word(text[at])) ++at;
    return at;
}

/// The end of the `count`-th word from `begin`, words being set apart by spaces.
std::size_t words_end(std::string_view text, std::size_t begin, std::size_t count) {
    std::size_t end = word_end(text, begin);
    for (std::size_t i = 1; i < count; ++i) {
        std::size_t next = end;
        while (next < text.size() && text[next] == ' ') ++next;
        if (next == text.size() || ends_word(text[next])) break;
        end = word_end(text, next);
    }
    return end;
}

std::string_view without_closing_marks(std::string_view value) {
    constexpr std::string_view closing = ",;:!?)";
    while (!value.empty() && closing.find(value.back()) != npos) value.remove_suffix(1);
    return value;
}

std::optional<Query> read_place(std::string_view value, FieldId field, const Gazetteer& gazetteer) {
    if (resolve_place(value, field, gazetteer).empty()) return std::nullopt;
    Query query;
    query.kind = Query::Kind::place;
    query.text = value;
    return query;
}

std::optional<Query> read_term(std::string_view value) {
    const auto term = parse_term_of_office(value);
    if (!term) return std::nullopt;
    Query query;
    query.kind = Query::Kind::term;
    query.text = to_string(*term);
    return query;
}

std::optional<Query> read_dates(std::string_view value) {
    const auto range = parse_date_range(value);
    if (!range) return std::nullopt;
    Query query;
    query.kind = Query::Kind::date;
    query.dates = *range;
    return query;
}

/// The document that `value` is, whole.
std::optional<Query> read_document(std::string_view value, const Gazetteer& gazetteer,
                                   const DocumentRegistry& registry) {
    const auto found = typed_documents(value, gazetteer, registry);
    if (found.size() != 1) return std::nullopt;
    const Span span = found.front().document.span;
    constexpr std::string_view spaces = " \t\r\n.,;";
    if (value.substr(0, span.begin).find_first_not_of(spaces) != npos) return std::nullopt;
    if (value.substr(span.end).find_first_not_of(spaces) != npos) return std::nullopt;
    Query query;
    query.kind = Query::Kind::document;
    query.document = found.front();
    return query;
}

std::optional<Query> read_value(std::string_view value, FieldId id, const Gazetteer& gazetteer,
                                const DocumentRegistry& registry) {
    std::optional<Query> query;
    switch (field(id).kind) {
        case FieldKind::place:
            query = read_place(value, id, gazetteer);
            break;
        case FieldKind::term:
            query = read_term(value);
            break;
        case FieldKind::date:
            query = read_dates(value);
            break;
        case FieldKind::document:
            query = read_document(value, gazetteer, registry);
            break;
        case FieldKind::text:
            break;
    }
    if (query) query->field = id;
    return query;
}

/// How many words a value may have when it is not in quotes: "quý 4/2020", "2020 - 2025",
/// "nghị quyết đại hội đảng bộ quận long biên lần thứ iv".
std::size_t longest_value(FieldKind kind) {
    switch (kind) {
        case FieldKind::date:
            return 2;
        case FieldKind::term:
            return 3;
        default:
            return 16;
    }
}

}  // namespace

std::optional<FieldValue> read_field_value(std::string_view query, std::size_t begin, FieldId id,
                                           const Gazetteer& gazetteer,
                                           const DocumentRegistry& registry) {
    const auto value_between = [&](std::size_t from, std::size_t to,
                                   std::size_t end) -> std::optional<FieldValue> {
        const std::string_view value = query.substr(from, to - from);
        auto condition = read_value(value, id, gazetteer, registry);
        if (!condition) return std::nullopt;
        condition->span = {from, from + value.size()};
        return FieldValue{std::move(*condition), end};
    };
    if (begin < query.size() && query[begin] == '"') {
        const std::size_t close = query.find('"', begin + 1);
        if (close == npos) return std::nullopt;
        return value_between(begin + 1, close, close + 1);
    }
    if (field(id).kind == FieldKind::place) {
        const auto end = place_name_end(query, begin, id, gazetteer);
        if (!end) return std::nullopt;
        std::size_t last = *end;
        while (last > begin && query[last - 1] == '.') --last;
        const std::size_t size = without_closing_marks(query.substr(begin, last - begin)).size();
        return value_between(begin, begin + size, *end);
    }
    std::size_t previous = npos;
    for (std::size_t count = longest_value(field(id).kind); count > 0; --count) {
        const std::size_t end = words_end(query, begin, count);
        if (end == previous) continue;
        previous = end;
        const std::size_t size = without_closing_marks(query.substr(begin, end - begin)).size();
        if (auto value = value_between(begin, begin + size, end)) return value;
    }
    return std::nullopt;
}

}  // namespace tracuu
