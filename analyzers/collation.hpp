// Vietnamese alphabetical order: a ă â b … d đ e ê …, tones after letters, capitals last of all.
// Source: the collation rules for "vi" of Unicode CLDR, as ICU has them.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace tracuu {

class Collator {
public:
    /// Throws std::runtime_error where ICU lacks its collation data.
    Collator();
    ~Collator();
    Collator(Collator&&) noexcept;
    Collator& operator=(Collator&&) noexcept;

    /// Negative, zero or positive as `left` sorts before, with or after `right`; both UTF-8 in any
    /// normal form. May be called from several threads.
    int compare(std::string_view left, std::string_view right) const;

    /// Bytes that compare, as unsigned, the way the texts do. Not for storing: they change with
    /// ICU.
    std::string sort_key(std::string_view text) const;

private:
    struct Rules;
    std::unique_ptr<Rules> rules_;
};

}  // namespace tracuu
