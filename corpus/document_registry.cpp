#include "corpus/document_registry.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <tuple>

#include "analyzers/unicode.hpp"
#include "corpus/data_files.hpp"
#include "corpus/document_key.hpp"
#include "corpus/message.hpp"

namespace tracuu {
namespace {

constexpr std::size_t columns = 6;
constexpr std::string_view header = "key\tdate\t";

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t end = text.find(separator); end != text.npos; end = text.find(separator)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.push_back(text);
    return parts;
}

/// nullopt for an empty field; false in `valid` for one that is no small number.
std::optional<int> read_number(std::string_view field, bool& valid) {
    if (field.empty()) return std::nullopt;
    int number = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), number);
    valid = valid && error == std::errc{} && end == field.data() + field.size() && number > 0;
    return number;
}

std::optional<RegisteredDocument> read_row(std::string_view line) {
    const auto fields = split(line, '\t');
    if (fields.size() != columns || fields[0].empty()) return std::nullopt;
    const auto date = from_iso(fields[1]);
    if (!date) return std::nullopt;
    bool valid = true;
    RegisteredDocument document{std::string(fields[0]),        *date,
                                read_number(fields[2], valid), read_number(fields[3], valid),
                                std::string(fields[4]),        {}};
    if (!valid) return std::nullopt;
    for (const std::string_view alias : split(fields[5], '|')) {
        if (!alias.empty()) document.aliases.emplace_back(alias);
    }
    return document;
}

auto order(const RegisteredDocument& document) {
    return std::tie(document.key, document.date);
}

/// Whether `key`, which may leave the issuer open or name a plenum, stands for `document`.
bool stands_for(std::string_view key, const RegisteredDocument& document) {
    if (key == document.key) return true;
    if (key.ends_with(".?")) return type_and_number(key) == type_and_number(document.key);
    if (!key.starts_with("nqtw.") || !document.plenum || !document.congress) return false;
    return document.key.starts_with("nq.") && key == "nqtw." + std::to_string(*document.plenum) +
                                                         '.' + std::to_string(*document.congress);
}

}  // namespace

Result<DocumentRegistry> DocumentRegistry::load(const std::filesystem::path& file) {
    DocumentRegistry registry;
    if (auto error = registry.add(file)) return *error;
    return registry;
}

Result<DocumentRegistry> DocumentRegistry::load_all() {
    auto registry = load(data_folder() / "documents.tsv");
    if (!registry) {
        Error missing = registry.error();
        if (missing.code == ErrorCode::not_found)
            missing.hint =
                tr("Install tracuu again, or set TRACUU_DATA to the folder of its data.");
        return missing;
    }
    const auto own = user_documents_file();
    if (std::error_code absent; !std::filesystem::exists(own, absent)) return registry;
    if (auto error = registry->add(own)) return *error;
    return registry;
}

std::optional<Error> DocumentRegistry::add(const std::filesystem::path& file) {
    std::ifstream stream(file);
    if (!stream) {
        return Error{
            ErrorCode::not_found, trf("{} cannot be read.", file.string()), {}, file.string()};
    }
    std::vector<RegisteredDocument> merged = documents_;
    std::size_t number = 0;
    for (std::string line; std::getline(stream, line);) {
        std::string_view text = ++number == 1 ? without_byte_order_mark(line) : line;
        if (text.ends_with('\r')) text.remove_suffix(1);
        if (text.empty() || text.starts_with('#') || text.starts_with(header)) continue;
        auto row = read_row(text);
        if (!row) {
            return Error{ErrorCode::unreadable, tr("This line is no entry of a list of documents."),
                         tr("It needs six columns: key, date, congress, plenum, title, aliases."),
                         file.string() + ':' + std::to_string(number)};
        }
        const auto place = std::ranges::lower_bound(merged, order(*row), {}, order);
        if (place != merged.end() && order(*place) == order(*row)) {
            *place = std::move(*row);
        } else {
            merged.insert(place, std::move(*row));
        }
    }
    documents_ = std::move(merged);
    return std::nullopt;
}

std::vector<const RegisteredDocument*> DocumentRegistry::find(std::string_view key) const {
    std::vector<const RegisteredDocument*> found;
    for (const RegisteredDocument& document : documents_) {
        if (stands_for(key, document)) found.push_back(&document);
    }
    return found;
}

std::vector<const RegisteredDocument*> DocumentRegistry::with_alias(std::string_view alias) const {
    const std::string wanted = fold(alias);
    std::vector<const RegisteredDocument*> found;
    for (const RegisteredDocument& document : documents_) {
        const bool has = std::ranges::any_of(
            document.aliases, [&](const std::string& name) { return fold(name) == wanted; });
        if (has) found.push_back(&document);
    }
    return found;
}

std::vector<const RegisteredDocument*> DocumentRegistry::resolve(
    const DocumentMention& mention, std::optional<Date> published) const {
    std::vector<const RegisteredDocument*> known = find(mention.key);
    if (mention.kind == DocumentKind::named) return known;
    if (mention.date) {
        std::erase_if(known, [&](const RegisteredDocument* document) {
            return !are_of_one_issue(document->date, *mention.date);
        });
        const auto distance = [&](const RegisteredDocument* document) {
            return std::abs(days_between(document->date, *mention.date));
        };
        if (known.empty()) return {};
        return {*std::ranges::min_element(known, {}, distance)};
    }
    if (!published) return known;
    std::erase_if(known,
                  [&](const RegisteredDocument* document) { return document->date > *published; });
    if (known.size() < 2) return known;
    // The latest by date, with those of the same day from other issuers.
    const Date latest = (*std::ranges::max_element(known, {}, &RegisteredDocument::date))->date;
    std::erase_if(known,
                  [&](const RegisteredDocument* document) { return document->date < latest; });
    return known;
}

std::filesystem::path user_documents_file() {
    const auto folder = [](const char* variable) -> std::filesystem::path {
        const char* value = std::getenv(variable);
        return value == nullptr ? "" : value;
    };
    std::filesystem::path config = folder("XDG_CONFIG_HOME");
    if (config.empty()) {
        const std::filesystem::path home = folder("HOME");
        if (home.empty()) return {};
        config = home / ".config";
    }
    return config / "tracuu" / "documents.tsv";
}

}  // namespace tracuu
