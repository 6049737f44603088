#include "searcher/snippet.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "analyzers/analyzer.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

/// How far into an article a passage is looked for.
constexpr std::size_t searched_bytes = 200'000;

struct Mark {
    Span span;               ///< bytes of the article's text
    std::size_t what = 0;    ///< which of the things to mark
    std::uint32_t position;  ///< in words of the searched text
};

/// Finds what `highlights` name in lines of an article.
class MarkFinder {
public:
    explicit MarkFinder(const Highlights& highlights) : phrases_(highlights.phrases) {
        for (const std::string& term : highlights.terms) words_.emplace(term, words_.size());
    }

    std::vector<Mark> find(const Article& article, const std::vector<Span>& lines) {
        read_tokens(article, lines);
        for (const Token& token : tokens_) {
            const auto word = words_.find(token.term);
            if (word != words_.end()) add(token, word->second);
        }
        for (std::size_t i = 0; i < phrases_.size(); ++i)
            find_phrase(phrases_[i], words_.size() + i);
        sort_apart();
        return std::move(marks_);
    }

private:
    void read_tokens(const Article& article, const std::vector<Span>& lines) {
        std::size_t read = 0;
        std::uint32_t position = 0;
        for (const Span line : lines) {
            if (read > searched_bytes) break;
            read += line.size();
            std::uint32_t last = position;
            for (Token& token : analyze(article.slice(line))) {
                token.span.begin += line.begin;
                token.span.end += line.begin;
                token.position += position;
                last = token.position + 1;
                tokens_.push_back(std::move(token));
            }
            position = last;
        }
    }

    void add(const Token& token, std::size_t what) {
        marks_.push_back({token.span, what, token.position});
    }

    /// The token at `position` that is one of `alternatives`, from token `at` on.
    const Token* match(std::size_t at, std::uint32_t position,
                       const std::vector<std::string>& alternatives) const {
        for (; at < tokens_.size() && tokens_[at].position <= position; ++at) {
            if (tokens_[at].position == position &&
                std::ranges::find(alternatives, tokens_[at].term) != alternatives.end()) {
                return &tokens_[at];
            }
        }
        return nullptr;
    }

    void find_phrase(const std::vector<std::vector<std::string>>& phrase, std::size_t what) {
        std::vector<const Token*> run;
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            run.clear();
            const std::uint32_t first = tokens_[at].position;
            for (std::size_t i = 0; i < phrase.size(); ++i) {
                const Token* token = match(at, first + static_cast<std::uint32_t>(i), phrase[i]);
                if (token == nullptr) break;
                run.push_back(token);
            }
            if (run.size() != phrase.size()) continue;
            for (const Token* token : run) add(*token, what);
        }
    }

    void sort_apart() {
        std::ranges::stable_sort(marks_, {}, [](const Mark& mark) { return mark.span.begin; });
        std::vector<Mark> apart;
        for (const Mark& mark : marks_) {
            if (apart.empty() || apart.back().span.end <= mark.span.begin) apart.push_back(mark);
        }
        marks_ = std::move(apart);
    }

    const std::vector<std::vector<std::vector<std::string>>>& phrases_;
    std::unordered_map<std::string, std::size_t> words_;
    std::vector<Token> tokens_;
    std::vector<Mark> marks_;
};

/// The first of the marks that make the best passage of about `length` bytes; marks.size() if
/// there are none. Different things count most, then those that stand side by side.
std::size_t best_passage(const std::vector<Mark>& marks, std::size_t length) {
    std::size_t best = marks.size();
    double best_score = 0;
    std::vector<std::size_t> seen;
    for (std::size_t first = 0; first < marks.size(); ++first) {
        seen.clear();
        double score = 0;
        for (std::size_t i = first; i < marks.size(); ++i) {
            if (marks[i].span.end - marks[first].span.begin > length) break;
            if (std::ranges::find(seen, marks[i].what) == seen.end()) {
                seen.push_back(marks[i].what);
                score += 1;
            }
            const bool beside = i > first && marks[i].position == marks[i - 1].position + 1;
            if (beside && marks[i].what != marks[i - 1].what) score += 0.5;
        }
        if (score > best_score) {
            best_score = score;
            best = first;
        }
    }
    return best;
}

bool is_white(char32_t c) {
    return c <= 0x20 || c == 0x7F || c == 0xA0 || c == 0x2028 || c == 0x2029 || c == 0x3000;
}

/// Controls and overrides of writing direction: nothing a line may carry.
bool is_dropped(char32_t c) {
    return (c >= 0x80 && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c == 0x200B;
}

/// Bytes of the article's text, in order, copied onto one line; places in the text become places
/// in the line.
class LineWriter {
public:
    explicit LineWriter(std::string_view text) : text_(text) {}

    void copy(Span span) {
        for (std::size_t i = span.begin; i < span.end;) {
            const CodePoint c = decode_utf8(text_, i);
            if (is_white(c.value)) {
                space();
            } else if (!is_dropped(c.value)) {
                if (pending_space_ && !line_.empty()) line_ += ' ';
                pending_space_ = false;
                append_utf8(line_, c.value);
            }
            i += c.size;
        }
    }
    void space() { pending_space_ = true; }
    void mark(Span span) {
        const std::size_t begin = line_.size() + (pending_space_ && !line_.empty() ? 1 : 0);
        copy(span);
        if (begin < line_.size()) marks_.push_back({begin, line_.size()});
    }
    void literal(std::string_view text) { line_ += text; }

    Snippet take() { return {std::move(line_), std::move(marks_)}; }

private:
    std::string_view text_;
    std::string line_;
    std::vector<Span> marks_;
    bool pending_space_ = false;
};

bool is_space_at(std::string_view text, std::size_t at) {
    return at < text.size() && static_cast<unsigned char>(text[at]) <= 0x20;
}

bool ends_sentence(std::string_view text, std::size_t at) {
    return text[at] == '.' || text[at] == '!' || text[at] == '?' || text[at] == ';';
}

/// Where the passage around byte `mark` begins: the sentence if it is near, else a word.
std::size_t passage_begin(const Article& article, std::size_t mark, std::size_t length) {
    const auto line = std::ranges::find_if(
        article.body, [&](Span each) { return each.begin <= mark && mark < each.end; });
    const std::size_t line_begin = line == article.body.end() ? mark : line->begin;
    const std::size_t earliest =
        mark > length / 3 ? std::max(mark - length / 3, line_begin) : line_begin;
    std::size_t word = mark;
    for (std::size_t i = mark; i > earliest; --i) {
        if (!is_space_at(article.text, i - 1)) continue;
        word = i;
        if (i >= 2 && ends_sentence(article.text, i - 2)) return i;
    }
    return earliest == line_begin ? line_begin : word;
}

/// The end of a passage of about `length` bytes from `begin`: never inside a word or a mark.
std::size_t passage_end(const Article& article, std::size_t begin, std::size_t length) {
    std::size_t left = length;
    std::size_t end = begin;
    for (const Span line : article.body) {
        if (line.end <= begin) continue;
        const std::size_t from = std::max(line.begin, begin);
        if (line.end - from <= left) {
            left -= line.end - from;
            end = line.end;
            continue;
        }
        std::size_t cut = from + left;
        while (cut > from && !is_space_at(article.text, cut)) --cut;
        if (cut == from && end == begin) cut = utf8_floor(article.text, from + left);
        return std::max(cut, end);
    }
    return end;
}

Snippet write_passage(const Article& article, Span passage, const std::vector<Mark>& marks) {
    LineWriter line(article.text);
    const bool at_line_begin =
        std::ranges::any_of(article.body, [&](Span each) { return each.begin == passage.begin; });
    const bool at_sentence = passage.begin >= 2 && ends_sentence(article.text, passage.begin - 2);
    if (!at_line_begin && !at_sentence) line.literal("… ");
    auto mark = std::ranges::find_if(
        marks, [&](const Mark& each) { return each.span.begin >= passage.begin; });
    bool cut = false;
    for (const Span each : article.body) {
        if (each.end <= passage.begin) continue;
        if (each.begin >= passage.end) {
            cut = true;
            break;
        }
        const std::size_t end = std::min(each.end, passage.end);
        std::size_t at = std::max(each.begin, passage.begin);
        for (; mark != marks.end() && mark->span.end <= end; ++mark) {
            if (mark->span.begin < at) continue;
            line.copy({at, mark->span.begin});
            line.mark(mark->span);
            at = mark->span.end;
        }
        line.copy({at, end});
        line.space();
        cut = end < each.end;
    }
    if (cut) line.literal(" …");
    return line.take();
}

bool is_in_body(const Article& article, Span span) {
    return std::ranges::any_of(
        article.body, [&](Span line) { return line.begin <= span.begin && span.end <= line.end; });
}

/// A document's reference is marked whole, in place of the words it is made of.
void add_documents(std::vector<Mark>& marks, const Article& article,
                   const std::vector<DocumentMention>& documents, const Highlights& highlights) {
    for (const DocumentMention& mention : documents) {
        const bool wanted =
            std::ranges::find(highlights.documents, mention.key) != highlights.documents.end();
        if (!wanted || mention.span.empty() || !is_in_body(article, mention.span)) continue;
        std::erase_if(marks, [&](const Mark& mark) {
            return mark.span.begin < mention.span.end && mention.span.begin < mark.span.end;
        });
        marks.push_back({mention.span, SIZE_MAX, UINT32_MAX});
    }
    std::ranges::sort(marks, {}, [](const Mark& mark) { return mark.span.begin; });
}

}  // namespace

std::vector<Span> find_marks(const Article& article, const std::vector<DocumentMention>& documents,
                             const Highlights& highlights) {
    std::vector<Span> lines{article.title};
    lines.insert(lines.end(), article.body.begin(), article.body.end());
    std::vector<Mark> marks = MarkFinder(highlights).find(article, lines);
    add_documents(marks, article, documents, highlights);
    std::vector<Span> spans;
    for (const Mark& mark : marks) spans.push_back(mark.span);
    return spans;
}

Snippet make_snippet(const Article& article, const std::vector<DocumentMention>& documents,
                     const Highlights& highlights, std::size_t length) {
    if (article.body.empty()) return {};
    std::vector<Mark> marks = MarkFinder(highlights).find(article, article.body);
    add_documents(marks, article, documents, highlights);
    const std::size_t first = best_passage(marks, length);
    const std::size_t begin = first < marks.size()
                                  ? passage_begin(article, marks[first].span.begin, length)
                                  : article.body.front().begin;
    std::size_t end = passage_end(article, begin, length);
    if (first < marks.size()) end = std::max(end, marks[first].span.end);
    return write_passage(article, {begin, end}, marks);
}

}  // namespace tracuu
