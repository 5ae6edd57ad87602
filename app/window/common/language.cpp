// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/common/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include "widgets/texts/told.h"

namespace saliscope::window
{

namespace
{

constexpr auto translatorName = "saliscope-language";

/// Installs what \p folder has of \p catalogue in \p language; nothing where it has none.
void install(const QString& catalogue, const QString& language, const QString& folder)
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    translator->setObjectName(QLatin1String(translatorName));
    if (translator->load(catalogue + u'_' + language, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

QString languageOf(const QString& localeName)
{
    return localeName.section(u'-', 0, 0).section(u'_', 0, 0);
}

} // namespace

QString languageFor(const QString& chosen)
{
    const QStringList known = ui::languages();
    if (known.contains(chosen))
        return chosen;
    for (const QString& name : QLocale::system().uiLanguages())
        if (known.contains(languageOf(name)))
            return languageOf(name);
    return known.front();
}

void applyLanguage(const QString& chosen)
{
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator*>(
        QLatin1String(translatorName), Qt::FindDirectChildrenOnly));
    const QString language = languageFor(chosen);
    const bool own =
        !ui::languages().contains(chosen) || languageOf(QLocale::system().name()) == language;
    QLocale::setDefault(own ? QLocale::system() : QLocale(language));
    install(QStringLiteral("qtbase"), language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("saliscope"), language, QStringLiteral(":/translations"));
}

} // namespace saliscope::window
