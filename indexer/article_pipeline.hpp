// Articles → documents, in parallel: each worker understands an article, builds its document and
// hands it to a sink of its own.
#pragma once

#include <exception>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "corpus/article.hpp"
#include "corpus/places.hpp"
#include "indexer/bounded_queue.hpp"
#include "indexer/database_writer.hpp"

namespace tracuu {

/// An article on its way to the index.
struct ArticleJob {
    Article article;
    std::filesystem::path file;
    std::string root;
    std::string record;  ///< record_hash(), 16 bytes; empty unless it came from JSON
};

class ArticlePipeline {
public:
    /// Starts `workers` threads (at least one). `gazetteer` and `writer` must outlive the pipeline.
    ArticlePipeline(unsigned workers, const Gazetteer& gazetteer, DatabaseWriter& writer);
    /// Drops what was not finished.
    ~ArticlePipeline();
    ArticlePipeline(const ArticlePipeline&) = delete;
    ArticlePipeline& operator=(const ArticlePipeline&) = delete;

    /// Waits while the workers are busy. False when one of them failed; finish() then throws.
    bool add(ArticleJob job);

    /// Waits until every article is in its sink. Rethrows what a worker threw.
    void finish();

private:
    void work(DocumentSink& sink);
    void join();

    const Gazetteer& gazetteer_;
    BoundedQueue<ArticleJob> queue_;
    std::vector<std::unique_ptr<DocumentSink>> sinks_;
    std::vector<std::thread> workers_;
    std::mutex failure_mutex_;
    std::exception_ptr failure_;
};

}  // namespace tracuu
