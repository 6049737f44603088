#include "corpus/document_groups.hpp"

#include <cstdlib>
#include <utility>

#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

// A committee serves about five years: dates further apart than half a term are two documents
// (35-CT/TW of 2019 and of 2024), nearer ones one document with a misprint.
constexpr int days_in_half_a_term = 900;

/// Of two mentions of one key.
bool are_one(const DocumentMention& a, const DocumentMention& b) {
    if (!a.body.empty() && !b.body.empty() && fold(a.body) != fold(b.body)) return false;
    return !a.date || !b.date || std::abs(days_between(*a.date, *b.date)) <= days_in_half_a_term;
}

void count_with(DocumentMention& document, DocumentMention mention) {
    ++document.count;
    if (!document.date) document.date = mention.date;
    if (document.body.empty()) document.body = std::move(mention.body);
    if (document.body_unit.empty()) document.body_unit = std::move(mention.body_unit);
}

}  // namespace

void DocumentGroups::add(DocumentMention mention) {
    std::vector<std::size_t>& namesakes = by_key_[mention.key];
    for (const std::size_t i : namesakes) {
        ++comparisons_;
        if (are_one(documents_[i], mention)) return count_with(documents_[i], std::move(mention));
    }
    if (namesakes.size() == most_namesakes) {
        ++documents_[namesakes.back()].count;
        return;
    }
    namesakes.push_back(documents_.size());
    documents_.push_back(std::move(mention));
}

std::vector<DocumentMention> DocumentGroups::take() {
    by_key_.clear();
    return std::exchange(documents_, {});
}

}  // namespace tracuu
