#include "corpus/document_list.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

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

struct ListedNumber {
    Span span;
    Joint after;
};

/// The number at `at` before another one, which `at` is moved to.
std::optional<ListedNumber> read_listed(std::string_view text, std::size_t& at) {
    const std::size_t end = number_end(text, at);
    if (end == text.npos) return std::nullopt;
    ListedNumber number{{at, end}, Joint::none};
    at = end;
    number.after = read_joint(text, at);
    if (number.after == Joint::none || !digit_at(text, at)) return std::nullopt;
    return number;
}

NumberedReference with_number(NumberedReference reference, std::string number, Span span) {
    reference.parts.number = std::move(number);
    reference.span = span;
    return reference;
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
    std::vector<ListedNumber> numbers;
    std::optional<NumberedReference> last;
    for (std::size_t next = at; !last; last = read_reference(text, next)) {
        const auto number = read_listed(text, next);
        if (!number || numbers.size() == most_numbers) return {};
        numbers.push_back(*number);
    }
    std::vector<NumberedReference> list;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::string_view own = slice(text, numbers[i].span);
        list.push_back(with_number(*last, std::string(own), numbers[i].span));
        if (numbers[i].after != Joint::range) continue;
        const bool is_before_last = i + 1 == numbers.size();
        const std::string_view next = is_before_last ? std::string_view(last->parts.number)
                                                     : slice(text, numbers[i + 1].span);
        const int from = value_of(own), to = value_of(next);
        if (from < 0 || to - from > most_numbers) continue;
        for (int between = from + 1; between < to; ++between) {
            list.push_back(with_number(*last, std::to_string(between), last->span));
        }
    }
    list.push_back(std::move(*last));
    return list;
}

}  // namespace tracuu
