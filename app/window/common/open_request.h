// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>

#include <QString>
#include <QStringList>

#include "core/pictures/picture_choice.h"

namespace saliscope::window
{

/// What is to be opened together. Empty parts leave what is open as it is.
struct OpenRequest {
    QString datamodule = {}; ///< registered name, or path of a list, description or folder
    QStringList images = {}; ///< picture files, instead of a datamodule
    QString datadir = {};    ///< where its pictures are, where that is not in the settings
    pictures::PictureChoice choice = {}; ///< of DICOM and of files of several pictures
    QString model = {};                  ///< architecture the checkpoint has to have
    QString weight = {};                 ///< checkpoint file or training folder
    QStringList results = {};            ///< folders of maps, files of scores
    QString session = {};                ///< a session file, instead of everything above
    QString view = {}; ///< an exported file whose view is to be opened again, likewise
    bool operator==(const OpenRequest&) const = default;

    bool hasCases() const { return !datamodule.isEmpty() || !images.isEmpty(); }
};

/// \p with, and what \p paths are: pictures, lists and folders of cases, checkpoints and training
/// folders, results, and exported files that say what they show. May take long for a slow disk. Any
/// thread. Throws Error NotFound, or UnknownFormat for a file nothing can be done with, BadRequest
/// for two datamodules at once.
OpenRequest sortPaths(const QStringList& paths, OpenRequest with = {});

/// "sweep.json", results that are plotted and belong to no case.
bool isSweepName(const std::filesystem::path& path);

/// One line for a list of recent items: "montgomery-f0 · pasa.ckpt".
QString requestTitle(const OpenRequest& request);

QString toText(const OpenRequest& request);
std::optional<OpenRequest> requestFromText(const QString& text);

/// Newest first, at most ten.
QList<OpenRequest> recentRequests();
void rememberRequest(const OpenRequest& request);

} // namespace saliscope::window
