#include "corpus/article_reader.hpp"

#include "corpus/byte_source.hpp"
#include "corpus/container.hpp"
#include "corpus/content_format.hpp"
#include "corpus/html_reader.hpp"
#include "corpus/jsonl_reader.hpp"
#include "corpus/message.hpp"
#include "corpus/page_reader.hpp"
#include "corpus/stated_fields.hpp"
#include "corpus/text_encoding.hpp"

namespace tracuu {

namespace {

/// A file or an entry of an archive, on its way to becoming articles.
class FileReader {
public:
    FileReader(const SourceFile& file, const ArticleSink& sink, const RecordFilter& is_known)
        : file_(file), sink_(sink), is_known_(is_known) {}

    /// `inside`: path below the file, '/' separated, empty for the file itself. False when the sink
    /// stopped.
    bool read(ByteSource& bytes, const std::string& inside, int depth) {
        PeekSource source(bytes);
        const auto head = source.peek(format_head_bytes);
        if (!head) return skip(head.error(), inside);
        switch (sniff_format(*head, inside.empty() ? file_.id : inside)) {
            case ContentFormat::empty:
                return skip({ErrorCode::unreadable, tr("the file is empty"), {}, {}}, inside);
            case ContentFormat::binary:
                return skip({ErrorCode::unreadable, tr("the file is binary, not text"), {}, {}},
                            inside);
            case ContentFormat::container:
                return read_entries(source, inside, depth + 1);
            case ContentFormat::json:
                return read_records(source, {id_of(inside), path_of(inside), file_.stated}, sink_,
                                    is_known_);
            case ContentFormat::html:
                return read_one(source, inside, true);
            case ContentFormat::text:
                return read_one(source, inside, false);
        }
        return true;
    }

private:
    bool read_entries(ByteSource& bytes, const std::string& inside, int depth) {
        if (depth > max_container_depth)
            return skip({ErrorCode::limit,
                         trf("archives may lie in each other {} deep", max_container_depth),
                         {},
                         {}},
                        inside);
        bool any = false;
        const auto done = read_container(bytes, [&](const std::string& name, ByteSource& entry) {
            any = true;
            return read(entry, joined(inside, name), depth);
        });
        if (!done) return skip(done.error(), inside);
        if (any || !*done) return *done;
        return skip({ErrorCode::unreadable, tr("the archive holds no files"), {}, {}}, inside);
    }

    bool read_one(ByteSource& bytes, const std::string& inside, bool is_html) {
        auto all = read_all(bytes, max_article_bytes);
        if (!all) return skip(all.error(), inside);
        auto decoded = decode_text(*std::move(all));
        if (!decoded) return skip(decoded.error(), inside);
        auto article = is_html
                           ? read_html(decoded->text, id_of(inside), path_of(inside))
                           : read_page(std::move(decoded->text), id_of(inside), path_of(inside));
        if (!article) return skip(article.error(), inside);
        article->stated = merged(article->stated, file_.stated);
        article->warnings.insert(article->warnings.end(), decoded->warnings.begin(),
                                 decoded->warnings.end());
        return sink_(std::move(article));
    }

    bool skip(Error error, const std::string& inside) {
        error.where = path_of(inside);
        return sink_(std::move(error));
    }

    static std::string joined(const std::string& folder, const std::string& name) {
        if (folder.empty() || name.empty()) return folder + name;
        return folder + '/' + name;
    }

    std::string id_of(const std::string& inside) const { return joined(file_.id, inside); }
    std::string path_of(const std::string& inside) const {
        return joined(file_.path.string(), inside);
    }

    const SourceFile& file_;
    const ArticleSink& sink_;
    const RecordFilter& is_known_;
};

}  // namespace

void read_articles(const SourceFile& file, const ArticleSink& sink, const RecordFilter& is_known) {
    FileSource bytes(file.path);
    const RecordFilter with_progress = [&](RawRecord record) {
        record.file_bytes = bytes.given();
        return is_known && is_known(record);
    };
    FileReader(file, sink, with_progress).read(bytes, {}, 0);
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
