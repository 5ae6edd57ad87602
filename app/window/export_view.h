// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QString>
#include <QStringList>

namespace saliscope
{

/// \p panes with \p lines of text below: what the picture shows and where it came from. \p scale is
/// that of the panes. GUI thread.
QImage withCaption(const QImage& panes, const QStringList& lines, double scale);

/// Writes \p picture as PNG or, where \p path ends in .pdf, as a page of its shape; complete or not
/// at all. Any thread. Throws Error CannotWrite, BadRequest for another ending.
void writePicture(const QImage& picture, const QString& path, const QString& title);

} // namespace saliscope
