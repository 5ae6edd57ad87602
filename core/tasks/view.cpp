// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/view.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/relative_path.h"
#include "core/data/loaders.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/output_names.h"
#include "core/maps/map_source.h"
#include "core/pictures/decoding_memory.h"
#include "core/render/colormap.h"
#include "core/render/png.h"
#include "core/run/failure_watch.h"
#include "core/run/prefetch.h"
#include "core/session/session_parts.h"
#include "core/session/view_file.h"
#include "core/tasks/network_options.h"
#include "core/tasks/view_record.h"

namespace fs = std::filesystem;

namespace saliscope::tasks
{

namespace
{

/// Finished samples that may wait to be noted, per thread.
constexpr std::size_t drawnAhead = 4;

std::unique_ptr<const maps::MapSource> mapsOf(const ViewRequest& request,
                                              const run::Selection& selection)
{
    auto maps = maps::openMapSource(request.inputFolder, selection.samples);
    if (request.montage && maps->sets().size() < 2)
        throw Error(ErrorKind::BadRequest, request.inputFolder.string(),
                    say("a montage needs maps of several algorithms or outputs, as `generate` "
                        "leaves when --saliency-map-algorithm is repeated"));
    return maps;
}

/// The colour map that goes with \p look, before the single map is known.
std::string colormapOf(Look look, bool isSigned)
{
    if (look == Look::Reading)
        return isSigned ? "reading-signed" : "reading";
    return isSigned ? "coolwarm" : render::OverlayOptions().colormap;
}

/// \p request with what goes with its look and with \p maps, and the way their pictures became
/// squares.
ViewRequest resolved(ViewRequest request, const maps::MapSource& maps)
{
    request.style.input.padding = maps::paddingOf(maps, request.style.input);
    render::OverlayOptions& overlay = request.style.overlay;
    if (overlay.colormap == automaticColormap)
        overlay.colormap = colormapOf(request.look, maps.sets().front().isSigned);
    const ViewOptions whole = withUsualLook(request);
    request.threshold = whole.threshold;
    request.opacity = whole.opacity;
    overlay.threshold = *request.threshold;
    overlay.opacity = *request.opacity;
    return request;
}

RelativePath resultPath(const data::Sample& sample, const char* extension)
{
    return RelativePath::named(run::resultName(sample, extension).string());
}

/// One run, from the first sample to the report.
class Viewing final
{
public:
    Viewing(const data::Datamodule& datamodule, const ViewRequest& request)
        : m_datamodule(datamodule)
        , m_selection(run::selectSamples(datamodule, request.selection))
        , m_maps(mapsOf(request, m_selection))
        , m_request(resolved(request, *m_maps))
        , m_settings(m_maps->settings())
        , m_made(session::validView(m_request.inputFolder))
        , m_record(openRecord(m_request))
    {
        m_report.failures = m_selection.failures;
        m_report.skippedSplits = m_selection.skippedSplits;
    }

    ViewReport run(const run::ProgressCallback& callback, std::stop_token stop)
    {
        sortOut(stop);
        run::ProgressReporter progress(m_report.total, callback);
        progress.update(m_report.written, m_report.kept, m_report.failures, {});
        const auto workers = std::max(1, m_request.workers);
        run::Prefetch<ViewedSample> drawn(
            m_open.size(), workers, drawnAhead * std::size_t(workers),
            [&](std::size_t index) { return draw(m_open[index], stop); });
        for (const run::SelectedSample& selected : m_open) {
            m_report.cancelled = m_report.cancelled || stop.stop_requested();
            if (m_report.cancelled)
                break;
            take(selected, drawn);
            progress.update(m_report.written, m_report.kept, m_report.failures,
                            selected.sample->name);
        }
        if (!m_report.cancelled)
            m_record.finish(run::namesOf(m_selection));
        return std::move(m_report);
    }

private:
    /// Which samples are to be drawn, which an earlier run has drawn.
    void sortOut(const std::stop_token& stop)
    {
        for (const run::SelectedSample& selected : m_selection.samples) {
            m_report.cancelled = stop.stop_requested();
            if (m_report.cancelled)
                break;
            if (!isDrawn(*selected.sample, m_request)) {
                ++m_report.otherLabels;
                continue;
            }
            if (!hasPlace(*selected.sample)) {
                m_open.push_back(selected); // it fails by itself when its turn comes
            } else if (!isFinished(selected)) {
                refuseForeignPictures(*selected.sample);
                m_record.forget(selected.sample->name);
                m_open.push_back(selected);
            }
        }
        m_report.total = m_open.size() + m_report.kept + m_report.failures.size();
        m_report.remade.addDamaged(m_record.damagedLines(),
                                   m_open.size() - m_report.remade.count());
    }

    /// Not when the sample's name, or a link, leads out of the folder.
    bool hasPlace(const data::Sample& sample) const
    try {
        for (const maps::MapSet& set : m_maps->sets())
            picturePath(sample, set);
        return true;
    } catch (const Error&) {
        return false;
    }

    /// Whether an earlier run drew the sample, from the picture and maps that are there now.
    bool isFinished(const run::SelectedSample& selected)
    {
        const data::Sample& sample = *selected.sample;
        const std::string line = m_record.earlierLine(sample.name);
        if (line.empty() || !isThereWhole(sample))
            return false;
        const auto viewed = earlierSample(sample.name, line);
        if (!viewed)
            return false;
        const data::Difference difference =
            isOfTheseMaps(*viewed, sample)
                ? run::differenceOf(viewed->split, viewed->origin, m_datamodule, selected)
                : data::Difference::Maps;
        m_report.remade.add(difference);
        if (difference != data::Difference::None) {
            m_stale.insert(sample.name);
            return false;
        }
        count(*viewed);
        ++m_report.kept;
        return true;
    }

    std::optional<ViewedSample> earlierSample(const std::string& name, const std::string& line)
    try {
        return viewedSample(line, m_record.lineSource(name));
    } catch (const Error&) {
        m_record.forgetDamaged(name);
        m_stale.insert(name);
        return std::nullopt;
    }

    bool isThereWhole(const data::Sample& sample) const
    {
        const std::vector<maps::MapSet>& sets = m_maps->sets();
        return std::all_of(sets.begin(), sets.end(), [&](const maps::MapSet& set) {
            return isThere(picturePath(sample, set));
        });
    }

    bool isOfTheseMaps(const ViewedSample& viewed, const data::Sample& sample) const
    {
        const std::vector<maps::MapSet>& sets = m_maps->sets();
        return viewed.maps.size() == sets.size() &&
               std::equal(sets.begin(), sets.end(), viewed.maps.begin(),
                          [&](const maps::MapSet& set, const ViewedMap& map) {
                              return map.sha256.empty() ? isOlderThanPicture(sample, set)
                                                        : map.sha256 == hashOf(sample, set);
                          });
    }

    /// Empty when the map is not there any more or cannot be read.
    std::string hashOf(const data::Sample& sample, const maps::MapSet& set) const
    try {
        return m_maps->sha256(set, maps::mapKey(sample));
    } catch (const Error&) {
        return {};
    }

    /// All there is to tell by where the record says nothing of the map.
    bool isOlderThanPicture(const data::Sample& sample, const maps::MapSet& set) const
    {
        std::error_code code;
        const auto drawn = fs::last_write_time(picturePath(sample, set), code);
        const auto made = m_maps->changed(set, maps::mapKey(sample));
        return !code && (!made || *made <= drawn);
    }

    /// Pictures somebody else put where ours go would be lost.
    void refuseForeignPictures(const data::Sample& sample) const
    {
        if (!m_record.isFirst() || m_request.overwrite)
            return;
        const fs::path picture = picturePath(sample, m_maps->sets().front());
        if (isThere(picture))
            throw Error(ErrorKind::Mismatch, picture.string(),
                        say("this picture was not made by this program, so it is not replaced; "
                            "choose another folder, or --overwrite"));
    }

    fs::path picturePath(const data::Sample& sample, const maps::MapSet& set) const
    {
        // A single set goes where mednet puts it.
        const bool isMirrored = !m_request.montage && m_maps->sets().size() > 1;
        const RelativePath below =
            isMirrored ? RelativePath::namedOrHere(set.name) : RelativePath();
        const RelativePath file = below / resultPath(sample, ".png");
        run::refuseRecordName(file, viewStem);
        return placeInside(m_request.outputFolder, file);
    }

    /// On a worker's thread.
    ViewedSample draw(const run::SelectedSample& selected, const std::stop_token& stop) const
    {
        const data::Sample& sample = *selected.sample;
        ViewedSample viewed{selected.split->name, sample.name, {}, {}};
        if (stop.stop_requested())
            throw Error(ErrorKind::Cancelled, {}, say("cancelled"));
        if (m_request.style.size == PictureSize::Network) {
            // Never the whole picture as floats, of which a large one takes gigabytes.
            data::ModelInput input =
                data::loadInput(m_datamodule, sample, sample.boxes, m_request.style.input);
            data::PictureFacts facts = std::move(input.picture);
            drawOn(networkCanvas(std::move(input), m_request.style), sample, std::move(facts),
                   viewed);
        } else {
            const pictures::DecodingMemory memory(data::bytesToLoad(m_datamodule, sample));
            data::PictureFile file = data::readPicture(m_datamodule, sample);
            data::RawImage raw = data::loadSample(m_datamodule, sample, file);
            std::string().swap(file.bytes); // may be as much as the pixels, which are drawn now
            drawOn(storedCanvas(std::move(raw), sample, m_request.style), sample,
                   std::move(file.facts), viewed);
        }
        return viewed;
    }

    void drawOn(const Canvas& canvas, const data::Sample& sample, data::PictureFacts facts,
                ViewedSample& viewed) const
    {
        viewed.origin = data::originOf(m_datamodule, sample, std::move(facts), /*usesList=*/true);
        if (m_request.montage)
            drawMontage(sample, canvas, viewed);
        else
            drawEach(sample, canvas, viewed);
    }

    Image readMap(const data::Sample& sample, const maps::MapSet& set, ViewedSample& viewed) const
    {
        Image map =
            maps::readMapOfSize(*m_maps, set, maps::mapKey(sample), m_request.style.input.size);
        const std::string key = maps::mapKey(sample);
        viewed.maps.push_back(
            {(RelativePath::namedOrHere(set.name) / resultPath(sample, ".npy")).string(),
             render::mapCondition(map), maps::leavesUnitRange(map, set.isSigned),
             m_maps->sha256(set, key),
             maps::isOfOtherPicture(*m_maps, set, key, m_datamodule, sample)});
        return map;
    }

    /// Draws what can be drawn before it fails.
    void drawEach(const data::Sample& sample, const Canvas& canvas, ViewedSample& viewed) const
    {
        std::exception_ptr failure;
        for (const maps::MapSet& set : m_maps->sets()) {
            try {
                ViewedSample one{viewed.split, viewed.name, {}, {}};
                const Image map = readMap(sample, set, one);
                write(sample, set, drawMap(canvas, map, styleOf(sample, set)), one);
                viewed.maps.push_back(one.maps.front());
            } catch (const Error&) {
                failure = std::current_exception();
            }
        }
        if (failure)
            std::rethrow_exception(failure);
    }

    void drawMontage(const data::Sample& sample, const Canvas& canvas, ViewedSample& viewed) const
    {
        std::vector<render::Tile> tiles = {{drawCanvas(canvas, m_request.style), "image"}};
        for (const maps::MapSet& set : m_maps->sets()) {
            const Image map = readMap(sample, set, viewed);
            tiles.push_back({drawMap(canvas, map, styleOf(sample, set)), caption(sample, set)});
        }
        // A little larger than the captions, but not in proportion to the whole sheet.
        const int textPixels =
            std::clamp(std::max(canvas.image.width, canvas.image.height) / 24, 14, 64);
        write(sample, m_maps->sets().front(), arrange(tiles, m_request.style), viewed, textPixels);
    }

    ViewStyle styleOf(const data::Sample& sample, const maps::MapSet& set) const
    {
        return styleFor(m_request.style, set.isSigned, m_maps->note(set, maps::mapKey(sample)));
    }

    std::string caption(const data::Sample& sample, const maps::MapSet& set) const
    {
        const maps::MapNote* note = m_maps->note(set, maps::mapKey(sample));
        return note ? captionOf(*note) : set.name;
    }

    /// A montage's legend is about all of its maps.
    std::optional<maps::MapNote> legendNote(const data::Sample& sample,
                                            const maps::MapSet& set) const
    {
        const maps::MapNote* note = m_maps->note(set, maps::mapKey(sample));
        if (!note || (m_request.montage && fs::path(set.name).has_parent_path()))
            return {};
        maps::MapNote result = *note;
        if (m_request.montage)
            result.algorithm.clear();
        return result;
    }

    /// Those drawn into the picture, with what is noted of the sample's map.
    std::vector<maps::MapSet> setsOf(const data::Sample& sample, const maps::MapSet& only) const
    {
        std::vector<maps::MapSet> sets = m_request.montage ? m_maps->sets() : std::vector{only};
        for (maps::MapSet& set : sets)
            if (const maps::MapNote* note = m_maps->note(set, maps::mapKey(sample))) {
                set.algorithm = note->algorithm;
                set.layer = note->layer;
                set.output = note->outputs > 1 ? engine::outputPart(note->output, note->contrast)
                                               : std::string();
            }
        return sets;
    }

    void write(const data::Sample& sample, const maps::MapSet& set, const render::Picture& picture,
               const ViewedSample& viewed, int textPixels = 0) const
    {
        const fs::path path = picturePath(sample, set);
        std::error_code code;
        if (fs::equivalent(path, data::samplePath(m_datamodule, sample), code))
            throw Error(
                ErrorKind::Unsafe, path.string(),
                say("the result would replace the sample's own picture; choose another folder"));
        const render::Picture framed =
            m_request.style.legend ? withSampleLegend(picture, sample, legendNote(sample, set),
                                                      styleOf(sample, set), textPixels)
                                   : picture;
        session::ViewProvenance view =
            viewOf(m_request, viewed, setsOf(sample, set), m_settings, m_made);
        if (view.data == session::SessionData())
            view.data.pictures = {absolutePath(data::samplePath(m_datamodule, sample))};
        const std::string file =
            session::withView(render::encodePng(framed, provenance(m_request, viewed, m_settings)),
                              view, session::folderOf(path));
        m_record.place(path, [&] { writeFileAtomically(path, {file}); });
    }

    void take(const run::SelectedSample& selected, run::Prefetch<ViewedSample>& drawn)
    {
        try {
            const ViewedSample viewed = drawn.next();
            m_record.append(viewed.name, lineOf(viewed));
            count(viewed);
            ++m_report.written;
            m_watch.succeeded();
        } catch (const Error& error) {
            m_watch.failed(error);
            if (error.kind() == ErrorKind::Cancelled)
                m_report.cancelled = true;
            else
                fail(selected, error);
        }
    }

    void fail(const run::SelectedSample& selected, const Error& error)
    {
        m_report.failures.push_back({selected.split->name, selected.sample->name, error.message()});
        if (m_stale.contains(selected.sample->name)) // it shows what is no longer there
            for (const maps::MapSet& set : m_maps->sets())
                removeWithEmptyFolders(picturePath(*selected.sample, set), m_request.outputFolder);
    }

    void count(const ViewedSample& viewed)
    {
        for (const ViewedMap& map : viewed.maps) {
            m_report.unsoundMaps += map.condition != render::MapCondition::Sound;
            m_report.outsideUnitRange += map.leavesUnitRange;
            m_report.mapsOfOtherPictures += map.ofOtherPicture;
        }
    }

    const data::Datamodule& m_datamodule;
    const run::Selection m_selection;
    const std::unique_ptr<const maps::MapSource> m_maps;
    const ViewRequest m_request;
    const run::RunRecord::Settings m_settings;           ///< of the run that made the maps
    const std::optional<session::ViewProvenance> m_made; ///< likewise
    run::RunRecord m_record;
    ViewReport m_report;
    run::FailureWatch m_watch;
    std::vector<run::SelectedSample> m_open;
    std::set<std::string> m_stale; ///< samples whose pictures no longer fit
};

} // namespace

namespace
{

std::vector<run::Choice> colormapChoices()
{
    std::vector<run::Choice> choices = {{automaticColormap, say("as fits the maps")}};
    for (const render::Colormap& colormap : render::colormaps())
        choices.push_back({std::string(colormap.name), {}});
    return choices;
}

void describeLook(run::OptionList& list, ViewOptions& options)
{
    ViewStyle& style = options.style;
    render::OverlayOptions& overlay = style.overlay;
    list.add(&style.showBoxes, "-G,--show-groundtruth,-g{false},--no-show-groundtruth{false}",
             "Draw the radiologists' boxes",
             {.setting = {"groundtruth"},
              .field = {say("Boxes"), say("Draw the radiologists' boxes.")}});
    list.add(options.look, "--style", "Of the colours",
             {.field = {say("Style"), say("How the map lies over the picture.")}});
    list.add(
        &options.threshold, "-t,--threshold",
        "Leave out what is below this share of the map's maximum; 0.2 unless told otherwise, 0 "
        "with the reading colours",
        {.range = {0, 1},
         .setting = {"threshold"},
         .field = {say("Threshold"),
                   say("Share of the map's maximum below which nothing is drawn.")}});
    list.add(&overlay.colormap, "--colormap",
             "Colours of the map; auto goes with the style: plasma, or for signed maps coolwarm",
             {.choices = colormapChoices(),
              .setting = {"colormap"},
              .field = {say("Colours"), say("The colour map.")}});
    list.add(&options.opacity, "--opacity",
             "Of the map's colours; 0.5 unless told otherwise, 1 with the reading colours",
             {.range = {0, 1},
              .setting = {"opacity"},
              .field = {say("Opacity"), say("Of the map's colours.")}});
    list.add(
        &overlay.contours, "--contours",
        "Draw lines where the map has these values, for example 0.3,0.6",
        {.range = {-1, 1},
         .type = "LEVELS",
         .separator = ',',
         .setting = {"contours", overlay.contours.empty() ? std::optional("none") : std::nullopt}});
    list.add(&style.legend, "--legend",
             "Add a colour bar, name, label and, where `generate` noted it, score",
             {.setting = {"legend"},
              .field = {say("Legend"), say("Add a colour bar and a line of text.")}});
    list.add(style.size, "--size", "In pixels of the network's input, or of the original image",
             {.setting = {"size"}, .field = {say("Size"), say("Whose pixels the pictures have.")}});
    list.add(&overlay.markCondition, "--mark,--no-mark{false}",
             "Say on the picture when a map is empty, constant or not a number (the default), or "
             "draw exactly what mednet draws",
             {.setting = {"marks"}});
}

} // namespace

std::vector<run::NamedChoice<Look>> choicesOf(Look)
{
    return {{Look::Mednet, "mednet", sayable("as mednet draws: mixed with the picture")},
            {Look::Reading, "reading", sayable("keeps the picture's lightness")}};
}

ViewOptions withUsualLook(ViewOptions options)
{
    const std::string& chosen = options.style.overlay.colormap;
    const render::UsualLook usual = render::usualLook(render::colormapNamed(
        chosen == automaticColormap ? colormapOf(options.look, false) : chosen));
    options.threshold = options.threshold.value_or(usual.threshold);
    options.opacity = options.opacity.value_or(usual.opacity);
    return options;
}

ViewStyle automaticStyle()
{
    ViewStyle style;
    style.overlay.colormap = automaticColormap;
    return style;
}

void describe(run::OptionList& list, ViewOptions& options)
{
    describe(list, options.scope);
    describeMaps(list, options.inputFolder);
    list.add(&options.outputFolder, "-o,--output-folder", "Where the pictures go",
             {.writes = run::Writes::InFolder});
    describeLook(list, options);
    list.add(
        &options.montage, "--montage",
        "One picture for each sample with the maps of all algorithms",
        {.setting = {"montage"},
         .field = {say("Algorithms on one sheet"), say("One picture per case with all maps.")}});
    list.add(&options.allLabels, "--all-labels",
             "Draw samples of every label instead of label 1 only",
             {.field = {say("All labels"), say("Otherwise cases with label 1 only.")}});
    describeInput(list, options.description);
    describeOverwrite(list, options.overwrite, "pictures");
    run::describeThreads(list, options.parallel, "-P,--parallel",
                         "Threads that decode, draw and encode; 0 for one per core");
}

ViewRequest viewRequest(const ViewOptions& options, session::SessionData data)
{
    const engine::ModelInfo model = engine::parseModel(options.scope.model, options.description);
    ViewRequest request{options};
    request.style.input = model.input;
    request.model = model.name;
    request.data = std::move(data);
    request.selection = run::selectionOptions(options.scope, false);
    request.workers = run::workerThreads(options.parallel);
    return request;
}

bool isDrawn(const data::Sample& sample, const ViewRequest& request)
{
    return request.allLabels || !sample.target.known() ||
           run::hasLabel(sample.target, request.targetLabel);
}

ViewReport drawViews(const data::Datamodule& datamodule, const ViewRequest& request,
                     const run::ProgressCallback& progress, std::stop_token stop)
{
    return Viewing(datamodule, request).run(progress, stop);
}

} // namespace saliscope::tasks
