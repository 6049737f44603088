#include "corpus/place_surroundings.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace tracuu {
namespace {

/// Two words that begin the name of a document, and within how many words a unit belongs to it.
struct DocumentWords {
    Cue first, second;
    std::size_t reach;
};

// A decision's number and date stand between it and who took it.
constexpr std::size_t longest_document = 18;
constexpr std::array document_words{
    DocumentWords{Cue::nghi, Cue::quyet, 12},
    DocumentWords{Cue::chuong, Cue::trinh, 12},
    DocumentWords{Cue::ke, Cue::hoach, 12},
    DocumentWords{Cue::directive, Cue::thi, 12},
    DocumentWords{Cue::de, Cue::proposal, 12},
    DocumentWords{Cue::quyet, Cue::dinh, longest_document},
};

}  // namespace

bool PlaceSurroundings::is_spouse(std::size_t at) const {
    if (words_.cue(at) != Cue::xa || at == 0 || words_[at].gap != Gap::space) return false;
    return words_.is(at - 1, "bà") || words_.is(at - 1, "ông");
}

bool PlaceSurroundings::is_delegates(std::size_t at) const {
    constexpr std::size_t longest_office = 8, longest_person = 5;
    std::size_t bracket = at;
    while (words_[bracket].gap != Gap::bracket) {
        if (bracket == 0 || at - bracket == longest_office) return false;
        --bracket;
    }
    std::size_t name = bracket;
    while (name > 0 && bracket - name < longest_person && words_[name - 1].capital &&
           !words_.is(name - 1, "đbqh") && !words_.is(name - 1, "đb"))
        --name;
    if (name == 0 || bracket - name < 2) return false;
    return words_.is(name - 1, "đb") || words_.is(name - 1, "đbqh") ||
           (name > 1 && words_.is(name - 1, "biểu") && words_.is(name - 2, "đại"));
}

bool PlaceSurroundings::is_left(std::size_t after) const {
    return words_.is(after, "giữ") && words_.is(after + 1, "chức") &&
           words_[after].gap == Gap::space;
}

bool PlaceSurroundings::committee_before(std::size_t at) const {
    switch (words_.cue_before(at, 1)) {
        case Cue::uy:
        case Cue::bo:
            return words_.cue_before(at, 2) == Cue::dang || words_.cue_before(at, 2) == Cue::chi;
        case Cue::ubnd:
        case Cue::hdnd:
        case Cue::mttq:
        case Cue::dan:
        case Cue::quoc:
            return true;
        default:
            return false;
    }
}

bool PlaceSurroundings::leader_before(std::size_t at) const {
    for (std::size_t back = 2; back <= 8 && back <= at; ++back) {
        if (words_[at - back + 1].gap >= Gap::comma) return false;
        const Cue first = words_[at - back].cue, second = words_[at - back + 1].cue;
        if (first == Cue::bi && second == Cue::thu) return true;
        if (first == Cue::chu && second == Cue::tich) return true;
    }
    return false;
}

bool PlaceSurroundings::home_before(std::size_t at) const {
    for (std::size_t back = 1; back <= 16 && back <= at; ++back) {
        const std::size_t i = at - back;
        if (words_[i + 1].gap == Gap::line || is_sentence_end(i + 1)) return false;
        const Cue it = words_[i].cue;
        if (it == Cue::sinh && tells_birth(i + 1)) return true;
        if (back > 8) continue;
        if (it == Cue::que || it == Cue::ngu || it == Cue::tru) return true;
        if (it == Cue::duong || it == Cue::ngo || it == Cue::hem) return true;
        if (it == Cue::pho && words_.cue_before(i, 1) != Cue::thanh) return true;
    }
    return false;
}

bool PlaceSurroundings::is_sentence_end(std::size_t at) const {
    return words_[at].gap == Gap::dot && words_[at].capital && words_[at - 1].span.size() > 2;
}

/// "sinh năm", "sinh ngày", "sinh tại", "sinh ra", never "sinh hoạt".
bool PlaceSurroundings::tells_birth(std::size_t after) const {
    if (after >= words_.size()) return false;
    const std::string_view next = words_.word(after);
    return next == "năm" || next == "ngày" || next == "tại" || next == "ra" || next == "ở";
}

bool PlaceSurroundings::opens_line(std::size_t at) const {
    for (std::size_t back = 0; back <= 2; ++back) {
        if (back == at || words_[at - back].gap == Gap::line) return true;
    }
    return false;
}

bool PlaceSurroundings::document_before(std::size_t at) const {
    for (std::size_t back = 2; back <= longest_document && back <= at; ++back) {
        const std::size_t i = at - back;
        if (words_[i + 1].gap == Gap::line || is_sentence_end(i + 1)) return false;
        const bool begins = std::any_of(
            document_words.begin(), document_words.end(), [&](const DocumentWords& words) {
                return back <= words.reach && words_[i].cue == words.first &&
                       words_[i + 1].cue == words.second;
            });
        if (begins) return true;
    }
    return false;
}

}  // namespace tracuu
