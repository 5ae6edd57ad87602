// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <string>

#include "tasks/generate.h"

namespace saliscope
{

/// Where `generate` puts its maps: a folder or a store. Threads: one at a time, but write() may run
/// on another thread than the rest.
class MapSink
{
public:
    virtual ~MapSink() = default;

    /// The line of JSON of a sample whose maps an earlier run finished, else "".
    virtual std::string finishedLine(const Sample& sample) const = 0;

    /// Keeps the maps of a sample and its line. Throws Error CannotWrite, Unsafe, and Mismatch when
    /// a map is not a number.
    virtual SampleOutcome write(const SelectedSample& selected, const Explanation& explanation) = 0;

    /// Called when the run was not cancelled: all that is finished becomes what readers expect.
    virtual void finish(const Selection& selection) = 0;
};

/// The sink \p request names. Throws Error Mismatch (results made with other settings, or not by
/// this program, are there), Unreadable, CannotWrite.
std::unique_ptr<MapSink> openMapSink(const Network& network, const GenerateRequest& request,
                                     const Selection& selection);

std::unique_ptr<MapSink> openFolderSink(const Network& network, const GenerateRequest& request,
                                        const Selection& selection);
std::unique_ptr<MapSink> openStoreSink(const Network& network, const GenerateRequest& request);

/// Names of algorithms in \p explanation whose map is not a number, else "".
std::string namesOfNonFinite(const Explanation& explanation);

} // namespace saliscope
