// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace saliscope
{

/// The bytes of a PDF file with the pages of \p html, which reportHtml() has made: A4, margins of 2
/// cm, numbered. In a program without a QApplication on the main thread only, else on any thread.
std::string reportPdf(const std::string& html, const std::string& title);

} // namespace saliscope
