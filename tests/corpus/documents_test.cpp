// References to documents in running text: one row, one claim.
#include "corpus/documents.hpp"

#include "corpus/named_documents.hpp"
#include "tests/catch.hpp"
#include "tests/corpus/found_documents.hpp"
#include "tests/corpus/gazetteer.hpp"

using tracuu::DocumentKind;
using tracuu::DocumentMention;
using tracuu::find_documents;
using tracuu::test::keys;
using tracuu::test::only;

namespace {

/// "35-CT/TW ct.35.tw" for each document, joined by "; ".
std::string read(const std::string& text) {
    std::string all;
    for (const DocumentMention& mention : find_documents(text)) {
        if (!all.empty()) all += "; ";
        all += mention.canonical + ' ' + mention.key;
    }
    return all;
}

std::string printed(const std::string& text) {
    const DocumentMention mention = only(text);
    return text.substr(mention.span.begin, mention.span.size());
}

std::string date(const std::string& text) {
    const DocumentMention mention = only(text);
    return mention.date ? to_iso(*mention.date) : "";
}

}  // namespace

TEST_CASE("Party numbers in every spelling have one canonical form") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"35-CT/TW", "35-CT/TW ct.35.tw"},
        {"35 - CT/TW", "35-CT/TW ct.35.tw"},
        {"35- CT/TW", "35-CT/TW ct.35.tw"},
        {"35 -CT/TW", "35-CT/TW ct.35.tw"},
        {"35–CT/TW", "35-CT/TW ct.35.tw"},
        {"35 — CT / TW", "35-CT/TW ct.35.tw"},
        {"35\u2011CT/TW", "35-CT/TW ct.35.tw"},
        {"35\u00a0-\u00a0CT/TW", "35-CT/TW ct.35.tw"},
        {"35-CT\u200b/TW", "35-CT/TW ct.35.tw"},
        {"35-CT/\nTW", "35-CT/TW ct.35.tw"},
        {"35/CT-TW", "35-CT/TW ct.35.tw"},
        {"35/CT/TW", "35-CT/TW ct.35.tw"},
        {"35-CT-TW", "35-CT/TW ct.35.tw"},
        {"35-CT TW", "35-CT/TW ct.35.tw"},
        {"35 CT/TW", "35-CT/TW ct.35.tw"},
        {"35-CT/TƯ", "35-CT/TW ct.35.tw"},
        {"35-CT/T.Ư", "35-CT/TW ct.35.tw"},
        {"35-CT/T.W.", "35-CT/TW ct.35.tw"},
        {"35-CT/Tr.Ư", "35-CT/TW ct.35.tw"},
        {"35-ct/tw", "35-CT/TW ct.35.tw"},
        {"số35-CT/TW", "35-CT/TW ct.35.tw"},
        {"sô 35-CT/TW", "35-CT/TW ct.35.tw"},
        {"5-CT/TW", "05-CT/TW ct.5.tw"},
        {"005-CT/TW", "005-CT/TW ct.5.tw"},
        {"01-CTR/QU", "01-CTr/QU ctr.1.qu"},
        {"08-QĐi/TW", "08-QĐi/TW qdd.8.tw"},
        {"08-QÐ/TW", "08-QĐ/TW qdd.8.tw"},
        {"621/NQ-NS-TU", "621-NQ-NS/TU nq.621.ns.tu"},
        {"31-QĐ/ĐU-MTTW", "31-QĐ/ĐU-MTTW qdd.31.ddu-mttw"},
        {"12-QĐ/TWĐTN-VPĐOÀN", "12-QĐ/TWĐTN-VP qdd.12.twddtn-vp"},
        {"12-NQ/XYZK", "12-NQ/XYZK nq.12.xyzk"},
        {"18-NQ/TW1", "18-NQ/TW nq.18.tw"},
        {"18-NQ/TW- NHỮNG VẤN ĐỀ", "18-NQ/TW nq.18.tw"},
        {"18-NQ/TW - MỘT SỐ", "18-NQ/TW nq.18.tw"},
        {"18-NQ/TWVề", "18-NQ/TW nq.18.tw"},
    };
    for (const auto& [text, wanted] : rows) {
        INFO(text);
        CHECK(read(text) == wanted);
    }
}

TEST_CASE("State numbers, letters and acts") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"30/2020/NĐ-CP", "30/2020/NĐ-CP ndd.30.2020.cp"},
        {"210/2013/NĐ - CP", "210/2013/NĐ-CP ndd.210.2013.cp"},
        {"132/NĐ-CP", "132/NĐ-CP ndd.132.cp"},
        {"30a/2008/NQ- CP", "30a/2008/NQ-CP nq.30a.2008.cp"},
        {"66.1/2025/NQ-CP", "66.1/2025/NQ-CP nq.66-1.2025.cp"},
        {"1.656/NQ-UBTVQH15", "1656/NQ-UBTVQH15 nq.1656.ubtvqh15"},
        {"12/20116/NĐ-CP", "12/NĐ-CP ndd.12.cp"},
        {"45/2016/QĐ-ƯBND", "45/2016/QĐ-UBND qdd.45.2016.ubnd"},
        {"161/2010/NQ-NĐND", "161/2010/NQ-NĐND nq.161.2010.nddnd"},
        {"12/QĐ-Ttg", "12/QĐ-TTg qdd.12.ttg"},
        {"12/QĐ-TTgPhê duyệt", "12/QĐ-TTg qdd.12.ttg"},
        {"06/2013/TTLT-BCA-BNN&PTNT-VKSNDTC",
         "06/2013/TTLT-BCA-BNN&PTNT-VKSNDTC ttlt.6.2013.bca-bnn&ptnt-vksndtc"},
        {"06/2008/TTLT/BCA-TANDTC", "06/2008/TTLT-BCA-TANDTC ttlt.6.2008.bca-tandtc"},
        {"979/QĐ-CĐVX- ĐT", "979/QĐ-CĐVX-ĐT qdd.979.cddvx-ddt"},
        {"4912/UBND-NC", "4912/UBND-NC cv.4912.ubnd-nc"},
        {"301/BGDĐT – GDMN về", "301/BGDĐT-GDMN cv.301.bgdddt-gdmn"},
        {"Luật Báo chí; Nghị quyết, Luật; Pháp lệnh 16/2011/UBTVQH12",
         "16/2011/UBTVQH12 pl.16.2011.ubtvqh12"},
        {"quyết định 439-QĐNS/TW", "439-QĐNS/TW qddns.439.tw"},
        {"121/2003/NĐCP", "121/2003/NĐ-CP ndd.121.2003.cp"},
        {"12/TTCP-V1", ""},
        {"Văn bản số 8058/SNNMT-QHKH", "8058/SNNMT-QHKH cv.8058.snnmt-qhkh"},
        {"số 8058/SNNMT-QHKH", ""},
        {"1346/BCA-C61", "1346/BCA-C61 cv.1346.bca-c61"},
        {"Bộ luật Hình sự số 100/2015/QH13", "100/2015/QH13 luat.100.2015.qh13"},
        {"Nghị quyết số 51/2001/QH10", "51/2001/QH10 nq.51.2001.qh10"},
        {"Pháp lệnh 04/2012/UBTVQH13", "04/2012/UBTVQH13 pl.4.2012.ubtvqh13"},
        {"100/2015/QH13", "100/2015/QH13 ?.100.2015.qh13"},
        {"Nghị định 64/CP", "64/CP ndd.64.cp"},
        {"Công văn số 451/UBND ngày", "451/UBND cv.451.ubnd"},
        {"64/CP", ""},
        {"18/CĐ-TW", "18/CĐ-TW cdd.18.tw"},
        {"56-KH/BCĐ35", "56-KH/BCĐ35 kh.56.bcdd35"},
        {"45/QĐ-BCĐ", "45/QĐ-BCĐ qdd.45.bcdd"},
        {"85/HD-TLĐ", "85/HD-TLĐ hd.85.tldd"},
        {"49- KH/TƯH", "49-KH/TWH kh.49.twh"},
    };
    for (const auto& [text, wanted] : rows) {
        INFO(text);
        CHECK(read(text) == wanted);
    }
}

TEST_CASE("what only looks like a number is none") {
    const std::vector<std::string> rows{
        "Ngày 24/7/2020",
        "phục vụ 24/7",
        "12/17 chỉ tiêu",
        "đạt 18-19%/năm",
        "từ 5 - 10%Chi",
        "vào hồi 14h00",
        "số 08 phố Bùi",
        "hẻm 19/40 Bình",
        "60/36/16 phường 7",
        "0912.345.678",
        "6000/31.328 tỷ",
        "VTV6 HD. Trước",
        "Covid-19",
        "nhiệm kỳ 2020-2025",
        "Trung đoàn 280",
        "Ban Chỉ đạo 35",
        "Kế hoạch 5 năm",
        "Chương trình 135",
        "Đề án 06",
        "3 Chương trình",
        "Nghị quyết 5 điểm",
        "Kết luận 3 nội dung",
        "Quyết định 12 năm tù",
        "Quyết định 2020",
        "Thông tư 5%",
        "Nghị quyết 3,5 tỷ",
        "chung cư CT5",
        "dự án số 2",
        "Điểm b Mục 4",
        "Số 67 (7.050)",
    };
    for (const std::string& text : rows) {
        INFO(text);
        CHECK(read(text).empty());
    }
}

TEST_CASE("lists share the symbols of their last number") {
    CHECK(keys("Kế hoạch số 2174 và 2175 – NQ/QU") == "nq.2174.qu nq.2175.qu");
    CHECK(keys("Chương trình 01, 02, 03-CTr/QU") == "ctr.1.qu ctr.2.qu ctr.3.qu");
    CHECK(keys("từ số 01 đến số 04-CTr/QU") == "ctr.1.qu ctr.2.qu ctr.3.qu ctr.4.qu");
    CHECK(keys("số 18 và số 19-NQ/TW") == "nq.18.tw nq.19.tw");
    CHECK(keys("năm 2020, 19-NQ/TW") == "nq.19.tw");
    CHECK(keys("từ số 1 đến số 90-CTr/QU") == "ctr.1.qu ctr.90.qu");
    CHECK(keys("Nghị quyết 18, 19 của Trung ương") == "nq.18.tw nq.19.tw");
    const auto list = find_documents("Chương trình 01, 02-CTr/QU ngày 15/10/2020");
    REQUIRE(list.size() == 2);
    CHECK(to_iso(*list[0].date) == "2020-10-15");
    CHECK(list[0].span == tracuu::Span{16, 18});
}

TEST_CASE("spans are bytes of the text as given") {
    CHECK(printed("thực hiện Chỉ thị số 35 – CT/TW, ngày") == "35 – CT/TW");
    CHECK(printed("Kế hoạch 89-KH/ĐU.") == "89-KH/ĐU");
    CHECK(printed("\ufeffKế\u00a0hoạch số 89\u00a0-\u00a0KH/ĐU\u200b.") == "89\u00a0-\u00a0KH/ĐU");
    CHECK(printed("Quye\u0302\u0301t \u0111i\u0323nh 31-Q\u0110/TW") == "31-QĐ/TW");
    CHECK(printed("theo Chỉ thị số 12 của") == "Chỉ thị số 12");
}

TEST_CASE("the date printed beside a reference is its document's") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"35-CT/TW ngày 30/5/2019 của Bộ Chính trị", "2019-05-30"},
        {"09-KH/QU, ngày 26/11/2020 của", "2020-11-26"},
        {"47-QĐ/TW ngày 1-11-2011", "2011-11-01"},
        {"55-QĐ/TW ngày 19.12.2016", "2016-12-19"},
        {"61/2018/NĐ-CP ngày 23 tháng\n4 năm 2018", "2018-04-23"},
        {"3988-CV/TU (ngày 12/4/2018)", "2018-04-12"},
        {"119-KL/TW của Ban Bí thư ngày 4.1.2016", "2016-01-04"},
        {"24-KL/TW của Bộ Chính trị khóa XI, ngày 5/6/2012", "2012-06-05"},
        {"Ngày 16/7/2021, Ban Tuyên giáo đã ban hành Công văn số 451-CV/BTGTU", "2021-07-16"},
        {"Ngày 16/7/2021, hội nghị học tập Chỉ thị số 5-CT/TW", ""},
        {"111-TTr/UBKTTW, ngày 27-4 về", ""},
        {"35-CT/TW. Ngày 16/7/2020, hội nghị", ""},
        {"Chỉ thị số 35 ngày 30/5/2019", "2019-05-30"},
    };
    for (const auto& [text, wanted] : rows) {
        INFO(text);
        CHECK(date(text) == wanted);
    }
}

TEST_CASE("the body named beside a reference") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"35-CT/TW ngày 30/5/2019 của Bộ chính trị về", "Bộ Chính trị"},
        {"152-KH/QU ngày 25/7/2019 của Quận uỷ Hoàng Mai về", "Quận ủy Hoàng Mai"},
        {"152-KH/QU của Ban Thường vụ Quận ủy Hoàng Mai", "Quận ủy Hoàng Mai"},
        {"04-KH/ĐU của Đảng ủy phường Thanh Nhàn;", "Đảng ủy phường Thanh Nhàn"},
        {"36-CT/TU của Thành ủy TP. Hà Nội", "Thành ủy Hà Nội"},
        {"02-CTr/ĐU của Ban Chấp hành Đảng bộ phường Bồ Đề", "Đảng ủy phường Bồ Đề"},
        {"02-CTr/QU của BCH Đảng bộ quận Long Biên", "Quận ủy Long Biên"},
        {"01-NQ/ĐH của Đại hội Đảng bộ phường Bồ Đề", "Đại hội Đảng bộ phường Bồ Đề"},
        {"152-KH/QU của Quận ủy về việc", ""},
        {"152-KH/QU", ""},
        {"12/NQ-CP của Chính phủ", "Chính phủ"},
        {"Chỉ thị của Bộ Chính trị số 35-CT/TW", "Bộ Chính trị"},
        {"chương trình của Quận ủy Long Biên số 01-CTr/QU", "Quận ủy Long Biên"},
        {"cuộc họp của Bộ Chính trị bàn 35-CT/TW", ""},
        {"trụ sở của Bộ Chính trị, số 35-CT/TW", ""},
        {"Ban Bí thư đã ban hành Quy định số 213-QĐ/TW", "Ban Bí thư"},
        {"Bộ Chính trị ra Chỉ thị 35-CT/TW", "Bộ Chính trị"},
        {"Bộ Chính trị bàn Chỉ thị 35-CT/TW", ""},
    };
    for (const auto& [text, wanted] : rows) {
        INFO(text);
        CHECK(only(text).body == wanted);
    }
}

TEST_CASE("bare references take the issuer from the words around them") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"Chỉ thị số 35 của Bộ Chính trị", "35-CT/TW ct.35.tw"},
        {"Chỉ thị 12.", "CT 12 ct.12.?"},
        {"Kế hoạch số 08 về tổ chức", "KH 08 kh.8.?"},
        {"Nghị định 30/2020", "NĐ 30/2020 ndd.30.2020.?"},
        {"Thông tri 36, Chương trình hành động 76 của BTV Thành ủy",
         "36-TT/TU tt.36.tu; 76-CTHĐ/TU cthdd.76.tu"},
        {"Hướng dẫn 03 của Ban Tổ chức Trung ương", "03-HD/BTCTW hd.3.btctw"},
        {"Nghị quyết 42 của Chính phủ", "42/NQ-CP nq.42.cp"},
        {"Nghị quyết 1656 của Ủy ban Thường vụ Quốc hội", "NQ 1656 nq.1656.?"},
        {"Nghị quyết 7 về công tác của Quận ủy", "NQ 07 nq.7.?"},
        {"21 – NQ/TW (NQ21) về", "21-NQ/TW nq.21.tw; 21-NQ/TW nq.21.tw"},
        {"Chỉ thị 35, sau đó 35-CT/TW", "35-CT/TW ct.35.tw; 35-CT/TW ct.35.tw"},
        {"Chỉ thị 35. Có 35-CT/TW. Có 35-CT/TU",
         "CT 35 ct.35.?; 35-CT/TW ct.35.tw; 35-CT/TU ct.35.tu"},
        {"NQ 32; sau", "NQ 32 nq.32.?"},
        {"Nghị quyết 06 của Ban Chấp hành Đảng bộ tỉnh Nghệ An", "06-NQ/TU nq.6.tu"},
        {"Nghị quyết 06 của Đảng bộ", "NQ 06 nq.6.?"},
    };
    for (const auto& [text, wanted] : rows) {
        INFO(text);
        CHECK(read(text) == wanted);
    }
    CHECK(only("Chỉ thị số 35 của Bộ Chính trị").kind == DocumentKind::bare);
}

TEST_CASE("long and broken input ends") {
    CHECK(find_documents(std::string(100000, '1')).empty());
    CHECK(find_documents("1-").empty());
    CHECK(find_documents("1-NQ/").empty());
    CHECK(find_documents("1-NQ/\xff\xc4").empty());
    CHECK(find_documents("q").empty());
    CHECK(find_documents("\u0301").empty());
    std::string many;
    for (int i = 0; i < 5000; ++i) many += "1, ";
    CHECK(find_documents("số " + many).empty());
    // Every bare mention is compared with all full ones: still quick for a book of them.
    std::string bare = "35-CT/TW. ";
    for (int i = 0; i < 50000; ++i) bare += "Chỉ thị 35. ";
    const auto mentions = find_documents(bare);
    REQUIRE(mentions.size() == 50001);
    CHECK(mentions.back().key == "ct.35.tw");
}
