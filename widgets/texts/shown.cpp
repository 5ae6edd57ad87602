// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/texts/shown.h"

#include "core/base/printable.h"

namespace saliscope::ui
{

QString shown(const std::string& text)
{
    return QString::fromStdString(printable(text, wholeText));
}

} // namespace saliscope::ui
