// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/stored_maps.h"
#include "core/results/results.h"
#include "core/results/sweep_curves.h"
#include "core/session/view_file.h"
#include "fuzz_target.h"

using namespace saliscope;
using namespace saliscope::fuzz;

/// The bytes are results: scores or curves as JSON, or a picture, page or plot that says of its
/// view.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const std::filesystem::path path = scratchPath("");
    const std::string_view text = textOf(bytes, size);
    put(path, text);
    expectAnswerOrError([] { session::readView(path); });
    if (!text.starts_with('{') && !text.starts_with('['))
        return 0;
    expectAnswerOrError([&] { maps::storeSettings(text); });
    expectAnswerOrError([&] { results::parseSweepCurves(text, "fuzz"); });
    for (const results::ResultShape shape :
         {results::ResultShape::Completeness, results::ResultShape::Interpretability})
        expectAnswerOrError([&] { results::readResults(path, shape); });
    return 0;
}
