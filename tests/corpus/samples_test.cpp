// What the sample archive must hold to be worth searching: corpus/SAMPLES.md says where each case
// is.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "corpus/archive_walker.hpp"
#include "corpus/metadata.hpp"
#include "tests/catch.hpp"
#include "tests/corpus/gazetteer.hpp"

namespace {

using namespace tracuu;

struct Holdings {
    std::size_t articles = 0, skipped = 0;
    std::set<std::string> wards, districts, terms;
    std::map<std::string, std::set<std::string>> citing;     ///< articles by document key
    std::map<std::string, std::set<std::string>> spellings;  ///< of a document, as printed
    int first_year = 9999, last_year = 0;
};

void count(Holdings& holdings, const Article& article) {
    ++holdings.articles;
    const Metadata metadata = understand(article, test::gazetteer());
    for (const PlaceMention& place : metadata.places) {
        const Unit* unit = test::gazetteer().find(place.unit);
        if (place.role != PlaceRole::primary || unit == nullptr) continue;
        if (unit->level == Level::ward) holdings.wards.insert(place.unit);
        if (unit->level == Level::district) holdings.districts.insert(place.unit);
    }
    for (const TermMention& mention : metadata.terms)
        holdings.terms.insert(to_string(mention.term));
    for (const DocumentMention& mention : metadata.documents) {
        if (mention.kind != DocumentKind::number) continue;
        holdings.citing[mention.key].insert(article.id);
        holdings.spellings[mention.key].insert(std::string(article.slice(mention.span)));
    }
    if (!article.published) return;
    holdings.first_year = std::min<int>(holdings.first_year, article.published->date.year);
    holdings.last_year = std::max<int>(holdings.last_year, article.published->date.year);
}

}  // namespace

TEST_CASE("the sample archive is as varied as real ones") {
    const auto files = walk(TRACUU_SOURCE_DIR "/corpus/samples");
    REQUIRE(files);
    Holdings holdings;
    for (const SourceFile& file : *files) {
        read_articles(file, [&](const Result<Article>& article) {
            if (article) {
                count(holdings, *article);
            } else {
                ++holdings.skipped;
            }
            return true;
        });
    }
    CHECK(holdings.articles >= 60);
    CHECK(holdings.skipped == 0);
    CHECK(holdings.wards.size() >= 10);
    CHECK(holdings.districts.size() >= 4);
    CHECK(holdings.terms.size() >= 3);
    CHECK(holdings.first_year == 2010);
    CHECK(holdings.last_year == 2026);
    CHECK(holdings.citing.size() >= 25);

    std::size_t in_several_spellings = 0;
    for (const auto& [key, articles] : holdings.citing) {
        if (articles.size() > 1 && holdings.spellings.at(key).size() > 1) ++in_several_spellings;
    }
    CHECK(in_several_spellings >= 8);
}
