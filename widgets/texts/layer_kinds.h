// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include <QString>

namespace saliscope::ui
{

/// The kind of a layer (LayerInfo::kind), translated; an unknown kind is returned unchanged.
QString layerKindText(const std::string& kind);

} // namespace saliscope::ui
