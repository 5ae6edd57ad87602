// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include <QDialog>

#include "core/session/work_list.h"
#include "widgets/cases/case_numbers.h"

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace saliscope::ui
{

/// Edits work lists. A list has a name, and conditions as rows of which all or any have to hold. A
/// filter that joins its conditions in another way is kept unchanged.
class WorkListEditor final : public QDialog
{
    Q_OBJECT

public:
    /// \p numbers tell which columns exist.
    WorkListEditor(std::vector<session::WorkList> lists, const CaseNumbers& numbers,
                   QWidget* parent = nullptr);
    ~WorkListEditor() override;

    /// The lists as edited so far.
    const std::vector<session::WorkList>& lists() const { return m_lists; }

private:
    struct Row;

    void setUpLists();
    void setUpFields();
    void setUpLayout();
    void addColumnNames(const CaseNumbers& numbers);
    void addList(session::WorkList list);
    void removeList();
    void addMissingDefaults();
    void showList(int place);
    void showRows(const session::Filter& filter);
    void addRow(const session::Filter& condition);
    void fillRow(Row& row, const session::Filter& condition) const;
    void clearRows();
    void takeName();
    void takeRows();
    void updateButtons();
    session::Filter conditionOf(const Row& row) const;

    std::vector<session::WorkList> m_lists;
    std::vector<std::pair<QString, std::string>> m_columns; ///< title and name
    std::vector<Row> m_rows;
    bool m_filling = false;
    QListWidget* m_names = nullptr;
    QPushButton* m_remove = nullptr;
    QWidget* m_fields = nullptr;
    QLineEdit* m_name = nullptr;
    QComboBox* m_join = nullptr;
    QVBoxLayout* m_rowLayout = nullptr;
    QPushButton* m_addRow = nullptr;
    QLabel* m_note = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
};

} // namespace saliscope::ui
