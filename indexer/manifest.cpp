#include "indexer/manifest.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <chrono>
#include <sstream>

#include "corpus/message.hpp"
#include "indexer/content_hash.hpp"
#include "indexer/packing.hpp"
#include "indexer/schema.hpp"
#include "indexer/store.hpp"

namespace tracuu {
namespace {

/// Xapian holds at most some 100 MB under one metadata key; a part is well below that.
constexpr std::size_t files_per_part = 10'000;

std::string part_key(const std::string& root, std::size_t part) {
    return metadata_key::manifest + hash_of(root).hex() + '.' + std::to_string(part);
}

void pack(PackWriter& out, const std::string& id, const FileEntry& entry) {
    out.string(id);
    out.number(entry.stamp.size);
    out.number(static_cast<std::uint64_t>(entry.stamp.modified));
    out.number(entry.stamp.stated);
    out.number(entry.articles);
    out.list(entry.skipped, [&](const SkippedRecord& record) {
        out.string(record.where);
        out.string(record.reason);
        out.string(record.duplicate_of);
    });
}

FileEntry unpack_entry(PackReader& in) {
    FileEntry entry;
    entry.stamp.size = in.number();
    entry.stamp.modified = static_cast<std::int64_t>(in.number());
    entry.stamp.stated = in.number();
    entry.articles = in.number();
    in.list([&] {
        SkippedRecord& record = entry.skipped.emplace_back();
        record.where = in.string();
        record.reason = in.string();
        record.duplicate_of = in.string();
    });
    return entry;
}

/// `manifest` in parts as they are stored.
std::vector<std::string> pack_parts(const Manifest& manifest) {
    std::vector<std::string> parts;
    for (auto it = manifest.begin(); it != manifest.end();) {
        PackWriter out;
        for (std::size_t i = 0; i < files_per_part && it != manifest.end(); ++i, ++it) {
            pack(out, it->first, it->second);
        }
        parts.push_back(out.take());
    }
    return parts;
}

std::uint64_t hash_of_stated(const StatedFields& stated) {
    PackWriter out;
    pack_stated(out, stated);
    return hash_of(out.take()).low;
}

/// Whether a later change of a file could leave its time as it is. Times tick in steps: of two
/// seconds on FAT, where they have no fraction, of at most 10 ms elsewhere.
bool may_still_change(std::int64_t modified) {
    using namespace std::chrono;
    const auto tick =
        modified % 1'000'000'000 == 0 ? nanoseconds(seconds(2)) : nanoseconds(milliseconds(20));
    const auto now = duration_cast<nanoseconds>(system_clock::now().time_since_epoch());
    return modified + tick.count() >= now.count();
}

}  // namespace

std::optional<FileStamp> stamp_of(const SourceFile& file) {
    struct stat status {};
    if (::stat(file.path.c_str(), &status) != 0) return std::nullopt;
    const std::int64_t modified =
        std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
    return FileStamp{static_cast<std::uint64_t>(status.st_size),
                     may_still_change(modified) ? 0 : modified, hash_of_stated(file.stated)};
}

std::vector<std::string> read_roots(const Xapian::Database& database) {
    std::vector<std::string> roots;
    std::istringstream lines(database.get_metadata(metadata_key::roots));
    for (std::string line; std::getline(lines, line, '\0');) roots.push_back(line);
    return roots;
}

void write_roots(Xapian::WritableDatabase& database, const std::vector<std::string>& roots) {
    std::string lines;
    for (const std::string& root : roots) lines += root + '\0';
    if (database.get_metadata(metadata_key::roots) != lines) {
        database.set_metadata(metadata_key::roots, lines);
    }
}

Manifest read_manifest(const Xapian::Database& database, const std::string& root) {
    Manifest manifest;
    for (std::size_t part = 0;; ++part) {
        const std::string packed = database.get_metadata(part_key(root, part));
        if (packed.empty()) return manifest;
        try {
            for (PackReader in(packed); !in.at_end();) {
                std::string id = in.string();
                manifest.emplace_hint(manifest.end(), std::move(id), unpack_entry(in));
            }
        } catch (const PackError&) {
            throw StoreError(
                {ErrorCode::unreadable, tr("What the database says of its sources is damaged."),
                 tr("Run “tracuu-index --rebuild --db DIR SOURCE…” to read the sources again."),
                 root});
        }
    }
}

void write_manifest(Xapian::WritableDatabase& database, const std::string& root,
                    const Manifest& manifest) {
    const std::vector<std::string> parts = pack_parts(manifest);
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const std::string key = part_key(root, part);
        if (database.get_metadata(key) != parts[part]) database.set_metadata(key, parts[part]);
    }
    for (std::size_t part = parts.size();; ++part) {
        const std::string key = part_key(root, part);
        if (database.get_metadata(key).empty()) break;
        database.set_metadata(key, "");
    }
}

}  // namespace tracuu
