// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <string>
#include <vector>

#include <QDialog>

#include "widgets/reading/reading_tables.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace saliscope::ui
{

/// Boxes of samples, in pixels of their pictures, as far as they are known.
using KnownBoxes = std::map<std::string, std::vector<cases::CaseBox>>;

/// Shows readings against the boxes and against each other.
class ReadingReport final : public QDialog
{
    Q_OBJECT

public:
    explicit ReadingReport(std::vector<session::Reading> readings, QWidget* parent = nullptr);

    const std::vector<session::Reading>& readings() const { return m_readings; }
    /// Readings of others to compare with; one that is there already is passed over.
    void addReadings(const std::vector<session::Reading>& readings);
    void setBoxes(KnownBoxes boxes);
    void setMapTitles(MapTitle title); ///< else maps are called as in files
    /// Something to tell, as a file that could not be read.
    void setMessage(const QString& sentence);

    /// Both tables as CSV. Throws Error CannotWrite.
    void writeTable(const std::filesystem::path& path) const;

signals:
    void openWanted();
    void saveWanted();   ///< the readings as JSON
    void exportWanted(); ///< the tables

private:
    void setUp();
    QString betweenText() const;
    void refresh();
    session::BoxesOf boxesOf() const;

    std::vector<session::Reading> m_readings;
    KnownBoxes m_boxes;
    MapTitle m_title = QString::fromStdString;
    QTableWidget* m_first;
    QTableWidget* m_second;
    QLabel* m_between;
    QLabel* m_message;
    std::vector<QPushButton*> m_writers; ///< of what there is
};

} // namespace saliscope::ui
