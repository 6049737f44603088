#include "corpus/message.hpp"

#include <libintl.h>

#include <clocale>
#include <cstdlib>

namespace tracuu {
namespace {

constexpr const char* domain = "tracuu";

std::string language_of_environment() {
    if (const char* chosen = std::getenv("TRACUU_LANG"); chosen != nullptr && *chosen != '\0')
        return chosen;
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* locale = std::getenv(variable);
        if (locale == nullptr || *locale == '\0') continue;
        return std::string_view(locale).starts_with("en") ? "en" : "vi";
    }
    return "vi";
}

}  // namespace

const char* tr(const char* english) {
    return dgettext(domain, english);
}

const char* trn(const char* one, const char* many, std::size_t count) {
    return dngettext(domain, one, many, count);
}

bool choose_language(std::string_view requested, const std::string& locale_folder) {
    if (!requested.empty() && requested != "vi" && requested != "en") return false;
    const std::string language =
        requested.empty() ? language_of_environment() : std::string(requested);
    // gettext translates in any locale but "C"; C.UTF-8 is always there, others seldom. From glibc
    // 2.39 on C.UTF-8 is as "C" to it: then the messages need one of the others, whichever.
    std::setlocale(LC_ALL, "C.UTF-8");
    for (const char* other : {"vi_VN.UTF-8", "en_US.UTF-8"}) {
        if (std::setlocale(LC_MESSAGES, other) != nullptr) break;
    }
    setenv("LANGUAGE", language == "vi" ? "vi" : "en", 1);
    bindtextdomain(domain, locale_folder.c_str());
    bind_textdomain_codeset(domain, "UTF-8");
    return true;
}

}  // namespace tracuu
