// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <string>

#include <QObject>

#include "app/window/common/view_source.h"
#include "core/session/box_edits.h"
#include "widgets/inspector/box_panel.h"

class QWidget;

namespace saliscope::ui
{
class BoxEditStore;
class Viewer;
} // namespace saliscope::ui

namespace saliscope::window
{

class Actions;
class CaseController;
class MessageBar;
class Workspace;

/// Everything that can be done to boxes: with the mouse on panes, with keys, in the table; and
/// writing what came of it to files.
class BoxCommands final : public QObject
{
    Q_OBJECT

public:
    BoxCommands(Actions& actions, Workspace& workspace, CaseController& controller,
                ui::Viewer& viewer, ui::BoxEditStore& store, ui::BoxPanel& panel,
                MessageBar& messages, QWidget* window);

    /// What exported boxes say they were made of.
    void setView(ViewSource view) { m_view = std::move(view); }

    /// Those of the current case as they are now, in pixels of its picture.
    const std::vector<cases::CaseBox>& boxes() const { return m_boxes; }
    /// The same for their panel, which whoever hears boxesShown() is to give them to.
    ui::ShownBoxes shownBoxes() const;
    bool isEditing() const;

    enum class Format { SplitList, Coco, Csv };
    /// Writes all boxes, edited ones in place of the data's, in the background. Several parts of a
    /// datamodule become several split lists, the second called NAME-2.
    void exportBoxes(Format format, const QString& path);

signals:
    void boxesShown();

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
    void add(cases::CaseBox box);
    void addInMiddle();
    void change(int index, cases::CaseBox box, bool finished);
    void editSelected(const std::function<void(int)>& edit);
    void attempt(const std::function<void()>& edit);
    void showMenu(QPoint place);
    void updateAvailability();
    void chooseExport(Format format);
    data::RawFrame frame() const;

    Actions& m_actions;
    Workspace& m_workspace;
    CaseController& m_controller;
    ui::Viewer& m_viewer;
    ui::BoxEditStore& m_store;
    ui::BoxPanel& m_panel;
    MessageBar& m_messages;
    QWidget* m_window;
    ViewSource m_view;
    std::vector<cases::CaseBox> m_boxes;
    int m_selected = -1;
    int m_label = 1; ///< of the next box that is drawn
};

} // namespace saliscope::window
