#include "indexer/segments.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdint>
#include <system_error>
#include <utility>

namespace tracuu {
namespace {

/// A segment ends when it has either. Longer ones are slower to write; shorter ones leave posting
/// lists in more pieces, which the merge keeps apart.
constexpr std::size_t segment_articles = 300;
constexpr std::size_t segment_bytes = 4u << 20;

constexpr int unsafe_and_fast =
    Xapian::DB_CREATE | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS;

void compact(const std::vector<std::filesystem::path>& databases,
             const std::filesystem::path& output) {
    Xapian::Database all;
    for (const auto& each : databases) all.add_database(Xapian::Database(each.string()));
    all.compact(output.string());
}

/// Runs `action`, which writes to a segment in `folder`. When that fails, DB_DANGEROUS keeps Xapian
/// from rolling back, and it tells only that; so we look ourselves whether the disk is full.
template <typename Action>
void writing(const std::filesystem::path& folder, Action action) {
    try {
        action();
    } catch (const Xapian::Error&) {
        constexpr std::uintmax_t hardly_any = 1u << 20;
        if (std::filesystem::space(folder).available >= hardly_any) throw;
        throw std::filesystem::filesystem_error(
            "write", folder, std::make_error_code(std::errc::no_space_on_device));
    }
}

/// How many segments are merged at once: an open one holds four descriptors, and the rest of the
/// program needs some too.
std::size_t width_of_merges() {
    constexpr std::size_t least = 8, most = 1000, each = 4, others = 64;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return least;
    const auto allowed = std::min<std::uint64_t>(limit.rlim_cur, others + most * each);
    return allowed < others ? least : std::max<std::size_t>(least, (allowed - others) / each);
}

class SegmentSink : public DocumentSink {
public:
    explicit SegmentSink(SegmentPool& pool) : pool_(pool) {}

    void write(const PreparedDocument& prepared) override {
        if (articles_ == 0) {
            folder_ = pool_.begin_segment();
            segment_ = Xapian::WritableDatabase(folder_.string(), unsafe_and_fast);
        }
        writing(folder_, [&] { segment_.add_document(prepared.document); });
        ++articles_;
        bytes_ += prepared.text_bytes;
        if (articles_ >= segment_articles || bytes_ >= segment_bytes) finish();
    }

    void finish() override {
        if (articles_ == 0) return;
        writing(folder_, [&] {
            segment_.commit();
            segment_.close();
        });
        articles_ = 0;
        bytes_ = 0;
        pool_.end_segment(std::move(folder_));
    }

private:
    SegmentPool& pool_;
    std::filesystem::path folder_;
    Xapian::WritableDatabase segment_;
    std::size_t articles_ = 0;
    std::size_t bytes_ = 0;
};

}  // namespace

SegmentPool::SegmentPool(std::filesystem::path folder)
    : folder_(std::move(folder)), merge_width_(width_of_merges()) {
    std::filesystem::create_directory(folder_);
}

std::unique_ptr<DocumentSink> SegmentPool::open_sink() {
    return std::make_unique<SegmentSink>(*this);
}

std::filesystem::path SegmentPool::begin_segment() {
    const std::lock_guard lock(mutex_);
    return folder_ / fmt::format("{:06}", ++made_);
}

void SegmentPool::end_segment(std::filesystem::path segment) {
    std::vector<std::filesystem::path> full;
    {
        const std::lock_guard lock(mutex_);
        small_.push_back(std::move(segment));
        if (small_.size() < merge_width_) return;
        full = std::exchange(small_, {});
    }
    auto result = merge(full);
    const std::lock_guard lock(mutex_);
    merged_.push_back(std::move(result));
}

std::filesystem::path SegmentPool::merge(const std::vector<std::filesystem::path>& segments) {
    auto output = begin_segment();
    compact(segments, output);
    for (const auto& segment : segments) std::filesystem::remove_all(segment);
    return output;
}

void SegmentPool::merge_into(const std::filesystem::path& output,
                             const std::optional<std::filesystem::path>& base) {
    std::vector<std::filesystem::path> rest = std::exchange(merged_, {});
    rest.insert(rest.end(), small_.begin(), small_.end());
    small_.clear();
    while (rest.size() >= merge_width_) {
        const auto end = rest.begin() + static_cast<std::ptrdiff_t>(merge_width_);
        std::vector<std::filesystem::path> round(rest.begin(), end);
        rest.erase(rest.begin(), end);
        rest.push_back(merge(round));
    }
    if (base) rest.insert(rest.begin(), *base);
    if (rest.empty()) {
        Xapian::WritableDatabase(output.string(), Xapian::DB_CREATE_OR_OPEN);
    } else {
        compact(rest, output);
    }
    std::filesystem::remove_all(folder_);
}

}  // namespace tracuu
