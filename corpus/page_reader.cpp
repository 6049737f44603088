#include "corpus/page_reader.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "corpus/byline.hpp"
#include "corpus/noise_lines.hpp"
#include "corpus/post_stamp.hpp"
#include "corpus/seen_lines.hpp"
#include "corpus/text_lines.hpp"

namespace tracuu {

namespace {

constexpr std::size_t longest_category = 160;       ///< bytes
constexpr std::size_t longest_category_words = 12;  ///< doubled ones included
constexpr std::size_t shortest_repeat = 24;         ///< bytes of line_key()

enum class Kind : std::uint8_t { text, noise, stamp, dropped };

struct Line {
    Span span;
    Kind kind = Kind::text;
    PostStamp stamp;
};

/// " date 2025-08-11 " and " date 2025-08 ", which some crawls print before the text.
struct CrawlDate {
    std::size_t size = 0;  ///< bytes of it; 0 when there is none
    std::optional<Date> date;
};

CrawlDate crawl_date(std::string_view line) {
    constexpr std::string_view label = "date ";
    constexpr std::size_t month = 7, day = 10;
    if (!line.starts_with(label)) return {};
    const std::string_view rest = line.substr(label.size());
    const auto ends_at = [&](std::size_t at) {
        return rest.size() == at || (rest.size() > at && rest[at] == ' ');
    };
    if (ends_at(day))
        if (const auto date = from_iso(rest.substr(0, day))) return {label.size() + day, date};
    if (ends_at(month) && from_iso(std::string(rest.substr(0, month)) + "-01"))
        return {label.size() + month, std::nullopt};
    return {};
}

class PageReader {
public:
    /// Reads the lines from byte `from` on.
    PageReader(Article& article, std::size_t from) : article_(article), text_(article.text) {
        for (const Span span : text_lines(text_))
            if (span.begin >= from) lines_.push_back({span, Kind::text, {}});
    }

    void read() {
        take_crawl_date();
        split_inline_stamp();
        classify();
        const auto stamp = choose_stamp();
        const std::size_t body = stamp ? read_head(*stamp) : read_head_without_stamp();
        read_rest(body);
    }

    void read_below_title() {
        classify();
        if (const auto stamp = choose_stamp()) set_published(lines_[*stamp]);
        read_rest(0);
    }

private:
    void read_rest(std::size_t body) {
        drop_other_articles(body);
        read_byline(body);
        read_paragraphs(body);
    }

    std::string_view line(std::size_t i) const { return slice(text_, lines_[i].span); }

    void take_crawl_date() {
        if (lines_.empty()) return;
        const CrawlDate crawl = crawl_date(line(0));
        if (crawl.size == 0) return;
        lines_[0].span = trimmed(text_, {lines_[0].span.begin + crawl.size, lines_[0].span.end});
        if (lines_[0].span.empty()) lines_.erase(lines_.begin());
        if (crawl.date) crawl_date_ = DateTime{*crawl.date, std::nullopt};
    }

    /// Makes a line of its own of a stamp printed inside one of the first lines.
    void split_inline_stamp() {
        constexpr std::size_t head = 12;
        for (std::size_t i = 0; i < std::min(head, lines_.size()); ++i) {
            const auto found = find_inline_stamp(line(i));
            if (!found || found->span == Span{0, line(i).size()}) continue;
            const Span whole = lines_[i].span;
            const Span stamp{whole.begin + found->span.begin, whole.begin + found->span.end};
            const Span before = trimmed(text_, {whole.begin, stamp.begin});
            const Span after = trimmed(text_, {stamp.end, whole.end});
            std::vector<Line> parts;
            if (!before.empty()) parts.push_back({before, Kind::text, {}});
            parts.push_back({trimmed(text_, stamp), Kind::stamp, found->stamp});
            if (!after.empty()) parts.push_back({after, Kind::text, {}});
            lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(i));
            lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(i), parts.begin(),
                          parts.end());
            return;
        }
    }

    void classify() {
        for (Line& each : lines_) {
            if (each.kind != Kind::text) continue;
            each.span.begin += junk_prefix(slice(text_, each.span));
            const std::string_view words = slice(text_, each.span);
            if (auto stamp = parse_post_stamp(words)) {
                each.kind = Kind::stamp;
                each.stamp = *stamp;
            } else if (is_noise_line(words)) {
                each.kind = Kind::noise;
            }
        }
    }

    /// The article's own stamp. A label decides wherever it stands; without one, the stamp must
    /// stand before the running text, and a weekday with a date before everything else is the
    /// page's clock.
    std::optional<std::size_t> choose_stamp() {
        std::optional<std::size_t> best;
        bool in_text = false, in_list = false, anything = false;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const Line& each = lines_[i];
            if (each.kind == Kind::text) {
                in_text = in_text || is_paragraph(line(i));
                in_list = in_list || (anything && begins_other_articles(line(i)));
                anything = true;
            }
            if (each.kind != Kind::stamp) continue;
            if (!article_.views && each.stamp.views && !in_list) article_.views = each.stamp.views;
            if (!each.stamp.when || in_list) continue;
            const bool labelled = each.stamp.rank >= StampRank::updated;
            const bool clock = each.stamp.rank == StampRank::today && !anything;
            if (clock || (in_text && !labelled)) continue;
            if (!best || lines_[*best].stamp.rank < each.stamp.rank) best = i;
        }
        return best;
    }

    /// The text lines among the first `end`.
    std::vector<std::size_t> texts_before(std::size_t end) const {
        std::vector<std::size_t> texts;
        for (std::size_t i = 0; i < end; ++i)
            if (lines_[i].kind == Kind::text) texts.push_back(i);
        return texts;
    }

    void set_published(const Line& stamp) {
        if (!article_.published) article_.published = stamp.stamp.when;
        if (crawl_date_) article_.published = crawl_date_;
        if (crawl_date_ && stamp.stamp.when && stamp.stamp.when->date == crawl_date_->date)
            article_.published = stamp.stamp.when;
    }

    /// Reads what stands above the stamp; returns where the body begins.
    std::size_t read_head(std::size_t stamp) {
        set_published(lines_[stamp]);
        std::vector<std::size_t> above = texts_before(stamp);
        const bool at_end =
            above.size() > 1 && is_paragraph(line(above.back())) && !next_text(stamp);
        const bool in_body = at_end || std::any_of(above.begin(), above.end(), [&](std::size_t i) {
                                 return is_paragraph(line(i)) && i != above.back();
                             });
        if (in_body) return read_head_without_stamp();

        take_author_lines(above);
        if (above.empty()) {
            const auto next = next_text(stamp + 1);
            if (next && !is_paragraph(line(*next))) return set_title(*next);
            return stamp + 1;
        }
        const auto title = title_among(above);
        set_title(*title);
        if (title != above.begin()) set_category(*std::prev(title));
        for (const std::size_t i : above) lines_[i].kind = Kind::dropped;
        return stamp + 1;
    }

    /// The author is printed between the title and the stamp on some sites, once or twice.
    void take_author_lines(std::vector<std::size_t>& above) {
        while (above.size() > 1 && parse_byline(line(above.back()))) {
            set_byline(above.back());
            above.pop_back();
        }
    }

    /// The last line above the stamp that has words; "(19/5/1890 - 19/5/2022)" has none.
    std::vector<std::size_t>::const_iterator title_among(
        const std::vector<std::size_t>& above) const {
        for (auto at = above.end(); at != above.begin();)
            if (words_of(line(*--at)).size() > 3) return at;
        return std::prev(above.end());
    }

    std::optional<std::size_t> next_text(std::size_t from) const {
        for (std::size_t i = from; i < lines_.size(); ++i)
            if (lines_[i].kind == Kind::text) return i;
        return std::nullopt;
    }

    std::size_t read_head_without_stamp() {
        if (!article_.published) article_.published = crawl_date_;
        const auto first = next_text(0);
        if (!first || !is_heading(*first)) return 0;
        const auto second = next_text(*first + 1);
        if (second && is_category_of(*first, *second)) {
            set_category(*first);
            return set_title(*second);
        }
        return set_title(*first);
    }

    /// A caption names its photographer: "… Ảnh: An Bình".
    bool is_heading(std::size_t i) const {
        const std::string_view words = line(i);
        return !is_paragraph(words) && words.find("Ảnh:") == words.npos &&
               words.find("ẢNH:") == words.npos;
    }

    /// Without a stamp a short line is a category only when a longer heading follows it.
    bool is_category_of(std::size_t first, std::size_t second) const {
        constexpr std::size_t short_words = 6;
        const auto words = words_of(line(first)).size();
        return words <= short_words && !is_paragraph(line(second)) &&
               words_of(line(second)).size() > words + 2 && line(first).back() != ':';
    }

    std::size_t set_title(std::size_t i) {
        article_.title = lines_[i].span;
        lines_[i].kind = Kind::dropped;
        return i + 1;
    }

    void set_category(std::size_t i) {
        const std::string_view words = line(i);
        if (words.size() > longest_category || words_of(words).size() > longest_category_words)
            return;
        article_.category = lines_[i].span;
        lines_[i].kind = Kind::dropped;
    }

    void set_byline(std::size_t i) {
        const auto name = parse_byline(line(i));
        if (!name) return;
        const std::size_t begin = lines_[i].span.begin;
        article_.byline = {begin + name->begin, begin + name->end};
        lines_[i].kind = Kind::dropped;
    }

    void drop_other_articles(std::size_t body) {
        bool dropping = false, text_seen = false;
        for (std::size_t i = body; i < lines_.size(); ++i) {
            if (lines_[i].kind != Kind::text) continue;
            const bool paragraph = is_paragraph(line(i));
            if (dropping && paragraph) dropping = false;
            if (text_seen && begins_other_articles(line(i))) dropping = true;
            if (dropping)
                lines_[i].kind = Kind::noise;
            else
                text_seen = true;
        }
    }

    /// The last line of the text, and only that one.
    void read_byline(std::size_t body) {
        for (std::size_t i = lines_.size(); i > body; --i) {
            if (lines_[i - 1].kind != Kind::text) continue;
            if (next_text(body) != i - 1) set_byline(i - 1);
            return;
        }
    }

    /// Everything that is left, each paragraph once: leads and captions are often printed twice,
    /// and so are the parts above them.
    void read_paragraphs(std::size_t body) {
        SeenLines seen(text_);
        for (const Span part : {article_.category, article_.title, article_.byline}) {
            if (!part.empty()) seen.add(part, 1);
        }
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_[i].kind != Kind::text || (i < body && !article_.title.empty())) continue;
            if (seen.contains(lines_[i].span)) continue;
            article_.body.push_back(lines_[i].span);
            seen.add(lines_[i].span, shortest_repeat);
        }
    }

    Article& article_;
    std::string_view text_;
    std::vector<Line> lines_;
    std::optional<DateTime> crawl_date_;
};

}  // namespace

void read_layout(Article& article) {
    PageReader(article, 0).read();
}

void read_body(Article& article, std::size_t from) {
    PageReader(article, from).read_below_title();
}

}  // namespace tracuu
