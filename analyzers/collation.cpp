#include "analyzers/collation.hpp"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <stdexcept>

namespace tracuu {

struct Collator::Rules {
    std::unique_ptr<icu::Collator> collator;
};

namespace {

icu::StringPiece piece(std::string_view text) {
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

}  // namespace

Collator::Collator() : rules_(std::make_unique<Rules>()) {
    UErrorCode status = U_ZERO_ERROR;
    rules_->collator.reset(icu::Collator::createInstance(icu::Locale("vi"), status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU lacks its collation data");
    // Marks in any order and normal form sort alike.
    rules_->collator->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
}

Collator::~Collator() = default;
Collator::Collator(Collator&&) noexcept = default;
Collator& Collator::operator=(Collator&&) noexcept = default;

int Collator::compare(std::string_view left, std::string_view right) const {
    UErrorCode status = U_ZERO_ERROR;
    return rules_->collator->compareUTF8(piece(left), piece(right), status);
}

std::string Collator::sort_key(std::string_view text) const {
    const icu::UnicodeString utf16 = icu::UnicodeString::fromUTF8(piece(text));
    const std::int32_t size = rules_->collator->getSortKey(utf16, nullptr, 0);
    std::string key(static_cast<std::size_t>(size), '\0');
    rules_->collator->getSortKey(utf16, reinterpret_cast<std::uint8_t*>(key.data()), size);
    key.pop_back();  // the final zero
    return key;
}

}  // namespace tracuu
