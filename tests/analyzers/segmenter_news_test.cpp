// Every line of real news keeps all its characters; a tokenised line only gets `_` for spaces.
#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

#include "analyzers/segmenter.hpp"
#include "tests/analyzers/news.hpp"
#include "tests/analyzers/shipped_lexicon.hpp"
#include "tests/catch.hpp"
#include "tests/shared_data.hpp"

namespace tracuu {
namespace {

std::string without_spaces(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '_'; });
    return text;
}

TEST_CASE("segmented news keeps every character", "[segmenter][news]") {
    REQUIRE_SHARED("data/news");
    const Segmenter segmenter(test::shipped_lexicon());
    for (const auto& file :
         std::filesystem::directory_iterator(test::shared_folder() / "data/news")) {
        test::for_each_article(file.path(), [&](const test::NewsArticle& article) {
            std::istringstream lines(article.title + '\n' + article.body);
            for (std::string line; std::getline(lines, line);) {
                const std::string words = segmenter.segment_line(line);
                if (without_spaces(words) != without_spaces(line)) FAIL(article.id << ": " << line);
            }
        });
    }
}

/// Whether every mark of a treebank's line stands apart: eight of 14,000 lines keep one on a word
/// ("1,_5 km", "TP." at the end), and are not what the claim is about.
bool is_tokenised(const std::string& line) {
    if (line.find(",_") != std::string::npos) return false;
    std::istringstream words(line);
    for (std::string word; words >> word;) {
        const bool ends_in_mark = word.back() == '.' || word.back() == ',';
        if (ends_in_mark && word.find_first_not_of(".,") != std::string::npos) return false;
    }
    return true;
}

TEST_CASE("tokenised sentences only get _ for spaces", "[segmenter][news]") {
    REQUIRE_SHARED("data/seg");
    const Segmenter segmenter(test::shipped_lexicon());
    for (const auto& file :
         std::filesystem::directory_iterator(test::shared_folder() / "data/seg")) {
        std::ifstream lines(file.path());
        for (std::string line; std::getline(lines, line);) {
            if (!is_tokenised(line)) continue;
            std::replace(line.begin(), line.end(), '_', ' ');
            std::string words = segmenter.segment_line(line);
            std::replace(words.begin(), words.end(), '_', ' ');
            if (words != line) FAIL(file.path().string() << ": " << line);
        }
    }
}

}  // namespace
}  // namespace tracuu
