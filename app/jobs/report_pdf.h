// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace saliscope::jobs
{

/// The bytes of a PDF file with the pages of \p html, which reportHtml() has made: A4, margins of 2
/// cm, numbered, with \p title and \p footer at the foot of each. In a program without a
/// QApplication on the main thread only, else on any thread.
std::string reportPdf(const std::string& html, const std::string& title, const std::string& footer);

} // namespace saliscope::jobs
