#include "corpus/data_files.hpp"

#include <cstdlib>
#include <system_error>

namespace tracuu {
namespace {

std::filesystem::path share_folder() {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::filesystem::path("/usr/share")
                 : program.parent_path().parent_path() / "share";
}

}  // namespace

std::filesystem::path data_folder() {
    if (const char* chosen = std::getenv("TRACUU_DATA"); chosen != nullptr && *chosen != '\0')
        return chosen;
    return share_folder() / "tracuu";
}

std::filesystem::path locale_folder() {
    return share_folder() / "locale";
}

}  // namespace tracuu
