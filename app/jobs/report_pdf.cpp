// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/report_pdf.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QTextDocument>

#include "jobs/offscreen_application.h"

namespace saliscope
{

std::string reportPdf(const std::string& html, const std::string& title)
{
    const OffscreenApplication application;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(QString::fromStdString(title));
    writer.setCreator(QStringLiteral("Saliscope"));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF()); // QTextDocument has its own
    QTextDocument document;
    document.setHtml(QString::fromStdString(html));
    document.print(&writer);
    return bytes.toStdString();
}

} // namespace saliscope
