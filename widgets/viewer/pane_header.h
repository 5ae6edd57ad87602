// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "widgets/viewer/pane_choices.h"

namespace saliscope::ui
{

class Chooser;

/// The line above a picture in which its map is chosen. A field with a single choice is not shown.
class PaneHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PaneHeader(QWidget* parent = nullptr);

    /// \p number counts from 1, for accessible names.
    void setNumber(int number);
    void setChoices(const PaneChoices& choices);
    void setChoice(const session::MapChoice& choice);
    const session::MapChoice& choice() const { return m_choice; }
    /// Shows a name that is not one of the choices, until the next setChoice.
    void setDerived(const QString& title);
    /// Sets the map that is shown; the header names the grid of its cells and the output it
    /// explains.
    void setMap(std::shared_ptr<const cases::CaseMap> map);

    /// Texts are shortened as far as there is room.
    QSize minimumSizeHint() const override;

signals:
    void choiceWanted(const saliscope::session::MapChoice& choice);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    Chooser* addChooser();
    void shorten();
    std::size_t evidenceIndex() const;
    void refresh();
    bool isComputed() const; ///< whether an algorithm computes the map
    void refreshAlgorithm();
    void refreshLayer();
    void openLayers();
    void refreshOutput();
    void refreshContrast();
    const PaneChoices::CheckpointChoice* checkpoint() const;
    void want(void (PaneHeader::*change)(session::MapChoice&, int) const, int index);
    void changeAlgorithm(session::MapChoice& choice, int index) const;
    void changeOutput(session::MapChoice& choice, int index) const;
    void changeContrast(session::MapChoice& choice, int index) const;
    void changeEvidence(session::MapChoice& choice, int index) const;
    void changeCheckpoint(session::MapChoice& choice, int index) const;

    PaneChoices m_choices;
    session::MapChoice m_choice;
    QString m_derived;
    std::shared_ptr<const cases::CaseMap> m_map;
    QString m_layerText;
    Chooser* m_algorithm;
    Chooser* m_layer;
    Chooser* m_output;
    Chooser* m_contrast;
    Chooser* m_evidence;
    Chooser* m_checkpoint;
};

} // namespace saliscope::ui
