// Messages in the reader's language: English in the source, Vietnamese in po/vi.po (gettext).
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/result.hpp"

namespace tracuu {

/// `english` in the language chosen by choose_language(); itself where no translation is found.
/// Static storage. `english` must be a literal, so that xgettext finds it.
const char* tr(const char* english);

/// tr() of the form that goes with `count`: `one` or `many` in English, one form in Vietnamese.
const char* trn(const char* one, const char* many, std::size_t count);

/// Marks a literal that is translated later, where it is printed: xgettext finds it by this name.
constexpr const char* msgid(const char* english) {
    return english;
}

/// tr() of a fmt pattern, filled in. Placeholders may be numbered ({0}) so that a translation can
/// reorder them.
template <typename... Args>
std::string trf(const char* english, Args&&... args) {
    return fmt::format(fmt::runtime(tr(english)), std::forward<Args>(args)...);
}

/// The message of `error` behind the place that it is about, unless it names that itself.
std::string located(const Error& error);

/// Sets the language of tr() for this process: `requested` ("vi" or "en") if not empty, else
/// $TRACUU_LANG if that begins with one of them, else English when the locale begins with "en",
/// else Vietnamese. Called once, by main(). `locale_folder` holds vi/LC_MESSAGES/tracuu.mo;
/// messages are English where that is absent or damaged. False when `requested` is neither.
bool choose_language(std::string_view requested, const std::string& locale_folder);

}  // namespace tracuu
