// A queue between threads that makes its producer wait when the consumers fall behind, so that
// memory stays bounded however fast the disk is.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace tracuu {

template <typename T>
class BoundedQueue {
public:
    /// Holds items of at most `capacity` together, in the unit that push() is told; one item always
    /// fits.
    explicit BoundedQueue(std::size_t capacity) : capacity_(capacity) {}

    /// Waits for room. False when the queue was closed: the item is dropped.
    bool push(T item, std::size_t size) {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] { return closed_ || used_ == 0 || used_ + size <= capacity_; });
        if (closed_) return false;
        used_ += size;
        items_.emplace_back(std::move(item), size);
        filled_.notify_one();
        return true;
    }

    /// Waits for an item; nullopt when the queue is closed and empty.
    std::optional<T> pop() {
        std::unique_lock lock(mutex_);
        filled_.wait(lock, [&] { return closed_ || !items_.empty(); });
        if (items_.empty()) return std::nullopt;
        T item = std::move(items_.front().first);
        used_ -= items_.front().second;
        items_.pop_front();
        room_.notify_one();
        return item;
    }

    /// No more is pushed; what is there can still be popped.
    void close() {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        room_.notify_all();
        filled_.notify_all();
    }

    /// Closes and forgets what is there.
    void abandon() {
        const std::lock_guard lock(mutex_);
        items_.clear();
        closed_ = true;
        room_.notify_all();
        filled_.notify_all();
    }

private:
    const std::size_t capacity_;
    std::mutex mutex_;
    std::condition_variable room_, filled_;
    std::deque<std::pair<T, std::size_t>> items_;
    std::size_t used_ = 0;
    bool closed_ = false;
};

}  // namespace tracuu
