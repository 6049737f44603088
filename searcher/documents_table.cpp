#include "searcher/documents_table.hpp"

#include <algorithm>
#include <map>
#include <ostream>
#include <string>

#include "corpus/counts.hpp"
#include "corpus/message.hpp"
#include "indexer/metadata_json.hpp"
#include "searcher/article_labels.hpp"

namespace tracuu {
namespace {

constexpr std::size_t wards_shown = 3;
constexpr std::size_t count_width = 6;

std::string ward_name(const std::string& key, const Gazetteer& gazetteer) {
    const Unit* unit = gazetteer.find(key);
    return unit == nullptr ? key : unit->name;
}

/// The names of its wards, in their order; those that share one are told apart.
std::vector<std::string> ward_names(const CitedDocument& document, const Gazetteer& gazetteer) {
    std::map<std::string, unsigned> bearers;
    for (const auto& ward : document.wards) ++bearers[ward_name(ward.first, gazetteer)];
    std::vector<std::string> names;
    for (const auto& ward : document.wards) {
        const std::string name = ward_name(ward.first, gazetteer);
        const Unit* unit = gazetteer.find(ward.first);
        const bool is_shared = unit != nullptr && bearers[name] > 1;
        names.push_back(is_shared ? describe(gazetteer, *unit) : name);
    }
    return names;
}

std::string period(const CitedDocument& document) {
    if (!document.first) return tr("undated");
    const std::string first = to_vietnamese(*document.first);
    return document.first == document.last ? first : first + "–" + to_vietnamese(*document.last);
}

std::string wards_label(const CitedDocument& document, const Gazetteer& gazetteer) {
    const std::vector<std::string> names = ward_names(document, gazetteer);
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < std::min(names.size(), wards_shown); ++i) {
        labels.push_back(names[i] + " (" + std::to_string(document.wards[i].second) + ")");
    }
    std::string shown = join_labels(labels, ", ");
    const std::size_t more = document.wards.size() - labels.size();
    if (more == 0) return shown;
    return shown + ' ' + counted(trn("… and {} more ward", "… and {} more wards", more), more);
}

std::string title_of(const CitedDocument& document) {
    if (!document.issued) return printable(document.name);
    std::string title =
        trf("{0} of {1}", printable(document.name), to_vietnamese(*document.issued));
    if (!document.title.empty()) title += ", “" + printable(document.title) + "”";
    return title;
}

Json document_json(const CitedDocument& document, const Gazetteer& gazetteer) {
    Json wards = Json::array();
    for (const auto& [ward, articles] : document.wards) {
        wards.push_back(
            {{"value", ward_name(ward, gazetteer)}, {"code", ward}, {"count", articles}});
    }
    return {{"value", document.name},
            {"key", document.key},
            {"body", text_or_null(document.body)},
            {"date", date_or_null(document.issued)},
            {"title", text_or_null(document.title)},
            {"count", document.articles},
            {"first", date_or_null(document.first)},
            {"last", date_or_null(document.last)},
            {"wards", std::move(wards)}};
}

std::string iso_or_empty(const std::optional<Date>& date) {
    return date ? to_iso(*date) : std::string();
}

}  // namespace

void write_documents_text(std::ostream& out, std::span<const CitedDocument> documents,
                          const Gazetteer& gazetteer, const TerminalStyle& style) {
    for (const CitedDocument& document : documents) {
        const std::string number = std::to_string(document.articles);
        const std::string line =
            join_labels({title_of(document), printable(document.body), period(document),
                         printable(wards_label(document, gazetteer))},
                        " · ");
        out << std::string(number.size() < count_width ? count_width - number.size() : 0, ' ')
            << number << "  " << wrapped(line, count_width + 2, style) << '\n';
        if (!out) return;
    }
}

void write_documents_csv(std::ostream& out, std::span<const CitedDocument> documents,
                         const Gazetteer& gazetteer, const CsvStyle& style) {
    begin_csv(out,
              {"so_bai", "van_ban", "ngay_ban_hanh", "co_quan_ban_hanh", "bai_dau", "bai_cuoi",
               "phuong_xa"},
              style);
    for (const CitedDocument& document : documents) {
        write_csv_row(
            out,
            {std::to_string(document.articles), document.name, iso_or_empty(document.issued),
             document.body, iso_or_empty(document.first), iso_or_empty(document.last),
             join_labels(ward_names(document, gazetteer), "; ")},
            style);
        if (!out) return;
    }
}

void write_documents_json(std::ostream& out, std::span<const CitedDocument> documents,
                          const Gazetteer& gazetteer, std::size_t total) {
    Json list = Json::array();
    for (const CitedDocument& document : documents) {
        list.push_back(document_json(document, gazetteer));
    }
    out << to_line({{"total", total}, {"documents", std::move(list)}}) << '\n';
}

void write_documents_jsonl(std::ostream& out, std::span<const CitedDocument> documents,
                           const Gazetteer& gazetteer) {
    for (const CitedDocument& document : documents) {
        out << to_line(document_json(document, gazetteer)) << '\n';
        if (!out) return;
    }
}

}  // namespace tracuu
