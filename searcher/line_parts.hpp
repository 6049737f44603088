// The lines of a stream, a very long one in parts, so that memory is bounded whatever comes in.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

namespace tracuu {

class LineParts {
public:
    /// Bytes of a line that come in one piece; what lines are in practice is far below.
    static constexpr std::size_t longest_part = 1u << 20;

    /// `in` must outlive the reader.
    explicit LineParts(std::istream& in, std::size_t longest = longest_part)
        : in_(in), longest_(longest) {}

    /// Reads on: the next line, or as much of it as a part holds; false at the end of the stream.
    /// A line is cut behind a sentence or else before a space, in the later half of a part; a line
    /// that has neither there between two characters.
    bool next();

    /// What was read, without the newline; valid until next(). May be empty.
    const std::string& text() const { return text_; }
    /// Where it begins, in bytes of its line.
    std::size_t offset() const { return offset_; }
    bool begins_line() const { return offset_ == 0; }
    bool ends_line() const { return ends_line_; }

private:
    void cut();

    std::istream& in_;
    std::size_t longest_;
    std::string text_;
    std::string rest_;  ///< read already, of the next part
    std::size_t offset_ = 0;
    bool ends_line_ = true;
};

}  // namespace tracuu
