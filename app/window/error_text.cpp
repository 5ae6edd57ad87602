// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/error_text.h"

namespace saliscope
{

QString errorSentence(const Error& error)
{
    QString text = QString::fromUtf8(error.what());
    if (text.isEmpty())
        text = QString::fromUtf8(errorKindName(error.kind()));
    if (error.subject().empty())
        text[0] = text[0].toUpper();
    return text.endsWith(u'.') ? text : text + u'.';
}

} // namespace saliscope
