// Result<T>: a value or an Error one can go on after. The subset of std::expected that tracuu uses,
// to be replaced by it when the compilers of Debian stable have it.
//
// What cannot be gone on after (no memory, a full disk, a corrupt database) is thrown instead; see
// indexer/store.hpp.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace tracuu {

enum class ErrorCode {
    usage,       ///< the command line or the query cannot be understood
    not_found,   ///< a file, folder, database, place … that is not there
    unreadable,  ///< there, but not to be read: permissions, damage, wrong format
    limit,       ///< larger or deeper than a documented limit
    locked,      ///< another writer holds the database
    outdated,    ///< the database was made by another version
    io,          ///< the system failed: disk full, device error
};

struct Error {
    ErrorCode code = ErrorCode::unreadable;
    std::string message;  ///< one sentence, in the user's language, without a final newline
    std::string hint;     ///< what to do next; may be empty
    std::string where;    ///< file, or file:line, or empty
};

template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::move(value)) {}      // NOLINT: implicit like std::expected
    Result(Error error) : state_(std::move(error)) {}  // NOLINT: implicit like std::unexpected

    bool has_value() const { return state_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& value() & { return std::get<0>(state_); }
    const T& value() const& { return std::get<0>(state_); }
    T&& value() && { return std::get<0>(std::move(state_)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    Error& error() & { return std::get<1>(state_); }
    const Error& error() const& { return std::get<1>(state_); }
    Error&& error() && { return std::get<1>(std::move(state_)); }

private:
    std::variant<T, Error> state_;
};

}  // namespace tracuu
