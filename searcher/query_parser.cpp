#include "searcher/query_parser.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/message.hpp"
#include "searcher/query_error.hpp"
#include "searcher/query_lexer.hpp"
#include "searcher/query_words.hpp"

namespace tracuu {
namespace {

/// A lexeme, or a word of one: what the grammar is written over.
struct Item {
    Lexeme::Kind kind = Lexeme::Kind::text;
    Query operand;  ///< of text, phrase, prefix and condition
    Span span;
    FieldId field = FieldId::title;
    unsigned distance = 0;

    bool is_operand() const {
        return kind == Lexeme::Kind::text || kind == Lexeme::Kind::phrase ||
               kind == Lexeme::Kind::prefix || kind == Lexeme::Kind::condition;
    }
    bool begins_operand() const {
        return is_operand() || kind == Lexeme::Kind::open || kind == Lexeme::Kind::text_field;
    }
};

/// Limits the words below `query` to a text field.
void limit_to_field(Query& query, FieldId field) {
    switch (query.kind) {
        case Query::Kind::word:
        case Query::Kind::phrase:
        case Query::Kind::prefix:
            if (!query.field) query.field = field;
            break;
        default:
            break;
    }
    for (Query& child : query.children) limit_to_field(child, field);
}

/// Lexemes → items: text becomes words, what says nothing goes.
class ItemReader {
public:
    explicit ItemReader(std::string_view text) : text_(text) {}

    std::vector<Item> read(std::vector<Lexeme> lexemes) {
        for (Lexeme& lexeme : lexemes) add(lexeme);
        drop_signs_without_operand();
        return std::move(items_);
    }
    std::size_t words_left_out() const { return words_left_out_; }

private:
    void add(Lexeme& lexeme) {
        switch (lexeme.kind) {
            case Lexeme::Kind::text:
                for (Query& word : read_words(text_, lexeme.span))
                    add_operand(lexeme, std::move(word));
                break;
            case Lexeme::Kind::phrase:
            case Lexeme::Kind::prefix:
                add_phrase(lexeme);
                break;
            case Lexeme::Kind::condition:
                add_words_of_document(lexeme.condition);
                add_operand(lexeme, std::move(lexeme.condition));
                break;
            default: {
                Item item;
                item.kind = lexeme.kind;
                item.span = lexeme.span;
                item.field = lexeme.field;
                item.distance = lexeme.distance;
                items_.push_back(std::move(item));
            }
        }
    }

    void add_operand(const Lexeme& lexeme, Query operand) {
        if (!within_limit(operand)) return;
        Item item;
        item.kind = lexeme.kind;
        item.span = operand.span;
        item.operand = std::move(operand);
        items_.push_back(std::move(item));
    }

    bool within_limit(const Query& operand) {
        const std::size_t count = std::max<std::size_t>(word_count(operand), 1);
        if (words_ + count > max_query_words) {
            words_left_out_ += count;
            return false;
        }
        words_ += count;
        return true;
    }

    void add_phrase(const Lexeme& lexeme) {
        Query query;
        query.span = lexeme.span;
        query.tokens = read_phrase_words(text_, lexeme.span);
        if (query.tokens.empty()) return;
        const bool single = by_position(query.tokens).size() == 1;
        const bool prefix = lexeme.kind == Lexeme::Kind::prefix && single;
        query.kind = prefix   ? Query::Kind::prefix
                     : single ? Query::Kind::word
                              : Query::Kind::phrase;
        if (query.kind == Query::Kind::word) query.quoted = true;
        add_operand(lexeme, std::move(query));
    }

    /// A bare reference is a document only if the archive has it; else its words are meant.
    void add_words_of_document(Query& condition) {
        if (condition.kind != Query::Kind::document || condition.field) return;
        Query words;
        words.kind = Query::Kind::all;
        words.span = condition.span;
        words.children = read_words(text_, condition.span);
        if (!words.children.empty()) condition.children.push_back(std::move(words));
    }

    /// From the end, so that a sign before one that goes is seen to stand alone as well. Of fields
    /// in a row the last one counts.
    void drop_signs_without_operand() {
        std::vector<Item> kept;
        for (auto item = items_.rbegin(); item != items_.rend(); ++item) {
            const bool before_operand = !kept.empty() && kept.back().begins_operand();
            const bool before_field = !kept.empty() && kept.back().kind == Lexeme::Kind::text_field;
            if (item->kind == Lexeme::Kind::exclusion && !before_operand) continue;
            if (item->kind == Lexeme::Kind::text_field && (!before_operand || before_field)) {
                continue;
            }
            kept.push_back(std::move(*item));
        }
        std::ranges::reverse(kept);
        items_ = std::move(kept);
    }

    std::string_view text_;
    std::vector<Item> items_;
    std::size_t words_ = 0;
    std::size_t words_left_out_ = 0;
};

class Parser {
public:
    Parser(std::string_view text, std::vector<Item> items)
        : text_(text), items_(std::move(items)) {}

    Result<ParsedQuery> run() {
        ParsedQuery parsed;
        auto root = parse_any();
        if (error_) return *error_;
        if (root) parsed.root = std::move(*root);
        parsed.excluded = std::move(excluded_);
        return parsed;
    }

private:
    using Kind = Lexeme::Kind;

    bool next_is(Kind kind) const { return at_ < items_.size() && items_[at_].kind == kind; }
    bool operand_follows() const { return at_ < items_.size() && items_[at_].begins_operand(); }

    /// Two or more parts joined by OR. nullopt when there is nothing, or after an error.
    std::optional<Query> parse_any() {
        std::vector<Query> parts;
        auto first = parse_all();
        if (first) parts.push_back(std::move(*first));
        while (!error_ && next_is(Kind::op_or)) {
            const Span sign = items_[at_++].span;
            auto next = parse_all();
            if (error_) return std::nullopt;
            if (parts.empty() || !next) return missing_operand(sign);
            parts.push_back(std::move(*next));
        }
        if (error_ || parts.empty()) return std::nullopt;
        return joined(Query::Kind::any, std::move(parts));
    }

    /// Parts that all hold, without those after NOT and a trailing '-'.
    std::optional<Query> parse_all() {
        std::vector<Query> wanted, unwanted;
        while (!error_ && at_ < items_.size()) {
            const Item& item = items_[at_];
            if (item.kind == Kind::op_or || item.kind == Kind::close) break;
            if (item.kind == Kind::op_and) {
                ++at_;
                const bool has_left = !wanted.empty() || !unwanted.empty();
                if (!has_left || !(operand_follows() || next_is(Kind::op_not))) {
                    return missing_operand(item.span);
                }
            } else if (item.kind == Kind::op_near) {
                return missing_operand(item.span);
            } else if (item.kind == Kind::op_not || item.kind == Kind::exclusion) {
                ++at_;
                if (!operand_follows()) return missing_operand(item.span);
                auto part = parse_near();
                if (!part) continue;
                if (item.kind == Kind::exclusion) {
                    excluded_.emplace_back(slice(text_, part->span));
                }
                unwanted.push_back(std::move(*part));
            } else if (auto part = parse_near()) {
                add_flat(wanted, std::move(*part));
            }
        }
        if (error_ || (wanted.empty() && unwanted.empty())) return std::nullopt;
        Query query = wanted.empty() ? Query{} : joined(Query::Kind::all, std::move(wanted));
        if (unwanted.empty()) return query;
        std::vector<Query> sides;
        sides.push_back(std::move(query));
        sides.push_back(joined(Query::Kind::any, std::move(unwanted)));
        return joined(Query::Kind::exclude, std::move(sides));
    }

    std::optional<Query> parse_near() {
        auto left = parse_operand();
        while (!error_ && next_is(Kind::op_near)) {
            const Item& sign = items_[at_++];
            if (!left || !operand_follows()) return missing_operand(sign.span);
            auto right = parse_operand();
            if (error_) return std::nullopt;
            if (!right) return missing_operand(sign.span);
            left = near(std::move(*left), std::move(*right), sign.distance);
        }
        return left;
    }

    static bool has_position(const Query& query) {
        return query.kind == Query::Kind::word || query.kind == Query::Kind::phrase ||
               query.kind == Query::Kind::prefix;
    }

    /// Only words have a distance; anything else must merely hold as well.
    static Query near(Query left, Query right, unsigned distance) {
        std::vector<Query> parts;
        if (left.kind == Query::Kind::near && has_position(right)) {
            distance = std::max(distance, left.distance);
            parts = std::move(left.children);
            parts.push_back(std::move(right));
        } else {
            const bool all_have = has_position(left) && has_position(right);
            parts.push_back(std::move(left));
            parts.push_back(std::move(right));
            if (!all_have) return joined(Query::Kind::all, std::move(parts));
        }
        Query query = joined(Query::Kind::near, std::move(parts));
        query.distance = distance;
        return query;
    }

    std::optional<Query> parse_operand() {
        Item& item = items_[at_++];
        if (item.is_operand()) return std::move(item.operand);
        if (item.kind == Kind::text_field) {
            auto limited = parse_operand();
            if (limited) limit_to_field(*limited, item.field);
            return limited;
        }
        auto group = parse_any();
        if (next_is(Kind::close)) ++at_;
        return group;
    }

    static void add_flat(std::vector<Query>& parts, Query part) {
        if (part.kind != Query::Kind::all) return parts.push_back(std::move(part));
        for (Query& child : part.children) parts.push_back(std::move(child));
    }

    static Query joined(Query::Kind kind, std::vector<Query> parts) {
        if (parts.size() == 1) return std::move(parts.front());
        Query query;
        query.kind = kind;
        query.span = {parts.front().span.begin, parts.back().span.end};
        query.children = std::move(parts);
        return query;
    }

    std::nullopt_t missing_operand(Span sign) {
        if (!error_) {
            error_ =
                query_error(text_, sign.begin,
                            trf("The operator {} needs something to stand on both sides of it.",
                                slice(text_, sign)),
                            tr("Write it in small letters if you mean the word."));
        }
        return std::nullopt;
    }

    std::string_view text_;
    std::vector<Item> items_;
    std::vector<std::string> excluded_;
    std::optional<Error> error_;
    std::size_t at_ = 0;
};

}  // namespace

Result<ParsedQuery> parse_query(std::string_view text, const Gazetteer& gazetteer,
                                const DocumentRegistry& registry) {
    auto lexemes = lex_query(text, gazetteer, registry);
    if (!lexemes) return lexemes.error();
    ItemReader reader(text);
    std::vector<Item> items = reader.read(std::move(*lexemes));
    auto parsed = Parser(text, std::move(items)).run();
    if (parsed) parsed->words_left_out = reader.words_left_out();
    return parsed;
}

}  // namespace tracuu
