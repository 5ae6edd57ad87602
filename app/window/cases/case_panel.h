// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QWidget>

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace saliscope::cases
{
struct CaseMap;
} // namespace saliscope::cases

namespace saliscope::ui
{
class ElidedLine;
class WrappedText;
} // namespace saliscope::ui

namespace saliscope::window
{

class CaseController;
class Workspace;

/// What is known of the current case, at the top of the inspector.
class CasePanel final : public QWidget
{
    Q_OBJECT

public:
    CasePanel(Workspace& workspace, CaseController& controller, QWidget* parent = nullptr);

    /// How the probability changes between the checkpoints of the panes; empty: there is one.
    void setCheckpointsText(const QString& text);
    /// How many boxes the case has now; none: those of the data.
    void setEditedBoxes(std::optional<int> count);

private:
    void setUp();
    QLabel* addRow(const QString& title);
    void addRow(const QString& title, QWidget& value);
    void refresh();
    QString labelText() const;
    QString probabilityText() const;
    QString outputOf(const cases::CaseMap& map, int output) const;
    QString pictureText() const;

    Workspace& m_workspace;
    CaseController& m_controller;
    QFormLayout* m_form = nullptr;
    ui::ElidedLine* m_name = nullptr;
    QLabel* m_split = nullptr;
    QLabel* m_label = nullptr;
    QLabel* m_probability = nullptr;
    ui::WrappedText* m_checkpoints = nullptr;
    QLabel* m_boxes = nullptr;
    QLabel* m_picture = nullptr;
    ui::WrappedText* m_notes = nullptr;
    std::optional<int> m_editedBoxes;
};

} // namespace saliscope::window
