#include "corpus/document_groups.hpp"

#include "tests/catch.hpp"

using tracuu::Date;
using tracuu::DocumentGroups;
using tracuu::DocumentMention;

namespace {

DocumentMention mention(std::string key, std::string body = {}, std::optional<Date> date = {}) {
    DocumentMention made;
    made.key = std::move(key);
    made.body = std::move(body);
    made.date = date;
    return made;
}

constexpr int many = 100000;

}  // namespace

TEST_CASE("mentions of one document are counted in it") {
    DocumentGroups groups;
    groups.add(mention("ct.35.tw"));
    groups.add(mention("nq.1.qu", "Quận ủy Long Biên"));
    groups.add(mention("ct.35.tw", {}, Date{2019, 5, 30}));
    groups.add(mention("ct.35.tw", {}, Date{2024, 6, 14}));
    groups.add(mention("nq.1.qu", "Quận ủy Hoàng Mai"));
    groups.add(mention("nq.1.qu", "QUẬN ỦY LONG BIÊN"));
    const auto documents = groups.take();
    REQUIRE(documents.size() == 4);
    CHECK(documents[0].count == 2);
    CHECK(documents[0].date == Date{2019, 5, 30});
    CHECK(documents[1].count == 2);
    CHECK(documents[2].date == Date{2024, 6, 14});
    CHECK(documents[3].body == "Quận ủy Hoàng Mai");
}

TEST_CASE("the work grows with the mentions alone") {
    DocumentGroups numbers, bodies;
    for (int i = 0; i < many; ++i) {
        numbers.add(mention("kh." + std::to_string(i) + ".qu"));
        bodies.add(mention("kh.1.qu", "Quận ủy " + std::to_string(i)));
    }
    CHECK(numbers.comparisons() == 0);
    CHECK(bodies.comparisons() <= many * tracuu::most_namesakes);
    CHECK(numbers.take().size() == many);
    const auto namesakes = bodies.take();
    CHECK(namesakes.size() == tracuu::most_namesakes);
    CHECK(namesakes.back().count == many - tracuu::most_namesakes + 1);
}
