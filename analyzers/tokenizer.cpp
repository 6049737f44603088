#include "analyzers/tokenizer.hpp"

#include "analyzers/ascii.hpp"
#include "analyzers/figure_reader.hpp"
#include "analyzers/reference_kinds.hpp"
#include "analyzers/token_sink.hpp"
#include "analyzers/unicode.hpp"
#include "analyzers/word_reader.hpp"

namespace tracuu {
namespace {

std::uint32_t tokenize_with(WordReading reading, std::string_view text, std::vector<Token>& out,
                            TokenizeStats& stats, std::uint32_t first_position) {
    const std::size_t first = out.size();
    TokenSink sink(out, stats, first_position);
    WordReader words(text, sink, reading);
    FigureTokens figures(text, sink, words);
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (is_digit(text[i])) {
            i = figures.read(i);
        } else if (byte < 0x80 && !is_ascii_letter(text[i])) {
            ++i;
        } else if (const std::size_t end = words.read(i); end != i) {
            i = end;
        } else {
            const CodePoint c = decode_utf8(text, i);
            if (c.malformed) sink.count_malformed(c.size);
            i += c.size;
        }
    }
    mark_references(text, out, first);
    return sink.position();
}

}  // namespace

std::uint32_t tokenize(std::string_view text, std::vector<Token>& out, TokenizeStats& stats,
                       std::uint32_t first_position) {
    return tokenize_with(WordReading::fast, text, out, stats, first_position);
}

std::uint32_t tokenize_for_reference(std::string_view text, std::vector<Token>& out,
                                     TokenizeStats& stats, std::uint32_t first_position) {
    return tokenize_with(WordReading::reference, text, out, stats, first_position);
}

}  // namespace tracuu
