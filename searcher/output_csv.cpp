#include "searcher/output_csv.hpp"

#include <ostream>
#include <string>
#include <vector>

#include "searcher/article_labels.hpp"

namespace tracuu {
namespace {

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
    begin_csv(out,
              {"stt", "id", "ngay_dang", "ngay_su_kien", "phuong_xa", "quan_huyen", "tinh",
               "nhiem_ky", "tieu_de", "van_ban", "co_quan_ban_hanh", "luot_xem", "nguon"},
              style);
    std::size_t number = request.offset;
    for (const Hit& hit : results.hits) {
        write_csv_row(out, cells_of(hit, ++number, gazetteer), style);
        if (!out) return;
    }
}

}  // namespace tracuu
