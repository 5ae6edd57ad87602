// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

#include <QDialog>

class QButtonGroup;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace saliscope::ui
{

/// The choices for a blind reading.
struct ReadingSetup {
    QString reader;
    bool selectedOnly = false; ///< false: all cases that the browser shows
    std::vector<int> maps;     ///< indices into the list of maps
    std::uint32_t seed = 1;
};

/// Asks for the choices of a blind reading.
class ReadingDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \p shown and \p selected are numbers of cases; \p maps are the maps that the panes show.
    ReadingDialog(int shown, int selected, const QStringList& maps, QWidget* parent = nullptr);

    ReadingSetup setup() const;
    /// Fills in \p reader, who has made a reading before.
    void setReader(const QString& reader);

private:
    void setUp(const QStringList& maps);
    void setUpCases();
    void updateButtons();

    int m_shown;
    int m_selected;
    QLineEdit* m_reader;
    QButtonGroup* m_cases;
    QListWidget* m_maps;
    QSpinBox* m_seed;
    QLabel* m_total;
    QDialogButtonBox* m_buttons;
};

} // namespace saliscope::ui
