#include "analyzers/lexicon_builder.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <limits>
#include <optional>
#include <vector>

#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

namespace format = lexicon_format;

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::string canonical_word(std::string_view word) {
    std::string canonical;
    for (const std::string_view syllable : split(word, ' ')) {
        if (!canonical.empty()) canonical += ' ';
        canonical += canonical_term(syllable);
    }
    return canonical;
}

std::uint32_t saturating_sum(std::uint32_t a, std::uint32_t b) {
    return a > std::numeric_limits<std::uint32_t>::max() - b
               ? std::numeric_limits<std::uint32_t>::max()
               : a + b;
}

/// A free-slot hash at most three quarters full; `place` says where an entry belongs.
template <typename Slot, typename IsFree, typename Hash>
std::vector<Slot> hash_table(const std::vector<Slot>& entries, IsFree is_free, Hash hash) {
    std::vector<Slot> slots(std::bit_ceil(entries.size() * 4 / 3 + 2));
    const std::size_t mask = slots.size() - 1;
    for (const Slot& entry : entries) {
        std::size_t at = hash(entry) & mask;
        while (!is_free(slots[at])) at = (at + 1) & mask;
        slots[at] = entry;
    }
    return slots;
}

std::vector<format::FormSlot> form_table(const std::vector<format::FormSlot>& entries) {
    return hash_table(
        entries, [](auto& slot) { return slot.id == 0; },
        [](auto& slot) {
            return format::hash(format::FormKey{slot.head, slot.tail});
        });
}

format::FormSlot form_slot(std::string_view spelling, std::uint32_t id) {
    const format::FormKey key = format::form_key(spelling);
    return {key.head, key.tail, id};
}

/// A spelling with the tone mark where the new style puts it (thuỷ, hoà), if that is another.
std::optional<std::string> new_style(const std::string& canonical) {
    std::optional<Syllable> syllable = parse_syllable(canonical);
    if (!syllable || syllable->tone == Tone::ngang) return std::nullopt;
    const std::string& rhyme = syllable->rhyme;
    if (rhyme != "oa" && rhyme != "oe" && rhyme != "uy") return std::nullopt;
    if (syllable->onset == "qu") return std::nullopt;
    constexpr std::string_view marks[] = {"", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"};
    return to_nfc(syllable->onset + rhyme + std::string(marks[static_cast<int>(syllable->tone)]));
}

/// The content of a lexicon laid out by number.
class Layout {
public:
    explicit Layout(const std::map<std::string, WordCount>& words) {
        for (const auto& [word, count] : words) {
            for (const std::string_view syllable : split(word, ' '))
                ids_.emplace(std::string(syllable), 0);
        }
        syllables.resize(1);
        for (auto& [spelling, id] : ids_) add_syllable(spelling, id);
        nodes.resize(syllables.size());
        for (const auto& [word, count] : words) add_word(word, count);
    }

    std::uint32_t id(std::string_view spelling) const {
        const auto found = ids_.find(std::string(spelling));
        return found == ids_.end() ? unknown_syllable : found->second;
    }

    /// Fills `forms`, after which every spelling of a syllable finds it.
    void list_forms() {
        for (const auto& [spelling, id] : ids_) {
            forms.push_back(form_slot(spelling, id));
            const std::optional<std::string> other = new_style(spelling);
            if (other && !ids_.contains(*other)) forms.push_back(form_slot(*other, id));
        }
    }

    /// Fills `folds` and `fold_lists`.
    void list_folds() {
        std::map<std::string, std::vector<std::uint32_t>> readings;
        for (const auto& [spelling, id] : ids_) readings[fold(spelling)].push_back(id);
        for (auto& [folded, list] : readings) {
            std::stable_sort(list.begin(), list.end(), [&](std::uint32_t a, std::uint32_t b) {
                return syllables[a].count > syllables[b].count;
            });
            folds.push_back(form_slot(folded, static_cast<std::uint32_t>(fold_lists.size()) + 1));
            fold_lists.insert(fold_lists.end(), list.begin(), list.end());
            fold_lists.back() |= format::last_in_list;
        }
    }

    std::string text;
    std::vector<format::SyllableRecord> syllables;
    std::vector<format::FormSlot> forms, folds;
    std::vector<std::uint32_t> fold_lists;
    std::vector<format::WordRecord> nodes;
    std::vector<format::EdgeSlot> edges;
    std::uint64_t total_words = 0;

private:
    void add_syllable(const std::string& spelling, std::uint32_t& id) {
        id = static_cast<std::uint32_t>(syllables.size());
        syllables.push_back({static_cast<std::uint32_t>(text.size()),
                             static_cast<std::uint32_t>(spelling.size()), 0});
        text += spelling;
    }

    void add_word(const std::string& word, WordCount count) {
        std::uint32_t node = no_word;
        for (const std::string_view spelling : split(word, ' ')) {
            const std::uint32_t syllable = id(spelling);
            syllables[syllable].count = saturating_sum(syllables[syllable].count, count.count);
            node = node == no_word ? syllable : lengthened(node, syllable);
        }
        nodes[node] = {count.count, count.capitalised};
        total_words += count.count;
    }

    std::uint32_t lengthened(std::uint32_t node, std::uint32_t syllable) {
        const auto [found, is_new] =
            children_.try_emplace({node, syllable}, static_cast<std::uint32_t>(nodes.size()));
        if (is_new) {
            nodes.emplace_back();
            edges.push_back({node, syllable, found->second});
        }
        return found->second;
    }

    std::map<std::string, std::uint32_t> ids_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> children_;
};

/// The sections of a file one after the other, with the header that finds them.
class FileWriter {
public:
    template <typename Container>
    void add(format::Section section, const Container& records) {
        bytes_.resize((bytes_.size() + 7) / 8 * 8);
        header_.sections[section] = {bytes_.size(), records.size()};
        bytes_.append(reinterpret_cast<const char*>(records.data()),
                      records.size() * sizeof(*records.data()));
    }

    std::string finish(std::uint64_t total_words) {
        header_.magic = format::magic;
        header_.version = format::version;
        header_.byte_order = 0x01020304;
        header_.file_size = bytes_.size();
        header_.total_words = total_words;
        header_.checksum = format::checksum(std::string_view(bytes_).substr(sizeof header_));
        std::memcpy(bytes_.data(), &header_, sizeof header_);
        return std::move(bytes_);
    }

private:
    format::Header header_;
    std::string bytes_ = std::string(sizeof(format::Header), '\0');
};

std::optional<std::uint32_t> read_count(std::string_view text) {
    std::uint32_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return count;
}

bool add_word_line(LexiconBuilder& builder, std::string_view line) {
    const auto fields = split(line, '\t');
    if (fields.size() != 3 || fields[0].empty()) return false;
    const auto count = read_count(fields[1]), capitalised = read_count(fields[2]);
    if (!count || !capitalised) return false;
    builder.add_word(fields[0], {*count, *capitalised});
    return true;
}

bool add_pair_line(LexiconBuilder& builder, std::string_view line) {
    const auto fields = split(line, '\t');
    if (fields.size() != 2) return false;
    const auto items = split(fields[1], ' ');
    if (items.size() % 2 != 0) return false;
    for (std::size_t i = 0; i < items.size(); i += 2) {
        const auto count = read_count(items[i + 1]);
        if (!count) return false;
        builder.add_pair(fields[0], items[i], *count);
    }
    return true;
}

}  // namespace

void LexiconBuilder::add_word(std::string_view word, WordCount count) {
    const std::string canonical = canonical_word(word);
    const auto spaces = std::count(canonical.begin(), canonical.end(), ' ');
    if (canonical.empty() || static_cast<std::size_t>(spaces) >= max_word_syllables) return;
    WordCount& sum = words_[canonical];
    sum.count = saturating_sum(sum.count, count.count);
    sum.capitalised = saturating_sum(sum.capitalised, count.capitalised);
}

void LexiconBuilder::add_pair(std::string_view left, std::string_view right, std::uint32_t count) {
    std::uint32_t& sum = pairs_[{canonical_term(left), canonical_term(right)}];
    sum = saturating_sum(sum, count);
}

std::string LexiconBuilder::build() const {
    Layout layout(words_);
    layout.list_forms();
    layout.list_folds();
    std::vector<format::PairSlot> pairs;
    for (const auto& [pair, count] : pairs_) {
        const std::uint32_t left = layout.id(pair.first), right = layout.id(pair.second);
        if (left != unknown_syllable && right != unknown_syllable)
            pairs.push_back({left, right, count});
    }
    FileWriter writer;
    writer.add(format::text, layout.text);
    writer.add(format::syllables, layout.syllables);
    writer.add(format::forms, form_table(layout.forms));
    writer.add(format::folds, form_table(layout.folds));
    writer.add(format::fold_lists, layout.fold_lists);
    writer.add(format::words, layout.nodes);
    writer.add(format::edges,
               hash_table(
                   layout.edges, [](auto& slot) { return slot.left == 0; },
                   [](auto& slot) { return format::hash(slot.left, slot.syllable); }));
    writer.add(format::pairs, hash_table(
                                  pairs, [](auto& slot) { return slot.left == 0; },
                                  [](auto& slot) { return format::hash(slot.left, slot.right); }));
    return writer.finish(layout.total_words);
}

std::string compile_lexicon(std::string_view words_table, std::string_view pairs_table,
                            std::size_t& bad_lines) {
    LexiconBuilder builder;
    const auto read = [&](std::string_view table, auto add_line) {
        for (const std::string_view line : split(table, '\n')) {
            if (line.empty() || line.front() == '#') continue;
            if (!add_line(builder, line)) ++bad_lines;
        }
    };
    read(words_table, add_word_line);
    read(pairs_table, add_pair_line);
    return builder.build();
}

}  // namespace tracuu
