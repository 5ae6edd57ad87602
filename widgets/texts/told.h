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

/// A message of core, in the window's language. Any thread.
QString told(const Message& message);
Message::Language windowLanguage();

/// \p error as one sentence with a full stop, the file's name first, in the window's language.
QString errorSentence(const Error& error);

/// The codes of the languages that have a catalogue, English first.
QStringList languages();

/// The language of a file, which need not be the window's: translates messages of core and formats
/// numbers. Any thread. Throws Error BadRequest for a code that is not one of languages().
Message::Language messageLanguage(const std::string& code);

} // namespace saliscope::ui
