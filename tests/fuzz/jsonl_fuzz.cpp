// Any bytes as JSON Lines or a JSON document.
#include "corpus/jsonl_reader.hpp"
#include "tests/fuzz/article_check.hpp"
#include "tests/fuzz/fuzz_target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    tracuu::MemorySource bytes(tracuu::test::as_text(data, size));
    tracuu::read_records(bytes, {"k", "/k", {}},
                         [](const tracuu::Result<tracuu::Article>& article) {
                             tracuu::test::check_article(article);
                             return true;
                         });
    return 0;
}

std::vector<std::string_view> fuzz_fragments() {
    return {"{\"id\":\"a\",",
            "\"title\":\"Đại hội chi bộ\",",
            "\"body\":\"Đoạn một.\\n\\nĐoạn hai.\"",
            "\"text\":\"Tin\\n\\nĐại hội chi bộ 5\\nNgày đăng 16/12/2020 | 13:57\\n\\nMột.\"",
            "\"date\":\"2020-12-16T13:57:00+07:00\",",
            "\"views\":12,",
            "\"category\":\"Tin tức\",",
            "\"ward\":null,",
            "\"tags\":[\"x\",{\"y\":[1]}],",
            "}\n",
            "}",
            "{",
            "[",
            "]",
            ",",
            "\n",
            "\"",
            "\\u0000",
            "\\ud83d",
            "<p>Một</p><br>",
            "1e999",
            "\xC3"};
}
