// What a query means, by its tree: one row is one claim.
#include "searcher/query_parser.hpp"

#include <string>

#include "tests/catch.hpp"
#include "tests/searcher/little_archive.hpp"

using namespace tracuu;

namespace {

/// The tree on one line: "all(word quán, phrase nghị quyết)".
std::string one_line(const Query& query) {
    std::string text = describe(query);
    // Rebuilt from the indented form: a deeper line opens a parenthesis, a shallower one closes.
    std::string line;
    std::size_t depth = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find('\n', begin);
        const std::size_t indent = text.find_first_not_of(' ', begin) - begin;
        const std::size_t here = indent / 2;
        if (here > depth) {
            line += '(';
        } else if (begin > 0) {
            line.append(depth - here, ')');
            line += ", ";
        }
        line += text.substr(begin + indent, end - begin - indent);
        depth = here;
        begin = end + 1;
    }
    line.append(depth, ')');
    return line;
}

std::string parsed(const std::string& query) {
    const auto result = parse_query(query, test::gazetteer());
    return result ? one_line(result->root) : "error: " + result.error().message;
}

}  // namespace

TEST_CASE("words, phrases and operators make a tree") {
    const auto [query, tree] = GENERATE(table<std::string, std::string>({
        {"", "everything"},
        {"   ", "everything"},
        {"đảng", "word đảng"},
        {"Quán  TRIỆT", "all(word quán, word triệt)"},
        {"\"quận uỷ\"", "phrase quận ủy"},
        {"\"đảng\"", "word đảng"},
        {"quán triệt \"nghị quyết\"", "all(word quán, word triệt, phrase nghị quyết)"},
        {"a AND b", "all(word a, word b)"},
        {"đảng OR đoàn", "any(word đảng, word đoàn)"},
        {"a b OR c", "any(all(word a, word b), word c)"},
        {"a NOT b", "exclude(word a, word b)"},
        {"a AND NOT b", "exclude(word a, word b)"},
        {"NOT b", "exclude(everything, word b)"},
        {"(a OR b) c", "all(any(word a, word b), word c)"},
        {"((a))", "word a"},
        {"quán*", "prefix quán"},
        {"nghị NEAR/5 quyết", "near/5(word nghị, word quyết)"},
        {"a b NEAR/3 c d", "all(word a, near/3(word b, word c), word d)"},
        {"a NEAR/3 b NEAR/7 c", "near/7(word a, word b, word c)"},
        {"and or not", "all(word and, word or, word not)"},
    }));
    CAPTURE(query);
    CHECK(parsed(query) == tree);
}

TEST_CASE("what only looks like language is text") {
    const auto [query, tree] = GENERATE(table<std::string, std::string>({
        {"chính trị - xã hội", "all(word chính, word trị, word xã, word hội)"},
        {"kinh tế -xã hội", "all(word kinh, word tế, word xã, word hội)"},
        {"(khóa", "word khóa"},
        {"khóa)", "word khóa"},
        {"a ) b ( c", "all(word a, word b, word c)"},
        {"()", "everything"},
        {"“quận ủy”", "all(word quận, word ủy)"},
        {"“chưa đóng", "all(word chưa, word đóng)"},
        {"NEAR", "word near"},
        {"kết luận: đạt", "all(word kết, word luận, word đạt)"},
        {"phường: Sài", "all(word phường, word sài)"},
        {"*", "everything"},
        {"- - -", "everything"},
    }));
    CAPTURE(query);
    CHECK(parsed(query) == tree);
}

TEST_CASE("a range of years is not an exclusion") {
    CHECK(parsed("2020 -2025").find("exclude") == std::string::npos);
    CHECK(parsed("nhiệm kỳ 2020 -2025").find("exclude") == std::string::npos);
}

TEST_CASE("words after a dash are excluded only at the end") {
    const auto [query, tree, excluded] = GENERATE(table<std::string, std::string, std::string>({
        {"đại hội -đoàn", "exclude(all(word đại, word hội), word đoàn)", "đoàn"},
        {"đại hội -đoàn -trường", "exclude(all(word đại, word hội), any(word đoàn, word trường))",
         "đoàn trường"},
        {"-đoàn đại hội", "all(word đoàn, word đại, word hội)", ""},
        {"(a -b)", "all(word a, word b)", ""},
        {"a -\"b c\"", "exclude(word a, phrase b c)", "b c"},
    }));
    CAPTURE(query);
    const auto result = parse_query(query, test::gazetteer());
    REQUIRE(result);
    CHECK(one_line(result->root) == tree);
    std::string words;
    for (const std::string& word : result->excluded) words += (words.empty() ? "" : " ") + word;
    CHECK(words == excluded);
}

TEST_CASE("fields take a value at once behind the colon") {
    const auto [query, tree] = GENERATE(table<std::string, std::string>({
        {"title:quán triệt", "all(title: word quán, word triệt)"},
        {"tieude:\"quán triệt\"", "title: phrase quán triệt"},
        {"title:(a b)", "all(title: word a, title: word b)"},
        {"ward:sài đồng quán triệt", "all(ward: place sài đồng, word quán, word triệt)"},
        {"phường:Sài Đồng", "ward: place Sài Đồng"},
        {"phường:\"phường Sài Đồng (quận Long Biên, Hà Nội, until 12/2024)\"",
         "ward: place phường Sài Đồng (quận Long Biên, Hà Nội, until 12/2024)"},
        {"phuong:\"sai dong\" a", "all(ward: place sai dong, word a)"},
        {"quan:long bien", "district: place long bien"},
        {"ward:Việt Hưng, Long Biên", "ward: place Việt Hưng, Long Biên"},
        {"ward:việt hưng@cũ đảng", "all(ward: place việt hưng@cũ, word đảng)"},
        {"term:2020-2025", "term: term 2020-2025"},
        {"nhiệmkỳ:2020 - 2025", "term: term 2020-2025"},
        {"date:12/2020", "date: date 2020-12-01..2020-12-31"},
        {"ngày:2020..", "date: date 2020-01-01.."},
        {"event:15/12/2020", "event: date 2020-12-15..2020-12-15"},
        {"date:quý 4/2020 a", "all(date: date 2020-10-01..2020-12-31, word a)"},
    }));
    CAPTURE(query);
    CHECK(parsed(query) == tree);
}

TEST_CASE("a document number anywhere is one") {
    const std::string canonical = "document ctr.1.qu";
    for (const char* query :
         {"01-CTr/QU", "01 - ctr/qu", "chương trình 01-CTr/QU", "\"01-CTr/QU\"", "1/ctr-qu"}) {
        CAPTURE(query);
        CHECK(parsed(query) == canonical);
    }
    CHECK(parsed("vanban:01-CTr/QU") == "doc: document ctr.1.qu");
    CHECK(parsed("quán triệt 35-CT/TW") == "all(word quán, word triệt, document ct.35.tw)");
    CHECK(parsed("(35-CT/TW OR 36-CT/TW)") == "any(document ct.35.tw, document ct.36.tw)");
}

TEST_CASE("abbreviated kinds of places are read in full") {
    const std::string tree = parsed("P.8 Q.3");
    CAPTURE(tree);
    CHECK(tree.find("phường") != std::string::npos);
    CHECK(tree.find("quận") != std::string::npos);
    CHECK(parsed("TP. Vinh").find("phrase thành phố") != std::string::npos);
    CHECK(parsed("MTTQ phường").find("phrase mặt trận tổ quốc") != std::string::npos);
}

TEST_CASE("errors show a caret under the byte they are about") {
    const auto [query, shown] = GENERATE(table<std::string, std::string>({
        {"quận \"ủy", "  quận \"ủy\n       ^"},
        {"AND a", "  AND a\n  ^"},
        {"đảng OR", "  đảng OR\n       ^"},
        {"a OR OR b", "  a OR OR b\n    ^"},
        {"a NOT", "  a NOT\n    ^"},
        {"NEAR/5 a", "  NEAR/5 a\n  ^"},
        {"ward:xyzzy", "  ward:xyzzy\n       ^"},
        {"date:31/2/2020", "  date:31/2/2020\n       ^"},
        {"term:2025-2020", "  term:2025-2020\n       ^"},
        {"doc:xyz", "  doc:xyz\n      ^"},
    }));
    CAPTURE(query);
    const auto result = parse_query(query, test::gazetteer());
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::usage);
    const std::string& message = result.error().message;
    CAPTURE(message);
    CHECK(message.size() > shown.size());
    CHECK(message.substr(message.size() - shown.size()) == shown);
}

TEST_CASE("an unknown place is told with the nearest names") {
    const auto result = parse_query("ward:sài đống", test::gazetteer());
    REQUIRE_FALSE(result);
    CHECK(result.error().hint.find("Sài Đồng") != std::string::npos);
}

TEST_CASE("long and deep queries are bounded") {
    std::string words;
    for (int i = 0; i < 10'000; ++i) words += "từ" + std::to_string(i) + ' ';
    const auto long_query = parse_query(words, test::gazetteer());
    REQUIRE(long_query);
    CHECK(long_query->root.children.size() <= max_query_words);
    CHECK(long_query->words_left_out >= 9'000);

    const std::string deep = std::string(5'000, '(') + "a OR b" + std::string(5'000, ')');
    CHECK(parsed(deep) == "any(word a, word b)");
}

TEST_CASE("fields and exclusions without a word are passed over, however many there are") {
    const auto repeated = [](std::string_view text, int times) {
        std::string query;
        for (int i = 0; i < times; ++i) query += text;
        return query;
    };
    CHECK(parsed("title:- author:họp") == "author: word họp");
    CHECK(parsed(repeated("title:- ", 200'000) + "họp") == parsed("title:- họp"));
    CHECK(parse_query(repeated("title:họp ", 200'000) + "(quận)", test::gazetteer()));
    const auto exclusions = parse_query(repeated("-họp ", 300'000), test::gazetteer());
    REQUIRE(exclusions);
    CHECK(exclusions->words_left_out == 300'000 - max_query_words);
}
