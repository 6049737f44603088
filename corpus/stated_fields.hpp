// tracuu.rules: what the keeper of an archive states about files by where they lie. It overrides
// whatever would be inferred; what a record states of itself overrides it in turn.
//
//   # comment
//   long-bien/viet-hung/**   ward=Việt Hưng  district=Long Biên
//   **/*-chi-bo.txt          term=2020-2022
//   "tin tuc/2019/*.html"    author=Ban biên tập
//
// One rule a line: a pattern, white space, then fields. The pattern is a path below the folder of
// tracuu.rules, '/' separated: `?` is one byte and `*` any bytes inside a name, `**` is any number
// of folders, a final `/` stands for everything below; quotes protect spaces. Fields are ward,
// district, province, term and author; any other name is kept with the article as it stands. A
// value goes on to the next field and may have spaces. All rules that fit a file apply in order,
// the later one winning field by field; an empty value takes back what an earlier rule stated.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/article.hpp"
#include "corpus/result.hpp"

namespace tracuu {

inline constexpr std::string_view rules_file_name = "tracuu.rules";

/// Sets the field called `name` (ward, district, province, term, author, else one of `unknown`).
void state_field(StatedFields& stated, std::string_view name, std::string value);

/// Fields of `over` where stated, else those of `under`.
StatedFields merged(const StatedFields& over, const StatedFields& under);

/// Whether `path` fits `pattern`; see above for its language.
bool fits_pattern(std::string_view pattern, std::string_view path);

class StatedRules {
public:
    /// `text` of the rules file in `folder`. Error: usage, with file:line in `where`.
    static Result<StatedRules> parse(std::string_view text, const std::filesystem::path& folder);

    /// What is stated for the file at `path`, which is relative to folder().
    StatedFields fields_for(std::string_view path) const;

    const std::filesystem::path& folder() const { return folder_; }

private:
    struct Rule {
        std::string pattern;
        std::vector<std::pair<std::string, std::string>> fields;
    };
    std::filesystem::path folder_;
    std::vector<Rule> rules_;
};

/// The rules in `folder` or in the nearest folder above it; nullopt when there are none. Errors:
/// those of parse(), unreadable.
Result<std::optional<StatedRules>> find_rules(const std::filesystem::path& folder);

}  // namespace tracuu
