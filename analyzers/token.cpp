#include "analyzers/token.hpp"

namespace tracuu {

const char* to_string(TokenKind kind) {
    switch (kind) {
        case TokenKind::native:
            return "native";
        case TokenKind::unmarked:
            return "unmarked";
        case TokenKind::foreign:
            return "foreign";
        case TokenKind::number:
            return "number";
        case TokenKind::date:
            return "date";
        case TokenKind::reference:
            return "reference";
        case TokenKind::abbreviation:
            return "abbreviation";
    }
    return "foreign";
}

}  // namespace tracuu
