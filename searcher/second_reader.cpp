#include "searcher/second_reader.hpp"

#include <thread>

namespace tracuu {
namespace {

bool same_state(const Xapian::Database& one, const Xapian::Database& other) {
    return one.get_uuid() == other.get_uuid() && one.get_revision() == other.get_revision();
}

}  // namespace

const Xapian::Database* SecondReader::beside(const Xapian::Database& first) {
    if (locations_.size() != 1 || std::thread::hardware_concurrency() < 2) return nullptr;
    try {
        if (second_ && !same_state(first, *second_)) second_.reset();
        if (!second_) second_.emplace(locations_.front());
        return same_state(first, *second_) ? &*second_ : nullptr;
    } catch (const Xapian::Error&) {
        second_.reset();  // the first reader goes on alone, and says what is wrong if it must
        return nullptr;
    }
}

std::pair<ArticleRange, ArticleRange> halves(ArticleRange range) {
    const Xapian::docid middle = range.begin + (range.end - range.begin) / 2;
    return {{range.begin, middle}, {middle, range.end}};
}

std::pair<ArticleSpan, ArticleSpan> halves(ArticleSpan articles) {
    const std::size_t middle = articles.size() / 2;
    return {articles.first(middle), articles.subspan(middle)};
}

}  // namespace tracuu
