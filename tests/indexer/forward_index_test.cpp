#include "indexer/forward_index.hpp"

#include <stdexcept>

#include "tests/catch.hpp"
#include "tests/indexer/forward_text.hpp"

using namespace tracuu;
using test::spelled;

namespace {

/// The words of a text that has just these, each at its position.
std::string read_back(const std::vector<std::pair<std::string, std::uint32_t>>& words) {
    ForwardWriter writer;
    ForwardWriter::Text text;
    for (const auto& [word, position] : words) {
        writer.add(text, stored_term("", word), position);
    }
    const std::string packed = writer.pack({}, text, {});
    const ForwardEntry entry = unpack_forward(packed);
    CHECK(spelled(entry, entry.title).empty());
    CHECK(spelled(entry, entry.author).empty());
    return spelled(entry, entry.body);
}

}  // namespace

TEST_CASE("the words of a text are read back in their order") {
    CHECK(read_back({}).empty());
    CHECK(read_back({{"mặt", 0}, {"trận", 1}}) == "mặt trận");
    CHECK(read_back({{"covid", 0}, {"mặt", 1}, {"covid", 2}}) == "covid mặt covid");
    CHECK(read_back({{"31.328", 0}, {"31328", 0}, {"mặt", 1}}) == "31.328|31328 mặt");
    CHECK(read_back({{"4", 0}, {"tư", 0}}) == "4|tư");
    CHECK(read_back({{"mặt", 0}, {"trận", 3}}) == "mặt _ _ trận");
    CHECK(read_back({{"é", 0}, {"ab", 1}}) == "é ab");  // two bytes, and no syllable
    const std::string long_word(200, 'x');
    CHECK(read_back({{long_word, 0}, {"mặt", 1}}) == long_word + " mặt");
}

TEST_CASE("a word before the last one is refused") {
    ForwardWriter writer;
    ForwardWriter::Text text;
    writer.add(text, "b", 2);
    CHECK_THROWS_AS(writer.add(text, "a", 1), std::logic_error);
}

TEST_CASE("more different words than there are units are all kept") {
    ForwardWriter writer;
    ForwardWriter::Text text;
    constexpr std::uint32_t count = 14000;
    std::string expected;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::string word = "w" + std::to_string(i);
        writer.add(text, word, i);
        expected += (i == 0 ? "" : " ") + (unit_of_other(i) ? word : "_|" + word);
    }
    CHECK_FALSE(unit_of_other(count - 1));
    const std::string packed = writer.pack({}, text, {});
    const ForwardEntry entry = unpack_forward(packed);
    CHECK(spelled(entry, entry.body) == expected);
}

TEST_CASE("fields share the list of words and keep apart") {
    ForwardWriter writer;
    ForwardWriter::Text title, body, author;
    writer.add(title, "covid", 0);
    writer.add(body, "vpđu", 0);
    writer.add(body, "covid", 1);
    writer.add(author, "vpđu", 0);
    const std::string packed = writer.pack(title, body, author);
    const ForwardEntry entry = unpack_forward(packed);
    CHECK(spelled(entry, entry.title) == "covid");
    CHECK(spelled(entry, entry.body) == "vpđu covid");
    CHECK(spelled(entry, entry.author) == "vpđu");
}

TEST_CASE("of damaged bytes nothing is read beyond their end") {
    ForwardWriter writer;
    ForwardWriter::Text text;
    for (std::uint32_t i = 0; i < 20; ++i) writer.add(text, "w" + std::to_string(i), i / 2);
    const std::string packed = writer.pack(text, text, text);
    for (std::size_t size = 0; size < packed.size(); ++size) {
        const std::string cut = packed.substr(0, size);
        const ForwardEntry entry = unpack_forward(cut);
        std::string_view others = entry.others;
        while (!next_other(others).empty()) {
        }
        for (const ForwardText* each : {&entry.title, &entry.body, &entry.author}) {
            for (FurtherWords further(each->further); further.next();) (void)further.unit();
        }
    }
}
