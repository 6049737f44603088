// What of the sources is new, changed, unchanged or skipped.
#include "indexer/status.hpp"
#include "tests/indexer/scratch.hpp"

using namespace tracuu;
using namespace tracuu::test;

TEST_CASE("a collection is compared record by record") {
    Scratch scratch;
    scratch.write("kho.jsonl", record("a", "Một") + record("b", "Hai") + record("c", "Ba"));
    CHECK(summary(index(scratch, {"kho.jsonl"})) == "+3 ~0 -0 =0 !0");
    scratch.write("kho.jsonl", record("d", "Bốn") + record("a", "Một") + record("c", "Ba mới"));
    CHECK(summary(index(scratch, {"kho.jsonl"})) == "+1 ~1 -1 =1 !0");
    CHECK(titles(scratch.database()) == Titles{{"a", "Một"}, {"c", "Ba mới"}, {"d", "Bốn"}});
    check_is_sound(scratch);
}

TEST_CASE("a record without an id goes by its place, whether it is known or not") {
    Scratch scratch;
    const std::string one = "{\"title\":\"Một\"}\n", two = "{\"title\":\"Hai\"}\n";
    scratch.write("kho.jsonl", one + one + two);
    CHECK(summary(index(scratch, {"kho.jsonl"})) == "+3 ~0 -0 =0 !0");
    scratch.write("kho.jsonl", one + one + two + two);
    CHECK(summary(index(scratch, {"kho.jsonl"})) == "+1 ~0 -0 =3 !0");
    scratch.write("kho.jsonl", two + one + one);
    CHECK(summary(index(scratch, {"kho.jsonl"})) == "+0 ~2 -1 =1 !0");
    CHECK(titles(scratch.database()) ==
          Titles{{"kho.jsonl#1", "Hai"}, {"kho.jsonl#2", "Một"}, {"kho.jsonl#3", "Một"}});
    check_is_sound(scratch);
}

TEST_CASE("an id belongs to the first article that has it") {
    Scratch scratch;
    scratch.write("kho/1.jsonl", record("a", "Một") + record("a", "Một lần nữa"));
    scratch.write("kho/2.jsonl", record("a", "Của tệp hai") + record("b", "Hai"));
    const IndexReport first = index(scratch, {"kho"});
    REQUIRE(summary(first) == "+2 ~0 -0 =0 !2");
    CHECK(first.skipped.front().source.ends_with("1.jsonl#2"));
    CHECK(first.skipped.front().reason.find("“a”") != std::string::npos);
    CHECK(titles(scratch.database()) == Titles{{"a", "Một"}, {"b", "Hai"}});

    SECTION("also one of another source") {
        scratch.write("kho2.jsonl", record("b", "Hai khác"));
        const IndexReport second = index(scratch, {"kho2.jsonl"});
        REQUIRE(summary(second) == "+0 ~0 -0 =0 !3");
        CHECK(second.skipped.back().reason.find("2.jsonl#2") != std::string::npos);
    }
    SECTION("when the first goes, the next takes its place, though its file is the same") {
        std::filesystem::remove(scratch.path("kho/1.jsonl"));
        CHECK(summary(index(scratch, {"kho"})) == "+0 ~1 -0 =1 !0");
        CHECK(titles(scratch.database()) == Titles{{"a", "Của tệp hai"}, {"b", "Hai"}});
    }
    SECTION("an article may move to another file") {
        scratch.write("kho/1.jsonl", record("c", "Ba"));
        scratch.write("kho/2.jsonl", record("b", "Hai"));
        scratch.write("kho/3.jsonl", record("a", "Một"));
        CHECK(summary(index(scratch, {"kho"})) == "+1 ~1 -0 =1 !0");
        CHECK(titles(scratch.database()) == Titles{{"a", "Một"}, {"b", "Hai"}, {"c", "Ba"}});
    }
    check_is_sound(scratch);
}

TEST_CASE("what is skipped is named, remembered, and read again when it changes") {
    Scratch scratch;
    scratch.write("kho/a.jsonl", record("a", "Một") + "no JSON\n");
    const IndexReport first = index(scratch, {"kho"});
    REQUIRE(summary(first) == "+1 ~0 -0 =0 !1");
    CHECK(first.skipped.front().source.find("a.jsonl") != std::string::npos);
    CHECK_FALSE(first.skipped.front().reason.empty());

    const auto before = bytes_of(scratch.database());
    CHECK(summary(index(scratch, {"kho"})) == "+0 ~0 -0 =1 !1");
    CHECK(bytes_of(scratch.database()) == before);

    scratch.page("kho2/b.txt", "Hai", "Nội dung.");
    CHECK(index(scratch, {"kho2"}).skipped.size() == 1);
    CHECK(database_status(scratch.database()).skipped.size() == 1);

    scratch.write("kho/a.jsonl", record("a", "Một") + record("b", "Ba"));
    CHECK(summary(index(scratch, {"kho"})) == "+1 ~0 -0 =1 !0");
    check_is_sound(scratch);
}

TEST_CASE("new rules are applied to files that did not change") {
    Scratch scratch;
    scratch.page("kho/a.txt", "Một", "Nội dung.");
    scratch.page("kho/b.txt", "Hai", "Nội dung.");
    index(scratch, {"kho"});
    scratch.write("kho/tracuu.rules", "a.txt term=2020-2025\n");
    CHECK(summary(index(scratch, {"kho"})) == "+0 ~1 -0 =1 !0");
    const auto database = open_for_reading({scratch.database().string()});
    std::map<std::string, std::string> stated;
    for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
        const Article article = decode(database.get_document(*it).get_value(slot::article)).article;
        stated[article.id] = article.stated.term;
    }
    CHECK(stated == std::map<std::string, std::string>{{"a.txt", "2020-2025"}, {"b.txt", ""}});
}

TEST_CASE("new rules are applied to records that did not change") {
    Scratch scratch;
    scratch.write("kho/a.jsonl", record("a", "Một"));
    index(scratch, {"kho"});
    scratch.write("kho/tracuu.rules", "a.jsonl term=2020-2025\n");
    CHECK(summary(index(scratch, {"kho"})) == "+0 ~1 -0 =0 !0");
}
