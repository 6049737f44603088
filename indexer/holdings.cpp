#include "indexer/holdings.hpp"

#include "indexer/schema.hpp"
#include "indexer/store.hpp"
#include "indexer/stored_article.hpp"

namespace tracuu {
namespace {

std::string first_term_with(const Xapian::Document& document, const std::string& prefix) {
    Xapian::TermIterator term = document.termlist_begin();
    term.skip_to(prefix);
    return term == document.termlist_end() ? std::string() : *term;
}

}  // namespace

std::string source_term(const std::filesystem::path& file) {
    return boolean_term(prefix::source, file.string());
}

std::string root_term(const std::string& root) {
    return boolean_term(prefix::root, root);
}

std::string id_term(const std::string& id) {
    return boolean_term(prefix::unique_id, id);
}

std::unordered_map<std::string, Holdings::HeldArticle> Holdings::articles_of(
    const std::filesystem::path& file) {
    std::unordered_map<std::string, HeldArticle> articles;
    const std::string term = source_term(file);
    retry_if_modified(database_, [&] {
        articles.clear();
        // The value streams are walked beside the posting list: a look-up for each article would
        // read the same blocks again and again.
        Xapian::ValueIterator id = database_.valuestream_begin(slot::id);
        Xapian::ValueIterator content = database_.valuestream_begin(slot::content);
        Xapian::ValueIterator record = database_.valuestream_begin(slot::record);
        const auto no_record = database_.valuestream_end(slot::record);
        for (auto posting = database_.postlist_begin(term); posting != database_.postlist_end(term);
             ++posting) {
            id.skip_to(*posting);
            content.skip_to(*posting);
            if (record != no_record) record.skip_to(*posting);
            const bool has_record = record != no_record && record.get_docid() == *posting;
            articles.emplace(*id, HeldArticle{*content, has_record ? *record : std::string()});
        }
    });
    return articles;
}

std::optional<Holdings::Holder> Holdings::holder_of(const std::string& id) {
    std::optional<Holder> holder;
    const std::string term = id_term(id);
    retry_if_modified(database_, [&] {
        holder.reset();
        const auto posting = database_.postlist_begin(term);
        if (posting == database_.postlist_end(term)) return;
        const Xapian::Document document = database_.get_document(*posting);
        holder = Holder{first_term_with(document, prefix::source),
                        decode(document.get_value(slot::article)).article.source};
    });
    return holder;
}

}  // namespace tracuu
