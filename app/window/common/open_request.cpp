// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/common/open_request.h"

#include <algorithm>
#include <filesystem>
#include <string>

#include <QFileInfo>
#include <nlohmann/json.hpp>

#include "app/window/common/settings.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/checkpoint/network_description.h"
#include "core/pictures/dicom_directory.h"
#include "core/pictures/image_file.h"
#include "core/results/results.h"
#include "core/session/view_file.h"

namespace fs = std::filesystem;

namespace saliscope::window
{

namespace
{

constexpr int mostRecent = 10;
constexpr int mostFrames = 1000000;
constexpr const char* sessionExtension = ".saliscope";
constexpr int mostLookedAt = 2000; ///< entries of a folder before it is taken for pictures

enum class PathKind { Image, Datamodule, Checkpoint, Results, Session, Export, Unknown };

bool isCheckpointName(const fs::path& path)
{
    const auto extension = path.extension();
    return checkpoint::isDescriptionFile(path.string()) || extension == ".ckpt" ||
           extension == ".onnx" || extension == ".safetensors" || extension == ".pt" ||
           extension == ".pth";
}

bool isResultsName(const fs::path& path)
{
    const fs::path name = path.filename();
    return name == "completeness.json" || name == "interpretability.json" || isSweepName(path);
}

/// Of a copy under a name of its own: "run-1-completeness.json". A list of cases may be called so
/// too, but has no scores.
bool isRenamedScores(const fs::path& path)
try {
    const std::string name = path.filename().string();
    if (!name.ends_with("completeness.json") && !name.ends_with("interpretability.json"))
        return false;
    const results::Results results =
        results::readResults(path, results::ResultShape::Interpretability);
    return std::any_of(results.begin(), results.end(), [](const results::SplitResults& split) {
        return std::any_of(
            split.samples.begin(), split.samples.end(),
            [](const results::SampleResult& sample) { return !sample.scores.empty(); });
    });
} catch (const Error&) {
    return false;
}

/// Of files that are good for nothing but the view they show.
bool isExportName(const fs::path& path)
{
    const auto extension = path.extension();
    return extension == ".pdf" || extension == ".svg" || extension == ".html" ||
           extension == ".rst" || extension == ".jsonl" ||
           path.filename().string().ends_with(".meta.json");
}

/// What the first telling entry of a folder says.
PathKind kindOfFolder(const fs::path& folder)
{
    std::error_code code;
    int looked = 0;
    // Links that lead round in circles end with mostLookedAt.
    fs::recursive_directory_iterator entry(folder,
                                           fs::directory_options::skip_permission_denied |
                                               fs::directory_options::follow_directory_symlink,
                                           code);
    for (; !code && entry != fs::end(entry) && looked < mostLookedAt; entry.increment(code)) {
        ++looked;
        const fs::path& path = entry->path();
        if (entry.depth() == 0 && isCheckpointName(path))
            return PathKind::Checkpoint;
        if (path.extension() == ".npy" || path.filename() == "generation.jsonl" ||
            path.extension() == ".h5" || isResultsName(path))
            return PathKind::Results;
        if (pictures::looksLikeImage(path))
            return PathKind::Image;
    }
    return looked < mostLookedAt ? PathKind::Unknown : PathKind::Image;
}

PathKind kindOf(const fs::path& path)
{
    std::error_code code;
    if (fs::is_directory(path, code))
        return kindOfFolder(path);
    const std::string name = path.filename().string();
    if (path.extension() == sessionExtension)
        return PathKind::Session;
    if (isCheckpointName(path))
        return PathKind::Checkpoint;
    if (isResultsName(path) || path.extension() == ".h5" || isRenamedScores(path))
        return PathKind::Results;
    if (isExportName(path))
        return PathKind::Export;
    if (name.ends_with(".json") || name.ends_with(".json.bz2") || path.extension() == ".csv")
        return PathKind::Datamodule;
    if (fs::is_regular_file(path, code) && pictures::isDicomDirectory(path))
        return PathKind::Datamodule;
    return pictures::looksLikeImage(path) ? PathKind::Image : PathKind::Unknown;
}

/// JSON that looks like a list of cases but holds something else: says so instead of what is wrong
/// with it as a list.
void refuseOtherJson(const fs::path& path)
{
    const std::string start = readFileStart(path, 4096);
    const auto has = [&](const char* key) { return start.find(key) != std::string::npos; };
    if (has("\"saliscope-readings\""))
        throw Error(ErrorKind::UnknownFormat, path.string(),
                    say("it holds blind readings; the Case menu's agreement of readings opens it"));
    if (path.filename() == "predictions.json")
        throw Error(ErrorKind::UnknownFormat, path.string(),
                    say("it holds predictions of a network, not cases"));
    if (path.filename() == "statistics.json")
        throw Error(ErrorKind::UnknownFormat, path.string(),
                    say("it holds statistics of scores, not cases; the scores' own files open"));
}

/// A folder without anything that can be opened: where other JSON lies in it, what that holds.
[[noreturn]] void refuseFolder(const fs::path& folder)
{
    std::error_code code;
    for (fs::directory_iterator entry(folder, code); !code && entry != fs::end(entry);
         entry.increment(code))
        if (entry->path().extension() == ".json")
            refuseOtherJson(entry->path());
    throw Error(
        ErrorKind::NotFound, folder.string(),
        say("there is no picture, checkpoint, map or score in it; a list of cases is opened "
            "as a file"));
}

void setDatamodule(OpenRequest& request, const QString& path)
{
    if (!request.datamodule.isEmpty())
        throw Error(ErrorKind::BadRequest, path.toStdString(),
                    say("only one list or folder of cases can be open at a time"));
    request.datamodule = path;
}

void sortOne(const QString& path, OpenRequest& request)
{
    const fs::path file = path.toStdString();
    std::error_code code;
    if (!fs::exists(file, code))
        throw Error(ErrorKind::NotFound, file.string(), say("there is no such file or folder"));
    switch (kindOf(file)) {
    case PathKind::Image:
        if (fs::is_directory(file, code))
            setDatamodule(request, path);
        else
            request.images << path;
        return;
    case PathKind::Datamodule:
        refuseOtherJson(file);
        setDatamodule(request, path);
        return;
    case PathKind::Checkpoint:
        request.weight = path;
        return;
    case PathKind::Results:
        request.results << path;
        return;
    case PathKind::Session:
        request.session = path;
        return;
    case PathKind::Export:
        throw Error(ErrorKind::UnknownFormat, file.string(), say("it does not say what it shows"));
    case PathKind::Unknown:
        if (fs::is_directory(file, code))
            refuseFolder(file);
        break;
    }
    throw Error(ErrorKind::UnknownFormat, file.string(),
                say("this is no picture, list of cases, checkpoint or result that can be opened"));
}

} // namespace

OpenRequest sortPaths(const QStringList& paths, OpenRequest with)
{
    OpenRequest request = std::move(with);
    // Maps are opened beside the cases that are open, whatever they were made of.
    const bool isMaps = !paths.isEmpty() && (QFileInfo(paths.front()).isDir() ||
                                             paths.front().endsWith(QLatin1String(".h5")));
    if (paths.size() == 1 && !isMaps && session::saysItsView(paths.front().toStdString())) {
        request.view = QFileInfo(paths.front()).absoluteFilePath();
        return request;
    }
    for (const QString& path : paths)
        sortOne(QFileInfo(path).absoluteFilePath(), request);
    if (!request.datamodule.isEmpty() && !request.images.isEmpty())
        throw Error(ErrorKind::BadRequest, request.datamodule.toStdString(),
                    say("open either pictures or a list or folder of cases"));
    return request;
}

bool isSweepName(const fs::path& path)
{
    return path.filename() == "sweep.json";
}

QString requestTitle(const OpenRequest& request)
{
    if (!request.session.isEmpty())
        return QFileInfo(request.session).fileName();
    QStringList parts;
    const auto fileName = [](const QString& path) { return QFileInfo(path).fileName(); };
    if (!request.datamodule.isEmpty())
        parts << (request.datamodule.contains(u'/') ? fileName(request.datamodule)
                                                    : request.datamodule);
    if (!request.images.isEmpty())
        parts << fileName(request.images.front()) +
                     (request.images.size() > 1
                          ? QStringLiteral(" + %1").arg(request.images.size() - 1)
                          : QString());
    if (!request.weight.isEmpty())
        parts << fileName(request.weight);
    return parts.join(QStringLiteral(" · "));
}

// The members in the order of their names, as earlier versions wrote them: texts are compared.
QString toText(const OpenRequest& request)
{
    nlohmann::ordered_json images = nlohmann::ordered_json::array();
    for (const QString& image : request.images)
        images.push_back(image.toStdString());
    nlohmann::ordered_json object = {{"datadir", request.datadir.toStdString()},
                                     {"datamodule", request.datamodule.toStdString()},
                                     {"images", images},
                                     {"model", request.model.toStdString()},
                                     {"session", request.session.toStdString()},
                                     {"weight", request.weight.toStdString()}};
    if (request.choice.values != pictures::DicomValues::Window)
        object["dicom-values"] = pictures::dicomValuesName(request.choice.values);
    if (request.choice.frame)
        object["frame"] = *request.choice.frame;
    return QString::fromStdString(jsonLine(object));
}

/// Nothing for what is no request: settings may be edited by hand.
std::optional<OpenRequest> requestFromText(const QString& text)
try {
    const nlohmann::ordered_json object = parseJson(text.toStdString(), {"recent items"});
    const JsonNode node(object, {"recent items"});
    const auto member = [&](const char* name) {
        return QString::fromStdString(node.text(name, {}));
    };
    OpenRequest request;
    request.datamodule = member("datamodule");
    for (const std::string& image : node.texts("images"))
        request.images << QString::fromStdString(image);
    request.datadir = member("datadir");
    request.choice.values = pictures::dicomValuesNamed(node.text("dicom-values", "window"));
    if (node.has("frame"))
        request.choice.frame = node.whole("frame", 1, 1, mostFrames);
    request.model = member("model");
    request.weight = member("weight");
    request.session = member("session");
    if (!request.hasCases() && request.session.isEmpty())
        return std::nullopt;
    return request;
} catch (const Error&) {
    return std::nullopt;
}

QList<OpenRequest> recentRequests()
{
    QList<OpenRequest> requests;
    for (const QString& text : setting(Setting::RecentItems).toStringList())
        if (const auto request = requestFromText(text))
            requests << *request;
    return requests;
}

void rememberRequest(const OpenRequest& request)
{
    const QString text = toText(request);
    QStringList texts = setting(Setting::RecentItems).toStringList();
    texts.removeAll(text);
    texts.prepend(text);
    setSetting(Setting::RecentItems, QStringList(texts.mid(0, mostRecent)));
}

} // namespace saliscope::window
