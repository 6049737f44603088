#include "corpus/fields.hpp"

#include <set>
#include <string>

#include "corpus/message.hpp"
#include "tests/catch.hpp"
#include "tests/temp_folder.hpp"

using tracuu::FieldId;

TEST_CASE("fields are found by their English and Vietnamese names") {
    const std::vector<std::pair<const char*, FieldId>> rows{
        {"ward", FieldId::ward},         {"phuong", FieldId::ward},
        {"phường", FieldId::ward},       {"PHƯỜNG", FieldId::ward},
        {"xa", FieldId::ward},           {"thitran", FieldId::ward},
        {"district", FieldId::district}, {"quận", FieldId::district},
        {"huyen", FieldId::district},    {"thixa", FieldId::district},
        {"tinh", FieldId::province},     {"diadanh", FieldId::place},
        {"nhiemky", FieldId::term},      {"ngay", FieldId::date},
        {"sukien", FieldId::event},      {"doc", FieldId::document},
        {"vanban", FieldId::document},   {"tieude", FieldId::title},
        {"tacgia", FieldId::author},
    };
    for (const auto& [name, id] : rows) {
        INFO(name);
        const tracuu::Field* found = tracuu::find_field(name);
        REQUIRE(found != nullptr);
        CHECK(found->id == id);
    }
    for (const char* name : {"", " ", "war", "thi", "body", "phuong xa"}) {
        INFO(name);
        CHECK(tracuu::find_field(name) == nullptr);
    }
}

TEST_CASE("no two fields share a prefix or a name") {
    std::set<std::string_view> prefixes, names;
    for (const tracuu::Field& field : tracuu::fields) {
        CHECK(names.insert(field.name).second);
        if (!field.prefix.empty()) CHECK(prefixes.insert(field.prefix).second);
        CHECK((field.kind == tracuu::FieldKind::date) == field.prefix.empty());
    }
}

TEST_CASE("the language of messages is vi or en") {
    CHECK(tracuu::choose_language("en", "/nonexistent"));
    CHECK(tracuu::choose_language("vi", "/nonexistent"));
    CHECK(tracuu::choose_language("", "/nonexistent"));
    CHECK_FALSE(tracuu::choose_language("fr", "/nonexistent"));
    CHECK(std::string(tracuu::tr("No translation of this.")) == "No translation of this.");
    CHECK(tracuu::trf("{1} before {0}", "b", "a") == "a before b");
}

TEST_CASE("a damaged catalogue is as none") {
    tracuu::test::TempFolder folder;
    for (const char* bytes : {"", "garbage", "\xde\x12\x04\x95\x00\x00"}) {
        folder.write("vi/LC_MESSAGES/tracuu.mo", bytes);
        CHECK(tracuu::choose_language("vi", folder.path().string()));
        CHECK(std::string(tracuu::tr("undated")) == "undated");
    }
    CHECK(tracuu::choose_language("", "/nonexistent"));
}
