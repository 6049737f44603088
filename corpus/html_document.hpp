// An HTML page as a list of its elements and of the blocks of text in them: what html_reader.cpp
// looks for an article in. The only file that includes libxml2.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.hpp"

namespace tracuu {

struct HtmlElement {
    std::size_t parent = 0;  ///< index; the root is its own parent
    std::string tag;         ///< lower case
    std::string hint;        ///< its class, id, itemprop and role, lower case, space separated
};

/// Text that no block element or <br> interrupts, white space collapsed; NBSP stays.
struct HtmlBlock {
    std::string text;
    std::size_t element = 0;     ///< the innermost block element around it
    std::size_t link_bytes = 0;  ///< of text that lie in links
    bool new_line = false;       ///< it follows a <br> in the same element
};

struct HtmlDocument {
    std::vector<HtmlElement> elements;  ///< parents before children
    /// In document order, without scripts, styles and form controls.
    std::vector<HtmlBlock> blocks;
    std::string title;  ///< of <title>
    /// Name or property, lower case → content; the first one counts.
    std::map<std::string, std::string> meta;
    std::vector<std::string> json_ld;  ///< <script type="application/ld+json">
    std::vector<std::string> times;    ///< datetime of <time>, content of itemprop=datePublished
    std::string url;                   ///< canonical link, else the address a browser saved it from
    std::optional<std::uint64_t> views;  ///< of a counter variable in a script

    /// Whether element `inner` is `outer` or lies in it.
    bool within(std::size_t inner, std::size_t outer) const;
};

/// Tags and attributes a page may have: each becomes a node of a tree that is a hundred times as
/// large as the page in the worst case. Pages of portals have some thousands.
inline constexpr std::size_t max_html_marks = 1u << 18;

/// Parses `html`, valid UTF-8, whatever charset it declares. Broken markup is repaired as browsers
/// do; nesting may be of any depth. A page without any text gives no blocks. Error: limit.
Result<HtmlDocument> parse_html(std::string_view html);

}  // namespace tracuu
