// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/texts/told.h"

#include <memory>

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace saliscope::ui
{

namespace
{

/// The context that translations/update gives to all messages of core.
constexpr const char* coreContext = "Core";

std::string numberIn(const QLocale& locale, double value, int decimals)
{
    return locale.toString(value, 'f', decimals).toStdString();
}

} // namespace

Message::Language windowLanguage()
{
    return {{},
            [](const char* text) {
                return QCoreApplication::translate(coreContext, text).toStdString();
            },
            [](double value, int decimals) { return numberIn(QLocale(), value, decimals); }};
}

QString told(const Message& message)
{
    return QString::fromStdString(message.text(windowLanguage()));
}

QString errorSentence(const Error& error)
{
    QString text = told(error.message());
    if (text.isEmpty())
        text = QString::fromUtf8(errorKindName(error.kind()));
    if (error.subject().empty())
        text[0] = text[0].toUpper();
    return text.endsWith(u'.') ? text : text + u'.';
}

QStringList languages()
{
    return {QStringLiteral("en"), QStringLiteral("fr"), QStringLiteral("de")};
}

Message::Language messageLanguage(const std::string& code)
{
    const QString name = QString::fromStdString(code);
    if (!languages().contains(name))
        throw Error(ErrorKind::BadRequest, code,
                    say("there is no such language; there are %1",
                        languages().join(QStringLiteral(", ")).toStdString()));
    if (name == languages().front())
        return Message::english();
    const auto catalogue = std::make_shared<QTranslator>();
    if (!catalogue->load(QStringLiteral("saliscope_") + name, QStringLiteral(":/translations")))
        throw Error(ErrorKind::Internal, code, say("the program's own files are not there"));
    return {code,
            [catalogue](const char* text) {
                const QString found = catalogue->translate(coreContext, text);
                return found.isEmpty() ? std::string(text) : found.toStdString();
            },
            [locale = QLocale(name)](double value, int decimals) {
                return numberIn(locale, value, decimals);
            }};
}

} // namespace saliscope::ui
