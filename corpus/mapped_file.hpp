// A file's bytes in place, for data that is read where it lies.
#pragma once

#include <filesystem>
#include <string_view>
#include <utility>

#include "corpus/result.hpp"

namespace tracuu {

class MappedFile {
public:
    /// Maps `file` to read. Errors: not_found, unreadable.
    static Result<MappedFile> open(const std::filesystem::path& file);

    MappedFile() = default;  ///< no bytes
    MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
    MappedFile& operator=(MappedFile&& other) noexcept {
        std::swap(bytes_, other.bytes_);
        return *this;
    }
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    /// Begins on a page; valid as long as this object or what it was moved to.
    std::string_view bytes() const { return bytes_; }

private:
    explicit MappedFile(std::string_view bytes) : bytes_(bytes) {}

    std::string_view bytes_;
};

}  // namespace tracuu
