// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include <QString>

namespace saliscope::ui
{

/// What a layer is (LayerInfo::kind), in the window's language; one that is not known as it is.
QString layerKindText(const std::string& kind);

} // namespace saliscope::ui
