// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <vector>

#include "plots/histogram_plot.h"

namespace saliscope
{

/// Writes \p histograms atomically, in English number format: a .pdf with one page for each, a .svg
/// or .png with all of them in a grid of \p columns. The same histograms give the same bytes. Needs
/// a QApplication (the offscreen platform will do) and its thread. Throws Error BadRequest for
/// another suffix or without histograms, CannotWrite.
void writeHistograms(const std::filesystem::path& path,
                     const std::vector<HistogramPlot>& histograms, int columns);

} // namespace saliscope
