#include "corpus/stated_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "analyzers/ascii.hpp"
#include "analyzers/unicode.hpp"
#include "corpus/byte_source.hpp"
#include "corpus/message.hpp"

namespace tracuu {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view white = " \t\r";

std::string_view trim(std::string_view text) {
    const auto begin = text.find_first_not_of(white);
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(white) - begin + 1);
}

/// The pattern at the start of `line`, and what follows it; nullopt when a quote is not closed.
std::optional<std::pair<std::string_view, std::string_view>> split_pattern(std::string_view line) {
    if (line.starts_with('"')) {
        const auto quote = line.find('"', 1);
        if (quote == line.npos) return std::nullopt;
        return std::pair(line.substr(1, quote - 1), trim(line.substr(quote + 1)));
    }
    const auto end = std::min(line.find_first_of(white), line.size());
    return std::pair(line.substr(0, end), trim(line.substr(end)));
}

bool is_name(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || is_digit(c) || c == '_' || c == '-';
    });
}

using Fields = std::vector<std::pair<std::string, std::string>>;

/// "ward=Việt Hưng district=Long Biên"; nullopt when it does not begin with a field.
std::optional<Fields> split_fields(std::string_view text) {
    Fields fields;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(white), text.size());
        const std::string_view word = text.substr(0, end);
        const auto equals = word.find('=');
        if (equals != word.npos && is_name(word.substr(0, equals))) {
            fields.emplace_back(word.substr(0, equals), word.substr(equals + 1));
        } else if (fields.empty()) {
            return std::nullopt;
        } else {
            auto& value = fields.back().second;
            if (!value.empty()) value += ' ';
            value += word;
        }
        text = trim(text.substr(end));
    }
    return fields.empty() ? std::nullopt : std::optional(std::move(fields));
}

struct KnownField {
    std::string_view name;
    std::string StatedFields::*member;
};

constexpr std::array<KnownField, 5> known_fields = {{{"ward", &StatedFields::ward},
                                                     {"district", &StatedFields::district},
                                                     {"province", &StatedFields::province},
                                                     {"term", &StatedFields::term},
                                                     {"author", &StatedFields::author}}};

/// One name against one part of a pattern. Linear in practice: after a `*` only the last one is
/// tried again.
bool name_fits(std::string_view pattern, std::string_view name) {
    std::size_t p = 0, n = 0, star = pattern.npos, retry = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            retry = n;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == name[n])) {
            ++p;
            ++n;
        } else if (star != pattern.npos) {
            p = star + 1;
            n = ++retry;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == pattern.npos;
}

std::vector<std::string_view> split_path(std::string_view path) {
    std::vector<std::string_view> names;
    for (std::size_t at = 0; at <= path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        names.push_back(path.substr(at, end - at));
        at = end + 1;
    }
    return names;
}

}  // namespace

void state_field(StatedFields& stated, std::string_view name, std::string value) {
    const auto known = std::ranges::find(known_fields, name, &KnownField::name);
    if (known != known_fields.end())
        stated.*known->member = std::move(value);
    else if (value.empty())
        stated.unknown.erase(std::string(name));
    else
        stated.unknown[std::string(name)] = std::move(value);
}

StatedFields merged(const StatedFields& over, const StatedFields& under) {
    StatedFields both = over;
    for (const KnownField& field : known_fields)
        if ((both.*field.member).empty()) both.*field.member = under.*field.member;
    both.unknown.insert(under.unknown.begin(), under.unknown.end());
    return both;
}

bool fits_pattern(std::string_view pattern, std::string_view path) {
    const std::string whole =
        pattern.ends_with('/') ? std::string(pattern) + "**" : std::string(pattern);
    const auto parts = split_path(whole);
    const auto names = split_path(path);
    // fits[j]: the parts read so far fit the first j names.
    std::vector<bool> fits(names.size() + 1, false);
    fits[0] = true;
    for (const std::string_view part : parts) {
        std::vector<bool> next(names.size() + 1, false);
        for (std::size_t j = 0; j <= names.size(); ++j) {
            if (part == "**")
                next[j] = fits[j] || (j > 0 && next[j - 1]);
            else
                next[j] = j > 0 && fits[j - 1] && name_fits(part, names[j - 1]);
        }
        fits = std::move(next);
    }
    return fits.back();
}

Result<StatedRules> StatedRules::parse(std::string_view text, const fs::path& folder) {
    StatedRules rules;
    rules.folder_ = folder;
    const std::string file = (folder / rules_file_name).string();
    text = without_byte_order_mark(text);
    std::size_t number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const std::string_view line = trim(text.substr(at, end - at));
        at = end + 1;
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        const auto split = split_pattern(line);
        auto fields = split ? split_fields(split->second) : std::nullopt;
        if (!fields || split->first.empty() || !is_valid_utf8(line))
            return Error{ErrorCode::usage,
                         tr("a rule is a path pattern, then fields as name=value"),
                         tr("Example: long-bien/viet-hung/** ward=Việt Hưng"),
                         fmt::format("{}:{}", file, number)};
        rules.rules_.push_back({std::string(split->first), *std::move(fields)});
    }
    return rules;
}

StatedFields StatedRules::fields_for(std::string_view path) const {
    StatedFields stated;
    for (const Rule& rule : rules_) {
        if (!fits_pattern(rule.pattern, path)) continue;
        for (const auto& [name, value] : rule.fields) state_field(stated, name, value);
    }
    return stated;
}

constexpr std::size_t max_rules_bytes = 1u << 20;

Result<std::optional<StatedRules>> find_rules(const fs::path& folder) {
    for (fs::path at = folder;; at = at.parent_path()) {
        const fs::path file = at / rules_file_name;
        std::error_code none;
        if (fs::is_regular_file(file, none)) {
            FileSource in(file);
            const auto text = read_all(in, max_rules_bytes);
            if (!text) {
                return Error{
                    ErrorCode::unreadable, tr("the rules cannot be read"), {}, file.string()};
            }
            auto rules = StatedRules::parse(*text, at);
            if (!rules) return rules.error();
            return std::optional(*std::move(rules));
        }
        if (at == at.parent_path()) return std::optional<StatedRules>();
    }
}

}  // namespace tracuu
