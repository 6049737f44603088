#include "corpus/container.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <cerrno>
#include <memory>
#include <optional>
#include <vector>

#include "analyzers/unicode.hpp"
#include "corpus/message.hpp"

namespace tracuu {

namespace {

using namespace std::literals;

struct Freed {
    void operator()(archive* opened) const { archive_read_free(opened); }
};
using Archive = std::unique_ptr<archive, Freed>;

/// What libarchive reads from, and how much it has read.
struct Input {
    ByteSource& bytes;
    std::uint64_t consumed = 0;
    std::optional<Error> failure = {};
};

la_ssize_t read_piece(archive* opened, void* data, const void** buffer) {
    auto& input = *static_cast<Input*>(data);
    const auto piece = input.bytes.next();
    if (!piece) {
        input.failure = piece.error();
        archive_set_error(opened, EIO, "input failed");
        return -1;
    }
    input.consumed += piece->size();
    *buffer = piece->data();
    return static_cast<la_ssize_t>(piece->size());
}

Error damaged(archive* opened, const Input& input) {
    if (input.failure) return *input.failure;
    const char* reason = archive_error_string(opened);
    return {ErrorCode::unreadable,
            trf("the archive is damaged or encrypted: {}", reason ? reason : "?"),
            {},
            {}};
}

/// The data of all entries of one container, counted against its limit.
class EntrySource final : public ByteSource {
public:
    EntrySource(archive* opened, Input& input)
        : archive_(opened), input_(input), piece_(64u << 10) {}

    Result<std::string_view> next() override {
        const auto size = archive_read_data(archive_, piece_.data(), piece_.size());
        if (size < 0) return damaged(archive_, input_);
        total_ += static_cast<std::uint64_t>(size);
        if (total_ > expansion_grace_bytes && total_ / max_expansion > input_.consumed)
            return Error{ErrorCode::limit,
                         trf("the archive grows to more than {} times its size", max_expansion),
                         {},
                         {}};
        return std::string_view(piece_.data(), static_cast<std::size_t>(size));
    }

private:
    archive* archive_;
    Input& input_;
    std::vector<char> piece_;
    std::uint64_t total_ = 0;
};

/// Path of an entry as UTF-8. Outside a UTF-8 locale libarchive converts only names that are marked
/// as UTF-8; the others come as their bytes, which nearly always are UTF-8 too.
std::string entry_name(archive* opened, archive_entry* entry) {
    if (archive_format(opened) == ARCHIVE_FORMAT_RAW) return {};
    const char* name = archive_entry_pathname_utf8(entry);
    if (!name) name = archive_entry_pathname(entry);
    std::string_view path = name ? name : "?";
    while (path.starts_with("./"sv) || path.starts_with('/'))
        path.remove_prefix(path.find('/') + 1);
    std::string valid;
    for (std::size_t at = 0; at < path.size();) {
        const CodePoint point = decode_utf8(path, at);
        append_utf8(valid, point.value);
        at += point.size;
    }
    return valid;
}

bool is_hidden(std::string_view path) {
    return path.starts_with('.') || path.find("/."sv) != path.npos ||
           path.starts_with("__MACOSX/"sv);
}

/// The formats of word processors are zip archives; their parts are no articles.
bool is_office_part(std::string_view name) {
    return name == "[Content_Types].xml" || name == "mimetype" || name == "META-INF/MANIFEST.MF";
}

/// Reads what the handler left, so that the limit holds for it too.
std::optional<Error> skip_rest(ByteSource& entry) {
    for (;;) {
        const auto piece = entry.next();
        if (!piece) return piece.error();
        if (piece->empty()) return std::nullopt;
    }
}

Archive make_archive() {
    Archive made(archive_read_new());
    if (!made) throw std::bad_alloc();
    archive_read_support_filter_gzip(made.get());
    archive_read_support_filter_xz(made.get());
    archive_read_support_filter_zstd(made.get());
    archive_read_support_filter_bzip2(made.get());
    archive_read_support_format_zip_streamable(made.get());
    archive_read_support_format_tar(made.get());
    archive_read_support_format_empty(made.get());
    archive_read_support_format_raw(made.get());
    return made;
}

/// Raw data without compression is something that only looked like a container.
bool is_unpacked(archive* opened) {
    return archive_format(opened) == ARCHIVE_FORMAT_RAW && archive_filter_count(opened) == 1;
}

}  // namespace

bool is_container(std::string_view head) {
    constexpr std::array magics = {"\x1F\x8B"sv,
                                   "\xFD"
                                   "7zXZ\0"sv,
                                   "\x28\xB5\x2F\xFD"sv,
                                   "PK\x03\x04"sv,
                                   "PK\x05\x06"sv,
                                   "BZh"sv};
    constexpr std::size_t tar_magic_at = 257;
    for (const std::string_view magic : magics)
        if (head.starts_with(magic)) return true;
    return head.size() > tar_magic_at && head.substr(tar_magic_at).starts_with("ustar"sv);
}

Result<bool> read_container(ByteSource& bytes, const EntryHandler& handle) {
    Input input{bytes};
    const Archive opened = make_archive();
    if (archive_read_open(opened.get(), &input, nullptr, read_piece, nullptr) != ARCHIVE_OK)
        return damaged(opened.get(), input);
    EntrySource data(opened.get(), input);
    for (;;) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(opened.get(), &entry);
        if (status == ARCHIVE_EOF) return true;
        if (status < ARCHIVE_WARN || is_unpacked(opened.get())) return damaged(opened.get(), input);
        const std::string name = entry_name(opened.get(), entry);
        if (is_office_part(name))
            return Error{ErrorCode::unreadable,
                         tr("it is an office document, not text"),
                         tr("Save it as text or HTML."),
                         {}};
        const bool wanted = archive_entry_filetype(entry) != AE_IFDIR &&
                            archive_entry_filetype(entry) != AE_IFLNK && !is_hidden(name);
        if (wanted && !handle(name, data)) return false;
        if (auto failure = skip_rest(data)) return *failure;
    }
}

}  // namespace tracuu
