// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include "core/session/view_provenance.h"
#include "widgets/viewer/view_figure.h"

namespace saliscope::window
{

/// \p panes with \p lines of text below: what the picture shows and where it came from, at twice
/// their size. Any thread.
QImage withCaption(const ui::ViewFigure& panes, const QStringList& lines);

/// Writes the same as PNG or, where \p path ends in .pdf, as a page on which text, boxes and
/// contours are such; complete or not at all. The first of \p lines is the page's title. Either
/// says that it is of \p view (view_file.h). Any thread. Throws Error CannotWrite, BadRequest for
/// another ending.
void writeFigure(const ui::ViewFigure& panes, const QStringList& lines, const QString& path,
                 const session::ViewProvenance& view);

} // namespace saliscope::window
