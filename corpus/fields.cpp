#include "corpus/fields.hpp"

#include <string>

#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

bool contains_word(std::string_view words, std::string_view word) {
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        if (words.substr(begin, end - begin) == word) return true;
        begin = end + 1;
    }
    return false;
}

}  // namespace

const Field* find_field(std::string_view name) {
    const std::string folded = fold(name);
    for (const Field& candidate : fields) {
        if (candidate.name == folded || contains_word(candidate.vietnamese, folded))
            return &candidate;
    }
    return nullptr;
}

}  // namespace tracuu
