// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QRegularExpression>
#include <QTest>

#include "core/results/library_versions.h"

using namespace saliscope;
using namespace saliscope::results;

class TestLibraries final : public QObject
{
    Q_OBJECT

private slots:
    void namesAndVersions()
    {
        QStringList names;
        for (const std::string& library : libraryVersions()) {
            static const QRegularExpression form(QStringLiteral("^(\\S+) \\d+\\.\\d+\\.\\d+"));
            const QRegularExpressionMatch match = form.match(QString::fromStdString(library));
            QVERIFY2(match.hasMatch(), library.c_str());
            names << match.captured(1);
        }
        QCOMPARE(names, QStringList({"OpenCV", "HDF5", "libpng"}));
    }
};

QTEST_APPLESS_MAIN(TestLibraries)
#include "tst_libraries.moc"
