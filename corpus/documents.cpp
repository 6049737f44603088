#include "corpus/documents.hpp"

#include <algorithm>
#include <array>

#include "corpus/document_grammar.hpp"
#include "corpus/document_issuers.hpp"
#include "corpus/document_key.hpp"
#include "corpus/document_surroundings.hpp"
#include "corpus/document_text.hpp"
#include "corpus/document_types.hpp"

namespace tracuu {
namespace {

/// A digit here begins no number of its own: it goes on one with a point, slash or dash (a date, a
/// fraction, a telephone), or belongs to a word (A4, VTV6).
bool continues_a_number(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    const char before = text[at - 1];
    if (is_digit(before)) return true;
    if (before == '.' || before == '/' || before == '-' || before == ':')
        return at >= 2 && is_digit(text[at - 2]);
    return false;
}

class Finder {
public:
    explicit Finder(std::string_view original) : prepared_(original), text_(prepared_.view()) {}

    std::vector<DocumentMention> run() {
        for (std::size_t at = 0; at < text_.size();) {
            if (!is_digit(text_[at])) {
                ++at;
                continue;
            }
            at = read_at(at);
        }
        return std::move(found_);
    }

private:
    /// Reads the document whose number begins at the digit `at`, if it is one; where to go on.
    std::size_t read_at(std::size_t at) {
        std::size_t end = at;
        while (digit_at(text_, end)) ++end;
        if (continues_a_number(text_, at)) return end;
        if (glued_to_a_word(at)) return end;
        if (auto reference = read_reference(text_, at)) {
            add(std::move(*reference));
            return found_end_;
        }
        return end;
    }

    /// "số31-QĐ/TW" is a number, "VTV6 HD" and "A12-…" are not.
    bool glued_to_a_word(std::size_t at) const {
        if (!letter_before(text_, at)) return false;
        return !is_so(text_.substr(0, at));
    }

    void add(NumberedReference&& reference) {
        DocumentMention mention;
        mention.kind = DocumentKind::number;
        if (reference.parts.type.empty())
            reference.parts.type = act_before(text_, reference.span.begin);
        set_number(mention, reference.parts);
        const Surroundings beside = read_surroundings(text_, reference.span.end);
        mention.date = beside.date;
        mention.body = beside.body;
        mention.span = prepared_.original(reference.span);
        found_.push_back(std::move(mention));
        found_end_ = reference.span.end;
    }

    DocumentText prepared_;
    std::string_view text_;
    std::vector<DocumentMention> found_;
    std::size_t found_end_ = 0;
};

}  // namespace

std::vector<DocumentMention> find_documents(std::string_view text) {
    return Finder(text).run();
}

}  // namespace tracuu
