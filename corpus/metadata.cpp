#include "corpus/metadata.hpp"

#include <algorithm>

#include "corpus/bare_documents.hpp"
#include "corpus/document_bodies.hpp"
#include "corpus/documents.hpp"
#include "corpus/event_date.hpp"
#include "corpus/place_ladder.hpp"
#include "corpus/place_mentions.hpp"
#include "corpus/term_mentions.hpp"
#include "corpus/text_words.hpp"

namespace tracuu {
namespace {

// The lead is the body's first paragraphs up to so many bytes; a page's first lines may be
// captions.
constexpr std::size_t lead_bytes = 700;

constexpr Date first_day_of_tier_2{2025, 7, 1};

// Vietnam was connected to the Internet on 1/12/1997.
constexpr Date first_day_of_the_web{1997, 12, 1};

constexpr int days_until_history = 2 * 365;

/// Whether `text` is written without any Vietnamese mark: it has letters of ASCII only. What begins
/// with other bytes than letters do counts for nothing: no-break spaces (C2), quotes and dashes
/// (E2), full-width signs (EF).
bool is_unmarked(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) {
        const bool begins_letter = (c & 0xE0) == 0xC0 || (c & 0xF0) == 0xE0;
        return begins_letter && c != '\xC2' && c != '\xE2' && c != '\xEF';
    });
}

/// Where the sentence or the line that goes on at `at` ends. An abbreviation (TP., PGS., Q.) ends
/// none.
std::size_t end_of_sentence(std::string_view text, std::size_t at) {
    constexpr std::size_t bytes_of_a_word = 3;
    for (; at < text.size() && text[at] != '\n'; ++at) {
        if (text[at] != '.' || at + 1 == text.size() || text[at + 1] != ' ') continue;
        const std::size_t word = text.find_last_of(" \n.", at - 1) + 1;
        const char last = text[at - 1];
        const bool capital = last >= 'A' && last <= 'Z';
        if (!capital && at - word >= bytes_of_a_word) return at + 1;
    }
    return at;
}

/// Where the lead ends: with the sentence in which the first `lead_bytes` of the body end.
std::size_t end_of_lead(const Article& article) {
    std::size_t left = lead_bytes;
    for (const Span& part : article.body) {
        if (part.size() <= left) {
            left -= part.size();
            continue;
        }
        return std::min(end_of_sentence(article.text, part.begin + left), part.end);
    }
    return article.body.empty() ? 0 : article.body.back().end;
}

/// The words of an article by part.
struct Words {
    std::vector<Word> title, category, lead, body;
};

class Understanding {
public:
    Understanding(const Article& article, const Gazetteer& gazetteer)
        : article_(article),
          gazetteer_(gazetteer),
          unmarked_(is_unmarked(article.text)),
          lead_end_(end_of_lead(article)) {}

    Metadata run() {
        split_words();
        metadata_.warnings = article_.warnings;
        metadata_.terms = terms();
        documents_ = documents();
        find_event();
        const Written when = written();
        metadata_.places = decide_places(article_, evidence(when.day), gazetteer_, when);
        metadata_.documents = settle_documents(std::move(documents_), metadata_.places, gazetteer_);
        return std::move(metadata_);
    }

private:
    void read(Span region, std::vector<Word>& words) const {
        read_words(article_.text, region, unmarked_, words);
    }

    void split_words() {
        read(article_.title, words_.title);
        read(article_.category, words_.category);
        for (const Span& part : article_.body) {
            const std::size_t middle = std::clamp(lead_end_, part.begin, part.end);
            read({part.begin, middle}, words_.lead);
            read({middle, part.end}, words_.body);
        }
    }

    std::vector<TermMention> terms() const {
        std::vector<Word> all = words_.title;
        all.insert(all.end(), words_.lead.begin(), words_.lead.end());
        all.insert(all.end(), words_.body.begin(), words_.body.end());
        return read_terms(article_.text, all, article_.title);
    }

    std::vector<DocumentMention> documents() const {
        std::vector<DocumentMention> all = find_documents(article_.title_text());
        for (DocumentMention& mention : all) shift(mention, article_.title.begin);
        for (const Span& part : article_.body) {
            for (DocumentMention& mention : find_documents(article_.slice(part))) {
                shift(mention, part.begin);
                all.push_back(std::move(mention));
            }
        }
        complete_bare_documents(all);  // by what another part says in full
        std::ranges::stable_sort(all, {},
                                 [](const DocumentMention& mention) { return mention.span.begin; });
        return all;
    }

    static void shift(DocumentMention& mention, std::size_t by) {
        mention.span.begin += by;
        mention.span.end += by;
    }

    std::optional<Date> published() const {
        return article_.published ? std::optional(article_.published->date) : std::nullopt;
    }

    Span lead() const {
        const std::size_t begin = article_.body.empty() ? 0 : article_.body.front().begin;
        return {begin, std::max(begin, lead_end_)};
    }

    void find_event() {
        auto event = read_event_date(article_.text, lead(), published(), documents_);
        if (!event) event = read_event_date(article_.text, article_.title, published(), documents_);
        if (!event || is_history(event->date)) return;
        metadata_.event_date = event->date;
        for (Warning& doubt :
             doubts_about(*event, article_.text, lead(), published(), documents_)) {
            metadata_.event_date_doubtful = true;
            metadata_.warnings.push_back(std::move(doubt));
        }
    }

    /// An undated article tells of the past what it prints a date years after, or what was before
    /// there was a portal that could report it.
    bool is_history(Date date) const {
        if (published()) return false;
        const std::optional<Date> latest = latest_date();
        return date < first_day_of_the_web ||
               (latest && days_between(date, *latest) > days_until_history);
    }

    std::optional<Date> latest_date() const {
        std::optional<Date> latest;
        for (const DateMention& mention : find_dates(article_.text)) {
            if (mention.has_year && (!latest || mention.date > *latest)) latest = mention.date;
        }
        return latest;
    }

    /// A date since the two-level system began tells at least the system.
    Written written() const {
        if (article_.published) return {published(), true};
        if (metadata_.event_date) return {metadata_.event_date, false};
        std::optional<Date> latest = latest_date();
        if (latest && *latest < first_day_of_tier_2) latest.reset();
        return {latest, false};
    }

    PlaceEvidence evidence(std::optional<Date> date) const {
        PlaceReading reading{date, unmarked_, false};
        PlaceEvidence evidence;
        evidence.title = read_places(article_.text, words_.title, gazetteer_, reading);
        evidence.bare_title = read_bare_names(article_.text, words_.title, gazetteer_, reading);
        evidence.lead = read_places(article_.text, words_.lead, gazetteer_, reading);
        evidence.body = read_places(article_.text, words_.body, gazetteer_, reading);
        reading.any_case = true;
        evidence.category = read_places(article_.text, words_.category, gazetteer_, reading);
        return evidence;
    }

    const Article& article_;
    const Gazetteer& gazetteer_;
    bool unmarked_;
    std::size_t lead_end_;
    Words words_;
    std::vector<DocumentMention> documents_;
    Metadata metadata_;
};

}  // namespace

Metadata understand(const Article& article, const Gazetteer& gazetteer) {
    return Understanding(article, gazetteer).run();
}

}  // namespace tracuu
