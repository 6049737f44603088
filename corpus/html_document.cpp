#include "corpus/html_document.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <memory>

#include "analyzers/ascii.hpp"
#include "corpus/message.hpp"

namespace tracuu {

namespace {

using namespace std::literals;

struct FreeContext {
    void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};
struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Tree = std::unique_ptr<xmlDoc, FreeDocument>;

std::string_view view(const xmlChar* text) {
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

std::string attribute(xmlNode* node, const char* name) {
    xmlChar* value = xmlGetProp(node, reinterpret_cast<const xmlChar*>(name));
    std::string text(view(value));
    xmlFree(value);
    return text;
}

template <std::size_t N>
bool is_one_of(std::string_view tag, const std::array<std::string_view, N>& tags) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

/// Elements whose text is none of the page's.
constexpr std::array skipped_tags = {"script"sv, "style"sv,  "noscript"sv, "template"sv, "iframe"sv,
                                     "select"sv, "option"sv, "button"sv,   "textarea"sv, "svg"sv,
                                     "title"sv,  "object"sv, "input"sv,    "head"sv};

constexpr std::array block_tags = {
    "html"sv,   "body"sv,     "div"sv,    "p"sv,          "section"sv, "article"sv, "main"sv,
    "header"sv, "footer"sv,   "nav"sv,    "aside"sv,      "h1"sv,      "h2"sv,      "h3"sv,
    "h4"sv,     "h5"sv,       "h6"sv,     "ul"sv,         "ol"sv,      "li"sv,      "dl"sv,
    "dt"sv,     "dd"sv,       "table"sv,  "tbody"sv,      "thead"sv,   "tr"sv,      "td"sv,
    "th"sv,     "form"sv,     "figure"sv, "figcaption"sv, "pre"sv,     "address"sv, "blockquote"sv,
    "center"sv, "fieldset"sv, "hr"sv};

Tree parse_tree(std::string_view html) {
    const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
    if (!context) throw std::bad_alloc();
    htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                          HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    // Old pages leave hundreds of <font> and <div> open; without this the parser stops at 256.
    context->options |= XML_PARSE_HUGE;
    return Tree(htmlCtxtReadMemory(context.get(), html.data(), static_cast<int>(html.size()),
                                   nullptr, "UTF-8", context->options));
}

/// How many tags and attributes there are at most: every '<', and every gap inside a tag.
std::size_t count_marks(std::string_view html) {
    std::size_t marks = 0;
    bool in_tag = false, in_gap = false;
    for (const char c : html) {
        if (c == '<') {
            in_tag = true;
            ++marks;
        } else if (c == '>') {
            in_tag = false;
        } else if (in_tag) {
            const bool gap =
                c == ' ' || c == '/' || c == '"' || c == '\'' || (c >= '\t' && c <= '\r');
            if (gap && !in_gap) ++marks;
            in_gap = gap;
        }
    }
    return marks;
}

/// "intNumViewTotal = 447"
std::optional<std::uint64_t> counter_in(std::string_view script) {
    constexpr std::string_view name = "intNumViewTotal";
    const auto at = script.find(name);
    if (at == script.npos) return std::nullopt;
    const auto digit = script.find_first_not_of(" =:\"'", at + name.size());
    if (digit == script.npos) return std::nullopt;
    std::uint64_t value = 0;
    std::size_t end = digit;
    for (; end < script.size() && script[end] >= '0' && script[end] <= '9' && end - digit < 12;
         ++end)
        value = value * 10 + static_cast<unsigned>(script[end] - '0');
    return end > digit ? std::optional(value) : std::nullopt;
}

/// Walks the tree without recursion, since a page may nest as deep as it likes.
class Walker {
public:
    explicit Walker(HtmlDocument& out) : out_(out) { out_.elements.push_back({0, "html", {}}); }

    void walk(xmlNode* root) {
        for (xmlNode* node = root; node;) {
            const bool inside = enter(node);
            if (inside && node->children) {
                node = node->children;
                continue;
            }
            if (inside) leave(node);
            while (node && !node->next) {
                node = node->parent;
                if (!node || node->type != XML_ELEMENT_NODE) break;
                leave(node);
            }
            if (!node || node->type == XML_HTML_DOCUMENT_NODE || node->type == XML_DOCUMENT_NODE)
                break;
            node = node->next;
        }
        end_block(false);
    }

private:
    /// Whether the children are to be visited.
    bool enter(xmlNode* node) {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
            add(view(node->content));
        if (node->type == XML_ENTITY_REF_NODE) return false;
        if (node->type == XML_COMMENT_NODE) read_comment(view(node->content));
        if (node->type != XML_ELEMENT_NODE) return false;
        const std::string tag = ascii_lower(view(node->name));
        read_metadata(node, tag);
        if (tag == "head") return true;
        if (is_one_of(tag, skipped_tags)) return false;
        if (tag == "br") end_block(true);
        if (tag == "a") ++links_;
        if (is_one_of(tag, block_tags)) {
            end_block(false);
            out_.elements.push_back({current_, tag, hint_of(node)});
            current_ = out_.elements.size() - 1;
        }
        return true;
    }

    void leave(xmlNode* node) {
        const std::string tag = ascii_lower(view(node->name));
        if (tag == "a") --links_;
        if (!is_one_of(tag, block_tags)) return;
        end_block(false);
        current_ = out_.elements[current_].parent;
    }

    static std::string hint_of(xmlNode* node) {
        std::string hint;
        for (const char* name : {"class", "id", "itemprop", "role"}) {
            const std::string value = attribute(node, name);
            if (!value.empty()) hint += (hint.empty() ? "" : " ") + ascii_lower(value);
        }
        return hint;
    }

    void read_metadata(xmlNode* node, const std::string& tag) {
        if (tag == "title" && out_.title.empty()) out_.title = content_of(node);
        if (tag == "meta") read_meta(node);
        if (tag == "link" && ascii_lower(attribute(node, "rel")) == "canonical")
            out_.url = attribute(node, "href");
        if (tag == "time") out_.times.push_back(attribute(node, "datetime"));
        if (tag == "script") read_script(node);
    }

    void read_meta(xmlNode* node) {
        std::string name = attribute(node, "property");
        if (name.empty()) name = attribute(node, "name");
        if (name.empty()) name = attribute(node, "itemprop");
        if (!name.empty()) out_.meta.emplace(ascii_lower(name), attribute(node, "content"));
    }

    void read_script(xmlNode* node) {
        std::string script = content_of(node);
        if (const auto views = counter_in(script)) out_.views = views;
        if (ascii_lower(attribute(node, "type")) == "application/ld+json")
            out_.json_ld.push_back(std::move(script));
    }

    /// Browsers write "saved from url=(0042)https://…" into the pages they save.
    void read_comment(std::string_view comment) {
        const auto at = comment.find("saved from url=(");
        const auto begin = at == comment.npos ? at : comment.find(')', at);
        if (begin == comment.npos || !out_.url.empty()) return;
        out_.url = comment.substr(begin + 1, comment.find_first_of(" \t\r\n", begin) - begin - 1);
    }

    static std::string content_of(xmlNode* node) {
        xmlChar* content = xmlNodeGetContent(node);
        std::string text(view(content));
        xmlFree(content);
        return text;
    }

    void add(std::string_view text) {
        for (const char c : text) {
            const bool space = c == ' ' || (c >= '\t' && c <= '\r');
            if (space) {
                pending_space_ = !block_.text.empty();
                continue;
            }
            if (pending_space_) block_.text += ' ';
            pending_space_ = false;
            block_.text += c;
            if (links_ > 0) ++block_.link_bytes;
        }
    }

    void end_block(bool line_break) {
        if (!block_.text.empty()) {
            block_.element = current_;
            block_.new_line = after_break_;
            out_.blocks.push_back(std::move(block_));
        }
        block_ = {};
        pending_space_ = false;
        after_break_ = line_break;
    }

    HtmlDocument& out_;
    HtmlBlock block_;
    std::size_t current_ = 0;
    int links_ = 0;
    bool pending_space_ = false;
    bool after_break_ = false;
};

}  // namespace

bool HtmlDocument::within(std::size_t inner, std::size_t outer) const {
    while (inner > outer) inner = elements[inner].parent;
    return inner == outer;
}

Result<HtmlDocument> parse_html(std::string_view html) {
    if (count_marks(html) > max_html_marks)
        return Error{ErrorCode::limit,
                     trf("a page may have {} tags and attributes at most", max_html_marks),
                     {},
                     {}};
    HtmlDocument document;
    const Tree tree = parse_tree(html);
    Walker walker(document);
    if (tree && tree->children) walker.walk(tree->children);
    return document;
}

}  // namespace tracuu
