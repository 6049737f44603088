// Whatever stops a writer, the database it leaves is sound, and one more run makes it complete.
#include <cstdlib>
#include <random>

#include "indexer/database_folder.hpp"
#include "indexer/exit_status.hpp"
#include "indexer/schema.hpp"
#include "tests/indexer/program.hpp"
#include "tests/indexer/scratch.hpp"
#include "tests/sanitized.hpp"

using namespace tracuu;
using namespace tracuu::test;

namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

/// Moments at which a build, and again an update, is killed. A few will do where only memory errors
/// of the runs are looked for, each of which takes ten times as long.
constexpr int moments = sanitized ? 4 : 25;

/// 400 articles in 20 files of different kinds; `edition` changes a part of them.
void write_articles(Scratch& scratch, int edition) {
    std::string filler;
    for (int i = 0; i < 100; ++i) filler += "đảng bộ phường học tập nghị quyết ";
    for (int i = 0; i < 400; ++i) {
        const int changed = i % 3 == 0 ? edition : 0;
        const std::string name = "kho/" + std::to_string(i % 20) + '/' + std::to_string(i) + ".txt";
        if (i % 7 == 0 && edition % 2 == 1) {
            std::filesystem::remove(scratch.path(name));
        } else {
            scratch.page(name, "Bài " + std::to_string(i) + " bản " + std::to_string(changed),
                         filler);
        }
    }
}

std::vector<std::string> indexing(const Scratch& scratch) {
    return {"--db", scratch.database().string(), "--jobs", "2", scratch.path("kho").string()};
}

/// What the sources hold now, by an undisturbed run into another database, and how long it took.
std::pair<Titles, Milliseconds> expected(const Scratch& scratch) {
    const auto begin = std::chrono::steady_clock::now();
    auto arguments = indexing(scratch);
    arguments[1] = scratch.path("reference").string();
    REQUIRE(Program(arguments).wait() == exit_done);
    const Milliseconds taken = std::chrono::steady_clock::now() - begin;
    return {titles(scratch.path("reference")), taken};
}

/// Starts a run and kills it at a moment between its start and its usual end.
void kill_at_random(const Scratch& scratch, Milliseconds usual, std::mt19937& random) {
    std::uniform_real_distribution<double> moment(0, usual.count());
    const Milliseconds delay(moment(random));
    Program program(indexing(scratch));
    std::this_thread::sleep_for(delay);
    program.signal(SIGKILL);
    program.wait();
}

}  // namespace

TEST_CASE("a build that is killed leaves nothing half done", "[slow]") {
    std::mt19937 random(1);
    Scratch scratch;
    write_articles(scratch, 0);
    const auto [complete, usual] = expected(scratch);
    for (int round = 0; round < moments; ++round) {
        CAPTURE(round);
        std::filesystem::remove_all(scratch.database());
        kill_at_random(scratch, usual, random);
        if (DatabaseFolder(scratch.database()).current()) {
            CHECK(titles(scratch.database()) == complete);
            check_is_sound(scratch);
        }
        CHECK(Program(indexing(scratch)).wait() == exit_done);
        CHECK(titles(scratch.database()) == complete);
        check_is_sound(scratch);
    }
}

TEST_CASE("an update that is killed leaves a sound database, and one more run completes it",
          "[slow]") {
    std::mt19937 random(2);
    Scratch scratch;
    write_articles(scratch, 0);
    index(scratch, {"kho"});
    for (int round = 1; round <= moments; ++round) {
        CAPTURE(round);
        write_articles(scratch, round);
        const auto [complete, usual] = expected(scratch);
        kill_at_random(scratch, usual, random);
        check_is_sound(scratch);
        CHECK(Program(indexing(scratch)).wait() == exit_done);
        CHECK(titles(scratch.database()) == complete);
        check_is_sound(scratch);
    }
}

TEST_CASE("an interrupted run says so and can be gone on with", "[slow]") {
    Scratch scratch;
    write_articles(scratch, 0);
    const auto [complete, usual] = expected(scratch);
    for (const int signal : {SIGINT, SIGTERM}) {
        std::filesystem::remove_all(scratch.database());
        Program program(indexing(scratch));
        std::this_thread::sleep_for(usual / 3);
        program.signal(signal);
        const int status = program.wait();
        INFO(status);
        // Early it has no handler yet, late it is done already.
        CHECK((status == exit_interrupted || status == 128 + signal || status == exit_done));
        CHECK(Program(indexing(scratch)).wait() == exit_done);
        CHECK(titles(scratch.database()) == complete);
    }
}

TEST_CASE("of two writers one works and the other says that it cannot", "[slow]") {
    Scratch scratch;
    write_articles(scratch, 0);
    Program first(indexing(scratch));
    Program second(indexing(scratch));
    const int first_status = first.wait();
    const int second_status = second.wait();
    CHECK((first_status == exit_done || first_status == exit_locked));
    CHECK((second_status == exit_done || second_status == exit_locked));
    CHECK((first_status == exit_done || second_status == exit_done));
    CHECK(titles(scratch.database()).size() == 400);
    check_is_sound(scratch);
}

TEST_CASE("a writer that may wait gets its turn", "[slow]") {
    Scratch scratch;
    write_articles(scratch, 0);
    auto waiting = indexing(scratch);
    waiting.insert(waiting.end(), {"--wait", "60"});
    Program first(waiting);
    Program second(waiting);
    CHECK(first.wait() == exit_done);
    CHECK(second.wait() == exit_done);
    CHECK(titles(scratch.database()).size() == 400);
}

TEST_CASE("readers see whole articles while a writer is at work", "[slow]") {
    Scratch scratch;
    write_articles(scratch, 0);
    index(scratch, {"kho"});
    for (int edition = 1; edition <= 3; ++edition) {
        write_articles(scratch, edition);
        auto arguments = indexing(scratch);
        if (edition == 3) arguments.push_back("--rebuild");
        Program writer(arguments);
        int looks = 0;
        do {
            auto database = open_for_reading({scratch.database().string()});
            retry_if_modified(database, [&] {
                for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
                    CHECK_FALSE(decode(database.get_document(*it).get_value(slot::article))
                                    .article.text.empty());
                }
            });
            CHECK(database.get_doccount() > 300);
            ++looks;
        } while (writer.is_running());
        CHECK(looks > 0);
        CHECK(writer.wait() == exit_done);
    }
}

TEST_CASE("a full disk loses nothing", "[slow]") {
    const std::string in_namespace =
        geteuid() == 0 ? "unshare --mount " : "unshare --map-root-user --mount ";
    if (std::system((in_namespace + "mount -t tmpfs none /mnt >/dev/null 2>&1").c_str()) != 0) {
        WARN("skipped: no small file system can be mounted here");
        return;
    }
    Scratch scratch;
    write_articles(scratch, 0);
    // A database of a few articles on a disk of 3 MB, then more articles than fit.
    const std::string disk = scratch.path("disk").string();
    const std::string kho = scratch.path("kho").string();
    std::ofstream(scratch.path("script.sh"))
        << "set -u; mkdir -p '" << disk << "'; mount -t tmpfs -o size=3m none '" << disk << "'\n"
        << "run='" << TRACUU_INDEX_PROGRAM << " --quiet --lang en --db " << disk << "/db'\n"
        << "$run '" << kho << "/0' || exit 10\n"
        << "cp -r '" << disk << "/db' '" << scratch.path("before").string() << "'\n"
        << "$run '" << kho << "' '" << scratch.path("big").string() << "' 2>'"
        << scratch.path("message").string() << "'; status=$?\n"
        << "cp -r '" << disk << "/db' '" << scratch.path("after").string() << "' || exit 11\n"
        << "exit $status\n";
    // Text that does not compress.
    std::mt19937 random(3);
    for (int i = 0; i < 20; ++i) {
        std::string words;
        while (words.size() < 400'000) words += "x" + std::to_string(random()) + ' ';
        scratch.page("big/" + std::to_string(i) + ".txt", "Lớn", words);
    }
    const int status =
        std::system((in_namespace + "sh '" + scratch.path("script.sh").string() + "'").c_str());
    CHECK(WEXITSTATUS(status) == exit_failed);
    std::ifstream in(scratch.path("message"));
    const std::string message{std::istreambuf_iterator<char>(in), {}};
    CHECK(message.find("full") != std::string::npos);
    CHECK(titles(scratch.path("after")) == titles(scratch.path("before")));
}
