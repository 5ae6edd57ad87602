// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <string>

#include <QObject>

#include "inspector/box_panel.h"
#include "session/box_edits.h"
#include "window/view_record.h"

class QWidget;

namespace saliscope
{

class Actions;
class BoxEditStore;
class CaseController;
class Viewer;
class Workspace;

/// Everything that can be done to boxes: with the mouse on panes, with keys, in the table; and
/// writing what came of it to files.
class BoxCommands final : public QObject
{
    Q_OBJECT

public:
    BoxCommands(Actions& actions, Workspace& workspace, CaseController& controller, Viewer& viewer,
                BoxEditStore& store, BoxPanel& panel, QWidget* window);

    /// What exported boxes say they were made of.
    void setView(ViewSource view) { m_view = std::move(view); }

    /// Those of the current case as they are now, in pixels of its picture.
    const std::vector<CaseBox>& boxes() const { return m_boxes; }
    /// The same for their panel, which whoever hears boxesShown() is to give them to.
    ShownBoxes shownBoxes() const;
    bool isEditing() const;

    enum class Format { SplitList, Coco, Csv };
    /// Writes all boxes, edited ones in place of the data's, in the background. Several parts of a
    /// datamodule become several split lists, the second called NAME-2.
    void exportBoxes(Format format, const QString& path);

signals:
    void boxesShown();
    void failed(const QString& sentence);
    void noticed(const QString& sentence);

private:
    void connectStore();
    void connectViewer();
    void connectActions();
    void relabel(int index, const QString& typed);
    QStringList knownLabels() const;
    void takeCase();
    void show();
    void setEditing(bool on);
    void select(int box);
    void selectNext(int distance);
    void add(CaseBox box);
    void addInMiddle();
    void change(int index, CaseBox box, bool finished);
    void editSelected(const std::function<void(int)>& edit);
    void attempt(const std::function<void()>& edit);
    void showMenu(QPoint place);
    void updateAvailability();
    void chooseExport(Format format);
    RawFrame frame() const;

    Actions& m_actions;
    Workspace& m_workspace;
    CaseController& m_controller;
    Viewer& m_viewer;
    BoxEditStore& m_store;
    BoxPanel& m_panel;
    QWidget* m_window;
    ViewSource m_view;
    std::vector<CaseBox> m_boxes;
    int m_selected = -1;
    int m_label = 1; ///< of the next box that is drawn
};

} // namespace saliscope
