// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pictures/dicom_directory.h"

#include <algorithm>
#include <cctype>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/pictures/dicom_elements.h"

namespace fs = std::filesystem;

namespace saliscope::pictures
{

namespace
{

constexpr DicomTag recordSequence = 0x00041220;
constexpr DicomTag recordType = 0x00041430;
constexpr DicomTag fileId = 0x00041500;
constexpr std::uint64_t largestDirectory = std::uint64_t(256) << 20;

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// The name on disk: systems that do not tell capitals apart may have written small letters.
std::string nameOnDisk(const fs::path& folder, const std::string& name)
{
    std::error_code code;
    const std::string small = lowered(name);
    const bool isSmall = !fs::exists(folder / name, code) && fs::exists(folder / small, code);
    return isSmall ? small : name;
}

} // namespace

bool isDicomDirectory(const fs::path& path)
{
    constexpr std::size_t enough = 256;
    return lowered(path.filename().string()) == "dicomdir" && isDicom(readFileStart(path, enough));
}

std::vector<std::string> picturesInDicomDirectory(const fs::path& path)
{
    constexpr DicomTag wanted[] = {recordSequence, recordType, fileId};
    const std::string bytes = readFile(path, largestDirectory);
    const std::string name = path.string();
    const DicomFile directory = readDicom({bytes, name}, wanted);
    if (directory.inflated) // PS3.10 8.6 asks for plain ones
        throw Error(ErrorKind::Unsupported, name, say("lists of files are never compressed"));
    const DicomElement* records = directory.root.find(recordSequence);
    if (records == nullptr)
        throw Error(ErrorKind::Damaged, name, say("it lists no files"));
    std::vector<std::string> names;
    for (const DicomItem& record : records->items) {
        std::string file(textOf(record, fileId));
        if (textOf(record, recordType) != "IMAGE" || file.empty())
            continue;
        std::replace(file.begin(), file.end(), '\\', '/');
        names.push_back(nameOnDisk(path.parent_path(), file));
    }
    return names;
}

} // namespace saliscope::pictures
