// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <csetjmp>
#include <cstdio>

extern "C" {
#include <gdcmjpeg/8/jpeglib.h>
}

#include "core/pictures/frame_codecs.h"
#include "core/pictures/gdcm_jpeg.inc"

namespace saliscope::pictures
{

bool decodeGdcmJpeg8(const CodedFrame& frame, char* pixels)
{
    return LosslessReader(frame, pixels).read();
}

} // namespace saliscope::pictures
