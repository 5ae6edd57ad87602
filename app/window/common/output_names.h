// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include "app/window/common/workspace.h"

namespace saliscope::window
{

/// What people call the outputs of \p checkpoint, one for each: the names it is described with,
/// else the findings of \p datamodule's database where these are as many, else indices.
QStringList outputNames(const OpenCheckpoint& checkpoint, const data::Datamodule* datamodule);

} // namespace saliscope::window
