#include "searcher/article_set.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace tracuu {
namespace {

class ArticleSource : public Xapian::PostingSource {
public:
    explicit ArticleSource(ArticleSet articles) : articles_(std::move(articles)) {}

    void init(const Xapian::Database&) override {
        next_ = 0;
        set_maxweight(0);
    }
    Xapian::doccount get_termfreq_min() const override { return size(); }
    Xapian::doccount get_termfreq_est() const override { return size(); }
    Xapian::doccount get_termfreq_max() const override { return size(); }

    // Stands before the first article until it is moved.
    void next(double) override { ++next_; }
    void skip_to(Xapian::docid article, double) override {
        if (next_ == 0) next_ = 1;
        const auto from = articles_.begin() + static_cast<std::ptrdiff_t>(next_ - 1);
        next_ = static_cast<std::size_t>(std::lower_bound(from, articles_.end(), article) -
                                         articles_.begin()) +
                1;
    }
    bool at_end() const override { return next_ > articles_.size(); }
    Xapian::docid get_docid() const override { return articles_[next_ - 1]; }
    std::string get_description() const override { return "ArticleSource"; }

private:
    Xapian::doccount size() const { return static_cast<Xapian::doccount>(articles_.size()); }

    ArticleSet articles_;
    std::size_t next_ = 0;
};

}  // namespace

ArticleSet ArticleBits::all() const {
    ArticleSet articles;
    for (std::size_t i = 0; i < bits_.size(); ++i) {
        for (std::uint64_t left = bits_[i]; left != 0; left &= left - 1) {
            articles.push_back(static_cast<Xapian::docid>(i * 64) +
                               static_cast<Xapian::docid>(__builtin_ctzll(left)));
        }
    }
    return articles;
}

ArticleSet ArticleBits::among(const ArticleSet* articles) const {
    if (articles == nullptr) return all();
    ArticleSet both;
    std::ranges::copy_if(*articles, std::back_inserter(both),
                         [&](Xapian::docid article) { return has(article); });
    return both;
}

ArticleSet difference(const ArticleSet& left, const ArticleSet& right) {
    ArticleSet rest;
    std::ranges::set_difference(left, right, std::back_inserter(rest));
    return rest;
}

ArticleSet intersection(const ArticleSet& left, const ArticleSet& right) {
    ArticleSet both;
    std::ranges::set_intersection(left, right, std::back_inserter(both));
    return both;
}

ArticleSet united(const ArticleSet& left, const ArticleSet& right) {
    ArticleSet all;
    std::ranges::set_union(left, right, std::back_inserter(all));
    return all;
}

Xapian::Query query_for(ArticleSet articles) {
    if (articles.empty()) return Xapian::Query::MatchNothing;
    return Xapian::Query((new ArticleSource(std::move(articles)))->release());
}

}  // namespace tracuu
