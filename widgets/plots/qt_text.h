// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "core/render/text_mask.h"

namespace saliscope::ui
{

/// A TextPainter that uses the application's font, for every script the system has letters for.
/// Needs a QGuiApplication; thread-safe.
render::TextMask qtText(const std::string& text, int pixels);

} // namespace saliscope::ui
