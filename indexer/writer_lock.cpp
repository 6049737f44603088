#include "indexer/writer_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <thread>
#include <utility>

#include "corpus/message.hpp"

namespace tracuu {
namespace {

constexpr auto retry_every = std::chrono::milliseconds(100);

/// Whether the lock was got; false when another process has it.
bool try_lock(int descriptor) {
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) return false;
        if (errno != EINTR) {
            throw std::filesystem::filesystem_error(
                "flock", std::error_code(errno, std::generic_category()));
        }
    }
    return true;
}

}  // namespace

Result<WriterLock> WriterLock::take(const std::filesystem::path& folder,
                                    std::chrono::seconds patience) {
    const std::filesystem::path file = folder / "writer.lock";
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0) {
        throw std::filesystem::filesystem_error("open", file,
                                                std::error_code(errno, std::generic_category()));
    }
    WriterLock lock(descriptor);
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (!try_lock(descriptor)) {
        if (std::chrono::steady_clock::now() >= deadline) {
            return Error{ErrorCode::locked, tr("Another program is writing to this database."),
                         tr("Wait until it is done, or use --wait SECONDS."), folder.string()};
        }
        std::this_thread::sleep_for(retry_every);
    }
    return lock;
}

WriterLock::WriterLock(WriterLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

WriterLock& WriterLock::operator=(WriterLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

WriterLock::~WriterLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace tracuu
