// Any bytes as an archive or a compressed file, entries and all.
#include "corpus/container.hpp"

#include "tests/fuzz/article_check.hpp"
#include "tests/fuzz/fuzz_target.hpp"

using namespace std::literals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = tracuu::test::as_text(data, size);
    tracuu::MemorySource source(bytes);
    const auto done =
        tracuu::read_container(source, [](const std::string&, tracuu::ByteSource& entry) {
            (void)tracuu::read_all(entry, tracuu::max_article_bytes);
            return true;
        });
    if (!done && done.error().message.empty()) std::abort();
    return 0;
}

std::vector<std::string_view> fuzz_fragments() {
    // A stored zip entry and its directory, a gzip member, the heads of the other formats.
    return {
        "PK\x03\x04\x14\0\0\0\0\0\0\0!\0\xC2\xD9\xF7\xE6\x05\0\0\0\x05\0\0\0\x05\0\0\0a.txtHello"sv,
        "PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0!\0\xC2\xD9\xF7\xE6\x05\0\0\0\x05\0\0\0\x05\0\0\0"sv,
        "PK\x05\x06\0\0\0\0\x01\0\x01\0\x33\0\0\0\x28\0\0\0\0\0"sv,
        "\x1F\x8B\x08\0\0\0\0\0\0\x03\xCBH\xCD\xC9\xC9\x07\0\x86\xA6\x10\x36\x05\0\0\0"sv,
        "\x1F\x8B\x08"sv,
        "\xFD"
        "7zXZ\0\0\x04"sv,
        "\x28\xB5\x2F\xFD\x20\x05\x29\0\0hello"sv,
        "BZh91AY&SY"sv,
        "ustar\0"
        "00"sv,
        "a.txt\0\0\0\0\0\0\0\0\0"sv,
        "0000644\0"
        "0000000\0"
        "00000000005\0"sv,
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"sv,
        "\xFF\xFF\xFF\xFF"sv};
}
