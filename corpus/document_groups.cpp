#include "corpus/document_groups.hpp"

#include <utility>

#include "analyzers/unicode.hpp"
#include "corpus/document_issuers.hpp"
#include "corpus/document_key.hpp"

namespace tracuu {
namespace {

/// Of two mentions of one key.
bool are_one(const DocumentMention& a, const DocumentMention& b) {
    const bool are_bodies_known = !a.body.empty() && !b.body.empty() && !is_of_one_body(a.issuer);
    if (are_bodies_known && fold(a.body) != fold(b.body)) return false;
    return !a.date || !b.date || are_of_one_issue(*a.date, *b.date);
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
