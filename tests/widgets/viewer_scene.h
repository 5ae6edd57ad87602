// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cmath>

#include <QTest>

#include "support/cell_network.h"
#include "widgets/viewer/chooser.h"
#include "widgets/viewer/pane.h"
#include "widgets/viewer/viewer.h"

namespace saliscope
{

using namespace saliscope::cases;
using namespace saliscope::session;
using namespace saliscope::ui;

constexpr int pictureSide = 256;

inline std::shared_ptr<const CasePicture> greyPicture(float value)
{
    Image image(1, pictureSide, pictureSide);
    std::fill(image.values.begin(), image.values.end(), value);
    return std::make_shared<CasePicture>(casePicture(
        std::move(image), inputFrame({pictureSide, pictureSide}), {{3, 64, 64, 32, 48}}));
}

inline std::shared_ptr<const CaseMap> mapOf(std::vector<float> values)
{
    const int cells = int(std::lround(std::sqrt(double(values.size()))));
    Image map(1, cells, cells);
    map.values = std::move(values);
    return std::make_shared<CaseMap>(existingCaseMap(std::move(map)));
}

inline PaneChoices twoCheckpoints()
{
    const CellNetwork network;
    PaneChoices choices;
    const LayerOffer offer = {network.allLayers(), "coarse", {}};
    choices.checkpoints.push_back({"first", network.layers(), "coarse", {"TB", "other"}, offer});
    choices.checkpoints.push_back({"second", network.layers(), "coarse", {"TB", "other"}, offer});
    choices.existingSets = {"old maps"};
    return choices;
}

inline Pane& paneOf(Viewer& viewer, int index)
{
    return *viewer.findChildren<Pane*>().at(index);
}

inline Chooser& chooser(Viewer& viewer, int pane, const char* name)
{
    for (Chooser* one : paneOf(viewer, pane).findChildren<Chooser*>())
        if (one->accessibleName().startsWith(QLatin1String(name)))
            return *one;
    qFatal("no chooser %s", name);
}

/// The pane's picture as it is on the screen.
inline QImage canvasImage(Viewer& viewer, int pane)
{
    return paneOf(viewer, pane).canvas().grab().toImage();
}

/// The viewer with one grey picture and a plain look.
struct Scene {
    Viewer viewer;

    explicit Scene(int rows = 1, int columns = 1, float grey = 0.5F)
    {
        viewer.setChoices(twoCheckpoints());
        viewer.setGrid(rows, columns);
        viewer.resize(400 * columns, 400 * rows);
        viewer.show();
        DisplaySettings display;
        display.colormap = "inferno";
        display.opacity = 0.5;
        display.threshold = 0;
        display.transparentZero = false;
        display.boxes = false;
        viewer.setDisplay(display);
        viewer.startCase("case");
        viewer.setPicture(greyPicture(grey));
        viewer.setWindow(0, {0.5, 1, false});
    }
};

} // namespace saliscope
