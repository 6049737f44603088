#include "corpus/document_list.hpp"

#include <algorithm>

#include "corpus/document_surroundings.hpp"
#include "corpus/document_types.hpp"

namespace tracuu {
namespace {

constexpr int most_numbers = 20;

bool is_announced(std::string_view text, std::size_t at) {
    if (is_so(text.substr(0, at))) return true;
    const std::size_t end = skip_spaces_back(text, at);
    return may_end_type_words(text.substr(word_begin(text, end), end - word_begin(text, end)));
}

int value_of(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = is_digit(c) ? 10 * value + (c - '0') : -1;
    return value;
}

}  // namespace

Joint read_joint(std::string_view text, std::size_t& at) {
    std::size_t next = skip_spaces(text, at);
    Joint joint = Joint::none;
    if (byte_at(text, next) == ',' || byte_at(text, next) == ';') {
        joint = Joint::comma;
        ++next;
        // "01, 02 và 03", "01, 02, và 03".
        const std::size_t both = match_words(text, skip_spaces(text, next), "và");
        if (both != text.npos) next = both;
    } else if (const std::size_t both = match_words(text, next, "và"); both != text.npos) {
        joint = Joint::comma;
        next = both;
    } else if (const std::size_t to = match_words(text, next, "đến"); to != text.npos) {
        joint = Joint::range;
        next = to;
    }
    if (joint == Joint::none) return joint;
    const std::size_t so = match_words(text, skip_spaces(text, next), "số");
    at = skip_spaces(text, so == text.npos ? next : so);
    return joint;
}

std::vector<NumberedReference> read_document_list(std::string_view text, std::size_t at) {
    if (auto single = read_reference(text, at)) return {std::move(*single)};
    if (!is_announced(text, at)) return {};
    struct Number {
        Span span;
        Joint after;
    };
    std::vector<Number> numbers;
    std::optional<NumberedReference> last;
    for (std::size_t next = at; !last; last = read_reference(text, next)) {
        const std::size_t end = number_end(text, next);
        if (end == text.npos || numbers.size() == most_numbers) return {};
        Number number{{next, end}, Joint::none};
        next = end;
        number.after = read_joint(text, next);
        if (number.after == Joint::none || !digit_at(text, next)) return {};
        numbers.push_back(number);
    }
    std::vector<NumberedReference> list;
    for (const Number& number : numbers) {
        NumberedReference reference = *last;
        reference.parts.number = slice(text, number.span);
        reference.span = number.span;
        list.push_back(reference);
        if (number.after != Joint::range) continue;
        const std::string_view next_number = &number == &numbers.back()
                                                 ? std::string_view(last->parts.number)
                                                 : slice(text, (&number + 1)->span);
        const int from = value_of(slice(text, number.span)), to = value_of(next_number);
        if (from < 0 || to - from > most_numbers) continue;
        for (int between = from + 1; between < to; ++between) {
            reference.parts.number = std::to_string(between);
            reference.span = last->span;
            list.push_back(reference);
        }
    }
    list.push_back(std::move(*last));
    return list;
}

}  // namespace tracuu
