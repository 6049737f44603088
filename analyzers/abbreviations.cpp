#include "analyzers/abbreviations.hpp"

#include <array>

namespace tracuu {
namespace {

struct Abbreviation {
    std::string_view term;
    std::string_view expansion;
};

constexpr std::array<Abbreviation, 55> certain{{
    {"anqp", "an ninh quốc phòng"},
    {"antt", "an ninh trật tự"},
    {"atgt", "an toàn giao thông"},
    {"atxh", "an toàn xã hội"},
    {"bch", "ban chấp hành"},
    {"bchtw", "ban chấp hành trung ương"},
    {"bhxh", "bảo hiểm xã hội"},
    {"bhyt", "bảo hiểm y tế"},
    {"bcđ", "ban chỉ đạo"},
    {"btg", "ban tuyên giáo"},
    {"btgtw", "ban tuyên giáo trung ương"},
    {"btv", "ban thường vụ"},
    {"cbcc", "cán bộ công chức"},
    {"ccb", "cựu chiến binh"},
    {"cchc", "cải cách hành chính"},
    {"cnh", "công nghiệp hóa"},
    {"cntt", "công nghệ thông tin"},
    {"cnxh", "chủ nghĩa xã hội"},
    {"csvn", "cộng sản việt nam"},
    {"ctmt", "công tác mặt trận"},
    {"gpmb", "giải phóng mặt bằng"},
    {"hđh", "hiện đại hóa"},
    {"hđnd", "hội đồng nhân dân"},
    {"htct", "hệ thống chính trị"},
    {"htx", "hợp tác xã"},
    {"kdc", "khu dân cư"},
    {"ktxh", "kinh tế xã hội"},
    {"lhpn", "liên hiệp phụ nữ"},
    {"lđlđ", "liên đoàn lao động"},
    {"mttq", "mặt trận tổ quốc"},
    {"mttqvn", "mặt trận tổ quốc việt nam"},
    {"ntm", "nông thôn mới"},
    {"pccc", "phòng cháy chữa cháy"},
    {"qlnn", "quản lý nhà nước"},
    {"qpan", "quốc phòng an ninh"},
    {"quv", "quận ủy viên"},
    {"tdp", "tổ dân phố"},
    {"thcs", "trung học cơ sở"},
    {"thpt", "trung học phổ thông"},
    {"tncs", "thanh niên cộng sản"},
    {"tnxp", "thanh niên xung phong"},
    {"tphcm", "thành phố hồ chí minh"},
    {"tthc", "thủ tục hành chính"},
    {"tw", "trung ương"},
    {"ubkt", "ủy ban kiểm tra"},
    {"ubmt", "ủy ban mặt trận"},
    {"ubmttq", "ủy ban mặt trận tổ quốc"},
    {"ubmttqvn", "ủy ban mặt trận tổ quốc việt nam"},
    {"ubnd", "ủy ban nhân dân"},
    {"uvbch", "ủy viên ban chấp hành"},
    {"uvbtv", "ủy viên ban thường vụ"},
    {"vptw", "văn phòng trung ương"},
    {"vpđu", "văn phòng đảng ủy"},
    {"xdđ", "xây dựng đảng"},
    {"đvhc", "đơn vị hành chính"},
}};

/// Stands for several things: the neighbour named here decides.
struct Contextual {
    std::string_view term;
    std::string_view expansion;
    std::string_view before;  ///< the term before must be this; empty: any
    std::string_view after;   ///< the term after must be this; empty: any
};

constexpr std::array<Contextual, 17> contextual{{
    {"tt", "thường trực", "", "hđnd"},
    {"tt", "thường trực", "", "đảng"},
    {"tt", "thường trực", "", "ubmttq"},
    {"tt", "trung tâm", "", "văn"},
    {"tt", "trung tâm", "", "hành"},
    {"tt", "thông tư", "", "liên"},
    {"đh", "đại hội", "", "đảng"},
    {"đh", "đại hội", "", "chi"},
    {"đh", "đại hội", "", "đại"},
    {"đh", "đại học", "trường", ""},
    {"cđ", "công đoàn", "", "cơ"},
    {"cđ", "cao đẳng", "trường", ""},
    {"btc", "ban tổ chức", "", "quận"},
    {"btc", "ban tổ chức", "", "thành"},
    {"btc", "bộ tài chính", "tư", ""},
    {"ct", "chủ tịch", "", "ubnd"},
    {"ct", "chủ tịch", "", "hđnd"},
}};

bool agrees(std::string_view wanted, std::string_view neighbour) {
    return wanted.empty() || wanted == neighbour;
}

}  // namespace

std::optional<std::string_view> expand_abbreviation(std::string_view term, std::string_view before,
                                                    std::string_view after) {
    for (const Abbreviation& abbreviation : certain) {
        if (abbreviation.term == term) return abbreviation.expansion;
    }
    for (const Contextual& abbreviation : contextual) {
        if (abbreviation.term == term && agrees(abbreviation.before, before) &&
            agrees(abbreviation.after, after)) {
            return abbreviation.expansion;
        }
    }
    return std::nullopt;
}

}  // namespace tracuu
