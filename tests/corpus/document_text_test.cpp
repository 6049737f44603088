#include "corpus/document_text.hpp"

#include "tests/catch.hpp"

using tracuu::DocumentText;
using tracuu::Span;

TEST_CASE("a text without anything to change is itself") {
    const std::string text = "Chỉ thị 35-CT/TW";
    const DocumentText prepared(text);
    CHECK(prepared.view().data() == text.data());
    CHECK(prepared.original({14, 20}) == Span{14, 20});
}

TEST_CASE("dashes, spaces, look-alikes and marks are made one") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"35–CT", "35-CT"},     {"35\u00a0-\u2007CT", "35 - CT"},
        {"Ðảng", "Đảng"},       {"CT\u200b\u00ad/TW", "CT/TW"},
        {"e\u0302\u0301", "ế"}, {"e\u0301\u0302", "ế"},
        {"u\u031b\u0309", "ử"}, {"a\tb", "a b"},
        {"1\u20442", "1/2"},
    };
    for (const auto& [text, wanted] : rows) {
        INFO(text);
        CHECK(DocumentText(text).view() == wanted);
    }
}

TEST_CASE("spans lead back to the original's bytes") {
    const std::string text = "\u200bsố 35\u00a0–\u00a0CT/TW\u200b, e\u0302\u0301x";
    const DocumentText prepared(text);
    const std::string_view view = prepared.view();
    const auto back = [&](std::string_view part) {
        const std::size_t at = view.find(part);
        REQUIRE(at != view.npos);
        const Span span = prepared.original({at, at + part.size()});
        return text.substr(span.begin, span.size());
    };
    CHECK(back("35 - CT/TW") == "35\u00a0–\u00a0CT/TW");
    CHECK(back("số") == "số");
    CHECK(back("ế") == "e\u0302\u0301");
    CHECK(back("x") == "x");
    CHECK(back("-") == "–");
}

TEST_CASE("words are compared in any case and tone placement") {
    using tracuu::Marks;
    CHECK(tracuu::match_words("Quận  uỷ x", 0, "quận ủy") == 12);
    CHECK(tracuu::match_words("QUẬN ỦY", 0, "quận ủy") == 11);
    CHECK(tracuu::match_words("quan uy", 0, "quận ủy") == std::string_view::npos);
    CHECK(tracuu::match_words("quan uy", 0, "quận ủy", Marks::optional) == 7);
    CHECK(tracuu::match_words("quân uy", 0, "quận ủy", Marks::optional) == std::string_view::npos);
    CHECK(tracuu::match_words("quận ủyx", 0, "quận ủy") == std::string_view::npos);
}
