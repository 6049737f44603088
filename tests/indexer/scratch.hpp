// A temporary folder for one test, articles written into it, and runs over them.
#pragma once

#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "corpus/places.hpp"
#include "indexer/check.hpp"
#include "indexer/index_run.hpp"
#include "indexer/schema.hpp"
#include "indexer/store.hpp"
#include "indexer/stored_article.hpp"
#include "tests/catch.hpp"
#include "tests/corpus/gazetteer.hpp"
#include "tests/temp_folder.hpp"

namespace tracuu::test {

class Scratch {
public:
    const std::filesystem::path& folder() const { return folder_.path(); }
    std::filesystem::path database() const { return folder() / "db"; }
    std::filesystem::path path(const std::string& name) const { return folder() / name; }

    /// Writes `folder/name`, making the folders it lies in. Its time is an hour ago, plus a second
    /// for each later call, so that every rewrite shows.
    void write(const std::string& name, std::string_view content) {
        const auto file = folder_.write(name, content);
        using namespace std::chrono_literals;
        std::filesystem::last_write_time(
            file, std::filesystem::file_time_type::clock::now() - 1h + 1s * ++writes_);
    }

    /// Writes a page whose title is `title` and whose only paragraph is `body`.
    void page(const std::string& name, std::string_view title, std::string_view body) {
        std::ostringstream text;
        text << "Tin tức\n\n"
             << title << "\nNgày đăng 16/12/2020 | 13:57 | Lượt xem: 8\n\n"
             << body << '\n';
        write(name, text.str());
    }

private:
    TempFolder folder_;
    int writes_ = 0;
};

inline IndexOptions options_for(const Scratch& scratch, const std::vector<std::string>& sources) {
    IndexOptions options;
    options.database = scratch.database();
    options.jobs = 2;
    for (const auto& source : sources) options.sources.push_back(scratch.path(source));
    return options;
}

/// Indexes `sources` (names in the scratch folder); fails the test on an Error.
inline IndexReport index(const Scratch& scratch, const std::vector<std::string>& sources) {
    auto report = run_index(options_for(scratch, sources), gazetteer(), {});
    if (!report) FAIL(report.error().message);
    return *report;
}

/// "+added ~replaced -removed =unchanged !skipped": a report in one line.
inline std::string summary(const IndexReport& report) {
    std::ostringstream text;
    text << '+' << report.added << " ~" << report.replaced << " -" << report.removed << " ="
         << report.unchanged << " !" << report.skipped.size();
    return text.str();
}

/// The articles of a database: id → title, in order of id.
inline std::map<std::string, std::string> titles(const std::filesystem::path& database) {
    std::map<std::string, std::string> found;
    const auto opened = open_for_reading({database.string()});
    for (auto it = opened.postlist_begin(""); it != opened.postlist_end(""); ++it) {
        const auto stored = decode(opened.get_document(*it).get_value(slot::article));
        found[stored.article.id] = stored.article.title_text();
    }
    return found;
}

/// Every file of a folder and its content.
inline std::map<std::string, std::string> bytes_of(const std::filesystem::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        files[entry.path().string()] = {std::istreambuf_iterator<char>(in), {}};
    }
    return files;
}

/// The message of the StoreError that `action` throws.
template <typename Action>
Error store_error_of(Action action) {
    try {
        action();
    } catch (const StoreError& error) {
        return error.error();
    }
    FAIL("no StoreError was thrown");
    return {};
}

/// By id, as titles() has them.
using Titles = std::map<std::string, std::string>;

/// A line of JSON Lines.
inline std::string record(const std::string& id, const std::string& title) {
    return R"({"id":")" + id + R"(","title":")" + title + R"(","body":"Nội dung."})" + '\n';
}

inline void check_is_sound(const Scratch& scratch) {
    const CheckReport report = check_database(scratch.database(), gazetteer());
    CHECK(report.problems == std::vector<std::string>{});
}

}  // namespace tracuu::test
