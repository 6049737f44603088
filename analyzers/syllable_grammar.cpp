#include "analyzers/syllable_grammar.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

namespace tracuu {
namespace {

constexpr std::array<std::string_view, 28> onsets{
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d",
    "đ",   "g",  "h",  "k",  "l",  "m",  "n",  "p",  "r",  "s",  "t",  "v", "x", ""};

constexpr std::string_view rhyme_list =
    "a ai ao au ay ac ach am an ang anh ap at ă ăc ăm ăn ăng ăp ăt â âu ây âc âm ân âng âp ât "
    "e eo ec em en eng ep et ê êu êch êm ên ênh êp êt i ia iu ich im in inh ip it y "
    "iêu iêc iêm iên iêng iêp iêt yêu yêm yên yêng yêt "
    "o oi oc om on ong op ot ooc oong ô ôi ôc ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
    "oa oai oao oay oac oach oam oan oang oanh oap oat oăc oăm oăn oăng oăt "
    "oe oeo oem oen oet "
    "u ua ui uc um un ung up ut ư ưa ưi ưu ưc ưm ưn ưng ưt "
    "uôi uôc uôm uôn uông uôt ươi ươu ươc ươm ươn ương ươp ươt "
    "uây uân uâng uât uê uêch uênh uơ uy uya uyu uych uyn uynh uyp uyt uyên uyêt";

constexpr std::string_view after_qu_only_list = "yt yp ynh ych yn";

/// Onsets before the bare rhyme y; elsewhere it is spelled i.
constexpr std::array<std::string_view, 9> onsets_before_y{"",  "h", "k", "l", "m",
                                                          "s", "t", "v", "th"};

void append_words(std::string_view list, std::vector<std::string_view>& words) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        words.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

const std::vector<std::string_view>& rhymes() {
    static const std::vector<std::string_view> words = [] {
        std::vector<std::string_view> all;
        append_words(rhyme_list, all);
        append_words(after_qu_only_list, all);
        return all;
    }();
    return words;
}

bool is_rhyme(std::string_view rhyme) {
    static const std::unordered_set<std::string_view> set(rhymes().begin(), rhymes().end());
    return set.contains(rhyme);
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> letters) {
    return std::any_of(letters.begin(), letters.end(),
                       [&](std::string_view letter) { return text.starts_with(letter); });
}

bool is_only_after_qu(std::string_view rhyme) {
    return rhyme.size() > 1 && rhyme.front() == 'y' && !rhyme.starts_with("yê");
}

/// Rhymes that begin with the glide that qu has in its u.
bool has_glide(std::string_view rhyme) {
    return begins_with_any(rhyme, {"oa", "oă", "oe", "uâ", "uê", "uơ", "uy"});
}

/// Whether gi may stand before a rhyme in e or i: gieo, giếng, and gì gìm gìn gíp gịt, where onset
/// and rhyme share the i.
bool fits_after_gi(std::string_view rhyme) {
    constexpr std::array<std::string_view, 5> shared{"i", "im", "in", "ip", "it"};
    return rhyme.starts_with('e') || rhyme.starts_with("iê") ||
           std::ranges::find(shared, rhyme) != shared.end();
}

/// The u of qu is the glide: what follows is a rhyme of its own, ôc (quốc), or ơi in
/// names of the South (Quới).
bool fits_after_qu(std::string_view rhyme) {
    if (rhyme == "ôc" || rhyme == "ơ" || rhyme == "ơi") return true;
    if (begins_with_any(rhyme, {"iê", "ia", "yêm", "yêng"})) return false;
    return begins_with_any(rhyme, {"a", "ă", "â", "e", "ê", "i", "y"});
}

}  // namespace

std::span<const std::string_view> syllable_onsets() {
    return onsets;
}

std::span<const std::string_view> syllable_rhymes() {
    return rhymes();
}

bool is_legal_pair(std::string_view onset, std::string_view rhyme) {
    if (!is_rhyme(rhyme)) return false;
    if (onset == "qu") return fits_after_qu(rhyme);
    if (is_only_after_qu(rhyme)) return false;
    if (rhyme.starts_with("yê")) return onset.empty();
    if (rhyme.starts_with("iê") && onset.empty()) return false;
    if (rhyme == "y") return std::ranges::find(onsets_before_y, onset) != onsets_before_y.end();
    const bool front = begins_with_any(rhyme, {"e", "ê", "i"});
    if (onset == "c") return !front && !has_glide(rhyme);
    if (onset == "k" || onset == "gh" || onset == "ngh") return front;
    if (onset == "g") return !front && !begins_with_any(rhyme, {"uâ", "uê", "uơ", "uy"});
    if (onset == "ng") return !front;
    if (onset == "gi" && front) return fits_after_gi(rhyme);
    return true;
}

bool is_stopped(std::string_view rhyme) {
    return rhyme.ends_with('c') || rhyme.ends_with("ch") || rhyme.ends_with('p') ||
           rhyme.ends_with('t');
}

bool is_legal_tone(std::string_view rhyme, Tone tone) {
    return !is_stopped(rhyme) || tone == Tone::sac || tone == Tone::nang;
}

}  // namespace tracuu
