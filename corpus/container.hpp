// Compressed files and archives, read entry by entry without unpacking anything to disk:
// .gz .xz .zst .bz2, .zip, .tar and each of them inside another. What a file is is told by its
// first bytes, never by its name.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "corpus/byte_source.hpp"
#include "corpus/result.hpp"

namespace tracuu {

/// How deep containers may lie in containers: a .txt.gz inside a .zip inside a .tar.gz (which is
/// one container) still reads.
inline constexpr int max_container_depth = 3;

/// What a container may grow to: at most so many times its own size …
inline constexpr std::uint64_t max_expansion = 400;
/// … once it has passed this many bytes, since a short text of one letter packs better than that.
inline constexpr std::uint64_t expansion_grace_bytes = 64u << 20;

/// Bytes of a file that is_container() wants to see.
inline constexpr std::size_t container_head_bytes = 512;

/// Whether a file that begins with `head` is a container.
bool is_container(std::string_view head);

/// `name`: path inside the container, '/' separated, empty for the only content of a compressed
/// file. Return false to stop.
using EntryHandler = std::function<bool(const std::string& name, ByteSource& bytes)>;

/// Calls `handle` for every regular file of the container in `bytes`, in its order; hidden ones (a
/// leading dot, __MACOSX) are left out. What an entry still holds after the call is skipped.
/// Returns false when the handler stopped. Errors: unreadable (damaged, encrypted, an office
/// document), limit; entries before the fault have been handled.
Result<bool> read_container(ByteSource& bytes, const EntryHandler& handle);

}  // namespace tracuu
