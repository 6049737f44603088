// Archives made in memory.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tracuu::test {

using Entries = std::vector<std::pair<std::string, std::string>>;

/// An archive of `entries` (name, bytes): `format` zip, ustar or raw (one entry, no name), `filter`
/// none, gzip, xz or zstd.
inline std::string packed(const Entries& entries, const char* format, const char* filter = "none") {
    archive* out = archive_write_new();
    archive_write_set_format_by_name(out, format);
    if (std::string_view(filter) != "none") archive_write_add_filter_by_name(out, filter);
    archive_write_set_bytes_in_last_block(out, 1);
    std::size_t room = 1u << 20;
    for (const auto& [name, content] : entries) room += content.size() + content.size() / 16;
    std::string bytes(room, '\0');
    std::size_t used = 0;
    archive_write_open_memory(out, bytes.data(), bytes.size(), &used);
    for (const auto& [name, content] : entries) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(out, entry);
        archive_write_data(out, content.data(), content.size());
        archive_entry_free(entry);
    }
    archive_write_close(out);
    archive_write_free(out);
    bytes.resize(used);
    return bytes;
}

}  // namespace tracuu::test
