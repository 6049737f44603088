#include "searcher/whole_file.hpp"

#include <unistd.h>

#include <fstream>
#include <string>
#include <system_error>

namespace tracuu {
namespace {

/// A file that is removed unless it was renamed.
struct FreshFile {
    std::filesystem::path path;
    ~FreshFile() {
        std::error_code gone;
        std::filesystem::remove(path, gone);
    }
};

}  // namespace

bool write_whole(const std::filesystem::path& file,
                 const std::function<void(std::ostream&)>& write) {
    const FreshFile fresh{file.string() + "." + std::to_string(getpid())};
    std::ofstream out(fresh.path, std::ios::binary);
    write(out);
    out.close();
    if (!out) return false;
    std::error_code error;
    std::filesystem::rename(fresh.path, file, error);
    return !error;
}

}  // namespace tracuu
