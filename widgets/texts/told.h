// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include <QString>
#include <QStringList>

#include "core/base/error.h"
#include "core/base/message.h"

namespace saliscope::ui
{

/// What core says, in the window's language. Any thread.
QString told(const Message& message);
Message::Language windowLanguage();

/// \p error as one sentence with a full stop, the file's name first, in the window's language.
QString errorSentence(const Error& error);

/// Codes of the languages there are catalogues for; English first.
QStringList languages();

/// For files in a language of its own: what core says, and numbers as they are written there. Any
/// thread. Throws Error BadRequest for a code that is not one of languages().
Message::Language messageLanguage(const std::string& code);

} // namespace saliscope::ui
