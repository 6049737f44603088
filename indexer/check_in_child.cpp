#include <sys/wait.h>
#include <unistd.h>

#include <xapian.h>
#include <cerrno>

#include "corpus/message.hpp"
#include "indexer/check.hpp"
#include "indexer/packing.hpp"
#include "indexer/store.hpp"

namespace tracuu {
namespace {

std::string packed(const CheckReport& report) {
    PackWriter out;
    out.number(1);
    out.number(report.articles);
    out.list(report.problems, [&](const std::string& problem) { out.string(problem); });
    out.number(report.more_problems);
    return out.take();
}

std::string packed(const Error& error) {
    PackWriter out;
    out.number(0);
    out.number(static_cast<std::uint64_t>(error.code));
    for (const std::string& part : {error.message, error.hint, error.where}) out.string(part);
    return out.take();
}

CheckReport unpacked(const std::string& answer) {
    PackReader in(answer);
    CheckReport report;
    if (in.number() == 0) {
        Error error;
        error.code = static_cast<ErrorCode>(in.number());
        for (std::string* part : {&error.message, &error.hint, &error.where}) *part = in.string();
        throw StoreError(error);
    }
    report.articles = in.number();
    in.list([&] { report.problems.push_back(in.string()); });
    report.more_problems = in.number();
    return report;
}

std::string answer_of_child(const std::filesystem::path& database, const Gazetteer& gazetteer) {
    try {
        return packed(check_database(database, gazetteer));
    } catch (const StoreError& error) {
        return packed(error.error());
    } catch (const Xapian::Error& error) {
        return packed(Error{ErrorCode::unreadable, error.get_msg(), {}, database.string()});
    } catch (const std::exception&) {
        return {};  // no memory for a length that was never written: damage
    }
}

void write_all(int out, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(out, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string read_all(int in) {
    std::string bytes;
    char block[4096];
    for (;;) {
        const ssize_t size = read(in, block, sizeof block);
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) return bytes;
        bytes.append(block, static_cast<std::size_t>(size));
    }
}

}  // namespace

CheckReport check_in_child(const std::filesystem::path& database, const Gazetteer& gazetteer) {
    int ends[2];
    if (pipe(ends) != 0) return check_database(database, gazetteer);
    const pid_t child = fork();
    if (child < 0) {
        close(ends[0]);
        close(ends[1]);
        return check_database(database, gazetteer);
    }
    if (child == 0) {
        close(ends[0]);
        write_all(ends[1], answer_of_child(database, gazetteer));
        _exit(0);
    }
    close(ends[1]);
    const std::string answer = read_all(ends[0]);
    close(ends[0]);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    try {
        if (!answer.empty()) return unpacked(answer);
    } catch (const PackError&) {
        // It ended while it answered.
    }
    return {0, {tr("It is so damaged that reading it ends the program that does.")}, 0};
}

}  // namespace tracuu
