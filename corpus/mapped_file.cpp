#include "corpus/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "corpus/message.hpp"

namespace tracuu {
namespace {

Error failure(const std::filesystem::path& file) {
    const ErrorCode code = errno == ENOENT ? ErrorCode::not_found : ErrorCode::unreadable;
    return Error{code,
                 trf("cannot read {0}: {1}", file.string(), std::strerror(errno)),
                 tr("Install tracuu again, or set TRACUU_DATA to the folder of its data."),
                 {}};
}

}  // namespace

Result<MappedFile> MappedFile::open(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return failure(file);
    struct stat status {};
    const bool known = ::fstat(descriptor, &status) == 0;
    const auto size = static_cast<std::size_t>(status.st_size);
    // mmap refuses an empty file; it has no bytes to map.
    void* mapped = known && size > 0 ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
                                     : MAP_FAILED;
    const Error error = failure(file);
    ::close(descriptor);
    if (known && size == 0) return MappedFile(std::string_view());
    if (mapped == MAP_FAILED) return error;
    return MappedFile(std::string_view(static_cast<const char*>(mapped), size));
}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace tracuu
