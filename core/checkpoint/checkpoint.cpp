// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/checkpoint.h"

#include <algorithm>
#include <new>

#include "core/base/error.h"
#include "core/checkpoint/byte_source.h"
#include "core/checkpoint/formats.h"
#include "core/checkpoint/onnx_model.h"
#include "core/checkpoint/other_formats.h"

namespace saliscope::checkpoint
{

namespace
{

constexpr std::uint64_t maximalFileBytes = std::uint64_t(16) << 30;

bool isSafetensors(std::string_view start, const ByteSource& source)
{
    const bool named = std::filesystem::path(source.name()).extension() == ".safetensors";
    const bool begins = start.size() > 8 && start[8] == '{';
    if (source.size() < 8 || (!named && !begins))
        return false;
    // The header's length may look like any signature, but no text is so short a length.
    const bool isLength = begins && start.substr(4, 4) == std::string_view("\0\0\0\0", 4);
    return isLength || !otherFile(start, source.name());
}

/// A bare pickle, or the tar archive that torch wrote before 0.1.10.
bool isOldTorch(std::string_view start)
{
    const bool pickle = start.size() > 1 && start[0] == '\x80' && start[1] >= 2 && start[1] <= 5;
    return pickle || (start.size() > 262 && start.substr(257, 5) == "ustar");
}

[[noreturn]] void failUnknown(std::string_view start, const std::string& file)
{
    if (const std::optional<Message> other = otherFile(start, file))
        throw Error(ErrorKind::UnknownFormat, file, *other);
    if (isOldTorch(start))
        throw Error(
            ErrorKind::Unsupported, file,
            say("it is a pickle or an archive of torch before 0.1.10; if you trust it, open it "
                "once with a current torch (torch.load) and write it again (torch.save)"));
    if (start.empty())
        throw Error(ErrorKind::UnknownFormat, file, say("it is empty"));
    throw Error(
        ErrorKind::UnknownFormat, file,
        say("it is neither a checkpoint of torch (a ZIP archive) nor a safetensors or ONNX file"));
}

Checkpoint onnxCheckpoint(OnnxModel&& model, const NetworkPlace& place)
{
    Checkpoint checkpoint;
    checkpoint.format = "onnx";
    checkpoint.attributes = model.metadata;
    checkpoint.description = readDescription(place, model.metadata);
    checkpoint.normalizer = normalizerOf(checkpoint.description);
    checkpoint.onnx = std::make_shared<const OnnxModel>(std::move(model));
    return checkpoint;
}

/// \p place.network is the source's name; it is no file where there is no \p place.description.
Checkpoint read(const ByteSource& source, const NetworkPlace& place)
{
    const bool isFile = !place.description.empty();
    if (source.size() > maximalFileBytes)
        throw Error(ErrorKind::TooLarge, source.name(), say("it is larger than 16 GiB"));
    const std::string start = source.read(0, std::min<std::uint64_t>(source.size(), 512));
    try {
        if (start.starts_with("PK\3\4") || start.starts_with("PK\5\6"))
            return readTorchFile(source);
        if (isLegacyTorchFile(start))
            return readLegacyTorchFile(source);
        if (isSafetensors(start, source))
            return readSafetensors(source);
        if (isOnnx(start, source.name()) && !otherFile(start, source.name()))
            return onnxCheckpoint(isFile ? readOnnx(source.name())
                                         : parseOnnx(source.read(0, source.size()), source.name()),
                                  place);
    } catch (const std::bad_alloc&) {
        throw Error(ErrorKind::OutOfMemory, source.name(),
                    say("its weights do not fit into memory"));
    }
    failUnknown(start, source.name());
}

} // namespace

std::string shapeText(const std::vector<std::int64_t>& shape)
{
    std::string text;
    for (const std::int64_t extent : shape)
        text += (text.empty() ? "" : "×") + std::to_string(extent);
    return text.empty() ? "scalar" : text;
}

Checkpoint readCheckpoint(const std::filesystem::path& path)
{
    const NetworkPlace place = networkPlace(path);
    Checkpoint checkpoint = read(ByteSource(place.network), place);
    checkpoint.path = place.network;
    if (isDescriptionFile(path.string()) && !checkpoint.onnx)
        throw Error(ErrorKind::UnknownFormat, place.network.string(), say("it is no ONNX file"));
    return checkpoint;
}

void overrideDescription(Checkpoint& checkpoint, const NetworkDescription& options)
{
    checkpoint.description = overridden(std::move(checkpoint.description), options);
    checkDescription(checkpoint.description, checkpoint.path.string());
    checkpoint.normalizer = normalizerOf(checkpoint.description);
}

Checkpoint parseCheckpoint(std::string_view bytes, const std::string& name)
{
    Checkpoint checkpoint = read(ByteSource(bytes, name), {name, {}});
    checkpoint.path = name;
    return checkpoint;
}

} // namespace saliscope::checkpoint
