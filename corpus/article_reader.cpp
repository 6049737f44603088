#include "corpus/article_reader.hpp"

#include <fstream>
#include <iterator>

#include "analyzers/unicode.hpp"
#include "corpus/message.hpp"
#include "corpus/page_reader.hpp"

namespace tracuu {

void read_articles(const SourceFile& file, const ArticleSink& sink) {
    std::ifstream in(file.path, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(in), {});
    if (!is_valid_utf8(text)) {
        sink(Error{ErrorCode::unreadable, tr("it is not text"), {}, file.path.string()});
        return;
    }
    auto article = read_page(std::move(text), file.id, file.path.string());
    if (article) article->stated = file.stated;
    sink(std::move(article));
}

Result<Article> read_page(std::string text, std::string id, std::string source, std::string url) {
    Article article;
    article.text = std::move(text);
    article.id = std::move(id);
    article.url = std::move(url);
    article.source = std::move(source);
    read_layout(article);
    if (article.title.empty() && article.body.empty())
        return Error{
            ErrorCode::unreadable, tr("it has neither a title nor a body"), {}, article.source};
    return article;
}

}  // namespace tracuu
