// How well understand() reads labelled articles.
//
//   tracuu-labelled-score FOLDER      FOLDER holds articles.jsonl and gold.jsonl
//
// Prints precision, recall and F1 of wards, districts, provinces, terms of office and documents,
// the share of right dates, and before that every miss with the article it is in. Values labelled
// as neutral (passing mentions, what follows by general knowledge) count neither way.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "corpus/article_reader.hpp"
#include "corpus/data_files.hpp"
#include "corpus/documents.hpp"
#include "corpus/metadata.hpp"
#include "corpus/place_name.hpp"

namespace tracuu {
namespace {

using Json = nlohmann::json;
using Values = std::set<std::string>;

struct Tally {
    std::size_t right = 0, wrong = 0, missed = 0;

    double precision() const {
        return right + wrong == 0 ? 1 : double(right) / double(right + wrong);
    }
    double recall() const {
        return right + missed == 0 ? 1 : double(right) / double(right + missed);
    }
    double f1() const {
        const double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
};

class Score {
public:
    void compare(const std::string& field, const std::string& id, const Values& found,
                 const Values& wanted, const Values& neutral) {
        Tally& tally = tallies_[field];
        for (const std::string& value : found) {
            if (wanted.contains(value)) {
                ++tally.right;
            } else if (!neutral.contains(value)) {
                ++tally.wrong;
                fmt::print("{:<10} {}  wrong   {}\n", field, id, value);
            }
        }
        for (const std::string& value : wanted) {
            if (found.contains(value)) continue;
            ++tally.missed;
            fmt::print("{:<10} {}  missed  {}\n", field, id, value);
        }
    }

    void compare_date(const std::string& field, const std::string& id, const std::string& found,
                      const std::string& wanted) {
        auto& [right, all] = dates_[field];
        ++all;
        if (found == wanted)
            ++right;
        else
            fmt::print("{:<10} {}  found '{}', labelled '{}'\n", field, id, found, wanted);
    }

    void print() const {
        fmt::print("\n{:<12}{:>10}{:>10}{:>10}\n", "", "precision", "recall", "F1");
        for (const auto& [field, tally] : tallies_) {
            fmt::print("{:<12}{:>10.3f}{:>10.3f}{:>10.3f}   {} right, {} wrong, {} missed\n", field,
                       tally.precision(), tally.recall(), tally.f1(), tally.right, tally.wrong,
                       tally.missed);
        }
        for (const auto& [field, count] : dates_) {
            fmt::print("{:<12}{:>10.3f}   {} of {}\n", field,
                       double(count.first) / double(count.second), count.first, count.second);
        }
    }

private:
    std::map<std::string, Tally> tallies_;
    std::map<std::string, std::pair<std::size_t, std::size_t>> dates_;
};

/// A label that is null, a string or a list of strings.
Values labels(const Json& record, const char* field) {
    Values values;
    const auto found = record.find(field);
    if (found == record.end() || found->is_null()) return values;
    if (found->is_string()) return {found->get<std::string>()};
    for (const Json& value : *found) {
        if (value.is_string()) values.insert(value.get<std::string>());
    }
    return values;
}

/// Labels say "TP. Hồ Chí Minh" and "Phường 4"; both sides are compared as named() compares.
Values place_names(const Values& values) {
    Values names;
    for (const std::string& value : values) {
        const std::string name = canonical_name(value);
        const bool numbered = name.find_first_of("0123456789") != std::string::npos;
        const auto plain = numbered ? std::nullopt : without_kind(name);
        names.insert(plain ? plain->name : name);
    }
    return names;
}

Values primary_names(const Metadata& metadata, const Gazetteer& gazetteer, Level level) {
    Values names;
    for (const PlaceMention& place : metadata.places) {
        const Unit* unit = gazetteer.find(place.unit);
        if (place.role == PlaceRole::primary && unit != nullptr && unit->level == level)
            names.insert(unit->name);
    }
    return place_names(names);
}

/// "24-QĐ/T.Ư" is labelled as printed: the keys of the documents.
Values document_keys(const Values& labelled) {
    Values keys;
    for (const std::string& label : labelled) {
        const auto documents = find_documents(label);
        keys.insert(documents.empty() ? "unread label " + label : documents.front().key);
    }
    return keys;
}

std::string label(const Json& record, const char* field) {
    const Values values = labels(record, field);
    return values.empty() ? "" : *values.begin();
}

Values both(Values a, const Values& b) {
    a.insert(b.begin(), b.end());
    return a;
}

void compare_article(Score& score, const Article& article, const Json& gold,
                     const Gazetteer& gazetteer) {
    const Metadata metadata = understand(article, gazetteer);
    const std::string& id = article.id;
    const auto compare_places = [&](const char* field, Level level, const Values& wanted,
                                    const Values& neutral) {
        score.compare(field, id, primary_names(metadata, gazetteer, level), place_names(wanted),
                      place_names(neutral));
    };
    compare_places("ward", Level::ward, labels(gold, "wards"),
                   both(labels(gold, "wards_secondary"), labels(gold, "host_ward")));
    compare_places("district", Level::district, labels(gold, "districts"),
                   labels(gold, "accept_district"));
    compare_places("province", Level::province, labels(gold, "province"),
                   labels(gold, "accept_province"));

    Values terms, documents;
    for (const TermMention& term : metadata.terms) terms.insert(to_string(term.term));
    score.compare("term", id, terms, labels(gold, "terms"), {});
    for (const DocumentMention& document : metadata.documents) {
        if (document.kind == DocumentKind::number) documents.insert(document.key);
    }
    score.compare("document", id, documents, document_keys(labels(gold, "documents")), {});

    score.compare_date("published", id, article.published ? to_iso(article.published->date) : "",
                       label(gold, "publish_date"));
    if (const std::string event = label(gold, "event_date"); !event.empty()) {
        score.compare_date("event", id, metadata.event_date ? to_iso(*metadata.event_date) : "",
                           event);
    }
}

std::vector<Json> read_lines(const std::string& path) {
    std::ifstream file(path);
    std::vector<Json> records;
    for (std::string line; std::getline(file, line);) records.push_back(Json::parse(line));
    return records;
}

int run(const std::string& folder) {
    const auto gazetteer = Gazetteer::load(data_folder() / "units.tsv");
    if (!gazetteer) {
        fmt::print(stderr, "{}\n", gazetteer.error().message);
        return 2;
    }
    std::map<std::string, Json> gold;
    for (const Json& record : read_lines(folder + "/gold.jsonl")) gold[record["id"]] = record;
    Score score;
    for (const Json& record : read_lines(folder + "/articles.jsonl")) {
        const std::string id = record["id"];
        const std::string url = record["url"].is_string() ? record["url"].get<std::string>() : "";
        const auto article = read_page(record["text"], id, "", url);
        if (article)
            compare_article(score, *article, gold[id], *gazetteer);
        else
            fmt::print("unread     {}  {}\n", id, article.error().message);
    }
    score.print();
    return 0;
}

}  // namespace
}  // namespace tracuu

int main(int argc, char** argv) {
    if (argc != 2) {
        fmt::print(stderr, "usage: tracuu-labelled-score FOLDER\n");
        return 2;
    }
    return tracuu::run(argv[1]);
}
