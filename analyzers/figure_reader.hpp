// Digits in a text and what stands directly at them → tokens.
//
// Beside figures.hpp: percent signs (10%, 10 % → 10%), times of day (14h00, 7g30, 14:00), units and
// words glued to a number (100km, 10%Chi), and digits that are a part of a name (30a, 4G, 12A1).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "analyzers/figures.hpp"
#include "analyzers/token_sink.hpp"
#include "analyzers/word_reader.hpp"

namespace tracuu {

class FigureTokens {
public:
    FigureTokens(std::string_view text, TokenSink& sink, const WordReader& words)
        : text_(text), sink_(sink), words_(words) {}

    /// Reads what begins with the ASCII digit at byte `at`; returns the byte after it.
    std::size_t read(std::size_t at);

private:
    /// What stands directly behind digits.
    struct Tail {
        enum class Kind : std::uint8_t { none, unit, time, name } kind = Kind::none;
        std::size_t end = 0;
    };

    /// What stands behind a chain of digits.
    struct Behind {
        bool unit = false;
        std::size_t percent_end = 0;  ///< 0: no percent sign
    };

    std::size_t read_spaced_date(std::size_t at);
    std::size_t read_chain(std::size_t at);
    Tail tail_of(Span digits) const;
    Tail time_with_letter(Span digits) const;
    Tail time_with_colon(Span digits) const;
    std::size_t percent_end(std::size_t at) const;
    void add_chain(Behind behind);
    void add_time(Span span);
    void add_name(Span span);

    std::string_view text_;
    TokenSink& sink_;
    const WordReader& words_;
    std::vector<DigitGroup> chain_;  // kept for their memory
    std::vector<Figure> figures_;
};

}  // namespace tracuu
