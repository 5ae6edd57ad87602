// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/common/workspace.h"
#include "widgets/viewer/layer_tree.h"

namespace saliscope::window
{

/// The layers of \p checkpoint as panes and dialogs offer them.
ui::LayerOffer layerOffer(const OpenCheckpoint& checkpoint);

} // namespace saliscope::window
