#include "indexer/article_pipeline.hpp"

#include <algorithm>

#include "corpus/metadata.hpp"
#include "indexer/document_builder.hpp"
#include "indexer/holdings.hpp"
#include "indexer/schema.hpp"

namespace tracuu {
namespace {

/// Bytes of text waiting for the workers.
constexpr std::size_t queue_bytes = 16u << 20;

PreparedDocument prepare(const ArticleJob& job, const Gazetteer& gazetteer) {
    const Metadata metadata = understand(job.article, gazetteer);
    PreparedDocument prepared{id_term(job.article.id),
                              build_document(job.article, metadata, gazetteer),
                              job.article.text.size()};
    prepared.document.add_boolean_term(source_term(job.file));
    prepared.document.add_boolean_term(root_term(job.root));
    prepared.document.add_value(slot::record, job.record);
    return prepared;
}

}  // namespace

ArticlePipeline::ArticlePipeline(unsigned workers, const Gazetteer& gazetteer,
                                 DatabaseWriter& writer)
    : gazetteer_(gazetteer), queue_(queue_bytes) {
    for (unsigned i = 0; i < std::max(workers, 1u); ++i) {
        sinks_.push_back(writer.open_sink());
        workers_.emplace_back([this, &sink = *sinks_.back()] { work(sink); });
    }
}

ArticlePipeline::~ArticlePipeline() {
    queue_.abandon();
    join();
}

bool ArticlePipeline::add(ArticleJob job) {
    const std::size_t size = job.article.text.size();
    return queue_.push(std::move(job), size);
}

void ArticlePipeline::finish() {
    queue_.close();
    join();
    if (failure_) std::rethrow_exception(failure_);
}

void ArticlePipeline::work(DocumentSink& sink) {
    try {
        while (const auto job = queue_.pop()) sink.write(prepare(*job, gazetteer_));
        sink.finish();
    } catch (...) {
        queue_.abandon();
        const std::lock_guard lock(failure_mutex_);
        if (!failure_) failure_ = std::current_exception();
    }
}

void ArticlePipeline::join() {
    for (std::thread& worker : workers_) {
        if (worker.joinable()) worker.join();
    }
}

}  // namespace tracuu
