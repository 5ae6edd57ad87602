// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pictures/picture_choice.h"

#include <array>

#include "core/base/error.h"

namespace saliscope::pictures
{

std::string dicomValuesName(DicomValues values)
{
    constexpr std::array<const char*, 3> names = {"window", "full", "stored"};
    return names[static_cast<std::size_t>(values)];
}

DicomValues dicomValuesNamed(const std::string& name)
{
    for (const DicomValues each : {DicomValues::Window, DicomValues::Full, DicomValues::Stored})
        if (name == dicomValuesName(each))
            return each;
    throw Error(ErrorKind::BadRequest, name,
                say("this is none of the choices: %1", "window, full, stored"));
}

} // namespace saliscope::pictures
