#include "indexer/stored_article.hpp"

#include <zstd.h>

#include <cstdint>
#include <memory>
#include <new>

#include "corpus/message.hpp"
#include "indexer/content_hash.hpp"
#include "indexer/packing.hpp"
#include "indexer/store.hpp"

namespace tracuu {
namespace {

void pack(PackWriter& out, const PlaceMention& place) {
    out.string(place.unit);
    out.number(static_cast<std::uint64_t>(place.role));
    out.string(place.evidence);
    out.span(place.span);
}

void pack(PackWriter& out, const TermMention& mention) {
    out.number(static_cast<std::uint64_t>(mention.term.from));
    out.number(static_cast<std::uint64_t>(mention.term.to));
    out.string(mention.body);
    out.number(mention.primary ? 1 : 0);
    out.number(mention.count);
    out.span(mention.span);
}

void pack(PackWriter& out, const DocumentMention& document) {
    out.number(static_cast<std::uint64_t>(document.kind));
    out.string(document.type);
    out.string(document.number);
    out.number(static_cast<std::uint64_t>(document.year.value_or(0)));
    out.string(document.issuer);
    out.string(document.canonical);
    out.string(document.key);
    out.string(document.body);
    out.string(document.body_unit);
    pack_date(out, document.date);
    out.number(document.count);
    out.span(document.span);
}

template <typename Enum>
Enum unpack_enum(PackReader& in, Enum last) {
    const std::uint64_t value = in.number();
    if (value > static_cast<std::uint64_t>(last)) throw PackError();
    return static_cast<Enum>(value);
}

PlaceMention unpack_place(PackReader& in, std::size_t text_size) {
    PlaceMention place;
    place.unit = in.string();
    place.role = unpack_enum(in, PlaceRole::former);
    place.evidence = in.string();
    place.span = in.span(text_size);
    return place;
}

TermMention unpack_term(PackReader& in, std::size_t text_size) {
    TermMention mention;
    mention.term.from = in.number_as<int>();
    mention.term.to = in.number_as<int>();
    mention.body = in.string();
    mention.primary = in.number() != 0;
    mention.count = in.number();
    mention.span = in.span(text_size);
    return mention;
}

DocumentMention unpack_document(PackReader& in, std::size_t text_size) {
    DocumentMention document;
    document.kind = unpack_enum(in, DocumentKind::named);
    document.type = in.string();
    document.number = in.string();
    if (const int year = in.number_as<int>(); year != 0) document.year = year;
    document.issuer = in.string();
    document.canonical = in.string();
    document.key = in.string();
    document.body = in.string();
    document.body_unit = in.string();
    document.date = unpack_date(in);
    document.count = in.number();
    document.span = in.span(text_size);
    return document;
}

StoredArticle unpack_article(PackReader& in) {
    StoredArticle stored;
    Article& article = stored.article;
    article.id = in.string();
    article.source = in.string();
    article.url = in.string();
    article.text = in.string();
    unpack_layout(in, article);

    Metadata& metadata = stored.metadata;
    const std::size_t size = article.text.size();
    metadata.event_date = unpack_date(in);
    metadata.event_date_doubtful = in.number() != 0;
    in.list([&] { metadata.places.push_back(unpack_place(in, size)); });
    in.list([&] { metadata.terms.push_back(unpack_term(in, size)); });
    in.list([&] { metadata.documents.push_back(unpack_document(in, size)); });
    metadata.warnings = unpack_warnings(in);
    if (!in.at_end()) throw PackError();
    return stored;
}

constexpr std::size_t seal_size = 4;

/// A fingerprint of what is stored, before it: a changed bit shows even where any bits make sense.
std::string seal(std::string_view frame) {
    const std::uint64_t hash = hash_of(frame).low;
    std::string bytes;
    for (std::size_t i = 0; i < seal_size; ++i) bytes += static_cast<char>(hash >> (8 * i));
    return bytes;
}

std::string_view unsealed(std::string_view stored) {
    if (stored.size() < seal_size) throw PackError();
    const std::string_view frame = stored.substr(seal_size);
    if (stored.substr(0, seal_size) != seal(frame)) throw PackError();
    return frame;
}

/// 154 MB/s and 45 % of news left; level 3: 124 and 44, zlib as Xapian has it: 36 and 41.
constexpr int compression_level = 1;

std::string compressed(std::string_view bytes) {
    struct Free {
        void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    };
    thread_local const std::unique_ptr<ZSTD_CCtx, Free> context(ZSTD_createCCtx());
    std::string frame(ZSTD_compressBound(bytes.size()), '\0');
    const std::size_t size = ZSTD_compressCCtx(context.get(), frame.data(), frame.size(),
                                               bytes.data(), bytes.size(), compression_level);
    if (ZSTD_isError(size) != 0) throw std::bad_alloc();  // the one way in which it fails
    frame.resize(size);
    return frame;
}

std::string decompressed(std::string_view frame) {
    // A block of 4 bytes stands for 128 KiB at most; a damaged size must not take all memory.
    constexpr std::size_t most_of_a_byte = std::size_t{128} << 10;
    const std::uint64_t size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN) throw PackError();
    if (size / most_of_a_byte > frame.size()) throw PackError();
    std::string bytes(size, '\0');
    const std::size_t read =
        ZSTD_decompress(bytes.data(), bytes.size(), frame.data(), frame.size());
    if (ZSTD_isError(read) != 0 || read != size) throw PackError();
    return bytes;
}

}  // namespace

std::string encode(const Article& article, const Metadata& metadata) {
    PackWriter out;
    out.string(article.id);
    out.string(article.source);
    out.string(article.url);
    out.string(article.text);
    pack_layout(out, article);
    pack_date(out, metadata.event_date);
    out.number(metadata.event_date_doubtful ? 1 : 0);
    const auto pack_item = [&](const auto& item) { pack(out, item); };
    out.list(metadata.places, pack_item);
    out.list(metadata.terms, pack_item);
    out.list(metadata.documents, pack_item);
    pack_warnings(out, metadata.warnings);
    const std::string frame = compressed(out.take());
    return seal(frame) + frame;
}

StoredArticle decode(std::string_view stored) {
    try {
        const std::string packed = decompressed(unsealed(stored));
        PackReader in(packed);
        return unpack_article(in);
    } catch (const PackError&) {
        throw StoreError({ErrorCode::unreadable,
                          tr("A stored article is damaged."),
                          tr("Run “tracuu-index check --db DIR” to see what is wrong, or "
                             "“tracuu-index --rebuild --db DIR” to read the sources again."),
                          {}});
    }
}

}  // namespace tracuu
