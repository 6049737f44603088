#include "corpus/message.hpp"

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>

#include <clocale>
#include <cstdlib>
#include <locale>
#include <stdexcept>

namespace tracuu {
namespace {

using Messages = boost::locale::message_format<char>;

/// A language that there are no messages in decides nothing.
std::string language_of_environment() {
    if (const char* chosen = std::getenv("TRACUU_LANG")) {
        for (const char* language : {"vi", "en"}) {
            if (std::string_view(chosen).starts_with(language)) return language;
        }
    }
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* locale = std::getenv(variable);
        if (locale == nullptr || *locale == '\0') continue;
        return std::string_view(locale).starts_with("en") ? "en" : "vi";
    }
    return "vi";
}

/// The locale that carries the catalogue, as one process has one language. libintl is not asked:
/// it translates only where the system has a locale generated, and from glibc 2.39 on C.UTF-8 is
/// none to it (its bug 16621); Boost.Locale reads a catalogue without any.
std::locale& chosen_locale() {
    static std::locale chosen = std::locale::classic();
    return chosen;
}

const Messages* chosen_messages() {
    const std::locale& chosen = chosen_locale();
    return std::has_facet<Messages>(chosen) ? &std::use_facet<Messages>(chosen) : nullptr;
}

std::locale vietnamese(const std::string& locale_folder) {
    boost::locale::gnu_gettext::messages_info catalogue;
    catalogue.language = std::string("vi");
    catalogue.encoding = "UTF-8";
    catalogue.domains = {{"tracuu"}};
    catalogue.paths = {locale_folder};
    try {
        return {std::locale::classic(),
                boost::locale::gnu_gettext::create_messages_facet<char>(catalogue)};
    } catch (const std::runtime_error&) {
        return std::locale::classic();  // a damaged catalogue is as none: English
    }
}

}  // namespace

const char* tr(const char* english) {
    const Messages* messages = chosen_messages();
    const char* translated = messages == nullptr ? nullptr : messages->get(0, nullptr, english);
    return translated == nullptr ? english : translated;
}

const char* trn(const char* one, const char* many, std::size_t count) {
    const Messages* messages = chosen_messages();
    const char* translated =
        messages == nullptr ? nullptr : messages->get(0, nullptr, one, static_cast<int>(count));
    if (translated != nullptr) return translated;
    return count == 1 ? one : many;
}

std::string located(const Error& error) {
    if (error.where.empty()) return error.message;
    const auto ends_word = [&](std::size_t at) {
        constexpr std::string_view ends = " .,:“”";
        return at == error.message.size() || ends.find(error.message[at]) != ends.npos;
    };
    for (std::size_t at = 0; (at = error.message.find(error.where, at)) != std::string::npos;
         ++at) {
        const bool begins_word = at == 0 || ends_word(at - 1);
        if (begins_word && ends_word(at + error.where.size())) return error.message;
    }
    return error.where + ": " + error.message;
}

bool choose_language(std::string_view requested, const std::string& locale_folder) {
    if (!requested.empty() && requested != "vi" && requested != "en") return false;
    const std::string language =
        requested.empty() ? language_of_environment() : std::string(requested);
    std::setlocale(LC_CTYPE, "C.UTF-8");  // for readline, which edits lines by character
    chosen_locale() = language == "vi" ? vietnamese(locale_folder) : std::locale::classic();
    return true;
}

}  // namespace tracuu
