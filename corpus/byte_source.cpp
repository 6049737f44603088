#include "corpus/byte_source.hpp"

#include "corpus/message.hpp"

namespace tracuu {

namespace {

constexpr std::size_t piece_bytes = 256u << 10;

}  // namespace

FileSource::FileSource(const std::filesystem::path& path)
    : file_(path, std::ios::binary), piece_(piece_bytes) {}

Result<std::string_view> FileSource::next() {
    if (!file_.is_open() || file_.bad())
        return Error{
            ErrorCode::unreadable, tr("the file cannot be read"), tr("Check its permissions."), {}};
    file_.read(piece_.data(), static_cast<std::streamsize>(piece_.size()));
    if (file_.bad()) return Error{ErrorCode::unreadable, tr("the file cannot be read"), {}, {}};
    const auto size = static_cast<std::size_t>(file_.gcount());
    given_ += size;
    return std::string_view(piece_.data(), size);
}

Result<std::string_view> PeekSource::peek(std::size_t size) {
    while (head_.size() < size) {
        const auto piece = from_.next();
        if (!piece) return piece.error();
        if (piece->empty()) break;
        head_ += *piece;
    }
    return std::string_view(head_).substr(0, size);
}

Result<std::string_view> PeekSource::next() {
    if (head_.empty()) return from_.next();
    given_ = std::exchange(head_, {});
    return std::string_view(given_);
}

Result<std::string> read_all(ByteSource& from, std::size_t most) {
    std::string all;
    for (;;) {
        const auto piece = from.next();
        if (!piece) return piece.error();
        if (piece->empty()) return all;
        if (piece->size() > most - all.size())
            return Error{
                ErrorCode::limit, trf("an article may have {} MB at most", most >> 20), {}, {}};
        all += *piece;
    }
}

}  // namespace tracuu
