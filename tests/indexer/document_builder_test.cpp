#include "indexer/document_builder.hpp"

#include <set>

#include "analyzers/analyzer.hpp"
#include "corpus/fields.hpp"
#include "corpus/repost_sketch.hpp"
#include "indexer/schema.hpp"
#include "indexer/stored_term.hpp"
#include "tests/indexer/forward_text.hpp"
#include "tests/indexer/scratch.hpp"

using namespace tracuu;
using namespace tracuu::test;

namespace {

/// An article with the given lines: the first is its title, the others its body.
Article article_of(const std::vector<std::string>& lines) {
    Article article;
    article.id = "a";
    for (const std::string& line : lines) {
        const std::size_t begin = article.text.size();
        article.text += line;
        const Span span{begin, article.text.size()};
        article.text += '\n';
        if (begin == 0) {
            article.title = span;
        } else {
            article.body.push_back(span);
        }
    }
    return article;
}

/// How often a term counts; 0 when the document does not have it.
Xapian::termcount count_of(const Xapian::Document& document, const std::string& term,
                           const std::string& prefix = "") {
    const std::string stored = stored_term(prefix, term);
    auto it = document.termlist_begin();
    it.skip_to(stored);
    return it == document.termlist_end() || *it != stored ? 0 : it.get_wdf();
}

/// The words of one field in their order.
std::string words_of(const Xapian::Document& document, ForwardText ForwardEntry::*field) {
    const std::string packed = document.get_value(slot::forward);
    const ForwardEntry entry = unpack_forward(packed);
    return spelled(entry, entry.*field);
}

std::set<std::string> terms_with(const Xapian::Document& document, const std::string& prefix) {
    std::set<std::string> terms;
    for (auto it = document.termlist_begin(); it != document.termlist_end(); ++it) {
        if ((*it).starts_with(prefix)) terms.insert((*it).substr(prefix.size()));
    }
    return terms;
}

const Unit& unit(const char* name, Level level, int tier) {
    for (const Unit* each : gazetteer().named(name)) {
        if (each->level == level && each->tier == tier) return *each;
    }
    throw std::logic_error(name);
}

/// Tier-3 Sài Đồng of Long Biên, Hà Nội.
const Unit& sai_dong() {
    return unit("Sài Đồng", Level::ward, 3);
}

using Terms = std::set<std::string>;

}  // namespace

TEST_CASE("words of the title count twice, and as words of the title") {
    const auto document = build_document(article_of({"đảng bộ", "bộ", "đảng"}), {}, gazetteer());
    CHECK(count_of(document, "đảng") == 3);
    CHECK(count_of(document, "bộ") == 3);
    CHECK(count_of(document, "đảng", "S") == 1);
    CHECK(count_of(document, "bộ", "S") == 1);
    CHECK(count_of(document, "đoàn") == 0);
}

TEST_CASE("the forward index has the words in their order, lines without a gap") {
    const auto document =
        build_document(article_of({"đảng bộ", "mặt trận", "tổ quốc 31.328"}), {}, gazetteer());
    CHECK(words_of(document, &ForwardEntry::title) == "đảng bộ");
    CHECK(words_of(document, &ForwardEntry::body) == "mặt trận tổ quốc 31.328|31328");
}

TEST_CASE("the words that indexing gives are those of the analyzer") {
    const std::string line = "Quán triệt 01-CTr/QU, khóa XXV";
    const auto document = build_document(article_of({"x", line}), {}, gazetteer());
    std::string expected;
    std::uint32_t next = 0;
    for (const Token& token : analyze(line)) {
        CHECK(count_of(document, token.term) > 0);
        expected += (token.position < next ? "|" : expected.empty() ? "" : " ") + token.term;
        next = token.position + 1;
    }
    CHECK(words_of(document, &ForwardEntry::body) == expected);
}

TEST_CASE("the sketch by which reposts are recognised is of title and body") {
    std::string line;
    for (int i = 0; i < 50; ++i) line += "đoàn viên " + std::to_string(i) + ' ';
    const auto sketch_of = [](const std::vector<std::string>& lines) {
        return build_document(article_of(lines), {}, gazetteer()).get_value(slot::repost);
    };
    CHECK(is_repost(sketch_of({"tin mới", line}), sketch_of({"tin khác", line})));
    CHECK_FALSE(is_repost(sketch_of({"tin ngày 3/2", line}), sketch_of({"tin ngày 4/2", line})));
    CHECK(sketch_of({"tin mới", "ngắn"}).empty());
}

TEST_CASE("the by-line and a stated author are words of the author field only") {
    Article article = article_of({"tin", "bài viết", "thủy"});
    article.byline = article.body.back();
    article.body.pop_back();
    article.stated.author = "vinh";
    const auto document = build_document(article, {}, gazetteer());
    CHECK(count_of(document, "thủy", "A") == 1);
    CHECK(count_of(document, "vinh", "A") == 1);
    CHECK(count_of(document, "thủy") == 0);
    const std::string words = words_of(document, &ForwardEntry::author);
    CHECK(words.starts_with("thủy _"));
    CHECK(words.ends_with("_ vinh"));
}

TEST_CASE("primary places count with what they belong to, others are found by place only") {
    const Unit& ward = sai_dong();
    const Unit& district = *gazetteer().district_of(ward);
    const Unit& province = *gazetteer().province_of(ward);
    const Unit& elsewhere = unit("Hoàng Mai", Level::district, 3);
    Metadata metadata;
    metadata.places = {{ward.key, PlaceRole::primary, "title", {}},
                       {district.key, PlaceRole::primary, "parent", {}},
                       {elsewhere.key, PlaceRole::mentioned, "body", {}},
                       {"9-unknown", PlaceRole::primary, "body", {}}};
    const auto document = build_document(article_of({"tin"}), metadata, gazetteer());

    CHECK(terms_with(document, "XWARD:") == Terms{ward.key});
    CHECK(terms_with(document, "XDISTRICT:") == Terms{district.key});
    CHECK(terms_with(document, "XPROVINCE:") == Terms{province.key});
    CHECK(terms_with(document, "XPLACE:") ==
          Terms{ward.key, district.key, province.key, elsewhere.key});
    const FacetValues facets = unpack_facets(document.get_value(slot::facets));
    CHECK(facets.wards == std::vector{ward.key});
    CHECK(facets.districts == std::vector{district.key});
    CHECK(facets.provinces == std::vector{province.key});
}

TEST_CASE("a host and a former place are no primary values") {
    Metadata metadata;
    metadata.places = {{sai_dong().key, PlaceRole::host, "url", {}},
                       {sai_dong().key, PlaceRole::former, "body", {}}};
    const FacetValues facets = facet_values({}, metadata, gazetteer());
    CHECK(facets == FacetValues{});
}

TEST_CASE("every term of office is found, the primary ones count") {
    Metadata metadata;
    metadata.terms = {{{2020, 2025}, "", true, 2, {}}, {{2015, 2020}, "", false, 1, {}}};
    const auto document = build_document(article_of({"tin"}), metadata, gazetteer());
    CHECK(terms_with(document, "XTERM:") == Terms{"2020-2025", "2015-2020"});
    CHECK(terms_with(document, "XPTERM:") == Terms{"2020-2025"});
    CHECK(unpack_facets(document.get_value(slot::facets)).terms ==
          std::vector<std::string>{"2020-2025"});
}

TEST_CASE("documents are found by key, by key and date, by key and body, and by number") {
    DocumentMention directive;
    directive.key = "ct.35.tw";
    directive.canonical = "35-CT/TW";
    directive.date = make_date(2019, 5, 30);
    DocumentMention program;
    program.key = "ctr.1.qu";
    program.canonical = "01-CTr/QU";
    program.body_unit = "3-004";
    DocumentMention plenum;
    plenum.key = "nqtw.4";
    Metadata metadata;
    metadata.documents = {directive, program, plenum};
    const auto document = build_document(article_of({"tin"}), metadata, gazetteer());
    CHECK(terms_with(document, "XDOC:") ==
          Terms{"ct.35.tw", "ct.35.tw@2019-05-30", "ctr.1.qu", "ctr.1.qu#3-004", "nqtw.4"});
    CHECK(terms_with(document, "XDOCN:") == Terms{"ct.35", "ctr.1", "nqtw.4"});
    CHECK(document.get_value(slot::documents) ==
          "ct.35.tw\t35-CT/TW\nctr.1.qu#3-004\t01-CTr/QU\nnqtw.4\t\n");
}

TEST_CASE("an article counts once for a document, however many issues of it it cites") {
    DocumentMention issue;
    issue.key = "ct.35.tw";
    issue.canonical = "35-CT/TW";
    Metadata metadata;
    for (const int year : {2019, 2024}) {
        issue.date = make_date(year, 6, 14);
        metadata.documents.push_back(issue);
    }
    const auto document = build_document(article_of({"tin"}), metadata, gazetteer());
    CHECK(document.get_value(slot::documents) == "ct.35.tw\t35-CT/TW\n");
}

TEST_CASE("the date that sorts is the published one, else an event date without doubt") {
    struct Row {
        const char* published;
        const char* event;
        bool doubtful;
        const char* date_slot;
        const char* event_slot;
    };
    const Row rows[] = {
        {"2020-12-16T13:57", "2020-12-15", false, "20201216", "20201215"},
        {"2020-12-16", nullptr, false, "20201216", ""},
        {nullptr, "2020-12-15", false, "20201215", "20201215"},
        {nullptr, "2020-12-15", true, "", "20201215"},
        {nullptr, nullptr, false, "", ""},
    };
    for (const Row& row : rows) {
        Article article = article_of({"tin"});
        Metadata metadata;
        if (row.published) {
            const std::string iso = row.published;
            article.published = DateTime{
                *make_date(std::stoi(iso), std::stoi(iso.substr(5)), std::stoi(iso.substr(8))), {}};
        }
        if (row.event) metadata.event_date = make_date(2020, 12, 15);
        metadata.event_date_doubtful = row.doubtful;
        const auto document = build_document(article, metadata, gazetteer());
        CHECK(document.get_value(slot::date) == row.date_slot);
        CHECK(document.get_value(slot::event) == row.event_slot);
    }
}

TEST_CASE("warnings can be counted by kind, and the article is found by its id") {
    Metadata metadata;
    metadata.warnings = {{"event-after-post", "x"}, {"event-after-post", "y"}};
    const auto document = build_document(article_of({"tin"}), metadata, gazetteer());
    CHECK(terms_with(document, "XWARN:") == Terms{"event-after-post"});
    CHECK(terms_with(document, "Q") == Terms{"a"});
    CHECK(document.get_value(slot::id) == "a");
    CHECK(decode(document.get_value(slot::article)).article.title_text() == "tin");
}

TEST_CASE("an id of any length and any word can be written to disk") {
    const Scratch scratch;
    Xapian::WritableDatabase database(scratch.database().string(), Xapian::DB_CREATE);
    Article article = article_of({"tin", std::string(5000, 'x'), std::string(400, '1')});
    article.id = std::string(2000, 'i');
    database.add_document(build_document(article, {}, gazetteer()));
    CHECK_NOTHROW(database.commit());
}
