// Indexing from end to end: first build, nothing changed, one in a hundred changed.
//
//   tracuu-index-bench [FILES]     a folder of FILES made-up articles (4000), or
//   tracuu-index-bench SOURCE      a source of your own: first build and nothing changed only
//
// Prints one line a step: wall time, megabytes of source a second, size of the database against the
// source. The counts are checked, so a fast wrong answer is no answer.
#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <stdexcept>
#include <string>

#include "corpus/data_files.hpp"
#include "indexer/index_run.hpp"

namespace {

using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

constexpr const char* words[] = {
    "đảng",  "bộ",   "phường", "quận",  "học",  "tập",  "nghị",   "quyết", "hội",  "nghị",
    "triển", "khai", "quán",   "triệt", "đồng", "chí",  "bí",     "thư",   "chi",  "cán",
    "công",  "tác",  "nhân",   "dân",   "xây",  "dựng", "chính",  "quyền", "năm",  "toàn",
    "thành", "phố",  "ủy",     "ban",   "thực", "hiện", "chương", "trình", "hành", "động"};

/// A page of some 3 KB, the same for the same number and edition.
std::string page(unsigned number, unsigned edition) {
    std::mt19937 random(number * 7 + edition);
    std::string text = fmt::format(
        "Hoạt động các phường\n\nBài số {} bản {}\nNgày đăng {:02}/{:02}/2020 | 08:30 | Lượt xem: "
        "{}\n",
        number, edition, number % 28 + 1, number % 12 + 1, number);
    for (int line = 0; line < 12; ++line) {
        text += '\n';
        for (int i = 0; i < 40; ++i) {
            text += words[random() % std::size(words)];
            text += ' ';
        }
        text += "nhiệm kỳ 2020-2025, Chương trình số 01-CTr/QU.";
    }
    return text + '\n';
}

void write_page(const fs::path& folder, unsigned number, unsigned edition) {
    const fs::path file =
        folder / fmt::format("{:02}", number % 50) / fmt::format("{}.txt", number);
    fs::create_directories(file.parent_path());
    std::ofstream(file) << page(number, edition);
    // Long enough ago for the indexer to trust the time.
    fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(2 - edition));
}

std::uint64_t size_of(const fs::path& path) {
    if (fs::is_regular_file(path)) return fs::file_size(path);
    std::uint64_t bytes = 0;
    for (const auto& entry : fs::recursive_directory_iterator(path)) {
        if (entry.is_regular_file()) bytes += entry.file_size();
    }
    return bytes;
}

class Bench {
public:
    Bench(fs::path source, const fs::path& work, const tracuu::Gazetteer& gazetteer)
        : source_(std::move(source)), database_(work / "db"), gazetteer_(gazetteer) {}

    tracuu::IndexReport step(const char* name) {
        tracuu::IndexOptions options;
        options.database = database_;
        options.sources = {source_};
        const auto begin = Clock::now();
        auto report = tracuu::run_index(options, gazetteer_, {});
        if (!report) throw std::runtime_error(report.error().message);
        const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
        fmt::print(
            "{:<20} {:8.3f} s {:8.1f} MB/s  added {} replaced {} unchanged {}  db/source {:.2f}\n",
            name, seconds, static_cast<double>(report->bytes) / 1e6 / seconds, report->added,
            report->replaced, report->unchanged,
            static_cast<double>(size_of(database_)) / static_cast<double>(size_of(source_)));
        return *std::move(report);
    }

private:
    fs::path source_;
    fs::path database_;
    const tracuu::Gazetteer& gazetteer_;
};

void expect(bool holds, const char* claim) {
    if (!holds) throw std::runtime_error(claim);
}

void bench_own_source(Bench& bench) {
    const auto built = bench.step("first build");
    expect(bench.step("nothing changed").unchanged == built.articles, "all are unchanged");
}

void bench_made_up(Bench& bench, const fs::path& folder, unsigned files) {
    for (unsigned i = 0; i < files; ++i) write_page(folder, i, 0);
    expect(bench.step("first build").added == files, "all are added");
    expect(bench.step("nothing changed").unchanged == files, "all are unchanged");
    for (unsigned i = 0; i < files; i += 100) write_page(folder, i, 1);
    expect(bench.step("1 % changed").replaced == (files + 99) / 100,
           "one in a hundred is replaced");
}

}  // namespace

int main(int argc, char** argv) {
    const fs::path work =
        fs::temp_directory_path() / fmt::format("tracuu-index-bench-{}", getpid());
    try {
        const auto gazetteer = tracuu::Gazetteer::load(tracuu::data_folder() / "units.tsv").value();
        const std::string argument = argc > 1 ? argv[1] : "4000";
        fs::create_directories(work / "source");
        if (fs::exists(argument)) {
            Bench bench(fs::absolute(argument), work, gazetteer);
            bench_own_source(bench);
        } else {
            Bench bench(work / "source", work, gazetteer);
            bench_made_up(bench, work / "source",
                          static_cast<unsigned>(std::strtoul(argument.c_str(), nullptr, 10)));
        }
        fs::remove_all(work);
    } catch (const std::exception& error) {
        fmt::print(stderr, "tracuu-index-bench: {}\n", error.what());
        fs::remove_all(work);
        return 1;
    }
}
