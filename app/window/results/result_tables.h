// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

#include <QString>

class QWidget;

namespace saliscope::window
{

/// Shows \p tables of scores, of which the result files of \p folder have more; it can be opened
/// from there. GUI thread.
void showResultTables(QWidget* parent, const QString& title, const std::vector<std::string>& tables,
                      const QString& folder);

} // namespace saliscope::window
