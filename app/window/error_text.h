// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include "base/error.h"

namespace saliscope
{

/// \p error as one sentence with a full stop, the file's name first.
QString errorSentence(const Error& error);

} // namespace saliscope
