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
    /// What filters and plots know the number as, in any language ("energy"); empty: its name.
    std::string measure{};
};

/// What is remarkable about a case's maps and scores.
enum class CaseFlag : quint8 {
    EmptyMap = 1,
    ConstantMap = 2,
    NonFiniteMap = 4,
    Degenerate = 8, ///< a score of ROAD has points without a value
    Failed = 16,
    Scored = 32, ///< ROAD was computed, so that Degenerate is known; nothing remarkable
};
Q_DECLARE_FLAGS(CaseFlags, CaseFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(CaseFlags)

/// What MapFlags can say of a case.
constexpr CaseFlags mapFlags = CaseFlag::EmptyMap | CaseFlag::ConstantMap | CaseFlag::NonFiniteMap;

} // namespace saliscope::ui
