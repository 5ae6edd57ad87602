// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <vector>

#include <QWidget>

#include "widgets/cases/case_filter.h"

class QAbstractButton;
class QLabel;
class QLineEdit;
class QMenu;

namespace saliscope::ui
{

class FlowLayout;

/// The choices in the filter menu.
struct FilterChoices {
    QStringList splits;
    std::vector<int> labels;
    int outputs = 1;
    QStringList tags;
};

/// The text field, the filter menu, a removable chip for each filter, and the number of cases that
/// are shown.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    void setChoices(FilterChoices choices);
    const CaseFilter& filter() const { return m_filter; }
    /// Sets the filter and emits filterChanged.
    void setFilter(const CaseFilter& filter);
    void setCounts(int shown, int total);
    void focusText();
    /// The user changed something in the view menu beside the filters.
    QMenu* viewMenu() const { return m_viewMenu; }

signals:
    void filterChanged();
    /// The user pressed Down or Return in the text field.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Chip {
        QString text;
        std::function<void(CaseFilter&)> remove;
    };

    void setupText();
    void setupButtons();
    void fillMenu();
    void addBoxesMenu();
    void addReviewedMenu();
    void addTick(QMenu* menu, const QString& text, bool on,
                 std::function<void(CaseFilter&, bool)> set);
    void askProbability();
    void change(const std::function<void(CaseFilter&)>& change);
    std::vector<Chip> chips() const;
    std::vector<Chip> noteChips() const;
    void showChips();

    FilterChoices m_choices;
    CaseFilter m_filter;
    QLineEdit* m_text;
    QMenu* m_menu = nullptr;
    QMenu* m_viewMenu = nullptr;
    QWidget* m_chips;
    QLabel* m_count;
    QAbstractButton* m_clear = nullptr;
};

} // namespace saliscope::ui
