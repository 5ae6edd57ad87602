// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/pictures/dicom_picture.h"

namespace saliscope::pictures
{

namespace
{

DecodedImage decode(const ImageBytes& file)
{
    const DicomPicture picture = readDicomPicture(file);
    const DicomHeader& header = picture.header;
    const std::uint32_t index = chosenFrame(file, header.frames);
    const DicomFrame frame = dicomFrame(file, picture, index);
    const bool isGrey =
        header.colours == DicomColours::BlackIsLow || header.colours == DicomColours::WhiteIsLow;
    if (!isGrey)
        return dicomColours(file, picture, frame);
    DecodedImage image;
    image.width = header.size.width;
    image.height = header.size.height;
    image.bits = 16;
    image.words = dicomGrey(file, picture, frame, index, image.notes);
    return image;
}

} // namespace

const ImageFormat dicomFormat = {"DICOM", ".dcm .dicom .dic .ima", isDicom, dicomSize, decode,
                                 true};

} // namespace saliscope::pictures
