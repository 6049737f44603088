#include "corpus/document_key.hpp"

#include <algorithm>
#include <cstdlib>

#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

std::string padded(const std::string& number) {
    const std::size_t digits = number.find_first_not_of("0123456789");
    return (digits == number.npos ? number.size() : digits) < 2 ? "0" + number : number;
}

}  // namespace

std::string key_symbol(std::string_view symbol) {
    if (symbol.empty()) return "?";
    const std::string lower = to_lower(symbol);
    if (lower == "qđi" || lower == "qyđ") return "qdd";
    std::string spelled;
    for (std::size_t at = 0; at < lower.size();) {
        const CodePoint point = decode_utf8(lower, at);
        spelled += point.value == U'đ' ? "dd" : fold(lower.substr(at, point.size));
        at += point.size;
    }
    return spelled;
}

std::string key_number(std::string_view number) {
    while (number.size() > 1 && number[0] == '0' && number[1] >= '0' && number[1] <= '9')
        number.remove_prefix(1);
    std::string key = to_lower(number);
    std::ranges::replace(key, '.', '-');
    return key;
}

std::string document_key(const DocumentNumber& number) {
    std::string key = key_symbol(number.type) + '.' + key_number(number.number);
    if (number.year) key += '.' + std::to_string(*number.year);
    if (!number.subject.empty()) key += '.' + key_symbol(number.subject);
    return key + '.' + key_symbol(number.issuer);
}

std::string canonical_form(const DocumentNumber& number) {
    const std::string year = number.year ? '/' + std::to_string(*number.year) : "";
    if (number.issuer.empty()) return number.type + ' ' + padded(number.number) + year;
    if (number.letter) return number.number + year + '/' + number.issuer;
    if (number.style == Style::state)
        return number.number + year + '/' + number.type + '-' + number.issuer;
    const std::string subject = number.subject.empty() ? "" : '-' + number.subject;
    return padded(number.number) + year + '-' + number.type + subject + '/' + number.issuer;
}

std::string_view type_and_number(std::string_view key) {
    const std::size_t first = key.find('.');
    const std::size_t second = first == key.npos ? first : key.find('.', first + 1);
    return key.substr(0, second);
}

bool are_of_one_issue(Date a, Date b) {
    constexpr int days_in_half_a_term = 900;
    return std::abs(days_between(a, b)) <= days_in_half_a_term;
}

void set_number(DocumentMention& mention, const DocumentNumber& number) {
    mention.type = number.type;
    mention.number = key_number(number.number);
    std::ranges::replace(mention.number, '-', '.');
    mention.year = number.year;
    mention.issuer = number.issuer;
    mention.key = document_key(number);
    mention.canonical = canonical_form(number);
}

}  // namespace tracuu
