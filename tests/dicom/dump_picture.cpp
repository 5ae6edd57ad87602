// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What decodeImageFile() makes of the files named on standard input, one a line, for compare.py:
// "ok WIDTH HEIGHT CHANNELS BITS BYTES" and as many bytes, or "error" and the sentence. The
// argument is what --dicom-values takes, or "frame N" before a name chooses a frame.

#include <iostream>
#include <string>

#include "core/base/error.h"
#include "core/pictures/image_file.h"

namespace
{

void dump(const std::string& path, const saliscope::pictures::PictureChoice& choice)
{
    try {
        const saliscope::pictures::DecodedImage image =
            saliscope::pictures::decodeImageFile(path, choice);
        const bool isByte = image.bits == 8;
        const auto* bytes = isByte ? reinterpret_cast<const char*>(image.bytes.data())
                                   : reinterpret_cast<const char*>(image.words.data());
        const std::size_t count = isByte ? image.bytes.size() : 2 * image.words.size();
        std::cout << "ok " << image.width << ' ' << image.height << ' ' << image.channels << ' '
                  << image.bits << ' ' << count << '\n';
        std::cout.write(bytes, static_cast<std::streamsize>(count));
    } catch (const saliscope::Error& error) {
        std::cout << "error " << error.what() << '\n';
    }
    std::cout.flush();
}

} // namespace

int main(int count, char** arguments)
{
    saliscope::pictures::PictureChoice choice;
    if (count > 1)
        choice.values = saliscope::pictures::dicomValuesNamed(arguments[1]);
    if (count > 2)
        choice.frame = std::stoi(arguments[2]);
    for (std::string path; std::getline(std::cin, path);)
        dump(path, choice);
    return 0;
}
