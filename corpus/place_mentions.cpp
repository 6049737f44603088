#include "corpus/place_mentions.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

constexpr auto kind_wide =
    static_cast<KindSet>(kind_quan | kind_huyen | kind_thi_xa | kind_thanh_pho | kind_tinh);

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

constexpr std::size_t longest_name = 5;  // words of "Văn Miếu - Quốc Tử Giám"

/// What announces a name: so many words, standing for so many kinds.
struct Announcement {
    std::size_t words = 0;
    KindSet kinds = kind_none;
    bool committee = false;
    bool abbreviated = false;
};

class Reader {
public:
    Reader(std::string_view text, std::span<const Word> words, const Gazetteer& gazetteer,
           const PlaceReading& reading)
        : text_(text), words_(words), gazetteer_(gazetteer), reading_(reading) {}

    std::vector<NamedPlace> read() {
        std::vector<NamedPlace> places;
        for (std::size_t at = 0; at < words_.size();) {
            auto place = words_[at].cue == Cue::other ? std::nullopt : place_at(at);
            if (!place) {
                ++at;
                continue;
            }
            at = place->last_word;
            places.push_back(std::move(*place));
            if (auto wider = bare_wider_place_at(at, places.back())) {
                at = wider->last_word;
                places.push_back(std::move(*wider));
            }
        }
        return places;
    }

    std::vector<NamedPlace> read_bare_names() {
        std::vector<NamedPlace> places;
        for (std::size_t at = 0; at < words_.size(); ++at) {
            if (!words_[at].capital) continue;
            if (is_ocean(at)) {
                at += 2;
                continue;
            }
            Name name = name_at(at, kind_any);
            if (name.words < 2) continue;
            NamedPlace place = make(at, at + name.words, kind_any, std::move(name.units));
            place.bare = true;
            place.in_document = document_before(at);
            at = place.last_word - 1;
            places.push_back(std::move(place));
        }
        return places;
    }

private:
    struct Name {
        std::vector<const Unit*> units;
        std::size_t words = 0;
    };

    Cue cue(std::size_t at) const { return at < words_.size() ? words_[at].cue : Cue::other; }
    /// The cue of the word `back` words before `at`, in the same line.
    Cue cue_before(std::size_t at, std::size_t back) const {
        return at >= back ? words_[at - back].cue : Cue::other;
    }
    std::string_view word(std::size_t at) const { return slice(text_, words_[at].span); }

    std::optional<NamedPlace> place_at(std::size_t at) const {
        const Announcement announcement = announcement_at(at);
        if (announcement.words == 0) return bare_province_at(at);
        const std::size_t first = at + announcement.words;
        if ((announcement.kinds & kind_thanh_pho) != 0 && first < words_.size() &&
            (word(first) == "HCM" || word(first) == "Hcm")) {
            return ho_chi_minh_city(at, first + 1);
        }
        if (!is_announced_at(first, announcement) || is_spouse(at)) return std::nullopt;
        const Name name = name_at(first, announcement.kinds);
        if (name.words == 0) return std::nullopt;
        if (announcement.abbreviated && name.words == 1 && is_initial(first)) return std::nullopt;
        NamedPlace place = make(at, first + name.words, announcement.kinds, name.units);
        place.committee = announcement.committee || committee_before(at);
        place.leader = place.committee && leader_before(at);
        place.home = home_before(at) || is_delegates(at) || is_left(place.last_word);
        place.in_document = document_before(at);
        place.opens_line = opens_line(at);
        return place;
    }

    /// "bà xã Đan Trường" is his wife, "ông xã" a husband.
    bool is_spouse(std::size_t at) const {
        if (cue(at) != Cue::xa || at == 0 || words_[at].gap != Gap::space) return false;
        const std::string before = to_lower(word(at - 1));
        return before == "bà" || before == "ông";
    }

    /// P.V is a reporter (phóng viên) or somebody's initials, never phường V.
    bool is_initial(std::size_t at) const { return word(at).size() == 1 && cue(at) != Cue::number; }

    /// "phường Long Biên", "P.Long Biên", never "phường. Long Biên" or "phường (Long Biên".
    bool is_announced_at(std::size_t first, const Announcement& announcement) const {
        if (first >= words_.size()) return false;
        const Gap gap = words_[first].gap;
        return gap == Gap::none || gap == Gap::space ||
               (gap == Gap::dot && announcement.abbreviated);
    }

    NamedPlace make(std::size_t first, std::size_t last, KindSet kinds,
                    std::vector<const Unit*> units) const {
        NamedPlace place;
        place.span = {words_[first].span.begin, words_[last - 1].span.end};
        place.kinds = kinds;
        place.units = std::move(units);
        place.first_word = first;
        place.last_word = last;
        place.former = cue(last) == Cue::cu &&
                       (words_[last].gap == Gap::space || words_[last].gap == Gap::bracket);
        return place;
    }

    /// Kind words, abbreviations and committees of a level: "quận", "Q.", "Quận ủy", "Quận ủy
    /// Quận".
    Announcement announcement_at(std::size_t at) const {
        Announcement found = one_announcement_at(at);
        if (found.words == 0 || !found.committee) return found;
        const Announcement second = one_announcement_at(at + found.words);
        if (second.words > 0 && !second.committee && (second.kinds & found.kinds) != 0) {
            found.words += second.words;
        }
        return found;
    }

    Announcement one_announcement_at(std::size_t at) const {
        const bool committee = cue(at + 1) == Cue::uy && words_[at + 1].gap == Gap::space;
        switch (cue(at)) {
            case Cue::phuong:
                return {1, kind_phuong};
            case Cue::xa:
                return {1, kind_xa};
            case Cue::thi:
                if (committee) return {2, kind_thi_xa, true};
                if (cue(at + 1) == Cue::tran) return {2, kind_thi_tran};
                if (cue(at + 1) == Cue::xa) return {2, kind_thi_xa};
                return {};
            case Cue::quan:
                return committee ? Announcement{2, kind_quan, true} : Announcement{1, kind_quan};
            case Cue::huyen:
                return committee ? Announcement{2, kind_huyen, true} : Announcement{1, kind_huyen};
            case Cue::tinh:
                return committee ? Announcement{2, kind_tinh, true} : Announcement{1, kind_tinh};
            case Cue::thanh:
                if (committee) return {2, kind_thanh_pho, true};
                return cue(at + 1) == Cue::pho ? Announcement{2, kind_thanh_pho} : Announcement{};
            case Cue::dac:
                return cue(at + 1) == Cue::khu ? Announcement{2, kind_dac_khu} : Announcement{};
            case Cue::tp:
                return {1, kind_thanh_pho, false, true};
            case Cue::tx:
                return abbreviation(at, kind_thi_xa);
            case Cue::tt:
                return abbreviation(at, kind_thi_tran);
            case Cue::p:
                return abbreviation(at, kind_phuong);
            case Cue::q:
                return abbreviation(at, kind_quan);
            default:
                return {};
        }
    }

    Announcement abbreviation(std::size_t at, KindSet kinds) const {
        return words_[at].capital ? Announcement{1, kinds, false, true} : Announcement{};
    }

    /// The longest name that begins at word `first`; one valid at the date goes before a longer one
    /// that is not.
    Name name_at(std::size_t first, KindSet kinds) const {
        const std::size_t count = words_of_name(first);
        std::string folded, canonical;
        std::vector<std::size_t> folded_ends, canonical_ends;
        for (std::size_t i = 0; i < count; ++i)
            append_name_word(first + i, i == 0, kinds, folded, canonical),
                folded_ends.push_back(folded.size()), canonical_ends.push_back(canonical.size());
        Name expired;
        for (std::size_t words = count; words > 0; --words) {
            auto units = units_called(
                std::string_view(folded).substr(0, folded_ends[words - 1]),
                std::string_view(canonical).substr(0, canonical_ends[words - 1]), kinds);
            if (units.empty() || is_cut_short(first, words)) continue;
            const auto is_valid = [&](const Unit* unit) {
                return !reading_.date || unit->valid_on(*reading_.date);
            };
            if (std::any_of(units.begin(), units.end(), is_valid)) return {std::move(units), words};
            if (expired.words == 0) expired = {std::move(units), words};
        }
        return expired;
    }

    /// How many words from `first` on may belong to a name: capitalised ones (or numbers) side by
    /// side.
    std::size_t words_of_name(std::size_t first) const {
        std::size_t count = 0;
        for (; count < longest_name && first + count < words_.size(); ++count) {
            const Word& next = words_[first + count];
            const bool joined = count == 0 || next.gap == Gap::none || next.gap == Gap::space ||
                                next.gap == Gap::hyphen;
            const bool named = next.capital || next.cue == Cue::number || reading_.any_case ||
                               reading_.unmarked || (count > 0 && next.gap == Gap::none);
            if (!joined || !named) break;
        }
        return count;
    }

    void append_name_word(std::size_t at, bool first, KindSet kinds, std::string& folded,
                          std::string& canonical) const {
        std::string spelled;
        if (cue(at) == Cue::number) {
            if (first && kinds == kind_phuong) folded = "phuong", canonical = "phường";
            if (first && kinds == kind_quan) folded = "quan", canonical = "quận";
            spelled = word(at).substr(std::min(word(at).find_first_not_of('0'), word(at).size()));
        } else {
            spelled = canonical_term(word(at));
        }
        if (!folded.empty()) folded += ' ', canonical += ' ';
        folded += fold(spelled);
        canonical += spelled;
    }

    std::vector<const Unit*> units_called(std::string_view folded, std::string_view canonical,
                                          KindSet kinds) const {
        std::vector<const Unit*> units;
        const Unit* like = nullptr;  // the last one of that very name: namesakes compare once
        for (const std::uint32_t index : gazetteer_.with_folded_name(folded)) {
            const Unit& unit = gazetteer_.units()[index];
            if ((kind_set(unit.kind) & kinds) == 0) continue;
            const bool same = reading_.unmarked || (like != nullptr && like->name == unit.name) ||
                              canonical_name(unit.name) == canonical;
            if (!same) continue;
            like = &unit;
            units.push_back(&unit);
        }
        return units;
    }

    /// "xã Long Điền Tây" does not name Long Điền: exactly one more capitalised word follows. Two
    /// or more are a person's name ("Bí thư Đảng ủy phường X Nguyễn Văn A").
    bool is_cut_short(std::size_t first, std::size_t words) const {
        const std::size_t next = first + words;
        const auto continues = [&](std::size_t at) {
            return at < words_.size() && words_[at].capital && words_[at].gap == Gap::space;
        };
        if (!continues(next) || cue(next) != Cue::other || words_[next].all_capitals) return false;
        return !continues(next + 1);
    }

    std::optional<NamedPlace> bare_province_at(std::size_t at) const {
        if (cue(at) == Cue::tphcm) return ho_chi_minh_city(at, at + 1);
        if (cue(at) != Cue::province_head && cue(at) != Cue::an) return std::nullopt;
        if (!words_[at].capital || is_preceded_by_name(at) || in_ocean(at)) return std::nullopt;
        const Name name = name_at(at, static_cast<KindSet>(kind_tinh | kind_thanh_pho));
        if (name.words == 0) return std::nullopt;
        std::vector<const Unit*> provinces;
        for (const Unit* unit : name.units) {
            if (unit->level == Level::province && unit->name != "Hồ Chí Minh")
                provinces.push_back(unit);
        }
        if (provinces.empty()) return std::nullopt;
        NamedPlace place = make(at, at + name.words, kind_any, std::move(provinces));
        place.bare = true;
        return place;
    }

    /// "phường Quang Trung (Đống Đa)", "xã X, Thạch Thất": the district or province of `inner`,
    /// named without its kind directly after it.
    std::optional<NamedPlace> bare_wider_place_at(std::size_t at, const NamedPlace& inner) const {
        if (at >= words_.size() || cue(at) != Cue::other || !words_[at].capital)
            return std::nullopt;
        const Gap gap = words_[at].gap;
        if (gap != Gap::bracket && gap != Gap::comma && gap != Gap::hyphen) return std::nullopt;
        Name name = name_at(at, kind_wide);
        std::erase_if(name.units, [&](const Unit* wider) {
            return std::none_of(inner.units.begin(), inner.units.end(), [&](const Unit* unit) {
                return unit->level > wider->level && lies_in(*unit, *wider, gazetteer_);
            });
        });
        if (name.units.empty()) return std::nullopt;
        NamedPlace place = make(at, at + name.words, kind_wide, std::move(name.units));
        place.bare = true;
        return place;
    }

    std::optional<NamedPlace> ho_chi_minh_city(std::size_t first, std::size_t last) const {
        std::vector<const Unit*> units = units_called("ho chi minh", "hồ chí minh", kind_thanh_pho);
        if (units.empty()) return std::nullopt;
        NamedPlace place = make(first, last, kind_thanh_pho, std::move(units));
        place.home = is_delegates(first) || is_left(last);
        return place;
    }

    /// Whether the word before `at` is part of a proper name that goes on: "Nguyễn Thái Bình".
    bool is_preceded_by_name(std::size_t at) const {
        if (at == 0 || at >= words_.size() || words_[at].gap != Gap::space || !words_[at].capital)
            return false;
        const Word& previous = words_[at - 1];
        return previous.capital && previous.cue == Cue::other;
    }

    /// "Thái Bình Dương" is the Pacific, whatever follows it.
    bool is_ocean(std::size_t at) const {
        return at + 2 < words_.size() && is_word(at, "thái") && is_word(at + 1, "bình") &&
               is_word(at + 2, "dương") && words_[at + 2].gap == Gap::space;
    }

    /// Bình Dương is no province there either.
    bool in_ocean(std::size_t at) const { return is_ocean(at) || (at > 0 && is_ocean(at - 1)); }

    bool is_word(std::size_t at, std::string_view lower) const {
        return at < words_.size() && to_lower(word(at)) == lower;
    }

    /// "đại biểu Nguyễn Văn A (TP.HCM)", "ĐB Nguyễn Văn A (Bí thư Tỉnh ủy Sóc Trăng)": whom he
    /// speaks for.
    bool is_delegates(std::size_t at) const {
        constexpr std::size_t longest_office = 8, longest_person = 5;
        std::size_t bracket = at;
        while (words_[bracket].gap != Gap::bracket) {
            if (bracket == 0 || at - bracket == longest_office) return false;
            --bracket;
        }
        std::size_t name = bracket;
        while (name > 0 && bracket - name < longest_person && words_[name - 1].capital &&
               !is_word(name - 1, "đbqh") && !is_word(name - 1, "đb"))
            --name;
        if (name == 0 || bracket - name < 2) return false;
        return is_word(name - 1, "đb") || is_word(name - 1, "đbqh") ||
               (name > 1 && is_word(name - 1, "biểu") && is_word(name - 2, "đại"));
    }

    /// "bổ nhiệm ông A, Giám đốc Sở X tỉnh Y giữ chức …": he leaves Y.
    bool is_left(std::size_t after) const {
        return is_word(after, "giữ") && is_word(after + 1, "chức") &&
               words_[after].gap == Gap::space;
    }

    /// "Đảng ủy", "Đảng bộ", "UBND", "Ủy ban nhân dân", "Mặt trận Tổ quốc" directly before the
    /// kind.
    bool committee_before(std::size_t at) const {
        switch (cue_before(at, 1)) {
            case Cue::uy:
            case Cue::bo:
                return cue_before(at, 2) == Cue::dang || cue_before(at, 2) == Cue::chi;
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

    bool leader_before(std::size_t at) const {
        for (std::size_t back = 2; back <= 8 && back <= at; ++back) {
            if (words_[at - back + 1].gap >= Gap::comma) return false;
            const Cue first = words_[at - back].cue, second = words_[at - back + 1].cue;
            if (first == Cue::bi && second == Cue::thu) return true;
            if (first == Cue::chu && second == Cue::tich) return true;
        }
        return false;
    }

    /// "số 8 phố X, phường Y", "quê ở xã Y", "ngụ phường Y", "sinh năm 1950 tại xã Y".
    bool home_before(std::size_t at) const {
        for (std::size_t back = 1; back <= 16 && back <= at; ++back) {
            const std::size_t i = at - back;
            if (words_[i + 1].gap == Gap::line || is_sentence_end(i + 1)) return false;
            const Cue it = words_[i].cue;
            if (it == Cue::sinh && tells_birth(i + 1)) return true;
            if (back > 8) continue;
            if (it == Cue::que || it == Cue::ngu || it == Cue::tru) return true;
            if (it == Cue::duong || it == Cue::ngo || it == Cue::hem) return true;
            if (it == Cue::pho && cue_before(i, 1) != Cue::thanh) return true;
        }
        return false;
    }

    bool is_sentence_end(std::size_t at) const {
        return words_[at].gap == Gap::dot && words_[at].capital && words_[at - 1].span.size() > 2;
    }

    /// "sinh năm", "sinh ngày", "sinh tại", "sinh ra", never "sinh hoạt".
    bool tells_birth(std::size_t after) const {
        if (after >= words_.size()) return false;
        const std::string_view next = word(after);
        return next == "năm" || next == "ngày" || next == "tại" || next == "ra" || next == "ở";
    }

    bool opens_line(std::size_t at) const {
        for (std::size_t back = 0; back <= 2; ++back) {
            if (back == at || words_[at - back].gap == Gap::line) return true;
        }
        return false;
    }

    /// "Nghị quyết Đại hội đại biểu Đảng bộ" + unit, "Chương trình công tác toàn khóa của" + unit.
    bool document_before(std::size_t at) const {
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

    std::string_view text_;
    std::span<const Word> words_;
    const Gazetteer& gazetteer_;
    const PlaceReading& reading_;
};

}  // namespace

std::vector<NamedPlace> read_bare_names(std::string_view text, std::span<const Word> words,
                                        const Gazetteer& gazetteer, const PlaceReading& reading) {
    return Reader(text, words, gazetteer, reading).read_bare_names();
}

std::vector<NamedPlace> read_places(std::string_view text, std::span<const Word> words,
                                    const Gazetteer& gazetteer, const PlaceReading& reading) {
    return Reader(text, words, gazetteer, reading).read();
}

}  // namespace tracuu
