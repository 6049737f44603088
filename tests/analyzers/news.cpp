#include "tests/analyzers/news.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace tracuu::test {
namespace {

using Archive = std::unique_ptr<archive, decltype(&archive_read_free)>;

Archive open(const std::filesystem::path& file) {
    Archive in(archive_read_new(), archive_read_free);
    archive_read_support_filter_all(in.get());
    archive_read_support_format_raw(in.get());
    archive_entry* entry = nullptr;
    if (archive_read_open_filename(in.get(), file.c_str(), 1 << 16) != ARCHIVE_OK ||
        archive_read_next_header(in.get(), &entry) != ARCHIVE_OK)
        throw std::runtime_error("cannot read " + file.string());
    return in;
}

std::string text_of(const nlohmann::json& record, const char* field) {
    const auto found = record.find(field);
    return found != record.end() && found->is_string() ? found->get<std::string>() : std::string();
}

void take_line(std::string_view line, const std::function<void(const NewsArticle&)>& take) {
    const nlohmann::json record = nlohmann::json::parse(line);
    take({text_of(record, "id"), text_of(record, "title"), text_of(record, "body")});
}

}  // namespace

void for_each_article(const std::filesystem::path& file,
                      const std::function<void(const NewsArticle&)>& take) {
    const Archive in = open(file);
    std::string pending;
    std::array<char, 1 << 16> block;
    for (;;) {
        const auto size = archive_read_data(in.get(), block.data(), block.size());
        if (size < 0) throw std::runtime_error("cannot decompress " + file.string());
        if (size == 0) break;
        pending.append(block.data(), static_cast<std::size_t>(size));
        std::size_t begin = 0;
        for (std::size_t end; (end = pending.find('\n', begin)) != std::string::npos;
             begin = end + 1)
            take_line(std::string_view(pending).substr(begin, end - begin), take);
        pending.erase(0, begin);
    }
    if (!pending.empty()) take_line(pending, take);
}

}  // namespace tracuu::test
