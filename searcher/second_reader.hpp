// A database opened once more, so that a second thread reads it too: a Xapian::Database is for one
// thread at a time, and so is a Xapian::Query, which is handed over serialised.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <future>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace tracuu {

class SecondReader {
public:
    /// `locations`: those that the first reader was opened with. Nothing is opened yet.
    explicit SecondReader(std::vector<std::string> locations) : locations_(std::move(locations)) {}

    /// The database in the state that `first` reads, for one other thread; valid until the next
    /// call. nullptr where there is none: several databases, one over a network, one core, or a
    /// writer that was quicker.
    const Xapian::Database* beside(const Xapian::Database& first);

private:
    std::vector<std::string> locations_;
    std::optional<Xapian::Database> second_;
};

/// The numbers of articles from `begin` to before `end`; those that were removed have one still.
struct ArticleRange {
    Xapian::docid begin, end;
};
std::pair<ArticleRange, ArticleRange> halves(ArticleRange range);

using ArticleSpan = std::span<const Xapian::docid>;
std::pair<ArticleSpan, ArticleSpan> halves(ArticleSpan articles);

/// What `work` makes of `part`, a span or a range: of each half in its turn, work(reader, half) by
/// a thread each, where there are `least` articles of `articles` and a second reader (`second` may
/// be null); else of the whole.
template <typename Part, typename Work>
auto in_halves(const Xapian::Database& database, SecondReader* second, Part part,
               std::size_t articles, std::size_t least, const Work& work) {
    std::vector<decltype(work(database, part))> made;
    const Xapian::Database* other = nullptr;
    if (second != nullptr && articles >= least) other = second->beside(database);
    if (other == nullptr) {
        made.push_back(work(database, part));
        return made;
    }
    const auto [lower, upper] = halves(part);
    // Where no thread is to be had it is done in this one, by rest.get().
    auto rest = std::async(std::launch::async | std::launch::deferred,
                           [other, upper = upper, &work] { return work(*other, upper); });
    made.push_back(work(database, lower));
    made.push_back(rest.get());
    return made;
}

}  // namespace tracuu
