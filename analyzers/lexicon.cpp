#include "analyzers/lexicon.hpp"

#include <algorithm>
#include <bit>

namespace tracuu {
namespace {

namespace format = lexicon_format;

/// The records of a section, or nullopt when it does not lie inside `bytes`.
template <typename Record>
std::optional<std::span<const Record>> records(std::string_view bytes,
                                               const format::SectionEntry& entry) {
    if (entry.offset % 8 != 0 || entry.offset > bytes.size()) return std::nullopt;
    if (entry.count > (bytes.size() - entry.offset) / sizeof(Record)) return std::nullopt;
    return std::span(reinterpret_cast<const Record*>(bytes.data() + entry.offset),
                     static_cast<std::size_t>(entry.count));
}

std::optional<format::Header> read_header(std::string_view bytes) {
    format::Header header;
    if (bytes.size() < sizeof header || reinterpret_cast<std::uintptr_t>(bytes.data()) % 8 != 0)
        return std::nullopt;
    std::memcpy(&header, bytes.data(), sizeof header);
    const bool ours = header.magic == format::magic && header.version == format::version &&
                      header.byte_order == 0x01020304 && header.file_size == bytes.size();
    if (!ours || format::file_checksum(header, bytes.substr(sizeof header)) != header.checksum)
        return std::nullopt;
    return header;
}

bool is_used(const format::FormSlot& slot) {
    return slot.id != 0;
}

template <typename Slot>
bool is_used(const Slot& slot) {
    return slot.left != 0;
}

/// A probe ends at a free slot, so there must be one, and the mask needs a power of two.
template <typename Slot>
bool is_sound_hash(std::span<const Slot> slots) {
    return std::has_single_bit(slots.size()) &&
           !std::all_of(slots.begin(), slots.end(), [](auto& slot) { return is_used(slot); });
}

/// The slot that `matches`, or nullptr.
template <typename Slot, typename Matches>
const Slot* probe(std::span<const Slot> slots, std::uint64_t hash, Matches matches) {
    const std::size_t mask = slots.size() - 1;
    for (std::size_t at = hash & mask; is_used(slots[at]); at = (at + 1) & mask) {
        if (matches(slots[at])) return &slots[at];
    }
    return nullptr;
}

const format::FormSlot* find_form(std::span<const format::FormSlot> slots, format::FormKey key) {
    return probe(slots, format::hash(key), [&](const format::FormSlot& slot) {
        return slot.head == key.head && slot.tail == key.tail;
    });
}

}  // namespace

std::optional<Lexicon> Lexicon::open(std::string_view bytes) {
    const std::optional<format::Header> header = read_header(bytes);
    if (!header) return std::nullopt;
    Lexicon lexicon;
    bool whole = true;
    const auto take = [&]<typename Record>(std::span<const Record>& into, format::Section section) {
        const auto found = records<Record>(bytes, header->sections[section]);
        whole = whole && found;
        if (found) into = *found;
    };
    std::span<const char> text;
    take(text, format::text);
    take(lexicon.syllables_, format::syllables);
    take(lexicon.forms_, format::forms);
    take(lexicon.folds_, format::folds);
    take(lexicon.fold_lists_, format::fold_lists);
    take(lexicon.words_, format::words);
    take(lexicon.edges_, format::edges);
    take(lexicon.pairs_, format::pairs);
    take(lexicon.syllable_weights_, format::syllable_weights);
    take(lexicon.pair_weights_, format::pair_weights);
    take(lexicon.triple_weights_, format::triple_weights);
    take(lexicon.context_weights_, format::context_weights);
    if (!whole) return std::nullopt;
    lexicon.text_ = std::string_view(text.data(), text.size());
    lexicon.total_words_ = header->total_words;
    lexicon.total_syllables_ = header->total_syllables;
    lexicon.total_pairs_ = header->total_pairs;
    return lexicon.is_sound() ? std::optional(lexicon) : std::nullopt;
}

/// That no index read from the file can lead outside it.
bool Lexicon::is_sound() const {
    using std::all_of;
    if (syllables_.empty() || words_.size() < syllables_.size()) return false;
    const auto inside_text = [&](const format::SyllableRecord& record) {
        return record.begin <= text_.size() && record.size <= text_.size() - record.begin;
    };
    const auto is_syllable = [&](std::uint32_t id) { return id < syllables_.size(); };
    const auto is_listed = [&](std::uint32_t entry) {
        return is_syllable(entry & ~format::last_in_list);
    };
    return all_of(syllables_.begin(), syllables_.end(), inside_text) &&
           all_of(forms_.begin(), forms_.end(), [&](auto& slot) { return is_syllable(slot.id); }) &&
           all_of(folds_.begin(), folds_.end(),
                  [&](auto& slot) { return slot.id <= fold_lists_.size(); }) &&
           all_of(fold_lists_.begin(), fold_lists_.end(), is_listed) &&
           (fold_lists_.empty() || (fold_lists_.back() & format::last_in_list) != 0) &&
           all_of(edges_.begin(), edges_.end(),
                  [&](auto& slot) { return slot.node < words_.size(); }) &&
           is_sound_hash(forms_) && is_sound_hash(folds_) && is_sound_hash(edges_) &&
           is_sound_hash(pairs_) && is_sound_hash(pair_weights_) &&
           is_sound_hash(triple_weights_) &&
           (syllable_weights_.empty() || syllable_weights_.size() == syllables_.size()) &&
           (syllable_weights_.empty() == context_weights_.empty());
}

SyllableId Lexicon::syllable(format::FormKey lower) const {
    const auto* slot = find_form(forms_, lower);
    return slot == nullptr ? unknown_syllable : slot->id;
}

std::string_view Lexicon::spelling(SyllableId id) const {
    return text_.substr(syllables_[id].begin, syllables_[id].size);
}

std::vector<SyllableId> Lexicon::readings(std::string_view folded) const {
    std::vector<SyllableId> found;
    const auto* slot = find_form(folds_, format::form_key(folded));
    if (slot == nullptr) return found;
    for (std::size_t at = slot->id - 1;; ++at) {
        found.push_back(fold_lists_[at] & ~format::last_in_list);
        if ((fold_lists_[at] & format::last_in_list) != 0) return found;
    }
}

WordNode Lexicon::next(WordNode node, SyllableId id) const {
    if (node == no_word || id == unknown_syllable) return no_word;
    const auto* edge = probe(edges_, format::hash(node, id), [&](const format::EdgeSlot& slot) {
        return slot.left == node && slot.syllable == id;
    });
    return edge == nullptr ? no_word : edge->node;
}

WordNode Lexicon::find(std::span<const SyllableId> syllables) const {
    if (syllables.empty()) return no_word;
    WordNode node = first(syllables.front());
    for (const SyllableId id : syllables.subspan(1)) node = next(node, id);
    return node;
}

bool Lexicon::contains(std::string_view word) const {
    std::vector<SyllableId> ids;
    for (std::size_t begin = 0; begin <= word.size();) {
        const std::size_t end = std::min(word.find(' ', begin), word.size());
        ids.push_back(syllable(word.substr(begin, end - begin)));
        begin = end + 1;
    }
    return count(find(ids)).count > 0;
}

std::uint32_t Lexicon::pair_count(SyllableId left, SyllableId right) const {
    const auto* pair = probe(pairs_, format::hash(left, right), [&](const format::PairSlot& slot) {
        return slot.left == left && slot.right == right;
    });
    return pair == nullptr ? 0 : pair->count;
}

const format::PairWeights* Lexicon::pair_weights(SyllableId left, SyllableId right) const {
    return probe(pair_weights_, format::hash(left, right), [&](const format::PairWeights& slot) {
        return slot.left == left && slot.right == right;
    });
}

const format::TripleWeights* Lexicon::triple_weights(SyllableId left, SyllableId middle,
                                                     SyllableId right) const {
    return probe(triple_weights_, format::hash(left, middle, right),
                 [&](const format::TripleWeights& slot) {
                     return slot.left == left && slot.middle == middle && slot.right == right;
                 });
}

}  // namespace tracuu
