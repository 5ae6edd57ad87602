// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QByteArray>
#include <QTest>

#include "app/jobs/report_pdf.h"

namespace
{

QByteArray pdfOf(const std::string& html)
{
    return QByteArray::fromStdString(saliscope::jobs::reportPdf(html, "Title", "Footer"));
}

/// A page is an object of the type "Page"; the tree of all of them is of the type "Pages".
qsizetype pagesOf(const QByteArray& pdf)
{
    return pdf.count("/Type /Page\n");
}

} // namespace

class TestReportPdf final : public QObject
{
    Q_OBJECT

private slots:
    void isAWholeFileOfA4Pages()
    {
        const QByteArray pdf = pdfOf("<html><body><p>One</p></body></html>");
        QVERIFY(pdf.startsWith("%PDF-1."));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QCOMPARE(pagesOf(pdf), 1);
        QVERIFY(pdf.contains("/MediaBox [0 0 595 842]") ||
                pdf.contains("/MediaBox [0 0 595.000000 842.000000]"));
    }

    void longTextTakesSeveralPages()
    {
        std::string html = "<html><body>";
        for (int line = 0; line < 200; ++line)
            html += "<p>A sentence of a report.</p>";
        QVERIFY(pagesOf(pdfOf(html + "</body></html>")) > 3);
    }

    void tornHtmlIsNoReasonToFail()
    {
        QCOMPARE(pagesOf(pdfOf("<html><body><table><tr><td>1")), 1);
        QCOMPARE(pagesOf(pdfOf("")), 1);
    }
};

QTEST_MAIN(TestReportPdf)
#include "tst_report_pdf.moc"
