#include "analyzers/syllable.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <vector>

#include "analyzers/syllable_grammar.hpp"
#include "analyzers/syllable_table.hpp"
#include "analyzers/tokenizer.hpp"
#include "analyzers/unicode.hpp"
#include "tests/catch.hpp"
#include "tests/shared_data.hpp"

using tracuu::canonical_term;
using tracuu::parse_syllable;
using tracuu::Tone;

namespace {

std::vector<std::string> words_of(const std::string& line) {
    std::istringstream in(line);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

struct Row {
    std::string name, input, expected;
};

std::vector<Row> rows_of(const std::string& file) {
    std::vector<Row> rows;
    std::ifstream in(tracuu::test::shared_folder() / "data/tone" / file);
    for (std::string line; std::getline(in, line);) {
        std::istringstream cells(line);
        Row row;
        std::string function;
        std::getline(cells, function, '\t');
        std::getline(cells, row.name, '\t');
        std::getline(cells, row.input, '\t');
        std::getline(cells, row.expected, '\t');
        rows.push_back(row);
    }
    return rows;
}

std::string terms_of(std::string_view text) {
    std::vector<tracuu::Token> tokens;
    tracuu::TokenizeStats stats;
    tracuu::tokenize(text, tokens, stats);
    std::string terms;
    for (const tracuu::Token& token : tokens) terms += token.term + ' ';
    return terms;
}

}  // namespace

TEST_CASE("spellings of one syllable have one canonical form") {
    const std::string line = GENERATE(
        as<std::string>{}, "ủy uỷ Ủy UỶ u\u0309y uy\u0309", "thủy thuỷ THỦY",
        "hòa hoà HOÀ ho\u0300a hoa\u0300", "khỏe khoẻ", "quý qúy QUÝ",
        "tuệ tụê tue\u0302\u0323 tue\u0323\u0302",
        "việt vịêt vie\u0302\u0323t vie\u0323\u0302t viê\u0323t viê\u1E6D VIỆT",
        "ế é\u0302 e\u0301\u0302 e\u0302\u0301 ê\u0301", "được đựơc ĐƯỢC Ðược ðược Ɖược", "của cuả",
        "già gìa", "giữa giưã", "thuyền thuỳên", "ngoài ngòai ngoaì", "khuỷu khủyu", "quốc qúôc");
    const std::vector<std::string> words = words_of(line);
    for (const std::string& word : words) {
        CAPTURE(word);
        CHECK(canonical_term(word) == words.front());
    }
}

TEST_CASE("syllables that differ stay apart") {
    const std::string line =
        GENERATE(as<std::string>{}, "thủy thụy", "hòa hóa", "túi túy", "của cua", "quân quận",
                 "kỳ kì", "quý quí", "dân dần", "bàn bản", "đa da", "trưng chưng", "tai tay",
                 "nghĩ nghỉ", "ơn ân", "Lưu Lựu", "giá dá");
    const std::vector<std::string> words = words_of(line);
    CHECK(canonical_term(words[0]) != canonical_term(words[1]));
}

TEST_CASE("a legal syllable is read as onset, rhyme and tone") {
    struct Parts {
        std::string word, onset, rhyme;
        Tone tone;
    };
    const auto parts = GENERATE(values<Parts>({
        {"nghiêng", "ngh", "iêng", Tone::ngang},
        {"gì", "gi", "i", Tone::huyen},
        {"gìn", "gi", "in", Tone::huyen},
        {"giếng", "gi", "iêng", Tone::sac},
        {"giữa", "gi", "ưa", Tone::nga},
        {"gieo", "gi", "eo", Tone::ngang},
        {"quý", "qu", "y", Tone::sac},
        {"quốc", "qu", "ôc", Tone::sac},
        {"quyết", "qu", "yêt", Tone::sac},
        {"quỳnh", "qu", "ynh", Tone::huyen},
        {"quới", "qu", "ơi", Tone::sac},
        {"huỳnh", "h", "uynh", Tone::huyen},
        {"ủy", "", "uy", Tone::hoi},
        {"yến", "", "yên", Tone::sac},
        {"ỉa", "", "ia", Tone::hoi},
        {"kỷ", "k", "y", Tone::hoi},
        {"đường", "đ", "ương", Tone::huyen},
        {"moóc", "m", "ooc", Tone::sac},
        {"khuya", "kh", "uya", Tone::ngang},
        {"góa", "g", "oa", Tone::sac},
        {"các", "c", "ac", Tone::sac},
        {"cac", "c", "ac", Tone::ngang},
        {"pin", "p", "in", Tone::ngang},
    }));
    CAPTURE(parts.word);
    const auto syllable = parse_syllable(parts.word);
    REQUIRE(syllable);
    CHECK(syllable->onset == parts.onset);
    CHECK(syllable->rhyme == parts.rhyme);
    CHECK(syllable->tone == parts.tone);
    CHECK(tracuu::spell(*syllable) == parts.word);
}

TEST_CASE("what breaks a rule of spelling is no syllable") {
    const std::string word =
        GENERATE(as<std::string>{}, "", "ca\u0301\u0300", "cế", "cìn", "ciên", "ka", "kô", "kưa",
                 "ghà", "gế", "nghà", "ngế", "qa", "quư", "giì", "gii", "iên", "iết", "yêng\u0300x",
                 "càc", "cảc", "cãc", "bât", "quyêt", "phụcc", "đc", "fan", "zô", "wan", "covid",
                 "strương", "đđảng", "lủậ", "cuyên", "guỷ", "nyên", "byt");
    CAPTURE(word);
    CHECK_FALSE(parse_syllable(word));
}

TEST_CASE("a word that is no syllable keeps its marks in order") {
    CHECK(canonical_term("COVID") == "covid");
    CHECK(canonical_term("LỦẬN") == "lủận");
    CHECK(canonical_term("Đắk") == "đắk");
    CHECK(canonical_term("Zu\u0308rich") == "zürich");
    CHECK(canonical_term("ô\u0301\u0300x") == canonical_term("o\u0301\u0302\u0300x"));
    CHECK(canonical_term("Ngoḳ") == "ngọk");
    CHECK(canonical_term("kŕai") == "krái");
    CHECK(canonical_term("HĐND") == "hđnd");
    CHECK(canonical_term("İzmir") == "izmir");
    CHECK(canonical_term("I\u0307zmir") == "izmir");
}

TEST_CASE("marks are told from plain letters") {
    CHECK(tracuu::has_marks("đảng"));
    CHECK(tracuu::has_marks("đi"));
    CHECK(tracuu::has_marks("tư"));
    CHECK(tracuu::has_marks("ba\u0300"));
    CHECK_FALSE(tracuu::has_marks("quan"));
    CHECK_FALSE(tracuu::has_marks("москва"));
    CHECK_FALSE(tracuu::has_marks(""));
}

TEST_CASE("the table of syllables holds what the grammar allows, spelled as parsing spells it") {
    const auto& table = tracuu::SyllableTable::instance();
    std::size_t forms = 0;
    for (const std::string_view onset : tracuu::syllable_onsets()) {
        for (const std::string_view rhyme : tracuu::syllable_rhymes()) {
            if (!tracuu::is_legal_pair(onset, rhyme)) continue;
            for (int tone = 0; tone < 6; ++tone) {
                if (!tracuu::is_legal_tone(rhyme, static_cast<Tone>(tone))) continue;
                const std::string spelled = tracuu::spell(
                    {std::string(onset), std::string(rhyme), static_cast<Tone>(tone)});
                const auto parsed = parse_syllable(spelled);
                CAPTURE(spelled, onset, rhyme);
                REQUIRE(parsed);
                REQUIRE(tracuu::spell(*parsed) == spelled);
                tracuu::SyllableKey key;
                for (std::size_t i = 0; i < spelled.size();) {
                    const auto c = tracuu::decode_utf8(spelled, i);
                    key.add(tracuu::letter_of(c.value));
                    i += c.size;
                }
                const auto* form = table.find(key);
                REQUIRE(form != nullptr);
                REQUIRE(form->term() == spelled);
                ++forms;
            }
        }
    }
    CHECK(forms > 15000);
    CHECK(forms < 20000);
}

TEST_CASE("i and y stand for each other behind a few onsets") {
    const auto variants = [](std::string_view term) {
        const auto all = tracuu::i_y_variants(term);
        return all.empty() ? std::string() : all.front();
    };
    CHECK(variants("kỳ") == "kì");
    CHECK(variants("lí") == "lý");
    CHECK(variants("sĩ") == "sỹ");
    CHECK(variants("quy") == "qui");
    CHECK(variants("quí") == "quý");
    CHECK(variants("hy") == "hi");
    for (const char* none : {"y", "túi", "túy", "tai", "vinh", "ủy", "thi", "ni", "ai", "covid"}) {
        CAPTURE(none);
        CHECK(variants(none).empty());
    }
}

TEST_CASE("the tone placement vectors agree") {
    REQUIRE_SHARED("data/tone/thanglequoc_viet_tone_mark.tsv");
    // A combining acute behind an apostrophe has no letter to stand on: it is dropped.
    const std::string apostrophe = "M'\u0301Drăk";
    std::size_t rows = 0;
    for (const Row& row : rows_of("thanglequoc_viet_tone_mark.tsv")) {
        if (row.input == apostrophe) continue;
        CAPTURE(row.name, row.input, row.expected);
        CHECK(terms_of(row.input) == terms_of(row.expected));
        ++rows;
    }
    CHECK(rows > 200);
}

TEST_CASE("the i and y vectors are offered as variants") {
    REQUIRE_SHARED("data/tone/thanglequoc_normalize_y.tsv");
    // The vectors swap behind any onset. Behind these, y is found in given names (Thy) and nowhere
    // else, and thy and thi are two words: they are no doublets.
    const std::vector<std::string> names{"by",  "bý",  "dy",  "dý",  "ny",  "ný",  "thy",
                                         "thỳ", "thý", "thỷ", "thỹ", "thỵ", "nhy", "nhý",
                                         "nhỷ", "khy", "phy", "phý", "try", "trý", "ngy"};
    for (const Row& row : rows_of("thanglequoc_normalize_y.tsv")) {
        const std::vector<std::string> from = words_of(row.input);
        const std::vector<std::string> to = words_of(row.expected);
        REQUIRE(from.size() == to.size());
        for (std::size_t i = 0; i < from.size(); ++i) {
            const std::string term = canonical_term(from[i]);
            const std::string expected = canonical_term(to[i]);
            if (term == expected) continue;
            CAPTURE(row.name, term, expected);
            if (std::ranges::find(names, term) != names.end()) {
                CHECK(tracuu::i_y_variants(term).empty());
                continue;
            }
            CHECK(tracuu::i_y_variants(term) == std::vector<std::string>{expected});
        }
    }
}

TEST_CASE("the mark stripping vectors agree with folding") {
    REQUIRE_SHARED("data/tone/thanglequoc_remove_tone_mark.tsv");
    for (const Row& row : rows_of("thanglequoc_remove_tone_mark.tsv")) {
        CAPTURE(row.name, row.input);
        // The vectors keep capitals; fold() lowers them.
        CHECK(tracuu::fold(row.input) == tracuu::to_lower(row.expected));
    }
}
