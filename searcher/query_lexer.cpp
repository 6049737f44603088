#include "searcher/query_lexer.hpp"

#include <algorithm>
#include <optional>

#include "analyzers/ascii.hpp"
#include "corpus/message.hpp"
#include "searcher/field_value.hpp"
#include "searcher/place_resolver.hpp"
#include "searcher/query_error.hpp"
#include "searcher/query_parser.hpp"
#include "searcher/typed_documents.hpp"

namespace tracuu {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr unsigned max_distance = 1000;

/// A letter; every byte over 0x7F counts as one, since Vietnamese letters have them.
bool is_letter(char c) {
    return is_ascii_letter(c) || static_cast<unsigned char>(c) > 0x7F;
}

bool is_text_field(FieldId id) {
    return field(id).kind == FieldKind::text;
}

/// Which parentheses are language: each with its partner, none deeper than max_query_depth, none
/// inside straight quotes.
std::vector<bool> matched_parentheses(std::string_view text) {
    std::vector<bool> matched(text.size(), false);
    std::vector<std::size_t> open;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (quoted) continue;
        if (text[i] == '(') open.push_back(i);
        if (text[i] == ')' && !open.empty()) {
            const bool empty =
                text.substr(open.back() + 1, i - open.back() - 1).find_first_not_of(" \t\r\n") ==
                npos;
            if (!empty && open.size() <= max_query_depth) {
                matched[open.back()] = matched[i] = true;
            }
            open.pop_back();
        }
    }
    return matched;
}

class Lexer {
public:
    Lexer(std::string_view text, const Gazetteer& gazetteer, const DocumentRegistry& registry)
        : text_(text),
          gazetteer_(gazetteer),
          registry_(registry),
          parentheses_(matched_parentheses(text)) {
        for (DocumentQuery& found : typed_documents(text, gazetteer)) {
            if (is_plain(found.document.span)) documents_.push_back(std::move(found));
        }
    }

    Result<std::vector<Lexeme>> run() {
        while (at_ < text_.size()) {
            if (!read_lexeme()) return *error_;
        }
        end_text();
        keep_trailing_exclusions();
        return std::move(lexemes_);
    }

private:
    /// A document's reference is taken whole only where no quote or parenthesis cuts it.
    bool is_plain(Span span) const {
        int depth = 0;
        for (std::size_t i = span.begin; i < span.end; ++i) {
            if (text_[i] == '"') return false;
            if (parentheses_[i]) depth += text_[i] == '(' ? 1 : -1;
            if (depth < 0) return false;
        }
        return depth == 0;
    }

    /// One step; false leaves error_ set.
    bool read_lexeme() {
        const char c = text_[at_];
        if (c == '"') return read_phrase();
        if (parentheses_[at_]) {
            add(c == '(' ? Lexeme::Kind::open : Lexeme::Kind::close, {at_, at_ + 1});
            at_ += 1;
            return true;
        }
        if (read_document()) return true;
        if (at_word_start()) {
            if (read_operator() || read_exclusion() || read_prefix()) return true;
            if (const auto name_end = field_name_end()) return read_field(*name_end);
        }
        begin_text();
        ++at_;
        return true;
    }

    bool at_word_start() const {
        if (is_ascii_space(text_[at_])) return false;
        if (at_ == 0 || is_ascii_space(text_[at_ - 1]) || parentheses_[at_ - 1]) return true;
        return text_[at_ - 1] == '"' || after_exclusion_sign();
    }

    bool after_exclusion_sign() const {
        return !lexemes_.empty() && lexemes_.back().kind == Lexeme::Kind::exclusion &&
               lexemes_.back().span.end == at_;
    }

    /// The end of the word that begins here: up to a space, a quote or a parenthesis of ours.
    std::size_t word_end() const {
        std::size_t end = at_;
        while (end < text_.size() && !is_ascii_space(text_[end]) && text_[end] != '"' &&
               !parentheses_[end]) {
            ++end;
        }
        return end;
    }

    std::string_view word() const { return text_.substr(at_, word_end() - at_); }

    bool read_phrase() {
        const std::size_t close = text_.find('"', at_ + 1);
        if (close == npos) {
            error_ = query_error(text_, at_, tr("This quote is never closed."));
            return false;
        }
        const Span inside{at_ + 1, close};
        if (auto document = document_that_fills(inside)) {
            add(Lexeme::Kind::condition, inside);
            lexemes_.back().condition = std::move(*document);
        } else {
            add(Lexeme::Kind::phrase, inside);
        }
        at_ = close + 1;
        return true;
    }

    std::optional<Query> document_that_fills(Span span) const {
        auto value = read_field_value(text_, span.begin - 1, FieldId::document, gazetteer_, {});
        if (!value) return std::nullopt;
        value->condition.field.reset();
        return std::move(value->condition);
    }

    bool read_document() {
        while (next_document_ < documents_.size() &&
               documents_[next_document_].document.span.begin < at_) {
            ++next_document_;
        }
        if (next_document_ == documents_.size()) return false;
        const DocumentQuery& found = documents_[next_document_];
        const Span span = found.document.span;
        if (span.begin != at_) return false;
        add(Lexeme::Kind::condition, span);
        Query& condition = lexemes_.back().condition;
        condition.kind = Query::Kind::document;
        condition.document = found;
        condition.span = span;
        at_ = span.end;
        return true;
    }

    bool read_operator() {
        const std::string_view typed = word();
        Lexeme::Kind kind = Lexeme::Kind::text;
        unsigned distance = 0;
        if (typed == "AND") {
            kind = Lexeme::Kind::op_and;
        } else if (typed == "OR") {
            kind = Lexeme::Kind::op_or;
        } else if (typed == "NOT") {
            kind = Lexeme::Kind::op_not;
        } else if (typed.starts_with("NEAR/") && typed.size() > 5 &&
                   std::ranges::all_of(typed.substr(5), is_digit)) {
            kind = Lexeme::Kind::op_near;
            for (const char digit : typed.substr(5)) {
                distance =
                    std::min(distance * 10 + static_cast<unsigned>(digit - '0'), max_distance);
            }
        } else {
            return false;
        }
        add(kind, {at_, at_ + typed.size()});
        lexemes_.back().distance = std::max(distance, 1u);
        at_ += typed.size();
        return true;
    }

    /// A '-' before a letter or a quote may exclude what follows, if it turns out to stand at the
    /// end. Before a digit it is a dash: 2020 -2025.
    bool read_exclusion() {
        if (text_[at_] != '-' || at_ + 1 >= text_.size()) return false;
        const char next = text_[at_ + 1];
        if (!is_letter(next) && next != '"') return false;
        // A dash of typography begins with a byte over 0x7F and is no letter.
        if (text_.substr(at_ + 1).starts_with("\xE2\x80")) return false;
        add(Lexeme::Kind::exclusion, {at_, at_ + 1});
        ++at_;
        return true;
    }

    bool read_prefix() {
        const std::string_view typed = word();
        if (typed.size() < 2 || typed.back() != '*') return false;
        const std::string_view stem = typed.substr(0, typed.size() - 1);
        if (!std::ranges::all_of(stem, [](char c) { return is_letter(c) || is_digit(c); })) {
            return false;
        }
        add(Lexeme::Kind::prefix, {at_, at_ + stem.size()});
        at_ += typed.size();
        return true;
    }

    /// Where the name of a field ends that begins here; a value must follow the colon at once.
    std::optional<std::size_t> field_name_end() const {
        const std::size_t length = word().find(':');
        if (length == npos || length == 0) return std::nullopt;
        const std::size_t colon = at_ + length;
        if (colon + 1 >= text_.size() || is_ascii_space(text_[colon + 1])) return std::nullopt;
        if (find_field(text_.substr(at_, length)) == nullptr) return std::nullopt;
        return colon;
    }

    bool read_field(std::size_t colon) {
        const FieldId id = find_field(text_.substr(at_, colon - at_))->id;
        if (is_text_field(id)) {
            add(Lexeme::Kind::text_field, {at_, colon + 1});
            lexemes_.back().field = id;
            at_ = colon + 1;
            return read_field_word();
        }
        auto value = read_field_value(text_, colon + 1, id, gazetteer_, registry_);
        if (!value) {
            error_ = query_error(text_, colon + 1, impossible_value(id), nearest(id, colon + 1));
            return false;
        }
        add(Lexeme::Kind::condition, value->condition.span);
        lexemes_.back().condition = std::move(value->condition);
        at_ = value->end;
        return true;
    }

    /// title:word takes one word, whatever follows it; a phrase or group is left to the next step.
    bool read_field_word() {
        if (text_[at_] == '"' || parentheses_[at_] || read_prefix()) return true;
        const std::size_t end = word_end();
        add(Lexeme::Kind::text, {at_, end});
        at_ = end;
        return true;
    }

    static std::string impossible_value(FieldId id) {
        return trf("This is no value of the field “{}”.", field(id).name);
    }

    std::string nearest(FieldId id, std::size_t begin) const {
        if (field(id).kind != FieldKind::place) {
            return trf("For example: {}", field(id).example);
        }
        std::size_t end = begin;
        std::vector<std::string> names;
        for (int words = 0; words < 4 && end < text_.size(); ++words) {
            end = std::min(text_.find(' ', end + 1), text_.size());
            const auto found =
                nearest_place_names(text_.substr(begin, end - begin), id, gazetteer_);
            if (!found.empty()) names = found;
        }
        if (names.empty()) return trf("For example: {}", field(id).example);
        std::string listed;
        for (const std::string& name : names) listed += (listed.empty() ? "" : ", ") + name;
        return trf("Nearest: {}.", listed);
    }

    void begin_text() {
        // The word of an exclusion is a lexeme by itself.
        if (text_begin_ != npos && exclusion_word_ && is_ascii_space(text_[at_])) end_text();
        if (text_begin_ != npos || is_ascii_space(text_[at_])) return;
        text_begin_ = at_;
        exclusion_word_ = after_exclusion_sign();
    }

    void end_text() {
        if (text_begin_ == npos) return;
        Lexeme lexeme;
        lexeme.span = {text_begin_, at_};
        lexemes_.push_back(std::move(lexeme));
        text_begin_ = npos;
    }

    void add(Lexeme::Kind kind, Span span) {
        end_text();
        Lexeme lexeme;
        lexeme.kind = kind;
        lexeme.span = span;
        lexemes_.push_back(std::move(lexeme));
    }

    /// Exclusions with anything but exclusions after them are dashes: their words join the text
    /// around them.
    void keep_trailing_exclusions() {
        const std::size_t first = first_trailing_exclusion();
        std::vector<Lexeme> kept;
        for (std::size_t i = 0; i < lexemes_.size(); ++i) {
            Lexeme& lexeme = lexemes_[i];
            if (lexeme.kind == Lexeme::Kind::exclusion && i < first) continue;
            const bool is_plain_text = lexeme.kind == Lexeme::Kind::text;
            if (is_plain_text && i < first && !kept.empty() &&
                kept.back().kind == Lexeme::Kind::text && joins(kept)) {
                kept.back().span.end = lexeme.span.end;
            } else {
                kept.push_back(std::move(lexeme));
            }
        }
        lexemes_ = std::move(kept);
    }

    /// The word of a text field stays by itself.
    static bool joins(const std::vector<Lexeme>& kept) {
        return kept.size() < 2 || kept[kept.size() - 2].kind != Lexeme::Kind::text_field;
    }

    std::size_t first_trailing_exclusion() const {
        std::size_t first = lexemes_.size();
        while (first >= 2) {
            std::size_t sign = first - 2;
            if (sign > 0 && lexemes_[sign].kind == Lexeme::Kind::text_field) --sign;
            const Lexeme::Kind operand = lexemes_[first - 1].kind;
            const bool can_be_excluded =
                operand == Lexeme::Kind::text || operand == Lexeme::Kind::phrase ||
                operand == Lexeme::Kind::prefix || operand == Lexeme::Kind::condition;
            if (lexemes_[sign].kind != Lexeme::Kind::exclusion || !can_be_excluded) break;
            first = sign;
        }
        return first;
    }

    std::string_view text_;
    const Gazetteer& gazetteer_;
    const DocumentRegistry& registry_;
    std::vector<bool> parentheses_;
    std::vector<DocumentQuery> documents_;  // in order
    std::size_t next_document_ = 0;
    std::vector<Lexeme> lexemes_;
    std::optional<Error> error_;
    std::size_t at_ = 0;
    std::size_t text_begin_ = npos;
    bool exclusion_word_ = false;
};

}  // namespace

Result<std::vector<Lexeme>> lex_query(std::string_view text, const Gazetteer& gazetteer,
                                      const DocumentRegistry& registry) {
    return Lexer(text, gazetteer, registry).run();
}

}  // namespace tracuu
