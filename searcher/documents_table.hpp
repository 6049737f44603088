// The list of cited documents as people, spreadsheets and scripts read it.
#pragma once

#include <iosfwd>
#include <span>

#include "searcher/cited_documents.hpp"
#include "searcher/csv_writer.hpp"
#include "searcher/terminal.hpp"

namespace tracuu {

/// Each: how many articles, the document, its issuing body, the period of the articles, their
/// wards.
void write_documents_text(std::ostream& out, std::span<const CitedDocument> documents,
                          const Gazetteer& gazetteer, const TerminalStyle& style);

/// Columns: so_bai,van_ban,ngay_ban_hanh,co_quan_ban_hanh,bai_dau,bai_cuoi,phuong_xa.
void write_documents_csv(std::ostream& out, std::span<const CitedDocument> documents,
                         const Gazetteer& gazetteer, const CsvStyle& style);

/// {"total","documents":[{"value","key","body","date","title","count","first","last","wards":[{"value",
/// "code","count"}]}]} on one line; `total` counts all documents found, not only these.
void write_documents_json(std::ostream& out, std::span<const CitedDocument> documents,
                          const Gazetteer& gazetteer, std::size_t total);

/// One of "documents" a line.
void write_documents_jsonl(std::ostream& out, std::span<const CitedDocument> documents,
                           const Gazetteer& gazetteer);

}  // namespace tracuu
