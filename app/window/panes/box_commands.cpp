// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/panes/box_commands.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <QMenu>

#include "app/window/cases/case_controller.h"
#include "app/window/common/actions.h"
#include "app/window/common/message_bar.h"
#include "app/window/common/workspace.h"
#include "widgets/inspector/box_edit_store.h"
#include "widgets/inspector/box_panel.h"
#include "widgets/texts/told.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

namespace
{

/// Of the picture's shorter side: a box that was made with a key.
constexpr double shareOfNewBox = 0.2;

/// \p box, pushed back onto a picture of \p size where it was moved beyond its edges.
cases::CaseBox keptInside(cases::CaseBox box, Size size)
{
    box.x = std::clamp(box.x, 0., std::max(0., size.width - box.width));
    box.y = std::clamp(box.y, 0., std::max(0., size.height - box.height));
    return box;
}

bool hasSameSize(const cases::CaseBox& a, const cases::CaseBox& b)
{
    constexpr double nothing = 1e-6;
    return std::abs(a.width - b.width) < nothing && std::abs(a.height - b.height) < nothing;
}

} // namespace

BoxCommands::BoxCommands(Actions& actions, Workspace& workspace, CaseController& controller,
                         ui::Viewer& viewer, ui::BoxEditStore& store, ui::BoxPanel& panel,
                         MessageBar& messages, QWidget* window)
    : QObject(window)
    , m_actions(actions)
    , m_workspace(workspace)
    , m_controller(controller)
    , m_viewer(viewer)
    , m_store(store)
    , m_panel(panel)
    , m_messages(messages)
    , m_window(window)
{
    connectStore();
    connectViewer();
    connectActions();
    updateAvailability();
}

void BoxCommands::connectStore()
{
    connect(&m_workspace, &Workspace::datamoduleChanged, &m_store, &ui::BoxEditStore::clear);
    connect(&m_controller, &CaseController::caseChanged, this, &BoxCommands::takeCase);
    connect(&m_controller, &CaseController::pictureShown, this, &BoxCommands::show);
    connect(&m_store, &ui::BoxEditStore::boxesChanged, this, &BoxCommands::show);
    QUndoGroup& undo = m_store.undo();
    const auto follow = [this](const char* id, const QString& plain) {
        return [this, id, plain](const QString& what) {
            m_actions[id].setText(what.isEmpty() ? plain : tr("%1: %2").arg(plain, what));
        };
    };
    connect(&undo, &QUndoGroup::undoTextChanged, this, follow("undo", m_actions["undo"].text()));
    connect(&undo, &QUndoGroup::redoTextChanged, this, follow("redo", m_actions["redo"].text()));
    connect(&undo, &QUndoGroup::canUndoChanged, this, &BoxCommands::updateAvailability);
    connect(&undo, &QUndoGroup::canRedoChanged, this, &BoxCommands::updateAvailability);
}

void BoxCommands::connectViewer()
{
    connect(&m_viewer, &ui::Viewer::boxSelected, this, &BoxCommands::select);
    connect(&m_viewer, &ui::Viewer::boxAdded, this, &BoxCommands::add);
    connect(&m_viewer, &ui::Viewer::boxChanged, this, &BoxCommands::change);
    connect(&m_viewer, &ui::Viewer::boxRemoveWanted, this,
            [this](int index) { attempt([this, index] { m_store.remove(index); }); });
    connect(&m_viewer, &ui::Viewer::boxMenuWanted, this,
            [this](int, QPoint place) { showMenu(place); });
    connect(&m_panel, &ui::BoxPanel::boxSelected, this, &BoxCommands::select);
    connect(&m_panel, &ui::BoxPanel::relabelWanted, this, &BoxCommands::relabel);
}

void BoxCommands::relabel(int index, const QString& typed)
{
    bool isNumber = false;
    const int label = typed.trimmed().toInt(&isNumber);
    if (isNumber && label >= 0) {
        attempt([&] { m_store.relabel(index, label); });
        m_label = label;
        return;
    }
    const QStringList known = knownLabels();
    m_messages.showError(
        known.isEmpty()
            ? tr("“%1” is no label: labels of boxes are whole numbers from 0 on.").arg(typed)
            : tr("“%1” is no label: labels of boxes are whole numbers from 0 on; the boxes "
                 "of these data have %2.")
                  .arg(typed, known.join(QStringLiteral(", "))));
    show();
}

QStringList BoxCommands::knownLabels() const
{
    constexpr std::size_t most = 12;
    std::set<int> labels;
    for (const data::Split& split : m_workspace.datamodule()->splits)
        for (const data::Sample& sample : split.samples)
            for (const data::Box& box : sample.boxes)
                if (labels.size() < most)
                    labels.insert(box.label);
    QStringList texts;
    for (const int label : labels)
        texts << QString::number(label);
    if (labels.size() == most)
        texts << QStringLiteral("…");
    return texts;
}

void BoxCommands::connectActions()
{
    const auto on = [this](const char* id, auto&& slot) {
        connect(&m_actions[id], &QAction::triggered, this, slot);
    };
    connect(&m_actions["edit-boxes"], &QAction::toggled, this, &BoxCommands::setEditing);
    on("undo", [this] { m_store.undo().undo(); });
    on("redo", [this] { m_store.undo().redo(); });
    on("box-add", [this] { addInMiddle(); });
    on("box-delete", [this] { editSelected([this](int box) { m_store.remove(box); }); });
    on("box-label", [this] { editSelected([this](int box) { m_panel.editLabel(box); }); });
    on("box-next", [this] { selectNext(1); });
    on("box-previous", [this] { selectNext(-1); });
    on("box-revert", [this] { m_store.revertCase(); });
    on("export-boxes-split", [this] { chooseExport(Format::SplitList); });
    on("export-boxes-coco", [this] { chooseExport(Format::Coco); });
    on("export-boxes-csv", [this] { chooseExport(Format::Csv); });
    m_panel.setActions({&m_actions["edit-boxes"], &m_actions["box-add"], &m_actions["box-label"],
                        &m_actions["box-delete"], &m_actions["undo"], &m_actions["redo"],
                        &m_actions["box-revert"]});
}

bool BoxCommands::isEditing() const
{
    return m_actions["edit-boxes"].isChecked();
}

data::RawFrame BoxCommands::frame() const
{
    return m_controller.picture() ? m_controller.picture()->stored : data::RawFrame();
}

void BoxCommands::takeCase()
{
    m_selected = -1;
    if (const data::Sample* sample = m_controller.currentSample())
        m_store.setCase(sample->name, sample->boxes);
}

void BoxCommands::show()
{
    const auto picture = m_controller.picture();
    m_boxes = picture ? session::caseBoxes(m_store.boxes(), picture->stored)
                      : std::vector<cases::CaseBox>();
    if (m_selected >= int(m_boxes.size()))
        m_selected = -1;
    std::vector<bool> edited = m_store.fromSource();
    edited.flip();
    if (picture)
        m_viewer.setBoxes(m_boxes, edited);
    m_viewer.setSelectedBox(m_selected < 0 ? std::nullopt : std::optional(m_selected));
    m_panel.setSelected(m_selected < 0 ? std::nullopt : std::optional(m_selected));
    updateAvailability();
    emit boxesShown();
}

ui::ShownBoxes BoxCommands::shownBoxes() const
{
    ui::ShownBoxes shown;
    shown.boxes = m_boxes;
    if (m_controller.picture())
        shown.fromSource = m_store.fromSource();
    shown.isEdited = m_store.isEdited();
    return shown;
}

void BoxCommands::setEditing(bool on)
{
    if (on) {
        session::DisplaySettings display = m_viewer.display();
        display.boxes = true;
        m_viewer.setDisplay(display);
    } else {
        select(-1);
    }
    m_viewer.setBoxEditing(on);
    m_panel.setEditing(on);
    updateAvailability();
}

void BoxCommands::select(int box)
{
    m_selected = box;
    m_viewer.setSelectedBox(box < 0 ? std::nullopt : std::optional(box));
    m_panel.setSelected(box < 0 ? std::nullopt : std::optional(box));
    if (box >= 0 && box < int(m_boxes.size()))
        m_label = m_boxes[std::size_t(box)].label;
    updateAvailability();
}

void BoxCommands::selectNext(int distance)
{
    const int count = int(m_boxes.size());
    if (count == 0)
        return;
    const int from = m_selected < 0 && distance < 0 ? 0 : m_selected;
    select((from + distance + count) % count);
}

void BoxCommands::attempt(const std::function<void()>& edit)
{
    try {
        edit();
    } catch (const Error& error) {
        m_messages.showError(ui::errorSentence(error));
        show();
    }
}

void BoxCommands::editSelected(const std::function<void(int)>& edit)
{
    if (m_selected >= 0)
        attempt([&] { edit(m_selected); });
}

void BoxCommands::add(cases::CaseBox box)
{
    box.label = m_label;
    const auto stored = session::storedBox(box, frame());
    if (!stored)
        return;
    attempt([&] {
        m_store.add(*stored);
        select(int(m_boxes.size()) - 1);
    });
}

void BoxCommands::addInMiddle()
{
    const auto picture = m_controller.picture();
    if (!picture)
        return;
    const Image& image = picture->image;
    const double side = std::max(1., std::min(image.width, image.height) * shareOfNewBox);
    add({m_label, (image.width - side) / 2, (image.height - side) / 2, side, side});
}

void BoxCommands::change(int index, cases::CaseBox box, bool finished)
{
    const auto picture = m_controller.picture();
    if (!picture || index < 0 || std::size_t(index) >= m_boxes.size())
        return;
    if (hasSameSize(box, m_boxes[std::size_t(index)]))
        box = keptInside(box, {picture->image.width, picture->image.height});
    const data::Box& before = m_store.boxes()[std::size_t(index)];
    const auto stored = session::storedBox(box, picture->stored, before);
    if (stored)
        attempt([&] { m_store.change(index, *stored, finished); });
}

void BoxCommands::showMenu(QPoint place)
{
    QMenu menu(m_window);
    for (const char* id : {"box-label", "box-delete", "box-revert"})
        menu.addAction(&m_actions[id]);
    menu.exec(place);
}

void BoxCommands::updateAvailability()
{
    m_actions.setPresent(Need::Picture, m_controller.picture() != nullptr);
    m_actions.setPresent(Need::BoxEditing, isEditing());
    m_actions.setPresent(Need::SelectedBox, isEditing() && m_selected >= 0);
    m_actions.setPresent(Need::EditedBoxes, m_store.isEdited());
    m_actions.setPresent(Need::EditToUndo, m_store.undo().canUndo());
    m_actions.setPresent(Need::EditToRedo, m_store.undo().canRedo());
}

} // namespace saliscope::window
