// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// look_viewer FOLDER: pictures of the viewer with cases of the demo, for looking at.

#include <QApplication>
#include <QDir>
#include <QTimer>

#include "checkpoint/checkpoint.h"
#include "engine/model_catalogue.h"
#include "viewer/viewer.h"

namespace saliscope
{

namespace
{

struct Demo {
    Datamodule datamodule;
    std::unique_ptr<Network> network;
};

Demo openDemo()
{
    DataOptions options;
    options.resources = RESOURCE_FOLDER;
    Demo demo{openDatamodule("demo", options), {}};
    const Checkpoint checkpoint = readCheckpoint(*demo.datamodule.defaultCheckpoint);
    demo.network = openEngine()->load(parseModel("pasa"), checkpoint, "cpu");
    return demo;
}

PaneChoices choicesOf(const Network& network)
{
    PaneChoices choices;
    choices.checkpoints.push_back({"pasa-demo",
                                   network.layers(),
                                   QString::fromStdString(layerName(network, {})),
                                   {"lesion"}});
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

void save(Viewer& viewer, const QDir& folder, const QString& name)
{
    viewer.show();
    QApplication::processEvents();
    static_cast<QWidget&>(viewer).grab().save(folder.filePath(name + ".png"));
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
    second.layer = "fc8";
    viewer.setChoice(1, second);
    showCase(viewer, demo, 0);
    save(viewer, folder, "1x2");
    viewer.grab({}, 2).save(folder.filePath("1x2-export.png"));
    DisplaySettings display = viewer.display();
    display.style = OverlayStyle::Both;
    display.smooth = false;
    viewer.setDisplay(display);
    save(viewer, folder, "1x2-cells-contours");
    viewer.setGrid(1, 1);
    save(viewer, folder, "1x1");
    display.style = OverlayStyle::Contours;
    viewer.setDisplay(display);
    viewer.setGrid(3, 3);
    showCase(viewer, demo, 3);
    save(viewer, folder, "3x3");
    return 0;
}
