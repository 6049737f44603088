// Names of units in running text, each with the units it can be and what its neighbours say of it.
// Which of them the article is about is decided elsewhere (place_ladder.hpp).
//
// A name counts when a kind word or a Party committee announces it (phường Việt Hưng, P. 8,
// Quận ủy Long Biên); a province also when it stands alone (Hà Nội), but never Hồ Chí Minh, a
// person. So streets, persons and by-lines are not read as places. Names are matched longest first,
// marks required, against the units of the gazetteer.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "analyzers/span.hpp"
#include "corpus/place_name.hpp"
#include "corpus/places.hpp"
#include "corpus/text_words.hpp"
#include "corpus/unit_names.hpp"

namespace tracuu {

struct NamedPlace {
    Span span;  ///< bytes of the text, the kind word included
    KindSet kinds = kind_any;
    std::vector<const Unit*> units;  ///< those it can be, never empty, in order of their keys
    std::size_t first_word = 0;      ///< of the words given, half-open
    std::size_t last_word = 0;
    bool bare = false;       ///< no kind word and no committee
    bool committee = false;  ///< a committee, council … of the unit is named (Đảng ủy, UBND)
    bool leader = false;     ///< the leader of such a body (Bí thư Đảng ủy phường X)
    bool home = false;       ///< part of an address, where somebody lives or was born, whom a
                             ///< delegate speaks for, what an official leaves
    bool former = false;     ///< "cũ" follows
    bool opens_line = false;  ///< the first of its line, but for two words at most ("Đảng bộ", "Ở")
    bool in_document = false;  ///< named in a document's title (Nghị quyết Đại hội Đảng bộ quận X)
};

/// The names of units of any kind in `words` that nothing announces ("Thoại Sơn: …" in a title).
/// They prove nothing by themselves: `bare` is set, and namesakes of every level are in `units`.
std::vector<NamedPlace> read_bare_names(std::string_view text, std::span<const Word> words,
                                        const Gazetteer& gazetteer, const PlaceReading& reading);

/// The places named in `words` (of `text`), in order.
std::vector<NamedPlace> read_places(std::string_view text, std::span<const Word> words,
                                    const Gazetteer& gazetteer, const PlaceReading& reading);

}  // namespace tracuu
