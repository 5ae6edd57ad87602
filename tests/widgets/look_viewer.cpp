// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// look_viewer FOLDER: pictures of the viewer with cases of the demo, for looking at.

#include <cstdio>

#include <QApplication>
#include <QDir>

#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/engine/model_catalogue.h"
#include "support/cell_network.h"
#include "widgets/viewer/display_panel.h"
#include "widgets/viewer/viewer.h"

namespace saliscope
{

using namespace saliscope::cases;
using namespace saliscope::checkpoint;
using namespace saliscope::data;
using namespace saliscope::engine;
using namespace saliscope::session;
using namespace saliscope::ui;

namespace
{

struct Demo {
    Datamodule datamodule;
    std::unique_ptr<Network> network;
};

/// With the shipped checkpoint where the engine is there.
Demo openDemo()
{
    DataOptions options;
    options.resources = RESOURCE_FOLDER;
    Demo demo{openDatamodule("demo", options), {}};
    try {
        const Checkpoint checkpoint = readCheckpoint(*demo.datamodule.defaultCheckpoint);
        demo.network = openEngine()->load(parseModel("pasa"), checkpoint, "cpu");
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        demo.network = std::make_unique<CellNetwork>();
    }
    return demo;
}

PaneChoices choicesOf(const Network& network)
{
    const QString usual = QString::fromUtf8(network.model().targetLayer);
    PaneChoices choices;
    choices.checkpoints.push_back({"pasa-demo", network.layers(), usual, {"lesion"}});
    return choices;
}

void showCase(Viewer& viewer, Demo& demo, std::size_t index)
{
    const Sample& sample = demo.datamodule.splits.back().samples.at(index);
    viewer.startCase(QString::fromStdString(sample.name));
    viewer.setPicture(std::make_shared<CasePicture>(loadCase(demo.datamodule, sample)));
    for (int pane = 0; pane < viewer.paneCount(); ++pane) {
        const MapChoice choice = viewer.choice(pane);
        ExplainRequest request;
        request.maps = {{choice.algorithm, choice.layer}};
        request.evidence = choice.evidence;
        auto maps = explainCase(*demo.network, demo.datamodule, sample, request, {});
        viewer.setMap(pane, std::make_shared<CaseMap>(std::move(maps.front())));
    }
}

void save(QWidget& widget, const QDir& folder, const QString& name)
{
    widget.show();
    QApplication::sendPostedEvents();
    QApplication::processEvents();
    widget.grab().save(folder.filePath(name + ".png"));
}

} // namespace

} // namespace saliscope

int main(int argc, char** argv)
{
    using namespace saliscope;
    QApplication application(argc, argv);
    QApplication::setStyle("Fusion");
    const QDir folder(argc > 1 ? argv[1] : ".");
    Demo demo = openDemo();
    Viewer viewer;
    viewer.setChoices(choicesOf(*demo.network));
    viewer.resize(860, 620);
    viewer.setGrid(1, 2);
    MapChoice second = viewer.choice(1);
    second.layer = demo.network->layers().size() > 2 ? "fc8" : "fine";
    viewer.setChoice(1, second);
    showCase(viewer, demo, 0);
    save(viewer, folder, "1x2");
    viewer.figure({}).image(2).save(folder.filePath("1x2-export.png"));
    DisplaySettings display = viewer.display();
    display.style = OverlayStyle::Both;
    display.smooth = false;
    viewer.setDisplay(display);
    save(viewer, folder, "1x2-cells-contours");
    viewer.setGrid(1, 1);
    viewer.setBoxEditing(true);
    viewer.setSelectedBox(0);
    save(viewer, folder, "1x1");
    viewer.setGrid(1, 2);
    showCase(viewer, demo, 0);
    display.style = OverlayStyle::Colours;
    display.smooth = true;
    viewer.setDisplay(display);
    viewer.setSwipe(
        0, Swipe{std::make_shared<CaseMap>(existingCaseMap(Image(1, 2, 2))), "Another map", 0.4});
    Image difference(1, 2, 2);
    difference.values = {-1, 0.5, 0.25, 1};
    viewer.setDerivedMap(1, std::make_shared<CaseMap>(signedCaseMap(std::move(difference))),
                         "Grad-CAM − LayerCAM");
    save(viewer, folder, "compare");
    viewer.setMap(0, std::make_shared<CaseMap>(existingCaseMap(Image(1, 2, 2))));
    viewer.setMapError(1, "The checkpoint has no layer called fc99; choose another one.");
    save(viewer, folder, "messages");
    display.style = OverlayStyle::Contours;
    viewer.setDisplay(display);
    viewer.setGrid(3, 3);
    showCase(viewer, demo, 3);
    save(viewer, folder, "3x3");
    DisplayPanel panel(viewer);
    panel.resize(280, panel.sizeHint().height());
    save(panel, folder, "panel");
    return 0;
}
