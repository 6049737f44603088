// What stands side by side or near each other in an article's words.
#include "searcher/word_pattern.hpp"

#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "tests/catch.hpp"

using namespace tracuu;

namespace {

/// Words between blanks; "a|b": two at one position, "_": a position without a word.
ForwardWriter::Text text_of(const std::string& line, ForwardWriter& writer) {
    ForwardWriter::Text text;
    std::istringstream positions(line);
    std::string words;
    for (std::uint32_t position = 0; positions >> words; ++position) {
        std::istringstream alternatives(words);
        std::string word;
        while (std::getline(alternatives, word, '|')) {
            if (word != "_") writer.add(text, stored_term("", word), position);
        }
    }
    return text;
}

struct Texts {
    std::string title, body, author;
};

bool stands(const Xapian::Query& query, const Texts& texts) {
    ForwardWriter writer;
    const auto title = text_of(texts.title, writer), body = text_of(texts.body, writer),
               author = text_of(texts.author, writer);
    const std::string packed = writer.pack(title, body, author);
    const Xapian::Database no_archive;  // which word is looked for first changes nothing
    return WordPattern(query, no_archive).stands_in(unpack_forward(packed));
}

/// "Stiêu đề|bàn": a word of the query with its alternatives; a capital first is a field's prefix.
Xapian::Query pattern(Xapian::Query::op op, const std::string& line, Xapian::termcount window) {
    std::vector<Xapian::Query> words;
    std::istringstream positions(line);
    std::string alternatives;
    while (positions >> alternatives) {
        std::vector<Xapian::Query> forms;
        std::istringstream each(alternatives);
        std::string form;
        while (std::getline(each, form, '|')) {
            const bool has_prefix = form[0] == 'S' || form[0] == 'A';
            forms.emplace_back(has_prefix ? stored_term(form.substr(0, 1), form.substr(1))
                                          : stored_term("", form));
        }
        words.emplace_back(Xapian::Query::OP_OR, forms.begin(), forms.end());
    }
    return {op, words.begin(), words.end(),
            window > 0 ? window : static_cast<Xapian::termcount>(words.size())};
}

bool phrase(const std::string& words, const Texts& texts) {
    return stands(pattern(Xapian::Query::OP_PHRASE, words, 0), texts);
}

bool near(const std::string& words, Xapian::termcount window, const std::string& body) {
    return stands(pattern(Xapian::Query::OP_NEAR, words, window), {"", body, ""});
}

}  // namespace

TEST_CASE("a phrase stands where its words stand side by side") {
    const struct {
        const char *words, *body;
        bool stands;
    } rows[] = {
        {"mặt trận", "mặt trận tổ quốc", true},
        {"tổ quốc", "mặt trận tổ quốc", true},
        {"mặt tổ", "mặt trận tổ quốc", false},
        {"trận mặt", "mặt trận tổ quốc", false},
        {"quốc mặt", "mặt trận tổ quốc", false},
        {"mặt trận", "trận mặt _ trận", false},
        {"trận trận", "trận mặt trận", false},
        {"trận trận", "mặt trận trận", true},
        {"mặt trận tổ", "mặt trận mặt trận tổ", true},
        {"mặt|mắt trận", "mắt trận", true},
        {"covid mặt", "covid mặt", true},
        {"covid mặt", "covit mặt", false},
        {"số 31328 người", "số 31.328|31328 người", true},
        {"số 31.328 người", "số 31.328|31328 người", true},
        {"31.328 31328", "số 31.328|31328 người", false},
        {"4 tháng", "4|tư tháng", true},
        {"tư tháng", "4|tư tháng", true},
        {"mặt trận", "", false},
    };
    for (const auto& row : rows) {
        CAPTURE(row.words, row.body);
        CHECK(phrase(row.words, {"", row.body, ""}) == row.stands);
    }
}

TEST_CASE("a phrase stays within a field") {
    CHECK(phrase("mặt trận", {"mặt trận", "", ""}));
    CHECK(phrase("mặt trận", {"", "mặt trận", ""}));
    CHECK_FALSE(phrase("mặt trận", {"mặt", "trận", ""}));
    CHECK_FALSE(phrase("mặt trận", {"", "", "mặt trận"}));
    CHECK(phrase("Smặt Strận", {"mặt trận", "", ""}));
    CHECK_FALSE(phrase("Smặt Strận", {"", "mặt trận", ""}));
    CHECK(phrase("Amặt Atrận", {"", "", "mặt trận"}));
    CHECK_FALSE(phrase("Amặt Atrận", {"mặt trận", "mặt trận", ""}));
    CHECK_FALSE(phrase("Smặt Atrận", {"mặt trận", "mặt trận", "mặt trận"}));
}

TEST_CASE("a phrase is found wherever it begins, and however long it is") {
    for (std::size_t before = 0; before < 40; ++before) {
        std::string body, words;
        for (std::size_t i = 0; i < before; ++i) body += "và ";
        for (std::size_t i = 0; i < 70; ++i) {
            words += i % 3 == 0 ? "mặt " : i % 3 == 1 ? "trận " : "x" + std::to_string(i) + ' ';
        }
        CAPTURE(before);
        CHECK(phrase(words, {"", body + words + "hết", ""}));
        CHECK_FALSE(phrase(words + "thôi", {"", body + words + "hết", ""}));
        CHECK(phrase("và mặt", {"", body + words, ""}) == (before > 0));
    }
}

TEST_CASE("words beyond the units of an article are found") {
    std::string body;
    for (int i = 0; i < 14000; ++i) body += "w" + std::to_string(i) + ' ';
    CHECK(phrase("w13998 w13999", {"", body, ""}));
    CHECK(phrase("w12 w13", {"", body, ""}));
    CHECK_FALSE(phrase("w13999 w13998", {"", body, ""}));
    CHECK(near("w13999 w13990", 10, body));
}

TEST_CASE("words near each other stand in any order, each at a place of its own") {
    const struct {
        const char* words;
        Xapian::termcount window;
        const char* body;
        bool stands;
    } rows[] = {
        {"mặt quốc", 4, "mặt trận tổ quốc", true},
        {"quốc mặt", 4, "mặt trận tổ quốc", true},
        {"mặt quốc", 3, "mặt trận tổ quốc", false},
        {"mặt mặt", 5, "mặt trận tổ quốc", false},
        {"mặt mặt", 5, "mặt trận tổ quốc mặt", true},
        {"mặt|trận trận|tổ", 2, "trận", false},
        {"mặt|trận trận|tổ", 2, "tổ trận", true},
        {"trận|tổ trận", 2, "trận tổ", true},  // the first gives way
        {"4 tư", 3, "4|tư", false},
        {"4 tháng", 3, "4|tư trước tháng", true},
    };
    for (const auto& row : rows) {
        CAPTURE(row.words, row.window, row.body);
        CHECK(near(row.words, row.window, row.body) == row.stands);
    }
}

TEST_CASE("damaged entries are read within their bytes") {
    ForwardWriter writer;
    const auto title = text_of("mặt trận 4|tư", writer);
    const auto body = text_of("covid 31.328|31328 _ mặt trận tổ quốc và các đoàn thể", writer);
    const std::string sound = writer.pack(title, body, title);
    const Xapian::Database no_archive;
    WordPattern side_by_side(pattern(Xapian::Query::OP_PHRASE, "31328 tổ|mặt", 0), no_archive);
    WordPattern close(pattern(Xapian::Query::OP_NEAR, "covid tư|mặt trận", 4), no_archive);
    std::mt19937 random(11);
    unsigned found = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string damaged = sound.substr(0, random() % (sound.size() + 1));
        for (int change = 0; change < 3 && !damaged.empty(); ++change) {
            damaged[random() % damaged.size()] = static_cast<char>(random());
        }
        const ForwardEntry entry = unpack_forward(damaged);
        found += side_by_side.stands_in(entry) + close.stands_in(entry);
    }
    CHECK(found > 0);
}

TEST_CASE("a pattern is found anywhere in a query") {
    const Xapian::Query word("a"), phrase = pattern(Xapian::Query::OP_PHRASE, "mặt trận", 0);
    CHECK_FALSE(has_pattern(word));
    CHECK(has_pattern(phrase));
    CHECK(has_pattern(Xapian::Query(Xapian::Query::OP_AND_NOT, word, word | phrase)));
    CHECK_FALSE(has_pattern(Xapian::Query(Xapian::Query::OP_FILTER, word, word)));
}
