// Makes units.tsv, the gazetteer's data file, from the lists of the General Statistics Office.
//
//   tracuu-make-units LISTS CORRECTIONS > corpus/data/units.tsv
//
// LISTS is the merged table (tier, code, level, kind, name, parent code, first and last list a unit
// was seen in, successors' codes); CORRECTIONS holds what the lists do not tell (corrections.tsv
// beside this file). The columns of the result are described in corpus/data/README.md. Run by hand
// when the facts change; the result is kept in the repository.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/unicode.hpp"
#include "corpus/place_name.hpp"

namespace tracuu {
namespace {

std::vector<std::string> split(std::string_view line, char separator) {
    std::vector<std::string> fields;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find(separator, begin), line.size());
        fields.emplace_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    return fields;
}

/// The rows of a tab-separated file, without its first line and comments.
std::vector<std::vector<std::string>> read_table(const char* path, std::size_t columns) {
    std::ifstream file(path);
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        if (line.empty() || line.starts_with('#')) continue;
        auto fields = split(line, '\t');
        fields.resize(columns);
        rows.push_back(std::move(fields));
    }
    return rows;
}

struct Row {
    std::string key, tier, code, level, kind, name, parent, seen_from, seen_until;
    std::string from, until;
    std::vector<std::string> successors;  // keys
};

/// `days` after the ISO date `text`.
std::string shifted(const std::string& text, int days) {
    int year = 0;
    unsigned month = 0, day = 0;
    if (std::sscanf(text.c_str(), "%d-%u-%u", &year, &month, &day) != 3) return {};
    const std::chrono::year_month_day date =
        std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) /
                              std::chrono::day(day)) +
        std::chrono::days(days);
    char iso[32];
    std::snprintf(iso, sizeof iso, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return iso;
}

/// "4" of a phường is "Phường 4": a bare number names nothing.
std::string full_name(const std::string& kind, std::string name) {
    if (name.find_first_not_of("0123456789") != std::string::npos) return to_nfc(name);
    name.erase(0, std::min(name.find_first_not_of('0'), name.size()));
    if (kind == "phường") return "Phường " + name;
    if (kind == "quận") return "Quận " + name;
    return name;
}

std::vector<Row> read_lists(const char* path) {
    std::vector<Row> rows;
    for (const auto& fields : read_table(path, 9)) {
        Row row;
        row.tier = fields[0];
        row.code = fields[1];
        row.key = row.tier + "-" + row.code;
        row.level = fields[2];
        row.kind = fields[3];
        row.name = full_name(fields[3], fields[4]);
        if (!fields[5].empty()) row.parent = row.tier + "-" + fields[5];
        row.seen_from = fields[6];
        row.seen_until = fields[7];
        for (const std::string& code : split(fields[8], ',')) {
            if (!code.empty()) row.successors.push_back("2-" + code);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

/// A unit that changed its name, kind or parent and kept its code has a row for each state. The
/// last keeps the plain key; the earlier ones become a, b … and are followed by the next state.
void tell_states_apart(std::vector<Row>& rows) {
    std::map<std::string, std::vector<Row*>> states;
    for (Row& row : rows) states[row.key].push_back(&row);
    for (auto& [key, unit] : states) {
        std::sort(unit.begin(), unit.end(),
                  [](const Row* a, const Row* b) { return a->seen_from < b->seen_from; });
        for (std::size_t i = 0; i + 1 < unit.size(); ++i) {
            unit[i]->key = key + static_cast<char>('a' + i);
        }
        for (std::size_t i = 0; i + 1 < unit.size(); ++i) {
            if (unit[i]->successors.empty()) unit[i]->successors = {unit[i + 1]->key};
        }
    }
}

/// A unit last seen in one list was there until the next at the latest; one first seen in a list
/// may have been there from the day after the list before. The system itself ended on 30/6/2025.
void bound_validity(std::vector<Row>& rows) {
    std::set<std::string> lists;
    for (const Row& row : rows) {
        if (row.tier != "3") continue;
        if (!row.seen_from.empty()) lists.insert(row.seen_from);
        lists.insert(row.seen_until);
    }
    for (Row& row : rows) {
        if (row.tier != "3") continue;
        if (const auto next = lists.upper_bound(row.seen_until); next != lists.end()) {
            row.until = shifted(*next, -1);
        }
        if (const auto first = lists.find(row.seen_from); first != lists.end()) {
            row.from = first == lists.begin() ? "" : shifted(*std::prev(first), 1);
        }
    }
}

/// Rows of `corrections`: key, first and last day, keys of the successors by spaces; empty: no
/// change.
void apply_corrections(std::vector<Row>& rows, const char* corrections) {
    std::map<std::string, Row*> by_key;
    for (Row& row : rows) by_key[row.key] = &row;
    for (const auto& fields : read_table(corrections, 4)) {
        const auto found = by_key.find(fields[0]);
        if (found == by_key.end()) {
            std::cerr << "unknown unit in the corrections: " << fields[0] << '\n';
            continue;
        }
        if (!fields[1].empty()) found->second->from = fields[1];
        if (!fields[2].empty()) found->second->until = fields[2];
        if (!fields[3].empty()) found->second->successors = split(fields[3], ' ');
    }
}

/// A province's successors are those that hold its wards.
void derive_province_successors(std::vector<Row>& rows) {
    std::map<std::string, const Row*> by_key;
    for (const Row& row : rows) by_key[row.key] = &row;
    std::map<std::string, std::map<std::string, int>> wards;  // old province → new ones
    const auto parent_of = [&](const Row& row) {
        const auto found = by_key.find(row.parent);
        return found == by_key.end() ? nullptr : found->second;
    };
    for (const Row& row : rows) {
        if (row.tier != "3" || row.level != "ward") continue;
        const Row* district = parent_of(row);
        const Row* province = district == nullptr ? nullptr : parent_of(*district);
        if (province == nullptr) continue;
        for (const std::string& successor : row.successors) {
            const auto found = by_key.find(successor);
            if (found != by_key.end() && found->second->tier == "2") {
                ++wards[province->key][found->second->parent];
            }
        }
    }
    for (Row& row : rows) {
        if (row.level != "province" || !row.successors.empty()) continue;
        for (const auto& [province, count] : wards[row.key]) row.successors.push_back(province);
    }
}

void print(const std::vector<Row>& rows) {
    std::cout << "key\tkind\tname\tfolded\tparent\tfrom\tuntil\tsuccessors\n";
    for (const Row& row : rows) {
        std::cout << row.key << '\t' << row.kind << '\t' << row.name << '\t'
                  << folded_name(row.name) << '\t' << row.parent << '\t' << row.from << '\t'
                  << row.until << '\t';
        for (std::size_t i = 0; i < row.successors.size(); ++i) {
            std::cout << (i == 0 ? "" : " ") << row.successors[i];
        }
        std::cout << '\n';
    }
}

}  // namespace
}  // namespace tracuu

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: tracuu-make-units LISTS CORRECTIONS > units.tsv\n";
        return 2;
    }
    auto rows = tracuu::read_lists(argv[1]);
    tracuu::tell_states_apart(rows);
    tracuu::bound_validity(rows);
    tracuu::apply_corrections(rows, argv[2]);
    tracuu::derive_province_successors(rows);
    std::sort(rows.begin(), rows.end(),
              [](const tracuu::Row& a, const tracuu::Row& b) { return a.key < b.key; });
    tracuu::print(rows);
}
