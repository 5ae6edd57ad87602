// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/offscreen_application.h"

#include <clocale>

#include <QApplication>
#include <QLocale>
#include <QLoggingCategory>

namespace saliscope::jobs
{

OffscreenApplication::OffscreenApplication(const std::string& language)
{
    if (QCoreApplication::instance())
        return;
    // Qt keeps references to both for as long as it runs.
    static int count = 1;
    static char name[] = "saliscope";
    static char* arguments[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Without a desktop session Qt warns of a missing runtime folder, which nobody needs here.
    QLoggingCategory::setFilterRules("default.warning=false");
    m_application = std::make_unique<QApplication>(count, arguments);
    // Qt has set the user's locale, but numbers in files are written in that of C.
    std::setlocale(LC_ALL, "C");
    const QString code = QString::fromStdString(language);
    QLocale::setDefault(language == "en" ? QLocale::c() : QLocale(code));
    if (m_catalogue.load(QStringLiteral("saliscope_") + code, QStringLiteral(":/translations")))
        QCoreApplication::installTranslator(&m_catalogue);
}

OffscreenApplication::~OffscreenApplication() = default;

} // namespace saliscope::jobs
