#include "corpus/documents.hpp"

#include <algorithm>
#include <array>

#include "corpus/bare_documents.hpp"
#include "corpus/document_grammar.hpp"
#include "corpus/document_issuers.hpp"
#include "corpus/document_key.hpp"
#include "corpus/document_list.hpp"
#include "corpus/document_surroundings.hpp"
#include "corpus/document_text.hpp"
#include "corpus/document_types.hpp"
#include "corpus/named_documents.hpp"

namespace tracuu {
namespace {

/// What may begin a reference at a byte: most text has neither, and is passed over byte by byte.
enum class Trigger : unsigned char { none, digit, resolution };

constexpr std::array<Trigger, 256> make_triggers() {
    std::array<Trigger, 256> triggers{};
    for (std::size_t digit = '0'; digit <= '9'; ++digit) triggers[digit] = Trigger::digit;
    triggers['q'] = triggers['Q'] = Trigger::resolution;  // nghị quyết, NQ
    return triggers;
}
constexpr std::array<Trigger, 256> triggers = make_triggers();

/// A digit that goes on a number with a point, slash, dash or colon (a date, a fraction, a
/// telephone) begins none of its own.
bool continues_a_number(std::string_view text, std::size_t at) {
    const char before = byte_at(text, at - 1);
    if (is_digit(before)) return true;
    const bool joins = before == '.' || before == '/' || before == '-' || before == ':';
    return joins && is_digit(byte_at(text, at - 2));
}

class Finder {
public:
    explicit Finder(std::string_view original) : prepared_(original), text_(prepared_.view()) {}

    std::vector<DocumentMention> run() {
        for (std::size_t at = 0; at < text_.size();) {
            switch (triggers[static_cast<unsigned char>(text_[at])]) {
                case Trigger::none:
                    ++at;
                    break;
                case Trigger::digit:
                    at = read_number(at);
                    break;
                case Trigger::resolution:
                    at = read_resolution(at);
                    break;
            }
        }
        complete_bare_documents(found_);
        for (DocumentMention& mention : found_) mention.span = prepared_.original(mention.span);
        return std::move(found_);
    }

private:
    /// Reads the document, or the list of them, whose number begins at the digit `at`, if it is
    /// one; where to go on.
    std::size_t read_number(std::size_t at) {
        std::size_t end = at;
        while (digit_at(text_, end)) ++end;
        if (continues_a_number(text_, at)) return end;
        const bool glued = bool(letter_before(text_, at));
        if (!glued || is_so(text_.substr(0, at))) {
            const auto list = read_document_list(text_, at);
            if (!list.empty() && !lacks_type(list.back())) return add_numbers(list);
        }
        const auto bare = read_bare_references(text_, at);
        return bare.empty() ? end : add_bare(bare);
    }

    /// Nghị định 64/CP and Công văn số 451/UBND are references only with their type in words.
    bool lacks_type(const NumberedReference& reference) {
        return reference.parts.needs_words && !type_before(reference.span.begin);
    }

    std::optional<TypeWords> type_before(std::size_t number) const {
        return type_words_before(text_, begin_of_so(text_, number));
    }

    std::size_t add_numbers(const std::vector<NumberedReference>& list) {
        const std::size_t end = list.back().span.end;
        Surroundings beside = read_surroundings(text_, end);
        if (!beside.date) beside.date = date_before(text_, list.front().span.begin);
        if (beside.body.empty()) beside.body = body_before(text_, list.front().span.begin);
        for (const NumberedReference& reference : list) {
            DocumentMention mention;
            DocumentNumber parts = reference.parts;
            if (parts.type.empty())
                parts.type = act_before(text_, list.front().span.begin, parts.issuer);
            const bool joint = parts.issuer.find('-') != std::string::npos;
            if (parts.needs_words && !joint)
                parts.type = type_before(list.front().span.begin)->symbol;
            set_number(mention, parts);
            mention.date = beside.date;
            mention.body = beside.body;
            mention.span = reference.span;
            found_.push_back(std::move(mention));
        }
        return end;
    }

    std::size_t add_bare(const std::vector<BareReference>& list) {
        const Surroundings beside = read_surroundings_of_bare(text_, list.back().span.end);
        for (const BareReference& bare : list) {
            DocumentMention mention;
            DocumentNumber parts = bare.parts;
            parts.issuer = beside.issuer;
            if (is_state_issuer(parts.issuer)) parts.style = Style::state;
            parts.letter = parts.type == "CV" && parts.style == Style::state;
            mention.kind = DocumentKind::bare;
            set_number(mention, parts);
            mention.date = beside.date;
            mention.body = beside.body;
            mention.span = bare.span;
            found_.push_back(std::move(mention));
        }
        return list.back().span.end;
    }

    /// Reads a resolution named by its meeting, if "nghị quyết" or "NQ" stands around the q at
    /// `at`; where to go on.
    std::size_t read_resolution(std::size_t at) {
        const Span word = resolution_word(text_, at);
        if (word.empty()) return at + 1;
        std::vector<DocumentMention> named =
            read_plenum_resolutions(text_, word.begin, word.end, Marks::required);
        if (named.empty()) {
            if (auto congress =
                    read_congress_resolution(text_, word.begin, word.end, Marks::required))
                named.push_back(std::move(*congress));
        }
        if (named.empty()) return word.end;
        const std::size_t end = named.back().span.end;
        for (DocumentMention& mention : named) found_.push_back(std::move(mention));
        return end;
    }

    DocumentText prepared_;
    std::string_view text_;
    std::vector<DocumentMention> found_;
};

}  // namespace

std::vector<DocumentMention> find_documents(std::string_view text) {
    return Finder(text).run();
}

}  // namespace tracuu
