#include "corpus/counts.hpp"

#include "corpus/message.hpp"

namespace tracuu {

std::string grouped(std::uint64_t number) {
    // The sign between the thousands is that of a sample the translators write: 1,000 or 1.000.
    const char separator = tr("1,000")[1];
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, 1, separator);
    }
    return digits;
}

}  // namespace tracuu
