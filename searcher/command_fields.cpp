#include <iostream>

#include "corpus/fields.hpp"
#include "corpus/message.hpp"
#include "indexer/metadata_json.hpp"
#include "searcher/commands.hpp"

namespace tracuu {
namespace {

std::string padded(std::string_view text, std::size_t width) {
    std::string cell(text);
    cell.append(cell.size() < width ? width - cell.size() : 1, ' ');
    return cell;
}

}  // namespace

int run_fields(const Options& options, Console& console) {
    if (options.format == OutputFormat::text) {
        for (const Field& field : fields) {
            console.out << padded(std::string(field.name) + ":", 10) << padded(field.vietnamese, 28)
                        << tr(field.description) << "  (" << field.example << ")\n";
        }
        return exit_found;
    }
    Json list = Json::array();
    for (const Field& field : fields) {
        list.push_back({{"name", field.name},
                        {"vietnamese", field.vietnamese},
                        {"description", tr(field.description)},
                        {"example", field.example}});
    }
    console.out << to_line(list) << '\n';
    return exit_found;
}

}  // namespace tracuu
