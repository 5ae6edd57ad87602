// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/data_files.h"

#include "core/base/error.h"

namespace saliscope::data
{

void listDataFiles(const Datamodule& datamodule, const WriteProtection::Add& add)
{
    for (const DatabasePart& part : datamodule.parts)
        add(part.splitSource);
    if (datamodule.defaultCheckpoint)
        add(*datamodule.defaultCheckpoint);
    for (const Split& split : datamodule.splits)
        for (const Sample& sample : split.samples)
            try {
                add(samplePath(datamodule, sample));
            } catch (const Error&) {
                continue;
            }
}

} // namespace saliscope::data
