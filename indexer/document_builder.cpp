#include "indexer/document_builder.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/analyzer.hpp"
#include "corpus/fields.hpp"
#include "corpus/repost_sketch.hpp"
#include "indexer/content_hash.hpp"
#include "indexer/forward_index.hpp"
#include "indexer/stored_article.hpp"
#include "indexer/stored_term.hpp"
#include "indexer/word_pairs.hpp"

namespace tracuu {
namespace {

void add_once(std::vector<std::string>& values, const std::string& value) {
    if (std::ranges::find(values, value) == values.end()) values.push_back(value);
}

/// `unit`, its district and its province, as far as there are any.
std::vector<const Unit*> with_ancestors(const Gazetteer& gazetteer, const Unit& unit) {
    std::vector<const Unit*> units{&unit};
    for (const Unit* above : {gazetteer.district_of(unit), gazetteer.province_of(unit)}) {
        if (above != nullptr && above != &unit) units.push_back(above);
    }
    return units;
}

class Builder {
public:
    Builder(const Article& article, const Metadata& metadata, const Gazetteer& gazetteer)
        : article_(article), metadata_(metadata), gazetteer_(gazetteer) {}

    Xapian::Document build() {
        add_words();
        add_places();
        add_terms_of_office();
        add_documents();
        add_warnings();
        add_values();
        document_.add_value(slot::article, encode(article_, metadata_));
        return std::move(document_);
    }

private:
    void add_boolean(std::string_view prefix, std::string_view value) {
        document_.add_boolean_term(boolean_term(prefix, value));
    }
    void add_boolean(FieldId id, std::string_view value) { add_boolean(field(id).prefix, value); }

    /// Counts each word as `wdf` for `prefix` and writes it to `text`, from `first` on.
    void add_words(const std::vector<Token>& tokens, std::uint32_t first, ForwardWriter::Text& text,
                   std::string_view prefix, Xapian::termcount wdf) {
        for (const Token& token : tokens) {
            const std::string stored = stored_term("", token.term);
            forward_.add(text, stored, first + token.position);
            pairs_.add(stored, first + token.position);
            if (prefix.empty()) {
                counts_[stored] += wdf;
            } else {
                counts_[std::string(prefix) + stored] += wdf;
            }
        }
    }

    void add_words() {
        const std::vector<Token> title = analyze(article_.title_text());
        RepostSketcher sketcher;
        sketcher.add_title(article_.title_text(), title);
        ForwardWriter::Text title_text, body_text, author_text;
        pairs_.begin_text();
        add_words(title, 0, title_text, field(FieldId::title).prefix, 1);
        for (const Token& token : title) counts_[stored_term("", token.term)] += title_wdf;
        pairs_.begin_text();
        for (Span part : article_.body) {
            const std::vector<Token> tokens = analyze(article_.slice(part));
            sketcher.add_body(article_.slice(part), tokens);
            add_words(tokens, body_text.next_position(), body_text, "", 1);
        }
        document_.add_value(slot::repost, sketcher.sketch());

        pairs_.begin_text();
        const std::string_view author_prefix = field(FieldId::author).prefix;
        add_words(analyze(article_.slice(article_.byline)), 0, author_text, author_prefix, 1);
        add_words(analyze(article_.stated.author), author_text.next_position() + position_gap,
                  author_text, author_prefix, 1);
        document_.add_value(slot::forward, forward_.pack(title_text, body_text, author_text));
        document_.add_value(slot::pairs, pairs_.pack());
        for (const auto& [term, wdf] : counts_) document_.add_term(term, wdf);
    }

    void add_places() {
        for (const PlaceMention& mention : metadata_.places) {
            const Unit* unit = gazetteer_.find(mention.unit);
            if (unit == nullptr) continue;
            for (const Unit* each : with_ancestors(gazetteer_, *unit)) {
                add_boolean(FieldId::place, each->key);
            }
        }
    }

    void add_terms_of_office() {
        for (const TermMention& mention : metadata_.terms) {
            add_boolean(FieldId::term, to_string(mention.term));
        }
    }

    void add_documents() {
        std::string citations;
        std::set<std::string> cited;  // two issues of one number, say, are one in a facet
        for (const DocumentMention& mention : metadata_.documents) {
            add_boolean(FieldId::document, mention.key);
            if (mention.date) {
                add_boolean(FieldId::document, mention.key + '@' + to_iso(*mention.date));
            }
            if (!mention.body_unit.empty()) {
                add_boolean(FieldId::document, mention.key + '#' + mention.body_unit);
            }
            add_boolean(prefix::document_number, document_number(mention));
            const std::string identity = document_identity(mention);
            if (cited.insert(identity).second)
                citations += pack_citation(identity, mention.canonical);
        }
        document_.add_value(slot::documents, citations);
    }

    void add_warnings() {
        for (const Warning& warning : metadata_.warnings) {
            add_boolean(prefix::warning, warning.kind);
        }
    }

    /// Value slots, and the terms of the same primary values: what a facet counts, its filter
    /// finds.
    void add_values() {
        const FacetValues facets = facet_values(article_, metadata_, gazetteer_);
        for (const auto& ward : facets.wards) add_boolean(FieldId::ward, ward);
        for (const auto& district : facets.districts) add_boolean(FieldId::district, district);
        for (const auto& province : facets.provinces) add_boolean(FieldId::province, province);
        for (const auto& term : facets.terms) add_boolean(prefix::primary_term, term);

        document_.add_value(slot::facets, pack_facets(facets));
        if (facets.date) document_.add_value(slot::date, to_compact(*facets.date));
        document_.add_boolean_term(month_term(facets.date));
        if (metadata_.event_date) {
            document_.add_value(slot::event, to_compact(*metadata_.event_date));
        }
        add_boolean(prefix::unique_id, article_.id);
        document_.add_value(slot::id, article_.id);
        document_.add_value(slot::content, content_hash(article_).bytes());
    }

    const Article& article_;
    const Metadata& metadata_;
    const Gazetteer& gazetteer_;
    std::unordered_map<std::string, Xapian::termcount> counts_;  // of words, by term
    ForwardWriter forward_;
    PairWriter pairs_;
    Xapian::Document document_;
};

}  // namespace

FacetValues facet_values(const Article& article, const Metadata& metadata,
                         const Gazetteer& gazetteer) {
    FacetValues values;
    for (const PlaceMention& mention : metadata.places) {
        if (mention.role != PlaceRole::primary) continue;
        const Unit* unit = gazetteer.find(mention.unit);
        if (unit == nullptr) continue;
        for (const Unit* each : with_ancestors(gazetteer, *unit)) {
            switch (each->level) {
                case Level::ward:
                    add_once(values.wards, each->key);
                    break;
                case Level::district:
                    add_once(values.districts, each->key);
                    break;
                case Level::province:
                    add_once(values.provinces, each->key);
                    break;
            }
        }
    }
    for (const TermMention& mention : metadata.terms) {
        if (mention.primary) add_once(values.terms, to_string(mention.term));
    }
    if (article.published) {
        values.date = article.published->date;
    } else if (!metadata.event_date_doubtful) {
        values.date = metadata.event_date;
    }
    return values;
}

std::string document_identity(const DocumentMention& mention) {
    if (mention.body_unit.empty()) return mention.key;
    return mention.key + '#' + mention.body_unit;
}

std::string document_number(const DocumentMention& mention) {
    // The key begins with type.number in ASCII, whatever follows.
    const std::size_t type_end = mention.key.find('.');
    if (type_end == std::string::npos) return mention.key;
    return mention.key.substr(0, mention.key.find('.', type_end + 1));
}

Xapian::Document build_document(const Article& article, const Metadata& metadata,
                                const Gazetteer& gazetteer) {
    return Builder(article, metadata, gazetteer).build();
}

}  // namespace tracuu
