// Real paragraphs written in the encodings from before UTF-8 are read back to the same tokens, and
// none that is UTF-8 already is taken for one of them.
#include <fmt/format.h>
#include <iconv.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "analyzers/analyzer.hpp"
#include "analyzers/half_vni.hpp"
#include "analyzers/legacy_text.hpp"
#include "tests/analyzers/news.hpp"
#include "tests/catch.hpp"
#include "tests/shared_data.hpp"

namespace tracuu {
namespace {

template <typename Take>
void for_each_paragraph(const std::filesystem::path& file, Take take) {
    test::for_each_article(file, [&](const test::NewsArticle& article) {
        for (std::size_t begin = 0; begin < article.body.size();) {
            const std::size_t end = std::min(article.body.find('\n', begin), article.body.size());
            take(article.body.substr(begin, end - begin));
            begin = end + 1;
        }
    });
}

/// `text` in an encoding of the system's own tables; nullopt when it has no such letters, or when
/// the system does not know the encoding.
std::optional<std::string> by_iconv(const char* encoding, std::string text) {
    const iconv_t converter = iconv_open(encoding, "UTF-8");
    if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
    std::string bytes(text.size() * 2, '\0');
    char *in = text.data(), *out = bytes.data();
    std::size_t in_left = text.size(), out_left = bytes.size();
    const bool whole =
        iconv(converter, &in, &in_left, &out, &out_left) != static_cast<std::size_t>(-1) &&
        iconv(converter, nullptr, nullptr, &out, &out_left) != static_cast<std::size_t>(-1);
    iconv_close(converter);
    bytes.resize(bytes.size() - out_left);
    return whole ? std::optional(bytes) : std::nullopt;
}

std::vector<std::string> terms_of(std::string_view text) {
    std::vector<std::string> terms;
    for (const Token& token : analyze(text)) terms.push_back(token.term);
    return terms;
}

struct Score {
    std::size_t tokens = 0, kept = 0, paragraphs = 0;

    void add(const std::string& paragraph, const std::string& bytes) {
        const std::vector<std::string> terms = terms_of(paragraph);
        tokens += terms.size();
        ++paragraphs;
        const auto decoded = decode_legacy(bytes);
        const std::vector<std::string> read = terms_of(decoded ? decoded->text : bytes);
        if (read.size() != terms.size()) return;  // none counts when one went astray
        for (std::size_t i = 0; i < terms.size(); ++i) kept += read[i] == terms[i] ? 1 : 0;
    }
    double share() const { return tokens == 0 ? 0 : double(kept) / double(tokens); }
};

/// Long enough to be recognised at all, from the middle of the set.
std::vector<std::string> thousand_paragraphs() {
    constexpr std::size_t shortest = 150, wanted = 1000;
    std::vector<std::string> paragraphs;
    for_each_paragraph(test::shared_folder() / "data/news/dantri_unc.jsonl.xz",
                       [&](const std::string& paragraph) {
                           if (paragraph.size() >= shortest && paragraphs.size() < wanted)
                               paragraphs.push_back(paragraph);
                       });
    return paragraphs;
}

TEST_CASE("news in a legacy encoding is read back to the same tokens", "[legacy][news]") {
    REQUIRE_SHARED("data/news");
    const std::vector<std::string> paragraphs = thousand_paragraphs();
    REQUIRE(paragraphs.size() == 1000);
    struct Row {
        LegacyEncoding encoding;
        const char* system_name;
    };
    for (const Row& row :
         {Row{LegacyEncoding::tcvn3, "TCVN5712-1"}, Row{LegacyEncoding::vni, nullptr},
          Row{LegacyEncoding::viscii, "VISCII"}, Row{LegacyEncoding::windows1258, "CP1258"}}) {
        Score ours, systems;
        for (const std::string& paragraph : paragraphs) {
            ours.add(paragraph, encode_as(row.encoding, paragraph));
            const auto bytes =
                row.system_name ? by_iconv(row.system_name, paragraph) : std::nullopt;
            if (bytes) systems.add(paragraph, *bytes);
        }
        std::cout << fmt::format("{}: {:.2f} % of {} tokens kept", to_string(row.encoding),
                                 100 * ours.share(), ours.tokens);
        if (systems.paragraphs > 0)
            std::cout << fmt::format("; written by iconv {:.2f} % of {} paragraphs",
                                     100 * systems.share(), systems.paragraphs);
        std::cout << '\n';
        CAPTURE(to_string(row.encoding));
        CHECK(ours.share() >= 0.995);
        if (systems.paragraphs > 0) CHECK(systems.share() >= 0.995);
    }
}

TEST_CASE("no paragraph of the news is taken for a legacy encoding", "[legacy][news]") {
    REQUIRE_SHARED("data/news");
    std::size_t paragraphs = 0;
    for (const auto& file :
         std::filesystem::directory_iterator(test::shared_folder() / "data/news")) {
        for_each_paragraph(file.path(), [&](const std::string& paragraph) {
            ++paragraphs;
            if (decode_legacy(paragraph) || repair_half_vni(paragraph)) FAIL_CHECK(paragraph);
        });
    }
    CHECK(paragraphs > 0);
}

TEST_CASE("no article of the news is taken for half-converted VNI", "[legacy][news]") {
    REQUIRE_SHARED("data/news");
    for (const auto& file :
         std::filesystem::directory_iterator(test::shared_folder() / "data/news")) {
        test::for_each_article(file.path(), [&](const test::NewsArticle& article) {
            if (repair_half_vni(article.body)) FAIL_CHECK(article.body);
        });
    }
}

}  // namespace
}  // namespace tracuu
