#include "searcher/fold_reposts.hpp"

#include <algorithm>

#include "corpus/repost_sketch.hpp"

namespace tracuu {

std::vector<FoldedHit> fold_reposts(std::span<const std::string> sketches) {
    std::vector<FoldedHit> hits;
    for (std::size_t place = 0; place < sketches.size(); ++place) {
        const auto first = std::ranges::find_if(hits, [&](const FoldedHit& hit) {
            return is_repost(sketches[hit.place], sketches[place]);
        });
        if (first == hits.end()) {
            hits.push_back({place, 0});
        } else {
            ++first->reposts;
        }
    }
    return hits;
}

}  // namespace tracuu
