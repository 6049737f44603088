#include "analyzers/lexicon_builder.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
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

std::uint64_t hash_of(const format::FormSlot& slot) {
    return format::hash(format::FormKey{slot.head, slot.tail});
}
std::uint64_t hash_of(const format::EdgeSlot& slot) {
    return format::hash(slot.left, slot.syllable);
}
std::uint64_t hash_of(const format::PairSlot& slot) {
    return format::hash(slot.left, slot.right);
}
std::uint64_t hash_of(const format::PairWeights& slot) {
    return format::hash(slot.left, slot.right);
}
std::uint64_t hash_of(const format::TripleWeights& slot) {
    return format::hash(slot.left, slot.middle, slot.right);
}

bool is_free(const format::FormSlot& slot) {
    return slot.id == 0;
}

template <typename Slot>
bool is_free(const Slot& slot) {
    return slot.left == 0;
}

/// `entries` in an open-addressing table at most three quarters full.
template <typename Slot>
std::vector<Slot> hash_table(const std::vector<Slot>& entries) {
    std::vector<Slot> slots(std::bit_ceil(entries.size() * 4 / 3 + 2));
    const std::size_t mask = slots.size() - 1;
    for (const Slot& entry : entries) {
        std::size_t at = hash_of(entry) & mask;
        while (!is_free(slots[at])) at = (at + 1) & mask;
        slots[at] = entry;
    }
    return slots;
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
        for (format::WordRecord& node : nodes) {
            const double share = node.count / (static_cast<double>(total_words) + 1);
            if (node.count > 0) node.cost = static_cast<float>(-std::log(share));
        }
        for (const format::SyllableRecord& syllable : syllables) total_syllables += syllable.count;
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
    std::uint64_t total_words = 0, total_syllables = 0;

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
        nodes[node].count = count.count;
        nodes[node].capitalised = count.capitalised;
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

/// The segmenter's weights by number of syllable.
struct WeightLayout {
    WeightLayout(const std::map<std::vector<std::string>, std::vector<std::int16_t>>& weights,
                 const Layout& layout, bool trained) {
        if (trained) syllables.resize(layout.syllables.size());
        for (const auto& [spellings, values] : weights) {
            std::vector<std::uint32_t> ids;
            for (const std::string& spelling : spellings) ids.push_back(layout.id(spelling));
            const bool known = std::find(ids.begin(), ids.end(), unknown_syllable) == ids.end();
            // The weights of the unknown syllable stand under its number, 0, as an empty spelling.
            if (!known && !(ids.size() == 1 && spellings.front().empty())) continue;
            if (ids.size() == 1 && trained) fill(syllables[ids[0]], values);
            if (ids.size() == 2) fill(pairs.emplace_back(pair(ids)).weights, values);
            if (ids.size() == 3) fill(triples.emplace_back(triple(ids)).weights, values);
        }
    }

    std::vector<format::SyllableWeights> syllables;
    std::vector<format::PairWeights> pairs;
    std::vector<format::TripleWeights> triples;

private:
    static format::PairWeights pair(const std::vector<std::uint32_t>& ids) {
        return {ids[0], ids[1], {}};
    }
    static format::TripleWeights triple(const std::vector<std::uint32_t>& ids) {
        return {ids[0], ids[1], ids[2], {}};
    }
    template <typename Array>
    static void fill(Array& into, const std::vector<std::int16_t>& values) {
        std::copy_n(values.begin(), std::min(values.size(), into.size()), into.begin());
    }
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

    std::string finish(format::Header header) {
        header.sections = header_.sections;
        header_ = header;
        header_.magic = format::magic;
        header_.version = format::version;
        header_.byte_order = 0x01020304;
        header_.file_size = bytes_.size();
        header_.checksum =
            format::file_checksum(header_, std::string_view(bytes_).substr(sizeof header_));
        std::memcpy(bytes_.data(), &header_, sizeof header_);
        return std::move(bytes_);
    }

private:
    format::Header header_;
    std::string bytes_ = std::string(sizeof(format::Header), '\0');
};

template <typename Number = std::uint32_t>
std::optional<Number> read_number(std::string_view text) {
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

bool add_word_line(LexiconBuilder& builder, std::string_view line) {
    const auto fields = split(line, '\t');
    if (fields.size() != 3 || fields[0].empty()) return false;
    const auto count = read_number(fields[1]), capitalised = read_number(fields[2]);
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
        const auto count = read_number(items[i + 1]);
        if (!count) return false;
        builder.add_pair(fields[0], items[i], *count);
    }
    return true;
}

bool add_weight_line(LexiconBuilder& builder, std::string_view line) {
    const auto fields = split(line, '\t');
    if (fields.size() == 3 && fields[0] == "context") {
        const auto number = read_number(fields[1]);
        const auto weight = read_number<std::int16_t>(fields[2]);
        if (!number || !weight || *number > 0xFFFFF) return false;
        builder.set_context_weight(*number, *weight);
        return true;
    }
    if (fields.size() != 2) return false;
    std::vector<std::string> syllables;
    for (const std::string_view syllable : split(fields[0], ' ')) syllables.emplace_back(syllable);
    std::vector<std::int16_t> weights;
    for (const std::string_view item : split(fields[1], ' ')) {
        const auto weight = read_number<std::int16_t>(item);
        if (!weight) return false;
        weights.push_back(*weight);
    }
    builder.set_weights(syllables, std::move(weights));
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

void LexiconBuilder::set_weights(const std::vector<std::string>& syllables,
                                 std::vector<std::int16_t> weights) {
    std::vector<std::string> canonical;
    for (const std::string& syllable : syllables) canonical.push_back(canonical_term(syllable));
    weights_[canonical] = std::move(weights);
}

void LexiconBuilder::set_context_weight(std::size_t context, std::int16_t weight) {
    if (context >= context_weights_.size()) context_weights_.resize(context + 1);
    context_weights_[context] = weight;
}

std::string LexiconBuilder::build() const {
    Layout layout(words_);
    layout.list_forms();
    layout.list_folds();
    std::vector<format::PairSlot> pairs;
    format::Header header;
    for (const auto& [pair, count] : pairs_) {
        const std::uint32_t left = layout.id(pair.first), right = layout.id(pair.second);
        if (left == unknown_syllable || right == unknown_syllable) continue;
        pairs.push_back({left, right, count});
        header.total_pairs += count;
    }
    const WeightLayout weights(weights_, layout, !context_weights_.empty());
    FileWriter writer;
    writer.add(format::text, layout.text);
    writer.add(format::syllables, layout.syllables);
    writer.add(format::forms, hash_table(layout.forms));
    writer.add(format::folds, hash_table(layout.folds));
    writer.add(format::fold_lists, layout.fold_lists);
    writer.add(format::words, layout.nodes);
    writer.add(format::edges, hash_table(layout.edges));
    writer.add(format::pairs, hash_table(pairs));
    writer.add(format::syllable_weights, weights.syllables);
    writer.add(format::pair_weights, hash_table(weights.pairs));
    writer.add(format::triple_weights, hash_table(weights.triples));
    writer.add(format::context_weights, context_weights_);
    header.total_words = layout.total_words;
    header.total_syllables = layout.total_syllables;
    return writer.finish(header);
}

std::string compile_lexicon(const LexiconTables& tables, std::size_t& bad_lines) {
    LexiconBuilder builder;
    const auto read = [&](std::string_view table, auto add_line) {
        for (const std::string_view line : split(table, '\n')) {
            if (line.empty() || line.front() == '#') continue;
            if (!add_line(builder, line)) ++bad_lines;
        }
    };
    read(tables.words, add_word_line);
    read(tables.pairs, add_pair_line);
    read(tables.weights, add_weight_line);
    return builder.build();
}

}  // namespace tracuu
