// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/metrics/map_comparison.h"
#include "core/render/picture.h"
#include "core/report/report_document.h"
#include "core/report/report_texts.h"
#include "core/results/score_catalogue.h"
#include "core/session/panes.h"

namespace saliscope::cases
{
struct CaseMap;
} // namespace saliscope::cases

namespace saliscope::report
{

/// How what is reported came about. Texts that are empty are left out.
struct ReportOrigin {
    std::string datamodule;
    std::string model;      ///< title of the network
    std::string checkpoint; ///< name of its file
    std::string checkpointSha256;
    std::string imageSha256; ///< of one case's picture
    std::string engine;      ///< "LibTorch 1.13.0"
    std::string device;
    std::string created;                                 ///< date and time
    std::vector<std::pair<Message, Message>> parameters; ///< "seed" "0", …
};

/// The colours of a map's picture.
struct ReportedColours {
    std::string colormap; ///< empty: there are none
    double low = 0;       ///< what the first colour stands for
    double high = 1;
};

/// A map in a case report.
struct ReportedMap {
    MapFacts facts;
    render::Picture picture; ///< the map over the case's picture, as it is to be seen
    results::ScoreValues scores;
    ReportedColours colours = {};
    std::shared_ptr<const cases::CaseMap> map = {}; ///< what others can be made of
};

/// A map made from others, or two maps beside each other.
struct ReportedDerivation {
    std::optional<session::DerivedKind> kind; ///< none: the second map lies right of a line
    std::vector<MapFacts> members;
    std::vector<std::size_t> leftOut;              ///< indices of members that say nothing
    std::optional<metrics::MapComparison> figures; ///< of a difference
    render::Picture picture; ///< empty where nothing can be made of the members
    ReportedColours colours;
};

/// Another checkpoint that made some of the maps.
struct ReportedCheckpoint {
    std::string name;  ///< of its file
    std::string model; ///< title of the network
    std::string sha256;
    std::vector<double> probabilities;         ///< one per output
    std::vector<std::string> outputNames = {}; ///< of these, or none
};

struct CaseReport {
    std::string sample;
    std::string split;
    std::string label;                         ///< empty: not known
    std::vector<double> probabilities;         ///< one per output
    std::vector<std::string> outputNames = {}; ///< of these, or none
    render::Picture picture;                   ///< the case's picture, with its boxes
    std::vector<Message> notes = {};           ///< what is odd about the picture
    int boxes = 0;
    double boxShare = 0; ///< of the picture, covered by boxes
    bool boxesEdited = false;
    std::vector<ReportedMap> maps;
    std::vector<ReportedDerivation> derived;
    std::string note;
    std::vector<std::string> tags;
    std::vector<ReportedCheckpoint> others;
    ReportOrigin origin;
};

ReportDocument caseReport(const CaseReport& report);

/// One column of scores over many cases.
struct ReportedScores {
    Message map; ///< title of the map: "LayerCAM at fc8"
    std::string split;
    results::Score score = results::Score::Energy;
    std::vector<std::optional<double>> values; ///< one per case; none = not defined
};

/// A case that deserves a look.
struct ReportedCase {
    std::string sample;
    std::string split;
    Message reason; ///< "probability 0.97, lift 0.3"
    render::Picture picture;
};

struct CohortReport {
    std::size_t cases = 0;
    std::size_t failed = 0;
    std::vector<ReportedScores> scores;
    std::vector<MapFacts> maps; ///< of which scores are given, for their caveats
    std::vector<ReportImage> plots;
    Message worstBy; ///< what the cases below were chosen by
    std::vector<ReportedCase> worst;
    ReportOrigin origin;
};

/// Means come with bootstrap intervals (95 %, seed 0). A few seconds for 100 000 cases.
ReportDocument cohortReport(const CohortReport& report);

} // namespace saliscope::report
