// A database opened once more, so that a second thread reads it too: a Xapian::Database is for one
// thread at a time, and so is a Xapian::Query, which is handed over serialised.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tracuu {

class SecondReader {
public:
    /// `locations`: those that the first reader was opened with. Nothing is opened yet.
    explicit SecondReader(std::vector<std::string> locations) : locations_(std::move(locations)) {}

    /// The database in the state that `first` reads, for one other thread; valid until the next
    /// call. nullptr where there is none: several databases, one over a network, one core, or a
    /// writer that was quicker.
    const Xapian::Database* beside(const Xapian::Database& first);

private:
    std::vector<std::string> locations_;
    std::optional<Xapian::Database> second_;
};

}  // namespace tracuu
