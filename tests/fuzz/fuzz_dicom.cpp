// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pictures/image_file.h"
#include "fuzz_target.h"

using namespace saliscope;
using namespace saliscope::fuzz;

/// DICOM in all ways its values can be read. The first byte of an input chooses: a mutation of a
/// picture then reaches every way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    if (size == 0)
        return 0;
    pictures::PictureChoice choice;
    choice.values = pictures::DicomValues(bytes[0] % 3);
    if ((bytes[0] & 4) != 0)
        choice.frame = 1 + bytes[0] / 64;
    const auto file = textOf(bytes + 1, size - 1);
    expectAnswerOrError([&] { pictures::decodeImage(file, "fuzz", choice); });
    expectAnswerOrError([&] { pictures::imageSize(file, "fuzz", choice); });
    return 0;
}
