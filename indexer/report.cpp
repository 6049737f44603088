#include "indexer/report.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "analyzers/printable.hpp"
#include "analyzers/unicode.hpp"
#include "corpus/counts.hpp"
#include "corpus/message.hpp"

namespace tracuu {

std::string report_text(const IndexReport& report) {
    std::string text = trf("Added {0}, replaced {1}, removed {2}, unchanged {3}, skipped {4}",
                           grouped(report.added), grouped(report.replaced), grouped(report.removed),
                           grouped(report.unchanged), grouped(report.skipped.size()));
    if (!report.skipped.empty()) text += tr(" (see: tracuu-index status)");
    return text + '.';
}

std::string report_json(const IndexReport& report) {
    nlohmann::ordered_json object{{"added", report.added},
                                  {"replaced", report.replaced},
                                  {"removed", report.removed},
                                  {"unchanged", report.unchanged},
                                  {"skipped", nlohmann::ordered_json::array()},
                                  {"seconds", report.seconds},
                                  {"articles", report.articles},
                                  {"bytes", report.bytes}};
    for (const SkippedArticle& article : report.skipped) {
        object["skipped"].push_back({{"source", article.source}, {"reason", article.reason}});
    }
    return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string skipped_line(const std::string& source, const std::string& reason) {
    return trf("skipped: {0}: {1}\n", printable(source), printable(reason));
}

std::string skipped_text(const IndexReport& report) {
    std::string text;
    for (const SkippedArticle& article : report.skipped) {
        text += skipped_line(article.source, article.reason);
    }
    return text;
}

std::string progress_text(const IndexProgress& progress) {
    const double rate =
        progress.seconds > 0 ? static_cast<double>(progress.bytes) / 1e6 / progress.seconds : 0;
    std::string text = fmt::format(
        fmt::runtime(trn("{0} article, {1} MB/s", "{0} articles, {1} MB/s", progress.articles)),
        grouped(progress.articles), fmt::format("{:.1f}", rate));
    constexpr double enough_to_tell = 0.02;
    if (progress.done >= enough_to_tell) {
        const auto left =
            static_cast<std::uint64_t>(progress.seconds / progress.done * (1 - progress.done));
        text += trf(", {0} left", fmt::format("{}:{:02}", left / 60, left % 60));
    }
    constexpr std::size_t longest_name = 40;
    const std::string name = printable(std::filesystem::path(progress.source).filename().string());
    return text + ": " + name.substr(0, utf8_floor(name, longest_name));
}

}  // namespace tracuu
