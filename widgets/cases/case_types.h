// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <QFlags>
#include <QString>
#include <QStringList>

namespace saliscope::ui
{

/// A case: a sample, given by its position in the datamodule.
struct CaseIndex {
    int split = -1;
    int sample = -1;
    bool valid() const { return split >= 0; }
    bool operator==(const CaseIndex&) const = default;
};

/// The user's notes about a case. The session keeps them.
struct CaseNotes {
    QStringList tags;
    QString note;
    bool reviewed = false;
    bool operator==(const CaseNotes&) const = default;
};

/// One column of scores, by name of sample. A score without a value is not defined, and is shown
/// so.
struct ScoreColumn {
    QString name;        ///< "energy · layercam"
    QString description; ///< what the score is, for the tooltip
    std::map<std::string, std::optional<double>> values;
    /// The name by which filters and plots know the score, in any language ("energy"); empty: the
    /// same as name.
    std::string measure{};
};

/// What is remarkable about a case's maps and scores.
enum class CaseFlag : quint8 {
    EmptyMap = 1,
    ConstantMap = 2,
    NonFiniteMap = 4,
    Degenerate = 8, ///< a score of ROAD has points without a value
    Failed = 16,
    Scored = 32, ///< ROAD was computed, so that Degenerate is known; not a finding by itself
};
Q_DECLARE_FLAGS(CaseFlags, CaseFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(CaseFlags)

/// The case flags that MapFlags stand for.
constexpr CaseFlags mapFlags = CaseFlag::EmptyMap | CaseFlag::ConstantMap | CaseFlag::NonFiniteMap;

} // namespace saliscope::ui
