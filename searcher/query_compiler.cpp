#include "searcher/query_compiler.hpp"

#include <algorithm>
#include <map>

#include "indexer/schema.hpp"
#include "searcher/date_query.hpp"
#include "searcher/place_resolver.hpp"
#include "searcher/weights.hpp"
#include "searcher/word_query.hpp"

namespace tracuu {
namespace {

/// Relaxed queries rank by the most telling words; more cost time and add only common ones.
constexpr Xapian::termcount max_relaxed_words = 64;

Xapian::Query without_weight(const Xapian::Query& query) {
    return {Xapian::Query::OP_FILTER, Xapian::Query::MatchAll, query};
}

std::string first_line(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

class Compiler {
public:
    Compiler(const Archive& archive, ExpansionContext context)
        : database_(archive.database),
          vocabulary_(archive.vocabulary),
          gazetteer_(archive.gazetteer),
          registry_(archive.registry),
          context_(context) {}

    CompiledQuery run(const Query& root) {
        const bool excludes = root.kind == Query::Kind::exclude;
        const Query& wanted = excludes ? root.children[0] : root;
        if (wanted.kind == Query::Kind::all) {
            for (const Query& part : wanted.children) add_part(part);
        } else {
            add_part(wanted);
        }
        end_run();
        if (excludes) {
            marking_ = false;
            exclusion_ = compile(root.children[1]);
        }
        finish();
        return std::move(compiled_);
    }

private:
    void add_part(const Query& part) {
        switch (part.kind) {
            case Query::Kind::everything:
                break;
            case Query::Kind::word:
            case Query::Kind::phrase:
                if (!run_.empty() && run_.back()->field != part.field) end_run();
                run_.push_back(&part);
                break;
            case Query::Kind::document:
                add_document(part);
                break;
            default:
                end_run();
                required_.push_back(compile(part));
        }
    }

    /// A bare or named reference that the archive does not cite is plain words.
    void add_document(const Query& part) {
        const ResolvedDocument resolved = resolve_document(*part.document, database_, registry_);
        const bool is_number = part.document->document.kind == DocumentKind::number;
        if (!resolved.found && !is_number && !part.children.empty()) {
            for (const Query& word : part.children.front().children) add_part(word);
            return;
        }
        end_run();
        required_.push_back(compile(part));
    }

    void end_run() {
        if (run_.empty()) return;
        std::vector<QueryWord> words = expand(run_, vocabulary_, context_);
        std::size_t next = 0;
        for (const Query* node : run_) {
            const std::size_t count = word_count(*node);
            const std::vector<QueryWord> own(
                words.begin() + static_cast<std::ptrdiff_t>(next),
                words.begin() + static_cast<std::ptrdiff_t>(next + count));
            if (node->kind == Query::Kind::phrase) {
                required_.push_back(part(own, phrase_query(own)));
                mark_phrase(own);
            } else {
                add_plain_word(own.front());
                mark_words(own);
            }
            next += count;
        }
        for (const QueryWord& word : words) {
            if (word.kept) compiled_.kept.push_back(word.forms.front().term);
        }
        compiled_.runs.push_back(std::move(words));
        run_.clear();
    }

    /// A word said twice is asked for once.
    void add_plain_word(const QueryWord& word) {
        std::string key(prefix_of(word.field));
        for (const WordForm& form : word.forms) key += form.term + ' ';
        if (!seen_words_.emplace(std::move(key), true).second) return;
        Xapian::Query query = part({word}, word_query(word));
        if (word.from_phrase) {
            required_.push_back(std::move(query));
            return;
        }
        plain_.push_back(std::move(query));
    }

    /// `query`, remembered as the part of the query that `words` are.
    Xapian::Query part(const std::vector<QueryWord>& words, Xapian::Query query,
                       std::string_view end = {}) {
        std::string name;
        for (const QueryWord& word : words) {
            if (!name.empty()) name += ' ';
            name += word.forms.front().term;
        }
        if (words.front().field) {
            name = std::string(field(*words.front().field).name) + ':' + name;
        }
        name += end;
        if (marking_) compiled_.parts.push_back({std::move(name), words, query});
        return query;
    }

    Xapian::Query condition(const Query& node, const Xapian::Query& query) {
        Xapian::Query condition = without_weight(query);
        if (marking_) compiled_.parts.push_back({first_line(describe(node)), {}, condition});
        return condition;
    }

    Xapian::Query compile(const Query& node) {
        switch (node.kind) {
            case Query::Kind::everything:
                return Xapian::Query::MatchAll;
            case Query::Kind::word: {
                const auto words = expand_node(node);
                mark_words(words);
                return part(words, word_query(words.front()));
            }
            case Query::Kind::phrase: {
                const auto words = expand_node(node);
                mark_phrase(words);
                return part(words, phrase_query(words));
            }
            case Query::Kind::prefix:
                return compile_prefix(node);
            case Query::Kind::near:
                return compile_near(node);
            case Query::Kind::all:
                return combined(Xapian::Query::OP_AND, compile_children(node));
            case Query::Kind::any:
                return combined(Xapian::Query::OP_OR, compile_children(node));
            case Query::Kind::exclude:
                return compile_exclusion(node);
            case Query::Kind::document:
                return compile_document(node);
            case Query::Kind::place:
                return compile_place(node);
            case Query::Kind::term:
                return condition(
                    node, Xapian::Query(boolean_term(field(FieldId::term).prefix, node.text)));
            case Query::Kind::date:
                return condition(node, node.field == FieldId::event
                                           ? event_in(node.dates)
                                           : dated_in(node.dates, database_));
        }
        return Xapian::Query::MatchNothing;
    }

    std::vector<QueryWord> expand_node(const Query& node) {
        return expand({&node}, vocabulary_, context_);
    }

    std::vector<Xapian::Query> compile_children(const Query& node) {
        std::vector<Xapian::Query> parts;
        for (const Query& child : node.children) parts.push_back(compile(child));
        return parts;
    }

    Xapian::Query compile_exclusion(const Query& node) {
        Xapian::Query wanted = compile(node.children[0]);
        const bool marking = std::exchange(marking_, false);
        Xapian::Query unwanted = compile(node.children[1]);
        marking_ = marking;
        return {Xapian::Query::OP_AND_NOT, wanted, unwanted};
    }

    QueryWord completed_prefix(const Query& node) {
        QueryWord word;
        word.field = node.field;
        word.span = node.span;
        const std::string& stem = node.tokens.front().term;
        for (std::string& term :
             vocabulary_.beginning_with(prefix_of(node.field), stem, max_completions + 1)) {
            word.forms.push_back({std::move(term), 1.0});
        }
        if (word.forms.size() > max_completions) {
            word.forms.pop_back();
            compiled_.cut_stems.push_back(stem);
        }
        // No word begins so: the stem itself finds nothing either.
        if (word.forms.empty()) word.forms.push_back({stem, 1.0});
        return word;
    }

    Xapian::Query compile_prefix(const Query& node) {
        const QueryWord word = completed_prefix(node);
        mark_words({word});
        QueryWord stem = word;
        stem.forms.insert(stem.forms.begin(), {node.tokens.front().term, 1.0});
        const Xapian::Query query = word_query(word);
        return part({stem}, is_everywhere(word) ? without_weight(query) : query, "*");
    }

    /// Whether articles have, one with another, more than one of the forms: "n*". That tells
    /// nothing of an article, and to weigh so many takes longer than all the rest.
    bool is_everywhere(const QueryWord& word) const {
        std::size_t occurrences = 0;
        for (const WordForm& form : word.forms) {
            occurrences += vocabulary_.frequency(prefix_of(word.field), form.term);
        }
        return occurrences > database_.get_doccount();
    }

    Xapian::Query compile_near(const Query& node) {
        std::vector<QueryWord> words;
        std::vector<Xapian::Query> phrases;
        for (const Query& child : node.children) {
            std::vector<QueryWord> own = child.kind == Query::Kind::prefix
                                             ? std::vector{completed_prefix(child)}
                                             : expand_node(child);
            if (child.kind == Query::Kind::phrase) phrases.push_back(phrase_query(own));
            words.insert(words.end(), own.begin(), own.end());
        }
        mark_words(words);
        Xapian::Query query = near_query(words, node.distance);
        for (const Xapian::Query& phrase : phrases) {
            query = Xapian::Query(Xapian::Query::OP_FILTER, query, phrase);
        }
        return part(words, query);
    }

    Xapian::Query compile_document(const Query& node) {
        AskedDocument asked{*node.document, resolve_document(*node.document, database_, registry_)};
        const bool in_words = !asked.resolved.found && !node.children.empty() &&
                              asked.wanted.document.kind != DocumentKind::number;
        if (in_words) return compile(node.children.front());
        Xapian::Query query =
            asked.resolved.found ? asked.resolved.query : Xapian::Query::MatchNothing;
        if (marking_) {
            for (const std::string& key : asked.resolved.keys) {
                compiled_.highlights.documents.push_back(key);
            }
            compiled_.documents.push_back(std::move(asked));
        }
        return condition(node, query);
    }

    Xapian::Query compile_place(const Query& node) {
        const FieldId id = node.field.value_or(FieldId::place);
        AskedPlace place =
            find_units(node.text, id, resolve_place(node.text, id, gazetteer_), database_);
        Xapian::Query query = condition(node, place_query(place));
        if (marking_) compiled_.places.push_back(std::move(place));
        return query;
    }

    void mark_words(const std::vector<QueryWord>& words) {
        if (!marking_) return;
        for (const QueryWord& word : words) {
            if (word.field) continue;
            for (const WordForm& form : word.forms) compiled_.highlights.terms.push_back(form.term);
            for (const std::vector<std::string>& sequence : word.sequences) {
                std::vector<std::vector<std::string>> positions;
                for (const std::string& term : sequence) positions.push_back({term});
                compiled_.highlights.phrases.push_back(std::move(positions));
            }
        }
    }

    void mark_phrase(const std::vector<QueryWord>& words) {
        if (!marking_ || words.front().field) return;
        std::vector<std::vector<std::string>> positions;
        for (const QueryWord& word : words) positions.push_back(word.terms());
        compiled_.highlights.phrases.push_back(std::move(positions));
    }

    void finish() {
        std::vector<Xapian::Query> parts = required_;
        parts.insert(parts.end(), plain_.begin(), plain_.end());
        compiled_.all = limited(parts.empty() ? Xapian::Query::MatchAll
                                              : combined(Xapian::Query::OP_AND, parts));
        compiled_.ranked = !weights_of(compiled_.all).empty();
        finish_phrase();
        if (plain_.size() < 2) return;
        compiled_.can_relax = true;
        const bool many = plain_.size() > max_relaxed_words;
        const Xapian::Query some = many ? Xapian::Query(Xapian::Query::OP_ELITE_SET, plain_.begin(),
                                                        plain_.end(), max_relaxed_words)
                                        : combined(Xapian::Query::OP_OR, plain_);
        std::vector<Xapian::Query> relaxed = required_;
        relaxed.push_back(some);
        compiled_.most = combined(Xapian::Query::OP_AND, relaxed);
        compiled_.required =
            limited(required_.empty() ? Xapian::Query::MatchAll
                                      : combined(Xapian::Query::OP_AND, required_));
    }

    void finish_phrase() {
        std::vector<Xapian::Query> phrases;
        for (const auto& run : compiled_.runs) {
            if (run.size() > 1) phrases.push_back(phrase_query(run));
        }
        if (phrases.empty()) return;
        compiled_.has_phrase = true;
        compiled_.phrase = combined(Xapian::Query::OP_AND, phrases);
    }

    Xapian::Query limited(const Xapian::Query& query) const {
        if (exclusion_.empty()) return query;
        return {Xapian::Query::OP_AND_NOT, query, exclusion_};
    }

    const Xapian::Database& database_;
    Vocabulary& vocabulary_;
    const Gazetteer& gazetteer_;
    const DocumentRegistry& registry_;
    ExpansionContext context_;
    CompiledQuery compiled_;
    std::vector<const Query*> run_;
    std::vector<Xapian::Query> required_, plain_;
    std::map<std::string, bool> seen_words_;
    Xapian::Query exclusion_;
    bool marking_ = true;  // what is excluded is neither marked nor reported
};

}  // namespace

CompiledQuery compile(const Query& root, const Archive& archive, bool complete_all) {
    const ExpansionContext context{has_marked_words(root), complete_all, archive.lexicon};
    return Compiler(archive, context).run(root);
}

}  // namespace tracuu
