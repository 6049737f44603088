// What hostile files may cost: each ends as one named article that is skipped, or is read, within
// bounded memory.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <string>
#include <vector>

#include "corpus/article_reader.hpp"
#include "corpus/container.hpp"
#include "corpus/html_document.hpp"
#include "corpus/html_reader.hpp"
#include "corpus/jsonl_reader.hpp"
#include "corpus/metadata.hpp"
#include "tests/catch.hpp"
#include "tests/corpus/gazetteer.hpp"
#include "tests/corpus/packed_archive.hpp"
#include "tests/sanitized.hpp"
#include "tests/temp_folder.hpp"

using namespace tracuu;
using namespace std::literals;
using tracuu::test::gazetteer;
using tracuu::test::packed;
using tracuu::test::TempFolder;

namespace {

/// Kilobytes, see tracuu-index(1), LIMITS.
constexpr long most_memory_of_a_reader = 256 << 10;

/// A sanitizer's own memory is many times the program's.
constexpr bool counts_memory = !tracuu::test::sanitized;

long most_memory_so_far() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/// By how many kilobytes `work` makes the memory of a process grow; -1 when it returns false.
long growth(const std::function<bool()>& work) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const long before = most_memory_so_far();
        long grown = work() ? most_memory_so_far() - before : -1;
        const bool told = write(ends[1], &grown, sizeof grown) == sizeof grown;
        _exit(told ? 0 : 1);
    }
    close(ends[1]);
    long grown = -1;
    const bool heard = read(ends[0], &grown, sizeof grown) == sizeof grown;
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    return heard && status == 0 ? grown : -1;
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string all;
    all.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += piece;
    return all;
}

std::string filled_to(std::string start, std::string_view piece, std::size_t size) {
    return start + repeated(piece, (size - start.size()) / piece.size());
}

/// What read_articles() tells of a file: the code of each error and "article" for the rest.
std::string outcome(const SourceFile& file) {
    std::string told;
    read_articles(file, [&](const Result<Article>& article) {
        if (!told.empty()) told += ' ';
        if (article)
            told += "article";
        else
            told += article.error().where.starts_with(file.path.string())
                        ? (article.error().code == ErrorCode::limit ? "limit" : "unreadable")
                        : "unnamed";
        return true;
    });
    return told;
}

struct Hostile {
    const char* what;
    const char* name;
    std::function<std::string()> bytes;
    const char* outcome;
};

const std::string page_start = "<html><body><h1>Đại hội</h1>";
const std::string list_start = "{\"title\":\"Đại hội\",\"x\":[1";

const std::vector<Hostile> hostile{
    {"a zip bomb", "k.zip",
     [] {
         return packed({{"a.txt", std::string(expansion_grace_bytes + (1u << 20), ' ')}}, "zip",
                       "none");
     },
     "limit limit"},
    {"a packed bomb", "k.txt.zst",
     [] {
         return packed({{"a", std::string(expansion_grace_bytes + (1u << 20), ' ')}}, "raw",
                       "zstd");
     },
     "limit limit"},
    {"a line of 50 MB", "k.txt", [] { return std::string(50u << 20, 'a'); }, "limit"},
    {"a record of 50 MB", "k.jsonl",
     [] { return "{\"title\":\"" + std::string(50u << 20, 'a') + "\"}\n{\"title\":\"B\"}\n"; },
     "limit article"},
    {"100 levels of JSON", "k.jsonl",
     [] {
         return "{\"title\":\"A\",\"x\":" + repeated("[", 100) + repeated("]", 100) +
                "}\n{\"title\":\"B\"}\n";
     },
     "limit article"},
    {"a million levels of JSON", "k.json",
     [] { return "{\"title\":\"A\",\"x\":" + repeated("[", 1000000); }, "limit"},
    {"a record of nothing but values", "k.json",
     [] { return filled_to(list_start, ",1", max_article_bytes - 2) + "]}"; }, "limit"},
    {"as many values as a record may have", "k.json",
     [] { return list_start + repeated(",[]", max_json_values / 2 - 4) + "]}"; }, "article"},
    {"100 levels of HTML", "k.html", [] { return page_start + repeated("<div>", 100) + "chữ"; },
     "article"},
    {"a page of nothing but tags", "k.html",
     [] { return filled_to(page_start, "<p>", max_article_bytes); }, "limit"},
    {"a page of nothing but attributes", "k.html",
     [] { return filled_to(page_start + "<p", " a=b", max_article_bytes); }, "limit"},
    {"as many tags as a page may have", "k.html",
     [] { return page_start + repeated("<p>a", max_html_marks - 5); }, "article"},
    {"tags in a record", "k.jsonl",
     [] { return "{\"title\":\"A\",\"body\":\"" + repeated("<p>", max_html_marks + 1) + "\"}\n"; },
     "limit"},
    {"NUL bytes", "k.txt", [] { return "Đại hội"s + std::string(1u << 20, '\0'); }, "unreadable"},
    {"a late NUL byte", "k.txt", [] { return std::string(1u << 20, 'a') + '\0'; }, "unreadable"},
    {"a program called a text", "k.txt",
     [] {
         return "\x7F"
                "ELF\x02\x01\x01\0\0"s;
     },
     "unreadable"},
    {"a text called an archive", "k.zip", [] { return "Tin\n\nĐại hội chi bộ\n"s; }, "article"},
    {"an archive cut off", "k.txt",
     [] {
         return packed({{"a.txt", std::string(100000, 'a')}}, "zip").substr(0, 20);
     },
     "unreadable"},
};

}  // namespace

TEST_CASE("hostile files are skipped and named within bounded memory") {
    for (const Hostile& row : hostile) {
        INFO(row.what);
        const TempFolder folder;
        const SourceFile file{folder.write(row.name, row.bytes()), row.name};
        const long grown = growth([&] { return outcome(file) == row.outcome; });
        INFO("told: " << (grown < 0 ? outcome(file) : row.outcome));
        REQUIRE(grown >= 0);
        if (counts_memory) CHECK(grown <= most_memory_of_a_reader);
    }
}

TEST_CASE("what a text repeats is read once") {
    // Each of these took minutes or hours when every part was read on to the end of the text.
    const std::vector<std::pair<const char*, std::string>> texts{
        {"a word of nothing but resolutions", repeated("quyế", 200000)},
        {"a symbol without end", "số 1-" + repeated("A", 200000) + repeated("1", 200000)},
        {"a symbol that begins a word", "số 1/" + repeated("A", 400000) + "bb"},
    };
    for (const auto& [what, text] : texts) {
        INFO(what);
        const auto article = read_page("Đại hội\n\n" + text + ".\n", "a", "a");
        REQUIRE(article);
        CHECK(understand(*article, gazetteer()).documents.empty());
    }
}

TEST_CASE("lines of another script are compared once") {
    std::string text = "Đại hội\n\n";
    for (char32_t number = 0; number < 50000; ++number) {
        for (char32_t rest = number + 50000; rest > 0; rest /= 10)
            text += slice("авеиокнрст", {2 * (rest % 10), 2 * (rest % 10) + 2});
        text += " и еще несколько слов\n";
    }
    const auto article = read_page(text + text, "a", "a");
    REQUIRE(article);
    CHECK(article->body.size() == 50000 - 1);  // the first is the title
}

TEST_CASE("a page that nests every line in the one before is read") {
    const std::string page = page_start + repeated("<div>chữ", max_html_marks / 2);
    const auto article = read_html(page, "a", "a");
    REQUIRE(article);
    CHECK(article->text.ends_with("chữ"));
}

TEST_CASE("an article of nothing but references and places is understood") {
    Article article;
    for (int i = 0; i < 100000; ++i) article.text += std::to_string(i) + "-KH/TW, ";
    article.text += '\n';
    article.text += repeated("Đảng bộ phường Việt Hưng, ", 20000);
    article.body = {{0, article.text.size()}};
    const Metadata metadata = understand(article, gazetteer());
    CHECK(metadata.documents.size() > 90000);
    CHECK(metadata.places.size() < 10);
}
