// How much of real document numbers is read: labelled contexts, the Official Gazette, the press.
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "corpus/document_issuers.hpp"
#include "corpus/documents.hpp"
#include "corpus/named_documents.hpp"
#include "tests/catch.hpp"
#include "tests/corpus/gazetteer.hpp"
#include "tests/shared_data.hpp"

using tracuu::DocumentMention;
using tracuu::find_documents;
using tracuu::Span;

namespace {

using Row = std::vector<std::string>;

std::vector<Row> read_table(const std::string& relative) {
    std::ifstream file(tracuu::test::shared_folder() / relative);
    std::vector<Row> rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        Row row;
        std::istringstream fields(line);
        for (std::string field; std::getline(fields, field, '\t');) row.push_back(field);
        row.resize(11);
        rows.push_back(row);
    }
    return rows;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

/// A context with ⟦ ⟧ around the reference and ⏎ for line feeds.
struct Context {
    std::string text;
    Span marked;
};

Context read_context(std::string text) {
    text = replaced(text, "⏎", "\n");
    const std::size_t begin = text.find("⟦");
    text.erase(begin, 3);
    const std::size_t end = text.find("⟧");
    text.erase(end, 3);
    return {text, {begin, end}};
}

std::string join(std::string all, const std::string& separator, const std::string& next) {
    return all.empty() ? next : all + separator + next;
}

/// What is read at the marked place: "keys, canonical forms, date".
struct Reading {
    std::string keys, canonical, date;
};

Reading read_marked(const Context& context) {
    Reading reading;
    for (DocumentMention& mention : find_documents(context.text)) {
        if (mention.span.begin >= context.marked.end || mention.span.end <= context.marked.begin)
            continue;
        if (const auto* unit = congress_unit(mention, tracuu::test::gazetteer()))
            name_congress_unit(mention, *unit);
        reading.keys = join(reading.keys, "|", mention.key);
        reading.canonical = join(reading.canonical, "; ", mention.canonical);
        if (mention.date) reading.date = to_iso(*mention.date);
    }
    return reading;
}

// Rows that cannot be right from their context alone, or say more than a reading can.
const std::map<std::string, std::string> exceptions{
    {"D134", "'Bộ luật' stands before the context"},
    {"D148", "the body is cut after 'Bộ'"},
    {"D172", "the unit is the article's own; no key is given"},
};

/// Labels name a congress's resolution in short and mark plenums that passed several.
bool is_right(const Row& row, const Reading& reading) {
    const std::string& kind = row[1];
    if (kind == "NEG") return reading.keys.empty();
    if (reading.keys != row[9]) return false;
    if (kind == "ALIAS") return true;
    if (kind == "BARE" && row[9].find('?') != std::string::npos) return true;
    return reading.canonical == row[8] && reading.date == row[7];
}

}  // namespace

TEST_CASE("labelled contexts are read right") {
    REQUIRE_SHARED("facts/document_numbers.tsv");
    std::map<std::string, std::pair<int, int>> right;
    for (const Row& row : read_table("facts/document_numbers.tsv")) {
        const Reading reading = read_marked(read_context(row[2]));
        const bool ok = is_right(row, reading);
        right[row[1]].first += ok;
        ++right[row[1]].second;
        INFO(row[0] << " " << row[2] << " -> " << reading.canonical << " " << reading.keys);
        if (!exceptions.contains(row[0])) CHECK(ok);
    }
    const auto share = [&](const char* kind) {
        return 100.0 * right[kind].first / right[kind].second;
    };
    CHECK(share("PARTY") >= 97);
    CHECK(share("STATE") >= 96);
    CHECK(share("MASS") >= 97);
    CHECK(share("BARE") >= 80);
    CHECK(share("ALIAS") >= 80);
    CHECK(share("NEG") == 100);
}

TEST_CASE("the numbers of the Official Gazette are read alone and in their titles") {
    REQUIRE_SHARED("data/numbers/gazette_numbers.tsv");
    // Misprints of the list, and forms that are rightly read as another spelling of themselves
    // (TƯ is TW; a slash before the issuer or inside it is a dash).
    const std::set<std::string> never{"01/2015/TT-B", "36/2016/TT-M1NN", "01/2012/NQLT/CP-"};
    const std::set<std::string> not_alone{"164/HĐTVĐX", "48/HĐTVĐX"};
    std::size_t rows = 0, alone = 0, in_title = 0;
    for (const Row& row : read_table("data/numbers/gazette_numbers.tsv")) {
        const std::string& number = row[0];
        if (number == "doc_number") continue;
        const auto spelled = [](const std::string& form) {
            return replaced(replaced(form, "TƯ", "TW"), "/", "-");
        };
        const auto gives = [&](const std::string& text) {
            for (const DocumentMention& mention : find_documents(text))
                if (spelled(mention.canonical) == spelled(number)) return true;
            return false;
        };
        const bool is_alone = gives(number), is_in_title = gives(row[2]);
        ++rows;
        alone += is_alone;
        in_title += is_in_title;
        INFO(number << " | " << row[2]);
        if (!never.contains(number) && !not_alone.contains(number)) CHECK(is_alone);
        if (!never.contains(number)) CHECK(is_in_title);
    }
    CHECK(rows > 4000);
    CHECK(double(alone) >= 0.98 * double(rows));
    CHECK(double(in_title) >= 0.98 * double(rows));
}

TEST_CASE("the spellings of Party numbers in the press") {
    REQUIRE_SHARED("data/numbers/party_numbers_in_news.tsv");
    std::size_t spellings = 0;
    for (const Row& row : read_table("data/numbers/party_numbers_in_news.tsv")) {
        const auto wanted = find_documents(row[0]);
        REQUIRE(wanted.size() == 1);
        std::string raw = replaced(row[3], " | ", "\n");
        std::istringstream lines(raw);
        for (std::string line; std::getline(lines, line);) {
            const std::string spelling = line.substr(0, line.rfind(" x"));
            const auto found = find_documents(spelling);
            INFO(spelling);
            CHECK((found.size() == 1 && found.front().key == wanted.front().key));
            ++spellings;
        }
    }
    CHECK(spellings > 200);
}
