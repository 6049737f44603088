#include "indexer/packing.hpp"

#include <utility>

namespace tracuu {

void PackWriter::number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>(0x80 | (value & 0x7f));
    bytes_ += static_cast<char>(value);
}

void PackWriter::string(std::string_view value) {
    number(value.size());
    bytes_ += value;
}

void PackWriter::span(Span span) {
    number(span.begin);
    number(span.size());
}

std::uint64_t PackReader::long_number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(take(1).front());
        value |= std::uint64_t{byte & 0x7fU} << shift;
        if (byte < 0x80) return value;
    }
    throw PackError();
}

std::string PackReader::string() {
    return std::string(view());
}

Span PackReader::span(std::size_t size) {
    const std::uint64_t begin = number();
    const std::uint64_t length = number();
    if (begin > size || length > size - begin) throw PackError();
    return {begin, begin + length};
}

void pack_date(PackWriter& out, const std::optional<Date>& date) {
    // A date as one number: 20201216; none is 0.
    out.number(date ? static_cast<std::uint64_t>(date->year * 10000 + date->month * 100 + date->day)
                    : 0);
}

std::optional<Date> unpack_date(PackReader& in) {
    const int packed = in.number_as<int>();
    if (packed == 0) return std::nullopt;
    const auto date = make_date(packed / 10000, packed / 100 % 100, packed % 100);
    if (!date) throw PackError();
    return date;
}

void pack_warnings(PackWriter& out, const std::vector<Warning>& warnings) {
    out.list(warnings, [&](const Warning& warning) {
        out.string(warning.kind);
        out.string(warning.message);
    });
}

std::vector<Warning> unpack_warnings(PackReader& in) {
    std::vector<Warning> warnings;
    in.list([&] {
        Warning& warning = warnings.emplace_back();
        warning.kind = in.string();
        warning.message = in.string();
    });
    return warnings;
}

namespace {

/// An optional number as itself plus one; none is 0.
template <typename T>
void pack_optional(PackWriter& out, const std::optional<T>& value) {
    out.number(value ? std::uint64_t{*value} + 1 : 0);
}

template <typename T>
std::optional<T> unpack_optional(PackReader& in) {
    const std::uint64_t packed = in.number();
    if (packed == 0) return std::nullopt;
    if (!std::in_range<T>(packed - 1)) throw PackError();
    return static_cast<T>(packed - 1);
}

}  // namespace

void pack_stated(PackWriter& out, const StatedFields& stated) {
    for (const auto* value :
         {&stated.ward, &stated.district, &stated.province, &stated.term, &stated.author}) {
        out.string(*value);
    }
    out.list(stated.unknown, [&](const auto& field) {
        out.string(field.first);
        out.string(field.second);
    });
}

void pack_layout(PackWriter& out, const Article& article) {
    out.span(article.category);
    out.span(article.title);
    out.span(article.byline);
    out.list(article.body, [&](Span span) { out.span(span); });
    pack_date(out, article.published ? std::optional(article.published->date) : std::nullopt);
    if (article.published) pack_optional(out, article.published->minute);
    pack_optional(out, article.views);
    pack_stated(out, article.stated);
    pack_warnings(out, article.warnings);
}

void unpack_layout(PackReader& in, Article& article) {
    const std::size_t size = article.text.size();
    article.category = in.span(size);
    article.title = in.span(size);
    article.byline = in.span(size);
    in.list([&] { article.body.push_back(in.span(size)); });
    if (const auto date = unpack_date(in)) {
        article.published = DateTime{*date, unpack_optional<std::uint16_t>(in)};
    }
    article.views = unpack_optional<std::uint64_t>(in);
    StatedFields& stated = article.stated;
    for (auto* value :
         {&stated.ward, &stated.district, &stated.province, &stated.term, &stated.author}) {
        *value = in.string();
    }
    in.list([&] {
        std::string name = in.string();
        stated.unknown.emplace(std::move(name), in.string());
    });
    article.warnings = unpack_warnings(in);
}

}  // namespace tracuu
