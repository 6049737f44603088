// The database after a run: what a run writes, and what it leaves.
#include "indexer/database_folder.hpp"
#include "indexer/forget.hpp"
#include "indexer/new_generation.hpp"
#include "indexer/schema.hpp"
#include "indexer/writer_lock.hpp"
#include "tests/indexer/scratch.hpp"

using namespace tracuu;
using namespace tracuu::test;

TEST_CASE("a run makes the database match a folder") {
    Scratch scratch;
    scratch.page("kho/a.txt", "Một", "Nội dung.");
    scratch.page("kho/b/c.txt", "Hai", "Nội dung.");
    CHECK(summary(index(scratch, {"kho"})) == "+2 ~0 -0 =0 !0");
    CHECK(titles(scratch.database()) == Titles{{"a.txt", "Một"}, {"b/c.txt", "Hai"}});

    SECTION("nothing changed: not a byte is written") {
        const auto before = bytes_of(scratch.database());
        CHECK(summary(index(scratch, {"kho"})) == "+0 ~0 -0 =2 !0");
        CHECK(bytes_of(scratch.database()) == before);
    }
    SECTION("added, changed and removed") {
        scratch.page("kho/a.txt", "Một mới", "Nội dung.");
        scratch.page("kho/d.txt", "Bốn", "Nội dung.");
        std::filesystem::remove(scratch.path("kho/b/c.txt"));
        CHECK(summary(index(scratch, {"kho"})) == "+1 ~1 -1 =0 !0");
        CHECK(titles(scratch.database()) == Titles{{"a.txt", "Một mới"}, {"d.txt", "Bốn"}});
    }
    SECTION("touched, but the same inside") {
        scratch.page("kho/a.txt", "Một", "Nội dung.");
        CHECK(summary(index(scratch, {"kho"})) == "+0 ~0 -0 =2 !0");
        const auto before = bytes_of(scratch.database());
        CHECK(summary(index(scratch, {"kho"})) == "+0 ~0 -0 =2 !0");
        CHECK(bytes_of(scratch.database()) == before);
    }
    SECTION("only a part of it") {
        scratch.page("kho/a.txt", "Một mới", "Nội dung.");
        scratch.page("kho/b/c.txt", "Hai mới", "Nội dung.");
        CHECK(summary(index(scratch, {"kho/b"})) == "+0 ~1 -0 =0 !0");
        CHECK(titles(scratch.database()) == Titles{{"a.txt", "Một"}, {"b/c.txt", "Hai mới"}});
    }
    SECTION("another source leaves it alone") {
        scratch.page("kho2/x.txt", "Khác", "Nội dung.");
        std::filesystem::remove(scratch.path("kho/a.txt"));
        CHECK(summary(index(scratch, {"kho2"})) == "+1 ~0 -0 =0 !0");
        CHECK(titles(scratch.database()).size() == 3);
    }
    SECTION("a wider source takes it over") {
        CHECK(summary(index(scratch, {"."})) == "+2 ~0 -2 =0 !0");
        CHECK(titles(scratch.database()) == Titles{{"kho/a.txt", "Một"}, {"kho/b/c.txt", "Hai"}});
    }
    check_is_sound(scratch);
}

TEST_CASE("many new articles are merged with those that are there") {
    Scratch scratch;
    scratch.write("kho/a.jsonl", record("a", "Một") + record("b", "Hai"));
    index(scratch, {"kho"});

    std::string many;
    for (int i = 0; i < 3000; ++i)
        many += record("n" + std::to_string(i), "Bài " + std::to_string(i));
    scratch.write("kho/a.jsonl", record("a", "Một mới"));
    scratch.write("kho/many.jsonl", many + record("b", "Hai mới"));
    scratch.write("kho2/x.jsonl", record("x", "Khác"));
    CHECK(summary(index(scratch, {"kho", "kho2"})) == "+3001 ~2 -0 =0 !0");
    const auto found = titles(scratch.database());
    CHECK(found.size() == 3003);
    CHECK(found.at("a") == "Một mới");
    CHECK(found.at("b") == "Hai mới");
    check_is_sound(scratch);
}

TEST_CASE("many changes in place are followed by compaction") {
    Scratch scratch;
    std::string many;
    for (int i = 0; i < 600; ++i)
        many += record("n" + std::to_string(i), "Bài " + std::to_string(i));
    scratch.write("kho/many.jsonl", many);
    index(scratch, {"kho"});
    const DatabaseFolder folder(scratch.database());
    const auto first = folder.current().value();
    CHECK_FALSE(is_worth_compacting(first));

    scratch.write("kho/one.jsonl", record("a", "Một"));
    index(scratch, {"kho"});
    CHECK(folder.current() == first);

    // A tenth and more would be merged, not changed in place: so little by little.
    for (int edition = 1; folder.current() == first && edition < 100; ++edition) {
        std::string more;
        for (int i = 0; i < 20; ++i)
            more += record(std::to_string(edition) + '-' + std::to_string(i), "Bài thêm");
        scratch.write("kho/more" + std::to_string(edition) + ".jsonl", more);
        index(scratch, {"kho"});
    }
    CHECK(folder.current() != first);
    CHECK_FALSE(is_worth_compacting(folder.current().value()));
    check_is_sound(scratch);
}

TEST_CASE("a source that is missing or suddenly empty changes nothing") {
    Scratch scratch;
    scratch.page("kho/a.txt", "Một", "Nội dung.");
    const auto run = [&](std::vector<std::string> sources) {
        return run_index(options_for(scratch, sources), gazetteer(), {});
    };
    SECTION("before there is a database") {
        const auto report = run({"kho", "none"});
        REQUIRE_FALSE(report);
        CHECK(report.error().code == ErrorCode::not_found);
        CHECK_FALSE(std::filesystem::exists(scratch.database()));
    }
    SECTION("afterwards") {
        index(scratch, {"kho"});
        scratch.page("kho2/b.txt", "Hai", "Nội dung.");
        const auto before = bytes_of(scratch.database());
        CHECK_FALSE(run({"kho2", "none"}));
        CHECK(bytes_of(scratch.database()) == before);

        std::filesystem::remove(scratch.path("kho/a.txt"));
        const auto empty = run({"kho", "kho2"});
        REQUIRE_FALSE(empty);
        CHECK(empty.error().hint.find("forget") != std::string::npos);
        CHECK(bytes_of(scratch.database()) == before);

        CHECK(*forget_sources(scratch.database(), {scratch.path("kho")}, {}) == 1);
        CHECK(titles(scratch.database()).empty());
        CHECK_FALSE(forget_sources(scratch.database(), {scratch.path("kho")}, {}));
        check_is_sound(scratch);
    }
}

TEST_CASE("a dry run counts and writes nothing") {
    Scratch scratch;
    scratch.page("kho/a.txt", "Một", "Nội dung.");
    IndexOptions options = options_for(scratch, {"kho"});
    options.dry_run = true;
    CHECK(summary(*run_index(options, gazetteer(), {})) == "+1 ~0 -0 =0 !0");
    CHECK_FALSE(std::filesystem::exists(scratch.database()));

    index(scratch, {"kho"});
    scratch.page("kho/a.txt", "Một mới", "Nội dung.");
    scratch.page("kho/b.txt", "Hai", "Nội dung.");
    const auto before = bytes_of(scratch.database());
    const auto report = run_index(options, gazetteer(), {});
    CHECK(summary(*report) == "+1 ~1 -0 =0 !0");
    CHECK(report->articles == 2);
    CHECK(bytes_of(scratch.database()) == before);
}

TEST_CASE("rebuilding reads all sources of the database again") {
    Scratch scratch;
    scratch.page("kho/a.txt", "Một", "Nội dung.");
    scratch.page("kho2/b.txt", "Hai", "Nội dung.");
    index(scratch, {"kho", "kho2"});
    const auto generation = DatabaseFolder(scratch.database()).current();
    IndexOptions options = options_for(scratch, {});
    options.rebuild = true;

    SECTION("without naming them") {
        CHECK(summary(*run_index(options, gazetteer(), {})) == "+2 ~0 -0 =0 !0");
        CHECK(titles(scratch.database()) == Titles{{"a.txt", "Một"}, {"b.txt", "Hai"}});
        CHECK(DatabaseFolder(scratch.database()).current() != generation);
        CHECK_FALSE(std::filesystem::exists(*generation));
    }
    SECTION("also those of an older version") {
        Xapian::WritableDatabase(generation->string(), Xapian::DB_OPEN)
            .set_metadata(metadata_key::schema, "0");
        const Error error = store_error_of([&] { index(scratch, {"kho"}); });
        CHECK(error.code == ErrorCode::outdated);
        CHECK(summary(*run_index(options, gazetteer(), {})) == "+2 ~0 -0 =0 !0");
    }
    SECTION("but not when one is missing, before it is forgotten") {
        std::filesystem::remove_all(scratch.path("kho2"));
        CHECK_FALSE(run_index(options, gazetteer(), {}));
        CHECK(titles(scratch.database()).size() == 2);
        Xapian::WritableDatabase(generation->string(), Xapian::DB_OPEN)
            .set_metadata(metadata_key::schema, "0");
        CHECK(*forget_sources(scratch.database(), {scratch.path("kho2")}, {}) == 1);
        CHECK(summary(*run_index(options, gazetteer(), {})) == "+1 ~0 -0 =0 !0");
    }
    SECTION("but not without a database") {
        options.database = scratch.path("none");
        CHECK(store_error_of([&] { (void)run_index(options, gazetteer(), {}); }).code ==
              ErrorCode::not_found);
    }
    check_is_sound(scratch);
}

TEST_CASE("one writer at a time") {
    Scratch scratch;
    scratch.page("kho/a.txt", "Một", "Nội dung.");
    index(scratch, {"kho"});
    scratch.page("kho/b.txt", "Hai", "Nội dung.");
    {
        const auto other = WriterLock::take(scratch.database(), {});
        REQUIRE(other);
        const auto report = run_index(options_for(scratch, {"kho"}), gazetteer(), {});
        REQUIRE_FALSE(report);
        CHECK(report.error().code == ErrorCode::locked);
        CHECK(titles(scratch.database()).size() == 1);
    }
    CHECK(summary(index(scratch, {"kho"})) == "+1 ~0 -0 =1 !0");
}

TEST_CASE("a folder that holds something else is not made a database") {
    Scratch scratch;
    scratch.page("kho/a.txt", "Một", "Nội dung.");
    scratch.write("db/thesis.doc", "x");
    const auto report = run_index(options_for(scratch, {"kho"}), gazetteer(), {});
    REQUIRE_FALSE(report);
    CHECK(report.error().code == ErrorCode::usage);
    CHECK(bytes_of(scratch.database()).size() == 1);
}

TEST_CASE("a run that is stopped leaves the database complete") {
    Scratch scratch;
    std::atomic<bool> stop = true;
    IndexOptions options = options_for(scratch, {"kho"});
    options.stop = &stop;
    scratch.page("kho/a.txt", "Một", "Nội dung.");
    CHECK(run_index(options, gazetteer(), {})->stopped);
    CHECK_FALSE(DatabaseFolder(scratch.database()).current());
    CHECK(bytes_of(scratch.database()).size() == 1);  // the lock file

    index(scratch, {"kho"});
    scratch.page("kho/a.txt", "Một mới", "Nội dung.");
    CHECK(run_index(options, gazetteer(), {})->stopped);
    CHECK(titles(scratch.database()) == Titles{{"a.txt", "Một"}});
    check_is_sound(scratch);
    stop = false;
    CHECK(summary(*run_index(options, gazetteer(), {})) == "+0 ~1 -0 =0 !0");
}

TEST_CASE("what a killed writer left behind is cleared away") {
    Scratch scratch;
    scratch.page("kho/a.txt", "Một", "Nội dung.");
    index(scratch, {"kho"});
    scratch.write("db/gen-000002.new/postlist.glass", "x");
    scratch.write("db/gen-000002.new.segments/000001/postlist.glass", "x");
    scratch.write("db/gen-000003/postlist.glass", "x");
    scratch.write("db/XAPIANDB.new", "auto gen-000003\n");
    const auto before = bytes_of(scratch.database()).size();
    index(scratch, {"kho"});
    CHECK(bytes_of(scratch.database()).size() == before - 4);
    CHECK(titles(scratch.database()) == Titles{{"a.txt", "Một"}});
}

TEST_CASE("parallel and serial runs give the same articles and terms") {
    Scratch scratch;
    std::string many;
    for (int i = 0; i < 700; ++i)
        many += record("n" + std::to_string(i), "Bài " + std::to_string(i));
    scratch.write("kho.jsonl", many);
    const auto terms = [&](unsigned jobs) {
        IndexOptions options = options_for(scratch, {"kho.jsonl"});
        options.database = scratch.path("db" + std::to_string(jobs));
        options.jobs = jobs;
        CHECK(run_index(options, gazetteer(), {})->added == 700);
        const auto database = open_for_reading({options.database.string()});
        std::map<std::string, std::pair<Xapian::doccount, Xapian::termcount>> found;
        for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
            found[*term] = {term.get_termfreq(), database.get_collection_freq(*term)};
        }
        return found;
    };
    CHECK(terms(1) == terms(4));
}

TEST_CASE("what a run tells of its progress") {
    Scratch scratch;
    std::string many;
    for (int i = 0; i < 50; ++i) many += record("n" + std::to_string(i), "Bài");
    scratch.write("kho/a.jsonl", many);
    IndexProgress last;
    (void)run_index(options_for(scratch, {"kho"}), gazetteer(),
                    [&](const IndexProgress& progress) { last = progress; });
    CHECK(last.articles > 0);
    CHECK(last.bytes > 0);
    CHECK(last.seconds > 0);
    CHECK(last.done > 0);  // also within a file of many records
    CHECK(last.done <= 1);
    CHECK(last.source == scratch.path("kho/a.jsonl"));
}

TEST_CASE("stock Xapian tools open the database") {
    if (std::system("command -v xapian-delve >/dev/null 2>&1") != 0) {
        WARN("skipped: xapian-delve is not installed");
        return;
    }
    Scratch scratch;
    scratch.page("kho/a.txt", "Một", "Nội dung.");
    index(scratch, {"kho"});
    const std::string output = scratch.path("delve.txt").string();
    REQUIRE(std::system(
                ("xapian-delve '" + scratch.database().string() + "' >'" + output + "'").c_str()) ==
            0);
    std::ifstream in(output);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    CHECK(text.find("number of documents = 1") != std::string::npos);
}
