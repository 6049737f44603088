#include "corpus/html_reader.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "corpus/html_document.hpp"
#include "corpus/message.hpp"
#include "corpus/noise_lines.hpp"
#include "corpus/page_reader.hpp"
#include "corpus/post_stamp.hpp"
#include "corpus/text_lines.hpp"

namespace tracuu {

namespace {

using namespace std::literals;

constexpr std::size_t running_text_bytes = 80;  ///< a block as long as this is a paragraph
constexpr std::size_t longest_category_words = 12;
constexpr std::size_t lines_above_title = 4;  ///< where a category or a stamp may stand
constexpr std::size_t longest_structured_data = 1u << 20;

/// What systems call the element that holds the article. Source: pages of Liferay, SharePoint,
/// WordPress, NukeViet, VCCorp and VNPT sites, 2009–2026.
constexpr std::array body_hints = {"journal-content-article"sv,
                                   "ms-rtestate-field"sv,
                                   "entry-content"sv,
                                   "post-content"sv,
                                   "articlebody"sv,
                                   "article-body"sv,
                                   "article-content"sv,
                                   "article__body"sv,
                                   "bodytext"sv,
                                   "news-bodyhtml"sv,
                                   "detail-content"sv,
                                   "content-detail"sv,
                                   "news-content"sv,
                                   "fck_detail"sv,
                                   "newsdetail"sv,
                                   "news-detail"sv,
                                   "noidung"sv,
                                   "noi-dung"sv,
                                   "chitiet"sv};

/// Parts of a page around its article.
constexpr std::array outside_tags = {"nav"sv, "footer"sv, "aside"sv, "form"sv};
constexpr std::array outside_hints = {"menu"sv,    "navbar"sv,  "footer"sv,    "sidebar"sv,
                                      "related"sv, "comment"sv, "lien-quan"sv, "lienquan"sv,
                                      "banner"sv,  "share"sv};

constexpr std::array category_hints = {"category"sv, "breadcrumb"sv, "portlet-title"sv,
                                       "chuyen-muc"sv, "chuyenmuc"sv};

constexpr std::array title_metas = {"og:title", "headline", "dc.title", "twitter:title"};
constexpr std::array date_metas = {
    "article:published_time", "datepublished", "pubdate", "publishdate",
    "dc.date.issued",         "dc.date",       "date",    "article:published"};

template <typename Table>
bool has_one_of(std::string_view text, const Table& table) {
    return std::any_of(table.begin(), table.end(),
                       [&](std::string_view each) { return text.find(each) != text.npos; });
}

std::string meta_of(const HtmlDocument& page, auto& names) {
    for (const char* name : names)
        if (const auto found = page.meta.find(name);
            found != page.meta.end() && !found->second.empty())
            return found->second;
    return {};
}

/// What schema.org data in the page says: headline, datePublished, articleSection.
struct StructuredData {
    std::string headline, published, section;
};

void read_structured(const nlohmann::json& data, StructuredData& out) {
    const auto text = [&](const char* name, std::string& field) {
        const auto found = data.find(name);
        if (found != data.end() && found->is_string() && field.empty()) field = *found;
    };
    if (data.is_array() || (data.is_object() && data.contains("@graph"))) {
        const auto& list = data.is_array() ? data : data["@graph"];
        if (list.is_array())
            for (const auto& each : list)
                if (each.is_object() && !each.contains("@graph")) read_structured(each, out);
        return;
    }
    if (!data.is_object()) return;
    text("headline", out.headline);
    text("datePublished", out.published);
    text("articleSection", out.section);
}

StructuredData structured_data(const HtmlDocument& page) {
    StructuredData out;
    for (const std::string& script : page.json_ld) {
        if (script.size() > longest_structured_data) continue;
        const auto data = nlohmann::json::parse(script, nullptr, false);
        if (!data.is_discarded()) read_structured(data, out);
    }
    return out;
}

/// "Title - Site" and "Title | Site" without the site.
std::string without_site_name(const std::string& title) {
    for (const std::string_view mark : {" | "sv, " - "sv, " – "sv, " » "sv}) {
        const auto at = title.rfind(mark);
        if (at != title.npos && at * 2 >= title.size()) return title.substr(0, at);
    }
    return title;
}

/// Finds the article among the blocks of a page and writes it down in the order of the portals.
class HtmlReader {
public:
    explicit HtmlReader(const HtmlDocument& page)
        : page_(page),
          data_(structured_data(page)),
          outside_(elements_below(
              [](std::size_t, const HtmlElement& element) { return is_outside(element); })),
          in_category_(elements_below([](std::size_t, const HtmlElement& element) {
              return has_one_of(element.hint, category_hints);
          })) {}

    void read(Article& article) {
        body_ = find_body();
        in_body_ = elements_below([&](std::size_t i, const HtmlElement&) { return i == body_; });
        title_block_ = find_title();
        article.url = page_.url;
        if (article.url.empty()) article.url = meta_of(page_, url_metas);
        article.category = append(article.text, category());
        article.title = append(article.text, title());
        const std::size_t from = article.text.size();
        for (const std::string& line : lines_around_title()) append(article.text, line);
        append_body(article.text);
        article.views = page_.views;
        read_body(article, from);
        settle_date(article);
    }

private:
    static constexpr std::array url_metas = {"og:url"};

    static bool is_outside(const HtmlElement& element) {
        return std::find(outside_tags.begin(), outside_tags.end(), element.tag) !=
                   outside_tags.end() ||
               has_one_of(element.hint, outside_hints);
    }

    /// The elements that `fits` is true of, the root apart, and all that lie in them: told once for
    /// each element, since a page may nest as deep as it likes.
    template <typename Fits>
    std::vector<bool> elements_below(const Fits& fits) const {
        std::vector<bool> below(page_.elements.size());
        for (std::size_t i = 1; i < page_.elements.size(); ++i)
            below[i] = below[page_.elements[i].parent] || fits(i, page_.elements[i]);
        return below;
    }

    static bool is_mostly_links(const HtmlBlock& block) {
        return block.link_bytes * 2 > block.text.size();
    }

    bool is_running_text(const HtmlBlock& block) const {
        return block.text.size() >= running_text_bytes && !is_mostly_links(block) &&
               !outside_[block.element];
    }

    /// The named element with most running text, else the one that holds most of it directly.
    std::size_t find_body() const {
        std::vector<std::size_t> direct(page_.elements.size());
        for (const HtmlBlock& block : page_.blocks)
            if (is_running_text(block)) {
                // A paragraph speaks for the element around it, the text of a cell or div for
                // itself.
                const auto& element = page_.elements[block.element];
                direct[element.tag == "p" ? element.parent : block.element] += block.text.size();
            }
        std::vector<std::size_t> whole = direct;
        for (std::size_t i = whole.size(); i-- > 1;) whole[page_.elements[i].parent] += whole[i];

        std::size_t named = 0, densest = 0;
        for (std::size_t i = 1; i < page_.elements.size(); ++i) {
            const auto& element = page_.elements[i];
            const bool is_named = element.tag == "article" || has_one_of(element.hint, body_hints);
            if (is_named && !outside_[i] && whole[i] > (named ? whole[named] : 0)) named = i;
            if (direct[i] > direct[densest]) densest = i;
        }
        return named != 0 && whole[named] * 2 >= direct[densest] ? named : densest;
    }

    bool in_body(const HtmlBlock& block) const { return body_ == 0 || in_body_[block.element]; }

    std::optional<std::size_t> first_of_body() const {
        for (std::size_t i = 0; i < page_.blocks.size(); ++i)
            if (in_body(page_.blocks[i])) return i;
        return std::nullopt;
    }

    /// Title as the page's head gives it, to recognise the one in the text by.
    std::string head_title() const {
        for (const std::string& each : {meta_of(page_, title_metas), data_.headline, page_.title})
            if (!each.empty()) return each;
        return {};
    }

    bool is_headline(std::size_t i) const {
        const auto& element = page_.elements[page_.blocks[i].element];
        return element.tag == "h1" || element.tag == "h2" ||
               (element.hint.find("title") != element.hint.npos &&
                element.hint.find("portlet-title") == element.hint.npos);
    }

    /// The heading whose words begin the head's title; else the last <h1> or heading above the
    /// body.
    std::optional<std::size_t> find_title() const {
        const std::string wanted = line_key(head_title());
        const auto begin = first_of_body();
        std::optional<std::size_t> above;
        for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
            if (outside_[page_.blocks[i].element] || !is_headline(i)) continue;
            const std::string key = line_key(page_.blocks[i].text);
            const bool known = key.size() > 8 && !wanted.empty() &&
                               (wanted.starts_with(key) || key.starts_with(wanted));
            if (known) return i;
            const bool in_time = !begin || i <= *begin + 1;
            if (in_time && words_of(page_.blocks[i].text).size() > 3) above = i;
        }
        return above;
    }

    std::string title() const {
        if (title_block_) return page_.blocks[*title_block_].text;
        return without_site_name(head_title());
    }

    /// Where the lines that belong to the title begin and end.
    std::size_t head_begin() const {
        const std::size_t title = title_block_.value_or(first_of_body().value_or(0));
        return title > lines_above_title ? title - lines_above_title : 0;
    }

    bool is_category(const HtmlBlock& block) const {
        const auto words = words_of(block.text).size();
        return words > 0 && words <= longest_category_words && !parse_post_stamp(block.text) &&
               !is_noise_line(block.text) && !is_paragraph(block.text);
    }

    /// A block that the page calls so, else the line right above the title, else what the head
    /// says.
    std::string category() const {
        std::string hinted;
        for (std::size_t i = 0; i < title_block_.value_or(0); ++i)
            if (in_category_[page_.blocks[i].element] && is_category(page_.blocks[i]))
                hinted = page_.blocks[i].text;
        if (!hinted.empty()) return last_of_path(hinted);
        if (title_block_ && *title_block_ > 0) {
            const HtmlBlock& above = page_.blocks[*title_block_ - 1];
            if (!outside_[above.element] && is_category(above) && !is_site_header(above.element))
                return last_of_path(above.text);
        }
        const auto section = page_.meta.find("article:section");
        return section != page_.meta.end() ? section->second : data_.section;
    }

    bool is_site_header(std::size_t element) const {
        for (; element != 0; element = page_.elements[element].parent)
            if (page_.elements[element].tag == "header")
                return !page_.within(*title_block_, element);
        return false;
    }

    /// "Trang chủ » Tin tức » Hoạt động phường": the last of it.
    static std::string last_of_path(const std::string& path) {
        std::size_t begin = 0;
        for (const std::string_view mark : {" » "sv, " > "sv, " / "sv, " › "sv})
            if (const auto at = path.rfind(mark); at != path.npos)
                begin = std::max(begin, at + mark.size());
        return path.substr(begin);
    }

    /// The stamps between the line some way above the title and the body.
    std::vector<std::string> lines_around_title() const {
        std::vector<std::string> lines;
        const std::size_t end = first_of_body().value_or(page_.blocks.size());
        for (std::size_t i = head_begin(); i < end; ++i) {
            if (i == title_block_) continue;
            if (parse_post_stamp(page_.blocks[i].text)) lines.push_back(page_.blocks[i].text);
        }
        return lines;
    }

    void append_body(std::string& text) const {
        for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
            const HtmlBlock& block = page_.blocks[i];
            if (!in_body(block) || i == title_block_) continue;
            if (outside_[block.element] && !outside_[body_]) continue;
            if (!text.empty()) text += block.new_line ? "\n" : "\n\n";
            text += block.text;
        }
    }

    static Span append(std::string& text, const std::string& part) {
        const Span kept = trimmed(part, {0, part.size()});
        if (kept.empty()) return {};
        if (!text.empty()) text += "\n\n";
        const std::size_t begin = text.size();
        text += slice(part, kept);
        return {begin, text.size()};
    }

    std::optional<DateTime> stated_date() const {
        std::vector<std::string> candidates = {meta_of(page_, date_metas), data_.published};
        candidates.insert(candidates.end(), page_.times.begin(), page_.times.end());
        for (const std::string& each : candidates)
            if (const auto when = date_time_from_iso(each)) return when;
        return std::nullopt;
    }

    /// A printed date without a time gives way to the one that the head states.
    void settle_date(Article& article) const {
        if (article.published && article.published->minute) return;
        if (const auto stated = stated_date()) article.published = stated;
    }

    const HtmlDocument& page_;
    StructuredData data_;
    std::vector<bool> outside_, in_category_, in_body_;  ///< by element
    std::size_t body_ = 0;                               ///< the element that holds the article
    std::optional<std::size_t> title_block_;
};

}  // namespace

Result<Article> read_html(std::string_view html, std::string id, std::string source) {
    Article article;
    article.id = std::move(id);
    article.source = std::move(source);
    const auto page = parse_html(html);
    if (!page) return page.error();
    HtmlReader(*page).read(article);
    if (article.title.empty() && article.body.empty())
        return Error{ErrorCode::unreadable,
                     tr("the page has neither a title nor a body"),
                     {},
                     article.source};
    return article;
}

Result<std::string> html_fragment_text(std::string_view html) {
    const auto fragment = parse_html(html);
    if (!fragment) return fragment.error();
    std::string text;
    for (const HtmlBlock& block : fragment->blocks) {
        if (!text.empty()) text += '\n';
        text += block.text;
    }
    return text;
}

bool holds_html(std::string_view text) {
    constexpr std::array tags = {"<p>"sv, "</p>"sv, "<br"sv, "</div>"sv,
                                 "<P>"sv, "</P>"sv, "<BR"sv};
    return text.find('<') != text.npos && has_one_of(text, tags);
}

}  // namespace tracuu
