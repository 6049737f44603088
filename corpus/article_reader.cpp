#include "corpus/article_reader.hpp"

#include <fstream>
#include <sstream>
#include <utility>

#include "analyzers/unicode.hpp"
#include "corpus/message.hpp"
#include "corpus/page_layout.hpp"

namespace tracuu {
namespace {

Error skipped(const SourceFile& file, std::string reason) {
    return Error{ErrorCode::unreadable, std::move(reason), {}, file.path.string()};
}

/// Why bytes are no text of an article; empty when they may be one.
std::string objection(std::string_view bytes) {
    if (bytes.empty()) return tr("the file is empty");
    if (bytes.size() > max_article_bytes) return tr("the file is larger than an article may be");
    if (bytes.find('\0') != std::string_view::npos) return tr("the file is binary, not text");
    if (!is_valid_utf8(bytes)) return tr("the text is neither UTF-8 nor an encoding that is known");
    return {};
}

}  // namespace

void read_articles(const SourceFile& file, const ArticleSink& sink) {
    std::ifstream in(file.path, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (!in) {
        sink(skipped(file, tr("the file cannot be read")));
        return;
    }
    std::string text = std::move(bytes).str();
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    if (std::string reason = objection(text); !reason.empty()) {
        sink(skipped(file, std::move(reason)));
        return;
    }
    Result<Article> article = read_page(std::move(text), file.id, file.path.string());
    if (!article) article.error().where = file.path.string();
    sink(std::move(article));
}

Result<Article> read_page(std::string text, std::string id, std::string source, std::string url) {
    Article article;
    article.id = std::move(id);
    article.source = std::move(source);
    article.url = std::move(url);
    article.text = std::move(text);
    lay_out_page(article);
    if (article.title.empty() && article.body.empty()) {
        return Error{ErrorCode::unreadable, tr("neither a title nor a body was found"), {}, {}};
    }
    return article;
}

}  // namespace tracuu
