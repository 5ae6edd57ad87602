// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/message.h"

namespace saliscope::report
{

/// A strip of colours and what its ends stand for.
struct ReportScale {
    std::string png;
    Message low;
    Message high;
};

/// A picture in a report: the bytes of a PNG file.
struct ReportImage {
    std::string png;
    Message caption;
    int width = 0; ///< shown, in pixels of 1/96 inch
    std::optional<ReportScale> scale = {};
};

/// One part of a report; what it has is shown in this order. Texts are plain UTF-8.
struct ReportSection {
    Message heading;
    std::vector<Message> paragraphs;
    std::vector<std::pair<Message, Message>> facts; ///< name and value
    std::vector<ReportImage> images;
    int imageColumns = 2;
    std::vector<std::vector<Message>> table; ///< headings first
    std::size_t leftColumns = 1;             ///< of the table, set left; the others right
    std::vector<std::pair<Message, Message>> definitions; ///< term and explanation
    std::vector<Message> remarks; ///< set off, as what has to be read with care
};

/// What a report says, however it is shown.
struct ReportDocument {
    Message title;
    Message subtitle;
    std::vector<ReportSection> sections;
    Message footer;
};

/// The document in \p language as one HTML file without scripts, links and other files: pictures
/// are inside. Browsers print it well, and QTextDocument understands all of it (tables, attributes,
/// a style sheet without layout), so that a PDF is made of the same text (app/jobs/report_pdf.h).
std::string reportHtml(const ReportDocument& document,
                       const Message::Language& language = Message::english());

/// printableLines() with what HTML gives a meaning to written out.
std::string escapedHtml(const std::string& text);

} // namespace saliscope::report
