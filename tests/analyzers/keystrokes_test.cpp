#include "analyzers/keystrokes.hpp"

#include <fstream>
#include <set>
#include <sstream>

#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"
#include "tests/catch.hpp"
#include "tests/shared_data.hpp"

using tracuu::decode_telex;
using tracuu::decode_vni_keys;
using tracuu::read_keystrokes;

namespace {

struct Row {
    const char* keys;
    const char* word;  ///< nullptr: no legal syllable
};

bool nothing_attested(std::string_view) {
    return false;
}

}  // namespace

TEST_CASE("Telex: marks may be typed anywhere after their letter") {
    const Row rows[] = {
        {"nghij", "nghị"},       {"quyeest", "quyết"},    {"ddarng", "đảng"},
        {"ddanrg", "đảng"},      {"dangrd", "đảng"},      {"uyr", "ủy"},
        {"phuwowngf", "phường"}, {"phuongwf", "phường"},  {"Vieetj", "việt"},
        {"Vieejt", "việt"},      {"Vietje", "việt"},      {"thuyr", "thủy"},
        {"hoaf", "hòa"},         {"quys", "quý"},         {"giaf", "già"},
        {"muaw", "mưa"},         {"quawcj", "quặc"},      {"hoawjc", "hoặc"},
        {"nguowif", "người"},    {"thuow", "thuơ"},       {"tw", "tư"},
        {"toans", "toán"},       {"tooi", "tôi"},         {"alo", nullptr},
        {"q\u0323uaan", "quận"}, {"ass", nullptr},        {"vietf", nullptr},
        {"banj", "bạn"},         {"smartphone", nullptr},
    };
    for (const Row& row : rows) {
        CAPTURE(row.keys);
        const auto decoded = decode_telex(row.keys);
        CHECK(decoded == (row.word ? std::optional<std::string>(row.word) : std::nullopt));
    }
}

TEST_CASE("VNI: digits are marks") {
    const Row rows[] = {
        {"nghi5", "nghị"}, {"quye61t", "quyết"},    {"d9a3ng", "đảng"},     {"dang93", "đảng"},
        {"u3y", "ủy"},     {"phu7o7ng2", "phường"}, {"phuong72", "phường"}, {"Vie65t", "việt"},
        {"a8n", "ăn"},     {"tw", nullptr},         {"dang", nullptr},
    };
    for (const Row& row : rows) {
        CAPTURE(row.keys);
        const auto decoded = decode_vni_keys(row.keys);
        CHECK(decoded == (row.word ? std::optional<std::string>(row.word) : std::nullopt));
    }
}

TEST_CASE("a word of a query is keystrokes only when it is nothing else") {
    const std::set<std::string, std::less<>> archive = {"has", "covid", "as"};
    const auto attested = [&](std::string_view word) { return archive.count(word) > 0; };
    CHECK_FALSE(read_keystrokes("has", attested));
    CHECK_FALSE(read_keystrokes("đảng", attested));
    CHECK_FALSE(read_keystrokes("facebook", attested));
    CHECK_FALSE(read_keystrokes("", attested));
    CHECK_FALSE(read_keystrokes("35", attested));
    CHECK_FALSE(read_keystrokes("nghij-quyeest", attested));

    const auto resolution = read_keystrokes("nghij", nothing_attested);
    REQUIRE(resolution);
    CHECK(resolution->term == "nghị");
    CHECK(resolution->certain);
    for (const char* english : {"his", "max", "los", "of"}) {
        CAPTURE(english);
        const auto reading = read_keystrokes(english, nothing_attested);
        REQUIRE(reading);
        CHECK_FALSE(reading->certain);
    }
}

TEST_CASE("published typing vectors whose result is a whole legal syllable") {
    REQUIRE_SHARED("data/typing");
    // Left out, with the reason: what a keyboard does while typing, beyond what a query can hold.
    const std::set<std::string> left_out = {
        "o", "x",  // the tests press further keys, which the table does not show
    };
    for (const char* file : {"bamboo_typing_tests.tsv", "funput_typing_tests.tsv"}) {
        std::ifstream in(tracuu::test::shared_folder() / "data/typing" / file);
        std::string line;
        std::getline(in, line);
        while (std::getline(in, line)) {
            std::istringstream columns(line);
            std::string test, method, keys, expected;
            std::getline(columns, test, '\t');
            std::getline(columns, method, '\t');
            std::getline(columns, keys, '\t');
            std::getline(columns, expected, '\t');
            const bool telex = method.starts_with("Telex");
            if (!telex && method != "VNI") continue;
            if (keys.find_first_of(" []{}") != std::string::npos || left_out.count(keys) > 0)
                continue;
            if (!tracuu::parse_syllable(tracuu::to_lower(expected))) continue;
            const auto decoded = telex ? decode_telex(keys) : decode_vni_keys(keys);
            INFO(file << ": " << keys << " gives " << decoded.value_or("nothing"));
            CHECK(decoded.value_or("") == tracuu::canonical_term(expected));
        }
    }
}
