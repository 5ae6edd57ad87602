// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/data/annotations.h"

namespace saliscope::data
{

namespace
{

// --- COCO ---

constexpr double farthest = 1e9; ///< pixels

/// What COCO calls by numbers.
struct CocoNames {
    std::map<std::uint64_t, std::string> pictures;
    std::map<std::uint64_t, std::size_t> findings;
};

constexpr std::uint64_t highestId = std::uint64_t(1) << 53; ///< that JSON keeps exactly

CocoNames namesOf(const JsonNode& document, Annotations& result)
{
    CocoNames names;
    for (const JsonNode& image : document.at("images").items()) {
        const std::string name = image.at("file_name").text();
        names.pictures[image.at("id").natural(highestId)] = name;
        result.pictures[name];
    }
    std::map<std::uint64_t, std::string> categories;
    for (const JsonNode& category : document.at("categories").items())
        categories[category.at("id").natural(highestId)] = category.at("name").text();
    for (const auto& [id, name] : categories) {
        names.findings[id] = result.findings.size();
        result.findings.push_back(name);
    }
    return names;
}

/// The box around a list of polygons, each x, y, x, y, …; none when there is no point.
std::optional<AnnotatedBox> boxAround(const JsonNode& polygons)
{
    double left = farthest, top = farthest, right = -farthest, bottom = -farthest;
    for (const JsonNode& polygon : polygons.items()) {
        const std::vector<JsonNode> values = polygon.items();
        for (std::size_t i = 0; i + 1 < values.size(); i += 2) {
            const double x = values[i].number(-farthest, farthest);
            const double y = values[i + 1].number(-farthest, farthest);
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = std::max(bottom, y);
        }
    }
    if (right < left)
        return std::nullopt;
    return AnnotatedBox{0, left, top, right - left, bottom - top};
}

std::optional<AnnotatedBox> cocoBox(const JsonNode& annotation)
{
    if (const auto box = annotation.find("bbox"); box && !box->isNull() && !box->value().empty()) {
        const std::vector<double> values = box->numbers(4);
        return AnnotatedBox{0, values[0], values[1], values[2], values[3]};
    }
    if (const auto outline = annotation.find("segmentation");
        outline && outline->value().is_array())
        return boxAround(*outline);
    return std::nullopt;
}

// --- Tables ---

/// One line of a table, its quotes taken off.
std::vector<std::string> cellsOf(std::string_view line)
{
    std::vector<std::string> cells(1);
    bool isQuoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (isQuoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"')
            cells.back() += line[++i];
        else if (c == '"')
            isQuoted = !isQuoted;
        else if (c == ',' && !isQuoted)
            cells.emplace_back();
        else
            cells.back() += c;
    }
    return cells;
}

/// A title without what differs from one table to the next: "Bbox [x" is "x".
std::string plainTitle(std::string title)
{
    std::transform(title.begin(), title.end(), title.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (title.starts_with("\xEF\xBB\xBF"))
        title.erase(0, 3);
    if (title.starts_with("bbox ["))
        title.erase(0, 6);
    std::erase_if(title, [](char c) { return c == ' ' || c == '_' || c == ']' || c == '\r'; });
    return title;
}

/// Where a table has what; none: it has no such column.
struct Columns {
    std::optional<std::size_t> picture;
    std::optional<std::size_t> finding;
    std::optional<std::size_t> target; ///< RSNA: 0 says that there is no box
    std::array<std::optional<std::size_t>, 4> box;
    bool hasEdges = false; ///< the box's last two are the right and the lower edge
};

std::optional<std::size_t> columnOf(const std::vector<std::string>& titles,
                                    std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names)
        if (const auto found = std::find(titles.begin(), titles.end(), name); found != titles.end())
            return std::size_t(found - titles.begin());
    return std::nullopt;
}

Columns columnsOf(const std::vector<std::string>& cells, const std::string& file)
{
    std::vector<std::string> titles;
    for (const std::string& cell : cells)
        titles.push_back(plainTitle(cell));
    Columns columns;
    columns.picture = columnOf(titles, {"imageindex", "imageid", "patientid", "filename", "image",
                                        "path", "file", "sample", "dicomid"});
    columns.finding =
        columnOf(titles, {"findinglabel", "classname", "label", "class", "finding", "category"});
    columns.target = columnOf(titles, {"target"});
    columns.hasEdges = columnOf(titles, {"xmax", "x2"}).has_value();
    if (columns.hasEdges)
        columns.box = {columnOf(titles, {"xmin", "x1"}), columnOf(titles, {"ymin", "y1"}),
                       columnOf(titles, {"xmax", "x2"}), columnOf(titles, {"ymax", "y2"})};
    else
        columns.box = {columnOf(titles, {"x"}), columnOf(titles, {"y"}),
                       columnOf(titles, {"width", "w"}), columnOf(titles, {"height", "h"})};
    if (!columns.picture || !std::all_of(columns.box.begin(), columns.box.end(),
                                         [](const auto& column) { return column.has_value(); }))
        throw Error(ErrorKind::UnknownFormat, file,
                    say("its first line does not name the columns of a table of boxes: a picture, "
                        "and x, y, width and height or x_min, y_min, x_max and y_max"));
    return columns;
}

std::string_view trimmed(std::string_view text)
{
    constexpr const char* blanks = " \t\r";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::optional<double> numberIn(std::string_view text)
{
    double value = 0;
    text = trimmed(text);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value) ||
        std::abs(value) > farthest)
        return std::nullopt;
    return value;
}

/// "No finding" and the like: a picture without boxes.
bool saysNothing(std::string_view finding)
{
    std::string plain = plainTitle(std::string(finding));
    return plain == "nofinding" || plain == "normal" || plain == "none";
}

class BoxTable final
{
public:
    BoxTable(std::string_view csv, const std::string& file)
        : m_file(file)
    {
        std::size_t number = 0;
        for (std::size_t begin = 0; begin < csv.size();) {
            const std::size_t end = std::min(csv.find('\n', begin), csv.size());
            const std::string_view line = trimmed(csv.substr(begin, end - begin));
            begin = end + 1;
            ++number;
            if (line.empty())
                continue;
            if (m_columns)
                read(cellsOf(line), number);
            else
                m_columns = columnsOf(cellsOf(line), file);
        }
        if (!m_columns)
            throw Error(ErrorKind::UnknownFormat, file, say("the file is empty"));
    }

    Annotations take()
    {
        m_result.format = "table";
        std::map<std::string, std::size_t> places;
        for (const auto& [name, first] : m_findings) { // sorted by name
            places[name] = m_result.findings.size();
            m_result.findings.push_back(name);
        }
        std::vector<std::size_t> byOrder(m_findings.size());
        for (const auto& [name, first] : m_findings)
            byOrder[first] = places[name];
        for (auto& [name, picture] : m_result.pictures)
            for (AnnotatedBox& box : picture.boxes)
                box.finding = byOrder[box.finding];
        return std::move(m_result);
    }

private:
    void read(const std::vector<std::string>& cells, std::size_t line)
    {
        const auto cell = [&](const std::optional<std::size_t>& column) {
            return column && *column < cells.size() ? trimmed(cells[*column]) : std::string_view();
        };
        const std::string name(cell(m_columns->picture));
        if (name.empty())
            throw Error(ErrorKind::Damaged, m_file, say("line %1 names no picture", line));
        AnnotatedPicture& picture = m_result.pictures[name];
        const std::string_view finding = cell(m_columns->finding);
        const std::string_view target = cell(m_columns->target);
        if (saysNothing(finding) || target == "0" || target == "0.0")
            return;
        std::array<double, 4> box = {};
        for (std::size_t i = 0; i < box.size(); ++i) {
            const std::optional<double> value = numberIn(cell(m_columns->box[i]));
            if (!value) {
                picture.problem =
                    say("line %1 of %2 has no number where its box should be", line, m_file);
                return;
            }
            box[i] = *value;
        }
        if (m_columns->hasEdges) {
            box[2] -= box[0];
            box[3] -= box[1];
        }
        picture.boxes.push_back({placeOf(finding), box[0], box[1], box[2], box[3]});
    }

    std::size_t placeOf(std::string_view finding)
    {
        // RSNA's table is about one finding and does not name it.
        const std::string name(!finding.empty()    ? finding
                               : m_columns->target ? std::string_view("Pneumonia")
                                                   : std::string_view("finding"));
        return m_findings.try_emplace(name, m_findings.size()).first->second;
    }

    const std::string& m_file;
    std::optional<Columns> m_columns;
    Annotations m_result;
    std::map<std::string, std::size_t> m_findings; ///< in the order they came
};

} // namespace

bool isCoco(std::string_view json)
{
    // The members come in any order, and either may be long; a list of cases has neither as a key.
    const auto has = [&](std::string_view key) { return json.find(key) != std::string_view::npos; };
    return has("\"images\"") && has("\"annotations\"");
}

Annotations readCoco(std::string_view json, const std::string& file)
{
    const nlohmann::ordered_json value = parseJson(json, {file});
    const JsonNode document(value, {file});
    Annotations result;
    result.format = "COCO";
    const CocoNames names = namesOf(document, result);
    for (const JsonNode& annotation : document.at("annotations").items()) {
        const auto picture = names.pictures.find(annotation.at("image_id").natural(highestId));
        const auto finding = names.findings.find(annotation.at("category_id").natural(highestId));
        if (picture == names.pictures.end())
            annotation.at("image_id").refuse(say("no image has this id"));
        if (finding == names.findings.end())
            annotation.at("category_id").refuse(say("no category has this id"));
        AnnotatedPicture& annotated = result.pictures[picture->second];
        if (std::optional<AnnotatedBox> box = cocoBox(annotation)) {
            box->finding = finding->second;
            annotated.boxes.push_back(*box);
        } else {
            annotated.notes.push_back(
                say("A mask of %1 is left out: it has no box, and is no outline.",
                    result.findings[finding->second]));
        }
    }
    return result;
}

Annotations readBoxTable(std::string_view csv, const std::string& file)
{
    return BoxTable(csv, file).take();
}

} // namespace saliscope::data
