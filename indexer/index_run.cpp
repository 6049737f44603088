#include "indexer/index_run.hpp"
namespace tracuu {
Result<IndexReport> run_index(const IndexOptions&, const Gazetteer&, const ProgressSink&) {
    return IndexReport{};
}
}  // namespace tracuu
