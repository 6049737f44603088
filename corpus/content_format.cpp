#include "corpus/content_format.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "analyzers/ascii.hpp"
#include "analyzers/unicode.hpp"
#include "corpus/container.hpp"

namespace tracuu {

namespace {

using namespace std::literals;

bool has_extension(std::string_view name, auto... extensions) {
    const std::string lower = ascii_lower(name);
    return (lower.ends_with(extensions) || ...);
}

std::string_view without_space(std::string_view text) {
    text = without_byte_order_mark(text);
    const auto at = text.find_first_not_of(" \t\r\n");
    return at == text.npos ? std::string_view() : text.substr(at);
}

/// `{` before a name, `[` before an object; "[Video] …" is a title.
bool is_json(std::string_view head, std::string_view name) {
    if (!head.starts_with('{') && !head.starts_with('[')) return false;
    const std::string_view inside = without_space(head.substr(1));
    const bool named = has_extension(name, ".json", ".jsonl", ".ndjson");
    if (head[0] == '[') return named || inside.starts_with('{');
    return named || inside.starts_with('"') || inside.starts_with('}');
}

bool is_html(std::string_view head, std::string_view name) {
    constexpr std::array page_tags = {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv};
    constexpr std::array block_tags = {"<p"sv, "<div"sv, "<h1"sv, "<h2"sv, "<table"sv, "<span"sv};
    const std::string lower = ascii_lower(head);
    const auto has = [&](std::string_view tag) { return lower.find(tag) != lower.npos; };
    if (head.starts_with('<') && std::any_of(page_tags.begin(), page_tags.end(), has)) return true;
    return has_extension(name, ".html", ".htm", ".xhtml", ".aspx", ".mht") &&
           (std::any_of(page_tags.begin(), page_tags.end(), has) ||
            std::any_of(block_tags.begin(), block_tags.end(), has));
}

bool is_binary(std::string_view head) {
    if (head.starts_with("%PDF-"sv)) return true;
    const bool utf16 = head.starts_with("\xFF\xFE"sv) || head.starts_with("\xFE\xFF"sv);
    return !utf16 && head.find('\0') != head.npos;
}

}  // namespace

ContentFormat sniff_format(std::string_view head, std::string_view name) {
    if (head.empty()) return ContentFormat::empty;
    if (is_container(head)) return ContentFormat::container;
    if (is_binary(head)) return ContentFormat::binary;
    const std::string_view start = without_space(head);
    if (is_json(start, name)) return ContentFormat::json;
    if (is_html(start, name)) return ContentFormat::html;
    return ContentFormat::text;
}

}  // namespace tracuu
