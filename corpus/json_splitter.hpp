// A stream of JSON → its records as text, without parsing them: lines for JSON Lines, the elements
// of an array, or the objects of a file that spreads them over several lines.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/byte_source.hpp"

namespace tracuu {

struct JsonPiece {
    std::string text;       ///< empty when too_long
    std::size_t line = 0;   ///< where it begins, from 1
    bool too_long = false;  ///< longer than the limit: passed over
};

class JsonSplitter {
public:
    /// `most`: bytes that one piece may have.
    JsonSplitter(ByteSource& bytes, std::size_t most) : bytes_(bytes), most_(most) {}

    /// The next piece that is not white space; nullopt at the end. Errors of the source.
    Result<std::optional<JsonPiece>> next();

    /// Whether the file is one JSON document rather than lines: known after the first next().
    bool is_document() const { return document_; }

private:
    Result<std::optional<JsonPiece>> next_line();
    Result<std::optional<JsonPiece>> next_object();
    Result<bool> fill();
    Result<bool> look_at_start();
    void append(JsonPiece& piece, std::string_view bytes) const;

    ByteSource& bytes_;
    std::size_t most_;
    std::string_view piece_;  ///< of bytes_, not yet used
    std::string start_;       ///< the first bytes, read to tell what the file is
    std::size_t line_ = 1;
    bool started_ = false;
    bool document_ = false;
};

}  // namespace tracuu
