// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "store/text_table.h"

namespace saliscope
{

/// A picture in a report: the bytes of a PNG file.
struct ReportImage {
    std::string png;
    std::string caption;
    int width = 0; ///< shown, in pixels of 1/96 inch
};

/// One part of a report; what it has is shown in this order. Texts are plain UTF-8.
struct ReportSection {
    std::string heading;
    std::vector<std::string> paragraphs;
    std::vector<std::pair<std::string, std::string>> facts; ///< name and value
    std::vector<ReportImage> images;
    int imageColumns = 2;
    TextTable table;             ///< headings first
    std::size_t leftColumns = 1; ///< of the table, set left; the others right
    std::vector<std::pair<std::string, std::string>> definitions; ///< term and explanation
    std::vector<std::string> remarks; ///< set off, as what has to be read with care
};

/// What a report says, however it is shown.
struct ReportDocument {
    std::string title;
    std::string subtitle;
    std::vector<ReportSection> sections;
    std::string footer;
};

/// The document as one HTML 4 file without scripts, links and other files: pictures are inside.
/// Browsers print it well, and QTextDocument understands all of it (tables, attributes, a style
/// sheet without layout), so that a PDF is made of the same text: QTextDocument::print() onto a
/// QPdfWriter with A4 pages and no margins of its own gives margins of 2 cm and page numbers.
std::string reportHtml(const ReportDocument& document);

/// \p text with what HTML gives a meaning to written out; control characters become blanks.
std::string escapedHtml(const std::string& text);

} // namespace saliscope
