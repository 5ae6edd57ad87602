// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QStringList>
#include <QWidget>

#include "data/datamodule.h"
#include "engine/engine.h"

namespace saliscope
{

class JobRunner;

/// A case: a sample by its place in the datamodule.
struct CaseIndex {
    int split = -1;
    int sample = -1;
    bool valid() const { return split >= 0; }
    bool operator==(const CaseIndex&) const = default;
};

/// What the user noted about a case; kept by the session.
struct CaseNotes {
    QStringList tags;
    QString note;
    bool reviewed = false;
    bool operator==(const CaseNotes&) const = default;
};

/// One column of scores: by name of sample; none = not defined (shown as such).
struct ScoreColumn {
    QString name;        ///< "energy · layercam"
    QString description; ///< what it is, for the tooltip
    std::map<std::string, std::optional<double>> values;
};

/// The dock of cases: table, thumbnails, filters, tags and notes. GUI thread only; 112 120 cases
/// open in under a second.
class CaseBrowser final : public QWidget
{
    Q_OBJECT

public:
    /// Thumbnails are decoded by \p runner with the priority Ahead.
    explicit CaseBrowser(JobRunner& runner, QWidget* parent = nullptr);
    ~CaseBrowser() override;

    void setDatamodule(std::shared_ptr<const Datamodule> datamodule);

    CaseIndex current() const;
    void setCurrent(CaseIndex index);
    std::vector<CaseIndex> selected() const; ///< in the order shown
    std::vector<CaseIndex> shown() const;    ///< what the filters leave, in the order shown
    void selectCases(const std::vector<CaseIndex>& cases);
    void next(); ///< of those shown
    void previous();
    /// The neighbours in the order shown, for computing ahead.
    CaseIndex neighbour(int distance) const;

    void setLogits(CaseIndex index, std::vector<float> logits);
    void setMapFlags(CaseIndex index, const MapFlags& flags);
    void setFailed(CaseIndex index, const QString& sentence);
    /// Replaces a column of the same name.
    void setScoreColumn(ScoreColumn column);

    const CaseNotes* notes(CaseIndex index) const;
    void setNotes(CaseIndex index, const CaseNotes& notes);
    std::map<std::string, CaseNotes> allNotes() const; ///< by name of sample

signals:
    void currentChanged(saliscope::CaseIndex index);
    void activated(saliscope::CaseIndex index); ///< double click, Return
    void selectionChanged();
    void shownChanged();
    void notesChanged(saliscope::CaseIndex index);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace saliscope
