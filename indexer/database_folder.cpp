#include "indexer/database_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <string>
#include <string_view>

#include "corpus/message.hpp"

namespace tracuu {
namespace {

constexpr std::string_view stub_name = "XAPIANDB";
constexpr std::string_view new_stub_name = "XAPIANDB.new";
constexpr std::string_view stub_type = "auto ";
constexpr std::string_view generation_prefix = "gen-";
constexpr std::string_view building_suffix = ".new";

[[noreturn]] void fail(const char* what, const std::filesystem::path& path) {
    throw std::filesystem::filesystem_error(what, path,
                                            std::error_code(errno, std::generic_category()));
}

/// Makes `path`, a file or a folder, outlast a power failure.
void sync(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) fail("open", path);
    const int result = ::fsync(descriptor);
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    if (result != 0) fail("fsync", path);
}

void write_file(const std::filesystem::path& path, std::string_view content) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out << content << std::flush;
    if (!out) fail("write", path);
}

bool is_generation(const std::filesystem::path& entry) {
    return entry.filename().string().starts_with(generation_prefix);
}

/// 7 for "gen-000007" and "gen-000007.new"; 0 for anything else.
unsigned number_of(const std::filesystem::path& generation) {
    const std::string name = generation.filename().string();
    unsigned number = 0;
    if (name.size() > generation_prefix.size()) {
        std::from_chars(name.data() + generation_prefix.size(), name.data() + name.size(), number);
    }
    return number;
}

bool is_ours(const std::filesystem::path& entry) {
    const std::string name = entry.filename().string();
    return name == stub_name || name == new_stub_name || name == "writer.lock" ||
           is_generation(entry);
}

}  // namespace

std::filesystem::path DatabaseFolder::stub() const {
    return path_ / stub_name;
}

std::optional<std::filesystem::path> DatabaseFolder::current() const {
    std::ifstream in(stub());
    std::string line;
    if (!std::getline(in, line) || !line.starts_with(stub_type)) return std::nullopt;
    return path_ / line.substr(stub_type.size());
}

Result<bool> DatabaseFolder::create() const {
    if (std::filesystem::exists(path_) && !std::filesystem::is_directory(path_)) {
        return Error{ErrorCode::usage, trf("{0} is no folder.", path_.string()),
                     tr("Choose an empty or new folder with --db."), path_.string()};
    }
    std::filesystem::create_directories(path_);
    for (const auto& entry : std::filesystem::directory_iterator(path_)) {
        if (is_ours(entry.path())) continue;
        if (current()) break;  // a database with a stranger's file beside it is still a database
        return Error{ErrorCode::usage,
                     trf("{0} holds something else than a database of tracuu.", path_.string()),
                     tr("Choose an empty or new folder with --db."), path_.string()};
    }
    return true;
}

std::filesystem::path DatabaseFolder::begin_generation() const {
    unsigned latest = 0;
    for (const auto& entry : std::filesystem::directory_iterator(path_)) {
        if (is_generation(entry.path())) latest = std::max(latest, number_of(entry.path()));
    }
    auto folder = path_ / fmt::format("{}{:06}{}", generation_prefix, latest + 1, building_suffix);
    std::filesystem::create_directory(folder);
    return folder;
}

void DatabaseFolder::publish(const std::filesystem::path& built) const {
    for (const auto& entry : std::filesystem::directory_iterator(built)) sync(entry.path());
    sync(built);
    const std::string name = built.stem().string();
    std::filesystem::rename(built, path_ / name);

    const auto new_stub = path_ / new_stub_name;
    write_file(new_stub, std::string(stub_type) + name + '\n');
    sync(new_stub);
    sync(path_);  // the generation has its name before the stub says so
    std::filesystem::rename(new_stub, stub());
    sync(path_);
    remove_leftovers();
}

void DatabaseFolder::remove_leftovers() const {
    const auto kept = current();
    for (const auto& entry : std::filesystem::directory_iterator(path_)) {
        const bool leftover = is_generation(entry.path())
                                  ? entry.path() != kept
                                  : entry.path().filename() == new_stub_name;
        if (leftover) std::filesystem::remove_all(entry.path());
    }
}

std::uint64_t size_of_generation(const std::filesystem::path& generation) {
    std::uint64_t bytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(generation)) {
        if (entry.is_regular_file()) bytes += entry.file_size();
    }
    return bytes;
}

}  // namespace tracuu
