// What tracuu-index check finds.
#include "indexer/check.hpp"

#include <random>

#include "indexer/database_folder.hpp"
#include "indexer/schema.hpp"
#include "tests/indexer/scratch.hpp"

using namespace tracuu;
using namespace tracuu::test;

namespace {

bool is_sound(const Scratch& scratch) {
    try {
        return check_in_child(scratch.database(), gazetteer()).problems.empty();
    } catch (const StoreError&) {
        return false;
    }
}

/// All that a search can learn from a database, in one text; why not, when it cannot be read.
std::string content_of(const std::filesystem::path& generation) {
    std::ostringstream all;
    try {
        const Xapian::Database database(generation.string());
        for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
            const Xapian::Document document = database.get_document(*it);
            all << *it << ' ' << it.get_doclength() << document.get_value(slot::article) << '\n';
            for (auto value = document.values_begin(); value != document.values_end(); ++value)
                all << value.get_valueno() << *value << '\n';
            for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
                all << *term << term.get_wdf() << '\n';
        }
        for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
            all << *term << ' ' << term.get_termfreq() << '\n';
            for (auto it = database.postlist_begin(*term); it != database.postlist_end(*term);
                 ++it) {
                all << *it << ' ' << it.get_wdf();
                for (auto at = it.positionlist_begin(); at != it.positionlist_end(); ++at)
                    all << ' ' << *at;
                all << '\n';
            }
        }
    } catch (const Xapian::Error& error) {
        return error.get_msg();
    } catch (const std::length_error& error) {  // Xapian's slip on a broken block
        return error.what();
    }
    return all.str();
}

}  // namespace

TEST_CASE("check finds what does not fit together") {
    Scratch scratch;
    scratch.page("kho/a.txt", "Một", "Nội dung.");
    scratch.page("kho/b.txt", "Hai", "Nội dung.");
    index(scratch, {"kho"});
    CHECK(check_database(scratch.database(), gazetteer()).problems == std::vector<std::string>{});
    const std::string generation = DatabaseFolder(scratch.database()).current()->string();
    const auto problems = [&] {
        return check_database(scratch.database(), gazetteer()).problems.size();
    };
    const auto change = [&](auto edit) {
        Xapian::WritableDatabase database(generation, Xapian::DB_OPEN);
        const Xapian::docid first = *database.postlist_begin("");
        Xapian::Document document = database.get_document(first);
        edit(database, document);
        if (document.termlist_count() > 0) database.replace_document(first, document);
        database.commit();
    };
    SECTION("a facet that was never stored so") {
        change([](auto&, auto& document) { document.add_value(slot::facets, "3-1||||"); });
        CHECK(problems() == 1);
    }
    SECTION("a text that was not hashed") {
        change([](auto&, auto& document) { document.add_value(slot::content, "x"); });
        CHECK(problems() == 1);
    }
    SECTION("data that cannot be read") {
        change([](auto&, auto& document) { document.add_value(slot::article, "x"); });
        CHECK(problems() == 1);
    }
    SECTION("an article that is gone") {
        change([](auto& database, auto& document) {
            database.delete_document(*database.postlist_begin(""));
            document = Xapian::Document();
        });
        CHECK(problems() == 1);
    }
    SECTION("a table that was overwritten") {
        const std::string table = generation + "/postlist.glass";
        const auto size = std::filesystem::file_size(table);
        std::ofstream(table, std::ios::binary | std::ios::trunc) << std::string(size, 'x');
        bool noticed = false;
        try {
            noticed = problems() > 0;
        } catch (const StoreError& error) {
            noticed = error.error().code == ErrorCode::unreadable;
        }
        CHECK(noticed);
    }
}

TEST_CASE("check finds every flipped byte that changes what the database says") {
    Scratch scratch;
    for (int i = 0; i < 12; ++i) {
        std::string body = "Đảng ủy phường Sài Đồng, quận Long Biên, nhiệm kỳ 2020-2025";
        for (int word = 0; word < 60; ++word) body += " từ" + std::to_string(word * i % 97);
        scratch.page("kho/" + std::to_string(i) + ".txt", "Bài " + std::to_string(i), body);
    }
    index(scratch, {"kho"});
    const std::filesystem::path generation = DatabaseFolder(scratch.database()).current().value();
    const std::string sound = content_of(generation);
    std::mt19937 random(7);
    for (const char* table : {"postlist", "termlist"}) {
        const auto file = generation / (std::string(table) + ".glass");
        const std::string before = bytes_of(generation).at(file.string());
        int found = 0;
        for (int flip = 0; flip < 25; ++flip) {
            std::string damaged = before;
            const std::size_t at = random() % damaged.size();
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << random() % 8));
            std::ofstream(file, std::ios::binary) << damaged;
            const bool noticed = !is_sound(scratch);
            found += noticed;
            CAPTURE(table, at);
            if (!noticed) CHECK(content_of(generation) == sound);
        }
        CAPTURE(table);
        CHECK(found > 0);
        std::ofstream(file, std::ios::binary) << before;
    }
    CHECK(is_sound(scratch));
}

TEST_CASE("a check in a child says what a check says") {
    Scratch scratch;
    scratch.page("kho/a.txt", "Một", "Nội dung.");
    index(scratch, {"kho"});
    const CheckReport report = check_in_child(scratch.database(), gazetteer());
    CHECK(report.articles == 1);
    CHECK(report.problems == std::vector<std::string>{});

    const auto missing = scratch.path("nowhere");
    const Error here = store_error_of([&] { check_database(missing, gazetteer()); });
    const Error there = store_error_of([&] { check_in_child(missing, gazetteer()); });
    CHECK(there.code == here.code);
    CHECK(there.message == here.message);
    CHECK(there.hint == here.hint);
    CHECK(there.where == here.where);
}
