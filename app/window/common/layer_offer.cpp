// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/common/layer_offer.h"

#include "core/engine/model_catalogue.h"

namespace saliscope::window
{

ui::LayerOffer layerOffer(const OpenCheckpoint& checkpoint)
{
    return {checkpoint.allLayers, QString::fromStdString(checkpoint.network->model().targetLayer),
            checkpoint.whyTargetLayer};
}

} // namespace saliscope::window
