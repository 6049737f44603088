#include "corpus/article_reader.hpp"
namespace tracuu {
void read_articles(const SourceFile&, const ArticleSink&) {}
Result<Article> read_page(std::string, std::string, std::string, std::string) { return Article{}; }
}  // namespace tracuu
