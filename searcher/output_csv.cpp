#include "searcher/output_csv.hpp"

#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/article_labels.hpp"

namespace tracuu {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr std::array<std::string_view, 13> columns{
    "stt",      "id",      "ngay_dang", "ngay_su_kien",     "phuong_xa", "quan_huyen", "tinh",
    "nhiem_ky", "tieu_de", "van_ban",   "co_quan_ban_hanh", "luot_xem",  "nguon"};

bool would_run(std::string_view cell) {
    return !cell.empty() &&
           std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

std::string csv_cell(std::string_view cell, char delimiter) {
    std::string safe = would_run(cell) ? "'" : "";
    safe += cell;
    const std::string special = std::string("\"\r\n") + delimiter;
    if (safe.find_first_of(special) == std::string::npos) return safe;
    std::string quoted = "\"";
    for (const char c : safe) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

template <typename Cells>
void write_row(std::ostream& out, const Cells& cells, char delimiter) {
    bool first = true;
    for (const auto& cell : cells) {
        if (!first) out << delimiter;
        first = false;
        out << csv_cell(cell, delimiter);
    }
    out << "\r\n";
}

std::vector<std::string> cells_of(const Hit& hit, std::size_t number, const Gazetteer& gazetteer) {
    const Article& article = hit.stored.article;
    const ArticleLabels labels = labels_of(hit.stored, gazetteer);
    return {std::to_string(number),
            article.id,
            labels.published,
            labels.event_date,
            join_labels(labels.wards, "; "),
            join_labels(labels.districts, "; "),
            join_labels(labels.provinces, "; "),
            join_labels(labels.terms, "; "),
            std::string(article.title_text()),
            join_labels(labels.documents, "; "),
            join_labels(labels.bodies, "; "),
            article.views ? std::to_string(*article.views) : std::string(),
            article.source};
}

}  // namespace

void write_csv(std::ostream& out, const SearchResults& results, const Gazetteer& gazetteer,
               const SearchRequest& request, const CsvStyle& style) {
    if (style.bom) out << byte_order_mark;
    write_row(out, columns, style.delimiter);
    std::size_t number = request.offset;
    for (const Hit& hit : results.hits) {
        write_row(out, cells_of(hit, ++number, gazetteer), style.delimiter);
        if (!out) return;
    }
}

}  // namespace tracuu
