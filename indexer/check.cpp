#include "indexer/check.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <unordered_map>

#include "analyzers/printable.hpp"
#include "corpus/counts.hpp"
#include "corpus/message.hpp"
#include "indexer/content_hash.hpp"
#include "indexer/database_folder.hpp"
#include "indexer/document_builder.hpp"
#include "indexer/holdings.hpp"
#include "indexer/manifest.hpp"
#include "indexer/packing.hpp"
#include "indexer/schema.hpp"
#include "indexer/store.hpp"
#include "indexer/stored_article.hpp"

namespace tracuu {
namespace {

/// A number for what a document says of a term, by adding which a document's terms can be compared
/// in any order.
std::uint64_t entry_hash(std::string_view term, Xapian::termcount wdf) {
    PackWriter out;
    out.string(term);
    out.number(wdf);
    return hash_of(out.take()).low;
}

bool same_values(const Xapian::Document& one, const Xapian::Document& other) {
    auto value = one.values_begin();
    for (auto it = other.values_begin(); it != other.values_end(); ++it, ++value) {
        if (value == one.values_end() || value.get_valueno() != it.get_valueno() || *value != *it) {
            return false;
        }
    }
    return value == one.values_end();
}

/// Of what Xapian tells of each table the lines about errors, in one.
std::string errors_in(std::istream& details) {
    std::string errors, table;
    for (std::string line; std::getline(details, line);) {
        const bool is_well = line.empty() || line.ends_with("checked OK") ||
                             line == "Lazily created, and not yet used.";
        if (line.ends_with(':')) {
            table = line;
        } else if (!is_well) {
            if (!errors.empty()) errors += "; ";
            errors += table.empty() ? line : table + ' ' + line;
            table.clear();
        }
    }
    return errors;
}

/// What the lists of postings say of each document.
struct InvertedEntries {
    std::uint64_t entries = 0;  ///< sum of entry_hash()
    Xapian::termcount length = 0;
};

class Checker {
public:
    Checker(const Xapian::Database& database, const Gazetteer& gazetteer)
        : database_(database), gazetteer_(gazetteer) {}

    CheckReport run(const std::string& generation) {
        check_structure(generation);
        for (const std::string& root : read_roots(database_)) check_source(root);
        read_inverted_entries();
        check_articles();
        return std::move(report_);
    }

private:
    void problem(std::string sentence) {
        if (report_.problems.size() < max_problems) {
            report_.problems.push_back(std::move(sentence));
        } else {
            ++report_.more_problems;
        }
    }

    void check_structure(const std::string& generation) {
        std::stringstream details;
        const std::size_t errors = Xapian::Database::check(generation, 0, &details);
        if (errors > 0) problem(trf("Xapian finds errors ({0}): {1}", errors, errors_in(details)));
    }

    void check_source(const std::string& root) {
        std::uint64_t articles = 0;
        bool all_known = true;
        for (const auto& [entry, state] : read_manifest(database_, root)) {
            articles += state.articles;
            all_known = all_known && state.stamp.known();
        }
        const std::uint64_t held = database_.get_termfreq(root_term(root));
        in_sources_ += held;
        // A run that was cut off leaves files unknown, to be counted by the next.
        if (all_known && articles != held) {
            problem(trf("{0}: articles in the database: {1}, in its list of files: {2}.", root,
                        held, articles));
        }
    }

    /// Term by term, in the order of the tables: asking document by document would read each block
    /// over and over.
    void read_inverted_entries() {
        for (auto term = database_.allterms_begin(); term != database_.allterms_end(); ++term) {
            try {
                read_entries_of(*term, term.get_termfreq());
            } catch (const Xapian::Error& error) {
                problem(trf("the index entries of “{0}”: {1}", *term, error.get_msg()));
            } catch (const std::length_error& error) {  // Xapian's slip on a broken block
                problem(trf("the index entries of “{0}”: {1}", *term, error.what()));
            }
        }
    }

    void read_entries_of(const std::string& term, Xapian::doccount expected) {
        Xapian::doccount documents = 0;
        for (auto posting = database_.postlist_begin(term); posting != database_.postlist_end(term);
             ++posting, ++documents) {
            InvertedEntries& inverted = inverted_[*posting];
            inverted.entries += entry_hash(term, posting.get_wdf());
            inverted.length += posting.get_wdf();
        }
        if (documents != expected) {
            problem(
                trf("the index entries of “{0}”: {1} instead of {2}", term, documents, expected));
        }
    }

    void check_articles() {
        for (auto posting = database_.postlist_begin(""); posting != database_.postlist_end("");
             ++posting) {
            ++report_.articles;
            try {
                check_article(*posting, database_.get_document(*posting));
            } catch (const Xapian::Error& error) {
                problem(trf("document {0}: {1}", *posting, error.get_msg()));
            } catch (const std::exception& error) {  // ours, or Xapian's own slip on a broken block
                problem(trf("document {0}: {1}", *posting, error.what()));
            }
        }
        if (in_sources_ != report_.articles) {
            problem(trf("Articles that belong to no source: {0}.", report_.articles - in_sources_));
        }
    }

    void check_article(Xapian::docid docid, const Xapian::Document& document) {
        const auto [article, metadata] = decode(document.get_value(slot::article));
        bool sound = true;
        const auto expect = [&, &id = article.id](bool holds, const char* sentence) {
            if (!holds) problem(trf("{0}: {1}", id, sentence));
            sound = sound && holds;
        };
        expect(document.get_value(slot::content) == content_hash(article).bytes(),
               tr("the stored text is not the one that was indexed."));
        expect(document.get_value(slot::id) == article.id &&
                   database_.get_termfreq(id_term(article.id)) == 1,
               tr("its id is not unique."));
        expect(document.get_value(slot::facets) ==
                   pack_facets(facet_values(article, metadata, gazetteer_)),
               tr("its facets are not those of what is stored."));
        if (!sound) return;
        expect(is_indexed_as(docid, document, build_document(article, metadata, gazetteer_)),
               tr("its index entries are not those of what is stored."));
    }

    /// Whether all tables say of a document what indexing `built` wrote; only where it came from is
    /// not in what is stored.
    bool is_indexed_as(Xapian::docid docid, const Xapian::Document& document,
                       Xapian::Document built) {
        for (const char* prefix : {prefix::source, prefix::root}) {
            auto term = document.termlist_begin();
            term.skip_to(prefix);
            if (term == document.termlist_end() || !(*term).starts_with(prefix)) return false;
            built.add_boolean_term(*term);
        }
        built.add_value(slot::record, document.get_value(slot::record));

        InvertedEntries expected;
        auto listed = document.termlist_begin();
        for (auto term = built.termlist_begin(); term != built.termlist_end(); ++term, ++listed) {
            if (listed == document.termlist_end() || *listed != *term ||
                listed.get_wdf() != term.get_wdf()) {
                return false;
            }
            expected.entries += entry_hash(*term, term.get_wdf());
            expected.length += term.get_wdf();
        }
        const InvertedEntries& inverted = inverted_[docid];
        return listed == document.termlist_end() && inverted.entries == expected.entries &&
               inverted.length == database_.get_doclength(docid) && same_values(document, built);
    }

    const Xapian::Database& database_;
    const Gazetteer& gazetteer_;
    CheckReport report_;
    std::unordered_map<Xapian::docid, InvertedEntries> inverted_;
    std::uint64_t in_sources_ = 0;
};

}  // namespace

CheckReport check_database(const std::filesystem::path& database, const Gazetteer& gazetteer) {
    CheckReport report;
    translate_errors(database.string(), [&] {
        const Xapian::Database opened = open_for_reading({database.string()});
        const auto generation = DatabaseFolder(database).current().value_or(database);
        report = Checker(opened, gazetteer).run(generation.string());
    });
    return report;
}

std::string check_text(const CheckReport& report) {
    if (report.problems.empty())
        return counted(trn("{0} article checked, all is well.\n",
                           "{0} articles checked, all is well.\n", report.articles),
                       report.articles);
    std::string text;
    for (const std::string& problem : report.problems) text += printable(problem) + '\n';
    if (report.more_problems > 0) text += trf("… and {0} more.", report.more_problems) + '\n';
    return text +
           trf("Articles checked: {0}; problems: {1}. “tracuu-index --rebuild --db DIR” reads "
               "the sources again into a new database.\n",
               report.articles, report.problems.size() + report.more_problems);
}

std::string check_json(const CheckReport& report) {
    const nlohmann::ordered_json object{{"articles", report.articles},
                                        {"problems", report.problems},
                                        {"more_problems", report.more_problems}};
    return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace tracuu
