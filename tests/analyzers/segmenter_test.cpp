#include "analyzers/segmenter.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <string>
#include <unordered_set>
#include <vector>

#include "analyzers/lexicon_builder.hpp"
#include "analyzers/lexicon_tool/trainer.hpp"
#include "analyzers/lexicon_tool/treebank.hpp"
#include "analyzers/pieces.hpp"
#include "analyzers/unicode.hpp"
#include "tests/analyzers/shipped_lexicon.hpp"
#include "tests/catch.hpp"
#include "tests/shared_data.hpp"

namespace tracuu {
namespace {

std::string segmented(std::string_view line) {
    return Segmenter(test::shipped_lexicon()).segment_line(line);
}

std::string without_spaces(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '_'; });
    return text;
}

TEST_CASE("words of several syllables are joined", "[segmenter]") {
    struct Row {
        const char *line, *words;
    };
    for (const Row& row : {
             Row{"", ""},
             Row{"phường", "phường"},
             Row{"quán triệt nghị quyết", "quán_triệt nghị_quyết"},
             Row{"Đảng ủy phường Việt Hưng", "Đảng_ủy phường Việt_Hưng"},
             Row{"Đảng uỷ phường Việt Hưng", "Đảng_uỷ phường Việt_Hưng"},
             Row{"đồng chí Nguyễn Thị Minh Ngọc", "đồng_chí Nguyễn_Thị_Minh_Ngọc"},
             Row{"HỌC TẬP NGHỊ QUYẾT ĐẠI HỘI", "HỌC_TẬP NGHỊ_QUYẾT ĐẠI_HỘI"},
             Row{"cải cách hành chính", "cải_cách hành_chính"},
         }) {
        CHECK(segmented(row.line) == row.words);
    }
}

TEST_CASE("punctuation is set apart, but not inside numbers and short forms", "[segmenter]") {
    struct Row {
        const char *line, *words;
    };
    for (const Row& row : {
             Row{"học tập,quán triệt.", "học_tập , quán_triệt ."},
             Row{"(phường)", "( phường )"},
             Row{"“phường”.", "“ phường ” ."},
             Row{"phường...", "phường ..."},
             Row{"1.000 hộ, 12,5%.", "1.000 hộ , 12,5% ."},
             Row{"01-CTr/QU, 15/12/2020.", "01-CTr/QU , 15/12/2020 ."},
             Row{"TP.HCM, Q.1.", "TP.HCM , Q.1 ."},
             Row{"10%Chi,", "10% Chi ,"},
             Row{"lúc 16:20, xã:", "lúc 16:20 , xã :"},
             Row{"www.example.vn.", "www.example.vn ."},
         }) {
        CHECK(segmented(row.line) == row.words);
    }
}

TEST_CASE("an address is one word, sentences that lack a space are not", "[segmenter]") {
    struct Row {
        const char *line, *words;
    };
    for (const Row& row : {
             Row{"xem bao.example.vn, nhé", "xem bao.example.vn , nhé"},
             Row{"an@example.com, an", "an@example.com , an"},
             Row{"họp.bao.vn, rồi", "họp . bao.vn , rồi"},
             Row{"Hop.bao.vn, rồi", "Hop . bao.vn , rồi"},
             Row{"bao.vn.họp, rồi", "bao . vn . họp , rồi"},
             Row{"hop.xong, rồi", "hop . xong , rồi"},
             Row{"xem a.net, hop.xong", "xem a.net , hop . xong"},
             Row{"bao.vn!hop.xong, rồi", "bao.vn ! hop . xong , rồi"},
         }) {
        CHECK(segmented(row.line) == row.words);
    }
}

TEST_CASE("a tokenised line differs only in spaces turned into _", "[segmenter]") {
    for (const std::string line : {
             "Đảng ủy phường , quán triệt nghị quyết .",
             "TP. HCM , ngày 1-1 : họp ...",
             "có hai  dấu  cách , và dấu chấm .",
             "\" phường \" ( xã ) , 100. hộ , và 3, 4 xã , thị trấn , huyện , tỉnh .",
         }) {
        const std::string words = segmented(line);
        CHECK(words.size() == line.size());
        std::string again = words;
        std::replace(again.begin(), again.end(), '_', ' ');
        CHECK(again == line);
    }
}

TEST_CASE("no-break spaces, marks in any order and bad bytes come through", "[segmenter]") {
    CHECK(segmented("nghị\u00A0quyết") == "nghị\u00A0quyết");
    CHECK(Segmenter(test::shipped_lexicon()).words("nghị\u00A0quyết").size() == 1);
    CHECK(segmented(to_nfd("nghị quyết")) == to_nfd("nghị_quyết"));
    CHECK(without_spaces(segmented("ph\xFF\xFE xã\xE1.")) == without_spaces("ph\xFF\xFE xã\xE1."));
    CHECK(without_spaces(segmented(std::string("a\0b", 3))) == std::string("a\0b", 3));
}

TEST_CASE("nothing is lost of any line, and words come in order", "[segmenter]") {
    const Segmenter segmenter(test::shipped_lexicon());
    const std::vector<std::string> parts{"đảng",   "ủy",
                                         "Đảng",   "PHƯỜNG",
                                         " ",      " ",
                                         "  ",     ".",
                                         ",",      "-",
                                         "/",      "_",
                                         "1.000",  "\u00A0",
                                         "“",      "”",
                                         "...",    "\xFF",
                                         "%",      "TP.",
                                         "Ð",      "o\u0302\u0323",
                                         "\u200B", "https://a.vn/b?c=d",
                                         "漢字",   "😀",
                                         "'",      "\t"};
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        std::string line;
        for (std::size_t i = random() % 12; i > 0; --i) line += parts[random() % parts.size()];
        INFO(line);
        REQUIRE(without_spaces(segmenter.segment_line(line)) == without_spaces(line));
        std::size_t end = 0;
        for (const Span& word : segmenter.words(line)) {
            REQUIRE(word.begin >= end);
            REQUIRE(word.end > word.begin);
            end = word.end;
        }
        REQUIRE(end <= line.size());
    }
}

TEST_CASE("treebank lines are read and scored word by word", "[segmenter]") {
    const GoldSentence gold = read_gold("Đảng_ủy phường họp .");
    CHECK(gold.text == "Đảng ủy phường họp .");
    CHECK(gold.joined == std::vector<bool>{true, false, false, false});
    CHECK(read_treebank("một_hai\n\nba\n").size() == 2);
    CHECK(letters_of("Đảng ủy, 12!") == letters_of("đảng ủy 12"));

    WordScore score;
    score_sentence(Segmenter(test::shipped_lexicon()), read_gold("nghị_quyết đại_hội ,"), score);
    score_sentence(Segmenter(test::shipped_lexicon()), read_gold("nghị quyết ."), score);
    CHECK(score.gold == 6);
    CHECK(score.found == 5);
    CHECK(score.right == 4);
}

/// The bytes of a lexicon of a few words, in which "ba be" is the most frequent pair.
std::string lexicon_with(const std::string& weights) {
    LexiconTables tables;
    tables.words = "ba\t900\t0\nbe\t900\t0\nbi\t900\t0\nbo\t900\t0\nba be\t700\t0\nbe bi\t500\t0\n";
    tables.weights = weights;
    std::size_t bad_lines = 0;
    std::string bytes = compile_lexicon(tables, bad_lines);
    REQUIRE(bad_lines == 0);
    return bytes;
}

TEST_CASE("training teaches what counts alone get wrong", "[segmenter]") {
    const std::string untrained = lexicon_with("");
    const auto before = Lexicon::open(untrained);
    REQUIRE(before);
    const std::vector<GoldSentence> sentences(20, read_gold("ba be_bi ."));
    const std::string trained = lexicon_with(train(*before, sentences, {}));
    const auto after = Lexicon::open(trained);
    REQUIRE(after);
    CHECK(Segmenter(*before).segment_line("ba be bi .") == "ba_be bi .");
    CHECK(Segmenter(*after).segment_line("ba be bi .") == "ba be_bi .");
    CHECK(Segmenter(*after, Segmenter::Method::word_counts).segment_line("ba be bi .") ==
          "ba_be bi .");
}

/// The lines of a table of weights that are of three syllables.
std::vector<std::string> triples_of(const std::string& table) {
    std::vector<std::string> triples;
    std::istringstream lines(table);
    for (std::string line; std::getline(lines, line);) {
        const std::string key = line.substr(0, line.find('\t'));
        if (std::ranges::count(key, ' ') == 2) triples.push_back(line);
    }
    return triples;
}

bool has_weight_of(const std::string& line, int least) {
    std::istringstream weights(line.substr(line.find('\t')));
    for (int weight = 0; weights >> weight;) {
        if (std::abs(weight) >= least) return true;
    }
    return false;
}

TEST_CASE("of the triples those of little weight are left out, and no others", "[segmenter]") {
    const std::string bytes = lexicon_with("");
    const auto lexicon = Lexicon::open(bytes);
    REQUIRE(lexicon);
    std::vector<GoldSentence> sentences(20, read_gold("ba be_bi ."));
    sentences.insert(sentences.end(), 3, read_gold("ba_be bo bi ."));
    sentences.insert(sentences.end(), 9, read_gold("bo bi_ba be ."));
    TrainingOptions options;
    options.least_weight = 0;
    std::vector<std::string> heavy = triples_of(train(*lexicon, sentences, options));
    options.least_weight = 5;
    const std::size_t all = heavy.size();
    std::erase_if(
        heavy, [&](const std::string& line) { return !has_weight_of(line, options.least_weight); });
    REQUIRE(heavy.size() < all);
    REQUIRE_FALSE(heavy.empty());
    CHECK(triples_of(train(*lexicon, sentences, options)) == heavy);
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

TEST_CASE("word F1 on sentences not trained on", "[segmenter]") {
    REQUIRE_SHARED("data/seg/ud_vtb_dev.seg.txt");
    const std::filesystem::path folder = test::shared_folder() / "data/seg";
    std::unordered_set<std::string> trained_on;
    for (const char* name : {"pyvi_vtb.seg.txt", "ud_vtb_train.seg.txt", "vitk_1000.seg.txt"}) {
        for (const GoldSentence& sentence : read_treebank(read_file(folder / name)))
            trained_on.insert(letters_of(sentence.text));
    }
    const Segmenter segmenter(test::shipped_lexicon());
    WordScore score;
    for (const GoldSentence& sentence : read_treebank(read_file(folder / "ud_vtb_dev.seg.txt"))) {
        CHECK(is_tokenised(sentence.text));
        if (!trained_on.contains(letters_of(sentence.text)))
            score_sentence(segmenter, sentence, score);
    }
    CHECK(score.gold > 20'000);
    CHECK(score.f1() >= 0.977);
}

}  // namespace
}  // namespace tracuu
