#include "corpus/jsonl_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "corpus/html_reader.hpp"
#include "corpus/json_splitter.hpp"
#include "corpus/message.hpp"
#include "corpus/page_reader.hpp"
#include "corpus/post_stamp.hpp"
#include "corpus/stated_fields.hpp"
#include "corpus/text_lines.hpp"
#include "corpus/warnings.hpp"

namespace tracuu {

namespace {

using Json = nlohmann::json;

/// Files without any record at all are told by this many records; their errors become one.
constexpr std::size_t most_held_errors = 1000;

Error bad_record(ErrorCode code, std::string reason) {
    return {code, std::move(reason), {}, {}};
}

struct Shape {
    int depth = 0;
    std::size_t values = 0;
};

/// How deep `json` nests, and how many values it holds at most; what stands in strings does not
/// count.
Shape shape_of(std::string_view json) {
    Shape shape;
    int depth = 0;
    bool in_string = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (in_string) {
            if (c == '\\')
                ++at;
            else if (c == '"')
                in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            shape.depth = std::max(shape.depth, ++depth);
            ++shape.values;
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == ',') {
            ++shape.values;
        }
    }
    return shape;
}

Result<Json> parse_object(std::string_view json) {
    const Shape shape = shape_of(json);
    if (shape.depth > max_json_depth)
        return bad_record(ErrorCode::limit,
                          trf("the record nests deeper than {} levels", max_json_depth));
    if (shape.values > max_json_values)
        return bad_record(ErrorCode::limit,
                          trf("the record has more than {} values", max_json_values));
    try {
        Json object = Json::parse(json);
        if (object.is_object()) return object;
        return bad_record(ErrorCode::unreadable, tr("the record is not a JSON object"));
    } catch (const Json::parse_error& error) {
        return bad_record(ErrorCode::unreadable,
                          trf("it is not valid JSON at byte {}", error.byte));
    } catch (const Json::exception&) {
        return bad_record(ErrorCode::unreadable, tr("it is not valid JSON"));
    }
}

/// A field as text: a list becomes "a; b", an object its JSON.
std::string as_text(Json& value) {
    if (value.is_null()) return {};
    if (value.is_string()) {
        std::string text = std::move(value.get_ref<std::string&>());
        std::replace(text.begin(), text.end(), '\0', ' ');
        return text;
    }
    if (!value.is_array()) return value.dump();
    std::string joined;
    for (Json& element : value) {
        const std::string text = as_text(element);
        if (!joined.empty() && !text.empty()) joined += "; ";
        joined += text;
    }
    return joined;
}

std::string trimmed_text(std::string text) {
    const Span kept = trimmed(text, {0, text.size()});
    return kept == Span{0, text.size()} ? std::move(text) : std::string(slice(text, kept));
}

/// The field called `name`, trimmed, taken out of `record`; empty when absent.
std::string take(Json& record, const char* name) {
    const auto field = record.find(name);
    if (field == record.end()) return {};
    std::string text = trimmed_text(as_text(*field));
    record.erase(field);
    return text;
}

Result<std::string> take_body(Json& record, const char* name) {
    std::string body = take(record, name);
    if (!holds_html(body)) return body;
    return html_fragment_text(body);
}

std::optional<DateTime> parse_stated_date(const std::string& text) {
    if (auto when = date_time_from_iso(text)) return when;
    const auto stamp = parse_post_stamp(text);
    return stamp ? stamp->when : std::nullopt;
}

void read_date(Article& article, std::string text) {
    if (text.empty()) return;
    article.published = parse_stated_date(text);
    if (article.published) return;
    article.warnings.push_back(warning_of("unreadable-date"));
    article.stated.unknown["date"] = std::move(text);
}

void read_views(Article& article, Json& record) {
    const auto views = record.find("views");
    if (views == record.end() || !views->is_number_unsigned()) return;
    article.views = views->get<std::uint64_t>();
    record.erase(views);
}

/// Appends a part of the article; the next one follows after an empty line.
Span append_part(std::string& text, const std::string& part) {
    if (part.empty()) return {};
    if (!text.empty()) text += "\n\n";
    const std::size_t begin = text.size();
    text += part;
    return {begin, text.size()};
}

void compose(Article& article, Json& record, const std::string& printed_body) {
    article.category = append_part(article.text, take(record, "category"));
    article.title = append_part(article.text, take(record, "title"));
    const Span body = append_part(article.text, printed_body);
    if (!body.empty()) read_body(article, body.begin);
}

void lay_out(Article& article, Json& record, std::string page) {
    article.text = std::move(page);
    read_layout(article);
    const std::string title = take(record, "title");
    if (!title.empty() && article.title.empty()) article.stated.unknown["title"] = title;
    const std::string category = take(record, "category");
    if (!category.empty() && article.category.empty())
        article.stated.unknown["category"] = category;
}

void keep_the_rest(Article& article, Json& record) {
    for (auto& [name, value] : record.items()) {
        std::string text = as_text(value);
        if (!text.empty()) state_field(article.stated, name, std::move(text));
    }
}

/// Reads the records of one file and keeps back the complaints about it until one is an article.
class RecordReader {
public:
    RecordReader(ByteSource& bytes, const RecordOrigin& origin, const ArticleSink& sink,
                 const RecordFilter& is_known)
        : pieces_(bytes, max_article_bytes), origin_(origin), sink_(sink), is_known_(is_known) {}

    bool read() {
        for (;;) {
            auto piece = pieces_.next();
            if (!piece) return flush() && sink_(at_line(std::move(piece).error(), 0));
            if (!*piece) break;
            ++number_;
            if (is_known(**piece)) {
                if (!flush()) return false;
                continue;
            }
            auto article = read_piece(**piece);
            const bool held = !article && article.error().code == ErrorCode::usage;
            if (held ? !hold(std::move(article).error()) : !flush() || !sink_(std::move(article)))
                return false;
        }
        if (any_ || number_ > most_held_errors) return true;
        return sink_(Error{ErrorCode::unreadable,
                           tr("its JSON has no articles: no record with title, body or text"),
                           {},
                           origin_.path});
    }

private:
    bool is_known(const JsonPiece& piece) const {
        return is_known_ && !piece.too_long && is_known_({piece.text, origin_.id, number_});
    }

    Result<Article> read_piece(const JsonPiece& piece) {
        if (piece.too_long)
            return at_line({ErrorCode::limit,
                            trf("an article may have {} MB at most", max_article_bytes >> 20),
                            {},
                            {}},
                           piece.line);
        auto article = read_record(piece.text, origin_, number_);
        if (!article) return at_line(std::move(article).error(), piece.line);
        return article;
    }

    Error at_line(Error error, std::size_t line) const {
        error.where = line > 0 ? fmt::format("{}:{}", origin_.path, line) : origin_.path;
        return error;
    }

    bool hold(Error error) {
        if (any_) return sink_(shown(std::move(error)));
        held_.push_back(std::move(error));
        return held_.size() < most_held_errors || flush();
    }

    bool flush() {
        any_ = true;
        for (Error& error : std::exchange(held_, {}))
            if (!sink_(shown(std::move(error)))) return false;
        return true;
    }

    static Error shown(Error error) {
        error.code = ErrorCode::unreadable;
        return error;
    }

    JsonSplitter pieces_;
    const RecordOrigin& origin_;
    const ArticleSink& sink_;
    const RecordFilter& is_known_;
    std::size_t number_ = 0;
    std::vector<Error> held_;
    bool any_ = false;
};

}  // namespace

Result<Article> read_record(std::string_view json, const RecordOrigin& origin, std::size_t number) {
    auto record = parse_object(json);
    if (!record) return record.error();

    Article article;
    article.id = take(*record, "id");
    if (article.id.empty()) article.id = fmt::format("{}#{}", origin.id, number);
    article.source = fmt::format("{}#{}", origin.path, number);
    article.url = take(*record, "url");
    read_date(article, take(*record, "date"));
    read_views(article, *record);
    auto page = take_body(*record, "text");
    if (!page) return page.error();
    if (page->empty()) {
        const auto body = take_body(*record, "body");
        if (!body) return body.error();
        compose(article, *record, *body);
    } else {
        lay_out(article, *record, *std::move(page));
    }
    if (article.title.empty() && article.body.empty())
        return bad_record(ErrorCode::usage, tr("the record has neither title, body nor text"));
    keep_the_rest(article, *record);
    article.stated = merged(article.stated, origin.stated);
    return article;
}

bool read_records(ByteSource& bytes, const RecordOrigin& origin, const ArticleSink& sink,
                  const RecordFilter& is_known) {
    return RecordReader(bytes, origin, sink, is_known).read();
}

}  // namespace tracuu
