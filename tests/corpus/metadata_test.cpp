// What must be understood of five real articles (read where the shared data lies), and how the
// parts work together on invented ones.
#include "corpus/metadata.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "corpus/article_reader.hpp"
#include "tests/catch.hpp"
#include "tests/corpus/articles.hpp"
#include "tests/corpus/gazetteer.hpp"
#include "tests/shared_data.hpp"

using tracuu::DocumentKind;
using tracuu::DocumentMention;
using tracuu::Level;
using tracuu::Metadata;
using tracuu::TermMention;
using tracuu::test::gazetteer;
using tracuu::test::make_article;
using tracuu::test::primary;

namespace {

std::string contents(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string text_or_empty(const nlohmann::json& value) {
    return value.is_string() ? value.get<std::string>() : "";
}

const DocumentMention* document(const Metadata& metadata, const std::string& canonical) {
    const auto found =
        std::find_if(metadata.documents.begin(), metadata.documents.end(),
                     [&](const DocumentMention& d) { return d.canonical == canonical; });
    return found == metadata.documents.end() ? nullptr : &*found;
}

void check_documents(const Metadata& metadata, const nlohmann::json& gold) {
    std::size_t numbered = 0;
    for (const DocumentMention& found : metadata.documents)
        numbered += found.kind == DocumentKind::number;
    CHECK(numbered == gold["documents"].size());
    for (const auto& wanted : gold["documents"]) {
        INFO(wanted["number"]);
        const DocumentMention* found = document(metadata, wanted["number"]);
        REQUIRE(found != nullptr);
        CHECK((found->date ? to_iso(*found->date) : "") == text_or_empty(wanted["date"]));
        CHECK(found->body == text_or_empty(wanted["body"]));
    }
    for (const auto& wanted : gold["named_documents"]) {
        INFO(wanted);
        CHECK(document(metadata, wanted) != nullptr);
    }
}

void check_seed(const nlohmann::json& gold) {
    const std::string file = gold["file"];
    INFO(file);
    const auto article =
        tracuu::read_page(contents(tracuu::test::shared_folder() / "seeds" / file), file, file);
    REQUIRE(article);
    const Metadata metadata = understand(*article, gazetteer());
    CHECK(primary(metadata, gazetteer(), Level::ward) == gold["ward"].get<std::string>());
    CHECK(primary(metadata, gazetteer(), Level::district) == gold["district"].get<std::string>());
    CHECK(primary(metadata, gazetteer(), Level::province) == gold["province"].get<std::string>());
    REQUIRE(metadata.event_date);
    CHECK(to_iso(*metadata.event_date) == gold["event_date"].get<std::string>());
    CHECK(metadata.event_date_doubtful == gold.contains("warnings"));

    std::set<std::string> others;
    for (const TermMention& term : metadata.terms) {
        if (term.primary)
            CHECK(to_string(term.term) == gold["term"].get<std::string>());
        else
            others.insert(to_string(term.term));
    }
    CHECK(others == gold["other_terms"].get<std::set<std::string>>());
    for (const auto& place : metadata.places) {
        const auto* unit = gazetteer().find(place.unit);
        for (const std::string never : gold["not_wards"]) CHECK(unit->name != never);
    }
    check_documents(metadata, gold);
}

}  // namespace

TEST_CASE("the seed articles are understood") {
    REQUIRE_SHARED("seeds/gold.json");
    const auto gold =
        nlohmann::json::parse(contents(tracuu::test::shared_folder() / "seeds/gold.json"));
    REQUIRE(gold.size() == 5);
    for (const auto& seed : gold) check_seed(seed);
}

TEST_CASE("bodies of documents come from the article's own place") {
    const Metadata metadata =
        understand(make_article({"Đảng ủy phường Gia Thụy họp",
                                 "Thực hiện Chương trình 01-CTr/QU, Kế hoạch 12-KH/ĐU, Nghị quyết "
                                 "01-NQ/ĐH và Kế hoạch 5-KH/TU.",
                                 "", "", tracuu::Date{2020, 12, 16}}),
                   gazetteer());
    const std::vector<std::pair<std::string, std::string>> rows{
        {"01-CTr/QU", "Quận ủy Long Biên"},
        {"12-KH/ĐU", "Đảng ủy phường Gia Thụy"},
        {"01-NQ/ĐH", "Đại hội Đảng bộ phường Gia Thụy"},
        {"05-KH/TU", "Thành ủy Hà Nội"},
    };
    for (const auto& [canonical, body] : rows) {
        INFO(canonical);
        const DocumentMention* found = document(metadata, canonical);
        REQUIRE(found != nullptr);
        CHECK(found->body == body);
    }
    CHECK(document(metadata, "01-CTr/QU")->body_unit == "3-004");
    CHECK(document(metadata, "12-KH/ĐU")->body_unit == "3-00130");
}

TEST_CASE("mentions of one document are one entry") {
    const Metadata metadata =
        understand(make_article({"Chỉ thị 35-CT/TW",
                                 "Chỉ thị số 35-CT/TW ngày 30/5/2019. Chỉ thị 35 – CT/TW.",
                                 "",
                                 "",
                                 {}}),
                   gazetteer());
    const DocumentMention* found = document(metadata, "35-CT/TW");
    REQUIRE(found != nullptr);
    CHECK(found->count == 3);
    REQUIRE(found->date);
    CHECK(to_iso(*found->date) == "2019-05-30");
}

TEST_CASE("dates in different terms of office are different documents") {
    const Metadata metadata = understand(
        make_article({"",
                      "Chỉ thị số 35-CT/TW ngày 30/5/2019 và Chỉ thị số 35-CT/TW ngày 14/6/2024.",
                      "",
                      "",
                      {}}),
        gazetteer());
    CHECK(metadata.documents.size() == 2);
}

TEST_CASE("an undated article tells of the past") {
    const auto event = [](const std::string& body) {
        const Metadata metadata =
            tracuu::understand(make_article({"Tiếp bước", body, "", "", {}}), gazetteer());
        return metadata.event_date ? to_iso(*metadata.event_date) : "";
    };
    CHECK(event("Ngày 14/6/2017, Đảng ủy họp.") == "2017-06-14");
    CHECK(event("Ngày 2/9/1969 cả nước để tang.").empty());
    CHECK(event("Ngày 3/5/2007 chi bộ ra đời, đến 14/6/2017 tròn mười năm.").empty());
    CHECK(event("Tính đến hết ngày 31/12/2016 còn nợ.").empty());
}

TEST_CASE("the lead of a body without line breaks ends with a sentence") {
    std::string body = "Đảng ủy họp";
    while (body.size() < 800) body += " bàn việc tiếp theo";
    body += " ở TP. Vinh. ";
    const auto event = [&](const std::string& rest) {
        const Metadata metadata =
            tracuu::understand(make_article({"Họp", body + rest, "", "", {}}), gazetteer());
        return metadata.event_date.has_value();
    };
    CHECK_FALSE(event("Ngày 14/6/2017 nghỉ."));
}

TEST_CASE("a number in the title takes its issuer from the body") {
    const Metadata metadata = tracuu::understand(
        make_article(
            {"Quán triệt Nghị quyết số 18", "Nghị quyết 18-NQ/TW có bốn phần.", "", "", {}}),
        gazetteer());
    REQUIRE(metadata.documents.size() == 1);
    CHECK(metadata.documents[0].key == "nq.18.tw");
    CHECK(metadata.documents[0].count == 2);
}
