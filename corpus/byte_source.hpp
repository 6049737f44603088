// Bytes that come in pieces: what every reader reads from, so that none holds a whole file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/result.hpp"

namespace tracuu {

class ByteSource {
public:
    virtual ~ByteSource() = default;

    /// The next piece; empty at the end. A view into this object, valid until the next call.
    /// Errors: unreadable (damage, permissions), limit. After an error nothing more can be read.
    virtual Result<std::string_view> next() = 0;
};

class FileSource final : public ByteSource {
public:
    explicit FileSource(const std::filesystem::path& path);
    Result<std::string_view> next() override;
    std::uint64_t given() const { return given_; }  ///< bytes handed out so far

private:
    std::ifstream file_;
    std::vector<char> piece_;
    std::uint64_t given_ = 0;
};

/// One piece; `bytes` must outlive it.
class MemorySource final : public ByteSource {
public:
    explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}
    Result<std::string_view> next() override { return std::exchange(bytes_, {}); }

private:
    std::string_view bytes_;
};

/// Another source, of which the beginning can be looked at before it is read. `from` must outlive
/// it.
class PeekSource final : public ByteSource {
public:
    explicit PeekSource(ByteSource& from) : from_(from) {}

    /// The first bytes: `size` of them, fewer only when the source has fewer. A view, valid until
    /// next().
    Result<std::string_view> peek(std::size_t size);
    Result<std::string_view> next() override;

private:
    ByteSource& from_;
    std::string head_;   ///< read, not yet handed out
    std::string given_;  ///< what the last next() handed out, when it came from head_
};

/// All that `from` still has. Error: limit when that is more than `most` bytes.
Result<std::string> read_all(ByteSource& from, std::size_t most);

}  // namespace tracuu
