// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "core/render/text_mask.h"

namespace saliscope::ui
{

/// A TextPainter with the application's font, which draws every script that the system has fonts
/// for. Needs a QGuiApplication. Thread-safe.
render::TextMask qtText(const std::string& text, int pixels);

} // namespace saliscope::ui
